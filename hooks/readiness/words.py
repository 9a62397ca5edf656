"""Every word that the quiz shows and the bank's entries do not: one typed catalogue.

To translate the site, give other values: `Words(start="Los geht's", messages=Messages(...))`. Templates
write `Words` straight into the page. `Messages` goes into a `<template>` on the page, from which the
scripts fill in `{names}`; a `Plural` has one text per CLDR category that the language uses.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Plural:
    """Texts by plural category; `{n}` is the count. `other` always stands, the rest as the language needs."""

    other: str
    one: str | None = None
    zero: str | None = None
    two: str | None = None
    few: str | None = None
    many: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The categories that are given, with their texts."""
        categories = ("zero", "one", "two", "few", "many", "other")
        given = {category: getattr(self, category) for category in categories}
        return {category: text for category, text in given.items() if text is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """What the scripts say, with the figures that they fill in."""

    # How dates are written: a language tag
    locale: str = "en-GB"

    # While answering
    progress: Plural = Plural(other="Step {step} of {steps} · {n} of {asked} done")
    open_none: str = "You have answered everything that you were asked."
    open_some: Plural = Plural(
        one="One question is still open. You may leave it open.",
        other="{n} questions are still open. You may leave them open.",
    )

    not_loaded: str = "A part of this page could not be loaded. Your answers are as they were. Reload the page once you are connected."

    # What is kept
    kept: Plural = Plural(
        zero="No answer is kept in this browser yet.",
        one="One answer is kept in this browser. This site keeps it nowhere else.",
        other="{n} answers are kept in this browser. This site keeps them nowhere else.",
    )
    keeping_nothing: str = (
        "Nothing is kept on this device. Your answers last until you leave or reload this page."
    )
    not_kept: str = "Your answers are not being kept: this browser has no room for them or does not allow it. They last while this page is open. Download them before you leave."
    kept_more: str = "Your plan or kept results are here too."
    deleted: str = (
        "Everything that you gave is deleted from this device: your answers, plan and kept results."
    )
    deleted_elsewhere: str = "Your answers were deleted in another tab, with your plan and kept results."
    brought_back: Plural = Plural(
        zero="What you had is back.", one="One answer is back.", other="{n} answers are back."
    )
    damaged_kept: str = (
        "What was kept in this browser could not be read. It is still there, untouched: “{excerpt}”."
    )
    damaged_entries: Plural = Plural(
        one="One entry could not be read and was left out: {names}.",
        other="{n} entries could not be read and were left out: {names}.",
    )
    and_more: Plural = Plural(one="and one more", other="and {n} more")
    new_edition: Plural = Plural(
        one="The questions are newer than these answers. One answer still counts.",
        other="The questions are newer than these answers. {n} answers still count.",
    )
    retired: Plural = Plural(
        one="One belonged to a question that is no longer asked: {names}.",
        other="{n} belonged to questions that are no longer asked: {names}.",
    )
    unknown: Plural = Plural(
        one="One answer belongs to a question that this edition does not know. It stays with the others, and does not count.",
        other="{n} answers belong to questions that this edition does not know. They stay with the others, and do not count.",
    )

    # A file that is opened
    assumed: str = "It does not say whose answers they are. They were read as {role}, {form} form."
    assumed_own: str = "Where role or form is wrong, change it on the first step."
    opened: Plural = Plural(one="Opened one answer from the file.", other="Opened {n} answers from the file.")
    set_aside: Plural = Plural(
        one="The answer that stood here was put aside.",
        other="The {n} answers that stood here were put aside.",
    )
    in_hand: Plural = Plural(
        zero="Nothing was changed.",
        one="Nothing was changed: your answer is as it was.",
        other="Nothing was changed: your {n} answers are as they were.",
    )
    file_too_large: str = "This file is too large to hold answers from this quiz; they fit into one megabyte."
    file_unreadable: str = (
        "This file is damaged or of another kind: it is not the text that this quiz writes."
    )
    file_not_answers: str = "This file can be read, but holds no answers from this quiz."
    file_foreign: str = "This file belongs to another quiz, “{bank}”."
    file_empty: str = "This file is from this quiz, but none of its answers could be read."

    # A result that comes as a line, or with a link
    code_characters: str = (
        "This line has a character that no result has: “{character}”. Copy it again from where you got it."
    )
    code_length: str = (
        "This line is cut short, or has a character too many or too few. Copy it again from where you got it."
    )
    code_mistyped: str = (
        "A character in this line is wrong, or two have changed places. Copy it again from where you got it."
    )
    code_newer: str = (
        "This line is written in a format that this quiz cannot read. Ask for the downloaded answers instead."
    )
    code_foreign: str = "This line belongs to another quiz, with questions of its own."
    code_role: str = "This line was given in a role that this quiz does not ask."
    code_older: str = "It was made with edition {edition} of the questions. This quiz has edition {today}."
    code_left_out: Plural = Plural(
        one="One answer is not in the line: this edition does not know its question.",
        other="{n} answers are not in the line: this edition does not know their questions.",
    )
    code_damaged: Plural = Plural(
        one="One of its answers could not be read and was left out.",
        other="{n} of its answers could not be read and were left out.",
    )
    taken_over: Plural = Plural(one="One answer is yours now.", other="These {n} answers are yours now.")
    summary_quiz: str = "The quiz: {address}"
    copied: str = "Copied."
    not_copied: str = "This browser does not let a page copy. The text is selected: copy it yourself."

    # Another result than one's own as it stands
    guest_link: str = "This result came with a link. It is somebody else's, or an older one of yours. Your own answers are as they were."
    guest_named: str = "This is “{name}”, and not your answers as they stand."

    # What is kept under a name
    result_name: str = "{role}, {date}"
    result_kept: str = "Kept as “{name}”. You find it under Compare results."
    result_for_now: str = (
        "Held as “{name}” until you leave or reload this page: nothing is being kept on this device."
    )
    result_rename: str = "Rename this result: {name}"
    result_deleted: str = "“{name}” is deleted."
    result_unreadable: str = "This kept result cannot be read: its line was damaged in storage."
    result_mine: str = "My answers as they stand"
    result_guest: str = "The result that came with the link"
    result_file: str = "From the file {file}"
    result_line: str = "From a line, {role}, {date}"
    paste_first: str = "Paste a line or a link first."
    result_added: str = "Added: {name}."
    result_not_added: str = "Nothing was added."
    afresh: str = "The questions are open again. A plan that you wrote stays."
    reminder_title: str = "Readiness quiz: what has moved in ninety days?"
    reminder_text: str = "Answer the quiz again and compare it with the result that you kept."
    reminder_priorities: str = "Your priorities were:"

    # Two results side by side
    both_answered: Plural = Plural(
        zero="No question has a rung in both results, so there is nothing to compare.",
        one="One question has a rung in both results. The figures below rest on it alone.",
        other="{n} questions have a rung in both results. The figures below rest on these alone.",
    )
    other_roles: str = "The two come from different roles, who were asked in different words and see different things. So levels are not set side by side: look at the dimensions, and talk about why they differ."
    levels_then: str = "{name}, over every answer given: {level}"
    level_none: str = "no overall level"
    figures: str = "{before} → {after}"
    figure_none: str = "too few answers in common"
    moved_up: Plural = Plural(one="up {n} point", other="up {n} points")
    moved_down: Plural = Plural(one="down {n} point", other="down {n} points")
    moved_not: str = "no change"
    say_do_down: Plural = Plural(
        one="deeds gained {n} point on words", other="deeds gained {n} points on words"
    )
    say_do_up: Plural = Plural(
        one="words gained {n} point on deeds", other="words gained {n} points on deeds"
    )
    follow_through_down: Plural = Plural(
        one="backing up gained {n} point on deeds", other="backing up gained {n} points on deeds"
    )
    follow_through_up: Plural = Plural(
        one="deeds gained {n} point on backing up", other="deeds gained {n} points on backing up"
    )
    gap_few: Plural = Plural(
        other="Not shown: it takes the full form on both sides and five pairs in common. Pairs in common: {n}."
    )
    sign_move: str = "{title}: {before} → {after}"
    signs_steady: Plural = Plural(
        zero="No sign was answered in both.",
        one="One sign was answered in both, and stands as it was.",
        other="{n} signs were answered in both, and all stand as they were.",
    )
    rungs_up: Plural = Plural(one="up one rung", other="up {n} rungs")
    rungs_down: Plural = Plural(one="down one rung", other="down {n} rungs")
    moves_steady: Plural = Plural(
        zero="No question is on the same rung in both results.",
        one="One question is on the same rung in both results.",
        other="{n} questions are on the same rung in both results.",
    )
    changes_unknown: str = "The two come from different editions, and this quiz does not know both. So it cannot say what changed in between."
    changed_not: str = "Nothing changed in the questions between the two editions."
    changed_reworded: Plural = Plural(
        one="One question was reworded in between: {names}.",
        other="{n} questions were reworded in between: {names}.",
    )
    changed_added: Plural = Plural(
        one="One question was added: {names}.", other="{n} questions were added: {names}."
    )
    changed_retired: Plural = Plural(
        one="One question is no longer asked: {names}.", other="{n} questions are no longer asked: {names}."
    )

    # The plan
    plan_progress: str = "Steps done: {n} of {all}"
    plan_next: str = "The next rung: {rung}"
    plan_shows: str = "What will show that it is done: {evidence}"
    plan_who: str = "Owner: {owner}"
    plan_when: str = "By: {date}"
    plan_heading: str = "Plan"
    plan_made: str = "From the readiness quiz of {date}."
    plan_step_of: str = "Step {n}"
    plan_instead_of: str = "Work on another principle instead: {title}"
    plan_step_named: str = "{title}, step {n}"
    plan_opened: Plural = Plural(one="Opened a plan with one step.", other="Opened a plan with {n} steps.")
    plan_aside: str = "The plan that stood here was put aside until you leave this page."
    plan_no_days: str = "No open step has a day yet, so there is nothing to put into a calendar."
    plan_back: str = "The earlier plan is back."
    plan_first: str = "Your answers put these first: {titles}."
    plan_chosen: str = (
        "The plan has these now. What you wrote for the others comes back when you choose them again."
    )
    plan_left_out: Plural = Plural(
        one="One row was left out, because it has no text, names no principle of this quiz, names a fourth, or would be a hundredth step: {names}.",
        other="{n} rows were left out, because they have no text, name no principle of this quiz, name a fourth, or would be more than 99 steps: {names}.",
    )
    plan_undated: Plural = Plural(
        one="One step was left without a day, because its day could not be read for certain: {names}. Write days as 2026-12-21.",
        other="{n} steps were left without a day, because their days could not be read for certain: {names}. Write days as 2026-12-21.",
    )
    plan_cut: Plural = Plural(
        one="One text was too long and was cut at {longest} characters.",
        other="{n} texts were too long and were cut at {longest} characters.",
    )
    plan_not: str = "This file holds no plan of this quiz. A plan is a table (CSV) with columns named “{columns}”. Your plan is as it was."
    plan_too_large: str = (
        "This file is too large to hold a plan; they fit into one megabyte. Your plan is as it was."
    )

    # The level
    level_of: str = "{number} of {levels}, {title}"
    headline: str = "{who}: {level}"
    no_level: str = "No overall level yet"
    level_in_words: str = "{number} {title} ({gloss})"
    gloss: str = "That means: {gloss}."
    taken: str = "{role}, {form} form, {date}. Questions of edition {edition}."
    uncapped: str = "Your answers on their own reach {level}."
    uncapped_equal: str = "Nothing holds this level down."
    to_next: Plural = Plural(
        one="{n} point more over all dimensions reaches {level}.",
        other="{n} points more over all dimensions reach {level}.",
    )
    near_above: Plural = Plural(
        one="A close call: your answers on their own are {n} point short of {level}.",
        other="A close call: your answers on their own are {n} points short of {level}.",
    )
    near_below: Plural = Plural(
        zero="A close call: your answers on their own are exactly where {level} ends.",
        one="A close call: your answers on their own are {n} point above the top of {level}.",
        other="A close call: your answers on their own are {n} points above the top of {level}.",
    )
    close_above: Plural = Plural(one="{n} point short of {level}.", other="{n} points short of {level}.")
    close_below: Plural = Plural(
        zero="Exactly where {level} ends.",
        one="{n} point above the top of {level}.",
        other="{n} points above the top of {level}.",
    )
    provisional: str = "This level is provisional: “{title}” has too few answers to count."
    needs_dimension: str = "“{title}” has too few answers: {answered} of {asked}, and it takes {needed}. “I can't say” does not count."
    no_level_commit: str = "An overall level needs “{title}”, which sets the limit for all the rest, and at least four of the five."
    no_level_four: str = "An overall level needs at least four of the five dimensions."

    # What holds it
    held_commitment: str = "“{title}” stands at {level}. The whole cannot stand higher than what the senior team itself commits to."
    held_signs: Plural = Plural(
        other="You could point to {n} of the {apply} signs of commitment that apply. That allows {level}."
    )
    held_weakest: Plural = Plural(
        one="{titles} stands at {level}. The whole may be one level above its lowest dimension.",
        other="{titles} stand at {level}. The whole may be one level above its lowest dimension.",
    )
    lift_all: str = "It takes all of this together."
    quoted: str = "“{title}”"
    without_hold: str = "Without this hold alone it would be {level}."
    without_hold_same: str = (
        "Without this hold alone it would still be {level}, because another holds it there too."
    )
    lift_signs: Plural = Plural(
        one="One more sign that you can point to lifts this hold.",
        other="{n} more signs that you can point to lift this hold.",
    )
    lift_signs_claimed: str = "Start where you said yes and have nothing to point to: {names}."
    lift_signs_top: str = "The top level takes the sign that only others can give."
    lift_dimension: Plural = Plural(
        one="It lifts when “{title}” gains {points} points: one rung on one of your {answered} answers.",
        other="It lifts when “{title}” gains {points} points: {n} rungs, spread over your {answered} answers.",
    )

    # Bars and gaps
    dimension_score: str = "{score} of 100 · {level}"
    dimension_indicative: str = "Rests on two answers: take it as a hint."
    dimension_hidden: str = "Not shown: {answered} of {asked} answered, and it takes at least {needed}."
    gap_points: str = "{gap} points"
    say_do_pairs: Plural = Plural(other="Said {say}, done {do}. From {n} pairs of answers.")
    say_do_wide: str = "Words run ahead of deeds. Widest in “{title}”."
    say_do_some: str = "Words and deeds are close. Widest in “{title}”."
    say_do_none: str = "On average words and deeds are level. Furthest apart in “{title}”."
    say_do_negative: str = "Good news: more is done than is said. Words run furthest ahead in “{title}”."
    follow_through_pairs: Plural = Plural(
        other="Done {do}, backed up {reinforce}. From {n} pairs of answers."
    )
    follow_through_wide: str = "Backing up falls well behind what is done. Widest in “{title}”."
    follow_through_some: str = "Backing up falls a little behind what is done. Widest in “{title}”."
    follow_through_none: str = (
        "On average backing up keeps level with what is done. Furthest apart in “{title}”."
    )
    follow_through_negative: str = "Good news: backing up is ahead of what is done. Least so in “{title}”."
    gap_hidden_form: str = (
        "Not shown: the short form asks too few pairs. The full form adds them and asks nothing twice."
    )
    gap_hidden_pairs: Plural = Plural(
        one="Not shown: it takes five pairs of answers, and you gave one.",
        other="Not shown: it takes five pairs of answers, and you gave {n}.",
    )

    # On the library's pages, once there are answers
    here: str = "Where you stand: {score} of 100, {level}."
    here_role: str = "Choose a role, here or in the quiz, to see where your answers stand."
    here_next: str = "The next rung: {rung}"
    here_top: str = "That is the top rung."
    here_full: str = "Your form is the short one, which leaves this question out. It counts in the full form."
    here_kept: str = "Kept in this browser alone, together with your answers in the quiz."
    go_on: Plural = Plural(
        one="You have answered one of {asked} questions.",
        other="You have answered {n} of {asked} questions.",
    )

    # Priorities and strengths
    because_commitment: str = (
        "First, because it holds the level down: it is the lowest principle of the senior team's commitment."
    )
    because_signs: str = "First, because the signs of commitment hold the level down."
    because_weakest: str = (
        "First, because it holds the level down: it is the lowest principle of the lowest dimension."
    )
    because_marked: str = "You marked it as mattering most."
    because_gap: Plural = Plural(one="{n} point to gain.", other="{n} points to gain.")
    at_the_top: str = "Every question here is on its top rung."
    not_answered: str = "No rung is chosen here yet."
    no_priorities_top: str = "Nothing to put first: every answer is on its top rung."
    no_priorities_few: str = "Nothing to put first yet: there are too few answers."
    principle_score: str = "{score} of 100"
    principle_none: str = "no rung chosen yet"
    principle_not_asked: str = "not asked of you"
    now_first: str = "Now first: {titles}."

    # How much was answered
    visibility: str = "You could answer {answered} of {asked} questions ({percent} %)."
    visibility_full: str = "The picture is as complete as one person can make it."
    visibility_some: str = "A question left open, or answered “I can't say”, counts as nothing, never as zero. Where you could not say, ask: not knowing is a finding too."
    visibility_low: str = "That is not a fault of yours: what cannot be seen cannot be copied either. Leaders' work that stays out of sight is worth telling them about."
    visibility_low_executive: str = "Most of it was left open or answered “I can't say”, so this says little yet. Look through your answers, or ask those who see more of it."
    signs_counted: str = "{shown} can be shown · {claimed} said only · {absent} absent · {open} not known"
    signs_not_counted: str = "They were not counted: {answered} of the {apply} that apply are answered yes or no, and it takes {needed}. They could hold the level down."
    sign_open: str = "not answered"
    answer_open: str = "Not answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What the library's pages say around the bank's texts and the written ones.

    `headings` are those of a principle's page, in the order of the page. Its file in `docs/` has the written
    ones under the same words.
    """

    headings: dict[str, str] = field(
        default_factory=lambda: {
            "looks": "What good looks like",
            "deeds": "What to say, do and back up",
            "part": "Your part",
            "days": "Your first 90 days",
            "working": "How to tell it is working",
            "way": "What gets in the way",
            "why": "Why it matters, and how sure we are",
            "talk": "Talk about it",
            "related": "Related principles and sources",
        }
    )
    deeds: dict[str, str] = field(default_factory=lambda: {"say": "Say", "do": "Do", "reinforce": "Back up"})
    evidence: dict[str, str] = field(
        default_factory=lambda: {"claim": "Claim", "practitioner": "Practitioner", "study": "Study"}
    )

    # A principle's page
    count: str = "Principle {n} of {all}"
    looks: str = "Five rungs from weakest to strongest, as the quiz asks them. Choose the one that fits the last time. Role and answers are the same here and in the quiz."
    looks_to_quiz: str = "Take the whole quiz"
    part_does: dict[str, str] = field(
        default_factory=lambda: {
            "manager": "Arrange this:",
            "front-line": "Ask this:",
        }
    )
    days: str = "For an executive, after this week's act. Other roles find their part above."
    working: str = "Count these. None is a target; look at them together and ask why."
    working_asks: str = "The quiz asks about it in:"
    talk: str = "Ten minutes, one card. Somebody other than the most senior person keeps time."
    card_read: str = "2 minutes. Read aloud:"
    card_talk: str = "5 minutes. Talk:"
    card_choose: str = "3 minutes. Choose one thing:"
    card_blanks: tuple[str, ...] = ("Who", "What", "By when", "How we will know")
    card_print: str = "Print this card"
    related: str = "Related principles"
    sources: str = "Where it comes from"
    sources_note: str = "In our words. Each number leads to its source's page."
    also: str = "Other words for it"

    # A dimension's page
    steps: str = "{title}: in what order to take the principles"
    steps_looks: str = "The quiz looks at what leaders {facets}."
    both: str = " and "
    steps_gives: str = "Gives the next:"
    steps_returns: str = "Gives the first again:"

    # Sources
    carried: str = "Carried by:"
    context: str = "Background; no principle rests on it."
    by_point: str = "From point to principle"
    by_principle: str = "From principle to point"
    trace_count: str = "{points} points in {sources} articles: {carried} carried by principles, {context} listed as background."
    trace_point: str = "Point"
    trace_says: str = "What it says"
    trace_principles: str = "Principles"
    trace_questions: str = "Questions"

    # The checks
    checks_groups: dict[str, str] = field(
        default_factory=lambda: {
            "entries": "How an entry is written",
            "ids": "Ids and titles",
            "slots": "Slots and editions",
            "questions": "Questions",
            "facets": "Facets and forms",
            "signs": "Signs",
            "principles": "Principles and pages",
            "sources": "Sources",
            "library": "Steps, pairs, terms and blocks",
            "levels": "Levels and ceilings",
            "team": "What a team changes",
            "words": "Words",
            "files": "Files and settings",
            "record": "What was published, and what is unwritten",
        }
    )
    checks_problem: str = "What the message says"
    checks_remedy: str = "What to do"
    checks_why: str = "Why it is checked"

    # Workshop
    rung_weakest: str = "first rung, weakest"
    rung_strongest: str = "last rung, strongest"
    unsure_card: str = "I can't say"
    qr: str = "The readiness quiz: {address}"
    qr_none: str = "The quiz's address, to be written here:"
    tally_question: str = "Question"
    tally_split: str = "Split"
    tally_aloud: str = "To read aloud"

    # The foot of every page
    months: tuple[str, ...] = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    date: str = "{day} {month} {year}"
    reviewed: str = "Last reviewed {date}"
    report: str = "Report a mistake on this page"
    report_title: str = "Mistake on the page: {title}"

    # The part of the navigation with a team's own pages, where it has no short name
    own_pages: str = "Our own pages"

    # The foot of the site
    site_of: str = "{title}, edition {edition}."
    taken_from: str = "Made from “{title}”, with changes."
    original: str = "This page describes “{title}”, from which this site is made. What is asked here, of whom, and what the levels are called may differ."
    licences: str = "How to cite, and licence"
    files: str = "Files of this site"

    # How to cite the site
    citation: str = "{title}. Edition {edition}, {year}. [address]. Read on [day]."
    citation_page: str = (
        "“{page}”. In: {title}.\nEdition {edition}, {year}. [address of the page]. Read on [day]."
    )

    # What can be written into bank and team.py
    field_needed: str = "needed"

    # The front page
    goes_on: str = "Go on where you stopped"
    to_result: str = "See your result"

    # A page that is not there
    missing_title: str = "This page is not here"
    missing: str = "The address may have changed, or been cut on its way. Your answers, if you gave any, are where they were."
    missing_ways: str = "Try one of these, or the search at the top:"

    # While the site is served to whoever edits it
    wrong: str = "This cannot be built. Until it is mended, the last that could be stands in its place."


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the templates write into the page."""

    messages: Messages = field(default_factory=Messages)
    library: Library = field(default_factory=Library)

    # Roles, forms, facets, answers
    roles: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Executive",
            "manager": "Manager",
            "front-line": "Front line",
        }
    )
    roles_explained: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "You set plans, pay or hiring for the whole organisation, even if you also serve customers.",
            "manager": "You lead people, within plans that others set.",
            "front-line": "You do the work. Below about fifteen people, everyone who is not a leader is front line.",
        }
    )
    forms: dict[str, str] = field(default_factory=lambda: {"short": "Short", "full": "Full"})
    forms_explained: dict[str, str] = field(
        default_factory=lambda: {
            "short": "Four questions of each dimension. You can go on to the full form later, and nothing is asked twice.",
            "full": "Every question of your role. Only this shows where words and deeds part.",
        }
    )
    facets: dict[str, str] = field(default_factory=lambda: {"say": "say", "do": "do", "reinforce": "back up"})
    unsure: str = "I can't say: I have not seen it, or it has not come up"
    sign_answers: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "Yes, and I could point to it",
            "claimed": "Yes, but I have nothing to point to",
            "no": "No",
            "unsure": "I do not know",
            "not-applicable": "Does not apply here",
        }
    )
    believed_answers: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "Yes, and I can name a time",
            "claimed": "Yes, but I cannot name a time",
            "no": "No",
            "unsure": "I can't say",
            "not-applicable": "Does not apply here",
        }
    )
    sign_states: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "can show",
            "claimed": "said only",
            "no": "absent",
            "unsure": "not known",
            "not-applicable": "does not apply",
        }
    )

    # The opening
    title: str = "Readiness quiz"
    opening_title: str = "How far do your leaders put customers first?"
    opening: str = "Each question describes five ways that things can be, from weakest to strongest. Choose the one that fits the last time it came up. At the end you see where your leaders stand, what holds them there, and the next step."
    customer: str = (
        "A customer is whoever you serve: a buyer, a patient, a tenant, a member, or another department."
    )
    customer_own: str = "Customers here are all whom you serve. For some of you that is another department."
    unsure_welcome: str = "“I can't say” is a good answer. It never counts against anyone."
    private: str = "No answer leaves this device unless you send it."
    minutes_range: str = "{least} to {most} minutes, depending on your role and form."
    minutes_one: str = "About {n} minutes: {questions} questions and {signs} signs of commitment."
    minutes_one_sign: str = "About {n} minutes: {questions} questions and one sign of commitment."
    role: str = "Which describes you best?"
    role_missing: str = "Choose your role first: it decides what you are asked."
    form: str = "How thorough?"
    unit: str = "Which team or organisation are you thinking of?"
    unit_hint: str = "If you like. It stands above your result and in the summary you can copy. No line, link or file holds it."
    keep_nothing: str = "Keep nothing on this device"
    keep_nothing_hint: str = "For a shared computer. What was kept here is removed now, a plan and kept results too. Your answers are gone once you leave the page."
    start: str = "Start"
    open_saved: str = "Open saved answers"
    open_saved_hint: str = "A file that you downloaded here earlier."

    # Steps
    back: str = "Back"
    next: str = "Next"
    see_results: str = "See results"
    to_result: str = "Return to the result"
    progress_label: str = "Answered so far"
    conduct: dict[str, dict[str, str]] = field(
        default_factory=lambda: {
            "senior-team": {
                "executive": "About the senior team that you belong to.",
                "manager": "About your organisation's senior team, not about you.",
                "front-line": "About your organisation's senior team, as far as you can see it.",
            },
            "own-area": {
                "executive": "About the whole organisation.",
                "manager": "About your own area: the people whom you lead, and whoever leads you.",
                "front-line": "About your own area and the leaders closest to you. It judges them, not your work.",
            },
        }
    )
    signs_title: str = "Signs of commitment"
    signs_intro: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Pointing to it means that you could show a colleague a document, a diary entry or a message this week. Whether people believe it, only others can say: ask the people you lead.",
            "manager": "The other signs are for the senior team to show. This one only others can give.",
            "front-line": "The other signs are for the senior team to show. This one only others can give.",
        }
    )
    open_title: str = "Before you see the result"

    # What is kept
    kept_title: str = "What is kept on this device"
    kept_explained: str = "Answers, your plan and the results that you keep are written into this browser's own storage, so that a reload or a closed tab loses nothing. This site has no server that could receive them."
    kept_exactly: str = "Exactly as it is kept"
    delete: str = "Delete everything I gave"
    put_aside: str = "Earlier answers are put aside until you leave this page."
    bring_back: str = "Bring them back"

    # The result
    who: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Your senior team",
            "manager": "What you describe",
            "front-line": "What you see from your leaders",
        }
    )
    who_guest: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Their senior team",
            "manager": "What they describe",
            "front-line": "What they see from their leaders",
        }
    )
    about_leaders: str = "This is about leadership, not about your work."
    check_first: str = "Check it before you celebrate: people tend to rate their own house more kindly than others do. Ask colleagues in other roles to take it too, and compare dimension scores, not levels."
    you_could_ask: str = "You could ask:"
    held_title: str = "What holds it there"
    held_choice: str = "Letting these set a limit is our choice of design, not a research finding."
    dimensions_title: str = "The five dimensions"
    gaps_title: str = "Said, done, backed up"
    say_do_title: str = "Said and done"
    follow_through_title: str = "Done and backed up"
    signs_panel_title: str = "Signs of commitment"
    eighth_sign: str = "Whether people believe it, only others can say: ask the people you lead."
    signs_others: str = "The other signs are for the senior team to show."
    priorities_title: str = "Three things to do next"
    where_you_are: str = "Where you are"
    next_rung: str = "The next rung"
    what_you_can_do: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "What you can do",
            "manager": "What you can arrange",
            "front-line": "What you can ask",
        }
    )
    days: dict[str, str] = field(
        default_factory=lambda: {"30": "In 30 days", "60": "In 60 days", "90": "In 90 days"}
    )
    this_week: str = "This week"
    read_on: str = "Read on:"
    matters_title: str = "Does something else matter more?"
    matters: str = "Mark up to three principles that matter most to you now. They count double, and the three above change at once."
    principles_title: str = "All sixteen principles"
    principles_note: str = "Each rests on one or two answers: read them as hints."
    strengths_title: str = "Strengths to protect"
    answered_title: str = "How much was answered"
    answers_title: str = "Look through your answers"
    change: str = "Change"
    worked_out_title: str = "How this was worked out"
    worked_out: str = "Each answer counts 0 to 100 by its rung. A dimension is the mean of its answers, the whole the mean of its dimensions. The thresholds are a stated design, not a finding, and there is no benchmark."
    method_link: str = "The whole method, with a worked example"
    not_for: str = "This is a mirror for a conversation. It is no basis for ranking people, teams or sites, and none for pay."
    change_answers: str = "Change answers"
    unanswered: str = "Go to unanswered questions"
    full_form: str = "Go on to the full form"
    download: str = "Download answers"
    print: str = "Print a report"

    # A result that somebody sent
    take_over: str = "Make these my answers"
    compare_guest: str = "Compare this result"
    to_mine: str = "Go to my own quiz"

    # The plan
    make_plan: str = "Make a plan"
    plan_title: str = "Your plan"
    plan_go_on: str = "Go to the plan"
    plan_offer: str = "The three priorities become steps that fit your role. Give each an owner and a day."
    plan_none: str = "There are no priorities to plan for: too few questions are answered, or every answer is on its top rung. A plan that somebody gave you can be opened all the same."
    plan_intro: str = "Change whatever you like: this plan is saved as your answers are. To drop a step, empty “What to do”: it then leaves the table and every file."
    plan_instead: str = "Work on another principle instead"
    plan_measures: str = "What you could count"
    plan_step: str = "Step"
    plan_text: str = "What to do"
    plan_owner: str = "Owner"
    plan_date: str = "By when"
    plan_evidence: str = "What will show that it is done"
    plan_tick: str = "Done"
    plan_add: str = "Add a step"
    plan_out: str = "Take the plan with you"
    plan_print: str = "Print the plan"
    plan_markdown: str = "Download the plan as text (Markdown)"
    plan_table: str = "Download the plan as a table (CSV)"
    plan_calendar: str = "Download the plan as calendar entries"
    plan_open: str = "Open a saved plan (CSV)"
    plan_open_hint: str = "Of these files only the table opens here again, also after you changed it in a spreadsheet. Calendar entries are made for steps that have a day and are not done."
    plan_bring_back: str = "Bring the earlier plan back"
    plan_first: str = "Plan for these instead"
    plan_back_to_result: str = "Back to the result"

    # Sending
    send_title: str = "Send this result to a colleague"
    send_line: str = "The result as one line"
    send_contains: str = "This line contains every answer you gave. There is no name in it, but in a small team a role and a day can give you away. It is no basis for ranking people, teams or sites, and none for pay."
    send_contains_guest: str = "This line contains every answer of this result. It is no basis for ranking people, teams or sites, and none for pay."
    send_how: str = "Whoever opens the link sees this result. Whoever pastes the line under “Compare results” can set it beside their own. Their own answers stay as they are."
    copy_line: str = "Copy the line"
    copy_link: str = "Copy the link"
    summary_title: str = "A summary to paste into an e-mail"
    summary_hint: str = "It has the level, the dimensions and the priorities, with your rung on each, signs that were only said, and the team's name if you gave one. It has none of your other answers."
    copy_summary: str = "Copy the summary"
    code_link: str = "The code: how this line is made, for people who write programs"

    # Keeping
    keep_title: str = "Keep this result, and come back"
    keep_intro: str = "Keep this result on this device under a name, or there is nothing to compare with later. In ninety days answer again, and see what has moved."
    keep_name: str = "Name of this result"
    keep: str = "Keep this result"
    keep_afresh: str = "Keep this result and answer afresh"
    compare: str = "Compare results"
    reminder: str = "Download a ninety-day reminder (calendar)"
    table: str = "Download a table of the answers (CSV)"
    table_link: str = "What the files hold, column by column"
    one_file: str = "Download the whole quiz as one file"
    one_file_hint: str = "The quiz as one file goes into an e-mail, an intranet or a folder, and opens without a network. It reads the same lines and files."

    # Comparing
    compare_title: str = "Compare two results"
    compare_choose: str = "Which two results?"
    compare_before: str = "First result"
    compare_after: str = "Second result"
    compare_none: str = (
        "It takes two results. Keep a result, open a file or paste a line until there are two."
    )
    compare_paste: str = "Paste a line or a link"
    compare_add: str = "Add to the comparison"
    compare_open: str = "Open a file of answers"
    compare_bring: str = "Add another result"
    compare_look: str = "Look at it"
    compare_kept: str = "Results kept on this device"
    compare_rename: str = "Rename this result"
    compare_delete: str = "Delete"
    compare_restore: str = "Bring it back"
    compare_overall: str = "Overall"
    compare_moves: str = "Where the answers differ"
    compare_changes: str = "What changed in the questions"
    compare_to_quiz: str = "Back to the quiz"

    # On paper
    paper_first: str = "Without scripts this page is a worksheet. Choose your role and form, print it, tick one answer per question, and score it by hand with the tables at its end."
    paper_title: str = "Score it by hand"
    paper_intro: str = "Tick one answer per question above, and work through these steps."
    paper_steps: tuple[str, ...] = (
        "Write beside each question the points of your answer: 0, 25, 50, 75 or 100 from the first rung to the last. Leave “I can't say” and open questions empty; they never count as zero.",
        "For each dimension, add its points and divide by the number of answers. Leave it out unless at least two, and at least half of those asked, are answered. Resting on two answers it is a hint.",
        "The whole is the mean of the dimensions. It needs the first dimension and at least four of the five; with one missing it is provisional.",
        "Find the level of the whole and of each dimension in the table of levels.",
        "Your level is the lowest of: the level of the whole; the level of the first dimension; one level above the lowest dimension; and, for executives, what the signs allow.",
        "For each principle, take the mean of its answers. First comes what holds your level down: the lowest principle of the first dimension, “Make it the senior team's job” for the signs, the lowest principle of the lowest dimension. Then come the principles with the fewest points; one that matters most to you counts its distance to 100 twice.",
        "In the full form: for each principle with both, subtract “do” from “say”, and “back up” from “do”. Five or more pairs give a mean. From 15 points on, look closer; below zero is good news.",
    )
    paper_points: str = "Points"
    paper_question: str = "Question"
    paper_principle: str = "Principle"
    paper_facet: str = "Looks at"
    paper_total: str = "Total ÷ answers ="
    paper_level: str = "Level"
    paper_from: str = "From"
    paper_difference: str = "Difference"
    paper_mean: str = "Mean"
    paper_whole: str = "The whole"
    paper_signs: str = "Signs, for executives: count those that you could point to, and those that apply. They set a limit only when at least {needed} of those that apply are answered yes or no, or all of them if fewer apply."
    paper_signs_apply: str = "Signs that apply"
    paper_signs_allow: str = "{n} can be shown"
    paper_result: str = "Your result"
    paper_of_whole: str = "Level of the whole"
    paper_of_first: str = "Level of the first dimension"
    paper_of_lowest: str = "Level of the lowest dimension, plus one"
    paper_of_signs: str = "Level that the signs allow"
    paper_lowest_of_these: str = "Your level: the lowest of these"
    paper_to_gain: str = "100 − mean, twice if it matters most"
    paper_shown: str = "Signs that can be shown"
    paper_visibility: str = "Answered ÷ asked questions ="

    # The quiz in one file
    alone_about: str = "The readiness quiz in one file. It needs no network and sends nothing."
    alone_edition: str = "Edition {edition}"
