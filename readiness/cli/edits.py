"""Changes to Python files as a careful person makes them: what is asked for, and no other byte.

Every function takes a file's text and returns the changed one. Nothing here reads or writes a file.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass, field

from readiness.model import Place
from readiness.site.loading import assignments

_INDENT = "    "
_NEWLINE = re.compile(r"\r\n|\r|\n")
_REST_OF_LINE = re.compile(r"[ \t]*(#[^\r\n]*)?(\r\n|\r|\n|\Z)")
_NOTHING = {tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT}
_CLOSING = {"(": ")", "[": "]", "{": "}"}
Group = ast.Tuple | ast.List


class EditError(Exception):
    """A file that is written in a way that cannot be changed here; the message says what to do by hand."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a file's text: anything but white space and comments."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Code:
    """A Python file as text, and what stands where in it; `file` names it in messages."""

    file: str
    text: str
    tree: ast.Module = field(init=False)
    tokens: tuple[Token, ...] = field(init=False)
    lines: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find out what stands where."""
        text = self.text.removeprefix("\ufeff")  # some editors begin a file with a mark
        mark = len(self.text) - len(text)
        lines = (mark, *(match.end() for match in _NEWLINE.finditer(self.text)))
        read = tokenize.generate_tokens(io.StringIO(text, newline="").readline)
        try:
            tree = ast.parse(text)
            tokens = tuple(
                Token(
                    each.string,
                    lines[each.start[0] - 1] + each.start[1],
                    lines[each.end[0] - 1] + each.end[1],
                )
                for each in read
                if each.type not in _NOTHING and each.string
            )
        except (SyntaxError, tokenize.TokenError) as error:
            message = f"{Place(self.file, 1)}: this is or would be no Python: {error}. Change it by hand."
            raise EditError(message) from None
        object.__setattr__(self, "tree", tree)
        object.__setattr__(self, "lines", lines)
        object.__setattr__(self, "tokens", tokens)

    @property
    def newline(self) -> str:
        """How the file ends its lines."""
        found = _NEWLINE.search(self.text)
        return found[0] if found else "\n"

    def span(self, node: ast.expr | ast.stmt | ast.alias) -> tuple[int, int]:
        """Return where a part of the file begins and ends."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0  # a tree from text has both
        return self._offset(node.lineno, node.col_offset), self._offset(last, column)

    def _offset(self, line: int, column: int) -> int:
        """Return a place in the text; the tree counts columns in bytes."""
        start = self.lines[line - 1]
        return start + len(self.text[start : start + column].encode()[:column].decode())

    def line_start(self, at: int) -> int:
        """Return where the line of a place begins."""
        return max(start for start in self.lines if start <= at)

    def indent(self, at: int) -> str:
        """Return the white space that the line of a place begins with."""
        line = self.text[self.line_start(at) :]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def begins_line(self, at: int) -> bool:
        """Whether nothing but white space stands before a place in its line."""
        return not self.text[self.line_start(at) : at].strip(" \t")

    def place(self, node: ast.expr) -> Place:
        """Return where a part of the file is written."""
        return Place(self.file, node.lineno)

    def brackets(self, node: ast.expr) -> tuple[int, int]:
        """Return the tokens that open and close a call, group or table."""
        end = self.span(node)[1]
        closing = next(at for at, token in enumerate(self.tokens) if token.end == end)
        depth = 0
        for at in range(closing, -1, -1):
            text = self.tokens[at].text
            depth += (text in _CLOSING.values()) - (text in _CLOSING)
            if depth == 0 and text in _CLOSING:
                return at, closing
        message = f"{self.place(node)}: this group has no brackets. Put it between ( and )."
        raise EditError(message)


def assigned(code: Code, name: str) -> ast.Call:
    """Return the call whose result is given a name, such as `TEAM = Team(...)`. Raises `EditError`."""
    for statement in assignments(code.tree, name):
        if isinstance(statement.value, ast.Call):
            return statement.value
        place = Place(code.file, statement.lineno)
        message = f"{place}: {name} is not written as {name} = {name.title()}(...)."
        raise EditError(message)
    message = f"{Place(code.file, 1)}: {name} is not given here. Write {name} = {name.title()}(...)."
    raise EditError(message)


