"""Which principles are related, and why: each pair is written once and shown on both pages."""

from readiness.model import Related

RELATED = (
    Related(
        one="set-the-ceiling",
        other="model-the-behaviour",
        because="Leaders can agree this in a meeting; people believe it when they see it done.",
    ),
    Related(
        one="set-the-ceiling",
        other="run-it-as-a-competence",
        because="One leader's problem becomes the whole team's work through goals and reviews.",
    ),
    Related(
        one="run-it-as-a-competence",
        other="focus-on-few",
        because="Goals for customers last when there are few of them and other work makes way.",
    ),
    Related(
        one="run-it-as-a-competence",
        other="reinforce-consistently",
        because="What the senior team reviews has to be taught and checked where the work is done.",
    ),
    Related(
        one="choose-the-long-term",
        other="keep-your-word",
        because="Keeping a promise at a loss is one way to choose the long term.",
    ),
    Related(
        one="choose-the-long-term",
        other="open-the-books",
        because="People accept the cost of a choice when they can see the figures behind it.",
    ),
    Related(
        one="speak-for-customers",
        other="stay-close-to-customers",
        because="Time with customers gives leaders cases worth telling.",
    ),
    Related(
        one="speak-for-customers",
        other="model-the-behaviour",
        because="People compare words with conduct, so announce only what you will do.",
    ),
    Related(
        one="model-the-behaviour",
        other="reinforce-consistently",
        because="Leaders can only insist daily on a standard they keep themselves.",
    ),
    Related(
        one="keep-your-word",
        other="outcomes-over-methods",
        because="People who can decide on the spot can keep a promise that a procedure would break.",
    ),
    Related(
        one="agree-values-together",
        other="turn-values-into-practices",
        because="A daily practice shows which of the agreed words were wrong.",
    ),
    Related(
        one="agree-values-together",
        other="choose-the-long-term",
        because="Values are tested when they cost money, so discuss those cases.",
    ),
    Related(
        one="turn-values-into-practices",
        other="stay-close-to-customers",
        because="Sitting with a customer is itself a practice you can name, date and count.",
    ),
    Related(
        one="turn-values-into-practices",
        other="celebrate-what-works",
        because="A named practice tells people what to notice.",
    ),
    Related(
        one="choose-and-grow-leaders",
        other="model-the-behaviour",
        because="Appoint with care: a team copies the person put in charge.",
    ),
    Related(
        one="choose-and-grow-leaders",
        other="celebrate-what-works",
        because="Look for leaders who notice good work, and let that count when you choose.",
    ),
    Related(
        one="care-for-the-team",
        other="focus-on-few",
        because="Fewer priorities are the surest way to take work off people.",
    ),
    Related(
        one="care-for-the-team",
        other="open-the-books",
        because="Being told how things are is part of being treated well.",
    ),
    Related(
        one="open-the-books",
        other="outcomes-over-methods",
        because="People can judge a case for themselves only when they know what leaders know.",
    ),
    Related(
        one="outcomes-over-methods",
        other="reinforce-consistently",
        because="Keep the few limits firm and leave the rest open: each needs the other.",
    ),
    Related(
        one="focus-on-few",
        other="reinforce-consistently",
        because="Only a short list can be taught and checked consistently.",
    ),
    Related(
        one="reinforce-consistently",
        other="celebrate-what-works",
        because="Correcting and praising go together, and people watch for both.",
    ),
)
