"""An input to its reader, by content.

The built-in readers are asked first, those of other packages where none of them recognises an input."""

from __future__ import annotations

import os

from .diagnostics import InputError
from .formats.signatures import ADVICE, BYTES, CLUES, JSON_READERS, TEXTS, XML_READERS
from .formats.text.data_kinds import data_kind
from .plugins import adopt_dialects
from .registry import builtin, builtin_names, get, listing, named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .diagnostics import Sink
    from .protocols import Reader
    from .source import Head

PAGE_READERS = ("dump", "html")
"""Readers of record pages, which know dialects."""
EXPORTS = ("bibtex", "ris")
"""Readers of exports that may stand among record pages."""
CERTAIN = 95
"""A reader that scores as much is taken without asking the others."""
SURE = 90
"""A reader that scores less does not know what an XML document holds."""
GENERAL_ADVICE = "export the record as text, RIS, BibTeX or CSL-JSON"
RECOGNISED = 20
"""A reader that scores less does not recognise the input; it may still be the one that tries."""


def reader_for(head: Head, sink: Sink) -> tuple[str, Reader]:
    """The reader that recognises an input, by content; the extension decides only a tie.

    Raises InputError for what is known and not read (PDF, a picture, …) and for what nobody
    recognises."""
    if not head.data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise InputError("empty-input", "there is nothing in it", "check where it comes from")
    other = foreign(head)
    if other:
        raise InputError("unread-format", f"{other}: not read yet", ADVICE.get(other, GENERAL_ADVICE))
    name, reader, score = _best(_candidates(head, sink), head)
    if score < RECOGNISED:
        outside = _best(
            ((name, plugin) for name, plugin, where in listing("readers", sink) if where != "built in"), head
        )
        if outside[2] >= RECOGNISED or outside[2] > score:
            name, reader, score = outside
    if name in EXPORTS:
        from .pages.mixtures import is_mixture

        if is_mixture(head):
            name, reader = "dump", builtin("readers", "dump")
            adopt_dialects(sink)
    kind = _unread_xml(head) if score < SURE else None
    if kind:
        raise InputError("unread-format", f"{kind}: not read", ADVICE.get(kind, GENERAL_ADVICE))
    if reader is None or score <= 0:
        kind = data_kind(head.text)
        what = f"{kind} of a kind that is not known" if kind else "not recognised as any format"
        raise InputError("unknown-format", what, "name the format with --from (see: cyberdip formats)")
    return name, reader


def _unread_xml(head: Head) -> str | None:
    """What an input is called that is XML of a kind which no reader knows."""
    if "<" not in head.text:
        return None
    from .formats.xml_head import unread_xml

    return unread_xml(head)


def reader(format: str | None, dialect: str | None, head: Head, sink: Sink) -> Reader:
    """The reader of an input; see :func:`choose`."""
    return choose(format, dialect, head, sink)[1]


def choose(format: str | None, dialect: str | None, head: Head, sink: Sink) -> tuple[str, Reader]:
    """The reader of an input, with its name: the one called ``format``; else a page reader where a
    ``dialect`` is named and the input is no other known format; else the one that recognises it. The dialects
    of other packages are known to the page readers afterwards.

    Raises InputError for an empty or unrecognised input, UsageError for a format that there is not."""
    if format:
        if not head.data.strip():
            raise InputError("empty-input", "there is nothing in it", "check where it comes from")
        name, chosen = named("readers", format), get("readers", format)
    elif dialect and foreign(head) is None:
        name, chosen, _ = _best(((name, builtin("readers", name)) for name in PAGE_READERS), head)
        name, chosen = (name, chosen) if chosen else ("dump", builtin("readers", "dump"))
    else:
        name, chosen = reader_for(head, sink)
    if name in PAGE_READERS:
        adopt_dialects(sink)
    return name, chosen


def _candidates(head: Head, sink: Sink) -> Iterator[tuple[str, Reader]]:
    """The built-in readers in the order of asking, without those whose clues the input has not; those of
    pages once they know the dialects of other packages."""
    text = head.text
    json = text[:20000].lstrip("\ufeff \t\n\r")[:1] in ("{", "[")
    xml = "<" in text[:4096]
    for name in _likeliest_first(head.name):
        if (name in JSON_READERS and not json) or (name in XML_READERS and not xml):
            continue
        if name in CLUES and not any(clue in text for clue in CLUES[name]):
            continue
        if name in PAGE_READERS:
            adopt_dialects(sink)
        yield name, builtin("readers", name)


def _likeliest_first(path: str) -> list[str]:
    """The built-in readers, those with the extension's letters in their name first: ``refs.ris`` -> ``["ris",
    …]``. Only an order of asking."""
    letters = os.path.splitext(path)[1].lower()[1:]
    names = builtin_names("readers")
    first = [name for name in names if letters in name] if letters else []
    return [*first, *(name for name in names if name not in first)] if first else list(names)


def _best(candidates: Iterator[tuple[str, Any]], head: Head) -> tuple[str, Any, int]:
    ending = os.path.splitext(head.name)[1].lower()
    best: tuple[str, Any, int] = ("", None, 0)
    rank = 0
    for name, reader in candidates:
        score = reader.sniff(head)
        own = score * 2 + (ending in reader.extensions) if score > 0 else 0
        if own > rank:
            best, rank = (name, reader, score), own
        if score >= CERTAIN:
            break
    return best


def foreign(head: Head) -> str | None:
    """What an input is called when its beginning says that it is something cyberdip does not read; None
    otherwise."""
    for magic, called in BYTES:
        if head.data.startswith(magic):
            return called
    if b"\0" in head.data[:4096] and head.encoding is None and "\0" in head.text[:4096]:
        return "a binary file"
    beginning = head.text[:300].lstrip("\ufeff \t\r\n")
    return next(
        (
            called
            for called, starts, begin in TEXTS
            if beginning.startswith(starts) and begin.match(beginning)
        ),
        None,
    )
