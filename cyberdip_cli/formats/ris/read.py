"""The entries of one RIS record -> Record. An entry is ``(tag, value, line)``; the reader has found them.

The tags that mean the same whatever stands beside them are read in one pass; those of
:data:`~cyberdip_cli.formats.ris.tags.HELD` afterwards, by :mod:`.ris_held`. A second, different value of a
field is kept in ``extra`` under its tag, with a note."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...model import Record
from ...protocols import Traced
from .dependent_tags import finish
from .names import plain_name, read_name
from .tags import (
    HELD,
    NAME_ALIASES,
    NAMES,
    NAMES_BY_TYPE,
    QUIET,
    TEXT_ALIASES,
    TEXTS,
    TEXTS_BY_TYPE,
    TYPE_OF,
)
from .text import unescape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name

    Entry = tuple[str, str, int]
    Rule = tuple[int, str, str]
    Rules = dict[str, Rule]

TEXT, NAME, _HELD = range(3)
_rules: dict[str, Rules] = {}
_prefixed: dict[str, Rules] = {}


class Reading:
    """One record on its way: its RIS type, ``fields`` as far as they are known, and the entries that were
    held back, by tag."""

    __slots__ = ("code", "fields", "held", "kind", "line", "sink")

    def __init__(self, code: str, kind: str, sink: Sink, line: int) -> None:
        self.code = code
        self.kind = kind
        self.sink = sink
        self.line = line
        self.fields: dict[str, Any] = {"type": kind}
        self.held: dict[str, list[tuple[str, int]]] = {}

    def say(
        self, severity: str, code: str, message: str, hint: str | None = None, line: int | None = None
    ) -> None:
        """Tell the sink, at a line of the record (its first, when none is given)."""
        self.sink(
            Diagnostic(
                severity, code, message, hint, line=line or self.line, column=1, record=self.fields.get("id")
            )
        )

    def keep(self, tag: str, value: str) -> None:
        """Put a value without a field into ``extra``, each once."""
        extra = self.fields.setdefault("extra", {})
        if value not in extra.get(tag, ()):
            extra[tag] = (*extra.get(tag, ()), value)

    def one(self, tag: str) -> str | None:
        """The first value of a tag, taken out; further ones that differ stay for ``extra``."""
        values = self.held.pop(tag, None)
        if not values:
            return None
        first = values[0][0]
        if len(values) == 1:
            return first or None
        rest = [pair for pair in values[1:] if pair[0] and pair[0] != first]
        if rest:
            self.held[tag] = rest
            self.say(
                NOTE,
                "second-value",
                f"a second {tag}: '{rest[0][0][:60]}'",
                "the first is taken, this one is kept beside it",
                rest[0][1],
            )
        return first or None

    def put(self, field: str, value: str, tag: str, line: int) -> None:
        """Set a field; a second value that differs is kept beside it."""
        old = self.fields.setdefault(field, value)
        if old != value:
            self.keep(tag, value)
            self.say(
                NOTE,
                "second-value",
                f"a second {tag} ({field}): '{value[:60]}'",
                "the first is taken, this one is kept beside it",
                line,
            )

    def read_names(self, names: list[Name], value: str, line: int) -> None:
        """Add the name, or the names that one line holds between semicolons, to ``names``."""
        for part in value.split(";") if ";" in value else (value,):
            name, aside = read_name(part.strip())
            if name is not None:
                names.append(name)
            if aside:
                self.say(
                    NOTE, "set-aside", f"'{aside}' is no part of the name '{part.strip()}'", "set aside", line
                )

    def people(self, field: str, names: list[Name]) -> None:
        """Set the names of a field; those of a second tag ("A1" beside "AU") are added unless they are
        there."""
        known = self.fields.get(field)
        self.fields[field] = (
            (*known, *(name for name in names if name not in known)) if known else tuple(names)
        )


def from_lines(lines: list[str], sink: Sink, number: int) -> Traced | None:
    """The record of lines that are all as the specification writes them: a known ``TY`` first (after blank
    lines), then known tags, no continued text. None for any other: :func:`from_entries` must read it.
    ``number`` is the first line's."""
    start, code = _head(lines)
    if code not in TYPE_OF:
        return None
    said: list[Diagnostic] = []
    reading = Reading(code, TYPE_OF[code], said.append, number + start)
    rules = _prefixed.get(code) or _with_prefixes(code)
    people: dict[str, list[Name]] = {}
    fields, held = reading.fields, reading.held
    for at, text in enumerate(lines[start + 1 :], number + start + 1):
        rule = rules.get(text[:6])
        if rule is None:
            return None
        how, field, tag = rule
        value = text[6:].strip()
        if how == _HELD:
            if tag in held:
                held[tag].append((value, at))
            else:
                held[tag] = [(value, at)]
        elif how == TEXT and field not in fields and "&" not in value:
            fields[field] = value
        elif how == NAME and tag in people and (name := plain_name(value)) is not None:
            people[tag].append(name)
        else:
            _take(reading, people, rule, value, at)
    record = _record(reading, people, rules=_rules[code])
    for diagnostic in said:
        sink(diagnostic)
    return Traced(record, number + start)


