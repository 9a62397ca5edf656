"""Words with their own meaning on this site: the glossary, and the explanations that pages show."""

from readiness.model import Term

TERMS = (
    Term(
        id="service",
        title="service",
        text="Whatever people rely on the team to keep running.",
    ),
    Term(
        id="user",
        title="user",
        text="Anyone who relies on the service, in the organisation or outside it.",
    ),
    Term(
        id="rota",
        title="rota",
        text="The list of who is on call when, and those who are on it.",
        spellings=("rota",),
    ),
    Term(
        id="turn",
        title="turn",
        text="The time for which one person is on call.",
    ),
    Term(
        id="rollback",
        title="rollback",
        text="Taking a release back, so that the version before it runs again.",
        spellings=("rollback", "rollbacks"),
    ),
    Term(
        id="drill",
        title="drill",
        text="An incident that is played through, on paper or on a spare system.",
        spellings=("drill", "drills"),
    ),
    Term(
        id="level",
        title="level",
        text="One of five names for how ready a team is, always shown with its number and meaning.",
    ),
    Term(
        id="rung",
        title="rung",
        text="One of the five described answers to a quiz question, from weakest to strongest. The fourth says what good looks like; the fifth is rare.",
        spellings=("rung", "rungs"),
    ),
    Term(
        id="ceiling",
        title="ceiling",
        text="A rule that limits the overall level and says why: here, not knowing that the service is broken.",
        spellings=("ceiling",),
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
)
