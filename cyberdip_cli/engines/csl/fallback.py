"""A plain structured citation for an item that its style cannot format."""

from __future__ import annotations

from ...protocols import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .work import CitedWork


def structured(work: CitedWork) -> tuple[Run, ...]:
    """Names, year, title, container, publisher, link: what there is, with full stops between; the id when
    there is nothing."""
    names = next((people for people in work.names.values() if people), [])
    who = ", ".join(", ".join(filter(None, (person.surname, person.given))) for person in names)
    issued = work.dates.get("issued")
    year = (str(issued.parts[0]) if issued.parts[0] else issued.literal) if issued else ""
    link = f"https://doi.org/{work.text('DOI')}" if work.text("DOI") else work.text("URL")
    parts = [
        f"{who} ({year})" if who and year else who or year,
        work.text("title"),
        work.text("container-title"),
        work.text("publisher"),
        link,
    ]
    there = [part for part in parts if part]
    return (Run(". ".join(there) + ("." if there and not link else "") if there else work.id or "untitled"),)
