"""Words that the site uses in a meaning of its own: the glossary, and the explanations that pages show."""

from readiness.model import Term

TERMS = (
    Term(
        id="senior-team",
        title="senior team",
        text="The people who set plans, pay and hiring for the whole organisation. In a small firm that may be one person.",
    ),
    Term(
        id="front-line",
        title="front line",
        text="Those who do the work that customers meet: at a counter, on a ward, on the phone, in an inbox.",
    ),
    Term(
        id="sponsor",
        title="sponsor",
        text="The senior person who stands behind a change with time, money and conduct, and not in name alone.",
        spellings=("sponsor", "sponsorship"),
    ),
    Term(
        id="initiative-overload",
        title="initiative overload",
        text="More projects running at once than people can carry, so that none is finished.",
        spellings=("initiative overload",),
    ),
    Term(
        id="level",
        title="level",
        text="One of five names for how far leaders have come. It is always shown with its number and with what it means.",
    ),
    Term(
        id="rung",
        title="rung",
        text="One of the five described answers to a question of the quiz, from weakest to strongest. The fourth says what good looks like; the fifth is rare.",
        spellings=("rung", "rungs"),
    ),
    Term(
        id="sign",
        title="signs of commitment",
        text="What shows that a senior team is fully committed, such as a slot in its meetings or a link with its pay. Leaders can show all but one: what others believe of them.",
        spellings=("signs of commitment", "sign of commitment"),
    ),
    Term(
        id="ceiling",
        title="ceiling",
        text="A rule that holds the overall level down and says why, such as a weak commitment at the top.",
        spellings=("ceiling", "ceilings"),
    ),
    Term(
        id="code",
        title="code",
        text="A result as one short line of text, for links and for sending. The quiz calls it the line. It contains every answer given, and no name.",
    ),
    Term(
        id="margin",
        title="margin",
        text="How much a score varies from day to day for the same person, as a standard deviation. A result says “give or take”.",
    ),
    Term(
        id="say-do-gap",
        title="say–do gap",
        text="How far what leaders say runs ahead of what they do, in points of 100.",
        spellings=("say–do gap",),
    ),
    Term(
        id="follow-through-gap",
        title="follow-through gap",
        text="How far what leaders do runs ahead of what they back up afterwards, in points of 100.",
        spellings=("follow-through gap",),
    ),
    Term(
        id="service-climate",
        title="service climate",
        text="What staff take to be expected, supported and rewarded where customers are served.",
        spellings=("service climate",),
    ),
    Term(
        id="latitude",
        title="latitude",
        text="Room to decide for yourself how an agreed result is reached.",
        spellings=("latitude",),
    ),
    Term(
        id="claim",
        title="Claim",
        text="On this site: what an article says without giving evidence.",
        spellings=("Claim",),
    ),
    Term(
        id="practitioner",
        title="Practitioner",
        text="On this site: what people report from doing it, or an organisation's own account of its method.",
        spellings=("Practitioner",),
    ),
    Term(
        id="study",
        title="Study",
        text="On this site: published research, with what it does not show.",
        spellings=("Study",),
    ),
)
