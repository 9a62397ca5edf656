"""What the scripts say."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.model.words.plural import Plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """What the scripts say, with the figures that they fill in."""

    # How dates are written: a language tag
    locale: str = "en-GB"

    # While answering
    progress: Plural = Plural(other="Step {step} of {steps} · {n} of {asked} answered")
    added: str = "New in the full form"
    open_some: Plural = Plural(
        zero="You have answered everything.",
        one="One question is still open. You can leave it open.",
        other="{n} questions are still open. You can leave them open.",
    )

    loading: str = "This part is still loading. Nothing is lost."
    not_loaded: str = "Part of this page couldn't be loaded. Your answers haven't changed. Reload the page when you're connected."

    # What is kept
    kept: Plural = Plural(
        zero="This browser keeps no answers yet.",
        one="One answer is kept in this browser. This site keeps it nowhere else.",
        other="{n} answers are kept in this browser. This site keeps them nowhere else.",
    )
    keeping_nothing: str = (
        "Nothing is kept on this device. Your answers last until you leave or reload this page."
    )
    not_kept: str = "Your answers aren't being kept: this browser has no room or doesn't allow it. They last while this page is open. Download them before you leave."
    kept_more: str = "Your plan or kept results are here too."
    deleted: str = "All your data is deleted from this device: answers, plan, kept results, round."
    deleted_elsewhere: str = "Your answers were deleted in another tab, with your plan and kept results."
    brought_back: Plural = Plural(
        zero="What you had is back.", one="One answer is back.", other="{n} answers are back."
    )
    damaged_kept: str = (
        "The data kept in this browser can't be read. It's still there, untouched: “{excerpt}”."
    )
    damaged_entries: Plural = Plural(
        one="One entry couldn't be read and was left out: {names}.",
        other="{n} entries couldn't be read and were left out: {names}.",
    )
    and_more: Plural = Plural(one="and one more", other="and {n} more")
    new_edition: Plural = Plural(
        one="The questions are newer than these answers. One answer still counts.",
        other="The questions are newer than these answers. {n} answers still count.",
    )
    retired: Plural = Plural(
        one="One was for a question no longer asked: {names}.",
        other="{n} were for questions no longer asked: {names}.",
    )
    unknown: Plural = Plural(
        one="One answer is to a question this edition doesn't have. It's kept, but doesn't count.",
        other="{n} answers are to questions this edition doesn't have. They're kept, but don't count.",
    )

    # A file that is opened
    assumed: str = "It doesn't say whose answers they are, so they were read as {role}, {form} form."
    assumed_own: str = "If role or form is wrong, change it on the first step."
    opened: Plural = Plural(one="Opened one answer from the file.", other="Opened {n} answers from the file.")
    set_aside: Plural = Plural(
        one="Your earlier answer was set aside.",
        other="Your {n} earlier answers were set aside.",
    )
    in_hand: Plural = Plural(
        zero="Nothing changed.",
        one="Nothing changed: your answer is as it was.",
        other="Nothing changed: your {n} answers are as they were.",
    )
    file_plan: str = "This is a plan. Open it under the plan, with “Open a saved plan”."
    file_workbook: str = "This is a spreadsheet program's own file. Save it there as CSV, and open that."
    file_guessed: str = "Its letters were read as {encoding}, which is a guess."
    file_gone: str = (
        "The browser could not read this file. It may have been moved or deleted: choose it again."
    )
    file_several: Plural = Plural(
        other="This file has {n} results. Open it under Compare results to see them all."
    )
    table_unmarked: str = (
        "A table doesn't hold what was marked as mattering most. If it's yours, mark it again on the result."
    )
    file_too_large: str = "This file is too large: answers from this quiz fit into one megabyte."
    file_unreadable: str = "This file has no answers that can be read: it's damaged, or something else."
    file_not_answers: str = "This file can be read, but has no answers from this quiz."
    file_foreign: str = "This file belongs to another quiz, “{bank}”."
    file_empty: str = "This file is from this quiz, but none of its answers can be read."

    # A file with everything of another device
    moved: str = "Opened the file from your other device."
    moved_answers: Plural = Plural(one="One answer came along.", other="{n} answers came along.")
    moved_kept: str = (
        "Your answers here stay as they are. The file's are kept as “{name}”, under Compare results."
    )
    moved_plan: Plural = Plural(
        one="A plan with one step came along.", other="A plan with {n} steps came along."
    )
    moved_plan_stays: str = (
        "The plan here stays as it is. To see the file's plan, open the same file under the plan."
    )
    moved_results: Plural = Plural(one="One kept result came along.", other="{n} kept results came along.")
    moved_unit: str = "The team's name came along: {unit}."
    moved_unit_stays: str = "The team's name here stays “{here}”. In the file it is “{there}”."
    moved_invitation: str = "The invitation to a round came along."
    moved_invitation_stays: str = "The invitation to a round here stays. The file has another."
    moved_there: str = "Everything in it is here already."
    moved_name: str = "{role}, {date}, other device"

    # A result that comes as a line, or with a link
    code_characters: str = (
        "This code has a character that no code uses: “{character}”. Copy it again from where you got it."
    )
    code_none: str = (
        "There's no result code in this text. Copy the whole link, or the code, from where you got it."
    )
    code_beside: str = "What begins with “{begins}” looks like a code, but couldn't be read."
    code_cut: str = "Part of this code is missing, most likely its end. Copy all of it from where you got it."
    code_case: str = "On its way, this code lost the difference between capital and small letters, and it matters. Ask for the code again, or for the downloaded answers."
    code_length: str = "This code has a character too many or too few. Copy it again from where you got it."
    code_mistyped: str = (
        "This code has a wrong character, or two swapped. Copy it again from where you got it."
    )
    code_newer: str = (
        "This code is in a format that this quiz can't read. Ask for the downloaded answers instead."
    )
    code_foreign: str = "This code belongs to another quiz, with other questions."
    code_role: str = "This code is for a role that this quiz doesn't have."
    code_older: str = "It was made with edition {edition} of the questions. This quiz has edition {today}."
    code_left_out: Plural = Plural(
        one="One answer isn't in the code: this edition doesn't have its question.",
        other="{n} answers aren't in the code: this edition doesn't have their questions.",
    )
    code_damaged: Plural = Plural(
        one="One of its answers couldn't be read and was left out.",
        other="{n} of its answers couldn't be read and were left out.",
    )
    taken_over: Plural = Plural(one="One answer is yours now.", other="These {n} answers are yours now.")
    summary_quiz: str = "The quiz: {address}"
    copied: str = "Copied."
    mail_subject: str = "Readiness quiz: {headline}"
    picture_about: str = "Readiness quiz: where a team stands"
    picture_saved: str = "The picture is in your downloads."
    picture_failed: str = "The picture couldn't be made. Without a network, try again later; or print the report, or take a screenshot."
    not_copied: str = "This browser doesn't let pages copy. The text is selected: copy it yourself."

    # An invitation to a round
    invited_host: str = "Your host, says the link: {host}."
    invited_host_unknown: str = "The link doesn't say who the host is. Ask whoever sent it."
    invited_from: str = "Your answers here are from {date}. For a new round, answer again: things change."
    invited_unit: str = "The team's name is filled in: {unit}. It isn't in the code."
    invited_form: str = "The {form} form is chosen for you. You can change it."
    invited_instead: str = "This invitation takes the place of the one you opened before."
    invited_answers: Plural = Plural(
        one="The answer you have here stays as it is.",
        other="The {n} answers you have here stay as they are.",
    )
    invited_unit_stays: str = "The team's name here stays “{here}”. In the invitation it is “{there}”."
    invited_form_stays: str = (
        "You have answered in the {here} form, so it stays. The invitation asks for the {there} form."
    )
    invited_damaged: str = "Something in this link is missing, too long or can't be read, and was left out. If that matters, ask for the link again."
    host_subject: str = "My code for the round"
    host_text: str = "Here is my result code for the round: {code}"
    host_qr: str = "QR code with a link to the round, and your result code in it"
    host_qr_how: str = "Your host scans it with the camera of the phone or computer on which the round is brought together: it adds your code there."
    host_qr_long: str = "This code is too long for a QR code. Copy it instead."
    host_not_shared: str = "This browser couldn't share it. Copy the code instead."

    # Another result than one's own as it stands
    guest_link: str = "It came with a link, and links hold no name: ask whoever sent it, unless it's an older one of yours. Nothing of yours has changed."
    guest_named: str = "You kept it as “{name}”. It isn't your current answers."
    to_mine: str = "Go to my own quiz"
    take_quiz: str = "Take the quiz"

    # What is kept under a name
    result_name: str = "{role}, {date}"
    result_kept: str = "Kept as “{name}”. Find it under Compare results."
    result_for_now: str = (
        "Kept as “{name}” only until you leave or reload this page: nothing is kept on this device."
    )
    result_rename: str = "Rename this result: {name}"
    results_earlier: Plural = Plural(one="Show one earlier result", other="Show {n} earlier results")
    result_deleted: str = "“{name}” is deleted."
    result_unreadable: str = "This kept result can't be read: its code was damaged in storage."
    result_of_team: str = "{role}, {unit}, {date}"
    result_from: str = "{who} ({where})"
    result_option: str = "{where}: {who}"
    result_named: str = "“{name}”"
    result_here: str = "kept result"
    result_mine: str = "my current answers"
    result_guest: str = "from the link"
    result_file: str = "from the file {file}"
    result_line: str = "code ending in {end}"
    result_again: str = "{where} ({n})"
    results_kept: Plural = Plural(one="one result", other="{n} results")
    paste_first: str = "Paste a code or a link first."
    paste_too_long: str = "This text is too long: paste a part of it, with the codes."
    results_added: Plural = Plural(one="Added one result.", other="Added {n} results.")
    results_there: Plural = Plural(
        one="One more was here already, so it wasn't added again.",
        other="{n} more were here already, so they weren't added again.",
    )
    result_added: str = "Added: {name}."
    result_there: str = "This result is here already, so it wasn't added again: {name}."
    result_not_added: str = "Nothing was added."
    afresh: str = "The questions are open again. Any plan you wrote stays."
    reminder_title: str = "Readiness quiz: what's changed in ninety days?"
    reminder_text: str = "Answer the quiz again and compare with the result you kept."
    reminder_priorities: str = "Your priorities were:"

    # Two results side by side, as people or as times: between people there is no direction
    kind_people: str = "Their roles differ, so these are two people."
    kind_times: str = "A guess: the same role on two days. Change it if it's wrong."
    kind_either: str = "A guess: the same role, and not on two days. Change it if it's wrong."
    same_twice: str = "You chose the same result twice. Choose another one to compare."
    nothing_shared: str = "The two have too few answers in common to compare."
    other_roles: str = "Different roles see different things, and their questions are worded differently. So compare dimensions, not levels, and talk about why they differ."
    levels_stated: str = "Level, from all answers: {levels}"
    levels_same: str = "Level, from all answers: {level} in both"
    level_stated: str = "{name}: {level}"
    level_none: str = "no overall level"
    figure_none: str = "too few answers in common"
    rule_people: str = (
        "It takes about {points} points to be a difference, twice the combined margins. Less could be chance."
    )
    rule_times: str = (
        "It takes about {points} points to be a move, twice the combined margins. Less could be chance."
    )
    points_between: str = "{least} to {most}"
    whole_says: Plural = Plural(
        one="Counted on the one question that both answered; the whole result says {wholes}.",
        other="Counted on the {n} questions that both answered; the whole result says {wholes}.",
    )
    whole_says_pairs: Plural = Plural(
        other="Counted on the {n} pairs that both answered; the whole result says {wholes}."
    )
    whole_of: str = "{score} ({name})"
    whole_none: str = "no figure ({name})"
    most_of_all: str = "{title}, {size}"

    # Two people
    apart_most: Plural = Plural(
        zero="Furthest apart on “{title}”: {figures}. On no other dimension is the difference larger than chance would make it.",
        one="Furthest apart on “{title}”: {figures}. On one other dimension, too, the difference is larger than chance would make it.",
        other="Furthest apart on “{title}”: {figures}. On {n} other dimensions, too, the difference is larger than chance would make it.",
    )
    apart_equally: Plural = Plural(
        zero="Furthest apart, equally: {titles}, {apart} each. On no other dimension is the difference larger than chance would make it.",
        one="Furthest apart, equally: {titles}, {apart} each. On one other dimension, too, the difference is larger than chance would make it.",
        other="Furthest apart, equally: {titles}, {apart} each. On {n} other dimensions, too, the difference is larger than chance would make it.",
    )
    apart_none: str = "No difference in a dimension is larger than chance would make it."
    apart_figures: str = "{one} · {other} · {apart}"
    apart_figure: str = "{name} {score}"
    apart: Plural = Plural(other="{n} apart")
    apart_little: Plural = Plural(other="{n} apart, which could be chance")
    apart_not: str = "the same"
    apart_of: Plural = Plural(
        zero="None of {all} is further apart than chance would make it.",
        one="One of {all} is further apart than chance would make it: {largest}.",
        other="{n} of {all} are further apart than chance would make them. Most: {largest}.",
    )
    rungs_apart: Plural = Plural(one="one rung apart", other="{n} rungs apart")

    # Two times
    moved_most: str = "Moved by more than chance would move it: {moves}."
    moved_none: str = "Nothing moved by more than chance would move it."
    moved_figures: str = "{before} → {after}"
    moved_up: Plural = Plural(one="up {n} point", other="up {n} points")
    moved_down: Plural = Plural(one="down {n} point", other="down {n} points")
    moved_not: str = "no change"
    moved_little: str = "too small to be sure"
    moved_of: Plural = Plural(
        zero="None of {all} moved by more than chance would move it.",
        one="One of {all} moved by more than chance would move it: {largest}.",
        other="{n} of {all} moved by more than chance would move them. Most: {largest}.",
    )
    rungs_up: Plural = Plural(one="up one rung", other="up {n} rungs")
    rungs_down: Plural = Plural(one="down one rung", other="down {n} rungs")
    say_do_down: Plural = Plural(
        one="deeds gained {n} point on words", other="deeds gained {n} points on words"
    )
    say_do_up: Plural = Plural(
        one="words gained {n} point on deeds", other="words gained {n} points on deeds"
    )
    follow_through_down: Plural = Plural(
        one="backing up gained {n} point on deeds", other="backing up gained {n} points on deeds"
    )
    follow_through_up: Plural = Plural(
        one="deeds gained {n} point on backing up", other="deeds gained {n} points on backing up"
    )

    # Parts of a comparison that are folded
    gap_few: Plural = Plural(
        other="Not shown: both must be in the full form with {needed} pairs in common. Pairs in common: {n}."
    )
    differ_of: Plural = Plural(one="One of {all} differs.", other="{n} of {all} differ.")
    differ_most: Plural = Plural(
        one="One of {all} differs: {largest}.", other="{n} of {all} differ. Most: {largest}."
    )
    signs_steady: Plural = Plural(
        zero="No sign was answered in both.",
        one="One sign was answered in both, and it doesn't differ.",
        other="{n} signs were answered in both, and none differs.",
    )
    moves_steady: Plural = Plural(
        one="The one question that both answered is on the same rung.",
        other="All {n} questions that both answered are on the same rungs.",
    )
    sign_differs: str = "{title}: {one} · {other}"
    sign_of: str = "{name} {state}"
    sign_moved: str = "{title}: {before} → {after}"

    # Two editions
    changes_unknown: str = "These results come from different editions. This quiz doesn't have both, so it can't say what changed."
    changed_not: str = "Nothing changed in the questions between the two editions."
    changed_reworded: Plural = Plural(
        one="One question was reworded in between: {names}.",
        other="{n} questions were reworded in between: {names}.",
    )
    changed_added: Plural = Plural(
        one="One question was added: {names}.", other="{n} questions were added: {names}."
    )
    changed_retired: Plural = Plural(
        one="One question is no longer asked: {names}.", other="{n} questions are no longer asked: {names}."
    )

    # A round: many results together
    round_people: Plural = Plural(zero="No results yet.", one="One result.", other="{n} results.")
    round_waiting: Plural = Plural(
        one="One result came later. It waits until there are five of them, and is then in a second round.",
        other="{n} results came later. They wait until there are five of them, and are then a second round.",
    )
    round_waiting_enough: Plural = Plural(
        other="{n} results came later. Press Show, and they are a second round."
    )
    round_waiting_open: Plural = Plural(
        one="One result came later. Press Show to add it.",
        other="{n} results came later. Press Show to add them.",
    )
    round_few: Plural = Plural(
        zero="There is nothing to show yet: it takes five results.",
        one="One result is not enough to show: it takes five.",
        other="{n} results are not enough to show: it takes five.",
    )
    round_few_open: str = "There is nothing to show yet. Add a result first."
    round_later_few: Plural = Plural(
        zero="Nothing came in since. What is shown stays as it is.",
        one="One more result is not enough for a second round: it takes five.",
        other="{n} more results are not enough for a second round: it takes five.",
    )
    round_empty: str = "The page is empty, and this browser no longer keeps the codes."
    round_restored: str = "It is all back."
    round_added: Plural = Plural(
        zero="Nothing was added.", one="Added one result.", other="Added {n} results."
    )
    round_again: Plural = Plural(
        one="One was there already, and counts once.", other="{n} were there already, and count once."
    )
    round_older: Plural = Plural(
        one="One was made with another edition of the questions. It counts for the questions that both have.",
        other="{n} were made with other editions of the questions. They count for the questions that both have.",
    )
    round_gone: Plural = Plural(
        one="One answer to a question that is no longer asked was left out.",
        other="{n} answers to questions that are no longer asked were left out.",
    )
    round_newer: Plural = Plural(
        one="One answer is to a question that this edition doesn't have, and was left out.",
        other="{n} answers are to questions that this edition doesn't have, and were left out.",
    )
    round_unread: Plural = Plural(
        one="One thing that looks like a code could not be read. It is listed below.",
        other="{n} things that look like codes could not be read. They are listed below.",
    )
    round_line: str = "Line {line}, “{begins}…”: {why}"
    round_line_of: str = "{file}, line {line}, “{begins}…”: {why}"
    round_more: Plural = Plural(one="And one more.", other="And {n} more.")
    round_paste_first: str = "Paste something first: codes, links, or a text that has them."
    round_file: str = "{file}: {why}"
    round_mine: str = "my answers now"
    round_choose_kept: str = "Tick at least one result first."
    round_not_kept: str = "This browser does not keep what you add, so a reload empties this page. Keep the codes where you collected them."
    round_still_kept: str = "The page is empty, but this browser did not delete what it had kept. Delete this site's data in its settings."
    round_gone_elsewhere: str = "The round was deleted in another tab."
    round_failed: str = "Something on this page went wrong. What you added is still here. Reload the page."
    round_reading: str = "Reading…"
    round_open_fixed: str = "This was chosen before the first result came in. To choose again, start again."
    round_open_hint: str = "Choose before the first result comes in. It is part of the invitation and stands on everything you take from here."

    # Its invitation
    round_invitation_open: str = "Please take the readiness quiz by yourself; it takes {minutes}:\n{link}\n\nAt the end, send me your result code. Nobody has to take part.\n\nWe do this openly: everyone in the team may see all answers, by role and without names, also where they point to one person. The code contains every answer you give, without your name.\n\n{host}"
    round_invitation_one: str = "Please take the readiness quiz by yourself; it takes {minutes}:\n{link}\n\nAt the end, send me your result code. Nobody has to take part.\n\nThe code contains every answer you give, without your name. Only I will hold the codes, and I promise to look at counts alone. Groups of fewer than five people are joined with others or covered.\n\n{host}"
    round_mail_subject: str = "Where do we stand? {team}"
    round_is_invitation: str = (
        "This is an invitation, not somebody's result: whoever takes the quiz gets a code at its end."
    )
    round_is_table: str = "This is the table of a round, which can't be opened here. Open the round's file."
    round_signs_all_covered: str = (
        "All of them are covered: fewer than five of you were asked about them, or nobody."
    )
    round_acts_missing: Plural = Plural(
        one="One act has no owner or no day yet.", other="{n} acts have no owner or no day yet."
    )
    round_act: str = "{text} ({about})"
    round_copied: str = "Copied. Paste it into a mail or a chat."
    round_not_copied: str = "This browser doesn't let pages copy. The text is selected: copy it yourself."

    # What it shows
    round_title: str = "{name}: what you see together"
    round_title_plain: str = "What you see together"
    round_nth: Plural = Plural(one="first, {n} person", other="first, {n} people")
    round_nth_later: Plural = Plural(one="later results, {n} person", other="later results, {n} people")
    round_about: Plural = Plural(one="One person, {days}. {see}", other="{n} people, {days}. {see}")
    round_day: str = "on {first}"
    round_days: str = "{first} to {last}"
    round_no_days: str = "on days they don't say"
    round_see_open: str = "Open: the team has agreed that everyone sees all answers."
    round_see_one: str = "Through one person: no group of fewer than five is shown by itself."
    round_group: Plural = Plural(one="{group}: {n} person", other="{group}: {n} people")
    round_group_joined: str = "{first} + {second}"
    round_everybody: str = "Everybody"
    round_one_group: str = "You are one group, so nothing is compared: all of you answered as {role}."
    round_one_group_joined: str = (
        "You are one group, so nothing is compared: with two, one would have fewer than five people."
    )
    round_covered_none: str = "Nobody was asked this: their role or form leaves it out."
    round_covered_few: str = "Covered: fewer than five people were asked this."
    round_covered_alone: str = "Shown for everybody alone: in one group, fewer than five were asked this."
    round_core_one: Plural = Plural(other="{n} of {of} are at rung {low}.")
    round_core_two: Plural = Plural(other="{n} of {of} are within one rung, {low} to {high}.")
    round_core_wide: Plural = Plural(other="{n} of {of} are spread over rungs {low} to {high}.")
    round_every: str = "Somebody is on every rung."
    round_core_none: str = "Nobody could answer this."
    round_ends: Plural = Plural(one="One is at rung {rung}.", other="{n} are at rung {rung}.")
    round_stem_of: str = "{names}:"
    round_unsure: Plural = Plural(one="One can't say.", other="{n} can't say.")
    round_higher: Plural = Plural(
        one="{high}: one rung higher than {low}, on average.",
        other="{high}: {n} rungs higher than {low}, on average.",
    )
    round_sign: Plural = Plural(other="{n} of {of} who could say can point to it.")
    round_sign_none: str = "Nobody could say."
    round_gap: Plural = Plural(
        one="{high}: {n} point above {low}, more than chance would make it.",
        other="{high}: {n} points above {low}, more than chance would make it.",
    )
    round_gap_not: Plural = Plural(
        one="{high}: {n} point above {low}, which could be chance: a difference takes about {least}.",
        other="{high}: {n} points above {low}, which could be chance: a difference takes about {least}.",
    )
    round_gap_none: str = "Both see the same."
    round_gap_few: str = "Too few answers to compare."
    round_score: str = "{group}: {score} of 100, give or take {margin}"
    round_score_none: str = (
        "{group}: not shown, {answered} of {asked} answers. It takes five, and half of those asked."
    )
    round_rests: str = "The team's figure rests on {groups} alone."
    round_without: str = "Not everybody is in this level: {groups} gave too few answers for a figure of their own, so parts of it leave them out."
    round_team: str = "The team, each group alike"
    round_seen: str = "{group} could answer {share}% of what they were asked."
    round_unseen: Plural = Plural(
        one="“{title}”: one of {of} can't say ({group}).",
        other="“{title}”: {n} of {of} can't say ({group}).",
    )
    round_unseen_all: str = "“{title}”: nobody could say ({group})."
    round_level_gloss: str = "Level {number} of {levels}: {title} ({gloss})"
    round_level_none: str = "No level: too few dimensions have a score."
    round_overall: str = (
        "Overall score {score} of 100, give or take {margin}. By that alone it would be {level}."
    )
    round_close: str = "It is too close to call between {low} and {high}."
    round_provisional: str = "It is provisional: one dimension has no score."
    round_held_commitment: str = (
        "“{title}” holds it down: {score} of 100, lower than the rest by more than both margins."
    )
    round_held_signs: Plural = Plural(
        zero="The signs of commitment hold it down: {shown} of {apply} shown. A sign is shown when more than half of those who could say can point to it.",
        one="The signs of commitment hold it down: {shown} of {apply} shown. A sign is shown when more than half of those who could say can point to it. One that nobody could judge counts as shown.",
        other="The signs of commitment hold it down: {shown} of {apply} shown. A sign is shown when more than half of those who could say can point to it. {n} that nobody could judge count as shown.",
    )
    round_signs_covered: str = (
        "The limit that signs of commitment set is not applied: fewer than five of you were asked about them."
    )
    round_signs_not_asked: str = (
        "The limit that signs of commitment set is not applied: nobody here was asked about them."
    )
    round_takes_signs: Plural = Plural(
        one="One more sign of commitment that more than half of you can point to.",
        other="{n} more signs of commitment that more than half of you can point to.",
    )
    round_takes_sign: str = "More than half of those who could say point to “{title}”."
    round_say_do: str = "Said {one}, done {other}, on average: a difference of {n}."
    round_follow_through: str = "Done {one}, backed up {other}, on average: a difference of {n}."
    round_gap_hidden: Plural = Plural(
        other="Words and deeds can't be compared: it needs {needed} principles with both, and you have {n}."
    )
    round_visible: str = "Together you could answer {share}% of what you were asked."
    round_mark: Plural = Plural(
        zero="{title}: nobody", one="{title}: one of {of}", other="{title}: {n} of {of}"
    )
    round_marked_none: str = "Nobody marked a principle as mattering most."
    round_suggested: str = "{title}: {score} of 100"
    round_suggested_none: str = "Too few answers to suggest anything."
    round_marks_covered: str = "A dash is covered: in that group, fewer than five people could mark it."
    round_alike: Plural = Plural(other="“{title}”: {n} of {of} at rung {rung}")
    round_count: Plural = Plural(other="{n}")
    round_saved: str = "The file is in your downloads."

    # Two rounds
    round_opened: str = "Opened {file}."
    round_opened_first: str = "Opened {file}. To compare, show a round here, or open another one's file."
    round_foreign: str = "{file} is a round of another quiz, “{bank}”."
    round_broken: str = "{file} looks like a round, but its groups and numbers don't fit together. It may have been edited. Nothing of it is shown."
    round_damaged: Plural = Plural(
        one="One entry can't be true and was left out: {names}.",
        other="{n} entries can't be true and were left out: {names}.",
    )
    round_not_asked: Plural = Plural(
        one="One question in it is no longer asked: {names}.",
        other="{n} questions in it are no longer asked: {names}.",
    )
    round_edition: str = (
        "It was made with edition {edition}; the comparison uses the questions that both have."
    )
    round_moved_up: Plural = Plural(one="Up {n} point.", other="Up {n} points.")
    round_moved_down: Plural = Plural(one="Down {n} point.", other="Down {n} points.")
    round_moved_little: Plural = Plural(
        other="Too small a move to be more than chance: that takes about {n} points."
    )
    round_moved_none: str = "Too few answers in common to compare."
    round_other_groups: str = "The two rounds have different groups, so everybody is compared together. Who took part may differ as well."
    round_of_file: str = "{name}, {n} people"

    # Its three acts
    round_acts_saved: str = (
        "The plan is in your downloads. In the quiz, open it under the plan, with “Open a saved plan”."
    )
    round_acts_first: str = "Write at least one act first."
    round_acts_not_copied: str = "This browser doesn't let pages copy. Download the plan instead."
    round_time: str = "{minutes}:{seconds}"
    round_time_up: str = "Time."
    round_at: str = "Question {at} of {all}"

    # The plan
    plan_progress: str = "Steps done: {n} of {all}"
    plan_about: str = "Level {level}. From the readiness quiz of {date}, edition {edition}."
    plan_about_none: str = "No overall level. From the readiness quiz of {date}, edition {edition}."
    plan_step_of: str = "Step {n}"
    plan_step_named: str = "{title}, step {n}"
    plan_in_days: Plural = Plural(one="In {n} day:", other="In {n} days:")
    plan_now: str = "{label}:"
    plan_earlier: str = "Written earlier:"
    plan_removed: str = "Removed: “{text}”"
    plan_opened: Plural = Plural(one="Opened a plan with one step.", other="Opened a plan with {n} steps.")
    plan_aside: str = "Your earlier plan is set aside until you reload or leave the quiz."
    plan_no_days: str = "No open step has a date yet, so there's nothing for a calendar."
    plan_entries: Plural = Plural(
        one="The calendar file has one entry.", other="The calendar file has {n} entries."
    )
    plan_entries_off: Plural = Plural(
        one="The file cancels one entry you took earlier.",
        other="The file cancels {n} entries you took earlier.",
    )
    plan_back: str = "The plan set aside is back. The one that was here is set aside."
    plan_not_copied: str = "This browser doesn't let pages copy. Download the plan as text instead."
    plan_first: str = "First by your answers now, and not in the plan: {titles}."
    plan_left_out: Plural = Plural(
        one="One row was left out: it has no text, no principle from this quiz, or would be its step 100: {names}.",
        other="{n} rows were left out: they have no text, no principle from this quiz, or go beyond its 99 steps: {names}.",
    )
    plan_undated: Plural = Plural(
        one="One step has no date, because the one given is unclear: {names}. Write dates as 2026-12-21.",
        other="{n} steps have no date, because the ones given are unclear: {names}. Write dates as 2026-12-21.",
    )
    plan_cut: Plural = Plural(
        one="One text was too long and was cut at {longest} characters.",
        other="{n} texts were too long and were cut at {longest} characters.",
    )
    plan_not: str = "This file has no plan from this quiz. A plan is a table (CSV). It needs a column “text” with what to do, and a column “principle” or “title” with a principle's title. Your plan hasn't changed."
    plan_unchanged: str = "Your plan hasn't changed."
    plan_day_first: str = "Days such as 03/04/2027 were read with the day first, because other days in the table are written that way."
    plan_month_first: str = "Days such as 03/04/2027 were read with the month first, because other days in the table are written that way."
    plan_preview_figures: str = (
        "Unchanged: {same} · changed: {changed} · new: {added} · no longer there: {gone}"
    )
    plan_preview_aside: str = "Your present plan is then set aside until you reload or leave the quiz."
    plan_preview_order: str = "The order of the steps changes."
    plan_preview_team: str = "The file says whose plan it is: “{team}”."
    plan_preview_missing: str = "Missing in the file, so empty in its plan: {columns}."
    plan_no_text: str = "This table has no column “text”, which says what to do. Your plan hasn't changed."
    plan_preview_new: str = "New:"
    plan_preview_changed: str = "Changed:"
    plan_preview_gone: str = "Gone:"
    plan_preview_field: str = "{field}: {was} → {now}"
    plan_left: str = "The file was left unopened. Your plan hasn't changed."
    plan_too_large: str = "This file is too large: a plan fits into one megabyte. Your plan hasn't changed."
    plan_due: Plural = Plural(
        one="One day has passed since the answers of {date}. Time to look back.",
        other="{n} days have passed since the answers of {date}. Time to look back.",
    )
    plan_same: str = "Your answers are still those the plan was made from, of {date}. Answer again to see what has changed: the plan stays, and this result is kept for you."
    plan_unknown: str = "This plan doesn't say which answers it was made from, so there are none to set beside yours of {date}. Plan on from them, or answer again first."
    plan_rose: Plural = Plural(
        one="up {n} point, more than chance would move it",
        other="up {n} points, more than chance would move it",
    )
    plan_fell: Plural = Plural(
        one="down {n} point, more than chance would move it",
        other="down {n} points, more than chance would move it",
    )

    # The level
    level_of: str = "{number} of {levels}, {title}"
    level_held: str = "limited to {number} of {levels}, {title}"
    headline: str = "{who}: {level}"
    no_level: str = "No overall level yet"
    level_in_words: str = "{number} {title} ({gloss})"
    taken: str = "{role}, {form} form, {date}. Questions of edition {edition}."
    why_score: str = "{score} of 100 overall means {answers}."
    why_commitment: str = (
        "{score} of 100 overall would be {answers}, but “{title}”, at {commitment}, holds it down."
    )
    why_signs: Plural = Plural(
        zero="{score} of 100 overall would be {answers}, but none of the {apply} signs of commitment can be shown.",
        other="{score} of 100 overall would be {answers}, but only {n} of the {apply} signs of commitment can be shown.",
    )
    why_signs_open: Plural = Plural(
        other="{score} of 100 overall would be {answers}, but of the {apply} signs of commitment {n} can be shown and {open} are not known."
    )
    why_sign: str = "{score} of 100 overall would be {answers}, but the sign “{title}” isn't shown."
    why_others: str = (
        "{score} of 100 overall would be {answers}, but your role isn't asked the sign it takes."
    )
    why_both: str = "{score} of 100 overall would be {answers}, but “{title}”, at {commitment}, and the signs of commitment hold it down."
    rests_little: str = "Rests on {answered} of {asked} questions."
    rests: Plural = Plural(
        one="Rests on {answered} of {asked} questions; give or take {n} point.",
        other="Rests on {answered} of {asked} questions; give or take {n} points.",
    )
    rests_close: Plural = Plural(
        one="Rests on {answered} of {asked} questions; give or take {n} point, so too close to call between levels {low} and {high}.",
        other="Rests on {answered} of {asked} questions; give or take {n} points, so too close to call between levels {low} and {high}.",
    )
    rests_close_held: Plural = Plural(
        one="Rests on {answered} of {asked} questions; give or take {n} point, so without the limit too close to call between levels {low} and {high}.",
        other="Rests on {answered} of {asked} questions; give or take {n} points, so without the limit too close to call between levels {low} and {high}.",
    )
    one_rung: Plural = Plural(
        other="Nearly all your {n} answers are on the same rung. That may be right. If you were in a hurry, give them a second look."
    )
    provisional: str = "This level is provisional: “{title}” has too few answers to count."
    needs_dimension: str = "“{title}”: {answered} of {asked} answered, and it needs {needed}."
    no_level_commitment: Plural = Plural(
        other="An overall level needs “{title}”, which sets the limit for all the rest, and at least {n} of the {all} dimensions."
    )
    no_level_few: Plural = Plural(other="An overall level needs at least {n} of the {all} dimensions.")

    # Why this level, and what the next one takes
    held_commitment: str = "You scored “{title}” at {score} of 100, below the overall score by more than both margins combined. The limit is {level}."
    held_signs: Plural = Plural(
        other="You could point to {n} of the {apply} signs of commitment that apply. The limit is {level}."
    )
    held_signs_open: Plural = Plural(
        other="You could point to {n} of the {apply} signs of commitment that apply. Even with the {open} you couldn't judge, the limit is {level}."
    )
    held_sign: str = "You were asked about one sign, “{title}”. Without a yes, and a time you can name, the limit is {level}."
    unheld: str = "No limit holds it down."
    open_counted: Plural = Plural(
        one="One sign is not known and counts as shown. If nobody can show it, the level is {level}.",
        other="{n} signs are not known and count as shown. If nobody can show them, the level is {level}.",
    )
    next_takes: str = "To reach {level}:"
    takes_points: Plural = Plural(
        one="Raise the overall score by {n} point.", other="Raise the overall score by {n} points."
    )
    takes_points_all: Plural = Plural(
        one="Raise the overall score by {n} point, and “{title}” along with it.",
        other="Raise the overall score by {n} points, and “{title}” along with it.",
    )
    takes_commitment: Plural = Plural(
        one="Raise “{title}” by {n} point in all, or it will limit the level.",
        other="Raise “{title}” by {n} points in all, or it will limit the level.",
    )
    takes_signs: Plural = Plural(
        one="Be able to point to one more sign of commitment.",
        other="Be able to point to {n} more signs of commitment.",
    )
    takes_signs_claimed: str = "Start where you said yes but have nothing to point to: {names}."
    takes_sign: str = "Earn a yes to “{title}”, with a time people can name."
    takes_others: str = (
        "One sign is missing. Only other roles are asked it: you need their results with yours."
    )
    takes_unasked: str = "It takes a sign this quiz no longer asks."
    at_the_top_level: str = "{level} is the top level. Now keep it when nobody is checking."

    # Bars and gaps
    dimension_score: str = "{score} of 100, give or take {margin}"
    close_dimension: str = "Between {low} and {high}: too close to call"
    dimension_indicative: Plural = Plural(
        one="Only one answer: a rough guide.", other="Only {n} answers: a rough guide."
    )
    facet_say: str = "said {score}"
    facet_do: str = "done {score}"
    facet_reinforce: str = "backed up {score}"
    dimension_hidden: str = "Not shown: {answered} of {asked} answered, and it needs at least {needed}."
    gap_points: str = "{gap} points"
    gap_widest: str = "Widest in: {titles}."
    say_do_pairs: Plural = Plural(other="Said {say}, done {do}. From {n} pairs of answers.")
    say_do_wide: str = "Words run ahead of deeds."
    say_do_some: str = "Words are a little ahead of deeds, by less than the {flag} points that we flag."
    say_do_none: str = "On average, words and deeds are level."
    say_do_negative: str = "Good news: if anything, more is done than is said."
    follow_through_pairs: Plural = Plural(
        other="Done {do}, backed up {reinforce}. From {n} pairs of answers."
    )
    follow_through_wide: str = "More is done than backed up afterwards."
    follow_through_some: str = (
        "A little less is backed up than done, by less than the {flag} points that we flag."
    )
    follow_through_none: str = "On average, as much is backed up as done."
    follow_through_negative: str = "Good news: if anything, more is backed up than done."
    gap_hidden_form: str = (
        "Not shown: the short form asks too few pairs. The full form adds them and asks nothing twice."
    )
    gap_hidden_pairs: Plural = Plural(
        zero="Not shown: it needs {needed} pairs of answers, and you have none yet. Answering a question you left open or couldn't judge can add one.",
        one="Not shown: it needs {needed} pairs of answers, and you have one. Answering a question you left open or couldn't judge can add one.",
        other="Not shown: it needs {needed} pairs of answers, and you have {n}. Answering a question you left open or couldn't judge can add one.",
    )
    gap_hidden_role: Plural = Plural(
        other="Not shown: it needs {needed} pairs of answers, and your role is asked fewer."
    )

    # On the library's pages, once there are answers
    here: str = "Your score, as a rough guide: {score} of 100, {level}."
    here_role: str = "Choose a role, here or in the quiz, to see your score."
    here_aim: str = "What good looks like: {rung}"
    here_top: str = "That is the top rung."
    here_full: str = "The short form leaves this question out. It counts in the full form."
    here_kept: str = "Kept only in this browser, with your quiz answers."
    go_on: str = "You have answered {n} of {asked}."

    # Priorities and strengths
    because_commitment: str = "Its dimension limits the level; none there scored lower."
    because_signs: str = "The signs of commitment limit the level."
    because_marked: str = "You marked it as most important."
    because_score: Plural = Plural(
        one="Scored {score} of 100, on one answer.", other="Scored {score} of 100, on {n} answers."
    )
    at_the_top: str = "Every answer here is on the top rung."
    not_answered: str = "No rung chosen here."
    signs_to_show: str = "Signs still missing: {names}."
    tied: Plural = Plural(
        one="One more ties: {names}. Mark what matters most to you to put it first. On another day, your answers might name others.",
        other="{n} more tie: {names}. Mark what matters most to you to put it first. On another day, your answers might name others.",
    )
    no_priorities_top: str = "Nothing to put first: every answer is on the top rung."
    no_priorities_few: str = "Nothing to put first yet: too few answers."
    principle_score: str = "{score} of 100"
    principle_none: str = "no score"
    principle_not_asked: str = "not asked"
    now_first: str = "Now first: {titles}."

    # How much was answered
    visibility: str = "{answered} of {asked} questions have an answer that counts ({percent}%)."
    visibility_full: str = "Nothing is open."
    visibility_some: str = "What was left open or answered “I can't say” is left out of the score, never counted as zero. Where you couldn't say, ask: not knowing tells you something too."
    visibility_low: str = "That isn't your fault: nobody can copy what nobody sees."
    visibility_low_act: str = "Most questions were left open or answered “I can't say”, so this says little yet. Look through your answers, or ask people who see more."
    signs_counted: str = "{shown} can be shown · {claimed} said only · {absent} absent · {open} open"
    signs_open: str = "A sign you couldn't judge never lowers the level."
    sign_open: str = "not answered"
    answer_open: str = "Not answered"
