"""Each rule of team.py, broken once."""

from __future__ import annotations

from dataclasses import replace

from readiness.checks.record import plain_words
from readiness.model import Place, Retired
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.team import Colours, OwnWords, Reword, Team
from tests.support.banks import BANK, FIRST, NEW_SLOT

MINE = replace(FIRST, id="mine", title="Mine", slot=FIRST_TEAM_SLOT, aliases=(), place=Place(__file__, 1))
OTHER = BANK.dimensions[0].principles[0].questions[1]

# What is wrong in team.py: the rule, the team, and what the message names.
SPOILED: dict[str, tuple[str, Team, str]] = {
    "an id that there is not": (
        "team-unknown",
        Team(leave_out=("part-in-the-last-chnage",)),
        "leave_out names it.*Did you mean part-in-the-last-change?",
    ),
    "a question for a principle that is left out": (
        "team-left-out-too",
        Team(leave_out=("open-the-books",), questions={"open-the-books": (MINE,)}, bank_id="b-1"),
        "questions names it, but it is left out",
    ),
    "a page to hide that there is not": (
        "team-unknown",
        Team(hide=("workshop/nothing.md",)),
        "hide names it",
    ),
    "an entry left out and reworded": (
        "team-left-out-too",
        Team(leave_out=("set-the-ceiling",), reword={"set-the-ceiling": Reword(title="Lead")}),
        "reword names it, but it is left out",
    ),
    "an entry replaced and reworded": (
        "team-left-out-too",
        Team(replace={FIRST.id: MINE}, reword={FIRST.id: Reword(title="Lead")}, bank_id="b-1"),
        "reword names it, but it is left out or replaced",
    ),
    "other words for a question of one's own that is retired": (
        "team-retired",
        Team(
            retired=(Retired(id="mine", slot=201, title="Mine", since="2026.1"),),
            reword={"mine": Reword(title="Other")},
            bank_id="b-1",
        ),
        r"mine: .*retired in edition 2026\.1",
    ),
    "a question where a principle is due": (
        "team-kind",
        Team(questions={FIRST.id: (MINE,)}, bank_id="b-1"),
        "questions names it, but it is a question.*such as set-the-ceiling",
    ),
    "other words for the team's own question": (
        "team-own-entry",
        Team(questions={"set-the-ceiling": (MINE,)}, reword={"mine": Reword(title="Other")}, bank_id="b-1"),
        "reword names it, but it is your own .*Change it where you wrote it",
    ),
    "other words for a reference": (
        "team-kind",
        Team(reword={BANK.references[0].id: Reword(title="Other")}),
        "reword names it, but it is a reference",
    ),
    "a dimension to replace": (
        "team-kind",
        Team(replace={"commit": MINE}, bank_id="b-1"),
        "replace names it, but it is a dimension.*Reword it instead",
    ),
    "other words for a level": (
        "team-kind",
        Team(reword={"lived": Reword(title="Second nature")}),
        "reword names it, but it is a level.*names under levels",
    ),
    "a question in a sign's place": (
        "team-other-kind",
        Team(replace={BANK.signs[0].id: MINE}, bank_id="b-1"),
        "a question replaces this sign.*nothing can replace it",
    ),
    "one title for two parts of the menu": (
        "team-menu-twice",
        Team(menu={"Ways in": "Start here", "Workshop": "start here"}),
        "Workshop: menu gives it the title 'start here', which Ways in has too",
    ),
    "an article that is another word's": (
        "team-article-sound",
        Team(own_words=OwnWords(customer="a elephant")),
        "customer as 'a elephant'. Write 'an elephant'",
    ),
    "a site's address with a query": (
        "team-address",
        Team(address="https://example.org/team/?page=1"),
        "without a name and password",
    ),
    "a question in a principle's place": (
        "team-other-kind",
        Team(replace={"set-the-ceiling": MINE}, bank_id="b-1"),
        "a question replaces this principle",
    ),
    "other words for what an entry has not": (
        "team-reword-field",
        Team(reword={FIRST.id: Reword(line="In one sentence.")}),
        "rewords line, which a question doesn.t have.*example",
    ),
    "our rungs in another order": (
        "team-reword-rungs",
        Team(reword={FIRST.id: Reword(rungs=FIRST.rungs[::-1])}),
        f"its rung 0 has the words of our rung 4: “{plain_words(FIRST.rungs[4])}”",
    ),
    "another question's stem": (
        "team-reword-another",
        Team(reword={FIRST.id: Reword(stem={"manager": OTHER.stem["manager"]})}),
        f"words from {OTHER.id} are in the manager's stem: “",
    ),
    "another sign's text": (
        "team-reword-another",
        Team(reword={BANK.signs[0].id: Reword(text=BANK.signs[1].text)}),
        f"words from {BANK.signs[1].id} are in its text: “",
    ),
    "a stem of the team's own question": (
        "team-reword-another",
        Team(
            bank_id="b-1",
            questions={
                "set-the-ceiling": (replace(MINE, stem={**MINE.stem, "manager": "Who stayed late?"}),)
            },
            reword={FIRST.id: Reword(stem={"manager": "Who stayed late?"})},
        ),
        "words from mine are in the manager's stem: “who stayed late”",
    ),
    "other words for a role that there is not": (
        "stem-role",
        Team(reword={FIRST.id: Reword(stem={"front_line": "What did they do?"})}),
        "a stem for 'front_line', which isn't a role.*executive, manager, front-line",
    ),
    "a question for a role that there is not": (
        "stem-role",
        Team(
            questions={"set-the-ceiling": (replace(MINE, stem=MINE.stem | {"boss": "What?"}),)},
            bank_id="b-1",
        ),
        "mine: it has a stem for 'boss'",
    ),
    "a short form for a role that there is not": (
        "short-form-role",
        Team(reword={FIRST.id: Reword(short_for=("front_line",))}),
        "short_for names 'front_line'",
    ),
    "a slot of ours": (
        "team-slot",
        Team(questions={"set-the-ceiling": (replace(MINE, slot=NEW_SLOT),)}, bank_id="b-1"),
        f"slot {NEW_SLOT} is reserved for us.*Take {FIRST_TEAM_SLOT}",
    ),
    "an edition without a number": ("team-edition", Team(edition="spring"), "'spring' is not a year"),
    "an edition older than ours": (
        "team-edition-old",
        Team(edition="2025.9"),
        f"2025.9 is older than ours, {BANK.edition}",
    ),
    "a question under our id": (
        "team-own-id",
        Team(questions={"set-the-ceiling": (MINE,)}),
        "python -m readiness own",
    ),
    "an id of ours in a question's own place": (
        "team-id-of-ours",
        Team(replace={FIRST.id: replace(MINE, id=FIRST.id)}, bank_id="b-1"),
        f"{FIRST.id} is or was one of our ids.*reword",
    ),
    "an earlier name that is ours": (
        "team-id-of-ours",
        Team(
            leave_out=(FIRST.id,),
            questions={"set-the-ceiling": (replace(MINE, aliases=(FIRST.id,)),)},
            bank_id="b-1",
        ),
        f"mine: {FIRST.id} is or was",
    ),
    "a question replaced in a principle that goes": (
        "team-gone-with",
        Team(leave_out=("set-the-ceiling",), replace={FIRST.id: MINE}, bank_id="b-1"),
        "set-the-ceiling, which it belongs to, is left out",
    ),
    "other words for what goes with its dimension": (
        "team-gone-with",
        Team(leave_out=("commit",), reword={FIRST.id: Reword(title="The last change")}),
        "reword names it, but commit, which it belongs to",
    ),
    "every dimension left out": (
        "team-nothing-left",
        Team(leave_out=tuple(dimension.id for dimension in BANK.dimensions)),
        "leave_out names every dimension",
    ),
    "a dimension with the quiz's address": (
        "team-page-taken",
        Team(dimensions=(replace(BANK.dimensions[0], id="quiz", principles=(), place=Place(__file__, 1)),)),
        r"its page would be quiz\.md",
    ),
    "a source with the address of one of ours": (
        "team-page-taken",
        Team(sources=(replace(BANK.sources[1], id="b", place=Place(__file__, 1)),)),
        r"its page would be sources/b\.md",
    ),
    "a page that follows the bank": (
        "team-hide",
        Team(hide=("sources/a.md",)),
        r"other pages link to sources/a\.md",
    ),
    "no role at all": ("team-offers", Team(roles=()), "roles offers nothing.*executive, manager"),
    "an address without its beginning": ("team-address", Team(address="example.org"), "'example.org'"),
    "a contact that is none": ("team-contact", Team(contact="the quality team"), "the quality team"),
    "a language's name": ("team-language", Team(language="German"), "German.*like de"),
    "a colour's name": ("team-colour", Team(colours=Colours(brand="blue")), "brand is 'blue'"),
    "a colour that nobody could read": (
        "team-contrast",
        Team(colours=Colours(brand="#ffcc00")),
        r"brand is #ffcc00, with a contrast of 1\.\d on a light page.*Use #\w{6}",
    ),
    "a word without its article": (
        "team-article",
        Team(own_words=OwnWords(customer="patient")),
        "customer as 'patient'.*a patient",
    ),
    "an article where sentences bring one": (
        "team-no-article",
        Team(own_words=OwnWords(front_line="the branch staff")),
        "front_line as 'the branch staff'",
    ),
    "a logo that is nowhere": ("team-logo", Team(logo="logo.svg"), "'logo.svg' is not in team/docs/"),
    "a page that the quiz leads to": (
        "team-hide",
        Team(hide=("about/",)),
        "about/method.md",
    ),
}
