"""`python -m readiness new`: writes a question, a principle or a whole dimension to fill in."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from readiness.cli.changes import Change, apply_change, new_dimension, new_principle, new_question
from readiness.cli.checkout import open_checkout
from readiness.cli.command import Command, takes_side
from readiness.model import FACETS

TEXT = """\
Write a complete question, principle or dimension for you to fill in, with the next free
slots.

It is written into team.py. Each text you need to write says “[Write …]”, and check reports
it until you have. The rest of the file doesn't change. The first time, your bank also gets
an id of its own.

  python -m readiness new question set-the-ceiling the-last-ward-round
  python -m readiness new principle be-believed be-open-about-harm
  python -m readiness new dimension safe-care wash-hands speak-up learn-from-harm
"""
_QUESTION_HELP = """\
Write a question to fill in under a principle. It asks all roles, only in the full form.

  python -m readiness new question set-the-ceiling the-last-ward-round
  python -m readiness new question set-the-ceiling what-is-praised --facet reinforce
"""
_PRINCIPLE_HELP = """\
Write a principle to fill in under a dimension, with a “do” and a “reinforce” question, and
its page, team/docs/DIMENSION/ID.md.

A principle says where it comes from. Name the source points it carries with --points, or
check will ask for them.

  python -m readiness new principle be-believed be-open-about-harm
  python -m readiness new principle be-believed be-open-about-harm --points B2 D5
"""
_DIMENSION_HELP = """\
Write a whole dimension to fill in: its principles with their questions and their pages,
team/docs/ID/PRINCIPLE.md, and the source that they rest on, with a point for each of them.

  python -m readiness new dimension safe-care wash-hands speak-up learn-from-harm
"""


def takes(parser: ArgumentParser) -> None:
    """Take the kind of the new entry, its id, and what belongs to it or what it belongs to."""
    kinds = parser.add_subparsers(
        title="what", metavar="question | principle | dimension", required=True, dest="kind"
    )
    question, principle, dimension = (
        kinds.add_parser(kind, description=text, formatter_class=RawDescriptionHelpFormatter)
        for kind, text in (
            ("question", _QUESTION_HELP),
            ("principle", _PRINCIPLE_HELP),
            ("dimension", _DIMENSION_HELP),
        )
    )
    question.add_argument("under", metavar="PRINCIPLE", help="the id of the principle it belongs to")
    principle.add_argument("under", metavar="DIMENSION", help="the id of the dimension it belongs to")
    for subparser in (question, principle, dimension):
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
    dimension.add_argument("principles", nargs="+", metavar="PRINCIPLE", help="the ids of its principles")
    dimension.set_defaults(ours=False)
    for subparser in (question, principle):
        takes_side(subparser)


def run(root: Path, arguments: Namespace) -> int:
    """Write the entry, and print what is left to do."""
    apply_change(_change(root, arguments), arguments.typed)
    return 0


def _change(root: Path, arguments: Namespace) -> Change:
    checkout, today = open_checkout(root, for_us=arguments.ours), dt.date.today()
    if arguments.kind == "question":
        return new_question(checkout, arguments.under, arguments.id, arguments.facet)
    if arguments.kind == "principle":
        return new_principle(checkout, arguments.under, arguments.id, arguments.points, today)
    return new_dimension(checkout, arguments.id, arguments.principles, today)


COMMAND = Command("new", "write a question, principle or dimension to fill in", TEXT, run, takes, writes=True)