def entry_call(code: Code, name: str) -> ast.Call:
    """Return the call that makes the entry of an id: `Question(id="...", ...)`. Raises `EditError`."""
    for node in ast.walk(code.tree):
        if isinstance(node, ast.Call) and _string_value(value_of(node, "id")) == name:
            return node
    message = f'{Place(code.file, 1)}: no entry here has id="{name}" written out. Change it by hand.'
    raise EditError(message)


def value_of(call: ast.Call, name: str) -> ast.expr | None:
    """Return what a call gives for a field, or None."""
    return next((each.value for each in call.keywords if each.arg == name), None)


def value_under(code: Code, call: ast.Call, name: str, key: str) -> ast.expr:
    """Return what stands under a key of a call's field. Raises `EditError`."""
    table = value_of(call, name)
    found = _value_under(table, key) if isinstance(table, ast.Dict) else None
    if found:
        return found
    message = f'{code.place(table or call)}: {name} has no "{key}" written out. Change it by hand.'
    raise EditError(message)


def _value_under(table: ast.Dict, key: str) -> ast.expr | None:
    pairs = zip(table.keys, table.values, strict=True)
    return next((value for each, value in pairs if _string_value(each) == key), None)


def with_item(code: Code, node: ast.expr, item: str) -> str:
    """Return the text with one more item at the end of a call, group or table, on lines of its own."""
    opening, closing = code.brackets(node)
    start, end = code.tokens[opening], code.tokens[closing]
    inside = code.tokens[opening + 1 : closing]
    newline = code.newline
    apart = code.begins_line(end.start) and code.line_start(end.start) > start.start
    outer = code.indent(end.start if apart else start.start)
    inner = outer + _INDENT
    if inside and code.begins_line(inside[0].start):
        inner = code.indent(inside[0].start)
    block = "".join(f"{inner}{line}{newline}" for line in f"{item},".split("\n"))
    comma = "," if inside and inside[-1].text != "," else ""
    last = inside[-1].end if inside else start.end
    if apart:
        at = code.line_start(end.start)
        return replaced_spans(code.text, (last, last, comma), (at, at, block))
    head = newline + inner if inside and not code.begins_line(inside[0].start) else ""
    return replaced_spans(
        code.text,
        (start.end, start.end, head),
        (last, end.start, f"{comma}{newline}{block}{outer}"),
    )


def with_field(code: Code, call: ast.Call, name: str, value: str) -> str:
    """Return the text with a call's field given a value, in place of the one that it may have."""
    old = value_of(call, name)
    return (
        replaced_spans(code.text, (*code.span(old), value))
        if old
        else with_item(code, call, f"{name}={value}")
    )


def with_entry(code: Code, call: ast.Call, name: str, item: str) -> str:
    """Return the text with one more item in the group that is a call's field; without one it is made."""
    group = value_of(call, name)
    if group is None:
        return with_item(code, call, f"{name}={group_of(item)}")
    return with_item(code, _group_or_refuse(code, group, name, item), item)


def with_entry_under(code: Code, call: ast.Call, name: str, key: str, item: str) -> str:
    """Return the text with one more item in the group that stands under a key of a call's field."""
    table = value_of(call, name)
    pair = f'"{key}": {group_of(item)}'
    if table is None:
        return with_item(code, call, f"{name}={{\n{_indented(pair)},\n}}")
    if not isinstance(table, ast.Dict):
        raise _by_hand(code, table, name, "{...}", pair)
    group = _value_under(table, key)
    if group is None:
        return with_item(code, table, pair)
    return with_item(code, _group_or_refuse(code, group, f'{name}["{key}"]', item), item)


