"""BibTeX and BibLaTeX; streamed (see :mod:`formats.bibtex.file`, imported when there is a file to read)."""

from __future__ import annotations

from ..patterns import Pattern
from ..protocols import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from ..protocols import ReadOptions, Traced
    from ..source import Head, Source

_ENTRY = Pattern(r"(?m)^[ \t]*@[ \t]*([A-Za-z][\w-]*)\s*[{(]\s*(?:[^\s,{}\"=]+\s*)?([,=}])")
_TEXT = Pattern(r"(?m)^[ \t]*[^%\s\ufeff]|^%[0-9A-Z] \S[^\n]*\n%[0-9A-Z] ")
"""A line that is no comment; two lines of Refer."""
_BLOCK = Pattern(r"(?im)^[ \t]*@(?:string|preamble|comment)\s*[{(]")


def sniff(head: Head) -> int:
    """A line that begins with ``@type{key,``; behind other text it may be an entry behind another format."""
    found = _ENTRY.search(head.text)
    if found and (found[2] == "," or found[1].lower() == "string"):
        before = head.text[: found.start()]
        return 97 if not _TEXT.search(before) or _BLOCK.search(before) else 93
    if found:
        return 60
    return 85 if _BLOCK.search(head.text) else 0


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The entries of a file in its order; one that cannot be read is an ERROR and costs only itself."""
    from ..formats.bibtex.file import entries

    return entries(source, options, sink)


READER = Reader("BibTeX and BibLaTeX", (".bib", ".bibtex"), sniff, trace)
