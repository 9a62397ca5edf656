"""Bundles ES modules into one, for a page that is a single file: an inline module can import no other.

It knows the ways of writing imports and exports that our scripts use, and refuses all others.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from readiness.model.errors import ReadinessError

# What a template literal's ${} may hold: no other template, no import, braces one deep.
_SUBSTITUTION = r"(?:(?!\bimport\b)[^`{}])"

# What looks like code and is none: comments, strings, template literals, regular expressions.
_LITERAL = rf"""
    //[^\n]*|/\*.*?\*/
    |'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"
    |`(?:\\.|\$\{{(?:{_SUBSTITUTION}|\{{{_SUBSTITUTION}*\}})*\}}|(?!\$\{{)[^`\\])*`
    |(?:(?<=[(,=:\[!&|?{{;>])|(?<=\breturn))\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/
"""
_TOKEN = re.compile(
    rf"""
    (?P<literal>{_LITERAL})
    |^import\ \{{(?P<names>[\w$\s,]+)\}}\ from\ '(?P<source>\.\.?/[\w./-]+)';
    |^export\ (?=(?:const|class|(?:async\ )?function)\ (?P<exported>[\w$]+))
    |(?<![\w$.])import\('(?P<dynamic>\.\.?/[\w./-]+)'\)
    |(?P<unsupported>\b(?:import|export)\b|['"`])
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_BRACKETS = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")
_UNSUPPORTED_AT_TOP = re.compile(r"^export const(?= [^;]*?,)|\bawait\b", re.MULTILINE)

# What to do about anything unsupported, by its first word; `_CLOSE_IT` is for a lone quote.
_REMEDIES = {
    "import": "Write import { name } from './file.js'; at the start of a line, or import('./file.js').",
    "export": "Write export at the start of a line, before const, class, function or async function.",
    "export const": "Write a separate export const for each name.",
    "await": "Write await inside the braces of an async function.",
}
_CLOSE_IT = (
    "Close the quote on its line. Put what is in a template's ${}, or a regular expression, "
    "into its own const."
)

# What a page would take for a tag; in a literal, a backslash before < changes nothing.
_TAG = r"<(?=!--|/script)"
_TAG_IN_LITERAL = re.compile(rf"(?P<escaped>\\[^<])|\\?{_TAG}", re.IGNORECASE | re.DOTALL)
_LITERAL_OR_TAG = re.compile(rf"(?P<literal>{_LITERAL})|{_TAG}", re.IGNORECASE | re.DOTALL | re.VERBOSE)


class BundleError(ReadinessError):
    """A module that cannot be bundled."""


@dataclass(frozen=True, slots=True)
class _Import:
    """An import: its place, the path of the module that it imports, and the names that it takes."""

    place: str
    file: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Module:
    """A module as the body of a function, with its imports and the names of its exports."""

    body: str
    imports: tuple[_Import, ...]
    exports: tuple[str, ...]


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """Return the text of one module that does what the module `entry` does.

    `modules` holds sources by path. Each that is needed becomes a function that is called once, after those
    of the modules that it imports; its exports are kept under its path. Modules that are imported dynamically
    run with the rest. Raises `BundleError`, with file and line, for anything written in a way that our
    scripts do not use.
    """
    registry = "$modules"
    while any(registry in text for text in modules.values()):
        registry += "$"  # until no module uses the name
    bundled: dict[str, _Module] = {}

    def add(needed: _Import, importers: tuple[str, ...]) -> None:
        if needed.file not in modules:
            message = f"{needed.place}: there is no {needed.file}. Correct the name."
            raise BundleError(message)
        if needed.file in importers:
            circle = " needs ".join((*importers[importers.index(needed.file) :], needed.file))
            message = f"{needed.place}: {circle}. Move what both need into its own module."
            raise BundleError(message)
        if needed.file not in bundled:
            module = _parse_module(needed.file, modules[needed.file], registry)
            for inner in module.imports:
                add(inner, (*importers, needed.file))
            bundled[needed.file] = module
        for name in needed.names:
            if name not in bundled[needed.file].exports:
                message = (
                    f"{needed.place}: {needed.file} doesn't export {name}. Write export before it there."
                )
                raise BundleError(message)

    add(_Import("the entry", entry), ())
    functions = [
        f"{registry}['{file}'] = (() => {{\n{module.body}\n"
        f"return {{ {', '.join(module.exports)} }};\n}})();\n"
        for file, module in bundled.items()
    ]
    return f"const {registry} = {{}};\n{''.join(functions)}"


