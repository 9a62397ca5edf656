"""Words with their own meaning on this site: the glossary, and the explanations that pages show."""

from readiness.model import Term

TERMS = (
    Term(
        id="senior-team",
        title="senior team",
        text="The people who set plans, pay and hiring for the whole organisation. In a small firm, this may be one person.",
    ),
    Term(
        id="front-line",
        title="front line",
        text="The people customers deal with: at a counter, on a ward, by phone or in an inbox.",
    ),
    Term(
        id="sponsor",
        title="sponsor",
        text="The senior person who backs a change with time, money and conduct, not just in name.",
        spellings=("sponsor", "sponsorship"),
    ),
    Term(
        id="initiative-overload",
        title="initiative overload",
        text="More projects at once than people can manage, so that none gets finished.",
        spellings=("initiative overload",),
    ),
    Term(
        id="level",
        title="level",
        text="One of five names for how far leaders have come, always shown with its number and meaning.",
    ),
    Term(
        id="rung",
        title="rung",
        text="One of the five described answers to a quiz question, from weakest to strongest. The fourth says what good looks like; the fifth is rare.",
        spellings=("rung", "rungs"),
    ),
    Term(
        id="sign",
        title="signs of commitment",
        text="What shows that a senior team is fully committed, such as a slot in its meetings or a link to its pay. Leaders can show all but one: what others believe about them.",
        spellings=("signs of commitment", "sign of commitment"),
    ),
    Term(
        id="ceiling",
        title="ceiling",
        text="A rule that limits the overall level and says why, such as weak commitment at the top.",
        spellings=("ceiling", "ceilings"),
    ),
    Term(
        id="code",
        title="code",
        text="The result code: a result as one short line of text, for links and for sending. It contains every answer given, but no name.",
    ),
    Term(
        id="margin",
        title="margin",
        text="How much a score varies from day to day for the same person, as a standard deviation. A result says “give or take”.",
    ),
    Term(
        id="say-do-gap",
        title="say–do gap",
        text="How far leaders' words run ahead of their deeds, in points out of 100.",
        spellings=("say–do gap",),
    ),
    Term(
        id="follow-through-gap",
        title="follow-through gap",
        text="How far leaders' deeds run ahead of what they back up afterwards, in points out of 100.",
        spellings=("follow-through gap",),
    ),
    Term(
        id="round",
        title="round",
        text="The results of one team at one time, brought together. Once shown it is closed: later results make a second round.",
    ),
    Term(
        id="group",
        title="group",
        text="In a round, the people of one role; or of several, where one of these has fewer than five people.",
    ),
    Term(
        id="covered",
        title="covered",
        text="Of a figure in a round: not shown, because fewer than five people of some group were asked.",
    ),
    Term(
        id="split",
        title="split",
        text="How far apart the answers to one question are: their mean distance from the middle one, in rungs. With cards, the distance from the lowest to the highest.",
    ),
    Term(
        id="open",
        title="open",
        text="Of a round: the team has agreed beforehand that everyone may see all answers, so nothing is covered.",
    ),
    Term(
        id="service-climate",
        title="service climate",
        text="What staff think is expected, supported and rewarded when serving customers.",
        spellings=("service climate",),
    ),
    Term(
        id="latitude",
        title="latitude",
        text="Room to decide for yourself how to reach an agreed result.",
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
        text="On this site: what people report from experience, or an organisation's own account of its method.",
        spellings=("Practitioner",),
    ),
    Term(
        id="study",
        title="Study",
        text="On this site: published research, including what it does not show.",
        spellings=("Study",),
    ),
)
