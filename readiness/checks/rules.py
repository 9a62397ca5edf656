"""Every rule that is checked, as data: what its message says, what to do, and why the rule is there.

`readiness.checks.findings` fills the texts in where a rule is broken; the page about the checks lists them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.model import FACETS, POWERS
from readiness.model.limits import (
    LEVELS,
    MOST_EDITIONS_IN_A_YEAR,
    MOST_ROLES,
    MOST_WORDS_IN_A_RUNG,
    RUNGS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule's texts: the problem and the remedy, with `{fields}`, make the message.

    `why` is what would go wrong for readers, or for answers already given, if nobody checked.
    """

    problem: str
    remedy: str
    why: str


# What a team can do where another kind of entry stands than a field takes, by the field; and where another
# replaces one of ours, by the kind of ours.
CAN_STAND_IN: Mapping[str, str] = {
    "leave_out": "Leave out questions, signs, principles or dimensions instead.",
    "reword": "Only questions, signs, principles, dimensions and terms are reworded here. Levels have names under levels, roles under words.",
    "replace": "Only a question or a principle can be replaced. Reword it instead, or replace what is in it.",
    "questions": "Questions are added to a principle. Write its id, such as {example}.",
    "principles": "Principles are added to a dimension. Write its id, such as {example}.",
    "levels": "Write the id of a level, such as {example}.",
}
CAN_REPLACE: Mapping[str, str] = {
    "question": "Put a question in its place. A principle is added under principles, by the id of its dimension.",
    "principle": "Put a principle in its place. A question is added under questions, by the id of its principle.",
    "sign": "Reword the sign, or leave it out and add a question under questions: nothing can replace it.",
}

