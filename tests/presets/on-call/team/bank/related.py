"""Which principles are related, and why: each pair is written once and shown on both pages."""

from readiness.model import Related

RELATED = (
    Related(
        one="wake-for-what-matters",
        other="share-nights-fairly",
        because="Each needless alert that goes gives somebody a night back.",
    ),
    Related(
        one="wake-for-what-matters",
        other="measure-what-users-feel",
        because="An alert is worth waking for where it shows what users feel.",
    ),
    Related(
        one="measure-what-users-feel",
        other="finish-the-fixes",
        because="A target for users shows which fix can't wait.",
    ),
    Related(
        one="lead-the-incident",
        other="prepare-whoever-is-next",
        because="To have led a drill is the best preparation for a first turn.",
    ),
    Related(
        one="rehearse-the-way-back",
        other="review-without-blame",
        because="A rehearsal is an incident that nobody suffers from, and is reviewed in the same way.",
    ),
    Related(
        one="review-without-blame",
        other="finish-the-fixes",
        because="People tell what went wrong for as long as something comes of it.",
    ),
    Related(
        one="share-nights-fairly",
        other="prepare-whoever-is-next",
        because="A rota gets lighter only when others can join it.",
    ),
)
