"""Publishing: workflows that can do no more than they need, and recipes that tell every host the same."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.support.driver import Quiz
from tests.support.platforms import PLATFORMS, installed_by
from tests.support.project import ROOT
from tests.support.recipes import BLOCKS, RECIPES
from tests.support.servers import LightHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

WORKFLOWS = {file.name: file for file in sorted((ROOT / ".github/workflows").iterdir())}
WITH_HEADERS = (
    "team/docs/_headers",
    "/etc/nginx/sites-enabled/site",
    "/etc/apache2/sites-enabled/site.conf",
    "/etc/caddy/Caddyfile",
)
# A header in each host's language: `Name: value`, `add_header Name "value" always;` and the like.
HEADER = re.compile(
    r'^\s+(?:add_header |Header always set )?([A-Z]\w*(?:-\w+)+):? +"?(.+?)"?(?: always;)?$', re.MULTILINE
)


def parsed(text: str) -> dict[str, Any]:
    """A YAML file in which every value is text, so that `on` is not read as a yes."""
    content: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  it makes nothing but text
    return content


def jobs(name: str) -> dict[str, Any]:
    """A workflow's jobs by their ids."""
    found: dict[str, Any] = parsed(WORKFLOWS[name].read_text("utf-8"))["jobs"]
    return found


def commands(name: str) -> list[str]:
    """What a workflow runs, in its order."""
    return [step["run"] for job in jobs(name).values() for step in job["steps"] if "run" in step]


# Workflows


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_to_a_commit_and_keeps_no_credentials(name: str) -> None:
    steps = [step for job in jobs(name).values() for step in job["steps"] if "uses" in step]
    pins = re.findall(
        r"uses: (actions/[a-z-]+@[0-9a-f]{40}) # v\d+\.\d+\.\d+$",
        WORKFLOWS[name].read_text("utf-8"),
        re.MULTILINE,
    )
    assert [step["uses"] for step in steps] == pins
    checkouts = [step for step in steps if step["uses"].startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_no_job_may_do_more_than_it_needs_or_run_for_ever() -> None:
    allowed = {
        f"{name} {job}": rules["permissions"] for name in WORKFLOWS for job, rules in jobs(name).items()
    }
    assert allowed == {
        "checks.yml test": {"contents": "read"},
        "pages.yml test": {"contents": "read"},
        "pages.yml build": {"contents": "read", "pages": "read"},
        "pages.yml deploy": {"pages": "write", "id-token": "write"},
    }
    for name, file in WORKFLOWS.items():
        text = file.read_text("utf-8")
        assert parsed(text)["permissions"] == {}
        assert parsed(text)["concurrency"]["group"]
        assert "secrets" not in text
        assert all(int(job["timeout-minutes"]) <= 20 for job in jobs(name).values())


def test_every_change_is_tested_and_none_is_published_until_somebody_switches_it_on() -> None:
    on = {name: parsed(file.read_text("utf-8"))["on"] for name, file in WORKFLOWS.items()}
    main = {"branches": ["main"]}
    assert on == {
        "checks.yml": {"pull_request": "", "push": main},
        "pages.yml": {"push": main, "workflow_dispatch": ""},
    }
    publishing = jobs("pages.yml")
    switch = publishing["test"].pop("if")
    assert re.sub(r"\s", "", switch) == "vars.PUBLISH_PAGES=='true'"
    assert "`PUBLISH_PAGES` with the value `true`" in RECIPES
    # The others wait for it. A condition of their own could let them run all the same.
    assert {name: job.get("needs") for name, job in publishing.items()} == {
        "test": None,
        "build": "test",
        "deploy": "build",
    }
    assert not any("if" in part for job in publishing.values() for part in (job, *job["steps"]))


def test_hosts_run_the_readmes_commands_and_pass_the_address_on() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(f"{command} " in readme or f"{command}`" in readme for command in ("make test", "make site"))
    assert commands("checks.yml") == ["make test"]
    assert commands("pages.yml") == ["make test", "make site"]
    [build] = [step for step in jobs("pages.yml")["build"]["steps"] if step.get("run") == "make site"]
    assert build["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}"}
    gitlab = parsed(BLOCKS[".gitlab-ci.yml"])
    assert gitlab["test"]["script"] == ["make test"]
    assert gitlab["pages"]["script"][0] == 'SITE_URL="$CI_PAGES_URL" make site'
    assert tomllib.loads(BLOCKS["netlify.toml"])["build"] == {
        "command": "SITE_URL=$URL make site",
        "publish": "site",
        "environment": {"PYTHON_VERSION": "3.13"},
    }


def test_the_oldest_python_that_is_promised_is_tried_and_a_newer_one() -> None:
    [oldest, newest] = jobs("checks.yml")["test"]["strategy"]["matrix"]["python"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == f">={oldest}"
    assert [*map(int, newest.split("."))] > [*map(int, oldest.split("."))]


# Recipes


def test_every_recipe_sets_the_headers_of_the_table() -> None:
    table = dict(re.findall(r"^\| `([A-Z][\w-]+): ([^`]+)` \|", RECIPES, re.MULTILINE))
    assert table
    for file in WITH_HEADERS:
        assert HEADER.findall(BLOCKS[file]) == list(table.items()), file


def test_the_site_works_with_the_recipes_headers(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], site: Path
) -> None:
    headers = dict(HEADER.findall(BLOCKS["team/docs/_headers"]))

    class Host(LightHandler):
        """Serves a site at a bare domain with the headers of the recipes."""

        base = "/"

        def end_headers(self) -> None:
            for header in headers.items():
                self.send_header(*header)
            super().end_headers()

    page = new_context(service_workers="allow").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    address = serve(site, Host)
    answer = page.goto(address + "quiz/")
    assert answer
    assert headers.items() <= {name.title(): value for name, value in answer.headers.items()}.items()
    quiz = Quiz(page, address).ready().start("manager", "short")
    quiz.choose(quiz.asked()[0], 3)
    assert len(quiz.checked()) == 1
    page.wait_for_function("() => navigator.serviceWorker.controller")
    assert said == []


@pytest.mark.parametrize("title", PLATFORMS)
def test_a_builder_takes_five_lines_at_most_and_the_versions_that_are_tried(title: str) -> None:
    recipe = BLOCKS[title]
    assert len(recipe.splitlines()) <= 5
    lock = PLATFORMS[title].lock.read_text("utf-8")
    assert [package for package in installed_by(recipe) if f"\n{package} " not in lock] == []
