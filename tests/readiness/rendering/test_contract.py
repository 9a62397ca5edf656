"""What templates and scripts share: a name that one side has alone is told with its file, before anything is built."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from readiness.rendering.contract_check import findings, write_types
from readiness.site.loading import load_bank
from tests.support.project import ROOT, spoil

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = "docs/assets/readiness/"
CATALOGUE = "readiness/model/words/messages.py"
CARRIED = "readiness/rendering/messages.py"


def told(project: Path) -> list[str]:
    """What the check tells of a copy of the project."""
    return findings(load_bank(ROOT), project)


def refused(project: Path, config: str) -> str:
    """What the type checker says of the scripts, held to the names of the copy's own templates."""
    for file in ROOT.glob("tsconfig*"):
        shutil.copy(file, project)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    write_types(load_bank(ROOT), project)
    compiler = ROOT / "node_modules/typescript/bin/tsc"
    done = subprocess.run(
        [ROOT / ".venv/bin/node", compiler, "--project", config],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_our_templates_and_scripts_name_the_same(project: Path) -> None:
    assert told(project) == []


# In a template: what stands there, what is written instead, and what the check says of it.
RENAMED = {
    "a fill": ("result.html", 'data-fill="visibility-meaning"', 'data-fill="visibility-meening"'),
    "a part": ("quiz.html", 'data-part="not-kept"', 'data-part="not-keept"'),
    "a list": ("compare.html", 'data-list="edition-changes"', 'data-list="edition-chances"'),
    "a field": ("plan.html", 'data-field="owner"', 'data-field="owners"'),
    "an act": ("quiz.html", 'data-act="start"', 'data-act="strat"'),
    "a template": ("quiz.html", '<template data-part="open-item"', '<template data-part="open-items"'),
}


# The script that says what the template has no longer.
SAID_IN = {
    "a fill": "result/figures.js",
    "a part": "quiz/form.js",
    "a list": "compare/changes.js",
    "a field": "plan/steps.js",
    "an act": "quiz/quiz.js",
    "a template": "quiz/form.js",
}


def rename_all(project: Path) -> None:
    for file, old, new in RENAMED.values():
        spoil(project, f"overrides/shared/{file}", old, new)


def test_a_name_that_no_script_uses_is_told_with_its_template(project: Path) -> None:
    rename_all(project)
    messages = told(project)
    for file, _, new in RENAMED.values():
        [message] = [
            each for each in messages if f": no script uses {new.removeprefix('<template ')}. Correct" in each
        ]
        assert message.startswith(f"overrides/shared/{file}, line ")
    assert len(messages) == len(RENAMED)


def test_a_name_that_no_template_has_is_refused_with_its_script(project: Path) -> None:
    rename_all(project)
    said = refused(project, "tsconfig.json").splitlines()
    for kind, (_, old, _) in RENAMED.items():
        # Of acts it only says that they are no longer all there.
        name = "does not satisfy the constraint" if kind == "an act" else old.split('"')[1]
        assert any(name in line and f"{SCRIPTS}{SAID_IN[kind]}(" in line for line in said), kind


def test_a_template_that_nobody_reads_names_from_is_told(project: Path) -> None:
    spoil(project, "overrides/library/card.html", "<ol>", '<ol data-list="prompts">')
    [message] = told(project)
    assert message.startswith('overrides/library/card.html, line 8: data-list="prompts" is in no template')


def test_a_name_in_a_selector_that_no_template_has_is_told(project: Path) -> None:
    spoil(
        project,
        SCRIPTS + "library/go-on.js",
        "this.hidden =",
        "this.querySelector('[data-fill=\"on\"]');\n    this.hidden =",
    )
    assert told(project) == [
        f'{SCRIPTS}library/go-on.js: no template has data-fill="on". Correct the name, here or in the template.'
    ]


def test_a_message_that_the_librarys_pages_do_not_carry_is_refused(project: Path) -> None:
    spoil(project, SCRIPTS + "library/own-answers.js", "say('here_top')", "say('added')")
    said = refused(project, "tsconfig.library.json")
    assert f"{SCRIPTS}library/own-answers.js(" in said
    assert "added" in said
    messages = "\n".join(told(project))
    assert f"{SCRIPTS}library/own-answers.js: the library's pages do not carry “added”. Add it to" in messages
    # And the one that is said no more is carried for nothing.
    assert f"{CARRIED}, LIBRARY_MESSAGES: no script says “here_top”. Remove it" in messages


def test_a_message_that_is_said_without_its_figure_is_told(project: Path) -> None:
    script = SCRIPTS + "compare/changes.js"
    spoil(project, script, "say('dimension_indicative', { n: answered })", "say('dimension_indicative')")
    spoil(project, script, "{ score, name: names[at] }", "{ score }")
    assert told(project) == [
        f"{script}: “{message}” is said without its {{{field}}}. Give it, or take it out of {CATALOGUE}."
        for message, field in (("whole_of", "name"), ("whole_none", "name"), ("dimension_indicative", "n"))
    ]


def test_a_message_that_only_looks_like_an_entrys_is_told(project: Path) -> None:
    spoil(project, SCRIPTS + "compare/changes.js", "say('level_none')", "say('level_non')")
    [message] = told(project)
    assert message.startswith(
        f"{SCRIPTS}compare/changes.js: there is no message “level_non”. Correct the name"
    )
