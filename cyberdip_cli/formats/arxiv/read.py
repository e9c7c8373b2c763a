"""An entry of a feed of arXiv's API -> record: a preprint, its versions' days, where it was published
later."""

from __future__ import annotations

from ...grammars import identifiers
from ..xml_records import XmlFormat
from ..xml_text import children, plain, text, value
from . import NAMESPACE, ROOTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element


def fill(entry: Element, draft: RecordDraft) -> None:
    """One entry. The reference of the journal that printed it is kept: it says where, not what this is. What
    the API answers to a wrong question is an entry too, and no record."""
    address = value(entry, "id")
    if "/api/errors" in address:
        return
    draft.put("title", text(next(iter(children(entry, "title")), None)), "title")
    for author in children(entry, "author"):
        draft.put("author", value(author, "name"), "author")
    number = identifiers.arxiv(address).value
    if number:
        draft.put("archive", "arXiv", "id")
        draft.put("archive_location", number[0], "id")
    draft.put("URL", address, "id")
    draft.put("issued", value(entry, "published") or value(entry, "updated"), "published")
    draft.put("DOI", value(entry, "doi"), "doi")
    draft.put("abstract", text(next(iter(children(entry, "summary")), None)), "summary")
    for subject in children(entry, "category"):
        draft.put("keyword", subject.get("term") or "", "category")
    for part in children(entry, "comment", "journal_ref"):
        draft.put("keep", plain(part), part.tag.rpartition("}")[2])
    for right in children(entry, "rights", "license"):
        draft.put("rights", plain(right), "rights")
    if draft.values:
        draft.values["type"] = "article"


ARXIV = XmlFormat("a feed of arXiv", ROOTS, ("entry",), NAMESPACE, fill, order="direct")
