"""What the pages of the library say besides their own texts."""

from __future__ import annotations

from dataclasses import dataclass, field


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

    all_principles: str = "The principles"

    # A principle's page
    count: str = "Principle {n} of {all}"
    looks: str = "Choose what happened last time. Your answers count in the quiz too."
    unkept: str = "Part of this page isn't running, so what you tick here may not be kept. Reload the page to try again."
    looks_to_quiz: str = "Take the whole quiz"
    part_arrange: str = "Arrange this:"
    part_ask: str = "Ask this:"
    days: str = "For whoever can act, after this week's step. Other roles: see “Your part” above."
    working: str = "Count these. None is a target; look at them together and ask why."
    working_asks: str = "Quiz questions on this:"
    talk: str = "Ten minutes, one card. Someone other than the most senior person keeps time."
    card_read: str = "2 minutes. Read aloud:"
    card_talk: str = "5 minutes. Talk:"
    card_choose: str = "3 minutes. Choose one thing:"
    card_blanks: tuple[str, ...] = ("Who", "What", "By when", "How we will know")
    card_print: str = "Print this card"
    sources: str = "Where it comes from"
    sources_note: str = "In our words. Each number links to its source."
    also: str = "Also called:"

    # A dimension's page
    steps: str = "{title}: the principles in order"
    steps_looks: str = "The quiz looks at what people {facets}."
    both: str = " and "
    steps_gives: str = "For the next step:"
    steps_returns: str = "Then back to the first step:"

    # Sources
    carried: str = "Carried by:"
    context: str = "Background: no principle carries it."
    by_point: str = "From point to principle"
    by_principle: str = "From principle to point"
    trace_count: str = (
        "Points in all sources: {points}. Carried by principles: {carried}. Listed as background: {context}."
    )
    trace_point: str = "Point"
    trace_says: str = "What it says"
    trace_principles: str = "Principles"
    trace_carried: str = "Carried by"
    carriers: dict[str, str] = field(
        default_factory=lambda: {
            "act": "act",
            "sentence": "sentence",
            "measure": "measure",
            "pitfall": "pitfall",
            "question": "question",
        }
    )

    # References
    reference_kinds: dict[str, str] = field(
        default_factory=lambda: {"study": "Studies", "practitioner": "Practitioners", "case": "Cases"}
    )
    reference_in_text: str = "{authors} ({year})"
    reference_in_brackets: str = "{authors}, {year}"
    reference_studied: str = "Who was studied"
    reference_found: str = "What was found"
    reference_limits: str = "What limits it"
    reference_used: str = "What we use it for"
    reference_read: str = "What we read"
    reference_readings: dict[str, str] = field(
        default_factory=lambda: {
            "full": "All of it",
            "part": "Parts of it",
            "abstract": "The abstract",
            "summary": "A summary by others",
        }
    )

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
            "references": "References",
            "library": "Steps, pairs, terms and blocks",
            "levels": "Levels and ceilings",
            "team": "What a team changes",
            "words": "Words",
            "files": "Files and settings",
            "record": "What was published, and what is still missing",
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
    qr_none: str = "Write the quiz's address here:"
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
    themes: str = "Themes of this page"
    reviewed: str = "Last reviewed {date}"
    report: str = "Report a mistake on this page"
    report_title: str = "Mistake on the page: {title}"

    # The part of the navigation with a team's own pages, where it has no short name
    own_pages: str = "Our own pages"

    # The foot of the site
    site_of: str = "{title}, edition {edition}."
    taken_from: str = "Based on “{title}”, with changes."
    original: str = "This page describes “{title}”, which this site is based on. Questions, roles and names of levels may differ here."
    level_means: str = "Means"
    less: str = "On this site, less is asked than there, and so:"
    less_gone: str = "“{title}” is gone, with its page and its questions."
    less_asked: str = "{form} form: {n} questions instead of {was} for {roles}."
    less_asked_signs: str = "Signs: {n} instead of {was} for {roles}."
    less_rough: str = (
        "“{title}” is only a rough guide for {roles}: it asks them fewer than {needed} questions."
    )
    less_unscored: str = "“{title}” has no score for {roles}: it asks them nothing."
    less_facet: str = "“{title}” has no question on “{facet}”."
    less_gap: str = (
        "“{title}” is never shown to {roles}: it needs {needed} pairs of answers, and they are asked {n}."
    )
    less_commitment: str = "“{title}” no longer limits the level."
    less_signs: str = "Signs no longer limit the level for {roles}."
    less_top: str = "{level} is out of reach for {roles}, in a round too: nobody is asked the sign it takes."
    licences: str = "How to cite, and licence"
    files: str = "Files of this site"

    # How to cite the site
    citation: str = "{title}. Edition {edition}, {year}. [address]. Read on [day]."
    citation_page: str = (
        "“{page}”. In: {title}.\nEdition {edition}, {year}. [address of the page]. Read on [day]."
    )

    # What can be written into bank and team.py
    field_needed: str = "required"

    # The front page
    goes_on: str = "Continue the quiz"
    to_result: str = "See your result"

    # The button that keeps the site for reading without a network
    keep_site: str = "Keep this site on my device"
    keep_site_remove: str = "Remove this site from my device"
    keep_site_what: str = (
        "This keeps the quiz, the front page and all principles. Other pages are added as you open them."
    )
    keep_site_size: str = "It fetches about {size} KB, and less if you have read some of it."
    keep_site_keeping: str = "Fetching the pages…"
    keep_site_partly: str = "The quiz and the pages you opened are already kept on this device."
    keep_site_kept: str = (
        "The quiz, the front page and all principles are kept on this device and open without a network."
    )
    keep_site_failed: str = "Not all of it could be kept. Check your network and try again."
    keep_site_removed: str = "The pages are removed, and none will be kept unless you ask for it again. Your answers are still here."

    # A page that is not there
    missing_title: str = "Page not found"
    missing: str = "The address may have changed or been cut short. Any answers you gave are unaffected."
    missing_ways: str = "Try one of these, or the search at the top:"

    # In place of what the search finds
    search_failed: str = "The search couldn't be loaded in full. Try again when you're connected."

    # While the site is served to whoever edits it
    wrong: str = "This can't be built. Until it's fixed, you see the last version that could."
