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
    "care-for-the-team": ("staff burnout", "employee experience", "overworked staff"),
    "open-the-books": ("transparency", "share financial figures with staff", "open-book management"),
    "outcomes-over-methods": ("autonomy", "empowerment", "too many approvals"),
    "focus-on-few": ("too many initiatives", "prioritise", "strategy overload"),
    "reinforce-consistently": ("coaching standards", "accountability", "training that lasts"),
    "celebrate-what-works": ("recognition", "employee awards", "praise"),
}
