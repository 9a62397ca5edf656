"""The articles of English words, as far as their spelling tells."""

from __future__ import annotations

from readiness.checks.articles import article_of

RIGHT = """
an hour|an honest broker|an heir|a hospital|a historian|an historian|a hotel|an hotel|a herb|an herb
a university|a user|a European|a unit|a union|a uniform|a utility|a Ukrainian|a unanimous board|a usual buyer
an umbrella body|an uninsured driver|an unknown|an urban area|an urgent case|an usher|an uncle|an unidentified body
a one-off|a once-only buyer|an only child|an online shop|an onerous task|a ewe|a euro|an elephant|an agency
an NHS trust|a NATO base|an FAQ|a FAQ|an MP|an SME|a UK bank|a US firm|a UN body|a UNESCO site|an HR team|a BBC team
an EU body|an IT team|an x-ray unit|a T-shirt|a U-boat|an A&E|a B&B|an R&D team|an MSc student|a PhD student|an nhs trust
a year|an yttrium|a L'Oréal shop|an O'Brien|an 8-bed ward|an étudiant|a school|a street|a psychologist|a knight|a tsar
""".replace("\n", "|").strip("|")
WRONG = """
a elephant|an patient|an user|a hour|a honest|an European|an UK bank|an US firm|a umbrella|a agency|an ward|an unit
an university|an one-off|an union|a employee|a unknown|an hospital|an school|a IT team|a x-ray|an company|a A&E|an year
""".replace("\n", "|").strip("|")


def test_no_article_is_refused_that_somebody_may_be_right_to_write() -> None:
    refused = []
    for phrase in RIGHT.split("|"):
        article, _, noun = phrase.partition(" ")
        if article_of(noun) not in (article, None):
            refused.append(phrase)
    assert refused == []


def test_an_article_is_refused_where_nobody_would_say_it() -> None:
    for phrase in WRONG.split("|"):
        article, _, noun = phrase.partition(" ")
        assert article_of(noun) == {"a": "an", "an": "a"}[article], phrase
