"""Names to plug-ins: the built-in modules by a folder listing, others by entry points.

A built-in is the module ``cyberdip_cli.<room>.<name>``; another package's plug-in is an entry point of the
group ``cyberdip_cli.<room>``. Entry points are looked at only for a name that is not built in, for a listing,
and when nothing built in recognises an input. A plug-in with a built-in's name is never used in its place: a
listing says so."""

from __future__ import annotations

import os

from .aliases import ALIASES, fold
from .diagnostics import WARNING, Diagnostic, UsageError
from .modules import load_module
from .plugins import broken, declares, entry_points, origin
from .protocols import API_VERSION, Engine, Medium, Reader, Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import EntryPoint
    from typing import Any

    from .diagnostics import Sink
    from .protocols import Plugin

ROOMS: dict[str, tuple[str, type, str]] = {
    "readers": ("READER", Reader, "input format"),
    "writers": ("WRITER", Writer, "output format"),
    "engines": ("ENGINE", Engine, "citation engine"),
    "media": ("MEDIUM", Medium, "medium"),
}
"""Room -> attribute of its modules, class of its plug-ins, what to call one."""

HERE = os.path.dirname(os.path.abspath(__file__))


_names: dict[str, tuple[str, ...]] = {}
_builtins: dict[tuple[str, str], Any] = {}


def builtin_names(room: str) -> tuple[str, ...]:
    """The names in a room's folder, sorted: ``("bibtex", "csl-json", …)``."""
    if room not in _names:
        _names[room] = _found(room)
    return _names[room]


def _found(room: str) -> tuple[str, ...]:
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
    return tuple(sorted(found))


def _is_builtin(room: str, name: str) -> bool:
    if (room, name) in _builtins:
        return True
    stem = os.path.join(HERE, room, name.replace("-", "_"))
    return (
        name.replace("-", "").isalnum()
        and name.islower()
        and (os.path.exists(stem + ".py") or os.path.exists(os.path.join(stem, "__init__.py")))
    )


def builtin(room: str, name: str) -> Any:
    """The built-in plug-in ``name`` of a room. ImportError when there is none."""
    if (room, name) not in _builtins:
        module = load_module(f"cyberdip_cli.{room}.{name.replace('-', '_')}")
        _builtins[room, name] = getattr(module, ROOMS[room][0])
    return _builtins[room, name]


def _load(point: EntryPoint, room: str) -> Any:
    """The plug-in behind an entry point; TypeError or whatever its import raises when it is broken."""
    loaded = point.load()
    attribute, kind, called = ROOMS[room]
    plugin = getattr(loaded, attribute, loaded)
    module = load_module(point.module)
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
        return builtin(room, name)
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
    found = [known for known in builtin_names(room) if ending in builtin(room, known).extensions]
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
        yield name, builtin(room, name), "built in"
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
        if ending in builtin(room, name).extensions:
            return name
    return next(
        (name for name, plugin, _ in listing(room, sink) if ending in getattr(plugin, "extensions", ())), None
    )
