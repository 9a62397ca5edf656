"""What the page that brings a team's results together says."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What the template of *See it together* writes into the page."""

    title: str = "See it together"
    lead: str = "Bring your team's results together, see where you differ, and settle on a few things to do. Everything is counted in this browser and sent nowhere."
    codes_title: str = "Whoever holds codes can read them."
    codes: str = (
        "A result code contains every answer its owner gave. There are two honest ways to live with that:"
    )
    codes_open: str = "Open: the team agrees beforehand that everyone sees all answers, by role. Dots carry no names, but in a small team people will guess."
    codes_one: str = "Through one person: one host collects the codes and promises to look at counts only. Groups of fewer than five are joined with others or covered."
    collect: str = "How to collect codes"
    without: str = "This page counts with a script, and your browser runs none. Use paper instead:"
    without_session: str = "the session with paper"
    without_tally: str = "the tally sheet"

    # Inviting
    agree: str = "Agree how"
    open: str = "Open: we have agreed that everyone sees all answers"
    open_small: str = "Without it, the round goes through one person. With fewer than eight people and their boss among them, choose Open or do without: covering leaves little to see, and people guess the rest. Comparing two roles through one person takes five of each."
    name: str = "Name of the team"
    name_hint: str = (
        "For example “Northern team”. It goes with the invitation, and stands on what you print and download."
    )
    invite: str = "Invite your team"
    invite_intro: str = (
        "The link opens the quiz with the team's name and the form set, and says what you will see."
    )
    invite_form: str = "Form"
    invite_host: str = "Your name, as the host"
    invite_text: str = "Text to send"
    invite_copy: str = "Copy the text"
    invite_copy_link: str = "Copy the link alone"
    invite_mail: str = "Write a mail"

    # Bringing in
    bring: str = "Bring the results in"
    paste: str = "Paste codes or links: one, a whole chat, a mail thread, or a column of a spreadsheet"
    add: str = "Add"
    kept: str = "Results on this device"
    kept_hint: str = "Several may be one person's, from different days: tick one for each person."
    kept_add: str = "Add the ticked ones"
    choose: str = "Choose files"
    drop: str = "or drop them anywhere on this page"
    unread: str = "What could not be read"
    show: str = "Show"
    again: str = "Start again"
    show_first: str = "Is everybody in? Show closes the round: later results wait until there are five."
    aside: str = "What was here can be brought back until you reload or leave this page."
    restore: str = "Bring it back"
    covering: str = "What covering does not do"
    covering_first: str = "Figures appear when you press Show, and from then on the round is closed: later results wait until there are five, and become a second round."
    covering_not: tuple[str, ...] = (
        "Where everybody in a group gave the same answer, everybody knows it.",
        "Whoever knows all answers but one knows the last one too.",
        "Nothing stops people guessing whose the one dot at the bottom is.",
        "Whoever holds the codes can read them, whatever is covered here, and can add them again with others and compare.",
    )

    # What is seen
    rounds: str = "Which round"
    splits: str = "Where you differ"
    splits_intro: str = "Each dot is one person. Nobody asks whose dot it is."
    splits_intro_bars: str = "The longer the bar, the more people chose it."
    order: str = "Sort by"
    orders: dict[str, str] = field(
        default_factory=lambda: {
            "split": "widest split",
            "groups": "gap between groups",
            "bank": "order of the quiz",
        }
    )
    more: str = "Show all questions"
    rung: str = "Rung"
    cant_say: str = "Can't say"
    groups: str = "Roles side by side"
    groups_intro: str = "A difference counts only beyond twice the combined margins. Less could be chance."
    groups_margin: str = "The line: how far off a figure could be, its margin"
    unseen: str = "What people can't say"
    unseen_intro: str = "What nobody sees reaches nobody. That is a finding too."
    level: str = "The team's level"
    level_how: str = "Each group counts alike, however many people it has. How it is worked out:"
    level_method: str = "the method"
    first: str = "What to do first"
    first_marked: str = "What most of you marked"
    first_scores: str = "What the answers suggest"
    signs: str = "Signs of commitment"
    alike: str = "Where nearly everybody agrees"

    # What to take along
    take: str = "Take it along"
    room: str = "Show it in the room"
    print: str = "Print the report"
    picture: str = "Save as picture"
    round: str = "Download round"
    table: str = "Download table"
    json: str = "The file can be opened here again, to compare two rounds. The table has one count a row."
    compare: str = "Compare with another round"
    compare_open: str = "Open a round's file"

    # In the room
    room_reveal: str = "Reveal the answers"
    room_hide: str = "Hide the answers"
    room_next: str = "Next question"
    room_back: str = "Previous question"
    room_acts: str = "On to three acts"
    room_close: str = "Leave"
    room_minutes: str = "Minutes"
    room_timer: str = "Start the clock"
    room_stop: str = "Stop the clock"
    room_keys: str = "Keys: → and ← move, space reveals, T starts the clock, Esc leaves."
    room_nobody: str = "Nobody asks whose dot it is."
    acts_title: str = "Three acts, each with one owner and a day"
    acts_principle: str = "Which principle it serves"
    acts: str = "Your three acts"
    acts_text: str = "What will be done"
    acts_owner: str = "Who"
    acts_day: str = "By when"
    acts_evidence: str = "What you will look at"
    acts_download: str = "Download the plan"
    acts_copy: str = "Copy the plan"
    acts_intro: str = (
        "Write what a colleague outside this room could notice. Open the file in anyone's plan in the quiz."
    )
