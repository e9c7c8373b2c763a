"""Names to plug-ins: the built-in modules by a folder listing, others by entry points; input to its reader by
content.

A built-in is the module ``cyberdip_cli.<room>.<name>``; another package's plug-in is an entry point of the
group ``cyberdip_cli.<room>``. Entry points are looked at only for a name that is not built in, for a listing,
and when nothing built in recognises an input. A plug-in with a built-in's name is never used in its place: a
listing says so."""

from __future__ import annotations

import os
from importlib import import_module

from .aliases import ALIASES, fold
from .diagnostics import WARNING, Diagnostic, InputError, UsageError
from .formats.signatures import ADVICE, BYTES, JSON_READERS, XML_READERS
from .formats.text.data_kinds import data_kind
from .formats.xml_head import unread_xml
from .pages.mixtures import is_mixture
from .plugins import adopt_dialects, broken, declares, entry_points, origin
from .protocols import API_VERSION, Engine, Medium, Reader, Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import EntryPoint
    from typing import Any

    from .diagnostics import Sink
    from .protocols import Plugin
    from .source import Head

ROOMS: dict[str, tuple[str, type, str]] = {
    "readers": ("READER", Reader, "input format"),
    "writers": ("WRITER", Writer, "output format"),
    "engines": ("ENGINE", Engine, "citation engine"),
    "media": ("MEDIUM", Medium, "medium"),
}
"""Room -> attribute of its modules, class of its plug-ins, what to call one."""

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
HERE = os.path.dirname(os.path.abspath(__file__))


def builtin_names(room: str) -> list[str]:
    """The names in a room's folder, sorted: ``["bibtex", "csl-json", …]``."""
    found = set()
    for entry in os.scandir(os.path.join(HERE, room)):
        stem, dot, ending = entry.name.partition(".")
        if (
            stem.startswith("_")
            or (dot and ending not in ("py", "pyc"))
            or (not dot and not os.path.exists(os.path.join(entry.path, "__init__.py")))
        ):
            continue
        found.add(stem.replace("_", "-"))
    return sorted(found)


def _is_builtin(room: str, name: str) -> bool:
    stem = os.path.join(HERE, room, name.replace("-", "_"))
    return (
        name.replace("-", "").isalnum()
        and name.islower()
        and (os.path.exists(stem + ".py") or os.path.exists(os.path.join(stem, "__init__.py")))
    )


def _builtin(room: str, name: str) -> Any:
    return getattr(import_module(f"cyberdip_cli.{room}.{name.replace('-', '_')}"), ROOMS[room][0])


def _load(point: EntryPoint, room: str) -> Any:
    """The plug-in behind an entry point; TypeError or whatever its import raises when it is broken."""
    loaded = point.load()
    attribute, kind, called = ROOMS[room]
    plugin = getattr(loaded, attribute, loaded)
    module = import_module(point.module)
    wanted = getattr(module, "API_VERSION", API_VERSION)
    if wanted != API_VERSION:
        raise TypeError(f"made for plug-in interface {wanted}, this is {API_VERSION}")
    if not isinstance(plugin, kind):
        raise TypeError(f"{point.value} is a {type(plugin).__name__}, not a {kind.__name__} ({called})")
    return plugin


def get(room: str, name: str) -> Any:
    """The plug-in called ``name``. UsageError with the nearest name when there is none, or when it is
    broken."""
    name = named(room, name)
    if _is_builtin(room, name):
        return _builtin(room, name)
    for point in entry_points(room):
        if point.name == name:
            try:
                return _load(point, room)
            except Exception as error:
                raise UsageError("broken-plugin", *broken(point, ROOMS[room][2], error)) from error
    raise unknown(
        ROOMS[room][2],
        name,
        [*builtin_names(room), *(point.name for point in entry_points(room))],
        _elsewhere(room, name),
    )


def named(room: str, name: str) -> str:
    """The name here of what is called ``name``: in any case and spelling, by a common name or an extension;
    ``name`` itself where that means nothing.

    >>> named("writers", "BibTeX"), named("writers", "bib"), named("media", "word"), named("readers", "enw")
    ('bibtex', 'bibtex', 'docx', 'refer')
    """
    if _is_builtin(room, name) or (
        declares(room) and any(point.name == name for point in entry_points(room))
    ):
        return name
    wanted = fold(name) if "/" not in name else ""
    own = next((known for known in builtin_names(room) if fold(known) == wanted), None)
    known = own or ALIASES.get(room, {}).get(wanted)
    if known or not name.lower().lstrip(".").isalnum() or room == "engines":
        return known or name
    ending = "." + name.lower().lstrip(".")
    found = [known for known in builtin_names(room) if ending in _builtin(room, known).extensions]
    return found[0] if len(found) == 1 else name


def _elsewhere(room: str, name: str) -> str:
    """Where a name is at home that was given in another's place: a dialect after ``-f``, a format of
    ``convert`` after ``cite -t``."""
    from .pages.tables.dialect import names

    if room == "readers" and name in names():
        return f"{name} is a page dialect: --dialect {name}"
    if room == "media" and _is_builtin("writers", name):
        return f"cyberdip convert writes {name}"
    return (
        f"cyberdip cite writes {name}"
        if room == "writers" and name != "json" and _is_builtin("media", name)
        else ""
    )


