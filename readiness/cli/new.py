"""`python -m readiness new`: writes a question or a principle to fill in."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from readiness.cli.changes import apply_change, new_principle, new_question
from readiness.cli.checkout import open_checkout
from readiness.cli.command import Command
from readiness.cli.drafts import page_draft
from readiness.model import FACETS

TEXT = """\
Write a complete question or principle for you to fill in, with the next free slot.

If team.py or team/ changes anything, it is written into team.py, otherwise into our own
bank in bank/. Each text you need to write says “[Write …]”, and check reports it until
you have. The rest of the file doesn't change.

  python -m readiness new question set-the-ceiling the-last-ward-round
  python -m readiness new principle be-believed be-open-about-harm
"""
_QUESTION_HELP = """\
Write a question to fill in under a principle. It asks all roles, only in the full form.
It goes into team.py if that or team/ changes anything, otherwise into bank/.

  python -m readiness new question set-the-ceiling the-last-ward-round
  python -m readiness new question set-the-ceiling what-is-praised --facet reinforce
"""
_PRINCIPLE_HELP = """\
Write a principle to fill in under a dimension, with a “do” and a “reinforce” question, and
its page. If team.py or team/ changes anything, these go into team.py and
team/docs/DIMENSION/ID.md, otherwise into bank/ and docs/DIMENSION/ID.md.

A principle says where it comes from. Name the source points it carries with --points, or
check will ask for them.

  python -m readiness new principle be-believed be-open-about-harm
  python -m readiness new principle be-believed be-open-about-harm --points B2 D5
"""


def takes(parser: ArgumentParser) -> None:
    """Take the kind of the new entry, the entry that it belongs to, and its id."""
    kinds = parser.add_subparsers(title="what", metavar="question | principle", required=True, dest="kind")
    question, principle = (
        kinds.add_parser(kind, description=text, formatter_class=RawDescriptionHelpFormatter)
        for kind, text in (("question", _QUESTION_HELP), ("principle", _PRINCIPLE_HELP))
    )
    question.add_argument("under", metavar="PRINCIPLE", help="the id of the principle it belongs to")
    principle.add_argument("under", metavar="DIMENSION", help="the id of the dimension it belongs to")
    for subparser in (question, principle):
        subparser.add_argument("id", metavar="ID", help="its own id: lower-case words joined by hyphens")
    question.add_argument(
        "--facet",
        choices=FACETS,
        default="do",
        help="what it looks at: what leaders say, do (the default) or reinforce",
    )
    principle.add_argument(
        "--points", nargs="+", metavar="POINT", default=[], help="source points it carries, such as B2"
    )


def run(root: Path, arguments: Namespace) -> int:
    """Write the entry, and print what is left to do."""
    checkout = open_checkout(root)
    if arguments.kind == "question":
        change = new_question(checkout, arguments.under, arguments.id, arguments.facet)
    else:
        page = page_draft(dt.date.today(), arguments.points)
        change = new_principle(checkout, arguments.under, arguments.id, arguments.points, page)
    apply_change(change, arguments.typed)
    return 0


COMMAND = Command("new", "write a question or principle to fill in", TEXT, run, takes, writes=True)
