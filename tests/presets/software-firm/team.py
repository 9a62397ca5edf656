"""A software firm's site: a dimension of its own, and its words for users and product teams."""

from readiness.team import *

TEAM = Team(
    name="User-focused leadership at Example Software",
    short_name="Example Software",
    contact="https://software.example/handbook/contact/",
    address="https://handbook.software.example/",
    repository="https://github.com/example-software/readiness",
    colours=Colours(brand="#5b2bbd", accent="#a3313e"),
    own_words=OwnWords(
        customer="a user",
        senior_team="a leadership team",
        most_senior_leader="a chief executive",
        front_line="product teams",
        front_line_adjective="a product",
        organisation="a company",
    ),
    bank_id="b-s8k3w5tn",
    also_reads=("customer-focused-leadership",),
    reword={
        "part-in-the-last-change": Reword(example=", such as a faster page or an easier way to cancel"),
        "when-a-goal-is-missed": Reword(example=", such as an error rate or a time to reply"),
    },
    dimensions=(
        Dimension(
            id="ship-with-care",
            title="Ship with care",
            line="Whether what reaches users was tried with them first, and can be taken back.",
            conduct="own-area",
            steps=(
                Step(principle="try-it-with-users", gives="a list of what users stumbled over"),
                Step(principle="make-it-easy-to-take-back", gives="the courage to ship small changes"),
                Step(principle="tell-users-the-truth", gives="users who are willing to try the next thing"),
            ),
            principles=(
                Principle(
                    id="try-it-with-users",
                    slot=200,
                    title="Try it with users first",
                    line="Nothing large is built before somebody outside the company has tried a rough version.",
                    this_week="Watch one user try the next thing on your roadmap, and say nothing for ten minutes.",
                    acts=First90(
                        days_30="Watch two users try what you plan to ship, and tell all staff what surprised you.",
                        days_60="Ask of each plan that reaches you: who has tried it, and what changed because of that?",
                        days_90="Stop one project that nobody outside the company has tried.",
                    ),
                    arrange="Book one hour every two weeks in which a user tries what your team is building.",
                    ask="Which user has tried this, and what did we change?",
                    measures=(
                        "Changes shipped this quarter that users had tried first, out of all",
                        "Hours that each leader spent watching users this month",
                    ),
                    points={"F1": "sentence"},
                    questions=(
                        Question(
                            id="who-tried-it-first",
                            slot=200,
                            title="Who tried it first",
                            facet="do",
                            stem={
                                "executive": "Take the last large change that shipped. Who outside the company had tried it before?",
                                "manager": "Take the last large change that your area shipped. Who outside the company had tried it before?",
                                "front-line": "Take the last large change that your area shipped. Who outside the company had tried it before?",
                            },
                            rungs=(
                                "Nobody.",
                                "A few, once it was too late to change anything.",
                                "A few, and small things were changed.",
                                "Several, and its plan was changed.",
                                "Several, at each stage, and parts were dropped because of them.",
                            ),
                        ),
                        Question(
                            id="what-demos-praise",
                            slot=201,
                            title="What demos praise",
                            facet="reinforce",
                            stem={
                                "executive": "In the last demo that leaders attended, what did they praise?",
                                "manager": "In the last demo that leaders attended, what did they praise?",
                                "front-line": "In the last demo that leaders attended, what did they praise?",
                            },
                            rungs=(
                                "Nothing, or there was no demo.",
                                "How much was built.",
                                "How well it was built.",
                                "What a user could do with it.",
                                "What was learned from users, also where it ended the idea.",
                            ),
                        ),
                    ),
                ),
                Principle(
                    id="make-it-easy-to-take-back",
                    slot=201,
                    title="Make it easy to take back",
                    line="A change that hurts users is gone within minutes, and nobody needs permission for that.",
                    this_week="Ask who may undo a release at night, and take one name off the list of those who must agree.",
                    acts=First90(
                        days_30="Say in writing that whoever sees users hurt may undo a release without asking.",
                        days_60="Thank, in front of everyone, the last person who did.",
                        days_90="Fund the one thing that makes undoing slow.",
                    ),
                    arrange="Practise undoing a release with your team, on a quiet day, and time it.",
                    ask="If this hurts users tonight, may I undo it without asking?",
                    measures=(
                        "Minutes from the first report of harm to its end, for each incident this quarter",
                        "Releases undone by whoever saw the harm first, out of all that were undone",
                    ),
                    points={"F2": "sentence"},
                    questions=(
                        Question(
                            id="the-last-undone-release",
                            slot=202,
                            title="The last undone release",
                            facet="do",
                            stem={
                                "executive": "Think of the last release that hurt users. How was it ended?",
                                "manager": "Think of the last release of your area that hurt users. How was it ended?",
                                "front-line": "Think of the last release of your area that hurt users. How was it ended?",
                            },
                            rungs=(
                                "It stayed.",
                                "It was mended with the next planned release.",
                                "It was undone after several leaders had agreed.",
                                "It was undone at once by those on call.",
                                "It was undone at once, and what made the harm possible was removed.",
                            ),
                        ),
                        Question(
                            id="after-undoing",
                            slot=203,
                            title="After undoing",
                            facet="reinforce",
                            stem={
                                "executive": "What did leaders do about the last person who undid a release or stopped one?",
                                "manager": "What did leaders do about the last person who undid a release or stopped one?",
                                "front-line": "What did leaders do about the last person who undid a release or stopped one?",
                            },
                            rungs=(
                                "Blamed that person.",
                                "Asked for a justification.",
                                "Nothing.",
                                "Gave thanks in private.",
                                "Gave thanks in front of everyone, and gave time to mend the cause.",
                            ),
                        ),
                    ),
                ),
                Principle(
                    id="tell-users-the-truth",
                    slot=202,
                    title="Tell users the truth",
                    line="Users hear from us what went wrong, what it means for them and what we do, while it matters.",
                    this_week="Read the last message about an outage aloud, as the user who was hurt most.",
                    acts=First90(
                        days_30="Sign the next message about an outage yourself.",
                        days_60="Publish how often and how long users could not work, also where it looks bad.",
                        days_90="Show at a meeting of all staff one case in which the truth cost something, and why it was right.",
                    ),
                    arrange="Write with support three sentences that anyone in your area may send when something breaks.",
                    ask="What may I tell users about this, right now?",
                    measures=(
                        "Minutes from the start of an outage to the first honest message, for each this quarter",
                        "Reports on outages published within a week, out of all outages",
                    ),
                    points={"F3": "sentence"},
                    questions=(
                        Question(
                            id="the-last-outage-message",
                            slot=204,
                            title="The last message on an outage",
                            facet="say",
                            stem={
                                "executive": "Recall the last time users could not work. What did the company tell them?",
                                "manager": "Recall the last time users could not work. What did the company tell them?",
                                "front-line": "Recall the last time users could not work. What did the company tell them?",
                            },
                            rungs=(
                                "Nothing.",
                                "That there was a problem, after it was over.",
                                "That there was a problem, while it lasted.",
                                "What had broken and what to do meanwhile, while it lasted.",
                                "That, and later the cause and what was changed.",
                            ),
                        ),
                        Question(
                            id="who-answers-the-angry-user",
                            slot=205,
                            title="Who answers an angry user",
                            facet="do",
                            stem={
                                "executive": "Take the last angry message that reached leaders. Who answered?",
                                "manager": "Take the last angry message from a user about your area. Who answered?",
                                "front-line": "Take the last angry message from a user about your area. Who answered?",
                            },
                            rungs=(
                                "Nobody.",
                                "Support, with a prepared text.",
                                "Support, after asking whoever built it.",
                                "Whoever built it, together with support.",
                                "A leader, together with whoever built it, and something was changed.",
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    sources=(
        Source(
            id="F",
            title="How we ship",
            about="An invented page of a handbook, which stands here for whatever your own team has agreed.",
            points=(
                Point(id="F1", text="Users try it before we build it."),
                Point(id="F2", text="Whoever sees the harm ends it."),
                Point(id="F3", text="We say what happened."),
            ),
        ),
    ),
)
