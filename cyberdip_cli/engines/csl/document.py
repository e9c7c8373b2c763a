"""Records in, citations out: the steps of the engine in their order, for a list and for a document."""

from __future__ import annotations

from ...diagnostics import ERROR, Diagnostic
from ...protocols import Citation, CitationCall, CitedDocument, CiteItem, CiteOptions, StyleLayout
from .listing import Listing
from .lists.locator import located
from .lists.position import Positions
from .missing import lacks
from .work import CitedWork

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import DocumentOptions, Run
    from .state import Stylesheet


def open_style(name: str, locale: str | None) -> Stylesheet:
    """The style and language of these names. Raises UsageError for an unknown one."""
    from ...styles.locales import find_locale
    from ...styles.search import find
    from .style.load import load

    style = find(name)
    if locale:
        return load(style.path, find_locale(locale))
    return load(style.path, style.locale)


def layout(name: str) -> StyleLayout:
    """How the style of this name lays out a document. Raises UsageError for an unknown one."""
    sheet = open_style(name, None)
    options = sheet.bibliography.attributes if sheet.bibliography is not None else {}
    return StyleLayout(
        note=sheet.class_ == "note",
        hanging=options.get("hanging-indent") == "true",
        entry_spacing=_count(options.get("entry-spacing")),
        line_spacing=max(1, _count(options.get("line-spacing"))),
    )


def _count(text: str | None) -> int:
    """A number of lines; the default of CSL is 1."""
    return int(text) if text and text.isdecimal() else 1


def cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """The records as citations: in bibliography order, or in input order when ``options.separate``. Raises
    UsageError for an unknown style or locale."""
    sheet = open_style(options.style, options.locale)
    works = [CitedWork(record) for record in records]
    for work in works:
        for finding in lacks(work):
            sink(finding)
    for together in [[work] for work in works] if options.separate else [works]:
        yield from _citations(Listing(sheet, together, sink), options)


def _citations(listing: Listing, options: CiteOptions) -> Iterator[Citation]:
    """A citation for each work of the list; with ``options.cluster`` the first holds the one citation of them
    all."""
    entries = listing.entries() if not options.in_text else iter([()] * len(listing.works))
    together = [_cluster(listing, options)] if options.cluster and listing.works else []
    for nth, (index, entry) in enumerate(zip(listing.order, entries, strict=True)):
        if options.listed:
            in_text: tuple[Run, ...] = ()
        elif options.cluster:
            in_text = together[nth] if nth < len(together) else ()
        else:
            in_text = listing.citation([(index, _item(listing, index, options, first=True, last=True))])
        yield Citation(listing.works[index].id, entry, in_text)


def _item(listing: Listing, index: int, options: CiteOptions, *, first: bool, last: bool) -> CiteItem:
    """The work in a citation, with the prefix of the options before the first and their locator and suffix at
    the last."""
    return CiteItem(
        listing.works[index].id,
        (options.locator or "") if last else "",
        None,
        (options.prefix or "") if first else "",
        (options.suffix or "") if last else "",
        suppress_author=options.suppress_author,
    )


def _cluster(listing: Listing, options: CiteOptions) -> tuple[Run, ...]:
    """All works in one citation, in the style's order: what the options add is at its ends."""
    order = listing.cite_order(range(len(listing.works)))
    items = [
        (index, _item(listing, index, options, first=nth == 0, last=nth == len(order) - 1))
        for nth, index in enumerate(order)
    ]
    return listing.citation(items)


def cite_document(
    records: Sequence[Record], calls: Sequence[CitationCall], options: DocumentOptions, sink: Sink
) -> CitedDocument:
    """The citations of a document and its bibliography. Raises UsageError for an unknown style or locale."""
    sheet = open_style(options.style, options.locale)
    works = _listed(records, calls, options, sink)
    for work in works:
        for finding in lacks(work):
            sink(finding)
    listing = Listing(sheet, works, sink)
    at = {work.id: index for index, work in reversed([*enumerate(works)])}
    positions = Positions(sheet)
    citations = []
    for call in calls:
        items = [(at[item.id], located(item, sheet.locale)) for item in call.items if item.id in at]
        if call.mode != "composite":  # the first is the one that the sentence names
            order = listing.cite_order([index for index, _ in items])
            ranks = {index: rank for rank, index in enumerate(order)}
            items.sort(key=lambda pair: ranks[pair[0]])
        placed = positions.place(items, call.note)
        missing = [item.id for item in call.items if item.id not in at]
        citations.append(listing.citation(items, placed, missing=missing, mode=call.mode))
    entries = tuple(
        Citation(works[index].id, entry)
        for index, entry in zip(listing.order, listing.entries(), strict=True)
    )
    return CitedDocument(tuple(citations), entries)


def _listed(
    records: Sequence[Record], calls: Sequence[CitationCall], options: DocumentOptions, sink: Sink
) -> list[CitedWork]:
    """The works of the bibliography in the order in which a style that does not sort numbers them: as they
    are first cited, then those that are only listed; or all records as they come."""
    by_id: dict[str, Record] = {}
    for record in records:
        by_id.setdefault(record.id or record.citation_key or "", record)
    cited = dict.fromkeys(item.id for call in calls for item in call.items)
    for id in [id for id in (*cited, *(options.listed or ())) if id not in by_id]:
        sink(
            Diagnostic(
                ERROR,
                "unknown-id",
                f"no record has the id '{id}', which is cited",
                "check its spelling",
                record=id,
            )
        )
    if options.listed is None:
        return [CitedWork(record) for record in by_id.values()]
    return [CitedWork(by_id[id]) for id in dict.fromkeys((*cited, *options.listed)) if id in by_id]
