"""What the team agreed, point by point. A principle names the points that it carries."""

from readiness.model import Point, Source

SOURCES = (
    Source(
        id="A",
        title="What we agreed in our reviews",
        about="An invented page of a handbook, which stands here for whatever your own team has agreed.",
        points=(
            Point(id="A1", text="Sleep is worth more than a tidy dashboard."),
            Point(id="A2", text="Each week one alert goes, or has earned its place."),
            Point(id="A3", text="If a user can't search, we are down, whatever the servers say."),
            Point(id="A4", text="A missed target moves the plan."),
            Point(id="A5", text="Whoever says “I have the lead” has it."),
            Point(id="A6", text="The most experienced of us stands behind the lead."),
            Point(id="A7", text="A backup that nobody has restored is a hope."),
            Point(id="A8", text="What a rehearsal shows missing is tried again."),
            Point(id="A9", text="We ask what made sense, and never who."),
            Point(id="A10", text="Whoever leads a review begins with a mistake of their own."),
            Point(id="A11", text="A fix without a day is a wish."),
            Point(id="A12", text="We count what strikes twice."),
            Point(id="A13", text="Whoever was up sleeps, and needn't ask."),
            Point(id="A14", text="The whole team sees who was woken how often."),
            Point(id="A15", text="Nobody's first incident is the real one."),
            Point(id="A16", text="A turn ends when the next person can repeat what is open."),
        ),
    ),
)
