"""Readings that a row of a service's table may name: what no path can say. ``(draft, value, field,
source)``."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...grammars import identifiers
from ..field_values import is_issn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..record_draft import RecordDraft

    Reading = Callable[[RecordDraft, Any, str, str], None]


def date_parts(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"date-parts": [[2014, 5, 7]]}``: a second list is the end of a range; ``[[null]]`` is no date."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    days = [part for part in parts if isinstance(part, list)] if isinstance(parts, list) else []
    texts = [
        "-".join(f"{number:02d}" if place else f"{number:04d}" for place, number in enumerate(day[:3]))
        for day in map(_numbers, days)
        if day
    ]
    if texts:
        draft.put(field, "/".join(texts[:2]), source)


def days_of_event(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"start": {"date-parts": …}, "end": …}``: from the one to the other."""
    ends = [
        value[end] for end in ("start", "end") if isinstance(value, dict) and isinstance(value.get(end), dict)
    ]
    days = [day for end in ends if isinstance(end.get("date-parts"), list) for day in end["date-parts"][:1]]
    if days:
        date_parts(draft, {"date-parts": days[:1] if days[0] == days[-1] else days}, field, source)


def _numbers(day: list[Any]) -> list[int]:
    """The parts of a day up to the first that is not known."""
    known: list[int] = []
    for part in day:
        if not str(part or "").isdecimal():
            break
        known.append(int(part))
    return known


