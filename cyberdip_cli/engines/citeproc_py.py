"""The engine citeproc-py: the package of that name as it comes, its formatting read back as runs. Used only
when asked for.

What it does not know (positions, disambiguation, CSL 1.0.2's newer variables) is missing here too; nothing is
mended but what would lose a record: ids are made safe, and a record that it cannot format is said and printed
plainly. Source: https://github.com/citeproc-py/citeproc-py, README; checked against citeproc-py 0.11."""

from __future__ import annotations

from ..diagnostics import WARNING, Diagnostic
from ..formats.csl.items import to_item
from ..protocols import Citation, Engine, Run
from ..styles.locales import find_locale
from ..styles.search import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import CiteOptions

MARKS = {
    "Italic": "italic",
    "Oblique": "oblique",
    "Bold": "bold",
    "Light": "light",
    "Underline": "underline",
    "Superscript": "sup",
    "Subscript": "sub",
    "SmallCaps": "small-caps",
}
"""What citeproc-py's formatters are asked for, and the mark that it is here."""
_OPEN = {chr(0xE000 + at): mark for at, mark in enumerate(MARKS.values())}
_CLOSE = "\ue00f"
"""Private characters that stand around formatted text on its way through citeproc-py; records do not keep
theirs."""
_CLEAN = {ord(mark): None for mark in (*_OPEN, _CLOSE)}


class _Formatter:
    """What citeproc-py takes for a module of formatting functions."""

    def __init__(self) -> None:
        for name, mark in zip(MARKS, _OPEN, strict=True):
            setattr(self, name, lambda text, mark=mark: f"{mark}{text}{_CLOSE}")

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)


def cite(records: Sequence[Record], options: CiteOptions, sink: Sink) -> Iterator[Citation]:
    """Citations by citeproc-py. Raises UsageError for an unknown style or locale."""
    path, locale = _check(options)
    if options.suppress_author:
        sink(
            Diagnostic(
                WARNING, "not-supported", "citeproc-py cannot leave the author out", "use the engine csl"
            )
        )
    for group in [[record] for record in records] if options.separate else [list(records)]:
        try:
            yield from list(_bibliography(group, path, locale, options))
        except Exception as error:  # one record that it cannot format ends its whole list
            if len(group) > 1:
                message = f"citeproc-py cannot format the list: {type(error).__name__}: {error}"
                sink(Diagnostic(WARNING, "citation-order", message, "each record is formatted by itself"))
                yield from cite(group, options.replace(separate=True), sink)
            for record in group if len(group) == 1 else ():
                yield _plainly(record, error, sink)


def _check(options: CiteOptions) -> tuple[str, str | None]:
    """The style's file and the locale."""
    style = find(options.style)
    return style.path, find_locale(options.locale) if options.locale else style.locale


def _bibliography(
    group: Sequence[Record], path: str, locale: str | None, options: CiteOptions
) -> Iterator[Citation]:
    import warnings

    with warnings.catch_warnings():  # it warns of every variable that it does not know
        warnings.simplefilter("ignore")
        from citeproc import Citation as Cluster
        from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle
        from citeproc.source.json import CiteProcJSON

        source = CiteProcJSON([_item(record, at) for at, record in enumerate(group)])
        style = CitationStylesStyle(path, locale, validate=False)
        bibliography = CitationStylesBibliography(style, source, _Formatter())
        cites = [CitationItem(f"r{at}", **_affixes(options)) for at in range(len(group))]
        clusters = [Cluster(cites)] if options.cluster else [Cluster([each]) for each in cites]
        for cluster in clusters:
            bibliography.register(cluster)
        if style.has_bibliography():
            bibliography.sort()
        entries = [str(entry) for entry in bibliography.bibliography()] if style.has_bibliography() else []
        in_text = [str(bibliography.cite(cluster, lambda item: None)) for cluster in clusters]
        for nth, key in enumerate(bibliography.keys):
            at = nth if options.cluster else int(key[1:])
            entry = runs(entries[nth]) if nth < len(entries) else ()
            shown = runs(in_text[at]) if at < len(in_text) else ()
            yield Citation(group[int(key[1:])].id or "", entry, shown)


def _affixes(options: CiteOptions) -> dict[str, Any]:
    """The parts of a cite that citeproc-py knows."""
    from citeproc import Locator

    found: dict[str, Any] = {"prefix": options.prefix, "suffix": options.suffix}
    if options.locator:
        found["locator"] = Locator("page", options.locator)
    return {name: value for name, value in found.items() if value}


def _item(record: Record, at: int) -> dict[str, Any]:
    """The record as CSL-JSON under an id that citeproc-py's lower case leaves alone."""
    item = {**to_item(record), "id": f"r{at}"}
    return {
        name: value.translate(_CLEAN) if isinstance(value, str) else value for name, value in item.items()
    }


def _plainly(record: Record, error: Exception, sink: Sink) -> Citation:
    message = f"citeproc-py cannot format '{record.id}': {type(error).__name__}: {error}"
    sink(Diagnostic(WARNING, "plain-citation", message, "its title is printed instead", record=record.id))
    return Citation(record.id or "", (Run(record.title or record.id or "untitled"),))


def runs(text: str) -> tuple[Run, ...]:
    """Formatted text as runs.

    >>> runs("Vale. \\ue000Maps\\ue00f.")
    (Run('Vale. ', ()), Run('Maps', ('italic',)), Run('.', ()))
    """
    found: list[Run] = []
    marks: list[str] = []
    words = ""
    for char in [*text, _CLOSE]:
        if char not in _OPEN and char != _CLOSE:
            words += char
            continue
        if words:
            found.append(Run(words, tuple(marks)))
            words = ""
        if char == _CLOSE:
            marks[-1:] = []
        else:
            marks.append(_OPEN[char])
    return tuple(found)


ENGINE = Engine("CSL styles by the package citeproc-py, as it comes", cite, _check)
