"""Live your values: whether values are agreed, practised and checked against customers' own words."""

from readiness.model import Dimension, First90, Principle, Question, Step

LIVE_THE_VALUES = Dimension(
    id="live-the-values",
    title="Live your values",
    line="Whether values are something people here do, or something that hangs on a wall.",
    conduct="own-area",
    steps=(
        Step(principle="stay-close-to-customers", gives="real cases to argue about"),
        Step(principle="agree-values-together", gives="wording people have tested"),
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
                        "executive": "When the wording of your organisation's values was last set or changed, who had a say in it?",
                        "manager": "When the wording of the values in your area was last set or changed, who had a say in it?",
                        "front-line": "When the wording of the values where you work was last set or changed, who had a say in it?",
                    },
                    rungs=(
                        "Only those at the top.",
                        "Managers as well, but not their staff.",
                        "Staff from a few teams as well.",
                        "Staff from most teams as well.",
                        "Staff from every team as well.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
                Question(
                    id="how-a-value-was-used",
                    slot=14,
                    title="A value at work",
                    facet="say",
                    stem={
                        "executive": "When one of your organisation's values last came up at work, what is the most that it was used for?",
                        "manager": "When one of the values last came up at work in your area, what is the most that it was used for?",
                        "front-line": "When one of the values last came up where you work, what is the most that it was used for?",
                    },
                    rungs=(
                        "For a wall or a slide.",
                        "To explain what it means.",
                        "To look back on a case that was closed.",
                        "To discuss a case that was still open.",
                        "To decide a case that was still open.",
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
                        "executive": "In the past three months, how many of those who serve customers in your organisation kept to a practice agreed for one of its values{example}?",
                        "manager": "In the past three months, how many of those who serve customers in your area kept to a practice agreed for one of the values{example}?",
                        "front-line": "In the past three months, how many of those who serve customers where you work kept to a practice agreed for one of the values{example}?",
                    },
                    example=", such as ringing back the same day",
                    rungs=(
                        "No one, or no practice was agreed.",
                        "Fewer than half of the people.",
                        "About half of the people.",
                        "Well over half of the people.",
                        "Nearly all of the people.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
                Question(
                    id="how-often-practice-is-counted",
                    slot=16,
                    title="How often it is counted",
                    facet="reinforce",
                    stem={
                        "executive": "In the past three months, how often did your organisation count whether a practice agreed for one of its values was kept{example}?",
                        "manager": "In the past three months, how often did your area count whether a practice agreed for one of the values was kept{example}?",
                        "front-line": "In the past three months, how often did your area count whether a practice agreed for one of the values was kept{example}?",
                    },
                    example=", for instance by a tally of returned calls",
                    rungs=(
                        "At no time in the three months.",
                        "Once in the three months.",
                        "Twice in the three months.",
                        "Monthly or more often.",
                        "Weekly or more often.",
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
                        "executive": "When did your most senior leader, yourself perhaps, last meet or call a customer purely to listen, with nothing to sell or settle?",
                        "manager": "When did the leader of your area, yourself perhaps, last meet or call a customer purely to listen, with nothing to sell or settle?",
                        "front-line": "When did the leader of your area last meet or call a customer purely to listen, with nothing to sell or settle?",
                    },
                    rungs=(
                        "Over a year ago, or never.",
                        "Six to twelve months ago.",
                        "Three to six months ago.",
                        "One to three months ago.",
                        "Within the past month.",
                    ),
                    short_for=("executive", "manager", "front-line"),
                ),
                Question(
                    id="customers-in-their-own-words",
                    slot=18,
                    title="Customers in their own words",
                    facet="say",
                    stem={
                        "executive": "When your senior team last discussed what customers need, how many customers were quoted in their own words?",
                        "manager": "When leaders of your area last discussed what customers need, how many customers were quoted in their own words?",
                        "front-line": "When leaders of your area last talked with you or colleagues about what customers need, how many customers did they quote in their own words?",
                    },
                    rungs=(
                        "No customer at all.",
                        "One customer.",
                        "Two customers.",
                        "Three or four customers.",
                        "Five or more customers.",
                    ),
                ),
            ),
        ),
    ),
)
