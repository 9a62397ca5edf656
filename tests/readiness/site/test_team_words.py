"""A team's own words in our sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.model.team import OwnWords
from readiness.site.team_words import markdown_word_replacer, word_replacer
from tests.support.banks import BANK

HOSPITAL = OwnWords(
    customer="a patient",
    senior_team="an executive board",
    most_senior_leader="a chief executive",
    front_line="ward staff",
    front_line_adjective="an intensive-care",
    organisation="a hospital",
)
SENTENCES = {
    "Customers notice what leaders do.": "Patients notice what leaders do.",
    "Ask a customer, and then the customer's family.": "Ask a patient, and then the patient's family.",
    "In customers’ words, and in customers' own time": "In patients’ words, and in patients' own time",
    "A customer-focused senior team meets customers.": "A patient-focused executive board meets patients.",
    "Ask a senior team; A senior team's day.": "Ask an executive board; An executive board's day.",
    "An organisation of one front-line team": "A hospital of one intensive-care team",
    "A front-line person, and the front line itself": "An intensive-care person, and the ward staff itself",
    "The most senior leader of two organisations": "The chief executive of two hospitals",
    "Frontline, customary and noncustomers stay.": "Frontline, customary and noncustomers stay.",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_comes_out_right_in_a_teams_words(sentence: str) -> None:
    assert word_replacer(HOSPITAL, BANK)(sentence) == SENTENCES[sentence]


def test_a_word_of_more_than_one_word_keeps_its_plural_and_its_genitive() -> None:
    own_words = OwnWords(customer="a person who rents", customers="people who rent")
    speak = word_replacer(own_words, BANK)
    assert speak("Customers' homes, a customer's home") == "People who rent's homes, a person who rents' home"
    assert word_replacer(OwnWords(customer="a boss"), BANK)("a customer's day") == "a boss's day"


def test_another_plural_alone_is_enough() -> None:
    assert (
        word_replacer(OwnWords(customers="clientele"), BANK)("Customers, and a customer")
        == "Clientele, and a customer"
    )


def test_what_nobody_reads_in_a_page_stays_as_it_is() -> None:
    text = (
        "[A customer](../customers.md#customers) `customer` <b class='customer'>customer</b>\n\n"
        "```\ncustomer\n```\n\n## Customers { #customers }\n"
    )
    assert markdown_word_replacer(HOSPITAL, BANK)(text) == (
        "[A patient](../customers.md#customers) `customer` <b class='customer'>patient</b>\n\n"
        "```\ncustomer\n```\n\n## Patients { #customers }\n"
    )


def test_pages_count_what_there_is() -> None:
    one, other, *_ = BANK.dimensions
    few = replace(
        BANK,
        dimensions=(
            replace(one, principles=one.principles[:2]),
            replace(other, principles=other.principles[:1]),
        ),
    )
    count = word_replacer(OwnWords(), few)
    assert count("Sixteen principles in five dimensions, and sixteen beds") == (
        "Three principles in two dimensions, and sixteen beds"
    )
    # What an overall score needs: all dimensions but one.
    assert count("at least four of the five") == "at least one of the two"


def test_titles_of_what_others_wrote_keep_their_words() -> None:
    text = "Article B, “A Customer-Focused Leadership Team”, says that a customer waits."
    expected = "Article B, “A Customer-Focused Leadership Team”, says that a member waits."
    assert "A Customer-Focused Leadership Team" in {source.title for source in BANK.sources}
    for replacer in (word_replacer, markdown_word_replacer):
        assert replacer(OwnWords(customer="a member"), BANK)(text) == expected
