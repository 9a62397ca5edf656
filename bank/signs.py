"""The eight signs of executive commitment, from the fifth article (E9 to E17), in plain words.

Executives answer for the first seven. The eighth asks what others believe, so only others can give it.
"""

from readiness.model import Sign

SIGNS = (
    Sign(
        id="meetings-keep-a-slot",
        slot=33,
        title="A slot in leadership meetings",
        text="Do your regular leadership meetings keep a fixed slot for customers' experience, over and above urgent problems?",
        asked_of=("executive",),
    ),
    Sign(
        id="told-to-staff",
        slot=34,
        title="Told to staff",
        text="In each of the past three months, has your most senior leader (perhaps you) written or spoken to staff about customers' experience?",
        asked_of=("executive",),
    ),
    Sign(
        id="said-in-public",
        slot=35,
        title="Said in public",
        text="In the past year, has your most senior leader spoken or written in public about customers' experience at least twice? Where leaders never address the public, it does not apply.",
        asked_of=("executive",),
        may_not_apply=True,
    ),
    Sign(
        id="written-in-the-plan",
        slot=36,
        title="Written in the plan",
        text="Does your current plan, however short, say what customers should experience?",
        asked_of=("executive",),
    ),
    Sign(
        id="clear-objectives",
        slot=37,
        title="Clear objectives",
        text="Has your senior team agreed in writing what should improve for customers this year?",
        asked_of=("executive",),
    ),
    Sign(
        id="personal-goals",
        slot=38,
        title="Leaders' personal goals",
        text="Do more than half of your senior leaders have a personal goal for improving what customers experience?",
        asked_of=("executive",),
    ),
    Sign(
        id="linked-to-pay",
        slot=39,
        title="Linked to leaders' pay",
        text="Does any of your senior leaders' pay, bonus or profit share depend on what customers experience? It does not apply on a fixed pay scale, or where leaders have decided against it in writing.",
        asked_of=("executive",),
        may_not_apply=True,
    ),
    Sign(
        id="would-give-up-results",
        slot=40,
        title="Believed to put customers first",
        text="Do you believe your most senior leader would accept weaker results now to do right by customers later?",
        asked_of=("manager", "front-line"),
        asks_belief=True,
    ),
)
