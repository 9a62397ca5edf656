"""One dimension as an example, written out whole. Keep it, change it, or take it out once you have your own."""

from readiness.model import Dimension, First90, Principle, Question, Step

KEEP_AGREEMENTS = Dimension(
    id="keep-agreements",
    title="Keep agreements",
    line="What is agreed gets done, or is taken back aloud.",
    conduct="team",
    steps=(
        Step(principle="write-it-down", gives="Something that can be looked at again"),
        Step(principle="close-the-loop", gives="A reason to agree less, and mean it"),
    ),
    principles=(
        Principle(
            id="write-it-down",
            slot=1,
            title="Write it down",
            line="Every agreement has one name, one day and one place where all can read it.",
            this_week="End one meeting by reading aloud who does what by which day.",
            acts=First90(
                days_30="Write down every agreement of one weekly meeting yourself, with a name and a day.",
                days_60="Open each meeting with the list of the last one.",
                days_90="Take no new agreement while more than five are open.",
            ),
            arrange="Agree with the team on one place for what was agreed.",
            ask="Who does this, and by which day?",
            measures=(
                "agreements with a name and a day, as a share of all",
                "agreements older than their day",
            ),
            points={"A1": "question last-agreement-written"},
            questions=(
                Question(
                    id="last-agreement-written",
                    slot=1,
                    title="The last agreement",
                    facet="do",
                    stem={
                        "lead": "Think of the last thing that your team agreed to do. What was written down?",
                        "member": "Think of the last thing that your team agreed to do. What was written down?",
                    },
                    rungs=(
                        "Nothing.",
                        "Something, in somebody's own notes.",
                        "What was agreed, where all can read it.",
                        "That, with a name.",
                        "That, with a name and a day.",
                    ),
                    short_for=("lead", "member"),
                ),
                Question(
                    id="who-could-repeat-it",
                    slot=2,
                    title="Who could repeat it",
                    facet="say",
                    stem={
                        "lead": "After the last meeting: how many could have said what was agreed?",
                        "member": "After the last meeting: how many could have said what was agreed?",
                    },
                    rungs=(
                        "Nobody for certain.",
                        "The one who proposed it.",
                        "Those who will do it.",
                        "Nearly all who were there.",
                        "All who were there, and those who were away.",
                    ),
                    short_for=("lead", "member"),
                ),
                Question(
                    id="work-without-a-name",
                    slot=3,
                    title="Work without a name",
                    facet="do",
                    stem={
                        "lead": "The last time that nobody took a task: what happened to it?",
                        "member": "The last time that nobody took a task: what happened to it?",
                    },
                    rungs=(
                        "It was forgotten.",
                        "It came up again by chance.",
                        "It went to whoever was quickest to speak.",
                        "It got a name the same week.",
                        "It got a name at once, or was dropped aloud.",
                    ),
                    short_for=("lead", "member"),
                ),
            ),
        ),
        Principle(
            id="close-the-loop",
            slot=2,
            title="Close the loop",
            line="Whoever cannot keep a day says so before it has passed, and what was done is looked at again.",
            this_week="Take back aloud one agreement that nobody will keep.",
            acts=First90(
                days_30="Say once in front of all which day you will miss, before it has passed.",
                days_60="Ask in each meeting what will not be done by its day.",
                days_90="Thank in front of all whoever said it early.",
            ),
            arrange="Agree with the team on ten minutes a month for what was done and what came of it.",
            ask="What came of what we agreed last month?",
            measures=(
                "days that were missed without a word",
                "agreements looked at again after they were done",
            ),
            points={"A2": "question when-a-day-is-missed", "A3": "question after-it-was-done"},
            questions=(
                Question(
                    id="when-a-day-is-missed",
                    slot=4,
                    title="When a day is missed",
                    facet="do",
                    stem={
                        "lead": "The last time that something was not done by its day: when did the team hear of it?",
                        "member": "The last time that something was not done by its day: when did the team hear of it?",
                    },
                    rungs=(
                        "Never.",
                        "When somebody asked, days later.",
                        "On the day itself.",
                        "Before the day.",
                        "Before the day, with a new one and the reason.",
                    ),
                    short_for=("lead", "member"),
                ),
                Question(
                    id="after-it-was-done",
                    slot=5,
                    title="After it was done",
                    facet="reinforce",
                    stem={
                        "lead": "The last thing that was finished: how was it looked at again?",
                        "member": "The last thing that was finished: how was it looked at again?",
                    },
                    rungs=(
                        "Not at all.",
                        "Somebody mentioned it.",
                        "The team heard that it was finished.",
                        "The team heard what came of it.",
                        "The team heard what came of it, and changed something because of it.",
                    ),
                ),
                Question(
                    id="who-says-it-early",
                    slot=6,
                    title="Saying it early",
                    facet="reinforce",
                    stem={
                        "lead": "The last time that somebody said early that a day would be missed: what did it bring them?",
                        "member": "The last time that somebody said early that a day would be missed: what did it bring them?",
                    },
                    rungs=(
                        "Blame.",
                        "Silence.",
                        "A word of thanks in private.",
                        "Thanks in front of all.",
                        "Thanks in front of all, and help at once.",
                    ),
                ),
            ),
        ),
    ),
)
