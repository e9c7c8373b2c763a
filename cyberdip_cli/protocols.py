"""The shapes of the plug-ins: Reader, Writer, Engine, Medium, and what is passed to them. Types and values
only.

A plug-in is one module with ``READER``, ``WRITER``, ``ENGINE`` or ``MEDIUM`` at module level: a built-in lies
in ``readers/``, ``writers/``, ``engines/`` or ``media/`` (the file name, ``_`` for ``-``, is the format's
name), one from another package is named by an entry point of the group ``cyberdip_cli.readers`` and so on.
Dialects are TOML tables (``cyberdip_cli.dialects``: an entry point that names a package resource or a dict).
"""

from __future__ import annotations

from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from dataclasses import KW_ONLY
    from typing import Any

    from .diagnostics import Diagnostic, Sink
    from .model import Record
    from .source import Head, Source

API_VERSION = 1
"""Raised when a plug-in made for the former value would break."""

_set = object.__setattr__


class ReadOptions(Value):
    """``dialect``: a dialect's name or None; ``encoding``: a codec name or None for detection (BOM, UTF-8);
    ``script``: of a record in two scripts the form to take, "original" or "romanised", None for that of its
    title; ``steps``: fill :attr:`Traced.steps` (costs time; only ``explain`` asks for it); ``max_unpacked``:
    bytes that a packed input may have, None for 200 times its packed size and 4 GB at most; ``comments``:
    takes what stands between the entries of a ``.bib`` file, for the writer; None: it is told and passed
    over."""

    dialect: str | None = None
    encoding: str | None = None
    _: KW_ONLY
    steps: bool = False
    max_unpacked: int | None = None
    script: str | None = None
    comments: Any = None


class WriteOptions(Value):
    """``ascii``: escape what is outside ASCII where the format can; ``newline``: ``"\\n"`` or ``"\\r\\n"``
    in formats that let one choose; ``csv_safe``: an apostrophe before cells that spreadsheets take for
    formulas; ``comments``: what BibTeX writes between entries, as the reader has kept it."""

    _: KW_ONLY
    ascii: bool = False
    newline: str = "\n"
    csv_safe: bool = False
    comments: Any = None


class Step(Value):
    """How one value came about: ``field`` (a field of Record, or ``""`` for what was set aside), the
    ``value`` as text, the ``first`` and ``last`` line of the input, the ``rule`` that read it ("label Authors
    (en) > names: direct order"), ``aside``: what the rule left out, in its words ("Prof. Dr.")."""

    field: str
    value: str
    first: int
    last: int
    rule: str
    aside: tuple[str, ...] = ()


class Traced:
    """A record with the line it starts on (from 1; 0 unknown) and, when asked for, the steps that made it."""

    __slots__ = ("line", "record", "steps")

    def __init__(self, record: Record, line: int = 0, steps: tuple[Step, ...] = ()) -> None:
        self.record = record
        self.line = line
        self.steps = steps


class Reader(Value):
    """One input format.

    ``summary``: one line for ``cyberdip formats``. ``extensions``: with the dot, lower case. ``sniff(head)``:
    0 (no) to 100 (certain), pure. ``trace(source, options, sink)``: streams the records; a record that cannot
    be read is an ERROR diagnostic with its line and the next one goes on; InputError where nothing can be
    read at all. An empty record list is legal (the pipeline reports it). ``cut(block)``: for formats that
    worker processes may share: the offset in ``block`` (bytes) after which a new record starts for certain, 0
    when none is seen; None when the format has no such place."""

    summary: str
    extensions: tuple[str, ...]
    sniff: Callable[[Head], int]
    trace: Callable[[Source, ReadOptions, Sink], Iterator[Traced]]
    cut: Callable[[bytes], int] | None = None


class Writer(Value):
    """One output format.

    ``write(records, options, sink)`` streams text (LF line ends unless options say otherwise); every record
    has a unique, non-empty ``id`` when it arrives. What the format cannot express is a diagnostic to the
    sink: loss is never silent. With no records it yields the format's empty document (``[]`` in JSON, nothing
    in BibTeX). ``splice(old, new)``: the bytes of a file with a new document's records added and everything
    else as it was, for ``--append``; None where documents with ``frame``'s middle between them are a
    document. ``frame``: what stands before the first record, between two and after the last, so that worker
    processes can write parts of a document. ``legal_key(key, options)``: a key as the format can hold it, for
    one whose keys cannot be just any text; the ids of records are made so before they are compared."""

    summary: str
    extensions: tuple[str, ...]
    write: Callable[[Iterable[Record], WriteOptions, Sink], Iterator[str]]
    splice: Callable[[bytes, bytes], bytes] | None = None
    frame: tuple[str, str, str] = ("", "\n", "")
    legal_key: Callable[[str, WriteOptions], str] | None = None


class Run:
    """A stretch of text with one look. ``marks``, outermost first: members of MARKS; ``href``: a link's
    target or None. ``text`` is unescaped."""

    __slots__ = ("href", "marks", "text")

    def __init__(self, text: str, marks: tuple[str, ...] = (), href: str | None = None) -> None:
        self.text = text
        self.marks = marks
        self.href = href

    def __repr__(self) -> str:
        return f"Run({self.text!r}, {self.marks!r})"


MARKS = ("italic", "oblique", "bold", "light", "underline", "small-caps", "sup", "sub", "normal", "nocase",
         "left-margin", "right-inline", "block", "indent")  # fmt: skip
"""What a run can be marked with; the last four are the display blocks of CSL and always outermost."""


