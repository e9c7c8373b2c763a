"""What the head of a TEI document, or a ``biblFull`` of HAL's, says of the work that its ``sourceDesc``
describes: abstract, keywords, language. Source: TEI P5 guidelines, 2.4; what GROBID and HAL write."""

from __future__ import annotations

from ..xml_text import child, children, name, plain, text, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..record_draft import RecordDraft
    from ..xml_stream import Element

HEADS = ("teiHeader", "biblFull")
"""Elements that describe a work beside its structure."""


def works(whole: Element) -> Iterator[Element]:
    """The records in an element: itself, or the structures in the head of a document. A ``bibl`` is one only
    in a list; elsewhere it is a part of a text."""
    parent = whole.getparent()
    if name(whole) in HEADS:
        for inner in whole.iter("{*}biblStruct", "{*}bibl"):
            yield from works(inner)
    elif name(whole) == "biblStruct" or (parent is not None and name(parent) == "listBibl"):
        yield whole


def put_head(work: Element, draft: RecordDraft) -> None:
    """Takes what stands round a structure that is the only source of its document."""
    place = work.getparent()
    while place is not None and name(place) not in HEADS:
        place = place.getparent()
    if place is None or name(work.getparent()) != "sourceDesc":
        return
    profile = child(place, "profileDesc")
    for part in children(profile, "abstract")[:1]:
        draft.put("abstract", " ".join(map(text, part)) or text(part), "abstract")
    for words in children(child(profile, "textClass"), "keywords"):
        for term in words.iter("{*}term"):
            draft.put("keyword", plain(term), "term")
    file = child(place, "fileDesc")
    file = place if file is None else file
    if "title" not in draft.values:
        draft.put("title", value(file, "titleStmt", "title"), "titleStmt title")
    if "issued" not in draft.values:
        day = child(file, "publicationStmt", "date")
        draft.put(
            "issued", plain(day) if day is None else day.get("when") or plain(day), "publicationStmt date"
        )
    for spoken in children(child(profile, "langUsage"), "language")[:1]:
        if "language" not in draft.values:
            draft.put("language", spoken.get("ident") or plain(spoken), "langUsage")
