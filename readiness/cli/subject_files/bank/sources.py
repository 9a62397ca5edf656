"""Where the principles come from: what you have read, or what you have agreed, point by point.

The letters A to E are as good as any. A principle names the points that it carries.
"""

from readiness.model import Point, Source

SOURCES = (
    Source(
        id="A",
        title="What we agreed",
        about="Agreed in this team. Nobody has published it.",
        points=(
            Point(id="A1", text="An agreement has one name, one day and one place where all can read it."),
            Point(id="A2", text="Whoever cannot keep a day says so before it has passed."),
            Point(id="A3", text="What was agreed is looked at again once it is done."),
        ),
    ),
)
