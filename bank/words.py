"""What the quiz and the pages say about this subject: roles, whose conduct is meant, and whose result it is.

Every other word on screen suits any subject, and is in `readiness/model/words/`.
"""

from readiness.model.words import Library, Messages, Words

WORDS = Words(
    roles={
        "executive": "Executive",
        "manager": "Manager",
        "front-line": "Front line",
    },
    roles_explained={
        "executive": "You set plans, pay or hiring for everyone.",
        "manager": "You lead people within plans set by others.",
        "front-line": "You do the work. In a small firm, that is everyone but its leaders.",
    },
    opening_title="How far do your leaders put customers first?",
    meant="A customer is anyone you serve: buyer, patient, tenant, member or another department.",
    meant_own="Customers are all the people you serve. For some of you, that's another department.",
    conduct={
        "senior-team": {
            "executive": "About the senior team you belong to.",
            "manager": "About your organisation's senior team, not about you.",
            "front-line": "About your organisation's senior team, as far as you can see.",
        },
        "own-area": {
            "executive": "About the whole organisation and its leaders.",
            "manager": "About your own area: the people you lead and those who lead you.",
            "front-line": "About your own area and the leaders closest to you. It's about how you're led, not your work.",
        },
    },
    signs_intro={
        "executive": "“I could point to it” means you could show a colleague a document, diary entry or message this week. Only others can say whether people believe it: ask the people you lead.",
        "manager": "Only people outside the senior team can answer this.",
        "front-line": "Only people outside the senior team can answer this.",
    },
    who={
        "executive": "Your senior team",
        "manager": "As you see it",
        "front-line": "How you see your leaders",
    },
    who_shown={
        "executive": "The senior team",
        "manager": "As a manager sees it",
        "front-line": "As the front line sees its leaders",
    },
    who_guest={
        "executive": "Their senior team",
        "manager": "As they see it",
        "front-line": "How they see their leaders",
    },
    not_you="This is about leadership, not your work.",
    signs_others={
        "executive": "Only others can say whether people believe it: ask the people you lead.",
        "manager": "Only the senior team can show the other signs.",
        "front-line": "Only the senior team can show the other signs.",
    },
    messages=Messages(picture_about="Readiness quiz: how far leaders put customers first"),
    library=Library(steps_looks="The quiz looks at what leaders {facets}."),
)