def without_item(code: Code, node: ast.expr) -> str:
    """Return the text without an item of a group, or of a table where the item is all that a key has.

    Its lines go, and what stands behind it on the last of them; comments above it stay.
    """
    parents = {child: each for each in ast.walk(code.tree) for child in ast.iter_child_nodes(each)}
    holder = parents[node]
    above = parents.get(holder)
    if isinstance(holder, Group) and len(holder.elts) == 1 and isinstance(above, ast.Dict):
        return without_item(code, holder)
    start, end = code.span(node)
    if isinstance(holder, ast.Dict):
        key = holder.keys[holder.values.index(node)]
        start = code.span(key)[0] if key else start
    elif not isinstance(holder, Group):
        message = f"{code.place(node)}: this entry does not stand in a group. Take it out by hand."
        raise EditError(message)
    closing = code.brackets(holder)[1]
    after = next(at for at, token in enumerate(code.tokens) if token.start >= end)
    behind, last = code.tokens[after], code.tokens[closing - 1]
    if behind.text != "," and after != closing:
        message = f"{code.place(node)}: this entry stands in brackets of its own. Take it out by hand."
        raise EditError(message)
    edits = []
    if behind.text == ",":
        end = behind.end
        if isinstance(holder, ast.Tuple) and len(holder.elts) == 2 and last.text != ",":  # noqa: PLR2004
            edits.append((last.end, last.end, ","))  # what is left of (one, two) would be no group
    rest = _REST_OF_LINE.match(code.text, end)
    if rest and code.begins_line(start):
        start, end = code.line_start(start), rest.end()
    elif behind is not last and after != closing:
        end = code.tokens[after + 1].start
    else:
        start = len(code.text[:start].rstrip(" \t"))
    return replaced_spans(code.text, (start, end, ""), *edits)


def with_import(code: Code, module: str, name: str) -> str:
    """Return the text with a name imported, in its alphabetical place where the module is there already.

    A file that takes every name of a module, as `team.py` does, has it.
    """
    imports = [each for each in code.tree.body if isinstance(each, ast.ImportFrom)]
    if any(alias.name == "*" for each in imports for alias in each.names):
        return code.text
    for each in imports:
        if each.module != module or each.level:
            continue
        if any(alias.name == name and alias.asname is None for alias in each.names):
            return code.text
        before = [alias for alias in each.names if alias.name < name]
        if not before:
            start = code.span(each.names[0])[0]
            return replaced_spans(code.text, (start, start, f"{name}, "))
        start, end = code.span(before[-1])
        gap = code.newline + code.indent(start) if code.begins_line(start) else " "
        return replaced_spans(code.text, (end, end, f",{gap}{name}"))
    line = f"from {module} import {name}{code.newline}"
    others = [each for each in imports if each.module != "__future__"]
    at = code.line_start(code.span(others[0])[0]) if others else _after_the_opening(code)
    return replaced_spans(code.text, (at, at, line))


def _after_the_opening(code: Code) -> int:
    """Return where the line behind a file's docstring and `__future__` imports begins."""
    end = 0
    for each in code.tree.body:
        docstring = isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
        if not docstring and not isinstance(each, ast.ImportFrom):
            break
        end = each.end_lineno or 0
    return code.lines[min(end, len(code.lines) - 1)]


def replaced_spans(text: str, *edits: tuple[int, int, str]) -> str:
    """Return a text with parts replaced; none of them overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def group_of(item: str) -> str:
    """Return a group of one item as it is written."""
    return f"(\n{_indented(item)},\n)"


def _indented(item: str) -> str:
    return "\n".join(_INDENT + line for line in item.split("\n"))


def _group_or_refuse(code: Code, node: ast.expr, name: str, item: str) -> Group:
    if isinstance(node, Group):
        return node
    raise _by_hand(code, node, name, "(...)", item)


def _by_hand(code: Code, node: ast.expr, name: str, shape: str, item: str) -> EditError:
    return EditError(
        f"{code.place(node)}: {name} is not written as {shape} here. Add this to it by hand:\n{item},"
    )


def quoted(text: str) -> str:
    """Return a text as it is written in Python."""
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + text.replace("\\", "\\\\").replace("\n", "\\n").replace(quote, f"\\{quote}") + quote


def quoted_group(values: Sequence[str]) -> str:
    """Return a group of texts on one line."""
    return f"({', '.join(map(quoted, values))}{',' if len(values) == 1 else ''})"


def _string_value(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
