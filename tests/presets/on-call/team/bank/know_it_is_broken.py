"""Know it is broken: what wakes somebody, and whether it is what users feel."""

from readiness.model import Dimension, First90, Principle, Question, Step

KNOW_IT_IS_BROKEN = Dimension(
    id="know-it-is-broken",
    title="Know it is broken",
    line="Whether the team hears of a fault before its users have to report it.",
    conduct="rota",
    steps=(
        Step(principle="wake-for-what-matters", gives="quiet nights, in which a real alert is believed"),
        Step(principle="measure-what-users-feel", gives="new alerts that are worth waking for"),
    ),
    principles=(
        Principle(
            id="wake-for-what-matters",
            slot=1,
            title="Wake people only for what matters",
            line="An alert may wake somebody only if users are being harmed and a person can do something about it now.",
            this_week="Look through the last ten alerts that woke somebody. Switch off one that needed no action.",
            acts=First90(
                days_30="Look through a month of calls with whoever took them. Delete, or move to working hours, each one that needed no action at night.",
                days_60="Put the week's calls on the team's weekly agenda, ten minutes, with one question: which of these should not have woken anybody?",
                days_90="Agree in writing what may wake somebody. From then on, no alert joins the rota without its harm to users and a first step to take.",
            ),
            arrange="Keep a list of every call of your turn, with what it needed. Bring the worst one to the team's next meeting, with a change that would end it.",
            ask="How many of last week's calls were about something that users felt?",
            measures=(
                "Calls out of hours this month that needed no action that night, out of all",
                "Alerts that may wake somebody and have a first step written down, out of all",
            ),
            points={"A1": "sentence", "A2": "act this_week"},
            questions=(
                Question(
                    id="the-last-call",
                    slot=1,
                    title="The last call out of hours",
                    facet="do",
                    stem={
                        "on-call": "Think of the last alert that called you or a colleague out of hours{example}. What did it need?",
                        "lead": "Think of the last alert that called one of your team out of hours{example}. What did it need?",
                        "product": "Think of the last alert you know of that called somebody out of hours{example}. What did it need?",
                    },
                    example=", such as at night or on a Sunday",
                    rungs=(
                        "Nothing; there was no fault.",
                        "Nothing; it cleared before anybody acted.",
                        "Work that could have waited until morning.",
                        "Action at once, which had to be worked out.",
                        "Action at once, and the alert named the first step.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="what-may-wake",
                    slot=2,
                    title="What may wake somebody",
                    facet="say",
                    stem={
                        "on-call": "What has your team written down about which alerts may wake somebody?",
                        "lead": "What has your team written down about which alerts may wake somebody?",
                        "product": "What has the team written down about which alerts may wake somebody?",
                    },
                    rungs=(
                        "Nothing.",
                        "A list of alerts, without reasons.",
                        "A general rule, such as “only if it is urgent”.",
                        "Which harm to users justifies waking somebody.",
                        "Which harm justifies it, and for each alert what to do first.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="after-a-false-alarm",
                    slot=3,
                    title="After a false alarm",
                    facet="reinforce",
                    stem={
                        "on-call": "Take the last alert that called somebody for nothing. What became of it?",
                        "lead": "Take the last alert that called one of your team for nothing. What became of it?",
                    },
                    rungs=(
                        "It stayed as it was.",
                        "It was silenced for a while.",
                        "It was put on a list of things to improve.",
                        "It was changed or removed within a month.",
                        "It was changed or removed within a week, and looked at again.",
                    ),
                ),
            ),
        ),
        Principle(
            id="measure-what-users-feel",
            slot=2,
            title="Measure what users feel",
            line="Measure whether people can do what they came for. Healthy machines are no proof of it.",
            this_week="Write down the three things that users most need to do. For each, note whether anything would tell you within ten minutes that it fails.",
            acts=First90(
                days_30="Pick the one thing that users most need to do. Have it measured from their side: how often it works, and how long it takes.",
                days_60="Set a target for it together with product, and look at it once a week, beside the plan.",
                days_90="When the target is missed, move planned work aside for a remedy, and tell the team and your users what you moved and why.",
            ),
            arrange="Add one check that does what a user does, such as signing in and saving, and that alerts when it fails twice running.",
            ask="Would we have known of the last fault if no user had told us?",
            measures=(
                "Faults this quarter that an alert found before a user did, out of all that users noticed",
                "Months this year in which the target for users was met",
            ),
            points={"A3": "sentence", "A4": "act 90"},
            questions=(
                Question(
                    id="who-noticed-first",
                    slot=4,
                    title="Who noticed first",
                    facet="do",
                    stem={
                        "on-call": "Think of the last fault that users noticed. How did your team learn of it?",
                        "lead": "Think of the last fault that users noticed. How did your team learn of it?",
                        "product": "Think of the last fault that users noticed. How did the team learn of it?",
                    },
                    rungs=(
                        "From complaints, hours or days later.",
                        "From the first complaints.",
                        "From a colleague who happened to look.",
                        "From an alert, at about the time of the first complaint.",
                        "From an alert, well before the first complaint.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="a-target-for-users",
                    slot=5,
                    title="A target for users",
                    facet="say",
                    stem={
                        "on-call": "What has your team told others about how well the service should work?",
                        "lead": "What has your team told others about how well the service should work?",
                        "product": "What has the team told you and others about how well the service should work?",
                    },
                    rungs=(
                        "Nothing.",
                        "That it should always work.",
                        "A target for machines, such as hours that servers run.",
                        "A target for what users do, such as searches that succeed.",
                        "A target for what users do, and how last month went.",
                    ),
                ),
                Question(
                    id="when-the-target-is-missed",
                    slot=6,
                    title="After a bad month",
                    facet="reinforce",
                    stem={
                        "on-call": "Think of the last month in which many users had trouble{example}. What is the most that followed?",
                        "lead": "Think of the last month in which many users had trouble{example}. What is the most that followed?",
                        "product": "Think of the last month in which many users had trouble{example}. What is the most that followed?",
                    },
                    example=", such as errors or long waits",
                    rungs=(
                        "Nothing that differed from other months.",
                        "It was mentioned in a meeting.",
                        "Its causes were looked into.",
                        "Planned work made way for a remedy.",
                        "Planned work made way, until figures showed that users were better off.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
            ),
        ),
    ),
)
