"""The table that cyberdip writes: its columns, and the way back from its cells. A row holds a record; what
has no column stands in ``extra``, a line each (``title-short: …``, ``extra.245: …``)."""

from __future__ import annotations

from ...dates.edtf import parse as parse_edtf
from ...dates.edtf import write as write_edtf
from ...model import DATE_FIELDS, ITEM_TYPES, LIST_FIELDS, NAME_FIELDS, Date, Name, Record
from ...patterns import Pattern, escape
from ...protocols import Traced
from ..field_values import PLAIN
from ..name_values import structured
from .columns import EXTRA, FIELD_OF, HEADER, LABEL_OF, PREFIX
from .rows import without_guard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any


def is_own(header: Sequence[str]) -> bool:
    """Whether a header is ours: CSL's own names, ``id`` and ``type`` first, some columns may have been
    taken out."""
    names = [name.strip() for name in header]
    return (
        "container-title" in names
        and "type" in names
        and sum(1 for name in names if name in HEADER) > len(names) // 2 + 1
    )


JOINT = "; "

# names


def write_name(name: Name) -> str:
    """``Family, Given, Suffix``; braces round a body in which a comma or semicolon stands; a comma behind
    a family name that is alone.

    >>> write_name(Name("Berg", "Jan", non_dropping_particle="van der"))
    'van der Berg, Jan'
    >>> write_name(Name(literal="Vale, Ltd"))
    '{Vale, Ltd}'
    """
    if name.literal is not None:
        return (
            f"{{{name.literal}}}"
            if any(sign in name.literal for sign in ",;{}\n") or name.literal != name.literal.strip()
            else name.literal
        )
    dropping, kept = name.dropping_particle, name.non_dropping_particle
    family = " ".join(part for part in (dropping if kept else None, kept, name.family) if part)
    given = " ".join(part for part in (name.given, None if kept else dropping) if part)
    return (
        ", ".join((family, given, name.suffix))
        if name.suffix
        else f"{family}, {given}".rstrip()
        if given or family
        else ""
    )


def read_name(text: str) -> Name:
    """The inverse of :func:`write_name`.

    >>> read_name("van der Berg, Jan")
    Name(family='Berg', given='Jan', non_dropping_particle='van der')
    >>> read_name("Vale Society"), read_name("Plato,")
    (Name(literal='Vale Society'), Name(family='Plato'))
    """
    if text[:1] == "{" and text[-1:] == "}":
        return Name(literal=text[1:-1])
    family, comma, rest = text.partition(",")
    if not comma:
        return Name(literal=text)
    first, _, last = rest.partition(",")
    family, given, suffix = family.strip(), first.strip() or None, last.strip() or None
    if not given and not suffix:
        return Name(family) if family else Name(literal=text)
    return structured(family, given, suffix) if family else Name(given=given, suffix=suffix)


def read_names(text: str) -> tuple[Name, ...]:
    """The names of a cell; semicolons within braces divide nothing."""
    if ";" not in text:
        return (read_name(text.strip()),) if text.strip() else ()
    parts: list[str] = []
    depth = start = 0
    for at, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if sign == ";" and depth <= 0:
            parts.append(text[start:at])
            start = at + 1
    return tuple(read_name(part.strip()) for part in (*parts, text[start:]) if part.strip())


# dates


def write_date(date: Date) -> str:
    """EDTF; words where there are any, which may hold the year too: ``1999-``."""
    return date.literal or write_edtf(date) or ""


def read_date(text: str) -> Date:
    """The inverse of :func:`write_date`.

    >>> read_date("2020-05"), read_date("1999-"), read_date("in press")
    (Date(year=2020, month=5), Date(year=1999, literal='1999-'), Date(literal='in press'))
    """
    known = parse_edtf(text)
    if known is None:
        from ...dates.free import parse

        found = parse(text, PLAIN).value
        known = found if found is not None and found.literal == text else None
    return known or Date(literal=text)


def write_field(field: str, value: Any) -> str:
    """The cell of a field."""
    if field in NAME_FIELDS:
        return JOINT.join([write_name(name) for name in value])
    if field in DATE_FIELDS:
        return write_date(value)
    return JOINT.join(value) if field in LIST_FIELDS else str(value)


def read_field(field: str, text: str) -> Any:
    """The inverse of :func:`write_field`."""
    if field in NAME_FIELDS:
        return read_names(text)
    if field in DATE_FIELDS:
        return read_date(text)
    if field in LIST_FIELDS:
        return tuple(part for one in text.split(";") if (part := one.strip()))
    return text


def extra_lines(fields: dict[str, Any], extra: Any) -> list[tuple[str, str]]:
    """(label, text) of what has no column."""
    found = [
        (LABEL_OF[field], write_field(field, value)) for field, value in fields.items() if field in LABEL_OF
    ]
    return found + [(PREFIX + key, text) for key, texts in extra.items() for text in texts]


LINE = Pattern(
    r"(?:\A|\n| \| )(?P<label>"
    + "|".join(sorted(map(escape, FIELD_OF), key=len, reverse=True))
    + r"|extra\.[^\n]{0,200}?): "
)
"""What a line of the column ``extra`` begins with: a field of Record or a key of ``extra``. In TSV bars
divide the lines."""


def read_extra(text: str, fields: dict[str, Any]) -> None:
    """The lines of the column ``extra`` into ``fields``.

    >>> fields = {}
    >>> read_extra("title-short: Maps\\nextra.245: by A. Roe\\nand others", fields)
    >>> fields
    {'title_short': 'Maps', 'extra': {'245': ('by A. Roe\\nand others',)}}
    """
    starts = [*LINE.finditer(text)]
    extra: dict[str, list[str]] = {}
    if text and (not starts or starts[0].start()):
        extra[EXTRA] = [text[: starts[0].start()] if starts else text]
    for at, start in enumerate(starts):
        value = text[start.end() : starts[at + 1].start() if at + 1 < len(starts) else len(text)]
        field = FIELD_OF.get(start["label"])
        if field is None:
            extra.setdefault(start["label"][len(PREFIX) :], []).append(value)
        elif field in fields and type(fields[field]) is str:
            extra.setdefault(start["label"], []).append(value)
        else:
            fields[field] = read_field(field, value)
    if extra:
        fields["extra"] = {key: tuple(values) for key, values in extra.items()}


def read(header: Sequence[str], rows: Iterator[tuple[int, list[str]]]) -> Iterator[Traced]:
    """The records of our own table."""
    fields = [FIELD_OF.get(name.strip(), "") if name.strip() != EXTRA else EXTRA for name in header]
    for line, row in rows:
        if row == list(header):  # tables that were put one behind the other
            continue
        values: dict[str, Any] = {}
        for field, cell, name in zip(fields, row, header, strict=False):
            if not cell:
                continue
            text = without_guard(cell) if cell[0] == "'" else cell
            if field == EXTRA:
                read_extra(text, values)
            elif field:
                values[field] = read_field(field, text)
            else:
                values.setdefault("extra", {})[name] = (text,)
        if values.get("type") not in ITEM_TYPES:
            word = values.pop("type", None)
            if word:
                values["extra"] = {**values.get("extra", {}), "type": (word,)}
        yield Traced(Record(**values), line)
