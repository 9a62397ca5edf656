"""Which principles lean on each other, and why: each pair is written once and shown on both pages."""

from readiness.model import Related

RELATED = (
    Related(
        one="set-the-ceiling",
        other="model-the-behaviour",
        because="Taking the work on is decided in a meeting; people believe it when they see the conduct.",
    ),
    Related(
        one="set-the-ceiling",
        other="run-it-as-a-competence",
        because="One leader's problem becomes the whole team's work through goals and reviews.",
    ),
    Related(
        one="run-it-as-a-competence",
        other="focus-on-few",
        because="Goals for customers hold when there are few of them and something else makes room.",
    ),
    Related(
        one="run-it-as-a-competence",
        other="reinforce-consistently",
        because="What the senior team reviews at the top has to be trained and checked where the work is done.",
    ),
    Related(
        one="choose-the-long-term",
        other="keep-your-word",
        because="A promise kept at a loss is the long term chosen in a single case.",
    ),
    Related(
        one="choose-the-long-term",
        other="open-the-books",
        because="People accept what a choice costs when they can see the figures behind it.",
    ),
    Related(
        one="speak-for-customers",
        other="stay-close-to-customers",
        because="Time with customers gives leaders the cases that are worth telling.",
    ),
    Related(
        one="speak-for-customers",
        other="model-the-behaviour",
        because="Words and conduct are weighed against each other, so announce only what you will do.",
    ),
    Related(
        one="model-the-behaviour",
        other="reinforce-consistently",
        because="A standard that leaders keep themselves is the only one that they can ask for every day.",
    ),
    Related(
        one="keep-your-word",
        other="outcomes-over-methods",
        because="Whoever may decide on the spot can keep a promise that a procedure would break.",
    ),
    Related(
        one="agree-values-together",
        other="turn-values-into-practices",
        because="Agreed words need something to do; a daily practice shows which words were wrong.",
    ),
    Related(
        one="agree-values-together",
        other="choose-the-long-term",
        because="Values are tested when they cost money, and that case is the one to discuss.",
    ),
    Related(
        one="turn-values-into-practices",
        other="stay-close-to-customers",
        because="Sitting with a customer is itself a practice that can be named, dated and counted.",
    ),
    Related(
        one="turn-values-into-practices",
        other="celebrate-what-works",
        because="A named practice tells people what is worth noticing.",
    ),
    Related(
        one="choose-and-grow-leaders",
        other="model-the-behaviour",
        because="Appointments multiply conduct: a team copies whoever is put in charge of it.",
    ),
    Related(
        one="choose-and-grow-leaders",
        other="celebrate-what-works",
        because="Look for leaders who notice good work, and let such work count when you choose.",
    ),
    Related(
        one="care-for-the-team",
        other="focus-on-few",
        because="Fewer priorities are the surest way to take work off people.",
    ),
    Related(
        one="care-for-the-team",
        other="open-the-books",
        because="Being told how things stand is part of being treated well.",
    ),
    Related(
        one="open-the-books",
        other="outcomes-over-methods",
        because="People can judge a case for themselves only when they know what leaders know.",
    ),
    Related(
        one="outcomes-over-methods",
        other="reinforce-consistently",
        because="Hold the few limits firmly, and leave the rest open: the two need each other.",
    ),
    Related(
        one="focus-on-few",
        other="reinforce-consistently",
        because="Only a short list can be trained and checked without let-up.",
    ),
    Related(
        one="reinforce-consistently",
        other="celebrate-what-works",
        because="Correcting and crediting are two halves of one habit, and people watch for both.",
    ),
)