def _head(lines: list[str]) -> tuple[int, str]:
    """(place of the ``TY`` line, its value); (0, "") where the first line that says something is another, or
    the only one."""
    for start, line in enumerate(lines):
        if line and not line.isspace():
            return (start, line[6:].strip()) if line[:6] == "TY  - " and start + 1 < len(lines) else (0, "")
    return 0, ""


def _take(reading: Reading, people: dict[str, list[Name]], rule: Rule, value: str, line: int) -> None:
    """One entry of a tag that is not held back."""
    how, field, tag = rule
    if how == NAME:
        names = people.get(tag)
        if names is None:
            names = people[tag] = []
        name = plain_name(value)
        if name is not None:
            names.append(name)
        else:
            reading.read_names(names, unescape(value), line)
    elif value:
        reading.put(field, unescape(value), tag, line)


def _record(reading: Reading, people: dict[str, list[Name]], rules: Rules) -> Record:
    for tag, names in people.items():
        reading.people(rules[tag][1], names)
    finish(reading)
    return Record(**reading.fields)


def from_entries(entries: list[Entry], code: str | None, sink: Sink, line: int) -> Record:
    """The record of the ``entries`` that stood between ``TY  - code`` and ``ER``; ``code`` None: there was no
    ``TY``.

    An unknown type is read as "document" with a warning, its word kept in ``extra``; so is any tag that no
    table knows."""
    word = (code or "").strip().upper()
    reading = Reading(word, TYPE_OF.get(word, "document"), sink, line)
    if code is None or word not in TYPE_OF:
        _typed(reading, code)
    rules = rules_of(code)
    people: dict[str, list[Name]] = {}
    for tag, value, at in entries:
        rule = rules.get(tag)
        if rule is None:
            _unknown(reading, tag, value, at)
        elif rule[0] == _HELD:
            reading.held.setdefault(tag, []).append((value, at))
        else:
            _take(reading, people, rule, value, at)
    return _record(reading, people, rules)


def _typed(reading: Reading, code: str | None) -> None:
    if code is None:
        reading.say(WARNING, "no-type", "a record without TY", "read as a document")
    else:
        reading.say(
            WARNING,
            "unknown-type",
            f"'{code.strip()}' is no type of RIS",
            "read as a document; the word is kept",
        )
        if reading.code:
            reading.keep("TY", code.strip())


def _unknown(reading: Reading, tag: str, value: str, line: int) -> None:
    if tag not in QUIET:
        reading.say(NOTE, "unknown-tag", f"{tag} is no tag of RIS", "kept in extra", line)
    if value:
        reading.keep(tag, value)


def rules_of(code: str | None) -> Rules:
    """The rules for a RIS type; those of a document for an unknown one."""
    word = (code or "").strip().upper()
    return _rules.get(word if word in TYPE_OF else "") or _compiled(word)


def _compiled(code: str) -> Rules:
    """Tag -> (how, field, tag) for one RIS type; made once, a few dozen entries."""
    kind = TYPE_OF.get(code, "document")
    texts = {**TEXTS, **TEXTS_BY_TYPE.get(kind, {})}
    names = {**NAMES, **NAMES_BY_TYPE.get(kind, {})}
    rules: Rules = {tag: (_HELD, "", tag) for tag in HELD}
    rules |= {tag: (TEXT, field, tag) for tag, field in texts.items() if tag not in HELD}
    rules |= {tag: (NAME, field, tag) for tag, field in names.items()}
    rules |= {
        alias: (TEXT, texts[tag], alias)
        for alias, tag in TEXT_ALIASES.items()
        if tag not in HELD and alias not in rules
    }
    rules |= {alias: (NAME, rules[tag][1], alias) for alias, tag in NAME_ALIASES.items()}
    if kind in ("book", "manuscript", "document", "classic"):
        rules["BT"] = (TEXT, "title", "BT")
    _rules[code if code in TYPE_OF else ""] = rules
    return rules


def _with_prefixes(code: str) -> Rules:
    """The same rules by the six characters that a line begins with."""
    rules = _rules.get(code) or _compiled(code)
    prefixed = _prefixed[code] = {f"{tag}  - ": rule for tag, rule in rules.items()}
    return prefixed