# By group, in the order of the page; `Library.checks_groups` has the groups' titles.
GROUPS: Mapping[str, Mapping[str, Rule]] = {
    "entries": {
        "not-python": Rule(
            problem="this isn't valid Python: {reason}.",
            remedy="Fix this line, or one close to it: a bracket, comma or quote may be missing. Quotes must be straight.",
            why="None of the bank can be read, so there would be no quiz and no principle pages.",
        ),
        "field-twice": Rule(
            problem="{field}= is here twice in the same brackets.",
            remedy="Keep one of them, and put what is in the other into it.",
            why="Python reads nothing of a file in which a name stands for two values.",
        ),
        "entry-unreadable": Rule(
            problem="this entry cannot be read: {reason}.",
            remedy="Compare it with the entries around it.",
            why="The entry would be missing from the bank, and answers to it would be lost.",
        ),
        "name-unknown": Rule(
            problem="there is no {name}.{meant}",
            remedy="Correct the name, or put quotes around it if it is text. In bank/, you may need to import it.",
            why="The entry couldn't be read, and its content would be lost.",
        ),
        "name-not-defined": Rule(
            problem="{file} doesn't define {name}.{meant}",
            remedy="Define it there, or correct its name here. If {file} has lost its text, git restore {file} brings back what was committed.",
            why="None of the bank can be read, so there would be no quiz and no principle pages.",
        ),
        "field-missing": Rule(
            problem="this {kind} lacks {fields}.",
            remedy="Write {fields} too; the pages on settings and fields say what they are for.",
            why="The site would have a gap where every other entry has something.",
        ),
        "value-without-field": Rule(
            problem="this {kind} has a value that does not say which field it is for.",
            remedy='Write the field\'s name and = before each value, like title="…".',
            why="A value could end up in the wrong field.",
        ),
        "field-unknown": Rule(
            problem="a {kind} has no {field}.{meant}",
            remedy="Correct the name; the pages on settings and fields list them all.",
            why="Its value would be lost silently.",
        ),
        "module-unknown": Rule(
            problem="there is no module {name}.",
            remedy="Correct the name, or take the line out. Apart from readiness.team and Python's own modules, none can be imported.",
            why="The file couldn't be read, and nothing in it would count.",
        ),
        "no-bank": Rule(
            problem="BANK is not a Bank.",
            remedy="Write BANK = Bank(...).",
            why="The build looks for the bank under this name and would have nothing to publish.",
        ),
        "line-break": Rule(
            problem="{field} has a line break in it: {value}.",
            remedy="Write it on one line. To keep lines short in the file, put several texts between brackets, without commas: they are joined.",
            why="In a title, a list or a table, the rest would be lost or taken for something else.",
        ),
        "hidden-character": Rule(
            problem="{field} has {character} in it: {value}.",
            remedy="Delete this character, which can't be seen and may have come along when the text was pasted.",
            why="Browsers, tables and files drop such characters or stop at them, and some make people read another text.",
        ),
        "not-a-group": Rule(
            problem="{field} is {value}, not a group.",
            remedy="Write (..., ) with a comma after every entry, even a single one.",
            why="Without the comma, a single text is read letter by letter, and readers would choose between letters.",
        ),
        "not-a-table": Rule(
            problem="{field} is {value}, not a table.",
            remedy="Write {{key: text}}.",
            why="These texts are looked up by role, form or facet, and nobody would see theirs.",
        ),
        "not-a-text": Rule(
            problem="{field} is {value}: empty or not a text.",
            remedy="Write text between quotes.",
            why="Readers would see a gap, or something that isn't a sentence.",
        ),
        "not-a-number": Rule(
            problem="{field} is {value}, not a number.",
            remedy="Write a number without quotes.",
            why="Slots and thresholds are compared as numbers; as text, 9 comes after 10.",
        ),
        "not-an-entry": Rule(
            problem="{field} has {value}, where {expected} belongs.",
            remedy="Write {expected}(...), and look for an extra comma or a missing name.",
            why="The entry would be missing from the quiz and pages.",
        ),
    },
    "ids": {
        "id-shared": Rule(
            problem="the id or alias {value!r} is already used by {other} ({where}).",
            remedy="Give this entry another; each id or alias names one entry.",
            why="Answers are stored by id: an answer to one question would count for both.",
        ),
        "id-form": Rule(
            problem="the id or alias {name!r} is not lower-case words joined by hyphens.",
            remedy="Write it like who-led-the-last-fix.",
            why="Ids are used in addresses and saved answers, where spaces, capitals and symbols don't always survive.",
        ),
        "id-of-a-control": Rule(
            problem="{name!r} is the name of a control in the quiz.",
            remedy="Take another.",
            why="An answer to this question would be read as a choice of role, form or step.",
        ),
        "id-like-a-slot": Rule(
            problem="{name!r} is reserved for answers to questions no edition has yet.",
            remedy="Use an id that says what is asked.",
            why="An answer waiting for a later edition would be taken as an answer to this question.",
        ),
        "source-id-form": Rule(
            problem="the id {name!r} isn't letters only.",
            remedy="Write it like F.",
            why="The id is part of the source page's address and its points' numbers, and would break both.",
        ),
        "point-id-form": Rule(
            problem="the id is not the source's with a number.",
            remedy="Write it like {source}1.",
            why="Texts refer to points by this number; in another form it wouldn't link to its article.",
        ),
        "earlier-bank-id": Rule(
            problem="also_reads lists {name!r}.",
            remedy="List only this bank's earlier ids, not today's.",
            why="Saved answers, files and result codes name their bank; those from the earlier one would be refused as foreign.",
        ),
        "title-shared": Rule(
            problem="the title {value!r} is already used by {other} ({where}).",
            remedy="Reword one so that readers can tell them apart.",
            why="Results, plans and tables use titles, and nobody could tell which is meant.",
        ),
    },
    "slots": {
        "slot-shared": Rule(
            problem="slot {value} is already used by {other} ({where}).",
            remedy="Take {free}: slots are never shared.",
            why="Result codes store answers only by slot, so one answer would be read as the answer to both.",
        ),
        "slot-retired": Rule(
            problem="slot {number} belonged to {retired}, which is retired.",
            remedy="Take {free}: answers to the old question must not become answers to this one.",
            why="Result codes from when the old one was asked would show its answers as answers to the new one.",
        ),
        "slot-below-one": Rule(
            problem="slot {number} is not a positive number.",
            remedy="Take {free}, or {forks} in a fork.",
            why="Result codes count slots from 1, so an answer to this one couldn't be sent.",
        ),
        "slot-too-high": Rule(
            problem="slot {number} doesn't fit into a result code.",
            remedy="Take one up to {highest}.",
            why="Result codes have no room for it, so people opening one wouldn't see the answer.",
        ),
        "edition-form": Rule(
            problem=f"the edition {{edition!r}} is not a year and a number up to {MOST_EDITIONS_IN_A_YEAR}.",
            remedy="Write it like 2026.1.",
            why="Result codes store the edition in this form; without it nobody could tell which questions were answered.",
        ),
        "edition-to-come": Rule(
            problem="it names the edition {edition!r}, which doesn't exist yet.",
            remedy="Write one like {today}, or raise the bank's edition.",
            why="People comparing two results would be told of a change in neither edition.",
        ),
    },
    "questions": {
        "five-rungs": Rule(
            problem="it has {count} rungs.",
            remedy=f"Write exactly {RUNGS}, weakest first; a missing comma joins two.",
            why="The rungs count 0, 25, 50, 75 and 100; with any other number, a score would mean something else.",
        ),
        "rungs-alike": Rule(
            problem="two rungs are the same.",
            remedy="Make them different.",
            why="The same answer would score differently depending on which one someone chose.",
        ),
        "rung-length": Rule(
            problem="the rung “{rung}” has {count} words.",
            remedy=f"Shorten it to {MOST_WORDS_IN_A_RUNG}.",
            why="People compare five rungs at a glance, even on a phone; long ones are skimmed and chosen by their first words.",
        ),
        "rung-for-one-role": Rule(
            problem="the rung “{rung}” says “{word}”, which is wrong for some roles.",
            remedy="Say who is meant, or leave the person out.",
            why="All roles read the same rungs. “We” or “you” means someone different to each, so answers couldn't be compared.",
        ),
        "asks-nobody": Rule(
            problem="it asks nobody.",
            remedy="Give it a stem for at least one role.",
            why="Its principle's page would show rungs without a question, and nobody could answer it.",
        ),
        "stem-role": Rule(
            problem="it has a stem for {role!r}, which isn't a role in the bank.",
            remedy="Write one of {known}.",
            why="The intended role would never be asked.",
        ),
        "stem-without-question": Rule(
            problem="the {role}'s stem doesn't end with a question mark.",
            remedy="End it with the question.",
            why="Readers would agree or disagree with a statement instead of saying what happened last time.",
        ),
        "stem-field": Rule(
            problem="{{{field}}} in its stem has no value.",
            remedy="Write {{example}} with example=..., or take it out.",
            why="Readers would see a word in braces in the question.",
        ),
        "example-start": Rule(
            problem="its example “{example}” follows a word without a space.",
            remedy="Begin it with whatever joins it to the sentence, as in “, such as …”.",
            why="Readers would see two words run together.",
        ),
        "example-unused": Rule(
            problem="no stem uses its example.",
            remedy="Write {{example}} where it belongs, or take the example out.",
            why="A team adding its own example would wonder why readers never see it.",
        ),
    },
    "facets": {
        "facet-unknown": Rule(
            problem="its facet is {facet!r}.",
            remedy=f"Write one of {', '.join(FACETS)}.",
            why="The result compares words, deeds and follow-through, and this question would be missing from all three.",
        ),
        "no-deed": Rule(
            problem="it has no “do” question.",
            remedy="Add one, or change a facet.",
            why="A principle could score well on words alone.",
        ),
        "deeds-alone": Rule(
            problem="it has no “say” or “reinforce” question.",
            remedy="Add one: {dimension} compares words, deeds and follow-through.",
            why="Nobody could see whether deeds match words, or are backed up.",
        ),
        "facet-missing": Rule(
            problem="no question of {dimension} looks at {facets}.",
            remedy="Add one to any of its principles: every dimension needs all three facets.",
            why="The dimension's score would leave out part of what leaders do.",
        ),
        "conduct-unknown": Rule(
            problem="its conduct is {conduct!r}.",
            remedy="Write one of {known}, which the bank's words explain under conduct.",
            why="The quiz says whose conduct to judge; without that, people would answer about different people.",
        ),
        "short-form-role": Rule(
            problem="short_for names {role!r}.",
            remedy="Write one of {known}.",
            why="The intended role wouldn't be asked this question in the short form.",
        ),
        "short-form-stem": Rule(
            problem="its short form asks the {role}, but has no stem for them.",
            remedy="Write a stem for the {role}, or take the {role} out of short_for.",
            why="The short form would count a question this role never sees.",
        ),
        "short-form-twice": Rule(
            problem="short_for names a role twice.",
            remedy="Name it once.",
            why="Programs that read bank.json would count the question twice for that role.",
        ),
        "full-form-few": Rule(
            problem="{dimension} asks the {role} {count} questions in the full form.",
            remedy="Add {missing}, or write the {role}'s stem for an existing one.",
            why="One unusual answer would shift the role's dimension score too far.",
        ),
        "no-score": Rule(
            problem="{dimension} asks the {role} fewer than two questions, too few for a score.",
            remedy="Keep more of these: {restore}. Or write one of your own under questions, leave out the whole dimension, {id}, or stop offering the {role} under roles.",
            why="Nobody in this role would get a score for the dimension, and perhaps no level at all.",
        ),
        "short-form-four": Rule(
            problem="{dimension} asks the {role} {count} questions in the short form.",
            remedy="Name the {role} in short_for of exactly {needed}.",
            why="The quiz promises four questions on each dimension that has as many: fewer say too little, and more take longer than stated.",
        ),
        "short-form-deeds": Rule(
            problem="the {role}'s short form leaves out this “do” question of {dimension}.",
            remedy="Name the {role} in its short_for, and take out a “say” or “reinforce” question: “do” comes first.",
            why="People with little time would be asked about words instead of deeds.",
        ),
    },
    "signs": {
        "sign-asked-of": Rule(
            problem="it is asked of {roles}.",
            remedy="Write some of {known}.",
            why="Nobody would see the sign, or not the people it was written for.",
        ),
    },
    "principles": {
        "no-point": Rule(
            problem="it carries no source point.",
            remedy="Name at least one in points=, adding your own source if none fits.",
            why="Readers couldn't see where the principle comes from.",
        ),
        "measures": Rule(
            problem="it has {count} measures.",
            remedy="Write two or three things that can be counted.",
            why="One number alone becomes a target, and nobody keeps counting more than three.",
        ),
        "page-missing": Rule(
            problem="{page} is missing.",
            remedy="Add the page; an empty file is enough to show what's in the bank.",
            why="Results, plans and the menu would link to a missing page.",
        ),
        "our-page-missing": Rule(
            problem="{page} is missing.",
            remedy="Bring it back with git restore {page}. For a principle that is new, write the page, and name in it the points that its text carries.",
            why="Results, plans and the menu would link to a missing page.",
        ),
        "page-alone": Rule(
            problem="the bank has no principle of this name in {folder}.",
            remedy="Add the principle, or rename or remove the page.",
            why="No result would link to the page, and it would show nothing from the bank.",
        ),
        "own-page": Rule(
            problem="a bank on another subject needs a page of its own here.",
            remedy="Write team/docs/{page}; ours, docs/{page}, is about another subject.",
            why="The quiz, its result and the foot of each page would link to a missing page.",
        ),
        "part-unknown": Rule(
            problem="the page has no place for a part “{heading}”.",
            remedy="Write one of: {allowed}.",
            why="Pages are built from these headings, so text under any other would be silently left out.",
        ),
        "part-without-heading": Rule(
            problem="its text begins without a heading.",
            remedy="Write one of: {allowed}.",
            why="Pages are built from their headings, so this text would be silently left out.",
        ),
        "card-line": Rule(
            problem="the card has no place for “{line}”.",
            remedy="Write each question like this: 1. A question, on one line.",
            why="Only numbered questions go on the card, so the line would be missing from page and print.",
        ),
        "evidence-unknown": Rule(
            problem="“{kind}” isn't a type of evidence.",
            remedy="Write one of: {allowed}.",
            why="Readers couldn't tell whether a statement is a claim, someone's practice or a study.",
        ),
    },
    "sources": {
        "point-unknown": Rule(
            problem="it carries {point}, which is in no source.",
            remedy="Correct the number, or add the point to its source.",
            why="The principle would be based on something nobody can look up.",
        ),
        "point-left-over": Rule(
            problem="no principle carries this point.",
            remedy="Name it in a principle's points=, or take the point out. A bank can also list it in its context=.",
            why="Something the article says would be dropped, and no reader could tell.",
        ),
        "point-in-text": Rule(
            problem="the point {point} is in no source.",
            remedy="Correct the number.",
            why="The number in the text would lead nowhere, and readers couldn't check the statement.",
        ),
        "carrier-unknown": Rule(
            problem="it carries {point} by {carrier!r}, which it doesn't have.",
            remedy="Write one of {allowed}.",
            why="The table of sources would send readers to a place that doesn't have the point.",
        ),
        "point-not-on-page": Rule(
            problem="the page doesn't name {point}, which it carries by {kind}.",
            remedy="Write ({point}) under {parts}, or correct the principle's points=.",
            why="Readers couldn't find the point, and nobody would notice when it was edited away.",
        ),
        "context-unknown": Rule(
            problem="context lists {point}, which is in no source.",
            remedy="Correct the number.",
            why="The table of sources would count a point that doesn't exist.",
        ),
        "context-carried": Rule(
            problem="context lists {point}, which {principle} carries.",
            remedy="Take it out of context.",
            why="The table of sources would count the point as background and still show a principle that carries it.",
        ),
    },
    "references": {
        "reference-unknown": Rule(
            problem="there is no reference {name!r}.{meant}",
            remedy="Correct the id, or write a Reference for it.",
            why="Readers couldn't look up what the sentence is based on.",
        ),
        "reference-uncited": Rule(
            problem="no page cites this reference.",
            remedy="Cite it where it is used, as [@{name}], bring back a page that cited it, or take it out.",
            why="The references would list something the site doesn't use.",
        ),
        "reference-word": Rule(
            problem="{field} is {value!r}.",
            remedy="Write one of {allowed}.",
            why="Readers couldn't tell how much weight the reference can bear.",
        ),
        "reference-link": Rule(
            problem="{link!r} isn't a web address.",
            remedy="Write one that begins with https://.",
            why="Readers couldn't look the reference up.",
        ),
        "evidence-without-reference": Rule(
            problem="this {kind} cites no reference: “{text}”.",
            remedy="Cite one, as in [@{example}], or call it a {claim}.",
            why="If readers can't look it up, it is only a claim.",
        ),
    },
    "library": {
        "step-unknown": Rule(
            problem="steps names {principle!r}, which isn't one of its principles.",
            remedy="Name each of its principles once.",
            why="The step, and what it leads to, would be missing from the dimension's diagram.",
        ),
        "step-twice": Rule(
            problem="steps names {principle!r} twice.",
            remedy="Name each of its principles once.",
            why="The diagram shows each principle once, so one of the two places would be lost.",
        ),
        "related-unknown": Rule(
            problem="these aren't two principles in the bank.",
            remedy="Correct their ids, or take the pair out.",
            why="A principle's page would link to itself, or to a missing page.",
        ),
        "related-twice": Rule(
            problem="the pair is already here.",
            remedy="Remove one of them.",
            why="Both pages would link to each other twice.",
        ),
        "spelling-shared": Rule(
            problem="the spelling {value!r} is already used by {other} ({where}).",
            remedy="Each spelling belongs to one term.",
            why="People pointing at the word might see the wrong explanation.",
        ),
        "block-unknown": Rule(
            problem="there is no block “{block}”.",
            remedy="Write one of {blocks}.",
            why="Readers would find a gap where the page promises something.",
        ),
        "block-of-what": Rule(
            problem="the block “{block}” cannot be of “{entry}”.",
            remedy="Write one of {entries} after its name.",
            why="Nobody could tell which dimension or source it should show.",
        ),
        "block-of-nothing": Rule(
            problem="the block “{block}” cannot be of “{entry}”.",
            remedy="Write nothing after its name.",
            why="The block always shows everything, and readers would see that instead of one part.",
        ),
    },
    "levels": {
        "five-levels": Rule(
            problem="there are {count} levels.",
            remedy=f"Write {LEVELS}, one for each rung.",
            why="A level says which rung is typical; with any other number of levels it couldn't.",
        ),
        "levels-order": Rule(
            problem="the levels start at {starts}.",
            remedy="Begin at 0 and go up with each level.",
            why="Some scores would reach no level, or a lower one than weaker scores.",
        ),
        "roles-count": Rule(
            problem="there are {count} roles.",
            remedy=f"Write one to {MOST_ROLES}.",
            why=f"Result codes have room for {MOST_ROLES} roles, and the quiz's first question would be too long.",
        ),
        "role-number": Rule(
            problem="its number is {number}.",
            remedy=f"Write a number from 0 to {MOST_ROLES - 1} that no other role has.",
            why="Result codes store this number for the role, and would be read as someone else's answers.",
        ),
        "role-power": Rule(
            problem="its power is {power!r}.",
            remedy=f"Write one of {', '.join(POWERS)}.",
            why="The plan words each step by what the role can do, and would have no words for this one.",
        ),
        "scoring-figure": Rule(
            problem="scoring has {field}={value}.",
            remedy="Write {allowed}.",
            why="Results couldn't be worked out, or would all say the same.",
        ),
        "commitment-dimension": Rule(
            problem="the commitment ceiling names {dimension!r}, which isn't a dimension.",
            remedy="Name the dimension that judges the senior team's commitment, or leave the ceiling out.",
            why="Without this dimension there is no overall score, and nobody would get a level.",
        ),
        "signs-role": Rule(
            problem="a rule for the signs is for {role!r}, which isn't a role, or has a rule already.",
            remedy="Write each of {known} at most once.",
            why="Nobody could tell which rule a result follows.",
        ),
        "signs-principle": Rule(
            problem="a rule for the signs names {principle!r}, which isn't a principle.",
            remedy="Name the principle that raises it.",
            why="A result limited by the signs couldn't say where to begin.",
        ),
        "bands-order": Rule(
            problem="the signs' bands start at {starts}.",
            remedy="Begin at 0 and go up with each band.",
            why="People who can show more signs could be limited to a lower level.",
        ),
        "band-level": Rule(
            problem="a band names {level!r}, which isn't a level.",
            remedy="Name one of the levels.",
            why="A result in this band would be limited to a level that doesn't exist.",
        ),
    },
    "team": {
        "no-team": Rule(
            problem="TEAM is not a Team.",
            remedy="Write TEAM = Team(...), at the beginning of a line and with nothing after its last bracket.",
            why="The build looks for your changes under this name and would publish our site instead of yours.",
        ),
        "team-missing": Rule(
            problem="there is no team.py, in which a team writes what it changes.",
            remedy="Bring it back with git restore team.py. To begin anew, write two lines into it: from readiness.team import *, and TEAM = Team().",
            why="Our site would be published in place of yours.",
        ),
        "team-import": Rule(
            problem="there is no {name}, because this file does not import it.",
            remedy="Begin the file with this line: from readiness.team import *",
            why="The file couldn't be read, and none of your changes would count.",
        ),
        "team-not-yours": Rule(
            problem="a team cannot write a {name}.",
            remedy="Write a Question, Principle, Dimension, Source or Reference of your own, or Reword ours. Our signs can only be reworded or left out.",
            why="The entry would be nowhere on the site.",
        ),
        "team-twice": Rule(
            problem="TEAM is written a second time.",
            remedy="Put everything in one pair of brackets.",
            why="The last one would count, and everything in the first would be silently lost.",
        ),
        "team-key-twice": Rule(
            problem="the key {key!r} is in this table twice.",
            remedy="Keep one of them, and put what is in the other into it.",
            why="Only the last one would be read, and the rest would be silently lost.",
        ),
        "team-menu": Rule(
            problem="menu names it, but no part of the navigation is called that.",
            remedy="{meant}",
            why="The title wouldn't change.",
        ),
        "team-menu-twice": Rule(
            problem="menu gives it the title {title!r}, which {other} has too.",
            remedy="Give each part of the menu a title of its own.",
            why="Readers couldn't tell the two parts apart.",
        ),
        "team-retired": Rule(
            problem="{field} names it, but it was retired{since} and nothing asks it any more.",
            remedy="Take it out.",
            why="Whoever reads team.py would think that it still changes something.",
        ),
        "team-renamed": Rule(
            problem="{field} names it, but it is called {now} now.",
            remedy="Write {now}: it is the same under a new id.",
            why="The change would be silently lost.",
        ),
        "team-own-entry": Rule(
            problem="{field} names it, but it is your own ({where}).",
            remedy="Change it where you wrote it, and take it out of {field}.",
            why="The change would be silently lost.",
        ),
        "team-kind": Rule(
            problem="{field} names it, but it is a {kind}.",
            remedy="{meant}",
            why="The change would be silently lost.",
        ),
        "team-unknown": Rule(
            problem="{field} names it, but nothing has that name.",
            remedy="{meant}",
            why="The change would be silently lost: what you left out would still be asked.",
        ),
        "team-left-out-too": Rule(
            problem="{field} names it, but it is left out or replaced.",
            remedy="Keep it, or remove it from {field}.",
            why="One of the two would be silently lost.",
        ),
        "team-gone-with": Rule(
            problem="{field} names it, but {parent}, which it belongs to, is left out or replaced.",
            remedy="Keep {parent}, or take this out or move it to something that is still there.",
            why="The change would silently go with what it belongs to.",
        ),
        "team-nothing-left": Rule(
            problem="leave_out names every dimension.",
            remedy="Keep one, or add one of your own under dimensions.",
            why="There would be nothing to ask.",
        ),
        "team-other-kind": Rule(
            problem="a {new} replaces this {old}.",
            remedy="{meant}",
            why="The quiz would have a gap where the other one was.",
        ),
        "team-reword-field": Rule(
            problem="it rewords {field}, which a {kind} doesn't have.",
            remedy="Write some of {allowed}.",
            why="The words would appear nowhere.",
        ),
        "team-reword-rungs": Rule(
            problem="its rung {at} has the words of our rung {before}: “{words}”.",
            remedy="Keep our rungs in order. To ask something else, put your own question in its place, under replace.",
            why="Answers are stored by rung number, so earlier answers would be read as another rung.",
        ),
        "team-reword-another": Rule(
            problem="words from {other} are in {part}: “{words}”.",
            remedy="Word it for what it asks itself. To ask something else, leave it out, or put your own question in its place, under replace.",
            why="Answers to one question would become answers to the other.",
        ),
        "team-slot": Rule(
            problem="slot {slot} is reserved for us.",
            remedy="Take {free}, or any free slot above it: those up to 199 are ours.",
            why="We could later use this slot for a new question, and answers to yours would become answers to it.",
        ),
        "team-edition": Rule(
            problem="the edition {edition!r} is not a year and a number.",
            remedy="Write it like 2027.1.",
            why="Codes and files name their edition, and couldn't be told apart.",
        ),
        "team-edition-old": Rule(
            problem="your edition {edition} is older than ours, {ours}.",
            remedy="Raise it to {ours} or later.",
            why="People comparing two results would be told the wrong changes between editions.",
        ),
        "team-own-id": Rule(
            problem="you ask your own questions under our bank's id.",
            remedy="Run python -m readiness own once: it writes your own id into team.py.",
            why="Our site, or another team's, would read your result codes as answers to other questions.",
        ),
        "team-id-of-ours": Rule(
            problem="{name} is or was one of our ids.",
            remedy="Give it its own id. To ask the same thing in other words, use reword.",
            why="Answers to our question would be read as answers to yours.",
        ),
        "team-offers": Rule(
            problem="{field} offers {chosen}.",
            remedy="Offer at least one of {known}, each once.",
            why="Nobody could start the quiz.",
        ),
        "team-address": Rule(
            problem="{field} is {value!r}, which isn't the address of a site.",
            remedy="Write it in full, like https://example.org/team/, without a name and password before it or a ? or # after it.",
            why="Links would lead nowhere.",
        ),
        "team-contact": Rule(
            problem="contact is {value!r}, which isn't a web or e-mail address.",
            remedy="Write https://example.org/contact/ or mailto:quiz@example.org.",
            why="People who find a mistake couldn't tell you.",
        ),
        "team-language": Rule(
            problem="language is {value!r}, which isn't a language tag.",
            remedy="Write it like de, fr or pt-BR.",
            why="Screen readers would read the page aloud in the wrong language.",
        ),
        "team-colour": Rule(
            problem="{field} is {value!r}, which isn't a colour.",
            remedy="Write # and six digits from 0 to f, like #0d4f4c.",
            why="Browsers would ignore the colour, and text couldn't be seen.",
        ),
        "team-contrast": Rule(
            problem="{field} is {value}, with a contrast of {contrast} on a {page} page; text needs {needed}.",
            remedy="Use {better}, the nearest readable colour, or one further away.",
            why="Many people couldn't read links and buttons.",
        ),
        "team-no-article": Rule(
            problem="own_words has front_line as {value!r}.",
            remedy="Write it without an article: the sentences add “the”.",
            why="Readers would see “the” twice.",
        ),
        "team-article": Rule(
            problem="own_words has {field} as {value!r}.",
            remedy="Write it with its article, like “a patient” or “an office”.",
            why="Sentences would come out wrong, such as “a employee”.",
        ),
        "team-article-sound": Rule(
            problem="own_words has {field} as {value!r}.",
            remedy="Write {better!r}: it is “an” before the sound of a vowel, and “a” before any other.",
            why="Every sentence with the word would have the slip, hundreds of times on the site.",
        ),
        "team-logo": Rule(
            problem="the logo {value!r} is not in team/docs/.",
            remedy="Put the picture there, and write its name as it is inside that folder, like logo.svg.",
            why="Browsers would show a broken picture at the top of every page.",
        ),
        "team-logo-kind": Rule(
            problem="the logo {value!r} isn't a picture that browsers show.",
            remedy="Use a file whose name ends in .svg, .png, .jpg or .webp.",
            why="Browsers would show a broken picture at the top of every page.",
        ),
        "team-page-taken": Rule(
            problem="its page would be {page}, which already exists.",
            remedy="Take another id.",
            why="One page would overwrite the other, such as the quiz's own.",
        ),
        "team-file-twice": Rule(
            problem="its place on the site, {address}, would be that of {other} too, on some systems if not on all.",
            remedy="Give it exactly the name {other} to take its place, or another one.",
            why="One would overwrite the other, and nobody could tell which.",
        ),
        "team-hide": Rule(
            problem="it is hidden, but other pages link to {pages}.",
            remedy="Remove it from hide. To say something else there, put a page of the same name in team/docs/. To remove a principle and its page, use leave_out.",
            why="Readers would follow a link to nowhere.",
        ),
    },
    "words": {
        "word-field": Rule(
            problem="{word} has {{{field}}}, which nothing fills.",
            remedy="Write one of {fields}.",
            why="Readers would see braces instead of a number or name, or the page couldn't be built.",
        ),
        "word-without-fields": Rule(
            problem="{word} has {{{field}}}, but nothing is filled in there.",
            remedy="Take it out.",
            why="Readers would see a word in braces in a sentence.",
        ),
        "word-keys": Rule(
            problem="{word} has the keys {keys}.",
            remedy="Write a text for each of these, and for nothing else: {own}.",
            why="A role, form or answer without its word couldn't be shown, and half a page would be missing.",
        ),
        "word-roles": Rule(
            problem="{word} has nothing for {missing}.",
            remedy="Write it for every role: {known}.",
            why="Part of the quiz would be empty for that role.",
        ),
        "word-role-unknown": Rule(
            problem="{word} has a text for {role!r}, which isn't a role.",
            remedy="Write one for each of {known}.",
            why="The role that was meant would be told nothing.",
        ),
        "words-alike": Rule(
            problem="{word} has {text!r} for {keys}.",
            remedy="Give each its own.",
            why="Readers couldn't tell them apart, and a page's parts are found by these words.",
        ),
        "word-without-count": Rule(
            problem="{word} leaves out {{n}} where it is for many ({category}).",
            remedy="Write {{n}} where the number belongs.",
            why="Readers would be told that there are some, and not how many.",
        ),
        "word-braces": Rule(
            problem="{word} has an unmatched brace.",
            remedy="Put every field between two braces, like {{count}}.",
            why="The text couldn't be filled in, and pages with it couldn't be built.",
        ),
        "word-locale": Rule(
            problem="locale is {locale!r}, which isn't a language tag.",
            remedy="Write it like de or en-GB.",
            why="Browsers use it to write dates and numbers, and refuse tags they don't know.",
        ),
        "months": Rule(
            problem="there are {count} months.",
            remedy="Name all twelve.",
            why="Dates would have the wrong month, or none.",
        ),
    },
    "files": {
        "file-missing": Rule(
            problem="{file} is missing.",
            remedy="Bring it back with git restore {file}, or correct its name where it is used.",
            why="The site couldn't be built without it.",
        ),
        "page-lost": Rule(
            problem="{page} is missing.",
            remedy="Bring it back with git restore {page}, or write team/docs/{name} in its place.",
            why="The quiz, its result and the foot of each page would link to a missing page.",
        ),
        "not-a-file": Rule(
            problem="this is {what}, not a file.",
            remedy="Rename or remove it. If a file should be here, put it here itself; git restore brings back one that was committed.",
            why="A build would wait for ever, stop, or silently leave it out.",
        ),
        "not-a-folder": Rule(
            problem="this is {what}, not a folder.",
            remedy="Rename or remove it, and make a folder of this name for your files.",
            why="Your files would be silently left out.",
        ),
        "file-name": Rule(
            problem="its name has a character that not every system and address can hold.",
            remedy="Rename it. Letters, digits, hyphens and points in the middle work everywhere.",
            why="Links to it would lead nowhere, or your copy couldn't be opened on another machine.",
        ),
        "page-ending": Rule(
            problem="its name ends in {ending}, which makes no page of this site.",
            remedy="Let the name of a page end in .md.",
            why="It would be put on the site as it is written, or be missing from checks, search and menu.",
        ),
        "link-to-folder": Rule(
            problem="this is a link to a folder.",
            remedy="Put the folder itself here, or remove the link.",
            why="A build does not follow it, and its files would be silently left out.",
        ),
        "file-closed": Rule(
            problem="this file cannot be read: {reason}.",
            remedy="Allow yourself to read it, in its properties or with chmod u+r.",
            why="Nothing in it could be on the site.",
        ),
        "not-utf-8": Rule(
            problem="this line isn't UTF-8.",
            remedy="Save the file as UTF-8, and check the line's letters afterwards.",
            why="Letters with accents, and all that aren't Latin, would be lost.",
        ),
        "null-in-file": Rule(
            problem="this line has a null character.",
            remedy="Delete the line and type it again, or save the file as UTF-8 text.",
            why="The file isn't text any more, and browsers and Python stop at such a character.",
        ),
        "merge-unfinished": Rule(
            problem="this line is left over from a merge that was not finished.",
            remedy="Of the two versions between the lines of <<<<<<< and >>>>>>>, keep what you want, and delete the lines that begin with <<<<<<<, |||||||, ======= or >>>>>>>.",
            why="Nobody has decided which version counts, and readers would see both.",
        ),
        "file-in-the-way": Rule(
            problem="{path} is where the build writes its own file.",
            remedy="Rename or remove it.",
            why="One file would silently replace the other, and the site needs the build's.",
        ),
        "directory-urls": Rule(
            problem="use_directory_urls: false doesn't match the addresses in bank.json.",
            remedy="Take it out.",
            why="Links in results and bank.json would lead to missing pages.",
        ),
        "port-taken": Rule(
            problem="another program uses port {port}.",
            remedy="Stop it, if it is an earlier make serve, or take another port: .venv/bin/mkdocs serve -a {other}",
            why="The site would be built, and no browser could open it.",
        ),
        "offline-choice": Rule(
            problem="mkdocs.yml: offline is “{chosen}”.",
            remedy="Write true or false.",
            why="Readers' devices would keep or delete the site against your choice.",
        ),
        "offline-page": Rule(
            problem="docs/{page} is missing.",
            remedy="Write what people should read when offline, or set offline: false.",
            why="People offline who open a page that wasn't kept would be told nothing.",
        ),
        "reviewed-day": Rule(
            problem="reviewed is “{reviewed}”.",
            remedy="Write a date, such as 2026-11-22.",
            why="The foot of the page couldn't say when it was last reviewed.",
        ),
        "page-head": Rule(
            problem="the lines above its text cannot be read.",
            remedy="Put quotes around text with a colon in it, check that each date exists, and end them with a line of three hyphens.",
            why="Readers would see it as the first lines of the page, and the page would have no title.",
        ),
        "not-reviewed": Rule(
            problem="docs/{path} doesn't say when it was reviewed.",
            remedy="Write reviewed: and a date above its text; there, text with a colon needs quotes.",
            why="Readers couldn't tell how old the page is.",
        ),
        "head-not-text": Rule(
            problem="{name} is “{value}”, which isn't text.",
            remedy="Write text after the colon, between quotes if it has brackets or braces, or take the line out.",
            why="Readers would see brackets and quotes in place of a title.",
        ),
        "template-unknown": Rule(
            problem="there is no template “{template}”.",
            remedy="Correct the name, or take the line out.",
            why="The page couldn't be built.",
        ),
        "not-a-list": Rule(
            problem="{name} is “{value}”.",
            remedy="Write a list of words: [one, another].",
            why="Search and themes would read the text letter by letter, and nobody would find the page by it.",
        ),
    },
    "record": {
        "record-damaged": Rule(
            problem="the record of what was published cannot be read: {reason}.",
            remedy="Restore its last good version with git restore {file}. If it was never committed, delete it and run python -m readiness record, which alone should write it.",
            why="Nobody could tell which slots and ids were ever used, and old answers could become answers to something else.",
        ),
        "record-gone": Rule(
            problem="it was published under slot {slot}, but is now neither asked nor retired.",
            remedy="Run python -m readiness retire {gone}, or bring it back.",
            why="People who answered it wouldn't be told what happened to their answer, and its slot could be reused.",
        ),
        "record-other-id": Rule(
            problem="slot {slot} was published as {was}, but this entry has no such alias.",
            remedy="If it is the same {kind} under a new id, write {line}: answers to it still count. If it is another {kind}, give it slot {free} and run python -m readiness retire {gone}: old answers are kept apart and not counted.",
            why="Old codes store answers by slot and old files by id: one would give this entry the answer, the other would lose it.",
        ),
        "record-moved": Rule(
            problem="{was} was published under slot {slot}, but has slot {other} here.",
            remedy="Write slot={slot} again. If it is another {kind}, give it its own id too, and run python -m readiness retire {gone}.",
            why="Codes already sent store answers only by slot: these would be lost, or become answers to the slot's next question.",
        ),
        "record-role": Rule(
            problem="it was published with the number {number}, but has another here.",
            remedy="Write number={number} again.",
            why="Result codes store the role's number, and would be read as answers from another role.",
        ),
        "record-role-taken": Rule(
            problem="its number, {number}, was published for {other}.",
            remedy="Use one that no role has ever had.",
            why="Result codes store the role's number, and would be read as answers from another role.",
        ),
        "record-kind": Rule(
            problem="slot {slot} was recorded as {recorded_as}, but this is a {kind}.",
            remedy="Give the {kind} its own id and slot {free}, and run python -m readiness retire {gone}.",
            why="Questions are answered by a rung and signs by yes or no, so old answers would be misread.",
        ),
        "record-facet": Rule(
            problem='it was published with facet="{facet}", but has facet="{other}" here.',
            remedy='Write facet="{facet}" again. If it now asks something else, give it a new id and slot {free}, and run python -m readiness retire {gone}.',
            why="Answers about what leaders say would count as answers about what they do.",
        ),
        "record-rungs-moved": Rule(
            problem="its rung {at} now has the published words of rung {before}: “{words}”.",
            remedy="Put the rungs back in order. If it is another ladder, give the question a new id and slot {free}, and run python -m readiness retire {gone}.",
            why="Answers are stored by rung number, and would be read as the rung that has the number now.",
        ),
        "record-words-of-another": Rule(
            problem="the published words of {other}, slot {other_slot}, are now in {part}: “{words}”.",
            remedy="Bring its own words back. If it should ask something else, give it a new id and slot {free}, and run python -m readiness retire {gone}.",
            why="Answers to one question would become answers to the other.",
        ),
        "record-words-moved": Rule(
            problem="it is new, but has published words that {was}, slot {slot}, no longer has: “{words}”.",
            remedy="Give {was} its words back, and put the other ones here. Or run python -m readiness retire {gone}, and give its new question its own id and slot.",
            why="Answers to the old question would stay with one that now asks something else.",
        ),
        "record-reworded": Rule(
            problem="its words changed after edition {edition}, where {part} was “{words}”.",
            remedy="If it still asks the same, write {line}, with the bank's edition at {now}: old answers still count, and comparisons say that it was reworded. If it asks something else, give it a new id and slot {free}, and run python -m readiness retire {gone}: old answers are kept apart and not counted.",
            why="Answers would appear under words people never read, and comparisons wouldn't say so.",
        ),
        "record-id-dropped": Rule(
            problem="it was also published as {dropped}, which is no longer an alias.",
            remedy="Write {line}.",
            why="Answers stored under an earlier id would no longer be found.",
        ),
        "record-new": Rule(
            problem="its current form isn't in the record yet.",
            remedy="When you publish it, run python -m readiness {record}.",
            why="Slot, ids and meaning are only protected once recorded.",
        ),
        "placeholder": Rule(
            problem="still to be written: {fields}.",
            remedy="Replace each “[Write …]” with what readers should see.",
            why="Readers would be asked something nobody has written yet.",
        ),
    },
}
RULES: Mapping[str, Rule] = {name: rule for rules in GROUPS.values() for name, rule in rules.items()}
