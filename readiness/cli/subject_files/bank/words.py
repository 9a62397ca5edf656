"""What the quiz and the pages say about this subject: roles, whose conduct is meant, and whose result it is.

Every other word on screen suits any subject. To change one, look it up in `readiness/model/words/` and write it here.
"""

from readiness.model.words import Words

WORDS = Words(
    roles={"lead": "Lead", "member": "Member"},
    roles_explained={
        "lead": "You decide what the team works on, or how.",
        "member": "You work in the team.",
    },
    opening_title="SITE-TITLE",
    meant="Answer for the team that you work in most of the week.",
    meant_own="Answer for the team that you work in most of the week.",
    # Whose conduct a dimension judges, and how each role is told. A dimension names one of these keys.
    conduct={
        "team": {
            "lead": "About the whole team, yourself included.",
            "member": "About the whole team, as far as you can see.",
        },
    },
    who={"lead": "Your team", "member": "As you see it"},
    who_shown={"lead": "The team, as a lead sees it", "member": "The team, as a member sees it"},
    who_guest={"lead": "Their team", "member": "As they see it"},
)
