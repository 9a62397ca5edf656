"""What our quiz is held against: the same 40 fieldsets by hand, and in a plain page of the theme.

*limit* is a page without any theme that does what the quiz does before *See results*. *floor* is the theme alone.
"""

from __future__ import annotations

import shutil
from html import escape
from typing import TYPE_CHECKING

from tests.support.banks import BANK
from tests.support.project import build

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from readiness.model.entries import Question, Sign

# Addresses of library pages whose text the plain theme shows too.
PROSE = ("about/method/", "commit/set-the-ceiling/", "workshop/session/")

LIMIT = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Limit</title>
<link rel="icon" href="data:,">
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: auto; padding: 1rem }}
fieldset {{ margin: 0 0 1rem; border: 1px solid #ccc }}
label {{ display: block; padding: .4rem }}
</style>
</head>
<body>
<form>
<section>{opening}<button type="button" id="start">Start</button></section>
{steps}
<p id="nav" hidden><button type="button" id="back">Back</button> <button type="button" id="next">Next</button></p>
</form>
<script>
const form = document.forms[0], steps = [...document.querySelectorAll('section')], nav = document.getElementById('nav');
let at = 0;
const show = step => {{
  steps[at].hidden = true;
  at = Math.max(0, Math.min(steps.length - 1, step));
  steps[at].hidden = false;
  nav.hidden = at === 0;
  scrollTo(0, 0);
}};
start.onclick = () => show(1);
back.onclick = () => show(at - 1);
next.onclick = () => show(at + 1);
form.oninput = () => localStorage.setItem('limit', JSON.stringify(Object.fromEntries(new FormData(form))));
for (const [name, value] of Object.entries(JSON.parse(localStorage.getItem('limit') ?? '{{}}')))
  form.elements[name].value = value;
</script>
</body>
</html>
"""


def fieldset(name: str, legend: str, answers: Iterable[tuple[str, str]]) -> str:
    """Native radios under a legend."""
    radios = "\n".join(
        f'<label><input type="radio" name="{name}" value="{value}"> {escape(text)}</label>'
        for value, text in answers
    )
    return f"<fieldset><legend>{escape(legend)}</legend>\n{radios}</fieldset>"


def of_question(question: Question) -> str:
    """A question as its first role is asked it."""
    [stem, *_] = question.stems.values()
    rungs = [(str(rung), text) for rung, text in enumerate(question.rungs)]
    return fieldset(question.id, f"{question.title} {stem}", [*rungs, ("unsure", BANK.words.unsure)])


def of_sign(sign: Sign) -> str:
    """A sign."""
    answers = BANK.words.believed_answers if sign.asks_belief else BANK.words.sign_answers
    given = [each for each in answers.items() if each[0] != "not-applicable" or sign.may_not_apply]
    return fieldset(sign.id, f"{sign.title} {sign.text}", given)


def steps() -> list[tuple[str, list[str]]]:
    """The title and the fieldsets of each step."""
    dimensions = [(each.title, [*map(of_question, each.questions)]) for each in BANK.dimensions]
    return [*dimensions, (BANK.words.signs_title, [*map(of_sign, BANK.signs)])]


def write_limit(folder: Path) -> Path:
    """Write the site whose quiz is the page by hand, and return its folder."""
    words = BANK.words
    roles = [(role.id, words.roles[role.id]) for role in BANK.roles]
    forms = [(form, words.forms[form]) for form in BANK.forms]
    opening = fieldset("role", words.role, roles) + fieldset("form", words.form, forms)
    sections = [
        f"<section hidden><h2>{escape(title)}</h2>{''.join(parts)}</section>" for title, parts in steps()
    ]
    page = folder / "quiz/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(LIMIT.format(opening=opening, steps="\n".join(sections)), "utf-8")
    return folder


def write_floor(folder: Path, published: Path) -> Path:
    """Build the site of the plain theme, with some prose of what is `published`, and return its folder."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    settings = (
        "site_name: Floor",
        "theme: {name: material, font: false, features: [navigation.tabs, navigation.path, navigation.footer]}",
        "markdown_extensions: [abbr, admonition, attr_list, def_list, md_in_html, tables, pymdownx.details]",
    )
    (folder / "mkdocs.yml").write_text("\n".join(settings), "utf-8")
    (docs / "index.md").write_text("# Floor\n", "utf-8")
    sections = [f"<h2>{escape(title)}</h2>\n{''.join(parts)}\n" for title, parts in steps()]
    (docs / "quiz.md").write_text(f"# Quiz\n\n<form>\n{''.join(sections)}</form>\n", "utf-8")
    for address in PROSE:
        [text] = [*published.glob(f"docs/{address}index.md"), *published.glob(f"docs/{address[:-1]}.md")]
        (docs / address).mkdir(parents=True)
        shutil.copy(text, docs / address / "index.md")
    done = build(folder, folder / "site", strict=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return folder / "site"
