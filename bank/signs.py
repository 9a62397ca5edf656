"""The eight signs of executive commitment, from the fifth article (S4.9 to S4.17), in plain words.

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
        text="Does your most senior leader tell staff about customers' experience at least once a month?",
        asked_of=("executive",),
    ),
    Sign(
        id="said-in-public",
        slot=35,
        title="Said in public",
        text="In the past year, has your most senior leader spoken publicly about customers' experience at least twice?",
        asked_of=("executive",),
    ),
    Sign(
        id="written-in-the-plan",
        slot=36,
        title="Written in the plan",
        text="Does your current plan, even one page, say what customers should experience?",
        asked_of=("executive",),
    ),
    Sign(
        id="clear-objectives",
        slot=37,
        title="Clear objectives",
        text="Have leaders written down what should improve for customers, and by when?",
        asked_of=("executive",),
    ),
    Sign(
        id="personal-goals",
        slot=38,
        title="Leaders' personal goals",
        text="Do more than half of your leaders hold a personal goal that serves those improvements?",
        asked_of=("executive",),
    ),
    Sign(
        id="linked-to-pay",
        slot=39,
        title="Linked to leaders' pay",
        text="Does part of leaders' pay, bonus or profit share depend on those improvements?",
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
