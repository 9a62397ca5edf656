"""What the templates of the quiz say, and the whole catalogue, which has all other words."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.model.words.library import Library
from readiness.model.words.messages import Messages
from readiness.model.words.together import Together


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What templates write into the page as it is built; `messages` are for scripts, `library` and `together` for other pages."""

    messages: Messages = field(default_factory=Messages)
    library: Library = field(default_factory=Library)
    together: Together = field(default_factory=Together)

    # Roles, forms, facets, answers
    roles: dict[str, str] = field(default_factory=dict)
    roles_explained: dict[str, str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=lambda: {"short": "Short", "full": "Full"})
    forms_explained: dict[str, str] = field(
        default_factory=lambda: {
            "short": "You can add the rest later; nothing is asked twice.",
            "full": "Only this shows where words and deeds differ.",
        }
    )
    full_without_gaps: str = "It asks everything."
    facets: dict[str, str] = field(default_factory=lambda: {"say": "say", "do": "do", "reinforce": "back up"})
    unsure: str = "I can't say: I have not seen it, or it has not come up"
    sign_answers: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "Yes, and I could point to it",
            "claimed": "Yes, but I have nothing to point to",
            "no": "No",
            "unsure": "I don't know",
            "not-applicable": "Does not apply here",
        }
    )
    believed_answers: dict[str, str] = field(
        default_factory=lambda: {
            "shown": "Yes, and I can name a time",
            "claimed": "Yes, but I can't name a time",
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
    opening_title: str = "Where does your team stand?"
    meant: str = "Answer for the team you work in."
    meant_own: str = "Answer for the team you work in."
    private: str = "No answer leaves this device unless you send it."
    minutes: str = "about {n} minutes"
    minutes_range: str = "{least} to {most} minutes"
    role: str = "Which describes you best?"
    role_missing: str = "Choose your role first: it decides what you're asked."
    form: str = "Which form?"
    unit: str = "Which team or organisation are you thinking of?"
    options: str = "Team name, shared computer, saved answers"
    unit_hint: str = "Optional. In your result, its picture, summary and mail, your plan, and “Download everything”; never in codes, links or files of answers."
    keep_nothing: str = "Keep nothing on this device"
    keep_nothing_hint: str = "For a shared computer. This also deletes saved answers, plan and results now. Your answers are lost when you leave the page."
    start: str = "Start"
    open_saved: str = "Open saved answers"

    # Steps
    how_to_answer: str = "Choose what happened last time, or in the months the question names. If several answers fit, choose the strongest. “I can't say” never counts against anyone; if it came up and nothing was done, choose the first."
    keys: str = "Number keys answer this, 0 can't say"
    back: str = "Back"
    next: str = "Next"
    see_results: str = "See results"
    clear: str = "Clear this answer"
    clear_short: str = "Clear"
    to_result: str = "To the result"
    to_open: str = "To the list"
    progress_label: str = "Answered so far"
    conduct: dict[str, dict[str, str]] = field(default_factory=dict)
    signs_title: str = "Signs of commitment"
    signs_intro: dict[str, str] = field(default_factory=dict)
    open_title: str = "Before you see the result"

    # What is kept
    kept_title: str = "What is kept on this device"
    kept_explained: str = "Your answers, plan and saved results are stored in this browser, so reloading or closing the tab loses nothing. This site has no server that could receive them."
    kept_exactly: str = "Exactly as stored"
    kept_twice: str = "Also stored: the last two minutes, in case the browser stops, and a round"
    delete: str = "Delete all my data"
    put_aside: str = "Answers set aside can come back until you reload or leave the quiz."
    bring_back: str = "Bring them back"

    # The result
    who: dict[str, str] = field(default_factory=dict)
    who_shown: dict[str, str] = field(default_factory=dict)
    who_guest: dict[str, str] = field(default_factory=dict)
    not_you: str = "This is about how your team works, not about you."
    check_first: str = "Check before you celebrate: people tend to rate their own organisation kindly. Ask other roles to take the quiz, and compare dimension scores, not levels."
    mondays: dict[str, str] = field(
        default_factory=lambda: {
            "act": "One act for Monday",
            "arrange": "One thing to arrange on Monday",
            "ask": "One question to ask on Monday",
        }
    )
    why_title: str = "Why this level"
    held_choice: str = "We chose to let this set a limit. It isn't a research finding."
    dimensions_title: str = "Dimension by dimension"
    picture_legend: str = "Dot: score. Line: margin. Colours: the five levels."
    save_picture: str = "Save as picture"
    write_mail: str = "Write a mail"
    details_title: str = "Details"
    details_gist: str = "Why this level; words and deeds; your answers"
    gaps_title: str = "Said, done, backed up"
    pairs_intro: str = "○ said, ● done, □ backed up. Where the marks stand apart, so do words and deeds."
    say_do_title: str = "Said and done"
    follow_through_title: str = "Done and backed up"
    signs_panel_title: str = "Signs of commitment"
    signs_others: dict[str, str] = field(default_factory=dict)
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
    days_title: str = "In 30, 60 and 90 days"
    this_week: str = "This week"
    read_on: str = "Read on:"
    matters: str = "Tick up to three that matter most: they weigh double in choosing what comes next."
    matters_most: str = "Matters most: {title}"
    principles_title: str = "All principles"
    principles_note: str = "Each rests on few answers: a rough guide."
    strengths_title: str = "Strengths to protect"
    answered_title: str = "How much was answered"
    answers_title: str = "Look through your answers"
    change: str = "Change"
    worked_out_title: str = "How this was worked out"
    worked_out: str = "Each answer scores 0 to 100 by its rung. A dimension's score is the mean of its answers; the overall score is the mean of the dimensions. We assume one answer of yours can differ by {margin} points from day to day. “Give or take” follows from that: over many days, about two in three of your results would be that close to their average. Thresholds and margins are a stated design, not a finding, and there is no benchmark."
    method_link: str = "The full method"
    not_for: str = "Use this to start a conversation, never to rank people, teams or sites, or to set pay."
    change_answers: str = "Change answers"
    unanswered: str = "Go to unanswered questions"
    full_form: str = "Go on to the full form"
    download: str = "Download answers"
    print: str = "Print a report"

    # A result that somebody sent
    whose: str = "Whose is this?"
    take_over: str = "Make these my answers"
    compare_guest: str = "Compare this result"

    # An invitation to a round: on the opening, and beside the code on the result
    invited_title: str = "You are invited to a round."
    invited_about: str = "A round brings the results of one team together. Answer for yourself. Whether you send the host your result code at the end is up to you: nobody has to take part, and nothing is sent before you send it."
    invited_sees_title: str = "What others will see."
    invited_sees: dict[str, str] = field(
        default_factory=lambda: {
            "open": "The whole team sees how everyone answered, as dots without names, in small groups too. People who know you may guess which dot is yours. The host holds the codes, and whoever holds a code can read every answer in it.",
            "one": "The host holds the codes, and whoever holds a code can read every answer in it. The round's page shows counts only: a group of fewer than five is joined with another, or covered.",
            "unknown": "The link doesn't say. Ask the host before you send anything: whoever holds your code can read every answer in it.",
        }
    )
    invited_go_on: str = "Go on with my answers"
    invited_afresh: str = "Keep them, and answer again for this round"
    host_title: str = "Send my code to the host."
    host_unsent: str = "Nothing is sent before you send it. Nobody has to take part."
    host_copy: str = "Copy my code"
    host_mail: str = "Mail my code"
    host_share: str = "Share my code"
    host_qr: str = "Show as QR code"
    host_line: str = "My code"

    # The plan; where a word depends on what the role can do, it is given by power
    make_plan: str = "Make a plan"
    plan_title: str = "Your plan"
    plan_go_on: str = "Go to the plan"
    plan_none: str = "There are no priorities to plan for: too few questions are answered, or every answer is on the top rung. You can still add steps, or open a plan someone gave you."
    plan_titles: dict[str, str] = field(
        default_factory=lambda: {
            "act": "Your plan",
            "arrange": "Your plan",
            "ask": "Your plan: what to ask",
        }
    )
    plan_intro: dict[str, str] = field(
        default_factory=lambda: {
            "act": "Three steps are enough to begin. Change, add or remove what you like; it's saved like your answers.",
            "arrange": "Three steps are enough to begin: something you can arrange yourself. Change, add or remove what you like; it's saved like your answers.",
            "ask": "You don't have to fix this yourself. Each step is a question to ask, or help to ask for, from someone who can. Change, add or remove what you like; it's saved like your answers.",
        }
    )
    plan_step: str = "Step"
    plan_text: dict[str, str] = field(
        default_factory=lambda: {"act": "What to do", "arrange": "What to arrange", "ask": "What to ask"}
    )
    plan_owner: dict[str, str] = field(
        default_factory=lambda: {"act": "Owner", "arrange": "Owner", "ask": "Whom you'll ask"}
    )
    plan_date: str = "By when"
    plan_evidence: dict[str, str] = field(
        default_factory=lambda: {
            "act": "What will show it's done",
            "arrange": "What will show it's done",
            "ask": "What would help",
        }
    )
    plan_tick: dict[str, str] = field(
        default_factory=lambda: {"act": "Done", "arrange": "Done", "ask": "Asked"}
    )
    plan_measures: dict[str, str] = field(
        default_factory=lambda: {
            "act": "What you could count:",
            "arrange": "What you could count:",
            "ask": "What you could ask them to count:",
        }
    )
    plan_details: str = "Who, when and what will show it"
    plan_up: str = "Move up"
    plan_down: str = "Move down"
    plan_remove: str = "Remove"
    plan_restore: str = "Bring it back"
    plan_add: str = "Add a step"
    plan_add_for: str = "For which principle?"
    plan_in_plan: str = "In your plan"
    plan_add_empty: str = "An empty step"
    plan_out: str = "Take the plan with you"
    plan_print: str = "Print the plan"
    plan_copy: str = "Copy the plan as text"
    plan_markdown: str = "Download the plan as text (Markdown)"
    plan_table: str = "Download the plan as a table (CSV)"
    plan_calendar: str = "Download the plan as calendar entries"
    plan_open: str = "Open a saved plan"
    plan_preview: str = "Check before this plan is opened"
    plan_encoding: str = (
        "The file doesn't say which letters it uses. If one such as ł or ü looks wrong, choose others:"
    )
    plan_encodings: dict[str, str] = field(
        default_factory=lambda: {
            "utf-8": "Unicode (UTF-8)",
            "windows-1252": "Western European (Windows)",
            "windows-1250": "Central European (Windows)",
            "windows-1251": "Cyrillic (Windows)",
            "windows-1253": "Greek (Windows)",
            "windows-1254": "Turkish (Windows)",
            "windows-1257": "Baltic (Windows)",
            "macintosh": "Western European (Mac)",
            "shift_jis": "Japanese (Shift JIS)",
            "gb18030": "Chinese (GB 18030)",
            "euc-kr": "Korean (EUC-KR)",
        }
    )
    plan_replace: str = "Open this plan"
    plan_leave: str = "Leave it"
    plan_open_hint: str = "Each carries the team's name if you gave one, the level, the day and the edition. The table can be opened here again, even after editing. Calendar entries cover steps that have a date and aren't done."
    plan_bring_back: str = "Swap with the plan set aside"
    plan_first: str = "Add a step for each"
    plan_back_to_result: str = "Back to the result"
    plan_went: str = "How did it go?"
    plan_planned: str = "What you planned"
    plan_moved: str = "What your answers say"
    plan_then: str = "Then"
    plan_now: str = "Now"
    plan_unticked: str = "Open"
    plan_unproven: str = "Scores of one principle rest on few answers: a rough guide. A rise doesn't prove that the step did it; no rise doesn't prove that it failed. Ask the people it was for."
    plan_again: str = "Answer again"
    plan_onward: str = "Plan on from these answers"

    # Sending
    keep_and_share: str = "Keep and share"
    keep_and_share_gist: str = "Code, link, files, print, delete"
    files_title: str = "Files and paper"
    move_title: str = "Move to another device"
    move: str = "One file takes along answers, plan, team's name and the results you kept: don't pass it on. On the other device, choose “Open saved answers”."
    everything: str = "Download everything"
    send_title: str = "Send this result to a colleague"
    send_line: str = "Result code"
    send_contains: str = "This code contains every answer you gave. It has no name in it, but in a small team your role and the date can give you away. Never use it to rank people, teams or sites, or to set pay."
    send_contains_guest: str = "This code contains every answer in this result. Never use it to rank people, teams or sites, or to set pay."
    send_how: str = "Anyone who opens the link sees this result. Pasted under “Compare results”, the code lets them compare it with theirs. Their own answers don't change."
    copy_line: str = "Copy code"
    copy_link: str = "Copy link"
    summary_title: str = "Summary"
    copy_summary: str = "Copy summary"
    code_link: str = "How the result code is made, for programmers"

    # Keeping
    keep_title: str = "Keep this result and come back"
    keep_intro: str = "Keep this result under a name so you can compare later. Answer again in ninety days and see what has changed."
    keep_name: str = "Name of this result"
    keep: str = "Keep this result"
    keep_afresh: str = "Keep this result and answer afresh"
    compare: str = "Compare results"
    reminder: str = "Download a ninety-day reminder (calendar)"
    table: str = "Download a table of the answers (CSV)"
    table_link: str = "Which programs open these files"
    one_file: str = "Download the whole quiz as one file"
    one_file_hint: str = "You can put this file in an email, on an intranet or in a folder. It works offline and reads the same codes and files."

    # Comparing
    compare_title: str = "Compare two results"
    compare_choose: str = "Which two results?"
    compare_before: str = "First result"
    compare_after: str = "Second result"
    compare_kind: str = "Compare them as"
    compare_kinds: dict[str, str] = field(
        default_factory=lambda: {
            "people": "Two people",
            "times": "One person or team at two times",
        }
    )
    compare_margin: str = "The line: how far off a figure could be, its margin"
    compare_none: str = "Add a second result to compare: keep one, open a file or paste a code."
    compare_paste: str = "Paste a code or a link, or a whole message that contains them"
    compare_add: str = "Add to the comparison"
    compare_open: str = "Open a file of answers"
    compare_bring: str = "Add another result"
    compare_look: str = "View it"
    compare_kept: str = "Results kept on this device"
    compare_rename: str = "Rename this result"
    compare_delete: str = "Delete"
    compare_restore: str = "Bring it back"
    compare_overall: str = "Overall"
    compare_moves: str = "Where the answers differ"
    compare_changes: str = "What changed in the questions"
    compare_to_quiz: str = "Back to the quiz"

    # Before the quiz is there, and when something fails
    waiting: str = "One moment, the quiz is opening."
    trouble: dict[str, str] = field(
        default_factory=lambda: {
            "old": "This browser is too old for the quiz. Take it on paper, or in a newer browser.",
            "stopped": "The quiz could not start. If you have answered anything, download it. Then reload the page to try again.",
            "framed": "This page is in a frame that keeps its scripts away. Open it in a tab of its own, or take the quiz on paper.",
            "failed": "Something went wrong, so you are back at the last step that worked. Your answers are still here. Download them to be safe, then reload the page.",
            "missing": "Your answers are still here. Download them to be safe.",
            "slow": "The quiz is still loading. Go on ticking; Next and Back will appear.",
        }
    )

    # On paper
    paper_quiz: str = "The quiz on paper"
    paper_instead: str = (
        "Scripts are off in this browser, so this page can't work out your result. Take it on paper instead:"
    )
    paper_first: str = "Choose your role and form, print this page, tick one answer per question, and score it by hand using the tables at the end."
    paper_title: str = "Score it by hand"
    paper_intro: str = "Tick one answer per question above, then work through these steps."
    paper_steps: tuple[str, ...] = (
        "Next to each question, write the points for your answer: 0, 25, 50, 75 or 100 from the first rung to the last. Leave “I can't say” and unanswered questions blank; they never count as zero.",
        "For each dimension, add up the points and divide by the number of answers. Leave it out if you answered fewer than two, or fewer than half of those asked. With fewer than {indicative_below} answers it is a rough guide.",
        "For each dimension with a score, divide {margin_squared} by the number of answers and call that A. The square root of A is the margin.",
        "The overall score is the mean of the dimensions. It needs at least {least} of the {dimensions}; with one missing it is provisional. For its margin, add up every A, take the square root, and divide by how many dimensions have a score.",
        "Find the level of the overall score and of each dimension in the table of levels. If the score plus or minus its margin falls in another level, it is too close to call between the two.",
    )
    paper_commitment: str = "“{title}” must have a score, and sets a limit. Add its A to the square of the overall margin, take the square root, and add that to its score. The level of this sum is the limit."
    paper_own_level: str = "Your level is the lowest of: the level of the overall score, and each limit that applies to you. If a limit lowers it, your first priority is what raises that limit."
    paper_priorities: str = "For each principle, take the mean of its answers. Your priorities are those furthest from 100; double the distance for one that matters most to you. If principles tie, choose."
    paper_lifts_commitment: str = "To raise it: the lowest principle of “{title}”."
    paper_lifts_signs: str = "To raise it: “{title}”."
    paper_gaps: str = "Full form: wherever both are answered, subtract “do” from “say”, and “back up” from “do”. With {pairs} or more pairs, take the mean. At {flag} or more, look closer; below zero is good news."
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
    paper_whole: str = "Overall"
    paper_signs: str = "Limit set by the signs: count those with a full yes and those you couldn't judge. For the top level count only the full yeses."
    paper_signs_apply: str = "Signs that apply"
    paper_signs_allow: str = "{n} of them"
    paper_result: str = "Your result"
    paper_of_whole: str = "Level of overall score"
    paper_of_commitment: str = "Limit set by “{title}”"
    paper_of_signs: str = "Limit set by the signs"
    paper_lowest_of_these: str = "Your level: the lowest of these"
    paper_to_gain: str = "100 − mean, twice if it matters most"
    paper_shown: str = "Signs that can be shown"
    paper_visibility: str = "Answered ÷ asked questions ="

    # The quiz in one file
    alone_about: str = "The readiness quiz in one file. It works offline and sends nothing."
    alone_edition: str = "Edition {edition}"
