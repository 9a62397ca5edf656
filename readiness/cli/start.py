"""`python -m readiness start`: asks for the first settings of a copy, and writes them into `team.py`."""

from __future__ import annotations

import datetime as dt
import io
import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from readiness.checks.findings import Finding
from readiness.cli.bank_id import has_own_id, new_bank_id, with_bank_id
from readiness.cli.checkout import (
    Checkout,
    CommandError,
    new_findings,
    open_checkout,
    text_of_file,
)
from readiness.cli.command import Command
from readiness.cli.edits import Code
from readiness.cli.settings import COLOUR, NAME, OF_ANY_BANK, SETTINGS, Setting, is_due
from readiness.cli.steps import write_files
from readiness.cli.subject import subject_files
from readiness.model.contrast import TEXT_CONTRAST, contrast_on_tint, readable
from readiness.model.paths import DOCS, TEAM_FILE
from readiness.model.team import Team
from readiness.site.loading import inspect_team, papers_of
from readiness.site.pages import files_in

TEXT = """\
Make a fresh copy your own: its name, your colour, your words, an id for your bank, where it
will be and whom readers can write to.

Asks one thing at a time, and says at once if an answer won't do. Press Enter to keep what is
there. At the end it writes your answers into team.py and changes nothing else in it. What you
give as an option isn't asked; without a terminal, nothing is, and only --name is needed. You
can run it again at any time.

With --subject, the copy asks about another subject. It gets a bank of its own in team/bank, with
one dimension as an example, and the pages that it needs in team/docs.

  python -m readiness start
  python -m readiness start --subject --name "Is our team ready to run its service on call?"
  python -m readiness start --name "Patients first at Example Hospital" --customer "a patient"
"""
_GREETING = """\
Press Enter to keep what is in brackets, or to leave something out. Nothing is written before
the end; Ctrl-C stops.
"""
_NEXT = """\
To see it, run make serve and open http://127.0.0.1:8000. To go on, see docs/customize/{page}.md.\
"""
_OWN_ID = "An id of its own for your bank, so that no other site reads its result codes? yes or no"
_YES_OR_NO = {"": True, "yes": True, "y": True, "no": False, "n": False}
_MOST_SAID = 3
_EASY_CONTRAST = 7  # WCAG 2.2, success criterion 1.4.6
_NOTHING = "Nothing was written."
_NOT_OF_SUBJECT = """\
Leave out {flags}: that changes words of ours, and a bank on another subject has its own in
team/bank/words.py.\
"""


def takes(parser: ArgumentParser) -> None:
    """Take each setting as an option."""
    for setting in SETTINGS:
        parser.add_argument(setting.flag, metavar="TEXT", default="", help=setting.asks)
    parser.add_argument(
        "--own-id", action=BooleanOptionalAction, help="give the bank an id of its own (the default)"
    )
    parser.add_argument("--subject", action="store_true", help="begin a bank on another subject")


def run(root: Path, arguments: Namespace) -> int:
    """Write the settings. Raises `CommandError`, with nothing written, for a wrong or missing one."""
    checkout = open_checkout(root)
    is_subject = arguments.subject or checkout.is_subject
    settings = OF_ANY_BANK if is_subject else SETTINGS
    options = _options(arguments)
    if others := [setting.flag for setting in options if setting not in settings]:
        message = f"{_NOTHING} {_NOT_OF_SUBJECT.format(flags=', '.join(others))}"
        raise CommandError(message)
    team = _with_options(checkout, options)
    missing = [setting for setting in settings if setting not in options]
    has_id = is_subject or has_own_id(team, checkout.site.ours)
    own_id = not has_id and arguments.own_id is not False
    if sys.stdin.isatty():
        try:
            team = _with_answers(checkout, team, missing)
            own_id = own_id and (arguments.own_id or _agreed(_OWN_ID))
        except (EOFError, KeyboardInterrupt):
            message = f"\nYou stopped before the end. {_NOTHING}"
            raise CommandError(message) from None
    elif team.name is None:
        message = f"{_NOTHING} There's no terminal to ask at, so add {NAME.flag} with the name of your site."
        raise CommandError(message)
    elif missing:
        flags = ", ".join(setting.flag for setting in missing)
        print(f"There's no terminal to ask at, so these stay as they are: {flags}.")
    files = subject_files(checkout, team, dt.date.today()) if arguments.subject else {}
    _write(checkout, team, files, arguments.typed, own_id=own_id)
    return 0