def inverted_index(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``{"Maps": [0, 3], "of": [1]}``: words with their places."""
    if not isinstance(value, dict):
        return
    words = {
        place: word
        for word, at in value.items()
        if isinstance(at, list)
        for place in at
        if type(place) is int
    }
    draft.put(field, " ".join([words[place] for place in sorted(words)]), source)


def cff_pages(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``pages`` of CFF is how many there are; where it holds a range it is the pages."""
    text = str(value)
    if text.isdecimal():
        draft.set("number_of_pages", text, source)
    else:
        draft.put("page", text, source)


def cff_place(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """City, region and country of an entity of CFF; the place of a conference may be its ``location``."""
    if isinstance(value, dict):
        parts = [str(value[key]) for key in ("city", "region", "country") if value.get(key)]
        draft.put(field, ", ".join(parts) or str(value.get("location", "")), source)


def known_type(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A kind that the table knows; any other word says what the work is about and is kept."""
    word = str(value).strip()
    known = draft.types.get(word.casefold())
    if known and draft.values.get("type") in (None, "article-journal"):
        draft.values["type"] = known
    elif known is None:
        draft.keep(source, word)


def known_types(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """Several kinds between semicolons."""
    for word in str(value).split(";"):
        known_type(draft, word, field, source)


def unstopped(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A title without the full stop of its sentence; in brackets it is a translation."""
    text = str(value).strip()
    text = (
        text[1:].rstrip(".").removesuffix("]")
        if text.startswith("[") and text.rstrip(".").endswith("]")
        else text
    )
    draft.put(field, text[:-1] if text.endswith(".") and text[-3:-1].isalnum() else text, source)


def author_string(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``Vale IB, Orr T.``: family names and initials between commas."""
    for name in str(value).rstrip(". ").split(","):
        draft.put(field, name.strip(), source)


def numbers(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """Several ISSN or ISBN in a text."""
    for number in str(value).replace(";", " ").replace(",", " ").split():
        draft.put(field, number, source)


def volume_and_issue(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``12``, ``12 3``, ``12(3)``."""
    volume, _, issue = str(value).replace("(", " ").rstrip(")").strip().partition(" ")
    draft.put("volume", volume, source)
    draft.put("issue" if issue.strip().isdecimal() else "keep", issue.strip(), source)


def count(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """How many there are; none is not known."""
    if str(value) not in ("0", ""):
        draft.put(field, str(value), source)


def creator(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A name, or several between semicolons."""
    for name in str(value).split(";"):
        draft.name(field, name.strip(), source)


def headings(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """Headings, one or several between semicolons."""
    for text in str(value).split(";"):
        draft.put(field, text.strip(" ."), source)


def archive_item(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The address of an item of the Internet Archive by its identifier."""
    draft.put(field, f"https://archive.org/details/{value}", source)


def locale(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``en_US`` of a program's settings is English; ``pt-BR`` stays."""
    draft.put(field, str(value).replace("_", "-"), source)


def arxiv(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A number of arXiv, bare or marked, among identifiers of any kind."""
    text = str(value).strip()
    marked = text if text[:6].casefold() == "arxiv:" else f"arXiv:{text}"
    found = identifiers.arxiv(marked).value
    if found and marked[6:].strip() == found[0]:
        draft.put("archive", "arXiv", source)
        draft.put("archive_location", found[0], source)


def in_a_journal(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A work that has a journal is an article, where the service does not say it."""
    draft.values.setdefault(field, "article-journal")


def preprint(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """A work that has a number of a preprint server and nothing else is one."""
    draft.values.setdefault(field, "article")


DEGREES = {
    "bachelor": "Bachelor's thesis",
    "diploma": "Diploma thesis",
    "habilitation": "Habilitation thesis",
    "master": "Master's thesis",
    "phd": "PhD thesis",
}


def degree(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The degree that a thesis was written for."""
    word = str(value).strip()
    draft.put(field, DEGREES.get(word.casefold(), word), source)


def first_author(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """The first author, where the answer names no other: there may be more, as BibTeX's ``and others``
    says."""
    draft.put(field, str(value), source)
    draft.body(field, "others", source)
    draft.say(
        NOTE, "authors-cut", "the source names only the first of its authors", "'others' stands for the rest"
    )


def issn_among(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """An ISSN among identifiers of any kind; the others are kept."""
    text = str(value).strip()
    bare = text[5:].strip() if text[:5].casefold() == "issn:" else text
    draft.put(field if is_issn(bare) else "keep", bare, source)


def barred(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """Several texts between bars."""
    for text in str(value).split(" | "):
        draft.put(field, text.strip(), source)


def eric_number(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """ERIC's number: ``EJ…`` is an article, ``ED…`` a document, whose kind another member may say."""
    text = str(value)
    draft.put("accession_number", text, source)
    if text.startswith("EJ"):
        draft.values["type"] = "article-journal"
    elif text.startswith("ED"):
        draft.values.setdefault("type", "report")


def publisher_with_address(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``Quay Press. 12 Harbour Street, Port Vale. Tel: 555; Web site: …``: the name alone."""
    name, _, address = str(value).partition(". ")
    draft.put(field, name if address else str(value), source)
    draft.put("drop", address, source)


def marked_name(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``Vale, Tom, Ed.`` is an editor."""
    name = str(value)
    bare = name.removesuffix(", Ed.")
    draft.name(field if bare == name else "editor", bare, source)


def marked_number(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """``ISSN-2049-3630``; ``N/A`` is none."""
    text = str(value).removeprefix(field).removeprefix(f"E{field}").lstrip("-: ")
    if text[:3] != "N/A":
        draft.put(field, text, source)


def doi_or_address(draft: RecordDraft, value: Any, field: str, source: str) -> None:
    """An address, which may be that of a DOI."""
    text = str(value)
    draft.put(field if "doi.org/10." in text else "URL", text, source)


READINGS: dict[str, Reading] = {
    "date-parts": date_parts,
    "days-of-event": days_of_event,
    "inverted-index": inverted_index,
    "cff-pages": cff_pages,
    "cff-place": cff_place,
    "known-type": known_type,
    "known-types": known_types,
    "unstopped": unstopped,
    "author-string": author_string,
    "numbers": numbers,
    "volume-and-issue": volume_and_issue,
    "count": count,
    "creator": creator,
    "headings": headings,
    "archive-item": archive_item,
    "locale": locale,
    "arxiv": arxiv,
    "in-a-journal": in_a_journal,
    "preprint": preprint,
    "degree": degree,
    "first-author": first_author,
    "issn-among": issn_among,
    "barred": barred,
    "eric-number": eric_number,
    "publisher-with-address": publisher_with_address,
    "marked-name": marked_name,
    "marked-number": marked_number,
    "doi-or-address": doi_or_address,
}
