"""The site's assets as they are published, under hashed names: generated from the bank, or ours."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.checks.findings import rule_message
from readiness.model import Bank
from readiness.model.paths import BANK_JS, BANK_JSON, DOCS, SCRIPTS, TEAM_STYLE, source_file
from readiness.output.assets import (
    ADDRESS,
    GENERATED_FILES,
    ICON,
    LIBRARY_SCRIPT,
    PARTS,
    QUIZ_SCRIPT,
    QUIZ_STYLES,
    SCHEME,
    SHEETS,
    SINGLE_FILE,
    SOURCES_ONLY,
    STARTER,
    THEME_SCRIPT,
    TOGETHER_SCRIPT,
    is_ours,
    modules,
    part_module,
)
from readiness.output.bank_files import bank_json, bank_module
from readiness.output.bundle import BundleError, inline_script, static_imports
from readiness.output.fingerprint import fingerprint, fingerprinted
from readiness.output.minify import minified
from readiness.rendering.context import context
from readiness.rendering.environment import RenderingError, environment, without_indents
from readiness.rendering.messages import message_texts
from readiness.rendering.single_file import single_file

if TYPE_CHECKING:
    from readiness.model.site import Site


# What is seldom used and brings its own messages, with the scripts that say them, by how their paths begin.
_SELDOM = {
    "together": ("together/",),
    "compare": ("compare/",),
    "went": ("plan/went.",),
    "invited": ("invited/",),
    "receiving": (
        "receiving/",
        "quiz/opening.",
        "quiz/moving.",
        "core/received.",
        "core/code.",
        "core/opened-answers.",
    ),
}

# The scripts of the library's pages, likewise.
_LIBRARY = ("library/",)

# The scripts that pages begin with, as templates call them.
_ENTRIES = {
    "quiz": QUIZ_SCRIPT,
    "theme": THEME_SCRIPT,
    "library": LIBRARY_SCRIPT,
    "together": TOGETHER_SCRIPT,
}


@dataclass(frozen=True, slots=True)
class QuizHead:
    """What the quiz's page has in itself and preloads.

    `script` is the module that it starts with, by published path. `styles`, the scripts `scheme` and
    `starter`, and the `messages` that the first modules say are in the page. `left_out` are the sheets of all
    other pages that it does without, by published path. `build` tells one build's page from another's.
    """

    script: str
    styles: str
    left_out: tuple[str, ...]
    scheme: str
    address: str
    starter: str
    messages: Mapping[str, Mapping[str, str]]
    build: str


@dataclass(frozen=True, slots=True)
class GeneratedAssets:
    """Texts by published path inside `docs/`, each source's published path, and the quiz's head.

    `modules` has what each script that pages begin with cannot start without, itself included, by published
    path: the `quiz`, `together`, the `library`'s elements, and what starts the `theme` on all other pages.
    """

    texts: Mapping[str, str]
    names: Mapping[str, str]
    modules: Mapping[str, tuple[str, ...]]
    quiz: QuizHead

    def published(self, path: str) -> str:
        """Return the path under which an asset is published."""
        return self.names.get(path, path)


def is_needed(path: str) -> bool:
    """Whether `generated_assets` needs the text of a file inside `docs/`."""
    return is_ours(path) or path == ICON


def refuse_files_in_the_way(site: Site, docs: Path, generated: Collection[str] = GENERATED_FILES) -> None:
    """Raise `RenderingError` where the folder `docs` or the team has a file that is to be generated."""
    for path in (*generated, *site.team_sheets):
        if path in site.team_files or (docs / path).exists():
            raise RenderingError(rule_message("file-in-the-way", path=source_file(path, site.team_files)))


def generated_assets(
    site: Site, overrides: Path, sources: Mapping[str, str], address: str | None
) -> GeneratedAssets:
    """Return all generated, minified and renamed assets.

    `overrides` is the folder of the templates, `address` that of the site, where it is known. `sources` holds
    the text of every file that `is_needed`, by path inside `docs/`. Raises `RenderingError` for a script that
    cannot be published.
    """
    bank = site.bank
    bank_data = bank_json(bank)
    scripts = modules(sources)
    entries = {
        name: (script, *static_imports(scripts, script)) for name, script in _ENTRIES.items()
    }  # each with all that it cannot start without
    first = _first_messages(bank, [scripts.get(path, "") for path in entries["quiz"]])
    later = {name: texts for name, texts in message_texts(bank).items() if name not in first}
    scheme, mended, starter = (
        inline_script(minified(path, sources[path])) for path in (SCHEME, ADDRESS, STARTER)
    )
    team_style = {TEAM_STYLE: site.team_style} if site.team_style else {}
    texts = {path: text for path, text in sources.items() if is_ours(path)} | team_style
    home = f"{address.rstrip('/')}/" if address else ""
    alone = {**context(bank), "base": home, "alone": True, "linked": bool(home)}
    messages = _messages_by_part(scripts, later)
    parts = _part_modules(alone, overrides, messages)
    build = fingerprint(bank_data, *(text for _, text in sorted((texts | parts).items())))
    texts[BANK_JS] = bank_module(bank)
    try:
        alone |= {"messages": first, "starters": (scheme, starter)}
        whole = single_file(alone, overrides, {**sources, **texts, **parts})
        loaded = {path: text for path, text in texts.items() if path not in SOURCES_ONLY}
        sheets = fingerprinted({path: text for path, text in loaded.items() if path.endswith(".css")})
        parts = _part_modules({**context(bank, sheets.names), "base": "../"}, overrides, messages)
        published = fingerprinted(
            {path: text for path, text in (loaded | parts).items() if path.endswith(".js")}
        )
    except BundleError as error:
        raise RenderingError(f"{DOCS}/{SCRIPTS}{str(error).removeprefix(SCRIPTS)}") from None
    names = {**sheets.names, **published.names}
    quiz = f"{SCRIPTS}{QUIZ_SCRIPT}"
    inlined = (*QUIZ_STYLES, *team_style)
    return GeneratedAssets(
        texts={**sheets.texts, **published.texts, BANK_JSON: bank_data, SINGLE_FILE: whole},
        names=names,
        modules={
            name: tuple(names[f"{SCRIPTS}{path}"] for path in needed) for name, needed in entries.items()
        },
        quiz=QuizHead(
            script=names[quiz],
            styles="\n".join(minified(path, texts[path]) for path in inlined),
            left_out=tuple(sheets.names[path] for path in (*SHEETS["page"], *team_style)),
            scheme=scheme,
            address=mended,
            starter=starter,
            messages=first,
            build=build,
        ),
    )


def _first_messages(bank: Bank, first: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the messages that the quiz's `first` modules name; all others come with the quiz's parts."""
    code = "".join(first)
    return {name: texts for name, texts in message_texts(bank).items() if f"'{name}'" in code}


