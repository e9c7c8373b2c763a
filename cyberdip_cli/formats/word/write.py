"""Record -> Word's ``Source``: the inverse of :mod:`.read`. Word has a fixed set of elements; what has none
is told and left out.

Source: ECMA-376 part 1, 22.6: a tag of at most 255 characters, names in ``Last``, ``First``, ``Middle``."""

from __future__ import annotations

from ..xml_write import Losing, XmlLines, date_text
from . import NAMESPACES, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Date, Name, Record

HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<b:Sources xmlns:b="{NAMESPACES[0]}">\n'
TAIL = "</b:Sources>\n"


def to_xml(record: Record, sink: Sink) -> str:
    """One ``b:Source`` element."""
    losing = Losing("word", record, sink)
    rest = dict(record.items())
    kind = tables.TYPES.get(record.type, "Misc")
    if tables.KINDS.get(kind) != record.type and record.type not in ("thesis", "article-newspaper"):
        losing.tell("type", f"the type {record.type}")
    lines = XmlLines(1)
    opened = lines.start("b:Source")
    lines.leaf("b:Tag", rest.pop("id", None))
    lines.leaf("b:SourceType", kind)
    rest.pop("type", None)
    _people(lines, kind, rest, losing)
    lines.leaf("b:Title", losing.plain(rest.pop("title", "")))
    _kinds(lines, record, kind, rest, losing)
    _texts(lines, kind, rest, losing)
    _date(lines, rest.pop("issued", None), ("Year", "Month", "Day"), losing)
    _date(lines, rest.pop("accessed", None), ("YearAccessed", "MonthAccessed", "DayAccessed"), losing)
    lines.leaf("b:LCID", rest.pop("language", None))
    losing.places(rest)
    lines.end(opened)
    losing.texts()
    return lines.text()


def _people(lines: XmlLines, kind: str, rest: dict[str, Any], losing: Losing) -> None:
    opened = lines.start("b:Author")
    slots = {"author": tables.CREATORS.get(kind, "Author"), **tables.NAMES}
    for field, element in slots.items():
        if field in rest:
            role = lines.start(f"b:{element}")
            _names(lines, rest.pop(field), losing)
            lines.end(role)
    lines.end(opened)


def _names(lines: XmlLines, names: tuple[Name, ...], losing: Losing) -> None:
    """Persons; a role holds persons or one body, so a body beside persons is a last name."""
    if len(names) == 1 and names[0].literal is not None:
        lines.leaf("b:Corporate", names[0].literal)
        return
    opened = lines.start("b:NameList")
    for name in names:
        person = lines.start("b:Person")
        if name.literal is not None:
            lines.leaf("b:Last", name.literal)
        else:
            family, given, suffix = losing.parts(name)
            lines.leaf("b:Last", f"{family}, {suffix}" if suffix else family)
            lines.leaf("b:First", given)
        lines.end(person)
    lines.end(opened)


def _kinds(lines: XmlLines, record: Record, kind: str, rest: dict[str, Any], losing: Losing) -> None:
    """What depends on the type: the container, the publisher, the genre, the numbers."""
    container = rest.pop("container_title", None)
    if container and kind == "ConferenceProceedings" and rest.get("event_title"):
        lines.leaf("b:BookTitle", losing.plain(container))
        lines.leaf("b:ConferenceName", losing.plain(rest.pop("event_title")))
    elif container and kind in tables.CONTAINERS:
        lines.leaf(f"b:{tables.CONTAINERS[kind]}", losing.plain(container))
        if kind == "ConferenceProceedings":
            losing.tell("event", "proceedings without the name of their conference")
    elif container:
        losing.places(("container_title",))
    lines.leaf(f"b:{tables.PUBLISHERS.get(kind, 'Publisher')}", rest.pop("publisher", None))
    lines.leaf("b:City", rest.pop("publisher_place", None))
    if record.type == "thesis":
        lines.leaf("b:ThesisType", rest.pop("genre", "Thesis"))
    elif record.type == "article-newspaper":
        lines.leaf("b:Type", rest.pop("genre", None) or "Newspaper")
    else:
        lines.leaf("b:Type", losing.plain(rest.pop("genre", "")))
    number = {"Patent": "PatentNumber", "Case": "CaseNumber", "Report": "StandardNumber"}.get(kind)
    if number and "number" in rest:
        lines.leaf(f"b:{number}", rest.pop("number"))
    numbers = [*rest.pop("ISSN", ()), *rest.pop("ISBN", ())]
    for place, said in enumerate(numbers):
        if place or (number == "StandardNumber" and record.number):
            losing.tell("one-number", f"a second standard number ({said})")
        else:
            lines.leaf("b:StandardNumber", said)


def _texts(lines: XmlLines, kind: str, rest: dict[str, Any], losing: Losing) -> None:
    for field, element in tables.WRITTEN.items():
        if field in rest:
            lines.leaf(f"b:{element}", losing.plain(rest.pop(field)))


def _date(lines: XmlLines, date: Date | None, elements: tuple[str, str, str], losing: Losing) -> None:
    """Year, month and day in figures; words and ranges stand in the year."""
    if date is None:
        return
    if date.year is None or date.literal or date.end or date.circa or date.season or date.year < 1:
        lines.leaf(f"b:{elements[0]}", date_text(date))
        return
    for element, part in zip(elements, (date.year, date.month, date.day), strict=True):
        lines.leaf(f"b:{element}", str(part) if part else None)
