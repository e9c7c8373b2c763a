"""cyberdip: records copied from library catalogues become references.

The public interface, beside the command line:

>>> import cyberdip_cli
>>> page = "Title: Maps of Nowhere\\nAuthors: Vale, Ines\\nPublication Year: 2019\\nDocument Type: Book"
>>> [record.title for record in cyberdip_cli.read(page)]
['Maps of Nowhere']
>>> print(cyberdip_cli.convert_text("TY  - BOOK\\nTI  - Maps of Nowhere\\nER  - \\n", "csl-jsonl"), end="")
{"id": "anonndmaps", "type": "book", "title": "Maps of Nowhere"}

All functions are pure and picklable; importing this module loads nothing else.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = [
    "CyberdipError",
    "Date",
    "Diagnostic",
    "Name",
    "Record",
    "__version__",
    "cite",
    "cite_document",
    "convert_text",
    "read",
    "table",
    "write",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike
    from typing import IO, Any

    from .diagnostics import CyberdipError, Diagnostic, Sink
    from .model import Date, Name, Record
    from .protocols import ReadOptions
    from .source import Source

_HOMES = {
    "Record": "model",
    "Name": "model",
    "Date": "model",
    "Diagnostic": "diagnostics",
    "CyberdipError": "diagnostics",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'cyberdip_cli' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def _raise_errors(sink: Sink | None) -> Sink:
    """``sink``, or one that drops notes and warnings and raises CyberdipError for a record that is lost."""
    if sink is not None:
        return sink
    from .diagnostics import ERROR, CyberdipError

    def stop(diagnostic: Diagnostic) -> None:
        if diagnostic.severity == ERROR:
            raise CyberdipError(diagnostic, 4)

    return stop


def _keyed(records: Iterable[Record], sink: Sink) -> list[Record]:
    """The records, each with an id."""
    from .keyring import Keyring

    keyring = Keyring(cased=True)
    return [keyring.assign(record, sink) for record in records]


def read(
    text: str | bytes | PathLike[str] | IO[str] | IO[bytes],
    format: str | None = None,
    *,
    dialect: str | None = None,
    encoding: str | None = None,
    sink: Sink | None = None,
) -> Iterator[Record]:
    """The records in ``text``, each with its citation key as ``id``.

    ``text`` is the text itself, bytes (decoded; ``encoding`` as for the command line), a
    :class:`~pathlib.Path` of a file, or an open file. ``format`` is a reader's name or None for recognition
    by content. Diagnostics go to ``sink``; without one, a record that cannot be read raises CyberdipError,
    and notes and warnings are dropped. Raises CyberdipError where nothing can be read or no record is found,
    and for an unknown format.

    >>> findings = []
    >>> lines = '{"id": "a", "type": "book"}\\n{"id": "b", "type\\n{"id": "c", "type": "map"}\\n'
    >>> [record.id for record in read(lines, "csl-jsonl", sink=findings.append)]
    ['a', 'c']
    >>> [(each.severity, each.code, each.line) for each in findings if each.severity == "error"]
    [('error', 'bad-json', 2)]
    >>> list(read("A stroll by the sea."))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    cyberdip_cli.diagnostics.InputError: text: error[no-records]: no record found in it (hint: ...)
    """
    from . import inputs
    from .keyring import Keyring
    from .protocols import ReadOptions

    report = _raise_errors(sink)
    keyring = Keyring()
    with inputs.Given(text, encoding) as source:
        for record in _records(source, text, format, ReadOptions(dialect, encoding), report):
            yield keyring.assign(record, report)


def _records(
    source: Source, text: object, format: str | None, options: ReadOptions, report: Sink
) -> Iterator[Record]:
    """The records of a source; InputError where there is none, and no error that says why."""
    from . import inputs, reader_choice
    from .diagnostics import ERROR

    found = 0

    def counted(diagnostic: Diagnostic) -> None:
        nonlocal found
        found += diagnostic.severity == ERROR
        report(diagnostic)

    reader = reader_choice.reader(format, options.dialect, source.head, report)
    for traced in reader.trace(source, options, counted):
        found += 1
        yield traced.record
    if not found:
        raise inputs.without_records(source.name, text)


def write(
    records: Iterable[Record],
    format: str,
    *,
    ascii: bool = False,
    newline: str = "\n",
    sink: Sink | None = None,
) -> Iterator[str]:
    """``records`` as text of the format, in chunks. Records without an ``id`` get a citation key. What the
    format cannot express goes to ``sink``. Raises CyberdipError for an unknown format.

    >>> [piece for record in read("TY  - MAP\\nTI  - Maps of Nowhere\\nER  - \\n") for piece in write([record], "ris")]
    ['TY  - MAP\\nID  - anonndmaps\\nTI  - Maps of Nowhere\\nER  - \\n']
    """
    from . import registry
    from .keyring import Keyring
    from .protocols import WriteOptions

    report = _raise_errors(sink)
    keyring, options = Keyring(), WriteOptions(ascii=ascii, newline=newline)
    writer = registry.get("writers", format)
    keyring.suit(writer, options)
    yield from writer.write((keyring.assign(record, report) for record in records), options, report)


def cite(
    records: Iterable[Record],
    style: str = "apa",
    medium: str = "text",
    *,
    locale: str | None = None,
    sink: Sink | None = None,
) -> str:
    """``records`` as a bibliography in a citation style (a name, or the path of a ``.csl`` file). Raises
    CyberdipError for an unknown style, locale or medium.

    >>> print(cite(read("TY  - BOOK\\nAU  - Vale, Ines\\nTI  - Maps of Nowhere\\nPY  - 2019\\nER  - \\n"), "apa"), end="")
    Vale, I. (2019). Maps of Nowhere.
    """
    from . import registry
    from .protocols import CiteOptions, MediumOptions

    report = _raise_errors(sink)
    found = _keyed(records, report)
    citations = registry.get("engines", "csl").cite(found, CiteOptions(style, locale), report)
    return "".join(registry.get("media", medium).render(citations, MediumOptions()))


def cite_document(
    records: Iterable[Record],
    citations: Iterable[object],
    style: str = "apa",
    medium: str = "text",
    *,
    locale: str | None = None,
    listed: Iterable[str] | None = (),
    sink: Sink | None = None,
) -> tuple[list[str], str]:
    """The ``citations`` of a document as they read at their places, and its bibliography.

    A citation is a list of ids, citeproc's citation object (``{"citationItems": [{"id": "vale", "locator":
    "3"}], "properties": {"noteIndex": 1}}``) or a :class:`~cyberdip_cli.protocols.CitationCall`. ``listed``:
    ids of records that stand in the bibliography without being cited, None for all records. Raises
    CyberdipError for an unknown style, locale or medium, for what is no citation and, without ``sink``, for
    an id that no record has.

    >>> fens = read("TY  - BOOK\\nID  - vale\\nAU  - Vale, Ines\\nTI  - Maps\\nPY  - 2019\\nER  - \\n")
    >>> cite_document(fens, [["vale"], {"citationItems": [{"id": "vale", "locator": "3"}]}])
    (['(Vale, 2019)', '(Vale, 2019, p. 3)'], 'Vale, I. (2019). Maps.\\n')
    """
    from . import registry
    from .formats.csl.calls import read_calls
    from .protocols import Citation, DocumentOptions, MediumOptions

    report = _raise_errors(sink)
    calls = read_calls(list(citations))
    options = DocumentOptions(style, locale, None if listed is None else tuple(listed))
    made = registry.get("engines", "csl").document(_keyed(records, report), calls, options, report)
    render = registry.get("media", medium).render
    look = MediumOptions(in_text=True)
    texts = ["".join(render([Citation("", (), runs)], look)).rstrip("\n") for runs in made.citations]
    return texts, "".join(render(made.bibliography, MediumOptions()))


def table(records: Iterable[Record], library: str | None = None) -> Any:
    """``records`` as a frame of pandas or Polars, a row each: columns are the fields that there are, lists
    and names joined with ``"; "``, dates in ISO 8601, and ``year`` as a number.

    ``library`` is "pandas" or "polars"; without it, whichever is installed (pandas first). Raises ImportError
    where none is.

    >>> table(read("TY  - BOOK\\nTI  - Maps\\nPY  - 2019\\nER  - \\n")).columns.tolist()  # doctest: +SKIP
    ['id', 'type', 'title', 'issued', 'year']
    """
    from .frames import frame

    return frame(records, library)


def convert_text(
    text: str | bytes | PathLike[str] | IO[str] | IO[bytes],
    to: str,
    format: str | None = None,
    *,
    sink: Sink | None = None,
) -> str:
    """``text`` in the format ``to``: :func:`read` and :func:`write` in one, with what they raise.

    >>> print(convert_text("TY  - BOOK\\nTI  - Maps of Nowhere\\nPY  - 2019\\nER  - \\n", "bibtex"), end="")
    @book{anon2019maps,
      title = {Maps of Nowhere},
      year = {2019},
    }
    """
    return "".join(write(read(text, format, sink=sink), to, sink=sink))
