"""Parts of an entry of hayagriva, or of its parent: texts, people, imprint, serial numbers, addresses."""

from __future__ import annotations

from ...patterns import Pattern
from ..field_values import doi, numbers
from ..name_values import structured
from ..yaml.nodes import Mapping
from .types import ROLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..record_draft import RecordDraft

SERIALS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "serial": "number"}
EVENTS = frozenset(("conference", "exhibition"))
"""Types of a parent that is no work but where one was shown."""


OTHERS = frozenset(
    (
        "type",
        "author",
        "editor",
        "affiliated",
        "date",
        "parent",
        "publisher",
        "location",
        "serial-number",
        "url",
        "publisher-place",
    )
)
"""Keys that are no texts of their own."""

_ESCAPES = Pattern(r"\\(.)|[{}]|\\$")
"""A backslash gives the sign behind it as it is; bare braces protect what stands in them."""


def text_of(value: Any) -> str:
    """A text, the ``value`` of a formattable one, or the members of a list; braces only protect capitals."""
    if isinstance(value, Mapping):
        value = value.get("value") or value.get("name") or ""
    if isinstance(value, list):
        return "; ".join(text_of(one) for one in value)
    text = str(value)
    return text.replace("{", "").replace("}", "") if "{" in text else text


def shown(value: Any) -> str:
    """A formattable text as it is shown: a backslash gives the sign behind it."""
    if "\\" in str(value):
        escaped = value.get("value") or value.get("name") or "" if isinstance(value, Mapping) else value
        return _ESCAPES.sub(lambda found: found[1] or "", str(escaped))
    return text_of(value)


def put_people(draft: RecordDraft, entry: Mapping) -> None:
    for name in ("author", "editor"):
        for one in listed(entry.get(name)):
            put_person(draft, name, one, name, entry.lines[name])
    for group in listed(entry.get("affiliated")):
        if isinstance(group, Mapping):
            role = text_of(group.get("role", "")).casefold()
            for one in listed(group.get("names")):
                put_person(draft, ROLES.get(role, "contributor"), one, f"affiliated.{role}", group.line)


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None or value == "" else [value]


def put_person(draft: RecordDraft, field: str, value: Any, source: str, line: int) -> None:
    """``prefix Family, Given``, ``Family, Suffix, Given``, one word, or an object of the parts."""
    if isinstance(value, Mapping):
        given, prefix, suffix = (text_of(value.get(key, "")) for key in ("given-name", "prefix", "suffix"))
        family = " ".join(part for part in (prefix, text_of(value.get("name", ""))) if part)
        if not given and not suffix and not prefix:
            draft.body(field, family or text_of(value.get("alias", "")), source, line)
        else:
            draft.person(field, family, given, suffix, source, line)
        return
    parts = [part.strip() for part in text_of(value).split(",")]
    if len(parts) == 3 and all(parts):
        draft.add(field, (structured(parts[0], parts[2], parts[1]),), source, line)
    elif len(parts) == 2 and all(parts):
        draft.add(field, (structured(parts[0], parts[1]),), source, line)
    else:
        draft.body(field, text_of(value).strip(" ,"), source, line)


def put_published(draft: RecordDraft, entry: Mapping) -> None:
    """Publisher, place, date and serial numbers of an entry or of its parent."""
    publisher = entry.get("publisher")
    if isinstance(publisher, Mapping):
        draft.put(
            "publisher_place", text_of(publisher.get("location", "")), "publisher.location", publisher.line
        )
    if publisher and "publisher" not in draft.values:
        draft.put("publisher", text_of(publisher), "publisher", entry.lines["publisher"])
    if (
        "organization" in entry
        and draft.values.get("type") in ("thesis", "report")
        and "publisher" not in draft.values
    ):
        draft.values.pop("authority", None)
        draft.put("publisher", text_of(entry["organization"]), "organization", entry.lines["organization"])
    if "location" in entry and "publisher_place" not in draft.values:
        place = "event_place" if text_of(entry.get("type", "")).casefold() in EVENTS else "publisher_place"
        draft.put(place, text_of(entry["location"]), "location", entry.lines["location"])
    if "date" in entry:
        date = text_of(entry["date"]).strip()
        date = f"{date[1:]}~" if date.startswith("~") else date
        draft.put("issued", date, "date", entry.lines["date"])
    _numbers(draft, entry)


def _numbers(draft: RecordDraft, entry: Mapping) -> None:
    """Serial numbers, by their kind or by their shape."""
    serial = entry.get("serial-number")
    if isinstance(serial, Mapping):
        for kind, value in serial.items():
            for one in listed(value):
                field = SERIALS.get(kind.casefold(), "keep")
                draft.put(field, text_of(one), f"serial-number.{kind}", serial.lines[kind])
    elif serial:
        text = text_of(serial)
        kind = "DOI" if doi(text) else "ISBN" if numbers(text, "ISBN")[0] == (text,) else "number"
        draft.put(kind, text, "serial-number", entry.lines["serial-number"])


def put_address(draft: RecordDraft, entry: Mapping) -> None:
    address = entry.get("url")
    if isinstance(address, Mapping):
        draft.put("accessed", text_of(address.get("date", "")), "url.date", address.line)
    if address:
        draft.put("URL", text_of(address), "url", entry.lines["url"])
