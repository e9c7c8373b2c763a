"""One XML format as a value, and the records of its documents: what all readers of XML have in common."""

from __future__ import annotations

from ..diagnostics import ERROR, Diagnostic
from ..protocols import Traced
from ..value import Value
from .record_draft import RecordDraft
from .xml_head import ENVELOPES, SEARCHED
from .xml_stream import PARSER, elements, local, reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions
    from ..source import Source
    from .xml_stream import Element


def itself(element: Element) -> tuple[Element]:
    """The element as the only record in it."""
    return (element,)


class XmlFormat(Value):
    """``called``: what a person calls the format; ``roots``: local names of its documents' roots;
    ``names``: those of its records; ``namespace``: what their namespace begins with ("" for any or none,
    None for none at all; a document without namespaces is always taken); ``fill(element, draft)`` puts a
    record into the draft; ``nests``: whether records' names occur inside records; ``order``: how names are
    written; ``works(element)``: the records in an element of these names."""

    called: str
    roots: frozenset[str]
    names: tuple[str, ...]
    namespace: str | None
    fill: Callable[[Element, RecordDraft], None]
    nests: bool = False
    order: str | None = "inverted"
    works: Callable[[Element], Iterable[Element]] = itself

    def fits(self, root: Element) -> bool:
        """Whether a document with this root may hold records of the format."""
        return local(root.tag) in ENVELOPES or (local(root.tag) in self.roots and self.owns(root))

    def owns(self, element: Element) -> bool:
        """Whether an element is of the format's namespace, or of none."""
        if self.namespace is None or element.tag[:1] != "{":
            return bool(element.tag[:1] != "{")
        return bool(element.tag.startswith("{" + self.namespace))

    def trace(self, source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
        """The records of a document, in order; one in which nothing stands is an ERROR."""
        searched = SEARCHED in source.head.text
        names, nests = ((*self.names, "recordData"), True) if searched else (self.names, self.nests)
        for whole, line in elements(source, names, self.fits, self.called, sink, nests=nests):
            for found in self._records(whole, line, sink) if searched else (whole,):
                for element in self.works(found):
                    if self.owns(element):
                        below = (element.sourceline or 0) - (whole.sourceline or 0) if found is whole else 0
                        yield from self._record(element, line + below, options, sink)

    def _record(self, element: Element, line: int, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
        draft = RecordDraft(sink, line, order=self.order, steps=options.steps)
        self.fill(element, draft)
        if draft.values.keys() <= {"type"} and not draft.held and not draft.extra:
            said = f"<{local(element.tag)}> holds nothing that can be read"
            sink(Diagnostic(ERROR, "empty-record", said, "left out", line=line))
            return
        yield Traced(draft.record(), line, tuple(draft.steps))

    def _records(self, whole: Element, line: int, sink: Sink) -> Iterator[Element]:
        """The records in the data of a search's answer, which may be a document of its own, escaped."""
        if local(whole.tag) == "recordData" and len(whole) == 0 and (whole.text or "").lstrip()[:1] == "<":
            from lxml import etree

            try:
                whole = etree.fromstring((whole.text or "").strip().encode(), etree.XMLParser(**PARSER))
            except etree.XMLSyntaxError as error:
                sink(Diagnostic(ERROR, "damaged-xml", reason(error), "the record is lost", line=line))
                return
        yield from whole.iter(*[f"{{*}}{name}" for name in self.names])
