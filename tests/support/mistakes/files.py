"""What people put, lose or leave unfinished in their copy: the rule, what is done to the copy, and what `check` tells."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

# What stands in a file from then on, or what is done at its path.
Change = str | bytes | Callable[[Path], object]
MERGE = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n"
PAGE = "---\ntitle: Notes\nreviewed: 2026-11-26\n---\n\n"
LINK = "a link to nowhere, where there is no file"


def team(fields: str) -> dict[str, Change]:
    """Return a `team.py` with some fields."""
    return {"team.py": f"from readiness.team import *\n\nTEAM = Team({fields})\n"}


def gone(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def link_to(target: str) -> Callable[[Path], None]:
    def link(path: Path) -> None:
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return link


def added(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(path.read_text("utf-8") + text, "utf-8")


def replaced(old: str, new: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


SPOILED: dict[str, tuple[str, dict[str, Change], str]] = {
    "no team.py": ("team-missing", {"team.py": gone}, r"team\.py:1: .*git restore team\.py"),
    "team.py a folder": ("not-a-file", {"team.py": folder}, r"team\.py:1: this is a folder"),
    "team.py a pipe": ("not-a-file", {"team.py": pipe}, r"team\.py:1: this is a pipe"),
    "team.py a device": ("not-a-file", {"team.py": link_to("/dev/zero")}, r"team\.py:1: this is a pipe or"),
    "team.py a link to nothing": ("not-a-file", {"team.py": link_to("nowhere")}, f"this is {LINK}"),
    "team.py a link to itself": ("not-a-file", {"team.py": link_to("team.py")}, "this is a link to team.py"),
    "a merge left open in team.py": (
        "merge-unfinished",
        {"team.py": "from readiness.team import *\n\n" + MERGE.format("TEAM = Team()", "TEAM = Team()")},
        r"team\.py:3: .*delete the lines that begin with",
    ),
    "the line between two versions": (
        "merge-unfinished",
        {"team.py": "from readiness.team import *\n=======\nTEAM = Team()\n"},
        r"team\.py:2: ",
    ),
    "team.py in another encoding": (
        "not-utf-8",
        {"team.py": "from readiness.team import *\n\nTEAM = Team(name='Café')\n".encode("latin-1")},
        r"team\.py:3: .*Save the file as UTF-8",
    ),
    "a null in team.py": ("null-in-file", {"team.py": "TEAM = 1\n\0"}, r"team\.py:2: "),
    "the first line of team.py lost": (
        "team-import",
        {"team.py": "TEAM = Team()\n"},
        r"team\.py:1: there is no Team, .*: from readiness\.team import \*",
    ),
    "a module that there is not": (
        "module-unknown",
        {"team.py": "from readiness.team import *\nimport numpie\n"},
        r"team\.py:2: there is no module numpie",
    ),
    "a name misspelt where it is imported": (
        "name-unknown",
        {"team.py": "from readiness.team import Taem\n"},
        r"team\.py:1: there is no Taem\. Did you mean Team\?",
    ),
    "a sign of the team's own": (
        "team-not-yours",
        team("replace={'meetings-keep-a-slot': Sign(id='mine')}"),
        r"team\.py:3: a team cannot write a Sign\..*only be reworded or left out",
    ),
    "a value without its field": (
        "value-without-field",
        team("'Ours'"),
        r"team\.py:3: this Team has a value that does not say",
    ),
    "a sign in a question's place": (
        "not-an-entry",
        {
            "team.py": "from readiness.team import *\nfrom readiness.model import Sign\n\n"
            "TEAM = Team(replace={'x': Sign(id='a', slot=200, title='A', text='A?', asked_of=('manager',))})\n"
        },
        r"team\.py:4: .*where Question or Principle belongs",
    ),
    "a file of the bank lost": (
        "file-missing",
        {"bank/commit.py": gone},
        r"bank/__init__\.py:\d+: bank/commit\.py is missing\. .*git restore bank/commit\.py",
    ),
    "a file of the bank emptied": (
        "name-not-defined",
        {"bank/commit.py": ""},
        r"bank/__init__\.py:\d+: bank/commit\.py doesn't define COMMIT\. .*git restore bank/commit\.py",
    ),
    "a name misspelt where the bank imports it": (
        "name-not-defined",
        {"bank/__init__.py": replaced("import COMMIT", "import COMMITT")},
        r"bank/__init__\.py:\d+: bank/commit\.py doesn't define COMMITT\. Did you mean COMMIT\?",
    ),
    "no bank": ("file-missing", {"bank": gone}, r"git restore bank/__init__\.py"),
    "a merge left open in the settings": (
        "merge-unfinished",
        {"mkdocs.yml": added(MERGE.format("", ""))},
        r"mkdocs\.yml:\d+: mkdocs\.yml: ",
    ),
    "settings that are a pipe": ("not-a-file", {"mkdocs.yml": pipe}, r"mkdocs\.yml:1: "),
    "no pages": ("file-missing", {"docs": gone}, "git restore docs"),
    "a merge left open in the bank": (
        "merge-unfinished",
        {"bank/signs.py": added(MERGE.format("", ""))},
        r"bank/signs\.py:\d+: ",
    ),
    "a team's page that is a pipe": (
        "not-a-file",
        {"team/docs/notes.md": pipe},
        r"team/docs/notes\.md:1: notes\.md: this is a pipe",
    ),
    "a page that is a folder": (
        "not-a-file",
        {"team/docs/quiz.md": folder},
        r"team/docs/quiz\.md:1: .*a folder",
    ),
    "a picture that leads nowhere": ("not-a-file", {"team/docs/logo.svg": link_to("nowhere")}, LINK),
    "a link to a folder": (
        "link-to-folder",
        {"team/docs/up": link_to("..")},
        "team/docs/up:1: up: .*the folder itself",
    ),
    "a file for the team's folder": (
        "not-a-folder",
        {"team/docs": "x"},
        "team/docs:1: docs: this is a file, not a folder",
    ),
    "a page that differs from ours in its capitals": (
        "team-file-twice",
        {"team/docs/Quiz.md": PAGE},
        r"team/docs/Quiz\.md:1: Quiz\.md: its place on the site, /quiz/, .*exactly the name quiz\.md",
    ),
    "a page at the address of ours": (
        "team-file-twice",
        {"team/docs/quiz/index.md": PAGE},
        "the name quiz.md",
    ),
    "a page that builders take for the front page": (
        "team-file-twice",
        {"team/docs/README.md": PAGE},
        "the name index.md",
    ),
    "a name that no address can hold": (
        "file-name",
        {"team/docs/what#next?.md": PAGE},
        r"team/docs/what#next\?\.md:1: 'what#next\?\.md': its name",
    ),
    "a page whose name ends in another way": (
        "page-ending",
        {"team/docs/NOTES.MD": PAGE},
        r"team/docs/NOTES\.MD:1: NOTES\.MD: its name ends in \.MD",
    ),
    "a name over two lines": ("file-name", {"team/docs/a\nb.md": PAGE}, r"team/docs/a\\nb\.md:1: "),
    "a page in another encoding": (
        "not-utf-8",
        {"team/docs/notes.md": f"{PAGE}Café\n".encode("latin-1")},
        r"team/docs/notes\.md:6: ",
    ),
    "a merge left open in a page": (
        "merge-unfinished",
        {"team/docs/notes.md": PAGE + MERGE.format("One.", "Two.")},
        r"team/docs/notes\.md:6: ",
    ),
    "a merge left open in a record": (
        "merge-unfinished",
        {"team/published.json": MERGE.format("{}", "{}")},
        r"team/published\.json:1: ",
    ),
    "a record that is a pipe": ("not-a-file", {"team/published.json": pipe}, r"team/published\.json:1: "),
    "a record without a word": (
        "record-damaged",
        {"team/published.json": ""},
        r"team/published\.json:1: .*If it was never committed, delete it and run python -m readiness record",
    ),
    "a record without end": (
        "record-damaged",
        {"team/published.json": "[" * 100_000},
        "git restore team/published.json",
    ),
    "a record with an endless number": (
        "record-damaged",
        {"team/published.json": '{"edition": "2027.1", "n": ' + "9" * 5000 + "}"},
        "git restore team/published.json",
    ),
    "a logo that is no picture": (
        "team-logo-kind",
        {**team("logo='notes.md'"), "team/docs/notes.md": PAGE},
        r"team\.py:3: .*'notes\.md' isn't a picture",
    ),
    "a page of the team's own principle lost": (
        "page-missing",
        team(
            "bank_id='b-1', replace={'set-the-ceiling': Principle(id='mine', slot=200, title='Mine', line='One.', "
            "this_week='Do.', acts=First90(days_30='a', days_60='b', days_90='c'), arrange='Agree.', ask='Who?', "
            "measures=('a', 'b'), points={'A2': 'sentence'}, questions=())}"
        ),
        r"team\.py:3: mine: team/docs/commit/mine\.md is missing\. .*an empty file is enough",
    ),
    "the front page lost": (
        "page-lost",
        {"docs/index.md": gone},
        r"\Adocs/index\.md:1: .*git restore docs/index\.md.*\n1 finding",
    ),
    "a page of a principle of ours lost": (
        "our-page-missing",
        {"docs/commit/set-the-ceiling.md": gone},
        r"\Abank/commit\.py:\d+: .*git restore docs/commit/set-the-ceiling\.md\. .*\n1 finding",
    ),
    "a retired question reworded": (
        "team-retired",
        {
            **team("reword={'an-old-question': Reword(title='Old')}"),
            "bank/__init__.py": replaced(
                "BANK = Bank(",
                'from readiness.model import Retired\n\nBANK = Bank(\n    retired=(Retired(id="an-old-question", '
                'slot=77, title="Old", since="2026.1"),),',
            ),
        },
        r"team\.py:3: an-old-question: .*retired in edition 2026\.1 .*Take it out",
    ),
    "an earlier name of a question": (
        "team-renamed",
        {
            **team("leave_out=('an-older-id',)"),
            "bank/commit.py": replaced(
                'id="part-in-the-last-change",', 'id="part-in-the-last-change", aliases=("an-older-id",),'
            ),
        },
        r"team\.py:3: an-older-id: .*Write part-in-the-last-change",
    ),
    "headings in part": (
        "word-keys",
        team("words=Words(library=Library(headings={'way': 'Obstacles'}))"),
        "headings has the keys way.*deeds, looks, part",
    ),
    "no headings at all": (
        "word-keys",
        team("words=Words(library=Library(headings={}))"),
        "headings has the keys nothing",
    ),
    "a place that is none": (
        "not-an-entry",
        team("reword={'set-the-ceiling': Reword(title='Lead', place='here')}"),
        "place has 'here', where Place belongs",
    ),
    "a step of the team's dimension that leads nowhere": (
        "step-unknown",
        team(
            "dimensions=(Dimension(id='ours', title='Ours', line='One.', conduct='own-area', principles=(), "
            "steps=(Step(principle='nothing', gives='x'),)),)"
        ),
        r"team\.py:3: ours: steps names 'nothing'",
    ),
}

# What looks odd and does no harm.
HARMLESS: dict[str, dict[str, Change]] = {
    "a page of the team's in place of one that is lost": {
        "docs/about/cite.md": gone,
        "team/docs/about/cite.md": PAGE,
    },
    "a byte order mark": {"team.py": "\ufefffrom readiness.team import *\n\nTEAM = Team()\n"},
    "line ends of another system": {"team.py": "from readiness.team import *\r\n\r\nTEAM = Team()\r\n"},
    "no folder for the team": {"team": gone},
    "text in both directions, joiners and emoji": team(
        "name='שלום \u2067x\u2069 A\u200cB 👨\u200d👩\u200d👧'"
    ),
    "braces and markup in a name": team("name='{title} <b>A & B</b> *c*'"),
    "a chosen line break where ours has one": team(
        "words=Words(library=Library(citation_page='“{page}”\\n{title}, {edition}, {year}'))"
    ),
    "one spelt out": team(
        "words=Words(messages=Messages(open_some=Plural(zero='None.', one='One is.', other='{n} are.')))"
    ),
    "names in other letters": {"team/docs/שלום (2) 😀.md": PAGE, "team/docs/über/résumé.md": PAGE},
    "titles exchanged": team("menu={'Ways in': 'Workshop', 'Workshop': 'Ways in'}"),
    "a merge that a page shows": {"team/docs/notes.md": f"{PAGE}```\n{MERGE.format('a', 'b')}```\n"},
    "a heading underlined": {"team/docs/notes.md": f"{PAGE}Heading\n=======\n\nText.\n"},
    "words before a country": team("own_words=OwnWords(customer='a US firm')"),
}
