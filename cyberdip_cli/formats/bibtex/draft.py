"""A Record in the making: the fields of one entry, which of them have been read, and what they came to."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...patterns import Pattern
from ..latex.decode import decode
from ..latex.encode import escape, has_formula
from .fields import FIELDS, LATEX, LITERALS, TEXT, TITLE
from .name_lists import breaks_grammar, divided
from .names import is_group, read_names, split_list
from .values import is_verbatim

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name

_SPACE = Pattern(r"[ \t\r\n]+")


class BibEntry:
    """One entry: ``fields`` by name in small letters, undelimited, still in LaTeX; ``lines``: the line of
    each; ``spelled``: names that are not in small letters in the file; ``before``: what stands before it and
    is no data."""

    __slots__ = ("before", "fields", "key", "line", "lines", "spelled", "type")

    def __init__(self, type: str, key: str, line: int) -> None:
        self.type = type
        self.key = key
        self.line = line
        self.fields: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.spelled: dict[str, str] = {}
        self.before: list[str] = []


class EntryDraft:
    """``fields``: by name, undelimited, in LaTeX. ``made``: fields of Record. ``origins``: the field each was
    read from. ``spare``: what has no place. ``taken``: the fields that need no second look. ``formulas``:
    those with mathematics, or macros that are not known, in them: their LaTeX is kept beside the text."""

    __slots__ = ("entry", "fields", "formulas", "made", "origins", "sink", "spare", "taken")

    def __init__(self, entry: BibEntry, fields: dict[str, str], sink: Sink) -> None:
        self.entry = entry
        self.fields = fields
        self.sink = sink
        self.made: dict[str, Any] = {}
        self.spare: dict[str, tuple[str, ...]] = {}
        self.origins: dict[str, str] = {}
        self.taken: set[str] = set()
        self.formulas: set[str] = set()

    def pop(self, name: str) -> str:
        """The raw value of a field, which is then taken; ``""`` when it is absent."""
        value = self.fields.get(name, "")
        if value:
            self.taken.add(name)
        return value

    def text(self, name: str, value: str, *, title: bool = False) -> str:
        """A text value, decoded."""
        text = decode(
            value, title=title, report=self.reporter(name) if "\\" in value or "$" in value else _ignore
        )
        if value.count("\\$") > 1 and has_formula(text):
            self.formulas.add(name)  # two prices that look like mathematics
        return text

    def popped(self, name: str) -> str:
        """The decoded text of a field, which is then taken."""
        value = self.fields.get(name)
        if not value:
            return ""
        self.taken.add(name)
        return self.text(name, value)

    def names(self, name: str, value: str) -> tuple[Name, ...]:
        """The names of a field; those whose role stands beside them go where it belongs."""
        text = _SPACE.sub(" ", value)
        credits = divided(text)
        if credits is None:
            names = read_names(text, self.reporter(name))
            if names and breaks_grammar(text):
                message = f"{name} holds several names that cannot be told apart: '{text[:60]}'"
                self.say("undivided-names", message, "names are joined by 'and'", name, WARNING)
        else:
            names = tuple(found for found, role in credits if role in (None, "author", name))
            for found, role in credits:
                if role not in (None, "author", name):
                    self.made[str(role)] = (*self.made.get(str(role), ()), found)
            if len(credits) > 1:
                message = f"the names of {name} are not joined by 'and'"
                self.say("divided-names", message, f"read as {len(credits)} names", name)
        if names and names[-1].literal == "others" and len(names) > 1:
            self.say("and-others", f"{name} ends with 'and others'", "kept as a name 'others'", name)
        return names

    def put(self, record_field: str, name: str, value: Any) -> None:
        """The first value of a field stays; another one is kept apart."""
        if not value:
            return
        if record_field not in self.made:
            self.made[record_field] = value
            self.origins[record_field] = name
            if name in self.formulas and isinstance(value, str):
                raw = _SPACE.sub(" ", self.fields.get(name, "")).strip()
                if raw not in [_written(record_field, value, ascii=ascii) for ascii in (False, True)]:
                    self.keep(f"{LATEX}{record_field}", raw)
        elif self.made[record_field] != value and name in self.fields:
            self.spare_field(name, self.fields[name])

    def spare_field(self, name: str, value: str) -> None:
        """What has no place, under its own name: a list of groups is several values."""
        key = self.entry.spelled.get(name, name)
        key = key[2:] if key[:2] in ("x-", "X-") else key
        parts = split_list(_SPACE.sub(" ", value)) if value[:1] == "{" else []
        if name == "extra" and parts and all(is_group(part) and ": " in part for part in parts):
            for label, _, words in (self.text(name, part[1:-1]).partition(": ") for part in parts):
                self.keep(label, words)
        elif len(parts) > 1 and all(map(is_group, parts)):
            self.keep(
                key,
                *(part[1:-1] if is_verbatim(key.lower()) else self.text(name, part[1:-1]) for part in parts),
            )
        elif is_verbatim(key.lower()):
            self.keep(key, _SPACE.sub(" ", value).strip())
        else:
            self.keep(key, self.text(name, value))

    def keep(self, key: str, *values: str) -> None:
        kept = tuple(filter(None, values))
        if kept:
            self.spare[key] = self.spare.get(key, ()) + kept

    def reporter(self, name: str) -> Callable[[str, str], None]:
        def report(kind: str, what: str) -> None:
            if kind == "link":
                self.keep("href", what)
            elif kind == "mathematics":
                self.formulas.add(name)
            else:
                self.formulas.add(name)
                self.say(
                    "unknown-macro",
                    f"\\{what} in {name} is no macro that is known",
                    "what it holds is kept",
                    name,
                )

        return report

    def say(self, code: str, message: str, hint: str, name: str = "", severity: str = NOTE) -> None:
        self.sink(
            Diagnostic(
                severity,
                code,
                message,
                hint,
                line=self.entry.lines.get(name, self.entry.line),
                record=self.entry.key or None,
            )
        )


def _ignore(kind: str, what: str) -> None:
    """Text without a backslash has nothing to report."""


_KINDS = {row[0]: row[3] for row in FIELDS}


def _written(record_field: str, value: str, *, ascii: bool) -> str:
    """How a field would be written."""
    kind = _KINDS[record_field]
    return escape(value, ascii=ascii, title=kind == TITLE, formulas=kind in (TEXT, TITLE, LITERALS))
