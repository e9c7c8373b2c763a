"""A value of a record page before anything has read it.

Lines are cleaned (:mod:`.lines.clean`), tagged with what they are (:mod:`.lines.tag`) and divided into
records (:mod:`.lines.records`); those of one record are collected into fields (:mod:`.fields.collect`), and
fields are put together as a Record, through the grammars (:mod:`.values.assemble`). All of it streams.

Most pages are ``Label: value``. What is laid out otherwise (MARC fields, ISBD blocks, Dublin Core tables) is
a *layout*: a module of :mod:`.layouts`, named in its ``LAYOUTS``, with one function ``take(lines) ->
(fields, rest)`` that turns the lines it understands into fields and gives back the others."""

from __future__ import annotations

from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    Line = tuple[int, str]
    """A line of the input, cleaned: its number (from 1) and its text."""

NO_HINTS: Mapping[str, str] = {}


class Field(Value):
    """A value of a record before anything has read it.

    ``key``: a member of :data:`keys.KEYS`; ``lines``: the value's lines, each with its number, the text after
    the label first; ``label``: the label as the page prints it ("" for a heading), ``language``: the language
    that the label is in; ``hints``: what the layout knows, as members of :class:`parsed.Context`
    ("name_order": "inverted", "list_join": "lines", "day_order": "mdy"), ``"role"``: a name field of Record
    that all names of the value belong to, or ``"statement"``: a heading holds title and statement of
    responsibility; ``rank``: where two fields give the same thing and differ, the higher rank wins (a MARC
    field 1, a label 0, a heading -1)."""

    key: str
    lines: tuple[Line, ...]
    label: str = ""
    language: str = ""
    hints: Mapping[str, str] = NO_HINTS
    rank: int = 0

    @property
    def text(self) -> str:
        """The value on one line."""
        lines = self.lines
        return lines[0][1] if len(lines) == 1 else " ".join([text for _, text in lines if text])

    def each(self) -> tuple[Field, ...]:
        """One field for each line: what a reader takes that reads line by line, and the field itself where it
        has one."""
        lines = self.lines
        return (
            (self,)
            if len(lines) == 1
            else tuple(
                [Field(self.key, (line,), self.label, self.language, self.hints, self.rank) for line in lines]
            )
        )
