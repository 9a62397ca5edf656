"""Every rule that is checked, as data: what its message says, what to do, and why the rule is there.

`readiness.checks.findings` fills the texts in where a rule is broken; the page about the checks lists them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.model import CONDUCTS, FACETS
from readiness.model.limits import (
    ASKED_IN_SHORT,
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


# By group, in the order of the page; `Library.checks_groups` has the groups' titles.
GROUPS: Mapping[str, Mapping[str, Rule]] = {
    "entries": {
        "not-python": Rule(
            problem="this is not Python: {reason}.",
            remedy="Mend the line, or one close to it: a bracket, a comma or a quote may be missing, and quotes are straight ones.",
            why="Nothing of the bank can be read, so there would be no quiz and no page of a principle.",
        ),
        "entry-unreadable": Rule(
            problem="this entry cannot be read: {reason}.",
            remedy="Compare it with its neighbours.",
            why="The bank would lack the entry, and answers that were given to it would belong to nothing.",
        ),
        "name-unknown": Rule(
            problem="there is no {name}.{meant}",
            remedy="Correct the name, or put quotes around it if it is a text. In bank/, it may have to be imported.",
            why="The entry could not be read, and what it says would be lost.",
        ),
        "field-unknown": Rule(
            problem="a {kind} has no {field}.{meant}",
            remedy="Correct the name; the pages on settings and fields list all that there are.",
            why="What stands there would be lost without a word.",
        ),
        "no-bank": Rule(
            problem="BANK is not a Bank.",
            remedy="Write BANK = Bank(...).",
            why="The build looks for the bank under this name, and would have nothing to publish.",
        ),
        "not-a-group": Rule(
            problem="{field} is {value}, not a group.",
            remedy="Write (..., ) with a comma after every entry, also after a single one.",
            why="Without its comma a single text is taken letter by letter, and readers would choose between letters.",
        ),
        "not-a-table": Rule(
            problem="{field} is {value}, not a table.",
            remedy="Write {{key: text}}.",
            why="Such texts are looked up by role, form or facet, and nobody could be shown their own.",
        ),
        "not-a-text": Rule(
            problem="{field} is {value}: empty or not a text.",
            remedy="Write a text between quotes.",
            why="Readers would meet a gap, or something that is no sentence.",
        ),
        "not-a-number": Rule(
            problem="{field} is {value}, not a number.",
            remedy="Write a number without quotes.",
            why="Slots and thresholds are compared as numbers; as a text, 9 comes after 10.",
        ),
        "not-an-entry": Rule(
            problem="{field} holds {value}, not a {expected}.",
            remedy="Look for a comma too many or a name left out.",
            why="What was meant to be an entry would be missing from quiz and pages.",
        ),
    },
    "ids": {
        "id-shared": Rule(
            problem="the id or alias {value!r} is also that of {other} ({where}).",
            remedy="Give this entry another; ids and aliases name one entry each.",
            why="Answers are kept under ids: what was answered to one question would be the answer to both.",
        ),
        "id-form": Rule(
            problem="the id or alias {name!r} is not lower-case words joined by hyphens.",
            remedy="Write it like who-led-the-last-fix.",
            why="Ids stand in addresses and in what people keep; blanks, capitals and signs do not come through everywhere.",
        ),
        "id-of-a-control": Rule(
            problem="{name!r} is the name of a control of the quiz.",
            remedy="Take another.",
            why="In the quiz's form an answer to this question would be read as a choice of role, form or step.",
        ),
        "id-like-a-slot": Rule(
            problem="{name!r} is how an answer is kept that no edition knows yet.",
            remedy="Take an id that says what is asked.",
            why="An answer that waits for a later edition would be taken for an answer to this question.",
        ),
        "source-id-form": Rule(
            problem="the id {name!r} is not letters alone.",
            remedy="Write it like F.",
            why="The id is part of the address of the source's page and of the numbers of its points, and would break both.",
        ),
        "point-id-form": Rule(
            problem="the id is not the source's with a number.",
            remedy="Write it like {source}1.",
            why="Texts name a point by such a number; in another form it would not lead to its article.",
        ),
        "earlier-bank-id": Rule(
            problem="also_reads lists {name!r}.",
            remedy="List earlier ids of this bank, and not today's.",
            why="Kept answers, files and lines name their bank; those of the earlier one would be refused as a stranger's.",
        ),
        "title-shared": Rule(
            problem="the title {value!r} is also that of {other} ({where}).",
            remedy="Reword one, so that readers can tell them apart.",
            why="Results, plans and tables name things by their titles, and nobody could tell which is meant.",
        ),
    },
    "slots": {
        "slot-shared": Rule(
            problem="slot {value} is also that of {other} ({where}).",
            remedy="Take {free}: slots are never shared.",
            why="A result's line holds answers by slot alone, and one answer would be read as the answer to both.",
        ),
        "slot-retired": Rule(
            problem="slot {number} belonged to {retired}, which is retired.",
            remedy="Take {free}: what was answered under the old one must not become an answer to this one.",
            why="Lines that people sent while the old one was asked would show its answers as answers to the new one.",
        ),
        "slot-below-one": Rule(
            problem="slot {number} is not a positive number.",
            remedy="Take {free}, or {forks} in a fork.",
            why="A result's line counts slots from 1, so that an answer to this one could not be sent.",
        ),
        "slot-too-high": Rule(
            problem="slot {number} does not fit into a code.",
            remedy="Take one up to {highest}.",
            why="A result's line has no room for it, and whoever opens one would not see what was chosen there.",
        ),
        "edition-form": Rule(
            problem=f"the edition {{edition!r}} is not a year and a number up to {MOST_EDITIONS_IN_A_YEAR}.",
            remedy="Write it like 2026.1.",
            why="A result's line holds the edition in this form; without it nobody could tell which questions were answered.",
        ),
        "edition-to-come": Rule(
            problem="it names the edition {edition!r}, which is none up to today's.",
            remedy="Write one like {today}, or raise the bank's edition.",
            why="Whoever compares two results would be told of a change that neither of their editions has.",
        ),
    },
    "questions": {
        "five-rungs": Rule(
            problem="it has {count} rungs.",
            remedy=f"Write exactly {RUNGS}, weakest first; a missing comma joins two.",
            why="The rungs count 0, 25, 50, 75 and 100; with another number of them a score would mean something else.",
        ),
        "rungs-alike": Rule(
            problem="two rungs are the same.",
            remedy="Tell them apart.",
            why="The same answer would count differently, by which of the two somebody happened to choose.",
        ),
        "rung-length": Rule(
            problem="the rung “{rung}” has {count} words.",
            remedy=f"Shorten it to {MOST_WORDS_IN_A_RUNG}.",
            why="People compare five rungs at a glance, on a phone too; long ones are skimmed and chosen by their first words.",
        ),
        "rung-for-one-role": Rule(
            problem="the rung “{rung}” says “{word}”, which reads wrong under some role's stem.",
            remedy="Name who is meant, or leave the person out.",
            why="All roles read the same rungs; “we” or “you” means somebody else to each, and their answers could not be compared.",
        ),
        "asks-nobody": Rule(
            problem="it asks nobody.",
            remedy="Give it a stem for at least one role.",
            why="It would stand on its principle's page as a ladder without a question, and nobody could answer it.",
        ),
        "stem-role": Rule(
            problem="it has a stem for {role!r}, which is no role of the bank.",
            remedy="Write one of {known}.",
            why="The role that was meant would never be asked.",
        ),
        "stem-without-question": Rule(
            problem="the {role}'s stem does not end with a question mark.",
            remedy="End it with what is asked.",
            why="Readers would agree or disagree with a statement, and not say what happened the last time.",
        ),
        "stem-field": Rule(
            problem="{{{field}}} in its stem has nothing to stand for.",
            remedy="Write {{example}} with example=..., or take it out.",
            why="Readers would see a word in braces in the middle of the question.",
        ),
        "example-start": Rule(
            problem="its example “{example}” follows a word without a space.",
            remedy="Begin it with what joins it to the sentence, as in “, such as …”.",
            why="Readers would meet two words in one.",
        ),
        "example-unused": Rule(
            problem="it has an example that no stem uses.",
            remedy="Write {{example}} where it belongs, or take the example out.",
            why="Whoever puts in an example from their own trade would wonder why readers never see it.",
        ),
    },
    "facets": {
        "facet-unknown": Rule(
            problem="its facet is {facet!r}.",
            remedy=f"Write one of {', '.join(FACETS)}.",
            why="The result sets words, deeds and follow-through side by side, and this question would be missing from all three.",
        ),
        "no-deed": Rule(
            problem="it has no do question.",
            remedy="Add one, or change a facet{or_restore_one}.",
            why="A principle could score well on words alone.",
        ),
        "deeds-alone": Rule(
            problem="it has neither a say nor a reinforce question.",
            remedy="Add one{or_restore_one}: {dimension} compares words, deeds and follow-through.",
            why="Nobody could see whether deeds match what is said, or whether they are backed up.",
        ),
        "facet-missing": Rule(
            problem="no question of {dimension} looks at {facets}.",
            remedy="Add one to any of its principles{or_restore_one}: every dimension holds all three facets.",
            why="The dimension's score would be silent about a part of what leaders do.",
        ),
        "conduct-unknown": Rule(
            problem="its conduct is {conduct!r}.",
            remedy=f"Write one of {', '.join(CONDUCTS)}.",
            why="The quiz says whose conduct is judged; without that, people would answer about different people.",
        ),
        "short-form-role": Rule(
            problem="short_for names {role!r}.",
            remedy="Write one of {known}.",
            why="The role that was meant would not be asked this question in the short form.",
        ),
        "short-form-stem": Rule(
            problem="its short form asks the {role}, for whom it has no stem.",
            remedy="Write a stem for the {role}, or take the {role} out of short_for.",
            why="The short form would count a question that this role is never shown.",
        ),
        "short-form-twice": Rule(
            problem="short_for names a role twice.",
            remedy="Name it once.",
            why="Programs that read bank.json would count the question twice for that role.",
        ),
        "full-form-few": Rule(
            problem="{dimension} asks the {role} {count} questions in the full form.",
            remedy="Add {missing}, or write the {role}'s stem for one that is there{or_restore_one}.",
            why="One unusual answer would move the role's score of the dimension too far.",
        ),
        "short-form-four": Rule(
            problem="{dimension} asks the {role} {count} questions in the short form.",
            remedy=f"Name the {{role}} in short_for of exactly {ASKED_IN_SHORT}.",
            why="The quiz promises four questions of each dimension: fewer say too little, and more take longer than was said.",
        ),
        "short-form-deeds": Rule(
            problem="the {role}'s short form leaves out this do question of {dimension}.",
            remedy="Name the {role} in its short_for, and take a say or reinforce question out: do comes first.",
            why="Whoever has little time would be asked about words where a question about deeds was left out.",
        ),
    },
    "signs": {
        "sign-asked-of": Rule(
            problem="it is asked of {roles}.",
            remedy="Write some of {known}.",
            why="Nobody would be shown the sign, or not those whom it was written for.",
        ),
    },
    "principles": {
        "no-point": Rule(
            problem="it carries no source point.",
            remedy="Name at least one in points=, and add your own source if none fits.",
            why="Readers could not see where the principle comes from.",
        ),
        "measures": Rule(
            problem="it has {count} measures.",
            remedy="Write two or three things that can be counted.",
            why="One number alone becomes a target, and nobody keeps counting more than three.",
        ),
        "page-missing": Rule(
            problem="docs/{page} is missing.",
            remedy="Add the page; an empty file is enough for what the bank knows.",
            why="Results, plans and the navigation would lead to a page that is not there.",
        ),
        "page-alone": Rule(
            problem="the bank has no principle of this name in {folder}.",
            remedy="Add the principle, or rename or remove the page.",
            why="No result would lead to the page, and it would show nothing of what the bank knows.",
        ),
        "part-unknown": Rule(
            problem="the page has no place for a part “{heading}”.",
            remedy="Write one of: {allowed}.",
            why="A page is put together by these headings, and what stands under another would be left out without a word.",
        ),
        "part-without-heading": Rule(
            problem="its text begins without a heading.",
            remedy="Write one of: {allowed}.",
            why="A page is put together by its headings, and this text would be left out without a word.",
        ),
        "card-line": Rule(
            problem="the card has no place for “{line}”.",
            remedy="Write each question like this: 1. A question, on one line.",
            why="Only numbered questions go onto the card, and the line would be missing from page and print.",
        ),
        "evidence-unknown": Rule(
            problem="“{kind}” is no kind of evidence.",
            remedy="Write one of: {allowed}.",
            why="Readers could not tell whether a statement is a claim, somebody's practice or a study.",
        ),
    },
    "sources": {
        "point-unknown": Rule(
            problem="it carries {point}, which no source makes.",
            remedy="Correct the number, or add the point to its source.",
            why="The principle would rest on something that nobody can look up.",
        ),
        "point-left-over": Rule(
            problem="no principle carries this point.",
            remedy="Name it in a principle's points=, or list it in the bank's context=.",
            why="Something that the article says would be dropped, and no reader could see that.",
        ),
        "point-in-text": Rule(
            problem="no source makes the point {point}.",
            remedy="Correct the number.",
            why="The number in the text would lead nowhere, and readers could not check the statement.",
        ),
        "carrier-unknown": Rule(
            problem="{point} is carried by {carrier!r}, which it does not have.",
            remedy="Write one of {allowed}.",
            why="The table of sources would send readers to a place where the point is not.",
        ),
        "point-not-on-page": Rule(
            problem="the page does not name {point}, which it carries as {kind}.",
            remedy="Write ({point}) under {parts}, or correct the principle's points=.",
            why="Readers could not find what became of the point, and nobody would notice when it is edited away.",
        ),
        "context-unknown": Rule(
            problem="context lists {point}, which no source makes.",
            remedy="Correct the number.",
            why="The table of sources would count a point that there is not.",
        ),
        "context-carried": Rule(
            problem="context lists {point}, which {principle} carries.",
            remedy="Take it out of context.",
            why="The table of sources would count the point as background, and show the principle that rests on it.",
        ),
    },
    "references": {
        "reference-unknown": Rule(
            problem="there is no reference {name!r}.{meant}",
            remedy="Correct the id, or write a Reference for it.",
            why="Readers could not look up the study or account that the sentence is based on.",
        ),
        "reference-uncited": Rule(
            problem="no page cites this reference.",
            remedy="Cite it where it is used, as [@{name}], or take it out.",
            why="The list of references would include something that the site does not use.",
        ),
        "reference-word": Rule(
            problem="{field} is {value!r}.",
            remedy="Write one of {allowed}.",
            why="Readers would not be told how much weight the reference can bear.",
        ),
        "reference-link": Rule(
            problem="the link {link!r} is no address on the web.",
            remedy="Write one that begins with https://.",
            why="The link would lead nowhere, and the reference could not be looked up.",
        ),
        "evidence-without-reference": Rule(
            problem="this {kind} cites no reference: “{text}”.",
            remedy="Cite one, as in [@{example}], or call it a {claim}.",
            why="A study that cannot be looked up is a claim.",
        ),
    },
    "library": {
        "step-unknown": Rule(
            problem="steps names {principle!r}, which is no principle of its own.",
            remedy="Name each of its principles once.",
            why="The step, and what it gives to the next, would be missing from the dimension's diagram.",
        ),
        "step-twice": Rule(
            problem="steps names {principle!r}, which is twice there.",
            remedy="Name each of its principles once.",
            why="The diagram shows a principle once, and one of the two places in the order would be lost.",
        ),
        "related-unknown": Rule(
            problem="these are not two principles of the bank.",
            remedy="Correct their ids, or take the pair out.",
            why="A principle's page would lead to itself, or to a page that is not there.",
        ),
        "related-twice": Rule(
            problem="the pair stands here already.",
            remedy="Take one of the two out.",
            why="Both pages would name each other twice.",
        ),
        "spelling-shared": Rule(
            problem="the spelling {value!r} is also that of {other} ({where}).",
            remedy="Each spelling belongs to one term.",
            why="Whoever points at the word would be given one explanation of two, and perhaps the wrong one.",
        ),
        "block-unknown": Rule(
            problem="there is no block “{block}”.",
            remedy="Write one of {blocks}.",
            why="Readers would find nothing where the page promises something.",
        ),
        "block-of-what": Rule(
            problem="the block “{block}” cannot be of “{entry}”.",
            remedy="Write one of {entries} after its name.",
            why="Nobody could tell which dimension's or source's part readers should find there.",
        ),
        "block-of-nothing": Rule(
            problem="the block “{block}” cannot be of “{entry}”.",
            remedy="Write nothing after its name.",
            why="The block always shows everything, and readers would get that where one part was meant.",
        ),
    },
    "levels": {
        "five-levels": Rule(
            problem="there are {count} levels.",
            remedy=f"Write {LEVELS}, one for each rung.",
            why="A level says which rung is typical; with another number of levels it could not.",
        ),
        "levels-order": Rule(
            problem="the levels start at {starts}.",
            remedy="Begin at 0 and go up with each level.",
            why="Some scores would reach no level, or a lower one than a weaker score.",
        ),
        "roles-count": Rule(
            problem="there are {count} roles.",
            remedy=f"Write one to {MOST_ROLES}.",
            why=f"A code has room for {MOST_ROLES} roles, and the first question of the quiz would be a long one.",
        ),
        "role-number": Rule(
            problem="its number is {number}.",
            remedy=f"Write a number from 0 to {MOST_ROLES - 1} that no other role has.",
            why="A code holds the number in place of the role, and would be read as somebody else's answers.",
        ),
        "scoring-figure": Rule(
            problem="scoring has {field}={value}.",
            remedy="Write {allowed}.",
            why="No result could be worked out by that, or each would say the same.",
        ),
        "commitment-dimension": Rule(
            problem="the commitment ceiling names {dimension!r}, which is no dimension.",
            remedy="Name the dimension that judges the senior team's commitment{or_restore_one}, or leave the ceiling out.",
            why="Without this dimension there is no overall score, and nobody would get a level.",
        ),
        "signs-role": Rule(
            problem="a rule for the signs is for {role!r}, which is no role, or has a rule already.",
            remedy="Write each of {known} at most once.",
            why="It could not be told which rule a result follows.",
        ),
        "signs-principle": Rule(
            problem="a rule for the signs names {principle!r}, which is no principle.",
            remedy="Name the principle that lifts it{or_restore_one}.",
            why="A result that the signs hold down could not say where to begin.",
        ),
        "bands-order": Rule(
            problem="the signs' bands start at {starts}.",
            remedy="Begin at 0 and go up with each band.",
            why="Whoever can show more signs could be held to a lower level.",
        ),
        "band-level": Rule(
            problem="a band names {level!r}, which is no level.",
            remedy="Name one of the levels.",
            why="A result in this band would be held to a level that there is not.",
        ),
    },
    "team": {
        "no-team": Rule(
            problem="TEAM is not a Team.",
            remedy="Write TEAM = Team(...).",
            why="The build looks for your changes under this name, and would publish our site in place of yours.",
        ),
        "team-twice": Rule(
            problem="TEAM is written a second time.",
            remedy="Put all of it between one pair of brackets.",
            why="The last one would be taken, and all that the first one says would be lost without a word.",
        ),
        "team-key-twice": Rule(
            problem="the key {key!r} stands in this table a second time.",
            remedy="Put both under one key, with a comma between them.",
            why="Only what stands under the last one would be read, and the rest would be lost without a word.",
        ),
        "team-menu": Rule(
            problem="menu names it, and no part of the navigation is called that.",
            remedy="{meant}",
            why="The title would stay as it is.",
        ),
        "team-unknown": Rule(
            problem="{field} names it, and there is nothing of that name.",
            remedy="{meant}",
            why="The change would be lost without a word: what you left out would go on being asked.",
        ),
        "team-left-out-too": Rule(
            problem="it is left out, and reworded or replaced as well.",
            remedy="Take it out of leave_out, or take the other entry out.",
            why="One of the two would be lost without a word.",
        ),
        "team-replaced-within": Rule(
            problem="it is replaced, and the principle that it belongs to, {principle}, is left out or replaced too.",
            remedy="Put the new question among the questions of a principle that is there, or keep {principle}.",
            why="The new question would be gone with the principle, without a word.",
        ),
        "team-other-kind": Rule(
            problem="a {new} is to stand in place of this {old}.",
            remedy="Replace it by a {old}, or leave it out and add the {new} under questions or principles.",
            why="The quiz would have a hole where the other one was.",
        ),
        "team-reword-field": Rule(
            problem="its other words are given for {field}, which a {kind} has not.",
            remedy="Write some of {allowed}.",
            why="The words would stand nowhere.",
        ),
        "team-reword-rungs": Rule(
            problem="its rung {at} gets the words of our rung {before}: “{words}”.",
            remedy="Keep the order of our rungs. To ask something else, put a question of yours in its place, under replace.",
            why="An answer is kept as the number of its rung, and answers given before would be read as another rung.",
        ),
        "team-reword-another": Rule(
            problem="words of {other} are to stand in {part}: “{words}”.",
            remedy="Word it as what it asks itself. To ask something else, leave it out, or put a question of yours in its place, under replace.",
            why="Answers to one question would become answers to the other.",
        ),
        "team-slot": Rule(
            problem="slot {slot} is on our side.",
            remedy="Take {free}, or any free one from there on: up to 199 they are ours.",
            why="A question that we add later could get the same slot, and answers to yours would become answers to it.",
        ),
        "team-edition": Rule(
            problem="the edition {edition!r} is not a year and a number.",
            remedy="Write it like 2027.1.",
            why="Codes and files name the edition that they were made with, and could not be told from others.",
        ),
        "team-edition-old": Rule(
            problem="your edition {edition} is older than {ours}, which you took over.",
            remedy="Raise it to {ours} or later.",
            why="Whoever compares two results is told what changed between their editions, and would be told wrong.",
        ),
        "team-own-id": Rule(
            problem="you ask something of your own, under our bank's id.",
            remedy="Run python -m readiness own once: it writes an id of your own into team.py.",
            why="A code made on your site would be read on ours, or another team's, as answers to other questions.",
        ),
        "team-id-of-ours": Rule(
            problem="{name} is or was an id of ours.",
            remedy="Give it an id of its own. To ask the same in other words, put them under reword.",
            why="Answers to our question would be read as answers to yours, which asks something else.",
        ),
        "team-offers": Rule(
            problem="{field} offers {chosen}.",
            remedy="Offer at least one of {known}, each once.",
            why="Nobody could start the quiz.",
        ),
        "team-address": Rule(
            problem="{field} is {value!r}, which is no address of a page.",
            remedy="Write it whole, like https://example.org/team/.",
            why="Links would lead nowhere.",
        ),
        "team-contact": Rule(
            problem="contact is {value!r}, which is neither an address of a page nor of a mailbox.",
            remedy="Write https://example.org/contact/ or mailto:quiz@example.org.",
            why="Whoever finds a mistake could not tell you.",
        ),
        "team-language": Rule(
            problem="language is {value!r}, which is no language's tag.",
            remedy="Write it like de, fr or pt-BR.",
            why="Screen readers would read the page aloud in the wrong language.",
        ),
        "team-colour": Rule(
            problem="{field} is {value!r}, which is no colour.",
            remedy="Write # and six digits from 0 to f, like #0d4f4c.",
            why="Browsers would leave out the colour, and texts could not be seen.",
        ),
        "team-contrast": Rule(
            problem="{field} is {value}, with a contrast of {contrast} on a {page} page; a text needs {needed}.",
            remedy="Take {better}, which is the nearest that can be read, or one further away.",
            why="Many people could not read links and buttons.",
        ),
        "team-no-article": Rule(
            problem="own_words has front_line as {value!r}.",
            remedy="Write it without its article: sentences bring “the” along.",
            why="Readers would meet “the” twice.",
        ),
        "team-article": Rule(
            problem="own_words has {field} as {value!r}.",
            remedy="Write it with its article, like “a patient” or “an office”.",
            why="Sentences would come out wrong, such as “a employee”.",
        ),
        "team-logo": Rule(
            problem="the logo {value!r} is not in team/docs/.",
            remedy="Put the picture there, or correct its name.",
            why="Browsers would show a broken picture at the top of every page.",
        ),
        "team-page-taken": Rule(
            problem="its page would be {page}, which is there already.",
            remedy="Take another id.",
            why="One of the two pages would be written over the other, such as the quiz's own.",
        ),
        "team-hide": Rule(
            problem="it is hidden, and other pages lead to {pages}.",
            remedy="Take it out of hide. To say something else there, put a page of the same name into team/docs/; a principle goes by leave_out, and its page with it.",
            why="Readers would follow a link to nowhere.",
        ),
    },
    "words": {
        "word-field": Rule(
            problem="{word} has {{{field}}}, which nothing fills.",
            remedy="Write one of {fields}.",
            why="Readers would see braces where a number or a name belongs, or the page could not be built.",
        ),
        "word-without-fields": Rule(
            problem="{word} has {{{field}}}, and nothing is filled in there.",
            remedy="Take it out.",
            why="Readers would see a word in braces in the middle of a sentence.",
        ),
        "word-keys": Rule(
            problem="{word} has the keys {keys}.",
            remedy="Write {own}.",
            why="A role, form or answer without its word could not be shown, and half a page would be missing.",
        ),
        "word-roles": Rule(
            problem="{word} has nothing for {missing}.",
            remedy="Write it for every role: {known}.",
            why="A part of the quiz would be empty for whoever answers in that role.",
        ),
        "word-braces": Rule(
            problem="{word} has a brace without its partner.",
            remedy="Write every field between two braces, like {{count}}.",
            why="The text could not be filled in, and no page with it could be built.",
        ),
        "word-locale": Rule(
            problem="locale is {locale!r}, which is no language's tag.",
            remedy="Write it like de or en-GB.",
            why="Browsers write days and numbers by it, and refuse to write any under a tag that they do not know.",
        ),
        "months": Rule(
            problem="there are {count} months.",
            remedy="Name all twelve.",
            why="Days would be written with the wrong month, or not at all.",
        ),
    },
    "files": {
        "file-in-the-way": Rule(
            problem="{path} stands where the build writes its own.",
            remedy="Rename or remove it.",
            why="One of the two files would replace the other without a word, and the site needs the build's.",
        ),
        "directory-urls": Rule(
            problem="use_directory_urls: false does not go with the addresses in bank.json.",
            remedy="Take it out.",
            why="Programs that read bank.json, and links in results, would lead to pages that are not there.",
        ),
        "offline-choice": Rule(
            problem="mkdocs.yml: offline is “{chosen}”.",
            remedy="Write true or false.",
            why="Readers' devices would keep the site, or drop what they kept, against your choice.",
        ),
        "offline-page": Rule(
            problem="docs/{page} is missing.",
            remedy="Write what people read without a network, or offline: false.",
            why="Whoever has no network and asks for a page that was not kept would be told nothing.",
        ),
        "reviewed-day": Rule(
            problem="reviewed is “{reviewed}”.",
            remedy="Write a day, such as 2026-11-22.",
            why="The foot of the page says when it was last reviewed, and could not say so.",
        ),
        "page-head": Rule(
            problem="what stands above its text cannot be read.",
            remedy="Put quotes around a text with a colon in it, and look whether each day is in the calendar.",
            why="Readers would see it as the first lines of the page, and the page would have no title.",
        ),
        "not-reviewed": Rule(
            problem="docs/{path} does not say when it was reviewed.",
            remedy="Write reviewed: and a day above its text; there, a text with a colon in it needs quotes.",
            why="Readers could not tell how old the page is.",
        ),
        "not-a-list": Rule(
            problem="{name} is “{value}”.",
            remedy="Write a list: [one, another].",
            why="Search and themes would take the text letter by letter, and nobody would find the page by it.",
        ),
    },
    "record": {
        "record-damaged": Rule(
            problem="the record of what was published cannot be read: {reason}.",
            remedy="Bring its last good version back, with git restore {file}; python -m readiness record alone writes it.",
            why="Nobody could tell any more which slots and ids were ever used, and old answers could become answers to something else.",
        ),
        "record-gone": Rule(
            problem="it was published under slot {slot}, and is now neither asked nor retired.",
            remedy="Run python -m readiness retire {was}, or bring it back.",
            why="Whoever answered it would not be told what became of their answer, and its slot could be given away.",
        ),
        "record-other-id": Rule(
            problem="slot {slot} was published as {was}, and no alias of this entry says so.",
            remedy="If it is the same {kind} under a new id, write {line}: answers to it go on counting. If it is another {kind}, give it slot {free} and run python -m readiness retire {was}: old answers are kept apart, and not counted.",
            why="Old lines hold answers by slot and old files by id: one would take the answer for this entry's, the other would lose it.",
        ),
        "record-moved": Rule(
            problem="{was} was published under slot {slot}, and has slot {other} here.",
            remedy="Write slot={slot} again. If it is another {kind}, give it an id of its own too, and run python -m readiness retire {was}.",
            why="Lines that people sent hold answers by slot alone: theirs would be lost, or become answers to whatever has the slot next.",
        ),
        "record-role": Rule(
            problem="it was published with the number {number}, and has another here.",
            remedy="Write number={number} again.",
            why="A code holds a role's number, and would be read as the answers of somebody in another role.",
        ),
        "record-role-taken": Rule(
            problem="its number, {number}, was published as that of {other}.",
            remedy="Take one that no role ever had.",
            why="A code holds a role's number, and would be read as the answers of somebody in another role.",
        ),
        "record-kind": Rule(
            problem="slot {slot} was recorded as {recorded_as}, and this is a {kind}.",
            remedy="Give the {kind} an id of its own and slot {free}, and run python -m readiness retire {was}.",
            why="A question is answered by a rung and a sign by yes or no: each answer would be read as one to something else.",
        ),
        "record-facet": Rule(
            problem='it was published with facet="{facet}", and has facet="{other}" here.',
            remedy='Write facet="{facet}" again. If it now asks something else, give it a new id and slot {free}, and run python -m readiness retire {was}.',
            why="Answers about what leaders say would count as answers about what they do.",
        ),
        "record-rungs-moved": Rule(
            problem="its rung {at} now has the words that rung {before} was published with: “{words}”.",
            remedy="Put the rungs back in order. If it is another ladder, give the question a new id and slot {free}, and run python -m readiness retire {was}.",
            why="An answer is kept as the number of its rung, and would be read as the rung that has the number now.",
        ),
        "record-words-of-another": Rule(
            problem="words that {other} was published with, under slot {other_slot}, now stand in {part}: “{words}”.",
            remedy="Bring its own words back. If it is to ask something else, give it a new id and slot {free}, and run python -m readiness retire {was}.",
            why="Answers to one question would become answers to the other.",
        ),
        "record-words-moved": Rule(
            problem="it is new, with words that {was} was published with, under slot {slot}, and no longer has: “{words}”.",
            remedy="Give {was} its words back, and put the other ones here. Or run python -m readiness retire {was}, and give what it asks now an id and slot of its own.",
            why="Answers to the old question would stay with one that asks something else now.",
        ),
        "record-reworded": Rule(
            problem="its words changed after edition {edition}, where {part} was “{words}”.",
            remedy="If it still asks the same, write {line}, with the bank's edition at {now}: old answers go on counting, and comparisons say that it was reworded. If it asks something else, give it a new id and slot {free}, and run python -m readiness retire {was}: old answers are kept apart, and not counted.",
            why="Somebody's answer would stand under words that they never read, and whoever compares two results would not be told.",
        ),
        "record-id-dropped": Rule(
            problem="it was also published as {dropped}, which it no longer names.",
            remedy="Write {line}.",
            why="Answers that devices and files keep under an earlier id would no longer be found.",
        ),
        "record-new": Rule(
            problem="it is not in the record yet, as it stands here.",
            remedy="When you publish it, run python -m readiness record.",
            why="Only what is in the record is held to its slot, its ids and what it asks.",
        ),
        "placeholder": Rule(
            problem="still to be written: {fields}.",
            remedy="Replace each “[Write …]” there by what readers are to see.",
            why="Readers would be asked something that nobody has written yet.",
        ),
    },
}
RULES: Mapping[str, Rule] = {name: rule for rules in GROUPS.values() for name, rule in rules.items()}
