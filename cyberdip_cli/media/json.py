"""JSON: an array, one object a record, with the entry as text and as HTML and the in-text form as text."""

from __future__ import annotations

from json import dumps

from ..formats.text.controls import escaped
from ..protocols import Medium
from ._runs import html, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, CitedDocument, MediumOptions


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Streams ``[``, the objects and ``]``; always all four members, whatever the options ask for."""
    before = "[\n"
    for citation in citations:
        members = {
            "id": citation.id,
            "text": plain(citation.entry),
            "html": html(citation.entry),
            "in_text": plain(citation.in_text),
        }
        yield f"{before}  {escaped(dumps(members, ensure_ascii=False))}"
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def document(made: CitedDocument, options: MediumOptions) -> Iterator[str]:
    """One object: the ``citations`` as text and HTML, the ``bibliography`` as for a list."""
    citations = [{"text": plain(runs), "html": html(runs)} for runs in made.citations]
    entries = [
        {"id": each.id, "text": plain(each.entry), "html": html(each.entry)} for each in made.bibliography
    ]
    whole = {"citations": citations, "bibliography": entries}
    yield f"{escaped(dumps(whole, ensure_ascii=False, indent=2))}\n"


MEDIUM = Medium("array of {id, text, html, in_text}", (".json",), render, whole=True, document=document)
