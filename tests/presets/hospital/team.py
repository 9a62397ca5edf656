"""A hospital's site: its name, its colour, its words, and what it asks beside ours."""

from readiness.team import *

TEAM = Team(
    name="Patients first at Example Hospital",
    short_name="Example Hospital",
    description="How leaders at Example Hospital put patients first, and a quiz that shows what comes next.",
    contact="mailto:quality@hospital.example",
    address="https://hospital.example/patients-first/",
    logo="logo.svg",
    colours=Colours(brand="#005eb8"),
    own_words=OwnWords(
        customer="a patient",
        senior_team="a hospital board",
        most_senior_leader="a chief executive",
        front_line="ward staff",
        front_line_adjective="a ward",
        organisation="a hospital",
    ),
    levels={"lived": LevelName(title="Second nature", gloss="holds on the busiest night shift")},
    bank_id="b-hq4m2x7c",
    also_reads=("customer-focused-leadership",),
    leave_out=("outcomes-over-methods",),
    reword={
        "part-in-the-last-change": Reword(example=", such as shorter waits or a clearer letter"),
        "when-staff-raise-a-problem": Reword(title="The last problem with working conditions"),
        "said-in-public": Reword(
            text="In the past year, has your most senior leader spoken at least twice to the press, at a public meeting or to patients' groups about what patients live through here?"
        ),
    },
    replace={
        "target-or-customer": Question(
            id="beds-or-safety",
            slot=200,
            title="Beds or safety",
            facet="do",
            stem={
                "executive": "Think of the last time a bed target clashed with one patient's safety. What did your hospital board choose?",
                "manager": "Think of the last time a bed target clashed with one patient's safety. What did senior leaders choose?",
                "front-line": "Think of the last time a bed target clashed with one patient's safety. What did senior leaders choose?",
            },
            rungs=(
                "The target, without any reason given.",
                "The target, with the reason given.",
                "The target, with extra care for the patient.",
                "Safety, in most of what was at stake.",
                "Safety, in all of what was at stake.",
            ),
            short_for=("executive", "manager", "front-line"),
        ),
    },
    principles={
        "be-believed": (
            Principle(
                id="be-open-about-harm",
                slot=200,
                title="Be open about harm",
                line="When care goes wrong, patients hear it from us first, with what we will do about it.",
                this_week="Read the last letter that went out after harm, and ask whether you would have understood it.",
                acts=First90(
                    days_30="Meet one patient or family after harm, together with the team that treated them, and listen.",
                    days_60="Put one case of harm, told in the family's words, first on the agenda of each board meeting.",
                    days_90="Tell all staff what changed because of those cases, and thank by name whoever spoke up.",
                ),
                arrange="Agree in your ward who tells a family what happened, within how many hours, and who goes along.",
                ask="Who will go with me when I tell this family what happened?",
                measures=(
                    "Families told of harm within a day, out of all cases of harm this quarter",
                    "Cases of harm discussed with the staff involved within a week, out of all",
                ),
                points={"H1": "sentence", "H2": "sentence"},
                questions=(
                    Question(
                        id="who-told-the-family",
                        slot=201,
                        title="Who told the family",
                        facet="do",
                        stem={
                            "executive": "Take the last case of harm that reached you. Who told the family, and when?",
                            "manager": "Take the last case of harm in your area. Who told the family, and when?",
                            "front-line": "Take the last case of harm that you know of. Who told the family, and when?",
                        },
                        rungs=(
                            "Nobody did.",
                            "The family asked, and was answered.",
                            "A member of staff did, more than a week later.",
                            "Whoever led the treatment did, within a week.",
                            "Whoever led the treatment did, within a day, and a senior leader followed up.",
                        ),
                    ),
                    Question(
                        id="what-followed-speaking-up",
                        slot=202,
                        title="What followed speaking up",
                        facet="reinforce",
                        stem={
                            "executive": "Think of the last person who reported harm or a near miss. What did leaders do?",
                            "manager": "Think of the last person in your area who reported harm or a near miss. What did leaders do?",
                            "front-line": "Think of the last person in your area who reported harm or a near miss. What did leaders do?",
                        },
                        rungs=(
                            "Blamed whoever reported it.",
                            "Nothing that anyone noticed.",
                            "Thanked whoever reported it.",
                            "Gave thanks, and told what came of the report.",
                            "Gave thanks, changed something, and told everyone why.",
                        ),
                    ),
                ),
            ),
        ),
    },
    sources=(
        Source(
            id="H",
            title="Example Hospital's promise to patients",
            about="An invented document, which stands here for whatever your own team has agreed.",
            points=(
                Point(id="H1", text="Whoever is harmed hears it from us first."),
                Point(id="H2", text="Whoever reports harm is protected."),
            ),
        ),
    ),
    hide=("hard-cases/listed-companies.md", "customize/"),
)
