"""Edits of Python source that change what is asked for and no other byte.

Every function takes a file's source and returns the changed text. Nothing here reads or writes a file.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from dataclasses import dataclass, field

from readiness.model import Place
from readiness.model.errors import ReadinessError
from readiness.site.loading import assignments

_INDENT = "    "
_NEWLINE = re.compile(r"\r\n|\r|\n")
_REST_OF_LINE = re.compile(r"[ \t]*(#[^\r\n]*)?(\r\n|\r|\n|\Z)")
_IGNORED = {tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT}
_CLOSING = {"(": ")", "[": "]", "{": "}"}
Group = ast.Tuple | ast.List


class EditError(ReadinessError):
    """A file that is written in a way that cannot be edited here; the message says what to do by hand."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a file, which is neither white space nor a comment, and its span in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Code:
    """A Python file: its text, its syntax tree, its tokens, and where each line begins; `file` is its path.

    Positions are offsets in `text`, counted from 0. Raises `EditError` for a text that is not Python.
    """

    file: str
    text: str
    tree: ast.Module = field(init=False)
    tokens: tuple[Token, ...] = field(init=False)
    lines: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Parse the text."""
        text = self.text.removeprefix("\ufeff")  # some editors begin a file with a byte order mark
        first = len(self.text) - len(text)
        lines = (first, *(match.end() for match in _NEWLINE.finditer(self.text)))
        stream = tokenize.generate_tokens(io.StringIO(text, newline="").readline)
        try:
            tree = ast.parse(text)
            tokens = tuple(
                Token(
                    token.string,
                    lines[token.start[0] - 1] + token.start[1],
                    lines[token.end[0] - 1] + token.end[1],
                )
                for token in stream
                if token.type not in _IGNORED and token.string
            )
        except (SyntaxError, tokenize.TokenError) as error:
            message = f"{Place(self.file, 1)}: this isn't valid Python: {error}. Change it by hand."
            raise EditError(message) from None
        object.__setattr__(self, "tree", tree)
        object.__setattr__(self, "lines", lines)
        object.__setattr__(self, "tokens", tokens)

    @property
    def newline(self) -> str:
        """The file's line ending."""
        match = _NEWLINE.search(self.text)
        return match[0] if match else "\n"

    def span(self, node: ast.expr | ast.stmt | ast.alias) -> tuple[int, int]:
        """Return where a node begins and ends."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0  # a parsed node has both
        return self._offset(node.lineno, node.col_offset), self._offset(last, column)

    def _offset(self, line: int, column: int) -> int:
        """Return the position of a line and column of the tree, which counts columns in bytes."""
        start = self.lines[line - 1]
        return start + len(self.text[start : start + column].encode()[:column].decode())

    def line_start(self, at: int) -> int:
        """Return where the line of a position begins."""
        return max(start for start in self.lines if start <= at)

    def indent(self, at: int) -> str:
        """Return the indentation of the line of a position."""
        line = self.text[self.line_start(at) :]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def begins_line(self, at: int) -> bool:
        """Whether a position is the first in its line, white space apart."""
        return not self.text[self.line_start(at) : at].strip(" \t")

    def place(self, node: ast.expr) -> Place:
        """Return the file and line of a node."""
        return Place(self.file, node.lineno)

    def brackets(self, node: ast.expr) -> tuple[int, int]:
        """Return the indexes of the tokens that open and close a call, group or dict. Raises `EditError`."""
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
    """Return the call that is assigned to a name, such as `Team(...)` in `TEAM = Team(...)`.

    Raises `EditError` where the name has no value here, or another one.
    """
    for statement in assignments(code.tree, name):
        if isinstance(statement.value, ast.Call):
            return statement.value
        place = Place(code.file, statement.lineno)
        message = f"{place}: {name} isn't written as {name} = {name.title()}(...)."
        raise EditError(message)
    message = f"{Place(code.file, 1)}: {name} is missing here. Write {name} = {name.title()}(...)."
    raise EditError(message)


def entry_call(code: Code, name: str) -> ast.Call:
    """Return the call that makes the entry with an id: `Question(id="...", ...)`. Raises `EditError`."""
    for node in ast.walk(code.tree):
        if isinstance(node, ast.Call) and _string_value(value_of(node, "id")) == name:
            return node
    message = f'{Place(code.file, 1)}: no entry here has id="{name}" written out. Change it by hand.'
    raise EditError(message)


def value_of(call: ast.Call, name: str) -> ast.expr | None:
    """Return the value of a call's keyword argument, or None."""
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def inner_call(code: Code, call: ast.Call, name: str, kind: str) -> ast.Call | None:
    """Return the call that makes a call's field, such as `colours=Colours(...)`; None without the field.

    `kind` is the name of its type. Raises `EditError` where the field is written in another way.
    """
    value = value_of(call, name)
    if value is None or isinstance(value, ast.Call):
        return value
    raise EditError(f"{code.place(value)}: {name} isn't written as {kind}(...). Change it by hand.")


def value_under(code: Code, call: ast.Call, name: str, key: str) -> ast.expr:
    """Return the value of a key in the dict that is a call's field. Raises `EditError`."""
    table = value_of(call, name)
    value = _value_under(table, key) if isinstance(table, ast.Dict) else None
    if value:
        return value
    message = f'{code.place(table or call)}: {name} has no "{key}" written out. Change it by hand.'
    raise EditError(message)


