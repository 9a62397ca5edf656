"""Holds templates and scripts to what they share. The first step of `make lint`.

`python -m readiness.rendering.contract_check` writes the types for the scripts and tells what types cannot
see: a name in a template that no script uses, a name in a selector that no template has, and messages that
are carried to a page and never said there.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from readiness.model import Bank
from readiness.model.paths import SCRIPTS
from readiness.model.words import Messages
from readiness.output.assets import LIBRARY_SCRIPT
from readiness.output.bundle import all_imports
from readiness.rendering.contract import KINDS, Names, names_in, quiz_types, rendered, types
from readiness.rendering.messages import LIBRARY_FAMILIES, LIBRARY_MESSAGES, message_texts
from readiness.site.loading import load_bank

# Where the types go, inside the scripts' folder: those of every page, and what the quiz's page has besides.
TYPES, QUIZ_TYPES = "page/contract.d.ts", "quiz/contract.d.ts"

_CATALOGUE = "readiness/model/words/messages.py"
_LISTED_IN = "readiness/rendering/messages.py"

# The functions of the scripts that take a name, by its kind; it is their second argument.
_TAKERS = {
    "part": "partOf",
    "fill": "fill",
    "list": "listOf|fillList",
    "field": "fieldOf",
    "act": "buttonOf",
    "template": "templateOf|setUp",
}
_NO_CODE = re.compile(r"/\*.*?\*/|(?<![:'\"])//[^\n]*|^import [^;]*;", re.DOTALL | re.MULTILINE)
_ATTRIBUTE = re.compile(
    r"""(<template )?data-(part|fill|list|field|act)=["']?([a-z][\w-]*)["']?(?=[\s>\]])"""
)
_TEXT = re.compile(r"'([^'\n]*)'")
_TEXT_WITH_GAPS = re.compile(r"`((?:[\w-]*\$\{[^`]*?\})+[\w-]*)`")
_KEY = re.compile(r"(?<![\w$.-])'?([a-z][\w-]*)'?:")
_SAID = re.compile(r"(?<!== )'([^'\n]*)'")  # and not what something is compared with
_FIELD = re.compile(r"\{(\w+)\}")


class Script:
    """What a script says: texts, texts with gaps, keys of tables, selectors, and what its calls are given."""

    def __init__(self, source: str) -> None:
        """Read a script's source, without comments and imports."""
        self.code = _NO_CODE.sub("", source)
        self.texts = frozenset(_TEXT.findall(self.code))
        self.keys = frozenset(_KEY.findall(self.code))
        self.patterns = self._patterns(self.code)
        # Read once: each is asked for every name of every template.
        self.selected = frozenset((kind, name) for _, kind, name in _ATTRIBUTE.findall(self.code))
        self._taken = {
            kind: [
                (_TEXT.findall(argument), self._patterns(argument)) for argument in self.arguments(takers, 1)
            ]
            for kind, takers in _TAKERS.items()
        }

    def says(self, message: str) -> bool:
        """Whether a message's name is in the script, or can come of one of its texts with gaps."""
        return message in self.texts or any(pattern.fullmatch(message) for pattern in self.patterns)

    def uses(self, kind: str, name: str) -> bool:
        """Whether the script asks for this name, or has it in a table of actions or in a selector."""
        if kind == "act" and name in self.keys:
            return True
        if ("part" if kind == "template" else kind, name) in self.selected:
            return True
        return any(self._can_be(texts, patterns, name) for texts, patterns in self._taken[kind])

    def said(self) -> set[str]:
        """Texts that are given to `say`: names of messages."""
        return {name for argument in self.arguments("say", 0) for name in _TEXT.findall(argument)}

    def arguments(self, functions: str, wanted: int) -> Iterator[str]:
        """The source of one argument of every call of these functions, counted from 0."""
        return (arguments[wanted] for arguments in self.calls(functions) if len(arguments) > wanted)

    def calls(self, functions: str) -> Iterator[list[str]]:
        """The sources of the arguments of every call of these functions."""
        for call in re.finditer(rf"(?<![\w$.])(?:{functions})\(", self.code):
            yield _arguments(self.code, call.end())

    def _can_be(self, texts: Sequence[str], patterns: Sequence[re.Pattern[str]], name: str) -> bool:
        """Whether an argument with these can be a name; a variable can be any text or key of the script."""
        if not texts and not patterns:
            return name in self.texts or name in self.keys
        return name in texts or any(pattern.fullmatch(name) for pattern in patterns)

    def _patterns(self, code: str) -> list[re.Pattern[str]]:
        """What texts with gaps can be. A text of gaps alone can be composed of the script's other texts."""
        known = "|".join(re.escape(text) for text in self.texts if re.fullmatch(r"[\w-]+", text)) or "(?!)"
        patterns = []
        for text in _TEXT_WITH_GAPS.findall(code):
            parts = re.split(r"\$\{[^`]*?\}", text)
            gap = ".+" if re.search(r"[a-z]", "".join(parts)) else f"(?:{known})"
            patterns.append(re.compile(gap.join(map(re.escape, parts))))
        return patterns


