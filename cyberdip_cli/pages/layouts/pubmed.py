"""PubMed as text: the summary (one paragraph a record) and the abstract form (citation, title, authors,
abstract, identifiers).

The abstract form opens with ``1. Journal. 2020 Jan;12(3):45-50. doi: 10.1000/x.`` and has its parts in
paragraphs; the summary is ``1: Authors. Title. Journal. 2020 Jan;12(3):45-50. doi: …. PMID: …``. Source: the
formats of PubMed's "Save citations to file"."""

from __future__ import annotations

import re

from ...patterns import Pattern
from ..field import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line

DATE = r"(?P<date>\d{4}(?:[ -][A-Z][a-z]{2}(?:[ -]\d{1,2}|[-/][A-Z][a-z]{2})?|[ -](?:Spring|Summer|Fall|Autumn|Winter))?)"
PLACE = rf"{DATE}(?:;(?P<volume>[^():;.]{{0,30}})(?:\((?P<issue>[^()]{{1,40}})\))?(?::(?P<pages>[^.;]{{1,40}}))?)?\."
AUTHOR = r"[^\W\d_][^.,;:?!\d]{1,60}"
OPENING = Pattern(
    rf"(?:\d{{1,6}}\.\s{{1,3}})?(?P<journal>[^.;]{{2,120}}(?:\. [^.;]{{2,60}}){{0,2}})\. {PLACE}(?P<rest>.*)",
    re.S,
)
"""``1. J Maps. 2020 Jan;12(3):45-50. doi: 10.1000/x.``"""
SUMMARY = Pattern(
    rf"(?:\d{{1,6}}[:.] )?(?P<author>{AUTHOR}(?:, {AUTHOR}){{0,3000}})\. (?P<title>.{{3,600}}?[.?!\]]) (?P<journal>[^.;?!\[\]]{{2,120}})\. {PLACE}"
    r"(?P<rest>.*)",
    re.S,
)
"""``1. Doe J, Roe AB. A title. J Maps. 2020 Jan;12(3):45-50. PMID: 1.``, with a colon after the number in
older files."""
TAGGED = Pattern(r"\b(?P<kind>doi|PMID|PMCID)\s?:\s?(?P<value>[^\s;]+)", re.IGNORECASE)
INITIALS = Pattern(r"[^\W\d_][^,;:]{0,50} [A-Z]{1,4}(?: (?:Jr|Sr|\d[a-z]{2}))?(?:\(\d{1,3}\)|[*#])*\.?")
LABELLED = Pattern(r"(?!doi|DOI|PMID|PMCID)[^\W\d_][\w /()]{1,30}:\s")
"""A line of a page of labels and values: its Source may read like a citation, and is left to its label."""
MARKS = Pattern(r"(?:\(\d{1,3}\)|[*#†‡])+")
COPYRIGHT = ("©", "Copyright ", "Copyright:")
NOTICE = Pattern(
    r"(?:Conflict of interest|Erratum|Comment|Update|Republished|Retract|Collaborators|Plain Language)\b",
    re.IGNORECASE,
)
KEYS = {"doi": "doi", "pmid": "pmid", "pmcid": "pmcid"}


def opens(text: str) -> bool:
    """Whether a record of PubMed starts with ``text``."""
    return text[:1].isalnum() and ";" in text and _citation(text) is not None


def _citation(text: str) -> re.Match[str] | None:
    """The parts of a record's first paragraph; it is a summary when it begins with a name and initials."""
    match = SUMMARY.fullmatch(text)
    if match is None or not INITIALS.match(match["author"]):
        match = OPENING.fullmatch(text)
    return (
        match if match is not None and (match["volume"] is not None or TAGGED.search(match["rest"])) else None
    )


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """The citation, the title and the authors; the labelled lines below are given back."""
    blocks = _paragraphs(lines)
    head = " ".join(text for _, text in blocks[0]) if blocks else ""
    match = None if blocks and any(LABELLED.match(text) for _, text in blocks[0]) else _citation(head)
    if match is None:
        return [], list(lines)
    number = blocks[0][0][0]
    fields = [Field(key, ((number, value.strip()),), hints=hints) for key, value, hints in _parts(match)]
    used = {at for at, _ in blocks[0]}
    if "author" not in match.groupdict():
        fields += _heads(blocks[1:3], used) + _texts(blocks[1:], used)
    return fields, [line for line in lines if line[0] not in used]


def _parts(match: re.Match[str]) -> list[tuple[str, str, dict[str, str]]]:
    """Key, text and hints of each part of a citation."""
    found = match.groupdict()
    order = {
        "journal": "container_title",
        "date": "year",
        "volume": "volume",
        "issue": "issue",
        "pages": "pages",
        "title": "title",
    }
    parts: list[tuple[str, str, dict[str, str]]] = [
        (key, found[name], {}) for name, key in order.items() if found.get(name) and found[name].strip()
    ]
    if found.get("author"):
        parts.append(("author", found["author"], {"list_join": "comma", "name_order": "family-first"}))
    parts += [
        (KEYS[tag["kind"].lower()], tag["value"].rstrip("."), {}) for tag in TAGGED.finditer(found["rest"])
    ]
    return parts


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank ones."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line[1]:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _heads(blocks: Sequence[list[Line]], used: set[int]) -> list[Field]:
    """The title's paragraph and the authors'."""
    fields: list[Field] = []
    for key, block in zip(("title", "author"), blocks, strict=False):
        text = " ".join(line for _, line in block)
        if key == "author":
            names = [
                MARKS.sub("", name).strip(" .") for name in text.rstrip(".").replace(";", ",").split(", ")
            ]
            if not all(INITIALS.fullmatch(name) for name in names[:3] if name):
                break
            lines = tuple((block[0][0], name) for name in names if name)
            fields.append(Field("author", lines, hints={"list_join": "lines", "name_order": "family-first"}))
        else:
            fields.append(Field("title", tuple(block)))
        used.update(number for number, _ in block)
    return fields


def _texts(blocks: Sequence[list[Line]], used: set[int]) -> list[Field]:
    """The affiliations, and the paragraphs between them and the identifiers: the abstract."""
    fields: list[Field] = []
    for block in blocks:
        first = block[0][1]
        if block[0][0] in used:
            continue
        if TAGGED.match(first) or NOTICE.match(first):
            break
        if first.startswith(COPYRIGHT):
            fields.append(Field("rights", (block[0],)))
        elif first.startswith("Author information:"):
            fields.append(
                Field("author_affiliation", tuple(block[1:]) or tuple(block), "Author information", "en")
            )
        else:
            fields.append(Field("abstract", tuple(block)))
        used.update(number for number, _ in block)
    return fields
