"""Learn from it: whether an incident is understood, and whether what was agreed gets done."""

from readiness.model import Dimension, First90, Principle, Question, Step

LEARN_FROM_IT = Dimension(
    id="learn-from-it",
    title="Learn from it",
    line="Whether each incident leaves the team wiser and the service harder to break.",
    conduct="whole-team",
    steps=(
        Step(principle="review-without-blame", gives="fixes that go to the cause"),
        Step(principle="finish-the-fixes", gives="people who see that it pays to tell all"),
    ),
    principles=(
        Principle(
            id="review-without-blame",
            slot=5,
            title="Review without blame",
            line="Ask why it seemed right at the time. People who fear for themselves leave out what you most need to know.",
            this_week="Take the last incident that users noticed. Write its timeline together with those who were there, without a single name.",
            acts=First90(
                days_30="Lead one review yourself. Begin with a decision of your own that played a part.",
                days_60="Agree which incidents are always reviewed, and keep an hour within a week of each.",
                days_90="Share every review with the teams beside yours, and thank by name whoever told what went wrong.",
            ),
            arrange="Offer to write the timeline of the next incident while it is fresh, and ask everyone who was there to correct it.",
            ask="What made it look like the right thing to do at the time?",
            measures=(
                "Incidents this quarter that users noticed and that were reviewed within a week, out of all",
                "Reviews this year that somebody outside the team has read",
            ),
            points={"A9": "sentence", "A10": "act 30"},
            questions=(
                Question(
                    id="the-last-review",
                    slot=14,
                    title="The last review",
                    facet="do",
                    stem={
                        "on-call": "Think of the last incident that users noticed. How was it reviewed afterwards?",
                        "lead": "Think of the last incident that users noticed. How was it reviewed afterwards?",
                        "product": "Think of the last incident that users noticed. How was it reviewed afterwards?",
                    },
                    rungs=(
                        "Not at all.",
                        "In a talk between a few people.",
                        "In a report that one person wrote.",
                        "Those involved went through a written timeline together.",
                        "Those involved and other teams went through a timeline within a week.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="words-about-a-slip",
                    slot=15,
                    title="Words about a slip",
                    facet="say",
                    stem={
                        "on-call": "Think of the last incident in which something that somebody did played a part. What was said about that afterwards?",
                        "lead": "Think of the last incident in which something that one of your team did played a part. What was said about that afterwards?",
                        "product": "Think of the last incident in which something that somebody did played a part. What was said about that afterwards?",
                    },
                    rungs=(
                        "That somebody should have taken more care.",
                        "Who had done it.",
                        "That such things happen.",
                        "What had made it seem right at the time.",
                        "What had made it seem right, and what would catch it now.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="where-a-review-goes",
                    slot=16,
                    title="Where a review goes",
                    facet="reinforce",
                    stem={
                        "on-call": "Take the last review that was finished. How far did what it found travel?",
                        "lead": "Take the last review that was finished. How far did what it found travel?",
                        "product": "Take the last review that was finished. How far did what it found travel?",
                    },
                    rungs=(
                        "It stayed with whoever wrote it.",
                        "Those involved were sent it.",
                        "The whole team talked about it.",
                        "Other teams read it too.",
                        "Other teams read it, and it is used to train newcomers.",
                    ),
                ),
            ),
        ),
        Principle(
            id="finish-the-fixes",
            slot=6,
            title="Finish the fixes",
            line="A review without finished fixes is a diary. Keep time for them before the next plan is full.",
            this_week="List the fixes that reviews agreed this year. Give the oldest one a name and a day, or cross it out and say why.",
            acts=First90(
                days_30="Finish one old fix, and tell the team which work waited for it.",
                days_60="Keep a fixed share of every plan for fixes, agreed with product, and show in the weekly meeting what it was used for.",
                days_90="When a known cause strikes again, do its fix next, and review why it had waited.",
            ),
            arrange="Bring the three oldest open fixes to the next planning meeting, each with the nights it has cost.",
            ask="Which fix from our reviews is still open, and what is it waiting for?",
            measures=(
                "Fixes agreed this quarter that were done by their day, out of all",
                "Incidents this quarter with a cause that an earlier review had named",
            ),
            points={"A11": "sentence", "A12": "measure 2"},
            questions=(
                Question(
                    id="fixes-done-in-time",
                    slot=17,
                    title="Fixes done in time",
                    facet="do",
                    stem={
                        "on-call": "Take the last review whose fixes should be done by now. How many of them were done by the day agreed?",
                        "lead": "Take the last review whose fixes should be done by now. How many of them were done by the day agreed?",
                        "product": "Take the last review whose fixes should be done by now. How many of them were done by the day agreed?",
                    },
                    rungs=(
                        "No fix had a day.",
                        "None of them.",
                        "Fewer than half of them.",
                        "At least half of them.",
                        "All of them.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="fixes-or-features",
                    slot=18,
                    title="Fixes or features",
                    facet="say",
                    stem={
                        "on-call": "In the past three months, what were you told about how fixes rank beside new features?",
                        "lead": "In the past three months, what have you told the team about how fixes rank beside new features?",
                        "product": "In the past three months, what have you told the team about how fixes rank beside new features?",
                    },
                    rungs=(
                        "Nothing, or that features come first.",
                        "That fixes matter too.",
                        "That some time is kept for fixes.",
                        "How much time is kept for fixes.",
                        "How much time is kept, and which features wait for it.",
                    ),
                ),
                Question(
                    id="when-it-strikes-again",
                    slot=19,
                    title="When it strikes again",
                    facet="reinforce",
                    stem={
                        "on-call": "Think of the last incident with a cause that was known before. What became of that cause?",
                        "lead": "Think of the last incident with a cause that was known before. What became of that cause?",
                        "product": "Think of the last incident with a cause that was known before. What became of that cause?",
                    },
                    rungs=(
                        "It was left as it was.",
                        "Somebody pointed out that it was known.",
                        "Its fix went back on the list.",
                        "Its fix was the next thing done.",
                        "Its fix was done next, and the delay was reviewed.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
            ),
        ),
    ),
)
