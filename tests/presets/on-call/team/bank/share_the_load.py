"""Share the load: whether nights and rest are shared fairly, and whether whoever is next is ready."""

from readiness.model import Dimension, First90, Principle, Question, Step

SHARE_THE_LOAD = Dimension(
    id="share-the-load",
    title="Share the load",
    line="Whether the rota can go on like this for years, with people who sleep and people who join.",
    conduct="whole-team",
    steps=(
        Step(principle="share-nights-fairly", gives="people who are rested enough to teach"),
        Step(principle="prepare-whoever-is-next", gives="more people to share the nights with"),
    ),
    principles=(
        Principle(
            id="share-nights-fairly",
            slot=7,
            title="Share nights and rest fairly",
            line="Whoever was up at night rests the next day without asking, and no few people carry the rest.",
            this_week="Find out who was called most in the past month. Take one of that person's turns off the rota, or take it yourself.",
            acts=First90(
                days_30="Announce that a night call means a late start or a free day, and take it yourself when it's your turn.",
                days_60="Count turns, calls and disturbed nights for each person every month, and show the team.",
                days_90="Agree with product what stops when there are too many calls, such as releases, and stop it the first time it happens.",
            ),
            arrange="Swap the next morning meeting after a bad night to the afternoon, for everyone, so that nobody has to ask.",
            ask="Who was up last night, and what can wait until that person has slept?",
            measures=(
                "Disturbed nights this month for each person on the rota",
                "Night calls this quarter that were followed by rest the next day, out of all",
                "Weeks between one person's turns, for the shortest gap on the rota",
            ),
            points={"A13": "sentence", "A14": "act 60"},
            questions=(
                Question(
                    id="after-a-bad-night",
                    slot=20,
                    title="After a bad night",
                    facet="do",
                    stem={
                        "on-call": "Think of the last time that a call kept you or a colleague up at night. What happened the next day?",
                        "lead": "Think of the last time that a call kept one of your team up at night. What happened the next day?",
                        "product": "Think of the last time you know of that a call kept somebody up at night. What happened the next day?",
                    },
                    rungs=(
                        "A working day like any other.",
                        "A working day like any other, with thanks.",
                        "Some rest, because somebody asked for it.",
                        "Rest, without anybody having to ask.",
                        "Rest without asking, and somebody else took the next night.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="how-much-is-too-much",
                    slot=21,
                    title="How much is too much",
                    facet="say",
                    stem={
                        "on-call": "What has your team agreed aloud or in writing about how much on-call work is too much for one person?",
                        "lead": "What has your team agreed aloud or in writing about how much on-call work is too much for one person?",
                        "product": "What has the team agreed aloud or in writing about how much on-call work is too much for one person?",
                    },
                    rungs=(
                        "Nothing.",
                        "That people should say when it is too much.",
                        "How often one person's turn may come.",
                        "How often a turn may come, and how many calls are too many.",
                        "How many turns and calls are too many, and what stops then.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="when-few-carry-most",
                    slot=22,
                    title="When few carry most",
                    facet="reinforce",
                    stem={
                        "on-call": "Think of the last time that a few people carried most of the on-call work. What is the most that was done?",
                        "lead": "Think of the last time that a few of your team carried most of the on-call work. What is the most that was done?",
                    },
                    rungs=(
                        "Nothing.",
                        "Those people were thanked.",
                        "The team talked about it.",
                        "The rota was changed.",
                        "The rota was changed, and the load has been counted since.",
                    ),
                ),
            ),
        ),
        Principle(
            id="prepare-whoever-is-next",
            slot=8,
            title="Prepare whoever is next",
            line="Each turn ends with a proper handover, and nobody takes a first turn alone.",
            this_week="Sit in on the next handover. Ask what is open, what may come, and where that is written.",
            acts=First90(
                days_30="Put a fixed quarter of an hour for the handover into the calendar, and see that both sides are free for it.",
                days_60="Give every newcomer a list for the first turns: one to watch, one with company, one incident played through.",
                days_90="Ask the last two who joined what they lacked, mend that, and have them prepare the next one.",
            ),
            arrange="Hand over in a talk next time, with a note of three lines: what is open, what may come, what is new.",
            ask="Who joins the rota next, and what will they have practised by then?",
            measures=(
                "Handovers this month with both a talk and a note, out of all",
                "People who can take a turn alone today, and a year ago",
            ),
            points={"A15": "sentence", "A16": "act arrange"},
            questions=(
                Question(
                    id="the-last-handover",
                    slot=23,
                    title="The last handover",
                    facet="do",
                    stem={
                        "on-call": "Think of the last time an on-call turn began. How was it handed over?",
                        "lead": "Think of the last time an on-call turn began. How was it handed over?",
                        "product": "Think of the last time an on-call turn began. As far as you know, how was it handed over?",
                    },
                    rungs=(
                        "The alerts simply went to the next person.",
                        "With a message, because something was wrong.",
                        "With a message, as at every handover.",
                        "In a talk about what was open.",
                        "In a talk, with a note of what was open and might come.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
                Question(
                    id="told-about-help",
                    slot=24,
                    title="What newcomers hear about help",
                    facet="say",
                    stem={
                        "on-call": "What was the last newcomer told about calling for help during a turn?",
                        "lead": "What was the last newcomer told about calling for help during a turn?",
                        "product": "As far as you know, what was the last newcomer told about calling for help during a turn?",
                    },
                    rungs=(
                        "Nothing.",
                        "To try alone first.",
                        "That it is fine to call somebody.",
                        "Whom to call, at any hour.",
                        "Whom to call at any hour, and after how long alone.",
                    ),
                ),
                Question(
                    id="before-a-first-turn",
                    slot=25,
                    title="Before a first turn",
                    facet="reinforce",
                    stem={
                        "on-call": "Think of the last person who joined the rota. What is the most that came before the first turn alone?",
                        "lead": "Think of the last person who joined the rota. What is the most that came before the first turn alone?",
                        "product": "Think of the last person who joined the rota. What is the most that came before the first turn alone?",
                    },
                    rungs=(
                        "Access to the tools.",
                        "Guides to read.",
                        "A turn watched beside a colleague.",
                        "A turn taken with a colleague beside.",
                        "A turn with a colleague beside, and an incident played through.",
                    ),
                    short_for=("on-call", "lead", "product"),
                ),
            ),
        ),
    ),
)
