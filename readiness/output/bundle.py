"""Joins ES modules into one, for a page that stands alone: an inline module can import no other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

# What a template may be filled with: no other template, no import, braces one deep.
_FILLED = r"(?:(?!\bimport\b)[^`{}])"

# What may stand in a text and is no code: comments, strings, templates, regular expressions.
_QUIET = rf"""
    //[^\n]*|/\*.*?\*/
    |'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"
    |`(?:\\.|\$\{{(?:{_FILLED}|\{{{_FILLED}*\}})*\}}|(?!\$\{{)[^`\\])*`
    |(?:(?<=[(,=:\[!&|?{{;>])|(?<=\breturn))\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/
"""
_WORD = re.compile(
    rf"""
    (?P<quiet>{_QUIET})
    |^import\ \{{(?P<names>[\w$\s,]+)\}}\ from\ '(?P<source>\.\.?/[\w./-]+)';
    |^export\ (?=(?:const|class|(?:async\ )?function)\ (?P<given>[\w$]+))
    |(?<![\w$.])import\('(?P<later>\.\.?/[\w./-]+)'\)
    |(?P<odd>\b(?:import|export)\b|['"`])
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_BRACKETS = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")
_ODD_OUTSIDE = re.compile(r"^export const(?= [^;]*?,)|\bawait\b", re.MULTILINE)
_INSTEAD = {
    "import": "Write import { name } from './file.js'; at the start of a line, or import('./file.js').",
    "export": "Write export at the start of a line, before const, class, function or async function.",
    "export const": "Write an export const of its own for each name.",
    "await": "Write await inside the braces of an async function.",
}
_PAIRED = (
    "Close the quote on its line. Put what is in a template's ${}, or a regular expression, "
    "into a const of its own."
)

# What a page would take for a tag; a backslash before < means nothing.
_TAG = r"<(?=!--|/script)"
_TAG_IN_QUIET = re.compile(rf"(?P<escaped>\\[^<])|\\?{_TAG}", re.IGNORECASE | re.DOTALL)
_QUIET_OR_TAG = re.compile(rf"(?P<quiet>{_QUIET})|{_TAG}", re.IGNORECASE | re.DOTALL | re.VERBOSE)


class BundleError(Exception):
    """A module that cannot be joined; the message is meant for whoever edits it."""


@dataclass(frozen=True, slots=True)
class _Import:
    """An import: where it stands, the file that it names, the names that it takes from there."""

    place: str
    file: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Module:
    """A module as a function's body, what it needs of others, and the names that it exports."""

    body: str
    needs: tuple[_Import, ...]
    exports: tuple[str, ...]


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """Return the text of one module that does what `entry` does.

    `modules` holds texts by path, as they are written. Each that is needed becomes a function, called
    once, after those that it imports; what it exports stands under its path. What is imported when it
    is used runs with the rest. Raises `JoinError` for whatever is written in another way than the quiz's.
    """
    shelf = "$modules"
    while any(shelf in text for text in modules.values()):
        shelf += "$"  # until no module uses the name
    parts: dict[str, _Module] = {}

    def join(need: _Import, under_way: tuple[str, ...]) -> None:
        if need.file not in modules:
            message = f"{need.place}: there is no {need.file}. Correct the name."
            raise BundleError(message)
        if need.file in under_way:
            circle = " needs ".join((*under_way[under_way.index(need.file) :], need.file))
            message = f"{need.place}: {circle}. Move what both need into a module of its own."
            raise BundleError(message)
        if need.file not in parts:
            part = _parse_module(need.file, modules[need.file], shelf)
            for inner in part.needs:
                join(inner, (*under_way, need.file))
            parts[need.file] = part
        for name in need.names:
            if name not in parts[need.file].exports:
                message = f"{need.place}: {need.file} does not export {name}. Write export before it there."
                raise BundleError(message)

    join(_Import("the entry", entry), ())
    functions = [
        f"{shelf}['{file}'] = (() => {{\n{part.body}\nreturn {{ {', '.join(part.exports)} }};\n}})();\n"
        for file, part in parts.items()
    ]
    return f"const {shelf} = {{}};\n{''.join(functions)}"


def imported_at_once(modules: Mapping[str, str], entry: str) -> list[str]:
    """Return the paths, sorted, of all modules without which `entry` cannot run.

    `modules` is as for `bundle`.
    """
    return _imported(modules, entry, ("source",))


def imported_ever(modules: Mapping[str, str], entry: str) -> list[str]:
    """Return the same with all modules that are imported when they are used."""
    return _imported(modules, entry, ("source", "later"))


def _imported(modules: Mapping[str, str], entry: str, ways: tuple[str, ...]) -> list[str]:
    """Return the paths, sorted, of all modules that `entry` imports in these ways, also through others."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        sources = (match[way] for match in _WORD.finditer(modules[path]) for way in ways)
        new = {_resolved(path, source) for source in sources if source} - found
        found |= new
        waiting.extend(new)
    return sorted(found)


def inline_script(text: str) -> str:
    """Return a script's text so that it can stand inside `<script>` and means the same."""

    def safe(match: re.Match[str]) -> str:
        if match["quiet"]:
            return _TAG_IN_QUIET.sub(lambda found: found["escaped"] or r"\x3C", match["quiet"])
        return match[0] + " "  # in code it is an operator

    return _QUIET_OR_TAG.sub(safe, text)


def _parse_module(file: str, text: str, shelf: str) -> _Module:
    """Return a module as a part; its imports come first, for they hold wherever they are written."""
    imports: list[str] = []
    needs: list[_Import] = []
    exports: list[str] = []

    def rewritten(match: re.Match[str]) -> str:
        place = _line_in(file, text, match.start())
        if match["quiet"]:
            return match["quiet"]
        if match["odd"]:
            raise BundleError(f"{place}: {_INSTEAD.get(match['odd'], _PAIRED)}")
        if match["given"]:
            exports.append(match["given"])
            return ""
        if match["later"]:
            later = _resolved(file, match["later"])
            needs.append(_Import(place, later))
            return f"Promise.resolve({shelf}['{later}'])"
        names = [name.strip() for name in match["names"].split(",") if name.strip()]
        source = _resolved(file, match["source"])
        needs.append(_Import(place, source, tuple(name.split()[0] for name in names)))
        taken = ", ".join(names).replace(" as ", ": ")
        imports.append(f"const {{ {taken} }} = {shelf}['{source}'];")
        return ""

    outside = _outside_brackets(text)
    if odd := _ODD_OUTSIDE.search(outside):
        raise BundleError(f"{_line_in(file, outside, odd.start())}: {_INSTEAD[odd[0]]}")
    body = _WORD.sub(rewritten, text)
    return _Module("\n".join((*imports, body)), tuple(needs), tuple(exports))


def _resolved(file: str, source: str) -> str:
    """Return the path of a module that `file` imports as `source`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), source))


def _line_in(file: str, text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"{file}, line {line}"


def _outside_brackets(text: str) -> str:
    """Return the code that stands in no brackets, on the lines where it stands."""

    def gone(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")

    left = _WORD.sub(lambda match: gone(match) if match["quiet"] else match[0], text)
    while (less := _BRACKETS.sub(gone, left)) != left:
        left = less
    return left
