"""What the templates of the quiz say, and the whole catalogue, which has all other words."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.model.words.library import Library
from readiness.model.words.messages import Messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What templates write into the page as it is built; `messages` are for scripts, `library` for other pages."""

    messages: Messages = field(default_factory=Messages)
    library: Library = field(default_factory=Library)

    # Roles, forms, facets, answers
    roles: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Executive",
            "manager": "Manager",
            "front-line": "Front line",
        }
    )
    roles_explained: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "You set plans, pay or hiring for the whole organisation, even if you also serve customers.",
            "manager": "You lead people, within plans that others set.",
            "front-line": "You do the work. Below about fifteen people, everyone who is not a leader is front line.",
        }
    )
    forms: dict[str, str] = field(default_factory=lambda: {"short": "Short", "full": "Full"})
    forms_explained: dict[str, str] = field(
        default_factory=lambda: {
            "short": "Four questions of each dimension. You can go on to the full form later, and nothing is asked twice.",
            "full": "Every question of your role. Only this shows where words and deeds part.",
        }
    )
    facets: dict[str, str] = field(default_factory=lambda: {"say": "say", "do": "do", "reinforce": "back up"})
    unsure: str = "I can't say: I have not seen it, or it has not come up"
    sign_answers: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "Yes, and I could point to it",
            "claimed": "Yes, but I have nothing to point to",
            "no": "No",
            "unsure": "I do not know",
            "not-applicable": "Does not apply here",
        }
    )
    believed_answers: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "Yes, and I can name a time",
            "claimed": "Yes, but I cannot name a time",
            "no": "No",
            "unsure": "I can't say",
            "not-applicable": "Does not apply here",
        }
    )
    sign_states: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "can show",
            "claimed": "said only",
            "no": "absent",
            "unsure": "not known",
            "not-applicable": "does not apply",
        }
    )

    # The opening
    title: str = "Readiness quiz"
    opening_title: str = "How far do your leaders put customers first?"
    opening: str = "Each question describes five ways that things can be, from weakest to strongest. Choose the one that fits the last time, or the months that the question names; where several fit, the strongest. At the end you see where your leaders stand, and what to do first."
    customer: str = (
        "A customer is whoever you serve: a buyer, a patient, a tenant, a member, or another department."
    )
    customer_own: str = "Customers here are all whom you serve. For some of you that is another department."
    unsure_welcome: str = "“I can't say” is a good answer, and never counts against anyone. But if it came up and leaders let it pass, choose the first."
    private: str = "No answer leaves this device unless you send it."
    minutes_range: str = "{least} to {most} minutes, depending on your role and form."
    minutes_one: str = "About {n} minutes: {questions} questions and {signs} signs of commitment."
    minutes_no_sign: str = "About {n} minutes: {questions} questions."
    minutes_one_sign: str = "About {n} minutes: {questions} questions and one sign of commitment."
    role: str = "Which describes you best?"
    role_missing: str = "Choose your role first: it decides what you are asked."
    form: str = "How thorough?"
    unit: str = "Which team or organisation are you thinking of?"
    unit_hint: str = "If you like. It stands above your result and in the summary you can copy. No line, link or file holds it."
    keep_nothing: str = "Keep nothing on this device"
    keep_nothing_hint: str = "For a shared computer. What was kept here is removed now, a plan and kept results too. Your answers are gone once you leave the page."
    start: str = "Start"
    open_saved: str = "Open saved answers"
    open_saved_hint: str = "A file that you downloaded here earlier."

    # Steps
    back: str = "Back"
    next: str = "Next"
    see_results: str = "See results"
    to_result: str = "Return to the result"
    progress_label: str = "Answered so far"
    conduct: dict[str, dict[str, str]] = field(
        default_factory=lambda: {
            "senior-team": {
                "executive": "About the senior team that you belong to.",
                "manager": "About your organisation's senior team, not about you.",
                "front-line": "About your organisation's senior team, as far as you can see it.",
            },
            "own-area": {
                "executive": "About the whole organisation and its leaders.",
                "manager": "About your own area: the people whom you lead, and whoever leads you.",
                "front-line": "About your own area and the leaders closest to you. It looks at how you are led, not at your work.",
            },
        }
    )
    signs_title: str = "Signs of commitment"
    signs_intro: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Pointing to it means that you could show a colleague a document, a diary entry or a message this week. Whether people believe it, only others can say: ask the people you lead.",
            "manager": "The other signs are for the senior team to show. This one only others can give.",
            "front-line": "The other signs are for the senior team to show. This one only others can give.",
        }
    )
    open_title: str = "Before you see the result"

    # What is kept
    kept_title: str = "What is kept on this device"
    kept_explained: str = "Answers, your plan and the results that you keep are written into this browser's own storage, so that a reload or a closed tab loses nothing. This site has no server that could receive them."
    kept_exactly: str = "Exactly as it is kept"
    delete: str = "Delete everything I gave"
    put_aside: str = "Earlier answers are put aside until you leave this page."
    bring_back: str = "Bring them back"

    # The result
    who: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Your senior team",
            "manager": "What you describe",
            "front-line": "What you see from your leaders",
        }
    )
    who_guest: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Their senior team",
            "manager": "What they describe",
            "front-line": "What they see from their leaders",
        }
    )
    about_leaders: str = "This is about leadership, not about your work."
    check_first: str = "Check it before you celebrate: people tend to rate their own organisation more kindly than others do. Ask colleagues in other roles to take it too, and compare dimension scores, not levels."
    you_could_ask: str = "You could ask:"
    why_title: str = "Why this level"
    held_choice: str = (
        "Letting commitment and its signs set a limit is our choice of design, not a research finding."
    )
    dimensions_title: str = "The five dimensions"
    gaps_title: str = "Said, done, backed up"
    say_do_title: str = "Said and done"
    follow_through_title: str = "Done and backed up"
    signs_panel_title: str = "Signs of commitment"
    signs_others: dict[str, str] = field(
        default_factory=lambda: {
            "executive": "Whether people believe it, only others can say: ask the people you lead.",
            "manager": "The other signs are for the senior team to show.",
            "front-line": "The other signs are for the senior team to show.",
        }
    )
    priorities_title: str = "Three things to do next"
    where_you_are: str = "Where you are"
    aim: str = "What good looks like"
    powers: dict[str, str] = field(
        default_factory=lambda: {
            "act": "What you can do",
            "arrange": "What you can arrange",
            "ask": "What you can ask",
        }
    )
    days: dict[str, str] = field(
        default_factory=lambda: {"30": "In 30 days", "60": "In 60 days", "90": "In 90 days"}
    )
    this_week: str = "This week"
    read_on: str = "Read on:"
    matters_title: str = "Does something else matter more?"
    matters: str = "Mark up to three principles that matter most to you now. They count double, and the three above change at once."
    principles_title: str = "All sixteen principles"
    principles_note: str = "Each rests on one or two answers: a rough guide."
    strengths_title: str = "Strengths to protect"
    answered_title: str = "How much was answered"
    answers_title: str = "Look through your answers"
    change: str = "Change"
    worked_out_title: str = "How this was worked out"
    worked_out: str = "Each answer counts 0 to 100 by its rung. A dimension is the mean of its answers, the whole the mean of its dimensions. We take it that one answer of yours can differ by {margin} points from one day to another: “give or take” follows from that: over many days, about two in three of your results would lie that close to their average. Thresholds and margins are a stated design, not a finding, and there is no benchmark."
    method_link: str = "The whole method, with a worked example"
    not_for: str = "This is a mirror for a conversation. It is no basis for ranking people, teams or sites, and none for pay."
    change_answers: str = "Change answers"
    unanswered: str = "Go to unanswered questions"
    full_form: str = "Go on to the full form"
    download: str = "Download answers"
    print: str = "Print a report"

    # A result that somebody sent
    take_over: str = "Make these my answers"
    compare_guest: str = "Compare this result"
    to_mine: str = "Go to my own quiz"

    # The plan
    make_plan: str = "Make a plan"
    plan_title: str = "Your plan"
    plan_go_on: str = "Go to the plan"
    plan_offer: str = "The three priorities become steps that fit your role. Give each an owner and a day."
    plan_none: str = "There are no priorities to plan for: too few questions are answered, or every answer is on its top rung. A plan that somebody gave you can be opened all the same."
    plan_intro: str = "Change whatever you like: this plan is saved as your answers are. To drop a step, empty “What to do”: it then leaves the table and every file."
    plan_instead: str = "Work on another principle instead"
    plan_measures: str = "What you could count"
    plan_step: str = "Step"
    plan_text: str = "What to do"
    plan_owner: str = "Owner"
    plan_date: str = "By when"
    plan_evidence: str = "What will show that it is done"
    plan_tick: str = "Done"
    plan_add: str = "Add a step"
    plan_out: str = "Take the plan with you"
    plan_print: str = "Print the plan"
    plan_markdown: str = "Download the plan as text (Markdown)"
    plan_table: str = "Download the plan as a table (CSV)"
    plan_calendar: str = "Download the plan as calendar entries"
    plan_open: str = "Open a saved plan (CSV)"
    plan_open_hint: str = "Of these files only the table opens here again, also after you changed it in a spreadsheet. Calendar entries are made for steps that have a day and are not done."
    plan_bring_back: str = "Bring the earlier plan back"
    plan_first: str = "Plan for these instead"
    plan_back_to_result: str = "Back to the result"

    # Sending
    send_title: str = "Send this result to a colleague"
    send_line: str = "The result as one line"
    send_contains: str = "This line contains every answer you gave. There is no name in it, but in a small team a role and a day can give you away. It is no basis for ranking people, teams or sites, and none for pay."
    send_contains_guest: str = "This line contains every answer of this result. It is no basis for ranking people, teams or sites, and none for pay."
    send_how: str = "Whoever opens the link sees this result. Whoever pastes the line under “Compare results” can set it beside their own. Their own answers stay as they are."
    copy_line: str = "Copy the line"
    copy_link: str = "Copy the link"
    summary_title: str = "A summary to paste into an e-mail"
    summary_hint: str = "It has the level, the dimensions and the priorities, with your rung on each, signs that were only said, and the team's name if you gave one. It has none of your other answers."
    copy_summary: str = "Copy the summary"
    code_link: str = "The code: how this line is made, for people who write programs"

    # Keeping
    keep_title: str = "Keep this result, and come back"
    keep_intro: str = "Keep this result on this device under a name, or there is nothing to compare with later. In ninety days answer again, and see what has moved."
    keep_name: str = "Name of this result"
    keep: str = "Keep this result"
    keep_afresh: str = "Keep this result and answer afresh"
    compare: str = "Compare results"
    reminder: str = "Download a ninety-day reminder (calendar)"
    table: str = "Download a table of the answers (CSV)"
    table_link: str = "What the files hold, column by column"
    one_file: str = "Download the whole quiz as one file"
    one_file_hint: str = "The quiz as one file goes into an e-mail, an intranet or a folder, and opens without a network. It reads the same lines and files."

    # Comparing
    compare_title: str = "Compare two results"
    compare_choose: str = "Which two results?"
    compare_before: str = "First result"
    compare_after: str = "Second result"
    compare_none: str = (
        "It takes two results. Keep a result, open a file or paste a line until there are two."
    )
    compare_paste: str = "Paste a line or a link"
    compare_add: str = "Add to the comparison"
    compare_open: str = "Open a file of answers"
    compare_bring: str = "Add another result"
    compare_look: str = "Look at it"
    compare_kept: str = "Results kept on this device"
    compare_rename: str = "Rename this result"
    compare_delete: str = "Delete"
    compare_restore: str = "Bring it back"
    compare_overall: str = "Overall"
    compare_moves: str = "Where the answers differ"
    compare_changes: str = "What changed in the questions"
    compare_to_quiz: str = "Back to the quiz"

    # On paper
    paper_first: str = "Without scripts this page is a worksheet. Choose your role and form, print it, tick one answer per question, and score it by hand with the tables at its end."
    paper_title: str = "Score it by hand"
    paper_intro: str = "Tick one answer per question above, and work through these steps."
    paper_steps: tuple[str, ...] = (
        "Write beside each question the points of your answer: 0, 25, 50, 75 or 100 from the first rung to the last. Leave “I can't say” and open questions empty; they never count as zero.",
        "For each dimension, add its points and divide by the number of answers. Leave it out unless at least two, and at least half of those asked, are answered. With fewer than {indicative_below} answers it is a rough guide.",
        "For each dimension with a score, divide {margin_squared} by the number of answers, and call that A. The square root of A is its margin.",
        "The whole is the mean of the dimensions. It needs at least {least} of the {dimensions}; with one missing it is provisional. For its margin, add up all A, take the square root, and divide by how many dimensions have a score.",
        "Find the level of the whole and of each dimension in the table of levels. Where the score less its margin, or the score and its margin together, lies in another level, it is too close to call between the two.",
    )
    paper_commitment: str = "“{title}” has to be answered, and sets a limit. Add its A to the square of the whole's margin, take the square root, and add that to its score. The level of this sum is the limit."
    paper_own_level: str = "Your level is the lowest of: the level of the whole, and each limit that applies to you. If a limit holds it down, what lifts that limit is your first priority."
    paper_priorities: str = "For each principle, take the mean of its answers. Your priorities are those with the fewest points; one that matters most to you counts its distance to 100 twice. Principles that tie are equals: choose."
    paper_lifts_commitment: str = "What lifts it: the lowest principle of “{title}”."
    paper_lifts_signs: str = "What lifts it: “{title}”."
    paper_gaps: str = "In the full form: for each principle with both, subtract “do” from “say”, and “back up” from “do”. {pairs} or more pairs give a mean. From {flag} points on, look closer; below zero is good news."
    paper_points: str = "Points"
    paper_question: str = "Question"
    paper_principle: str = "Principle"
    paper_facet: str = "Looks at"
    paper_total: str = "Total ÷ answers ="
    paper_spread: str = "A: {margin_squared} ÷ answers ="
    paper_a: str = "A"
    paper_margin: str = "Margin"
    paper_level: str = "Level"
    paper_from: str = "From"
    paper_difference: str = "Difference"
    paper_mean: str = "Mean"
    paper_whole: str = "The whole"
    paper_signs: str = "Limit set by the signs: count those with a full yes and those that you could not judge. For the top level count the full yeses alone."
    paper_signs_apply: str = "Signs that apply"
    paper_signs_allow: str = "{n} of them"
    paper_result: str = "Your result"
    paper_of_whole: str = "Level of the whole"
    paper_of_commitment: str = "Limit set by “{title}”"
    paper_of_signs: str = "Limit set by the signs"
    paper_lowest_of_these: str = "Your level: the lowest of these"
    paper_to_gain: str = "100 − mean, twice if it matters most"
    paper_shown: str = "Signs that can be shown"
    paper_visibility: str = "Answered ÷ asked questions ="

    # The quiz in one file
    alone_about: str = "The readiness quiz in one file. It needs no network and sends nothing."
    alone_edition: str = "Edition {edition}"
