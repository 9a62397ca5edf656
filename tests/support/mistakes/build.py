"""Bank and team files that stop a build: the rule, the file, a text in it and another in its place, and what is told."""

from __future__ import annotations

from tests.support.banks import FIRST

SPOILED = {
    "two rules at once": (
        "five-rungs",
        "bank/commit.py",
        f'"{FIRST.rungs[0]}",\n',
        '"We left it to other people."\n',
        ("2 mistakes", "it has 4 rungs", "says “We”", "bank/commit.py:51: part-in-the-last-change"),
    ),
    "a line that is no Python": (
        "not-python",
        "bank/signs.py",
        "SIGNS = (",
        "SIGNS = ((",
        ("bank/signs.py:8", "this isn't valid Python", "Fix this line"),
    ),
    "an entry that lacks a field": (
        "field-missing",
        "bank/keep_going.py",
        '            title="Focus on a few things",\n',
        "",
        ("bank/keep_going.py:16", "title", "this Principle lacks 'title'. Write 'title' too"),
    ),
    "something else under the bank's name": (
        "no-bank",
        "bank/__init__.py",
        "BANK = Bank(",
        "BANK, MINE = None, Bank(",
        ("bank/__init__.py:1:",),
    ),
    "something else under the team's name": (
        "no-team",
        "team.py",
        "TEAM = Team",
        "TEAM = dict",
        ("team.py:1:",),
    ),
    "the team's name given twice": (
        "team-twice",
        "team.py",
        "TEAM = Team(",
        "TEAM = Team()\nTEAM = Team(",
        ("team.py:4:",),
    ),
    "the same with its type": (
        "team-twice",
        "team.py",
        "TEAM = Team(",
        "TEAM = Team()\nTEAM: Team = Team(",
        ("team.py:4:",),
    ),
    "a key given twice": (
        "team-key-twice",
        "team.py",
        "Team(",
        'Team(reword={"set-the-ceiling": Reword(title="One"), "set-the-ceiling": Reword(line="Two.")}, ',
        ("team.py:3:", "the key 'set-the-ceiling'"),
    ),
    "a field given twice": (
        "field-twice",
        "team.py",
        "Team(",
        'Team(reword={"set-the-ceiling": Reword(title="One")}, reword={"open-the-books": Reword(title="Two")}, ',
        ("team.py:3:", "reword= is here twice", "Keep one of them"),
    ),
    "a key that is no text": (
        "not-a-text",
        "team.py",
        "Team(",
        'Team(reword={1: Reword(title="One")}, ',
        ("team.py:3:", "reword is 1: empty or not a text"),
    ),
    "a file that leaves": (
        "entry-unreadable",
        "team.py",
        "TEAM =",
        "import sys; sys.exit()\nTEAM =",
        ("team.py:3:", "cannot be read: SystemExit"),
    ),
    "a language that the theme has no words in": (
        "team-unknown",
        "team.py",
        "Team(",
        'Team(language="en-GB", ',
        ("team.py:3:", "Did you mean en?"),
    ),
    "a name that is nowhere": (
        "name-unknown",
        "team.py",
        "Team(",
        'Team(colours=Colors(brand="#005eb8"), ',
        ("team.py:3:", "Colors. Did you mean Colours?"),
    ),
    "the title of another part of the menu": (
        "team-menu-twice",
        "team.py",
        "Team(",
        'Team(menu={"Ways in": "Workshop"}, ',
        ("team.py:3: Ways in", "which Workshop has too"),
    ),
    "another title for nothing": (
        "team-menu",
        "team.py",
        "Team(",
        'Team(menu={"Ways out": "Out"}, ',
        ("team.py:3: Ways out", "Ways in"),
    ),
    "a typing error in the team's file": (
        "field-unknown",
        "team.py",
        "Team(",
        'Team(nmae="Ours", ',
        ("team.py:3:", "Did you mean name?"),
    ),
}