def _value_under(table: ast.Dict, key: str) -> ast.expr | None:
    pairs = zip(table.keys, table.values, strict=True)
    return next((value for node, value in pairs if _string_value(node) == key), None)


def with_item(code: Code, node: ast.expr, item: str) -> str:
    """Return the text with one more item at the end of a call, group or dict, on lines of its own."""
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
    """Return the text with a new value for a call's field, whether or not it had one."""
    old = value_of(call, name)
    return (
        replaced_spans(code.text, (*code.span(old), value))
        if old
        else with_item(code, call, f"{name}={value}")
    )


def with_entry(code: Code, call: ast.Call, name: str, item: str) -> str:
    """Return the text with one more item in the group that is a call's field, added if need be.

    Raises `EditError` where the field is not written as a group.
    """
    group = value_of(call, name)
    if group is None:
        return with_item(code, call, f"{name}={group_of(item)}")
    return with_item(code, _group_or_refuse(code, group, name, item), item)


def with_entry_under(code: Code, call: ast.Call, name: str, key: str, item: str) -> str:
    """Return the text with one more item in the group under a key of a call's field, added if need be.

    Raises `EditError` where the field is not written as a dict, or the value as a group.
    """
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
    """Return the text without an item of a group or dict; a key whose only item it is goes too.

    Its lines are removed with any comment behind it; comments above it stay. Raises `EditError` where the
    item is not in a group or dict.
    """
    parents = {child: parent for parent in ast.walk(code.tree) for child in ast.iter_child_nodes(parent)}
    holder = parents[node]
    if isinstance(holder, Group) and len(holder.elts) == 1 and isinstance(parents.get(holder), ast.Dict):
        return without_item(code, holder)
    start, end = code.span(node)
    if isinstance(holder, ast.Dict):
        key = holder.keys[holder.values.index(node)]
        start = code.span(key)[0] if key else start
    elif not isinstance(holder, Group):
        message = f"{code.place(node)}: this entry isn't in a group. Remove it by hand."
        raise EditError(message)
    closing = code.brackets(holder)[1]
    after = next(at for at, token in enumerate(code.tokens) if token.start >= end)
    behind, last = code.tokens[after], code.tokens[closing - 1]
    if behind.text != "," and after != closing:
        message = f"{code.place(node)}: this entry is in its own brackets. Remove it by hand."
        raise EditError(message)
    edits = []
    if behind.text == ",":
        end = behind.end
        if isinstance(holder, ast.Tuple) and len(holder.elts) == 2 and last.text != ",":  # noqa: PLR2004
            edits.append((last.end, last.end, ","))  # (one, two) has to become (one,) to stay a tuple
    rest = _REST_OF_LINE.match(code.text, end)
    if rest and code.begins_line(start):
        start, end = code.line_start(start), rest.end()
    elif behind is not last and after != closing:
        end = code.tokens[after + 1].start
    else:
        start = len(code.text[:start].rstrip(" \t"))
    return replaced_spans(code.text, (start, end, ""), *edits)


def with_import(code: Code, module: str, name: str) -> str:
    """Return the text with an import of a name, in alphabetical order where the module is imported already.

    A file with an `import *`, such as `team.py`, is taken to have every name.
    """
    imports = [node for node in code.tree.body if isinstance(node, ast.ImportFrom)]
    if any(alias.name == "*" for node in imports for alias in node.names):
        return code.text
    for node in imports:
        if node.module != module or node.level:
            continue
        if any(alias.name == name and alias.asname is None for alias in node.names):
            return code.text
        before = [alias for alias in node.names if alias.name < name]
        if not before:
            start = code.span(node.names[0])[0]
            return replaced_spans(code.text, (start, start, f"{name}, "))
        start, end = code.span(before[-1])
        gap = code.newline + code.indent(start) if code.begins_line(start) else " "
        return replaced_spans(code.text, (end, end, f",{gap}{name}"))
    line = f"from {module} import {name}{code.newline}"
    others = [node for node in imports if node.module != "__future__"]
    at = code.line_start(code.span(others[0])[0]) if others else _after_the_opening(code)
    return replaced_spans(code.text, (at, at, line))


def _after_the_opening(code: Code) -> int:
    """Return where the line after a file's docstring and `__future__` imports begins."""
    end = 0
    for node in code.tree.body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if not is_docstring and not isinstance(node, ast.ImportFrom):
            break
        end = node.end_lineno or 0
    return code.lines[min(end, len(code.lines) - 1)]


def replaced_spans(text: str, *edits: tuple[int, int, str]) -> str:
    """Return a text with spans replaced; each edit is a start, an end and the new text, and none overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def group_of(item: str) -> str:
    """Return a group of one item in Python."""
    return f"(\n{_indented(item)},\n)"


def _indented(item: str) -> str:
    return "\n".join(_INDENT + line for line in item.split("\n"))


def _group_or_refuse(code: Code, node: ast.expr, name: str, item: str) -> Group:
    if isinstance(node, Group):
        return node
    raise _by_hand(code, node, name, "(...)", item)


def _by_hand(code: Code, node: ast.expr, name: str, shape: str, item: str) -> EditError:
    return EditError(
        f"{code.place(node)}: {name} isn't written as {shape} here. Add this to it by hand:\n{item},"
    )


def _string_value(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