def _options(arguments: Namespace) -> dict[Setting, str]:
    """Return the settings that were given as options."""
    answers = {setting: setting.read(getattr(arguments, setting.key)) for setting in SETTINGS}
    return {setting: text for setting, text in answers.items() if text}


def _with_options(checkout: Checkout, options: Mapping[Setting, str]) -> Team:
    """Return the team with the options that were given. Raises `CommandError` where one won't do."""
    team = checkout.site.team
    for setting, text in options.items():
        team = setting.put(team, text)
    if refused := _refused(checkout, team):
        message = f"{_NOTHING}\n{_in_words(refused)}"
        raise CommandError(message)
    if COLOUR in options:
        print(_described(options[COLOUR], _light_paper(checkout)))
    return team


def _with_answers(checkout: Checkout, team: Team, settings: Iterable[Setting]) -> Team:
    """Ask for some settings, and return the team with them."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")  # so that an answer that can't be read is told
    print(_GREETING)
    for setting in settings:
        if is_due(setting, team):
            team = _with_answer(checkout, team, setting)
    return team


def _with_answer(checkout: Checkout, team: Team, setting: Setting) -> Team:
    """Ask for a setting until the answer will do, and return the team with it."""
    kept = offered = setting.offered(team)
    while True:
        typed = input(f"{setting.asks}{f' [{offered}]' if offered else ''}: ")
        try:
            text = setting.read(typed) or offered
        except CommandError as error:
            print(error)
            continue
        if text is None and setting is NAME:
            print("Your site needs a name of its own.")
            continue
        if text is None or text == kept:
            return team
        wanted = setting.put(team, text)
        refused = _refused(checkout, wanted)
        if not refused:
            if setting is COLOUR:
                print(_described(text, _light_paper(checkout)))
            return wanted
        print(_in_words(refused))
        if any(finding.rule == "team-contrast" for finding in refused):
            offered = readable(text, _light_paper(checkout))


def _refused(checkout: Checkout, team: Team) -> list[Finding]:
    """Return the rules that a site would break with a team's new settings."""
    if team == checkout.site.team:
        return []
    _, findings = inspect_team(checkout.root, checkout.root / DOCS, checkout.site.ours, team)
    return new_findings(checkout.findings, findings)


def _light_paper(checkout: Checkout) -> str:
    return papers_of({**files_in(checkout.root / DOCS), **checkout.site.team_files}).light


def _agreed(question: str) -> bool:
    """Ask for yes or no; Enter means yes."""
    while True:
        answer = _YES_OR_NO.get(input(f"{question} [yes]: ").strip().lower())
        if answer is not None:
            return answer
        print("Type yes or no.")


def _in_words(findings: Sequence[Finding]) -> str:
    """Return what the first of some findings say, without a place: they are in no file yet."""
    said = [f"{finding.problem} {finding.remedy}" for finding in findings[:_MOST_SAID]]
    if more := len(findings) - len(said):
        said.append(f"There are {more} more like this.")
    return "\n".join(said)


def _described(colour: str, paper: str) -> str:
    """Return how well a colour can be read that can be read."""
    contrast = contrast_on_tint(colour, paper)
    in_words = "easy to read" if contrast >= _EASY_CONTRAST else "readable"
    return (
        f"{colour} has a contrast of {contrast:.1f} on light paper, where text needs {TEXT_CONTRAST}:"
        f" {in_words}. Its shade for dark pages is made from it."
    )


def _write(checkout: Checkout, team: Team, files: Mapping[str, str], command: str, *, own_id: bool) -> None:
    """Write what is new in a team into `team.py`, and some new files, and say what and what comes next."""
    root, before = checkout.root, checkout.site.team
    text = old = text_of_file(root, TEAM_FILE)
    changed = [setting for setting in SETTINGS if setting.value(team) != setting.value(before)]
    for setting in changed:
        text = setting.written(Code(str(root / TEAM_FILE), text), team)
    name = new_bank_id()
    if own_id:
        text = with_bank_id(Code(str(root / TEAM_FILE), text), name, team, checkout.site.ours)
    if text == old and not files:
        print("team.py says all of this already, so nothing was written.")
        return
    written = write_files(root, {**files, TEAM_FILE: text}, command)
    done = [setting.name for setting in changed] + ["bank id"] * own_id
    print(*([f"Set: {', '.join(done)}."] if done else []), written, sep="\n")
    if own_id:
        print(f"Your bank's id is {name}. Never change it.")
    print(_NEXT.format(page="subject" if files else "brand"))


COMMAND = Command("start", "make a fresh copy your own: name, colour, words", TEXT, run, takes, writes=True)