def findings(bank: Bank, root: Path) -> list[str]:
    """Return what is wrong between templates, messages and scripts in the folder `root`, a sentence each."""
    names = names_in(rendered(bank, root / "overrides"))
    folder = root / "docs" / SCRIPTS
    sources = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.js"))
    }
    scripts = {file: Script(source) for file, source in sources.items()}
    reachable = {LIBRARY_SCRIPT, *all_imports(sources, LIBRARY_SCRIPT)}
    library = {file: script for file, script in scripts.items() if file in reachable}
    messages = [each.name for each in dataclasses.fields(Messages)]
    families = (f"{family}_" for family in LIBRARY_FAMILIES)
    return [
        *_unused(names, [*scripts.values()], root),
        *_unknown(names, scripts),
        *_misspelt(message_texts(bank), scripts),
        *_unfilled(message_texts(bank), scripts),
        *_unsaid([*scripts.values()], messages, _CATALOGUE),
        *_not_carried(library, {*messages} - {*LIBRARY_MESSAGES}),
        *_unsaid([*library.values()], LIBRARY_MESSAGES, f"{_LISTED_IN}, LIBRARY_MESSAGES"),
        *_unsaid_families([*library.values()], families),
    ]


def _unused(names: Names, scripts: list[Script], root: Path) -> Iterator[str]:
    """Names that no script uses, and names in templates that are not rendered for the contract."""
    used = {
        (kind, name): any(script.uses(kind, name) for script in scripts)
        for kinds in names.values()
        for kind in KINDS
        for name in kinds[kind]
    }
    written: set[tuple[str, str]] = set()
    for path in sorted((root / "overrides").rglob("*.html")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for template, attribute, name in _ATTRIBUTE.findall(line):
                kind = "template" if template else attribute
                written.add((kind, name))
                place = f"{path.relative_to(root).as_posix()}, line {number}"
                if (kind, name) not in used:
                    yield (
                        f'{place}: data-{attribute}="{name}" is in no template that the contract '
                        "is read from. Add the template to RENDERED in readiness/rendering/contract.py."
                    )
                elif not used[kind, name]:
                    yield (
                        f'{place}: no script uses data-{attribute}="{name}". Correct the name, here or in '
                        "the script that asks for it, or take it out."
                    )
    for kind, name in sorted(used.keys() - written):
        if not used[kind, name]:
            yield f'overrides/: no script uses data-{kind}="{name}". Correct what the name is composed of.'


def _unknown(names: Names, scripts: Mapping[str, Script]) -> Iterator[str]:
    """Names in selectors, which types do not see."""
    known = {
        ("part" if kind == "template" else kind, name)
        for kinds in names.values()
        for kind in KINDS
        for name in kinds[kind]
    }
    for file, script in scripts.items():
        for kind, name in sorted(script.selected - known):
            yield (
                f'docs/{SCRIPTS}{file}: no template has data-{kind}="{name}". Correct the name, here or '
                "in the template."
            )


def _misspelt(texts: Mapping[str, object], scripts: Mapping[str, Script]) -> Iterator[str]:
    """Messages that types take for some entry's, because they begin as a family does."""
    for file, script in scripts.items():
        for name in sorted(script.said() - texts.keys()):
            if re.fullmatch(r"[a-z]+(?:_[a-z]+)+", name):
                yield (
                    f"docs/{SCRIPTS}{file}: there is no message “{name}”. Correct the name, or add it to "
                    f"{_CATALOGUE}."
                )


def _unfilled(texts: Mapping[str, object], scripts: Mapping[str, Script]) -> Iterator[str]:
    """Messages with a field that a call does not give, where it names them all."""
    for file, script in scripts.items():
        for message, *figures in script.calls("say"):
            given = _keys_of(figures[0]) if figures else set()
            if given is None:
                continue
            for name in _SAID.findall(message):
                for field in sorted({*_FIELD.findall(str(texts.get(name, "")))} - given):
                    yield (
                        f"docs/{SCRIPTS}{file}: “{name}” is said without its {{{field}}}. Give it, or take"
                        f" it out of {_CATALOGUE}."
                    )


def _keys_of(table: str) -> set[str] | None:
    """The keys of a table in a script, None where not all of them are written there."""
    if not table.startswith("{") or "..." in table:
        return None
    entries = _arguments(f"{table[1:-1]})", 0)
    return {key[0] for entry in entries if (key := re.match(r"\w+", entry))}


def _not_carried(library: Mapping[str, Script], others: set[str]) -> Iterator[str]:
    """Messages that only the quiz's page carries; tsconfig.library.json finds those that variables name."""
    for file, script in library.items():
        for name in sorted(script.said() & others):
            yield (
                f"docs/{SCRIPTS}{file}: the library's pages do not carry “{name}”. Add it to "
                f"LIBRARY_MESSAGES in {_LISTED_IN}, or say another."
            )


def _unsaid(scripts: list[Script], messages: Iterable[str], listed: str) -> Iterator[str]:
    """Messages that none of these scripts says."""
    for name in messages:
        if not any(script.says(name) for script in scripts):
            yield f"{listed}: no script says “{name}”. Remove it, or correct the name where it is said."


def _unsaid_families(library: list[Script], families: Iterable[str]) -> Iterator[str]:
    """Families of messages that the library's pages carry and of which no script there says any."""
    for family in families:
        if not any(f"`{family}${{" in script.code for script in library):
            yield f"{_LISTED_IN}, LIBRARY_FAMILIES: no script says “{family}…”. Remove it."


def _arguments(code: str, begin: int) -> list[str]:
    """Return the source of a call's arguments; `begin` is behind its bracket."""
    found: list[str] = []
    depth, quote = 0, ""
    for at in range(begin, len(code)):
        character = code[at]
        if quote:
            quote = "" if character == quote else quote
        elif character in "'`":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ",)" and depth == 0:
            found.append(code[begin:at].strip())
            begin = at + 1
            if character == ")":
                break
        elif character in ")]}":
            depth -= 1
    return found


def write_types(bank: Bank, root: Path) -> None:
    """Write the types for the scripts in the folder `root`, from its templates."""
    folder = root / "docs" / SCRIPTS
    (folder / TYPES).write_text(types(names_in(rendered(bank, root / "overrides"))), "utf-8")
    (folder / QUIZ_TYPES).write_text(quiz_types(bank), "utf-8")


def main(root: Path) -> None:
    """Write the types, and stop with what is wrong."""
    bank = load_bank(root)
    write_types(bank, root)
    sys.exit("\n".join(findings(bank, root)) or 0)


if __name__ == "__main__":
    main(Path.cwd())
