"""Live your values: whether values are agreed, practised and checked against customers' own words."""

from readiness.model import Dimension, First90, Principle, Question, Step

LIVE_THE_VALUES = Dimension(
    id="live-the-values",
    title="Live your values",
    line="Whether values are something that people here do, or something that hangs on a wall.",
    conduct="own-area",
    steps=(
        Step(principle="stay-close-to-customers", gives="real cases to argue about"),
        Step(principle="agree-values-together", gives="wording that people have tested"),
        Step(principle="turn-values-into-practices", gives="something customers can notice"),
    ),
    principles=(
        Principle(
            id="agree-values-together",
            slot=7,
            title="Agree your values together",
            line="Values that people helped to word are used; values handed down are recited.",
            this_week="Read one of your values aloud to three colleagues and ask each for the last time that it changed what somebody did.",
            acts=First90(
                days_30="Take your values to one front-line team. Ask which of them they would strike out, and listen without defending any.",
                days_60="Draft new wording from what you heard. Have every team discuss it for half an hour with a real case, and collect what people would change.",
                days_90="Publish the new wording beside the old, with what changed and who suggested it, and use one value to explain your next hard decision.",
            ),
            arrange="Spend fifteen minutes of the next team meeting on one value and one recent case: did we act on it, and what would we change?",
            ask="Which of our values should decide this case, and does its wording still fit?",
            measures=(
                "Teams that discussed the values with a real case in the past year, out of all teams",
                "Wording or practices changed this year because of what staff said",
            ),
            points=("S0.3", "S2.5", "S2.7", "S3.2", "S3.7", "S3.8", "S3.9"),
            questions=(
                Question(
                    id="how-values-were-worded",
                    slot=13,
                    title="How the values got their wording",
                    facet="do",
                    stem={
                        "executive": "How did your organisation's values get the wording that they have now?",
                        "manager": "How did the values that apply in your area get the wording that they have now?",
                        "front-line": "As far as you know, how did the values where you work get the wording that they have now?",
                    },
                    rungs=(
                        "Nobody knows, or there are none.",
                        "Leaders wrote and announced them.",
                        "Leaders wrote them, then answered questions.",
                        "Drafts were discussed with staff in some teams.",
                        "Drafts were discussed with staff everywhere, and the wording changed.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
                Question(
                    id="how-a-value-was-used",
                    slot=14,
                    title="A value at work",
                    facet="say",
                    stem={
                        "executive": "When one of your organisation's values last came up at work, how was it used?",
                        "manager": "When one of the values last came up at work in your area, how was it used?",
                        "front-line": "When one of the values last came up where you work, how was it used?",
                    },
                    rungs=(
                        "Not at all: nobody mentions them here.",
                        "It was displayed or read out.",
                        "A leader explained what it means.",
                        "It was used to discuss a real case.",
                        "It was used to decide a real case, against the easier choice.",
                    ),
                ),
            ),
        ),
        Principle(
            id="turn-values-into-practices",
            slot=8,
            title="Turn values into daily practice",
            line="A value counts once there is something to do because of it that anyone could watch and count.",
            this_week="Take the value that you quote most and finish this sentence with your team: so every day, we …",
            acts=First90(
                days_30="Choose one value and name one practice that shows it, small enough to do daily. Start with your own.",
                days_60="Watch quietly for an hour a week where work is done. Note where conduct and value agree and where they part; say nothing that day.",
                days_90="Count the practice every month in every area, your own included, and change one rule or room that makes it hard to keep.",
            ),
            arrange="Agree with your team on one daily practice for one value, and let the team keep the tally where all can see it.",
            ask="What would someone see us doing today if we meant this value?",
            measures=(
                "Days last month on which the agreed practice was kept, out of working days",
                "Hours of quiet watching by leaders this quarter, and obstacles removed because of them",
            ),
            points=("S0.3", "S3.1", "S3.4", "S3.10", "S3.11", "S3.13", "S3.14", "S3.15", "S3.16"),
            questions=(
                Question(
                    id="a-practice-for-the-value",
                    slot=15,
                    title="From value to practice",
                    facet="do",
                    stem={
                        "executive": "Take the value about customers that your organisation quotes most. What daily practice has come of it?",
                        "manager": "Take the value about customers that is quoted most. What daily practice has come of it in your area?",
                        "front-line": "Take the value about customers that is quoted most. What daily practice has come of it where you work?",
                    },
                    rungs=(
                        "None.",
                        "One that was started and has lapsed.",
                        "One that is followed on fewer than half of days.",
                        "One that is followed on most days, but not the busiest.",
                        "One that is followed even on the busiest day.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
                Question(
                    id="how-practice-is-checked",
                    slot=16,
                    title="How it is checked",
                    facet="reinforce",
                    stem={
                        "executive": "Take the value about customers that your organisation quotes most. How is it found out whether people practise it?",
                        "manager": "Take the value about customers that is quoted most. How is it found out whether your area practises it?",
                        "front-line": "Take the value about customers that is quoted most. How is it found out whether people where you work practise it?",
                    },
                    rungs=(
                        "Not at all.",
                        "By impression.",
                        "By a customer score alone.",
                        "By counting a named practice.",
                        "By counting a named practice, leaders' own included.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
            ),
        ),
        Principle(
            id="stay-close-to-customers",
            slot=9,
            title="Spend time with customers",
            line="Leaders who listen to customers in person, with nothing to sell or settle, learn what reports leave out.",
            this_week="Call one customer and ask only two questions: what were you trying to get done, and what got in the way?",
            acts=First90(
                days_30="Meet one customer just to listen. Write down five sentences in that person's own words and read them to your team.",
                days_60="Put a customer conversation into every senior leader's diary each month. Swap the notes before the senior meeting.",
                days_90="Show staff three things that changed because of what leaders heard, and tell each of those customers what came of it.",
            ),
            arrange="Arrange for one leader a month to sit beside a colleague who serves customers, with a promise to listen and not to correct.",
            ask="When could you sit with me for an hour and hear customers for yourself?",
            measures=(
                "Days since each leader last listened to a customer with nothing to sell or settle",
                "Changes this quarter that began with a customer's own words",
            ),
            points=("S1.8", "S1.11", "S3.5", "S3.15"),
            questions=(
                Question(
                    id="last-time-listening",
                    slot=17,
                    title="The last time a leader listened",
                    facet="do",
                    stem={
                        "executive": "When did one of your senior team last meet or call a customer purely to learn, with nothing to sell or settle?",
                        "manager": "When did a leader of your area, you included, last meet or call a customer purely to learn, with nothing to sell or settle?",
                        "front-line": "When did a leader of your area last join you or a colleague purely to listen to a customer?",
                    },
                    rungs=(
                        "Never, as far as anyone recalls.",
                        "More than a year ago.",
                        "Three to twelve months ago.",
                        "One to three months ago.",
                        "Within the past month.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
                Question(
                    id="whose-words-describe-customers",
                    slot=18,
                    title="Whose words are used",
                    facet="say",
                    stem={
                        "executive": "When your senior team last discussed what customers need, what did people rely on?",
                        "manager": "When leaders of your area last discussed what customers need, what did people rely on?",
                    },
                    rungs=(
                        "Nothing, or no such discussion is recalled.",
                        "Opinions.",
                        "A score or a report alone.",
                        "A customer's case, told at second hand, beside the figures.",
                        "A customer's own words, heard by someone present.",
                    ),
                ),
            ),
        ),
    ),
)
