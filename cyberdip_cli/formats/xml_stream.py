"""XML documents -> the elements of their records, one at a time: entities off, nothing fetched, memory of
one block.

The text is decoded by :mod:`~cyberdip_cli.source` (a declared encoding counts where it fits) and given to
lxml in pieces, each beginning where a record begins. So damage costs one record: the parser starts again
behind the document's own beginning at the next record. A document type with entities of its own is refused
(https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing); the named characters
of HTML, which exporters write without declaring them, are read as what they stand for.
"""

from __future__ import annotations

from ..diagnostics import ERROR, WARNING, Diagnostic, InputError
from ..patterns import Pattern, escape
from .xml_blocks import blocks, pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from ..diagnostics import Sink
    from ..source import Source

    Element = Any
    """An lxml element; the types of lxml end at the formats."""

LONGEST_HEAD = 1 << 18
"""Characters before the first record that are remembered for a new start."""
FARTHEST = 65535
"""The last line that libxml2 remembers of an element."""
DOCUMENT_END = 5
"""libxml2's number for what stands behind the end of the root."""
PARSER: Any = {
    "resolve_entities": False, "no_network": True, "load_dtd": False, "dtd_validation": False, "huge_tree": False,
    "remove_comments": True, "remove_pis": True, "encoding": "utf-8",
}  # fmt: skip
"""How every document is parsed."""


def elements(
    source: Source,
    names: Sequence[str],
    fits: Callable[[Element], bool],
    called: str,
    sink: Sink,
    *,
    nests: bool = False,
) -> Iterator[tuple[Element, int]]:
    """(element, line) of each outermost element whose local name is one of ``names``, in the order of the
    document; gone with the next one.

    ``fits(root)``: whether a document with this root is of the format that is ``called`` so. ``nests``:
    whether elements of these names may stand in one another. InputError for a document that does not fit,
    for what is no XML from its beginning on, and for entities of its own; damage further on is an ERROR
    with its line, and the next record goes on."""
    yield from _Reading(names, fits, called, sink, nests=nests).read(source)


