"""Tagged text becomes fields: MEDLINE (``PMID- 28012345``) and Web of Science (``PT J`` … ``ER``).

Their tags are exact, so nothing is guessed, and what an abstract says (``METHODS: …``) is no label.
:mod:`.parts` cuts the records out."""

from __future__ import annotations

from ...patterns import Pattern
from ..field import Field
from .medline_tags import MEDLINE, WEB_OF_SCIENCE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Line

    Tagged = list[tuple[str, list[Line]]]
    """The tags of a record in their order, each with the lines of its value."""

MEDLINE_TAG = Pattern(r"(?P<tag>[A-Z]{2,4})(?: {0,3})- ?(?P<value>.*)")  # "TI  - On wicks", "PMID- 28012345"
WOS_TAG = Pattern(r"(?P<tag>[A-Z][A-Z0-9])(?: (?P<value>.*))?")  # "TI On wicks", "ER"
WOS_FIRST = Pattern(r"PT [JBSPCR]\s?|FN (?:Clarivate|Thomson|ISI)\b.*")
DAY = Pattern(r"(\d{4})(\d{2})(\d{2})")
LOCATOR = Pattern(r"(?P<value>\S.{0,200}?) \[(?P<kind>doi|pii|bookaccession|isbn)\]\s?")
LISTS = frozenset(("AU", "AF", "BA", "BF", "BE", "ED", "CA", "C1", "CR"))
"""Tags of Web of Science of which each line is an item."""
SEMICOLONS = frozenset(("DE", "ID"))


def opens(line: str) -> bool:
    """Whether a line begins a tagged record."""
    if line.startswith("PMID-"):
        return MEDLINE_TAG.fullmatch(line) is not None
    return line.startswith(("PT ", "FN ")) and WOS_FIRST.fullmatch(line) is not None


def knows(tag: str, pattern: Pattern) -> bool:
    """Whether ``tag`` is one of the tags that ``pattern`` finds; MEDLINE's table may grow, its form is
    enough."""
    return pattern is MEDLINE_TAG or tag in WEB_OF_SCIENCE


def fields(block: Tagged) -> list[Field]:
    """The fields of a record; none for the head of a file."""
    if any(tag == "PMID" for tag, _ in block):
        return _medline(block)
    return _web_of_science(block) if any(tag not in ("FN", "VR", "EF", "ER") for tag, _ in block) else []


def _joined(lines: list[Line]) -> Line:
    return lines[0][0], " ".join(text for _, text in lines)


def _medline(block: Tagged) -> list[Field]:
    """The fields of a MEDLINE record. ``AU`` counts where there is no ``FAU``; a book's title is the whole of
    a chapter's."""
    tags = {tag for tag, _ in block}
    groups: dict[tuple[str, str], list[Line]] = {}
    for tag, lines in block:
        if not lines:
            continue
        key, line = MEDLINE.get(tag, "other"), _joined(lines)
        if tag in ("AU", "ED") and f"F{tag}" not in tags:
            key = {"AU": "author", "ED": "editor"}[tag]
        if key == "book":
            key = "container_title" if "TI" in tags else "title"
        if key == "publication_type" and line[1] == "Review":
            key = "other"  # an article that surveys its field, not a review of a work
        if key == "locator":
            key, line = _locator(line)
        if key == "date_online" and (day := DAY.fullmatch(line[1])):
            line = line[0], "-".join(day.groups())
        if key:
            groups.setdefault((key, tag), []).append(line)
    return [Field(key, tuple(lines), tag, "", _hints(key)) for (key, tag), lines in groups.items()]


def _locator(line: Line) -> tuple[str, Line]:
    """``10.5555/x [doi]`` is a DOI; a publisher's own number is nothing to cite."""
    match = LOCATOR.fullmatch(line[1])
    if match is None:
        return "other", line
    return {"doi": "doi", "isbn": "isbn"}.get(match["kind"], ""), (line[0], match["value"])


def _hints(key: str) -> dict[str, str]:
    if key in ("author", "editor"):
        return {"name_order": "inverted", "list_join": "lines"}
    return (
        {"list_join": "lines"}
        if key in ("subjects", "keywords", "author_corporate", "publication_type")
        else {}
    )


def _web_of_science(block: Tagged) -> list[Field]:
    """The fields of a Web of Science record. Full names go before short ones; month and year are one date."""
    tags = {tag: lines for tag, lines in block if lines}
    made = []
    for tag, lines in tags.items():
        key = WEB_OF_SCIENCE.get(tag, "other")
        if key == "author_short":
            key = "" if "AF" in tags else "author"
        elif key == "author_book":
            key = "" if "AF" in tags or "AU" in tags else "author"
        elif key == "container_title" and "TI" not in tags:
            key = "title"
        elif key == "date":
            key, lines = _date(tag, tags)
        if key == "document_type" and lines[0][1] == "Review":
            key = "other"
        if key:
            made.append(_field(key, tag, lines))
    return made


def _date(tag: str, tags: dict[str, list[Line]]) -> tuple[str, list[Line]]:
    """``PD JAN 15`` and ``PY 2017`` are one date."""
    if tag == "PD":
        return ("", []) if "PY" in tags else ("date", tags["PD"])
    number, year = tags["PY"][0]
    return "date", [(number, f"{tags['PD'][0][1]} {year}" if "PD" in tags else year)]


def _field(key: str, tag: str, lines: list[Line]) -> Field:
    if tag in LISTS:
        return Field(key, tuple(lines), tag, "", _hints(key))
    return Field(key, (_joined(lines),), tag, "", {"list_join": "semicolon"} if tag in SEMICOLONS else {})
