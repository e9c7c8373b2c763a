"""CITATION.cff -> records: the work that its maintainers want cited, else the file's own, else its
references."""

from __future__ import annotations

import os
from itertools import zip_longest

from ...diagnostics import ERROR, NOTE, WARNING, Diagnostic, InputError
from ...labels import compiled_table
from ..services.engine import read_item
from ..services.tables import Table
from ..yaml.nodes import Mapping, Sequence
from ..yaml.parts import documents

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ...diagnostics import Sink
    from ...protocols import ReadOptions, Traced
    from ...source import Source

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = frozenset(("start", "pages"))
CHAPTER = "chapter"
"""What CFF has no word for: a generic work at its pages in a collection."""
OWN = frozenset(("title", "authors"))
"""Keys of the file's own work."""
OF_FILES = frozenset(
    """abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message
    preferred-citation references repository repository-artifact repository-code title type url version""".split()
)
"""The keys that CFF 1.2 allows at the top of a file."""
_table: list[Table] = []


def table() -> Table:
    """The table of CFF's keys."""
    if not _table:
        literal = compiled_table("cff", HERE)
        _table.append(Table("cff", literal if literal is not None else _parsed()))
    return _table[0]


def _parsed() -> dict[str, Any]:
    import tomllib

    with open(os.path.join(HERE, "cff.toml"), "rb") as stream:
        return tomllib.load(stream)


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build."""
    return {"cff": _parsed()}


def read(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The records of a file. InputError when it is no YAML, or holds no mapping."""
    text = source.text(sink)
    source.tell_open_end(sink)
    for document in documents(text, sink, source.first_line, "part"):
        if isinstance(document, Sequence):
            document = _references(document)
        if not isinstance(document, Mapping):
            raise InputError(
                "not-cff", "a CITATION.cff is a mapping of keys", "see https://citation-file-format.github.io"
            )
        for item, line in _works(document, sink):
            if isinstance(item, Mapping) and item.keys() & table().known:
                if item.get("type") == "generic" and "collection-title" in item and item.keys() & PLACES:
                    item["type"] = CHAPTER
                yield read_item(item, table(), sink, line, options)
            else:
                sink(
                    Diagnostic(
                        ERROR, "not-an-item", "a reference without any key of CFF", "left out", line=line
                    )
                )


def _references(items: Sequence) -> Mapping:
    """The references of a damaged file, as a file of nothing else."""
    document = Mapping(items.line)
    document["references"] = items
    document.lines["references"] = items.line
    return document


def _works(document: Mapping, sink: Sink) -> Iterator[tuple[Any, int]]:
    """What is to be read, with its line; what is passed over is told."""
    references = document.get("references")
    listed = references if isinstance(references, list) else []
    preferred = document.get("preferred-citation")
    if isinstance(preferred, Mapping):
        _take_in(document, preferred, sink)
        yield preferred, preferred.line
        if OWN & document.keys():
            _tell(sink, "the file's own work", document.line)
    elif OWN & document.keys():
        if "type" not in document:
            document["type"] = "software"  # the default of the schema
        yield document, document.line
    else:
        lines = getattr(listed, "lines", [])
        yield from zip_longest(listed, lines[: len(listed)], fillvalue=document.line)
        return
    if listed:
        count = "1 reference" if len(listed) == 1 else f"{len(listed)} references"
        _tell(sink, f"{count} of the file", document.lines.get("references", document.line))


def _take_in(document: Mapping, preferred: Mapping, sink: Sink) -> None:
    """Gives the preferred citation those keys that only references have, where they stand one level too far
    out; with them the DOI, if it has none."""
    strays = [key for key in document if key in table().known and key not in OF_FILES]
    if strays and "doi" in document:
        strays.append("doi")
    for key in strays:
        if key not in preferred:
            preferred[key], preferred.lines[key] = document[key], document.lines[key]
            message = f"'{key}' stands one level too far out"
            hint = "read as the preferred citation's: indent it"
            sink(Diagnostic(WARNING, "stray-level", message, hint, line=document.lines[key]))


def _tell(sink: Sink, what: str, line: int) -> None:
    message = f"{what} {'are' if 'references' in what else 'is'} not read"
    sink(
        Diagnostic(
            NOTE, "not-read", message, "the citation that its authors prefer stands for the file", line=line
        )
    )