def unknown(called: str, name: str, known: list[str], elsewhere: str = "") -> UsageError:
    """The error for a name that nothing has, with the nearest names, or the option that ``elsewhere`` says
    has it."""
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, n=2, cutoff=0.5) or [
        other for other in known if name and (other in name or name in other)
    ]
    hint = elsewhere or (f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}")
    return UsageError(f"unknown-{called.split()[-1]}", f"no {called} is called {name!r}", hint)


def listing(room: str, sink: Sink) -> Iterator[tuple[str, Plugin, str]]:
    """All plug-ins of a room: name, value, origin ("built in" or a package). Broken and shadowed ones go to
    the sink."""
    names = builtin_names(room)
    for name in names:
        yield name, _builtin(room, name), "built in"
    seen = set(names)
    for point in entry_points(room):
        if point.name in seen:
            sink(
                Diagnostic(
                    WARNING,
                    "shadowed-plugin",
                    f"{point.name!r} of {origin(point)} is not used: the name is taken",
                    "ask its author for another name",
                )
            )
            continue
        seen.add(point.name)
        try:
            yield point.name, _load(point, room), origin(point)
        except Exception as error:
            sink(Diagnostic(WARNING, "broken-plugin", *broken(point, ROOMS[room][2], error)))


def by_extension(room: str, path: str, sink: Sink) -> str | None:
    """The name of the writer or medium for a file's extension; None when there is none."""
    ending = os.path.splitext(path)[1].lower()
    if not ending:
        return None
    for name in builtin_names(room):
        if ending in _builtin(room, name).extensions:
            return name
    return next(
        (name for name, plugin, _ in listing(room, sink) if ending in getattr(plugin, "extensions", ())), None
    )


def reader_for(head: Head, sink: Sink) -> tuple[str, Reader]:
    """The reader that recognises an input, by content; the extension decides only a tie.

    Raises InputError for what is known and not read (PDF, a picture, …) and for what nobody
    recognises."""
    if not head.data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise InputError("empty-input", "there is nothing in it", "check where it comes from")
    other = foreign(head)
    if other:
        raise InputError(
            "unread-format",
            f"{other}: not read yet",
            ADVICE.get(other, GENERAL_ADVICE),
        )
    name, reader, score = _best(_candidates(head, sink), head)
    if score < RECOGNISED:
        outside = _best(
            ((name, plugin) for name, plugin, where in listing("readers", sink) if where != "built in"), head
        )
        if outside[2] >= RECOGNISED or outside[2] > score:
            name, reader, score = outside
    if name in EXPORTS and is_mixture(head):
        name, reader = "dump", _builtin("readers", "dump")
        adopt_dialects(sink)
    kind = unread_xml(head) if score < SURE else None
    if kind:
        raise InputError("unread-format", f"{kind}: not read", ADVICE.get(kind, GENERAL_ADVICE))
    if reader is None or score <= 0:
        kind = data_kind(head.text)
        what = f"{kind} of a kind that is not known" if kind else "not recognised as any format"
        raise InputError("unknown-format", what, "name the format with --from (see: cyberdip formats)")
    return name, reader


def reader(format: str | None, dialect: str | None, head: Head, sink: Sink) -> Reader:
    """The reader of an input; see :func:`choose`."""
    return choose(format, dialect, head, sink)[1]


def choose(format: str | None, dialect: str | None, head: Head, sink: Sink) -> tuple[str, Reader]:
    """The reader of an input, with its name: the one called ``format``; else a page reader where a ``dialect`` is named and
    the input is no other known format; else the one that recognises it. The dialects of other packages are
    known to the page readers afterwards.

    Raises InputError for an empty or unrecognised input, UsageError for a format that there is not."""
    if format:
        if not head.data.strip():
            raise InputError("empty-input", "there is nothing in it", "check where it comes from")
        name, chosen = named("readers", format), get("readers", format)
    elif dialect and foreign(head) is None:
        name, chosen, _ = _best(((name, _builtin("readers", name)) for name in PAGE_READERS), head)
        name, chosen = (name, chosen) if chosen else ("dump", _builtin("readers", "dump"))
    else:
        name, chosen = reader_for(head, sink)
    if name in PAGE_READERS:
        adopt_dialects(sink)
    return name, chosen


def _candidates(head: Head, sink: Sink) -> Iterator[tuple[str, Reader]]:
    """The built-in readers in the order of asking, without those of a notation that the input has not; those of
    pages once they know the dialects of other packages."""
    json = head.text[:64].lstrip("\ufeff \t\n")[:1] in ("{", "[")
    xml = "<" in head.text[:4096]
    for name in _likeliest_first(head.name):
        if (name in JSON_READERS and not json) or (name in XML_READERS and not xml):
            continue
        if name in PAGE_READERS:
            adopt_dialects(sink)
        yield name, _builtin("readers", name)


def _likeliest_first(path: str) -> list[str]:
    """The built-in readers, those with the extension's letters in their name first: ``refs.ris`` -> ``["ris",
    …]``. Only an order of asking."""
    letters = os.path.splitext(path)[1].lower()[1:]
    return sorted(builtin_names("readers"), key=lambda name: not letters or letters not in name)


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
    """What an input is called when its first bytes say that it is something cyberdip does not read; None
    otherwise."""
    for magic, called in BYTES:
        if head.data.startswith(magic):
            return called
    if b"\0" in head.data[:4096] and head.encoding is None and "\0" in head.text[:4096]:
        return "a binary file"
    return None
