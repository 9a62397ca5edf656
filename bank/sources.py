"""The five articles, point by point, in our own words. A principle names the points that it carries."""

from readiness.model import Point, Source

SOURCES = (
    Source(
        id="A",
        title="Aligning your Business to Customers: Pillar 4 – Leadership",
        about="A blog post; author and site not known, published on or before 3 August 2011, the day of its first comment.",
        points=(
            Point(
                id="A1",
                text="Leadership comes last of four pillars; the post does not name the other three.",
            ),
            Point(id="A2", text="Leaders make or break service, as they do every success and failure."),
            Point(id="A3", text="Culture is who people are, and what they do, when nobody is checking."),
            Point(id="A4", text="A young company can still choose its course on purpose."),
            Point(id="A5", text="Putting lasting relationships before quick money sets the tone."),
            Point(id="A6", text="Make sure an expectation can be met before you sell it."),
            Point(id="A7", text="Treat what customers experience as one journey across the whole brand."),
            Point(
                id="A8",
                text="People need leaders with one clear vision who don't chase everything.",
            ),
            Point(
                id="A9", text="Initiative overload serves nobody: neither customers, nor staff, nor owners."
            ),
            Point(id="A10", text="What leaders do counts for more than what they say."),
            Point(
                id="A11",
                text="People watch how leaders behave, and where leaders fail, the organisation follows them down.",
            ),
            Point(id="A12", text="Trust is built in large part on openness."),
            Point(
                id="A13",
                text="Telling staff more leaves less to conceal and makes conversations more honest.",
            ),
            Point(
                id="A14",
                text="Leaders who find openness hard should read Jack Stack's The Great Game of Business.",
            ),
            Point(id="A15", text="Ask for an outcome and leave the method open."),
            Point(
                id="A16",
                text="Latitude lets different skills show, lifts spirits, builds abilities and brings small innovations every day.",
            ),
            Point(id="A17", text="Where people can decide little, expect little effort."),
            Point(id="A18", text="Those who serve customers see the focus that leaders show, and copy it."),
            Point(
                id="A19",
                text="A reader objects: cash flow stops small firms, investors stop listed ones, workload stops staff.",
            ),
            Point(
                id="A20",
                text="The same reader: the pillars matter for long-term growth, and if they were easy everyone would succeed.",
            ),
            Point(
                id="A21",
                text="Another reader: firms known for service, such as Zappos, visibly do all this.",
            ),
            Point(id="A22", text="A reader: it is hard, and pulling it off is what sets a firm apart."),
            Point(
                id="A23",
                text="A reply, apparently by the author: Zappos shows that service lifts growth, revenue and profit.",
            ),
            Point(
                id="A24",
                text="A reply: carrying it out is what counts, and is the hard part.",
            ),
        ),
    ),
    Source(
        id="B",
        title="A Customer-Focused Leadership Team",
        about="A short article; author, site and date not known.",
        points=(
            Point(
                id="B1",
                text="It takes unusually good leadership to build a culture that puts customers first, and to keep it.",
            ),
            Point(id="B2", text="Hire team leaders who manage well and bring out what people can do."),
            Point(id="B3", text="They lead by example, knowing that whatever they say and do is imitated."),
            Point(id="B4", text="They know how to strengthen and reward what supports the culture."),
            Point(id="B5", text="It is a mistake to expect the front line to set the tone."),
            Point(
                id="B6",
                text="Those behind the scenes who run operations and give direction have the most to do.",
            ),
            Point(id="B7", text="Choose leaders who value customers of their own accord."),
            Point(id="B8", text="They are convinced that what customers think and need decides success."),
            Point(id="B9", text="Look into how candidates have supported customers before."),
            Point(
                id="B10",
                text="Ask how candidates took account of value when they solved problems and made decisions.",
            ),
            Point(id="B11", text="Leaders put their own feelings aside to understand what customers need."),
            Point(
                id="B12",
                text="Choose a team that notices when a goal for customers is met, and celebrates it.",
            ),
            Point(id="B13", text="Pointing out what works tends to bring more of it."),
            Point(id="B14", text="Recognition shows which conduct leads to results, change and loyalty."),
            Point(
                id="B15",
                text="Look for leaders who can use recognition to spark achievement and keep it going.",
            ),
            Point(id="B16", text="An effort fails when its sponsor does not do what others are asked to do."),
            Point(
                id="B17",
                text="A claim without a source: lack of sponsorship is the main reason initiatives fail.",
            ),
            Point(id="B18", text="People are led by what you say, do and honour."),
            Point(id="B19", text="Express: state your commitment in meetings and in writing."),
            Point(id="B20", text="Model: treat customers as your values say you should."),
            Point(id="B21", text="Leaders who do not follow their own advice stop being believed."),
            Point(id="B22", text="Reinforcing matters most: set expectations, then align rewards with them."),
            Point(
                id="B23",
                text="A question to ponder: what makes it hard for you to sponsor this and to model it?",
            ),
        ),
    ),
    Source(
        id="C",
        title="Customer Experience Series: The Role of Leadership",
        about="An excerpt from the book Ridiculously Simple Customer Experience; byline and date not shown.",
        points=(
            Point(id="C1", text="An owner kept the company's word even at a loss."),
            Point(id="C2", text="It falls to leaders to set the tone."),
            Point(id="C3", text="A great experience is no accident and does not grow from the bottom."),
            Point(
                id="C4",
                text="Whether an organisation ever enjoys the benefits depends on the part that leaders play.",
            ),
            Point(
                id="C5",
                text="Copying admired firms' rules and issuing edicts gives you the recipe without the dish.",
            ),
            Point(id="C6", text="Copies of admired firms lack leadership."),
            Point(
                id="C7", text="Executives want the results of Disney or Chick-fil-A and simply decree them."
            ),
            Point(id="C8", text="Slogans, signed pledges and recited values leave conduct as it was."),
            Point(id="C9", text="What matters is what you do and how it makes people feel."),
            Point(
                id="C10",
                text="Customers feel how staff are treated; you can't ask for care without giving it.",
            ),
            Point(id="C11", text="Even with good treatment, blueprints and training, early gains fade."),
            Point(
                id="C12",
                text="Training and reinforcing are never-ending daily work, and the reason managers exist.",
            ),
            Point(id="C13", text="Rules are a first step; there is no last one."),
            Point(id="C14", text="Good people need to be held to account, and the best want direction."),
            Point(
                id="C15",
                text="Enforcing, giving in and then exploding makes one act forbidden, praised and punished in turn.",
            ),
            Point(id="C16", text="Staff want consistency."),
            Point(id="C17", text="Write sensible rules, build solid processes and pick a few measures."),
            Point(id="C18", text="The hard part is to train, measure and reinforce without letting up."),
            Point(id="C19", text="Treat staff as volunteers: pay buys time, and commitment is given."),
            Point(
                id="C20",
                text="All of this holds in public and private organisations, from the front line to the board.",
            ),
            Point(id="C21", text="Chapters of the book end with lessons and exercises."),
            Point(id="C22", text="A claim: it is simple, not hard."),
        ),
    ),
    Source(
        id="D",
        title="Building a customer service strategy with organizational leadership: Tip #4",
        about="An excerpt from chapter 5 of a book of 2004 by Moira Clark and Susan Baker, Business Success Through Service Excellence (Butterworth-Heinemann, Elsevier); the host site is not named.",
        points=(
            Point(
                id="D1",
                text="Questioning yourselves shows what your values are and how leaders affect service.",
            ),
            Point(id="D2", text="Values are widely understood and practised."),
            Point(id="D3", text="Leaders mirror the values."),
            Point(id="D4", text="The way that things are managed puts the values into effect."),
            Point(id="D5", text="Senior managers stand up for customers."),
            Point(id="D6", text="Leadership development is funded in every part of the organisation."),
            Point(id="D7", text="Values guide people only if they are lived every day."),
            Point(
                id="D8",
                text="Values handed to staff without a discussion leave a gap between claim and conduct.",
            ),
            Point(id="D9", text="Discuss drafts widely and change them as a result."),
            Point(id="D10", text="Then build the practices and procedures that support the values."),
            Point(id="D11", text="Watch quietly to see how far words and deeds match."),
            Point(id="D12", text="For example, managers ignore a ringing phone or a queue."),
            Point(
                id="D13",
                text="For example, a call centre claims to care for staff and gives them nowhere to rest.",
            ),
            Point(id="D14", text="Turn each value into practices that can be measured."),
            Point(
                id="D15",
                text="For example, ask when somebody last sat with a customer to learn what was needed.",
            ),
            Point(id="D16", text="Measuring practice shapes attention, conduct and direction."),
            Point(
                id="D17",
                text="The series also covers intelligence, processes, staff satisfaction, change and good practice.",
            ),
        ),
    ),
    Source(
        id="E",
        title="About Leadership Commitment and Customer Service Excellence",
        about="A post of 7 May 2008 on customerfocusconsult.blogspot.com, author not named; it quotes Bruce Temkin, then at Forrester, “Senior Execs Are Not Fully Customer-Centric”, 6 May 2008.",
        points=(
            Point(
                id="E1",
                text="The blogger: the commitment of senior leaders is the ceiling for everyone else.",
            ),
            Point(
                id="E2",
                text="The blogger on Temkin: managing customers' experience is a competence, not a programme to delegate.",
            ),
            Point(id="E3", text="Temkin: a focus on customers has to become part of the culture's make-up."),
            Point(id="E4", text="Temkin: change on that scale needs strong commitment at the top."),
            Point(
                id="E5",
                text="Mario Andretti, quoted by Temkin: wanting it gets you moving, and relentless commitment gets you there.",
            ),
            Point(
                id="E6",
                text="Temkin, without a source: firms with a leader for customer experience progress faster.",
            ),
            Point(
                id="E7",
                text="Temkin: creating that role can show commitment, and the chief and everyone who reports to the chief must go on showing it.",
            ),
            Point(
                id="E8",
                text="Temkin's view in 2008: executives are intrigued, but mostly not fully committed.",
            ),
            Point(id="E9", text="Full commitment means a yes to each of eight signs."),
            Point(
                id="E10",
                text="Sign 1: senior meetings discuss customers' experience as a fixed item, emergencies aside.",
            ),
            Point(id="E11", text="Sign 2: the chief's messages to staff cover customers regularly."),
            Point(id="E12", text="Sign 3: so do the chief's public messages."),
            Point(id="E13", text="Sign 4: strategic plans speak of it explicitly."),
            Point(id="E14", text="Sign 5: the executive team has clear objectives for it."),
            Point(id="E15", text="Sign 6: most of its members have goals that follow from those objectives."),
            Point(id="E16", text="Sign 7: their pay is linked to it."),
            Point(
                id="E17",
                text="Sign 8: people believe that the chief would give up some results for customers' future good.",
            ),
            Point(id="E18", text="Anything short of full commitment is itself the problem."),
        ),
    ),
)