class _Reading:
    """One input on its way: the parser at work, what is before its first line, the beginning of its
    document."""

    def __init__(
        self, names: Sequence[str], fits: Callable[[Element], bool], called: str, sink: Sink, *, nests: bool
    ) -> None:
        self.tags = tuple(f"{{*}}{name}" for name in names)
        self.names = frozenset(names)
        self.starts = Pattern(rf"<(?:[\w.-]{{1,40}}:)?(?:{'|'.join(map(escape, names))})(?=[\s/>])|<\?xml\s")
        self.fits = fits
        self.called = called
        self.nests = nests
        self.sink = sink
        self.head = ""
        self.head_open = True
        self.before = 0
        self.began = 1
        self.inside = False
        self.checked = False
        self.refused = False
        self.broken = False
        self.count = 0
        self.other: int | None = None  # the line behind the document's end, until something is read there
        self.parser: Any = None

    def read(self, source: Source) -> Iterator[tuple[Element, int]]:
        line = source.first_line
        self._begin("", line)
        for block in blocks(source, self.sink):
            for piece in pieces(block, self.starts):
                yield from self._piece(piece, line)
                line += piece.count("\n")
        yield from self._end(line)

    def _begin(self, head: str, line: int) -> None:
        """A new parser that has read ``head`` and goes on at ``line``."""
        from lxml import etree

        self.parser = etree.XMLPullParser(events=("end",), tag=self.tags, **PARSER)
        self.before = line - 1 - head.count("\n")
        self.broken = self.checked = self.inside = False
        try:
            self.parser.feed(head.encode())
        except etree.XMLSyntaxError:  # a beginning that is damaged itself: what follows may do without it
            self.parser = etree.XMLPullParser(events=("end",), tag=self.tags, **PARSER)
            self.before, self.head = line - 1, ""

    def _piece(self, piece: str, line: int) -> Iterator[tuple[Element, int]]:
        """What is complete when one more piece has been read."""
        if piece.startswith("<?xml"):
            if self.head.strip():
                yield from self._end(line)
                self.other = line
            self.head, self.head_open = "", True
            self._begin("", line)
        elif piece[:1] == "<" and self.starts.match(piece):
            self.head_open = False
            if self.inside and not (self.nests or self.broken):
                self._unended(line)
            if self.broken:
                self._begin(self.head, line)
            if not self.inside:
                self.inside, self.began = True, line
        elif self.broken:
            return
        if self.head_open:
            self.head = (self.head + piece)[:LONGEST_HEAD]
        damage = self._feed(piece)
        yield from self._finished(line)
        if damage is not None:
            self._damaged(damage)

    def _feed(self, piece: str) -> Any:
        """lxml's error, if the piece does not fit."""
        from lxml import etree

        try:
            self.parser.feed(piece.encode("utf-8", "replace"))
        except etree.XMLSyntaxError as error:
            return error
        return None

    def _finished(self, line: int) -> Iterator[tuple[Element, int]]:
        """The outermost elements that have ended; each is emptied when the next is asked for."""
        for _, element in self.parser.read_events():
            if any(local(above.tag) in self.names for above in element.iterancestors()):
                continue
            if not self.checked:
                self._check(element.getroottree().getroot(), line)
            if not self.refused:
                self._another()
                self.count += 1
                yield (
                    element,
                    self.before + element.sourceline if element.sourceline < FARTHEST else self.began,
                )
            self.inside = False
            _drop(element)

    def _check(self, root: Element, line: int) -> None:
        """Whether the document is of the format."""
        self.checked = True
        self.refused = not self.fits(root)
        if self.refused and not self.count:
            raise InputError(
                "other-format",
                f"<{local(root.tag)}> is no document of {self.called}",
                "name the right format with --from",
                line=line,
            )

    def _another(self) -> None:
        if self.other is not None:
            self.sink(
                Diagnostic(
                    WARNING,
                    "another-document",
                    "another document begins here",
                    "its records are read too",
                    line=self.other,
                )
            )
            self.other = None

    def _unended(self, line: int) -> None:
        """A record begins where another one has no end."""
        self.broken = True
        if not self.refused:
            hint = f"the record of line {self.began} is lost"
            self.sink(
                Diagnostic(
                    ERROR, "damaged-xml", "a record begins and the one before it has no end", hint, line=line
                )
            )

    def _damaged(self, error: Any) -> None:
        """Tells the damage; nothing is read until the next record begins."""
        self.broken = True
        at = max(self.before + (error.lineno or 1), 1)
        if error.code == DOCUMENT_END:
            self.other = at
        elif not self.count and self.head_open:
            kind = "damaged before its first record" if self.head.lstrip()[:1] == "<" else "no XML"
            raise InputError(
                "damaged-xml", f"{kind}: {reason(error)}", "name the right format with --from", line=at
            )
        elif not self.refused:
            self.sink(
                Diagnostic(
                    ERROR, "damaged-xml", reason(error), f"the record of line {self.began} is lost", line=at
                )
            )

    def _end(self, line: int) -> Iterator[tuple[Element, int]]:
        """The end of a document: what is still open in it is lost."""
        from lxml import etree

        if not self.broken:
            try:
                root = self.parser.close()
            except etree.XMLSyntaxError as error:
                yield from self._finished(line)
                self._damaged(error)
            else:
                yield from self._finished(line)
                if not self.checked:
                    self._check(root, line)
        if self.other is not None or self.refused:
            message = f"what begins here is no document of {self.called}"
            self.sink(
                Diagnostic(
                    ERROR,
                    "other-format",
                    message,
                    "it is not read; take the file apart",
                    line=self.other or line,
                )
            )
            self.other = None
        self.refused = False
        self.broken = True


def local(tag: object) -> str:
    """The name of an element without its namespace; "" for what is no element.

    >>> local("{http://www.loc.gov/mods/v3}mods"), local("mods")
    ('mods', 'mods')
    """
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _drop(element: Element) -> None:
    """Frees an element that was read, and what stands before it and before those around it."""
    element.clear()
    while element is not None:
        parent = element.getparent()
        if parent is not None:
            while element.getprevious() is not None:
                del parent[0]
        element = parent


def reason(error: Any) -> str:
    """lxml's words without its place.

    >>> reason(ValueError("Premature end of data in tag record line 2, line 2, column 13 (<string>, line 2)"))
    'Premature end of data in tag record line 2'
    """
    text = str(error).partition(" (<string>")[0]
    return text.rpartition(", line ")[0] or text
