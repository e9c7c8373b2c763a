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
    "convert_text",
    "read",
    "write",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .diagnostics import CyberdipError, Diagnostic, Sink
    from .model import Date, Name, Record

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


def read(
    text: str | bytes,
    format: str | None = None,
    *,
    dialect: str | None = None,
    encoding: str | None = None,
    sink: Sink | None = None,
) -> Iterator[Record]:
    """The records in ``text`` (bytes are decoded; ``encoding`` as for the command line), each with its
    citation key as ``id``.

    ``format`` is a reader's name or None for recognition by content. Diagnostics go to ``sink``; without one,
    a record that cannot be read raises CyberdipError, and notes and warnings are dropped. Raises
    CyberdipError where nothing can be read, and for an unknown format.

    >>> told = []
    >>> lines = '{"id": "a", "type": "book"}\\n{"id": "b", "type\\n{"id": "c", "type": "map"}\\n'
    >>> [record.id for record in read(lines, "csl-jsonl", sink=told.append)]
    ['a', 'c']
    >>> [(each.severity, each.code, each.line) for each in told if each.severity == "error"]
    [('error', 'bad-json', 2)]
    """
    import io

    from . import registry
    from .citekey import Keyring
    from .protocols import ReadOptions
    from .source import Source

    told = _raise_errors(sink)
    source = (
        Source("text", io.BytesIO(text), encoding)
        if isinstance(text, bytes)
        else Source.from_text(text, "text")
    )
    reader = registry.get("readers", format) if format else registry.reader_for(source.head, told)[1]
    keyring = Keyring()
    for traced in reader.trace(source, ReadOptions(dialect, encoding), told):
        yield keyring.assign(traced.record, told)


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
    from .citekey import Keyring
    from .protocols import WriteOptions

    told = _raise_errors(sink)
    keyring = Keyring()
    writer = registry.get("writers", format)
    yield from writer.write(
        (keyring.assign(record, told) for record in records), WriteOptions(ascii=ascii, newline=newline), told
    )


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
    from .citekey import Keyring
    from .protocols import CiteOptions, MediumOptions

    told = _raise_errors(sink)
    keyring = Keyring(cased=True)
    found = [keyring.assign(record, told) for record in records]
    citations = registry.get("engines", "csl").cite(found, CiteOptions(style, locale), told)
    return "".join(registry.get("media", medium).render(citations, MediumOptions()))


def convert_text(text: str | bytes, to: str, format: str | None = None, *, sink: Sink | None = None) -> str:
    """``text`` in the format ``to``: :func:`read` and :func:`write` in one.

    >>> print(convert_text("TY  - BOOK\\nTI  - Maps of Nowhere\\nPY  - 2019\\nER  - \\n", "bibtex"), end="")
    @book{anon2019maps,
      title = {Maps of Nowhere},
      year = {2019},
    }
    """
    return "".join(write(read(text, format, sink=sink), to, sink=sink))
