"""One RIS record in the making."""

from __future__ import annotations

from ...diagnostics import NOTE, Diagnostic
from .names import natural, read_credits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Name

    Rule = tuple[int, str]
    Rules = dict[str, Rule]
    Lines = Callable[[str, str], int]


class RisDraft:
    """One record as far as it is read: its RIS type ``code``, the ``fields`` that are known, the values that
    wait for their neighbours in ``held``, by tag. ``rules`` say what a tag means in the type; ``line_of(tag,
    value)`` is the line of a value."""

    __slots__ = ("code", "fields", "held", "kind", "line_of", "rules", "sink")

    def __init__(self, code: str, kind: str, rules: Rules, sink: Sink, line_of: Lines) -> None:
        self.code = code
        self.kind = kind
        self.rules = rules
        self.sink = sink
        self.line_of = line_of
        self.fields: dict[str, Any] = {"type": kind}
        self.held: dict[str, list[str]] = {}

    def say(
        self, severity: str, code: str, message: str, hint: str | None = None, tag: str = "", value: str = ""
    ) -> None:
        """Tell the sink, at the line of a value (the record's first, when none is given)."""
        line, record = self.line_of(tag, value), self.fields.get("id")
        self.sink(Diagnostic(severity, code, message, hint, line=line, column=1, record=record))

    def keep(self, tag: str, value: str) -> None:
        """Put a value without a field into ``extra``, each once."""
        extra = self.fields.setdefault("extra", {})
        if value not in extra.get(tag, ()):
            extra[tag] = (*extra.get(tag, ()), value)

    def field_of(self, tag: str) -> str:
        """The field that a tag means in the record's type; "" for none."""
        rule = self.rules.get(tag)
        return rule[1] if rule else ""

    def one(self, tag: str) -> str | None:
        """The first value of a tag, taken out; further ones that differ stay for ``extra``."""
        values = self.held.pop(tag, None)
        if values is None:
            return None
        if len(values) > 1:
            rest = [value for value in values[1:] if value != values[0]]
            if rest:
                self.held[tag] = rest
                self.second(tag, rest[0])
        return values[0]

    def second(self, tag: str, value: str, field: str = "") -> None:
        """Say that a tag has another value than the one that is taken."""
        message = f"a second {tag} ({field}): '{value[:60]}'" if field else f"a second {tag}: '{value[:60]}'"
        hint = "the first is taken, this one is kept beside it"
        self.say(NOTE, "second-value", message, hint, tag, value)

    def put(self, field: str, value: Any, tag: str, text: str = "") -> None:
        """Set a field; a second value that differs is kept beside it. ``text``: how the value stands in the
        file, where it was cleaned."""
        old = self.fields.setdefault(field, value)
        if old is not value and old != value:
            self.keep(tag, text or str(value))
            self.second(tag, text or str(value), field)

    def read_names(self, names: list[Name], value: str, tag: str) -> None:
        """Add the name, or the names that one line holds, to ``names``; one whose role stands beside it goes
        where the role belongs."""
        field = self.field_of(tag)
        for part in value.split(";") if ";" in value else (value,):
            credits, aside = read_credits(part.strip())
            for name, role in credits:
                if role and role not in (field, "author"):
                    self.people(role, [name])
                    aside = None
                else:
                    names.append(name)
            for name, _ in credits:
                if name.given and "," not in part and natural(part.strip()) == name:
                    message = f"'{part.strip()}' has no comma behind its family name"
                    self.say(
                        NOTE, "natural-order", message, f"read as {name.family}, {name.given}", tag, value
                    )
            if aside:
                message = f"'{aside}' is no part of the name '{part.strip()}'"
                self.say(NOTE, "set-aside", message, "set aside", tag, value)

    def people(self, field: str, names: list[Name]) -> None:
        """Set the names of a field; those of a second tag ("A1" beside "AU") are added unless they are
        there."""
        known = self.fields.get(field)
        if not known:
            self.fields[field] = tuple(names)
        else:
            self.fields[field] = (*known, *(name for name in names if name not in known))