def _messages_by_part(
    scripts: Mapping[str, str], later: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, Mapping[str, str]]]:
    """Return the `later` messages that only one part in `_SELDOM` says, and all others.

    What only the library's pages say, they have in themselves.
    """

    def said(paths: tuple[str, ...], *, is_inside: bool) -> set[str]:
        code = "".join(text for path, text in scripts.items() if path.startswith(paths) is is_inside)
        return {each for each in later if f"'{each}'" in code}

    own = {
        name: said(paths, is_inside=True) - said(paths, is_inside=False) for name, paths in _SELDOM.items()
    }
    in_library = said(_LIBRARY, is_inside=True) - said(_LIBRARY, is_inside=False)
    own["messages"] = {*later}.difference(in_library, *own.values())
    return {name: {each: later[each] for each in later if each in names} for name, names in own.items()}


def _part_modules(
    names: Mapping[str, Any], overrides: Path, messages: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    """Return the modules of the parts, by path: each part's template, and the `messages` that come with it.

    `names` are those that the templates may use.
    """
    templates = environment(overrides)
    exports: dict[str, dict[str, object]] = {
        part: {"markup": without_indents(templates.get_template(f"shared/{part}.html").render(names))}
        for part in PARTS
    }
    for name, texts in messages.items():
        exports.setdefault(name, {})["messages"] = texts
    return {
        part_module(name): "".join(
            f"export const {export} = {json.dumps(value, ensure_ascii=False)};\n"
            for export, value in values.items()
        )
        for name, values in exports.items()
    }