def static_imports(modules: Mapping[str, str], entry: str) -> list[str]:
    """Return the sorted paths of all modules that `entry` cannot start without; `modules` as for `bundle`."""
    return _imported(modules, entry, ("source",))


def all_imports(modules: Mapping[str, str], entry: str) -> list[str]:
    """Return the same, with the modules that are imported dynamically."""
    return _imported(modules, entry, ("source", "dynamic"))


def _imported(modules: Mapping[str, str], entry: str, groups: tuple[str, ...]) -> list[str]:
    """Return the sorted paths of all modules that `entry` imports so, directly or through others."""
    imported: set[str] = set()
    pending = [entry]
    while pending:
        path = pending.pop()
        sources = (match[group] for match in _TOKEN.finditer(modules[path]) for group in groups)
        new = {_resolved(path, source) for source in sources if source} - imported
        imported |= new
        pending.extend(new & modules.keys())  # `bundle` tells of missing ones
    return sorted(imported)


def with_imports(file: str, text: str, published: Callable[[str], str]) -> str:
    """Return the text of the module `file` with each import naming what `published` returns for its path."""

    def renamed(match: re.Match[str]) -> str:
        group = "source" if match["source"] else "dynamic"
        if not match[group]:
            return match[0]
        path = published(_resolved(file, match[group]))
        relative = posixpath.relpath(path, posixpath.dirname(file))
        address = relative if relative.startswith("../") else f"./{relative}"
        start, end = (at - match.start() for at in match.span(group))
        return f"{match[0][:start]}{address}{match[0][end:]}"

    return _TOKEN.sub(renamed, text)


def inline_script(text: str) -> str:
    """Return a script as it can be written inside `<script>`, with the same meaning."""

    def escaped(match: re.Match[str]) -> str:
        if match["literal"]:
            return _TAG_IN_LITERAL.sub(lambda tag: tag["escaped"] or r"\x3C", match["literal"])
        return match[0] + " "  # in code, < is an operator

    return _LITERAL_OR_TAG.sub(escaped, text)


def _parse_module(file: str, text: str, registry: str) -> _Module:
    """Return a module for the bundle; its imports come first, since they hold wherever they are written."""
    constants: list[str] = []
    imports: list[_Import] = []
    exports: list[str] = []

    def rewritten(match: re.Match[str]) -> str:
        place = _line_in(file, text, match.start())
        if match["literal"]:
            return match["literal"]
        if match["unsupported"]:
            raise BundleError(f"{place}: {_REMEDIES.get(match['unsupported'], _CLOSE_IT)}")
        if match["exported"]:
            exports.append(match["exported"])
            return ""
        if match["dynamic"]:
            dynamic = _resolved(file, match["dynamic"])
            imports.append(_Import(place, dynamic))
            return f"Promise.resolve({registry}['{dynamic}'])"
        names = [name.strip() for name in match["names"].split(",") if name.strip()]
        source = _resolved(file, match["source"])
        imports.append(_Import(place, source, tuple(name.split()[0] for name in names)))
        pattern = ", ".join(names).replace(" as ", ": ")
        constants.append(f"const {{ {pattern} }} = {registry}['{source}'];")
        return ""

    top = _top_level_code(text)
    if unsupported := _UNSUPPORTED_AT_TOP.search(top):
        raise BundleError(f"{_line_in(file, top, unsupported.start())}: {_REMEDIES[unsupported[0]]}")
    body = _TOKEN.sub(rewritten, text)
    return _Module("\n".join((*constants, body)), tuple(imports), tuple(exports))


def _resolved(file: str, source: str) -> str:
    """Return the path of a module that `file` imports as `source`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), source))


def _line_in(file: str, text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"{file}, line {line}"


def _top_level_code(text: str) -> str:
    """Return the code outside all brackets, on the lines where it is."""

    def blank(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")

    code = _TOKEN.sub(lambda match: blank(match) if match["literal"] else match[0], text)
    while (outer := _BRACKETS.sub(blank, code)) != code:
        code = outer
    return code
