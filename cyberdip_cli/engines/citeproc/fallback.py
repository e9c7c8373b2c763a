"""A plain structured citation for an item that its style cannot format."""

from __future__ import annotations

from ...protocols import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .items import Item


def structured(item: Item) -> tuple[Run, ...]:
    """Names, year, title, container, publisher, link: what there is, with full stops between; the id when there is nothing."""
    names = next((people for people in item.names.values() if people), [])
    who = ", ".join(", ".join(filter(None, (person.surname, person.given))) for person in names)
    issued = item.dates.get("issued")
    year = (str(issued.parts[0]) if issued.parts[0] else issued.literal) if issued else ""
    link = f"https://doi.org/{item.text('DOI')}" if item.text("DOI") else item.text("URL")
    parts = [f"{who} ({year})" if who and year else who or year, item.text("title"), item.text("container-title"), item.text("publisher"), link]
    there = [part for part in parts if part]
    return (Run(". ".join(there) + ("." if there and not link else "") if there else item.id or "untitled"),)
