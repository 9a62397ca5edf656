"""What the quiz and the pages say about this subject."""

from readiness.model.words import Library, Messages, Words

WORDS = Words(
    roles={
        "on-call": "On-call engineer",
        "lead": "Lead",
        "product": "Product owner",
    },
    roles_explained={
        "on-call": "You take turns at being called when the service breaks.",
        "lead": "You set the team's plans and its rota.",
        "product": "You decide what the team builds next, and take no calls.",
    },
    opening_title="Is your team ready to run its service on call?",
    meant="“The service” is whatever people rely on your team to keep running. “Users” are those people, in your organisation or outside it.",
    meant_own="“The service” is whatever people rely on your team to keep running. “Users” are those people, in your organisation or outside it.",
    conduct={
        "rota": {
            "on-call": "About everyone who takes calls for the service, yourself included.",
            "lead": "About everyone who takes calls for the service.",
            "product": "About everyone who takes calls for the service, as far as you can see.",
        },
        "whole-team": {
            "on-call": "About the whole team: those who take calls, and those who set their plans.",
            "lead": "About the whole team: those who take calls, and you who set their plans.",
            "product": "About the whole team, and what you and the lead make time for.",
        },
    },
    who={
        "on-call": "Your rota, from the inside",
        "lead": "Your team",
        "product": "The team, as you see it",
    },
    who_shown={
        "on-call": "The rota, from the inside",
        "lead": "The team, as its lead sees it",
        "product": "The team, as product sees it",
    },
    who_guest={
        "on-call": "Their rota, from the inside",
        "lead": "Their team",
        "product": "The team, as they see it",
    },
    not_you="This is about how the team runs its service, not about your work on the product.",
    held_choice="We chose to let “Know it is broken” set a limit: what nobody notices, nobody restores. It isn't a research finding.",
    details_gist="Why this level; words and deeds; your answers",
    messages=Messages(
        picture_about="Readiness quiz: how ready a team is to run its service on call",
        at_the_top_level="{level} is the top level. Now keep it on the worst night of the year.",
    ),
    library=Library(
        steps_looks="The quiz looks at what the team {facets}.",
        days="For leads, after this week's step. Other roles: see “Your part” above.",
        talk="Ten minutes, one card. Whoever was on call last keeps time.",
    ),
)
