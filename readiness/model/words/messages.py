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
    progress: Plural = Plural(other="Step {step} of {steps} · {n} of {asked} done")
    open_none: str = "You have answered everything that you were asked."
    open_some: Plural = Plural(
        one="One question is still open. You may leave it open.",
        other="{n} questions are still open. You may leave them open.",
    )

    not_loaded: str = "A part of this page could not be loaded. Your answers are as they were. Reload the page once you are connected."

    # What is kept
    kept: Plural = Plural(
        zero="No answer is kept in this browser yet.",
        one="One answer is kept in this browser. This site keeps it nowhere else.",
        other="{n} answers are kept in this browser. This site keeps them nowhere else.",
    )
    keeping_nothing: str = (
        "Nothing is kept on this device. Your answers last until you leave or reload this page."
    )
    not_kept: str = "Your answers are not being kept: this browser has no room for them or does not allow it. They last while this page is open. Download them before you leave."
    kept_more: str = "Your plan or kept results are here too."
    deleted: str = (
        "Everything that you gave is deleted from this device: your answers, plan and kept results."
    )
    deleted_elsewhere: str = "Your answers were deleted in another tab, with your plan and kept results."
    brought_back: Plural = Plural(
        zero="What you had is back.", one="One answer is back.", other="{n} answers are back."
    )
    damaged_kept: str = (
        "What was kept in this browser could not be read. It is still there, untouched: “{excerpt}”."
    )
    damaged_entries: Plural = Plural(
        one="One entry could not be read and was left out: {names}.",
        other="{n} entries could not be read and were left out: {names}.",
    )
    and_more: Plural = Plural(one="and one more", other="and {n} more")
    new_edition: Plural = Plural(
        one="The questions are newer than these answers. One answer still counts.",
        other="The questions are newer than these answers. {n} answers still count.",
    )
    retired: Plural = Plural(
        one="One belonged to a question that is no longer asked: {names}.",
        other="{n} belonged to questions that are no longer asked: {names}.",
    )
    unknown: Plural = Plural(
        one="One answer belongs to a question that this edition does not know. It stays with the others, and does not count.",
        other="{n} answers belong to questions that this edition does not know. They stay with the others, and do not count.",
    )

    # A file that is opened
    assumed: str = "It does not say whose answers they are. They were read as {role}, {form} form."
    assumed_own: str = "Where role or form is wrong, change it on the first step."
    opened: Plural = Plural(one="Opened one answer from the file.", other="Opened {n} answers from the file.")
    set_aside: Plural = Plural(
        one="The answer that stood here was put aside.",
        other="The {n} answers that stood here were put aside.",
    )
    in_hand: Plural = Plural(
        zero="Nothing was changed.",
        one="Nothing was changed: your answer is as it was.",
        other="Nothing was changed: your {n} answers are as they were.",
    )
    file_too_large: str = "This file is too large to hold answers from this quiz; they fit into one megabyte."
    file_unreadable: str = (
        "This file is damaged or of another kind: it is not the text that this quiz writes."
    )
    file_not_answers: str = "This file can be read, but holds no answers from this quiz."
    file_foreign: str = "This file belongs to another quiz, “{bank}”."
    file_empty: str = "This file is from this quiz, but none of its answers could be read."

    # A result that comes as a line, or with a link
    code_characters: str = (
        "This line has a character that no result has: “{character}”. Copy it again from where you got it."
    )
    code_length: str = (
        "This line is cut short, or has a character too many or too few. Copy it again from where you got it."
    )
    code_mistyped: str = (
        "A character in this line is wrong, or two have changed places. Copy it again from where you got it."
    )
    code_newer: str = (
        "This line is written in a format that this quiz cannot read. Ask for the downloaded answers instead."
    )
    code_foreign: str = "This line belongs to another quiz, with questions of its own."
    code_role: str = "This line was given in a role that this quiz does not ask."
    code_older: str = "It was made with edition {edition} of the questions. This quiz has edition {today}."
    code_left_out: Plural = Plural(
        one="One answer is not in the line: this edition does not know its question.",
        other="{n} answers are not in the line: this edition does not know their questions.",
    )
    code_damaged: Plural = Plural(
        one="One of its answers could not be read and was left out.",
        other="{n} of its answers could not be read and were left out.",
    )
    taken_over: Plural = Plural(one="One answer is yours now.", other="These {n} answers are yours now.")
    summary_quiz: str = "The quiz: {address}"
    copied: str = "Copied."
    not_copied: str = "This browser does not let a page copy. The text is selected: copy it yourself."

    # Another result than one's own as it stands
    guest_link: str = "This result came with a link. It is somebody else's, or an older one of yours. Your own answers are as they were."
    guest_named: str = "This is “{name}”, and not your answers as they stand."

    # What is kept under a name
    result_name: str = "{role}, {date}"
    result_kept: str = "Kept as “{name}”. You find it under Compare results."
    result_for_now: str = (
        "Held as “{name}” until you leave or reload this page: nothing is being kept on this device."
    )
    result_rename: str = "Rename this result: {name}"
    result_deleted: str = "“{name}” is deleted."
    result_unreadable: str = "This kept result cannot be read: its line was damaged in storage."
    result_mine: str = "My answers as they stand"
    result_guest: str = "The result that came with the link"
    result_file: str = "From the file {file}"
    result_line: str = "From a line, {role}, {date}"
    paste_first: str = "Paste a line or a link first."
    result_added: str = "Added: {name}."
    result_not_added: str = "Nothing was added."
    afresh: str = "The questions are open again. A plan that you wrote stays."
    reminder_title: str = "Readiness quiz: what has moved in ninety days?"
    reminder_text: str = "Answer the quiz again and compare it with the result that you kept."
    reminder_priorities: str = "Your priorities were:"

    # Two results side by side
    both_answered: Plural = Plural(
        zero="No question has a rung in both results, so there is nothing to compare.",
        one="One question has a rung in both results. The figures below rest on it alone.",
        other="{n} questions have a rung in both results. The figures below rest on these alone.",
    )
    other_roles: str = "The two come from different roles, who were asked in different words and see different things. So levels are not set side by side: look at the dimensions, and talk about why they differ."
    levels_then: str = "{name}, over every answer given: {level}"
    level_none: str = "no overall level"
    figures: str = "{before} → {after}"
    figure_none: str = "too few answers in common"
    moved_up: Plural = Plural(one="up {n} point", other="up {n} points")
    moved_down: Plural = Plural(one="down {n} point", other="down {n} points")
    moved_not: str = "no change"
    moved_little: str = "too small to be sure"
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
    gap_few: Plural = Plural(
        other="Not shown: it takes the full form on both sides and {needed} pairs in common. Pairs in common: {n}."
    )
    sign_move: str = "{title}: {before} → {after}"
    signs_steady: Plural = Plural(
        zero="No sign was answered in both.",
        one="One sign was answered in both, and stands as it was.",
        other="{n} signs were answered in both, and all stand as they were.",
    )
    rungs_up: Plural = Plural(one="up one rung", other="up {n} rungs")
    rungs_down: Plural = Plural(one="down one rung", other="down {n} rungs")
    moves_steady: Plural = Plural(
        zero="No question is on the same rung in both results.",
        one="One question is on the same rung in both results.",
        other="{n} questions are on the same rung in both results.",
    )
    changes_unknown: str = "The two come from different editions, and this quiz does not know both. So it cannot say what changed in between."
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

    # The plan
    plan_progress: str = "Steps done: {n} of {all}"
    plan_aim: str = "What good looks like: {rung}"
    plan_shows: str = "What will show that it is done: {evidence}"
    plan_who: str = "Owner: {owner}"
    plan_when: str = "By: {date}"
    plan_heading: str = "Plan"
    plan_made: str = "From the readiness quiz of {date}."
    plan_step_of: str = "Step {n}"
    plan_instead_of: str = "Work on another principle instead: {title}"
    plan_step_named: str = "{title}, step {n}"
    plan_opened: Plural = Plural(one="Opened a plan with one step.", other="Opened a plan with {n} steps.")
    plan_aside: str = "The plan that stood here was put aside until you leave this page."
    plan_no_days: str = "No open step has a day yet, so there is nothing to put into a calendar."
    plan_back: str = "The earlier plan is back."
    plan_first: str = "Your answers put these first: {titles}."
    plan_chosen: str = (
        "The plan has these now. What you wrote for the others comes back when you choose them again."
    )
    plan_left_out: Plural = Plural(
        one="One row was left out, because it has no text, names no principle of this quiz, names a fourth, or would be a hundredth step: {names}.",
        other="{n} rows were left out, because they have no text, name no principle of this quiz, name a fourth, or would be more than 99 steps: {names}.",
    )
    plan_undated: Plural = Plural(
        one="One step was left without a day, because its day could not be read for certain: {names}. Write days as 2026-12-21.",
        other="{n} steps were left without a day, because their days could not be read for certain: {names}. Write days as 2026-12-21.",
    )
    plan_cut: Plural = Plural(
        one="One text was too long and was cut at {longest} characters.",
        other="{n} texts were too long and were cut at {longest} characters.",
    )
    plan_not: str = "This file holds no plan of this quiz. A plan is a table (CSV) with columns named “{columns}”. Your plan is as it was."
    plan_too_large: str = (
        "This file is too large to hold a plan; they fit into one megabyte. Your plan is as it was."
    )

    # The level
    level_of: str = "{number} of {levels}, {title}"
    level_held: str = "held at {number} of {levels}, {title}"
    headline: str = "{who}: {level}"
    no_level: str = "No overall level yet"
    level_in_words: str = "{number} {title} ({gloss})"
    gloss: str = "That means: {gloss}."
    gloss_held: str = "That is a limit. Your answers themselves describe {level}."
    taken: str = "{role}, {form} form, {date}. Questions of edition {edition}."
    overall_score: str = "Overall {score} of 100, give or take {margin}."
    close_overall: Plural = Plural(
        one="What you describe is too close to call between {low} and {high}: on another day, it could come out {n} point higher or lower.",
        other="What you describe is too close to call between {low} and {high}: on another day, it could come out {n} points higher or lower.",
    )
    one_rung: Plural = Plural(
        other="Nearly all of your {n} answers are on the same rung. That can be right. If you were in a hurry, change the answers that deserve a second look."
    )
    provisional: str = "This level is provisional: “{title}” has too few answers to count."
    needs_dimension: str = "“{title}” has too few answers: {answered} of {asked}, and it takes {needed}. “I can't say” does not count."
    no_level_commitment: Plural = Plural(
        other="An overall level needs “{title}”, which sets the limit for all the rest, and at least {n} of the {all} dimensions."
    )
    no_level_few: Plural = Plural(other="An overall level needs at least {n} of the {all} dimensions.")

    # Why this level, and what the next one takes
    held_commitment: str = "You scored “{title}” at {score} of 100, below the overall score by more than both margins together. That allows at most {level}."
    held_signs: Plural = Plural(
        other="You could point to {n} of the {apply} signs of commitment that apply. That allows at most {level}."
    )
    held_signs_open: Plural = Plural(
        other="You could point to {n} of the {apply} signs of commitment that apply. Even with the {open} you could not judge, that allows at most {level}."
    )
    held_sign: str = "You were asked about one sign, “{title}”. Without a yes, and a time that you can name, your answers allow at most {level}."
    unheld: str = "No limit applies at this level."
    open_counted: Plural = Plural(
        one="This counts the sign that you could not judge as shown. If nobody can show it, your level is {level}. Find out: {names}.",
        other="This counts the {n} signs that you could not judge as shown. If nobody can show them, your level is {level}. Find out: {names}.",
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
        one="Raise “{title}” by {n} point in all, or it will hold the level down.",
        other="Raise “{title}” by {n} points in all, or it will hold the level down.",
    )
    takes_signs: Plural = Plural(
        one="Be able to point to one more sign of commitment.",
        other="Be able to point to {n} more signs of commitment.",
    )
    takes_signs_claimed: str = "Start where you said yes and have nothing to point to: {names}."
    takes_sign: str = "Leaders earn a yes to “{title}”, with a time that you can name."
    takes_others: str = "One sign is missing that no answer of yours can show. Only people outside the senior team can give it, so it takes their results and yours together."
    at_the_top_level: str = "{level} is the top level. What is left is to keep it when nobody is checking."

    # Bars and gaps
    dimension_score: str = "{score} of 100, give or take {margin} · {level}"
    dimension_close: str = "{score} of 100, give or take {margin}"
    close_dimension: str = "Too close to call between {low} and {high}."
    dimension_indicative: Plural = Plural(
        one="Only one answer: a rough guide.", other="Only {n} answers: a rough guide."
    )
    dimension_hidden: str = "Not shown: {answered} of {asked} answered, and it takes at least {needed}."
    gap_points: str = "{gap} points"
    gap_widest: str = "Widest in: {titles}."
    say_do_pairs: Plural = Plural(other="Said {say}, done {do}. From {n} pairs of answers.")
    say_do_wide: str = "Words run ahead of deeds."
    say_do_some: str = (
        "Words are a little ahead of deeds: by less than the {flag} points that would stand out."
    )
    say_do_none: str = "On average, words and deeds are level."
    say_do_negative: str = "Good news: if anything, more is done than is said."
    follow_through_pairs: Plural = Plural(
        other="Done {do}, backed up {reinforce}. From {n} pairs of answers."
    )
    follow_through_wide: str = "Leaders do more than they back up afterwards."
    follow_through_some: str = (
        "Leaders back up a little less than they do: by less than the {flag} points that would stand out."
    )
    follow_through_none: str = "On average, leaders back up as much as they do."
    follow_through_negative: str = "Good news: if anything, leaders back it up more than they do it."
    gap_hidden_form: str = (
        "Not shown: the short form asks too few pairs. The full form adds them and asks nothing twice."
    )
    gap_hidden_pairs: Plural = Plural(
        zero="Not shown: it takes {needed} pairs of answers, and you have none yet. Each answer to a question that is open, or that you could not judge, can add one.",
        one="Not shown: it takes {needed} pairs of answers, and you have one. Each answer to a question that is open, or that you could not judge, can add one.",
        other="Not shown: it takes {needed} pairs of answers, and you have {n}. Each answer to a question that is open, or that you could not judge, can add one.",
    )
    gap_hidden_role: Plural = Plural(
        other="Not shown: it takes {needed} pairs of answers, and your role is asked fewer. Others can see this one."
    )

    # On the library's pages, once there are answers
    here: str = "Where you stand, as a rough guide: {score} of 100, {level}."
    here_role: str = "Choose a role, here or in the quiz, to see where your answers stand."
    here_aim: str = "What good looks like: {rung}"
    here_top: str = "That is the top rung."
    here_full: str = "Your form is the short one, which leaves this question out. It counts in the full form."
    here_kept: str = "Kept in this browser alone, together with your answers in the quiz."
    go_on: Plural = Plural(
        one="You have answered one of {asked} questions.",
        other="You have answered {n} of {asked} questions.",
    )

    # Priorities and strengths
    because_commitment: str = (
        "It holds the level down: no principle of the senior team's commitment scored lower."
    )
    because_signs: str = "The signs of commitment hold the level down."
    because_marked: str = "You marked it as mattering most."
    because_score: Plural = Plural(
        one="Scored {score} of 100, on one answer.", other="Scored {score} of 100, on {n} answers."
    )
    at_the_top: str = "Every question here is on its top rung."
    not_answered: str = "No rung is chosen here."
    signs_to_show: str = "Signs still missing: {names}."
    tied: Plural = Plural(
        one="One more is just as close: {names}. Mark what matters most to you, and it comes first. On another day your answers might name others.",
        other="{n} more are just as close: {names}. Mark what matters most to you, and it comes first. On another day your answers might name others.",
    )
    no_priorities_top: str = "Nothing to put first: every answer is on its top rung."
    no_priorities_few: str = "Nothing to put first yet: there are too few answers."
    principle_score: str = "{score} of 100"
    principle_none: str = "no rung chosen"
    principle_not_asked: str = "not asked of you"
    now_first: str = "Now first: {titles}."

    # How much was answered
    visibility: str = "You could answer {answered} of {asked} questions ({percent} %)."
    visibility_full: str = "The picture is as complete as one person can make it."
    visibility_some: str = "A question left open, or answered “I can't say”, is left out of the score, and never counted as zero. Where you could not say, ask: not knowing is a finding too."
    visibility_low: str = (
        "That is not a fault of yours, and leaders should know of it: nobody can copy what nobody sees."
    )
    visibility_low_act: str = "Most of it was left open or answered “I can't say”, so this says little yet. Look through your answers, or ask those who see more of it."
    signs_counted: str = "{shown} can be shown · {claimed} said only · {absent} absent · {open} not known"
    signs_open: str = "A sign that you could not judge never lowers the level."
    sign_open: str = "not answered"
    answer_open: str = "Not answered"
