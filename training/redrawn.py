"""Labelled real references as records, so that the engine draws the same works in other styles."""

from __future__ import annotations

from typing import Any

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.names import parse_list
from cyberdip_cli.parsed import Context

from .real import NOISY

TEXTS = {
    "title": "title", "container": "container_title", "publisher": "publisher", "place": "publisher_place", "volume": "volume",
    "issue": "issue", "series": "collection_title", "doi": "DOI",
}  # fmt: skip
MEETINGS = ("conference", "proceedings", "proc.", "symposium", "workshop", "congress", "conf.")


def record(row: dict[str, Any]) -> Record | None:
    """The work of a labelled reference; None where it has no title, a field in two places, or names that
    cannot be divided."""
    parts: dict[str, list[str]] = {}
    for label, first, end in row["spans"]:
        parts.setdefault(label, []).append(row["text"][first:end].strip(" ,.;:"))
    if (
        row["source"] in NOISY
        or "title" not in parts
        or "date" not in parts
        or any(len(found) > 1 for found in parts.values())
    ):
        return None
    fields: dict[str, Any] = {"id": "a", "language": row.get("lang") or "en"}
    for label, field in TEXTS.items():
        if label in parts and parts[label][0]:
            fields[field] = parts[label][0]
    year = next(
        (
            word
            for word in parts["date"][0].replace("(", " ").split()
            if word[:4].isdecimal() and len(word) in (4, 5)
        ),
        "",
    )
    if not year:
        return None
    fields["issued"] = Date(int(year[:4]))
    if "page" in parts:
        fields["page"] = parts["page"][0].replace("–", "-").replace(" ", "").replace("--", "-")
    for label in ("author", "editor", "translator"):
        if label in parts:
            names = _names(parts[label][0])
            if names is None:
                return None
            fields[label] = names
    fields["type"] = _type(fields)
    return Record(**fields)


def _names(text: str) -> tuple[Name, ...] | None:
    read = parse_list((text,), Context())
    names = tuple(credit.name for credit in read.value)
    return names if names and not read.doubts and all(name.family and name.given for name in names) else None


def _type(fields: dict[str, Any]) -> str:
    container = fields.get("container_title", "").lower()
    if any(word in container for word in MEETINGS):
        return "paper-conference"
    if container:
        return (
            "chapter"
            if "editor" in fields or ("publisher" in fields and "issue" not in fields)
            else "article-journal"
        )
    return "book"