class Citation:
    """A formatted record: ``id`` as in the record (case kept), ``entry`` and ``in_text`` as tuples of
    :class:`Run`."""

    __slots__ = ("entry", "id", "in_text")

    def __init__(self, id: str, entry: tuple[Run, ...], in_text: tuple[Run, ...] = ()) -> None:
        self.id = id
        self.entry = entry
        self.in_text = in_text


class CiteOptions(Value):
    """``style``: a name or path as the user gave it; ``locale``: BCP 47 or None for the style's own;
    ``separate``: each record as if it stood alone, in input order; ``cluster``: all records in one in-text
    citation; ``locator`` ("p. 23"), ``prefix``, ``suffix``, ``suppress_author`` shape the in-text citation;
    ``in_text``: only the in-text form will be printed; ``listed``: only the entries of the list will be."""

    style: str = "apa"
    locale: str | None = None
    _: KW_ONLY
    separate: bool = False
    cluster: bool = False
    in_text: bool = False
    listed: bool = False
    locator: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    suppress_author: bool = False


class CiteItem(Value):
    """One work in a citation: the record's ``id``; ``locator`` ("23-25", or with its kind in words, "chap.
    2") and ``label``, a locator type of CSL or None where the locator says it; ``prefix`` and ``suffix``.
    ``suppress_author``: the sentence names the author; ``author_only``: only the author is printed.
    ``position`` (0 first, 1 subsequent, 2 ibid, 3 ibid with another locator) and ``near_note`` are given by
    who knows them better than the document. ``locator_in_suffix``: the suffix may begin with the locator, as
    it is typed (", pp. 3-5 and passim")."""

    id: str
    locator: str = ""
    label: str | None = None
    prefix: str = ""
    suffix: str = ""
    _: KW_ONLY
    suppress_author: bool = False
    author_only: bool = False
    position: int | None = None
    near_note: bool | None = None
    locator_in_suffix: bool = False


class CitationCall(Value):
    """A place of a document where works are cited: the ``items`` in the order in which they are named there,
    and the number of the ``note`` that it stands in (0: in the text). ``mode``: "composite" puts the author
    of the first work before the citation, which then leaves it out: Vale (2019); "author-only" and
    "suppress-author" print one of the two."""

    items: tuple[CiteItem, ...]
    note: int = 0
    mode: str = ""


class StyleLayout(Value):
    """How a style wants its document laid out: ``note``: citations stand in notes; ``hanging``: entries hang;
    ``entry_spacing`` and ``line_spacing``: lines between entries and of a line, as CSL counts them."""

    note: bool = False
    hanging: bool = False
    entry_spacing: int = 1
    line_spacing: int = 1


class CitedDocument(Value):
    """``citations``: the runs of each call, in their order; ``bibliography``: a :class:`Citation` for each
    work of the list, in its order."""

    citations: tuple[tuple[Run, ...], ...]
    bibliography: tuple[Citation, ...]


class DocumentOptions(Value):
    """``style`` and ``locale`` as in :class:`CiteOptions`. ``listed``: ids of records that stand in the
    bibliography without being cited; None: all records, in their own order where the style does not sort."""

    style: str = "apa"
    locale: str | None = None
    listed: tuple[str, ...] | None = ()


class Engine(Value):
    """One citation engine: ``cite(records, options, sink)`` yields a :class:`Citation` for every record
    (degraded with a diagnostic rather than missing), in bibliography order unless ``options.separate``.
    UsageError for an unknown style or locale. ``check(options)`` raises that UsageError at once, before a
    record is read, or one that says what the engine itself lacks; None when only citing can tell.
    ``document(records, calls, options, sink)``: the citations of a document in their order and its
    bibliography; an id without a record is an error to the sink and prints as ``id?``; None for an engine
    that knows only lists. ``layout(style)``: how the style of this name lays out a document; None where the
    engine does not say."""

    summary: str
    cite: Callable[[Sequence[Record], CiteOptions, Sink], Iterator[Citation]]
    check: Callable[[CiteOptions], object] | None = None
    document: (
        Callable[[Sequence[Record], Sequence[CitationCall], DocumentOptions, Sink], CitedDocument] | None
    ) = None
    layout: Callable[[str], StyleLayout] | None = None


class MediumOptions(Value):
    """``in_text``: print the in-text form, not the entry; ``width``: columns to wrap and hang at, None for
    plain lines; ``color``: the terminal shows italics and bold; ``pasted``: for the clipboard, where a word
    processor knows no style sheet; ``inline``: the in-text form stands within a line of the reader's;
    ``layout``: how the style lays out its bibliography, None where that is not known."""

    _: KW_ONLY
    in_text: bool = False
    width: int | None = None
    color: bool = False
    pasted: bool = False
    inline: bool = False
    layout: StyleLayout | None = None


class Medium(Value):
    """One medium for citations: ``render(citations, options)`` streams text in which every character of every
    run is escaped; with ``options.in_text`` a citation without in-text form is passed over (all records in
    one: the first holds it). ``whole``: the medium always holds both forms. ``formatted``: it is read with
    its looks, so it goes to the clipboard as HTML plus text. ``binary``: it is bytes, for a file and not for
    a terminal. ``document(document, options)``: a :class:`CitedDocument` as one file; None where the
    citations and the entries may simply follow each other."""

    summary: str
    extensions: tuple[str, ...]
    render: Callable[[Iterable[Citation], MediumOptions], Iterator[Any]]
    _: KW_ONLY
    whole: bool = False
    formatted: bool = False
    binary: bool = False
    document: Callable[[CitedDocument, MediumOptions], Iterator[Any]] | None = None


def ignore(diagnostic: Diagnostic) -> None:
    """A Sink that drops everything: for callers that do not ask."""


if TYPE_CHECKING:
    Plugin = Reader | Writer | Engine | Medium
    Options = dict[str, Any]
