"""What a leader would type into the search, three queries for each principle, and none of them its title.

The right page has to be among the first three that the search finds.
"""

QUERIES = {
    "set-the-ceiling": ("executive commitment", "executive sponsorship", "who owns customer problems"),
    "run-it-as-a-competence": (
        "customer experience on the board agenda",
        "chief customer officer",
        "executive pay linked to satisfaction",
    ),
    "choose-the-long-term": (
        "short-term targets",
        "quarterly results against loyalty",
        "customer lifetime value",
    ),
    "speak-for-customers": (
        "customer stories",
        "internal communication from the chief executive",
        "town hall message",
    ),
    "model-the-behaviour": ("lead by example", "walk the talk", "role model"),
    "keep-your-word": ("overpromising", "broken promises", "sales promises against delivery"),
    "agree-values-together": (
        "purpose and mission",
        "company culture statement",
        "mission statement wording",
    ),
    "turn-values-into-practices": (
        "observable behaviours",
        "gap between poster and conduct",
        "measure habits",
    ),
    "stay-close-to-customers": ("customer visits", "voice of the customer", "listening to patients"),
    "choose-and-grow-leaders": (
        "hiring managers",
        "interview questions",
        "leadership development",
    ),
    "care-for-the-team": (
        "staff burnout",
        "burnt out",
        "burned out staff",
        "employee experience",
        "overworked staff",
    ),
    "open-the-books": ("transparency", "share financial figures with staff", "open-book management"),
    "outcomes-over-methods": ("autonomy", "empowerment", "too many approvals"),
    "focus-on-few": ("too many initiatives", "prioritise", "strategy overload"),
    "reinforce-consistently": ("coaching standards", "accountability", "training that lasts"),
    "celebrate-what-works": ("recognition", "employee awards", "praise"),
}

# What people ask first, by the page that answers it; written by somebody who had not seen the pages.
ASKED_FIRST = {
    "quiz/": ("take the quiz", "self assesment", "90 day plan"),
    "about/privacy/": ("anonymous", "who sees my answers", "delete my data", "gdpr", "cookies"),
    "about/method/": (
        "how is the score calculated",
        "what does my score mean",
        "how long does it take",
        "validity reliability",
        "benchmark other companies",
        "compare with last year",
    ),
    "about/files/": ("i lost my results", "print my plan"),
    "about/cite/": ("licence",),
    "sources/": ("is there any proof this works", "where do the questions come from"),
    "sources/references/": ("bibliography",),
    "workshop/": ("workshop agenda", "slides for away day", "facilitator guide", "compare team answers"),
    "workshop/session/": ("how to run a meeting", "meeting agenda"),
    "ways-in/front-line/": ("nurse",),
    "ways-in/manager/": ("how do i get the ceo on board",),
    "hard-cases/small-firms/": ("small buisness",),
    "customize/": ("github",),
    "customize/brand/": ("change the logo and colours", "patients instead of customers"),
    "customize/publish/": ("how to host it on our intranet",),
    "customize/question/": ("add my own questions",),
    "customize/translate/": ("translate into welsh",),
    "build-people/outcomes-over-methods/": ("let staff fix problems without asking",),
    "be-believed/model-the-behaviour/": ("boss says one thing does another",),
    "live-the-values/stay-close-to-customers/": ("executives on the shop floor",),
    "keep-going/celebrate-what-works/": ("thank you awards for staff",),
    "keep-going/focus-on-few/": ("too many prioritys",),
}
