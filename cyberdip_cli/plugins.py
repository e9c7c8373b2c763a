"""What other packages bring: their entry points in the groups ``cyberdip_cli.<room>``.

The metadata of installed packages is slow to read, so :func:`declares` first looks whether any of them names
the group at all; a run without such a package pays a listing of folders."""

from __future__ import annotations

import os
import sys

from .diagnostics import WARNING, Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.metadata import EntryPoint
    from typing import Any

    from .diagnostics import Sink

INFO_FOLDERS = (".dist-info", ".egg-info")
_entry_point_texts: list[bytes] = []
_adopted = False
_languages_adopted = False
_own_folders: dict[str, str] = {}
LABELS_FOLDER = "CYBERDIP_LABELS"
"""The environment variable that names a folder of label languages, ``<BCP 47>.toml`` each."""


def declares(room: str) -> bool:
    """Whether an installed package has entry points of the group ``cyberdip_cli.<room>``: quick, by the
    names of folders and the texts of ``entry_points.txt``."""
    if not _entry_point_texts:
        _entry_point_texts.append(b"\n".join(_read_entry_points()))
    return f"[cyberdip_cli.{room}]".encode() in _entry_point_texts[0]


def _read_entry_points() -> Iterator[bytes]:
    """The ``entry_points.txt`` of the installed packages."""
    for folder in dict.fromkeys(sys.path):
        try:
            found = [entry.path for entry in os.scandir(folder or ".") if entry.name.endswith(INFO_FOLDERS)]
        except OSError:
            continue  # a zip file, a folder that is gone
        for path in found:
            try:
                with open(os.path.join(path, "entry_points.txt"), "rb") as stream:
                    yield stream.read()
            except OSError:
                continue  # it has none


def entry_points(room: str) -> list[EntryPoint]:
    """The entry points of ``cyberdip_cli.<room>``, by name. (Slow where there are any: reads the metadata of
    every installed package.)"""
    if not declares(room):
        return []
    from importlib.metadata import entry_points

    return sorted(entry_points(group=f"cyberdip_cli.{room}"), key=lambda point: (point.name, point.value))


def origin(point: EntryPoint) -> str:
    """The package that an entry point comes from, with its version."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


def broken(point: EntryPoint, called: str, error: BaseException) -> tuple[str, str]:
    """Message and hint for a plug-in that cannot be loaded; ``called`` says what it is ("output format")."""
    first = (str(error).splitlines() or [""])[0]
    message = (
        f"the {called} {point.name!r} of {origin(point)} cannot be loaded: {type(error).__name__}: {first}"
    )
    return message, f"update or remove {point.dist.name if point.dist else point.value}"


def own_tables(folder: str) -> None:
    """The user's own label languages and dialects are in ``labels/`` and ``dialects/`` of ``folder``."""
    _own_folders.clear()
    for kind in ("labels", "dialects"):
        if os.path.isdir(path := os.path.join(folder, kind)):
            _own_folders[kind] = path


def workers_know() -> bool:
    """Whether worker processes know the user's own tables: where they are forked they do."""
    return not _own_folders or os.name == "posix"


def adopt_dialects(sink: Sink) -> None:
    """Makes the dialects and label languages of other packages and of the user known to the page readers,
    once in a process. One with a built-in's name, or a malformed one, is a diagnostic."""
    global _adopted
    adopt_languages(sink)
    if _adopted or not (declares("dialects") or "dialects" in _own_folders):
        return
    _adopted = True
    from .pages.tables import dialect

    taken = set(dialect.names())
    for name, table, where in dialects(sink):
        if name in taken:
            sink(
                Diagnostic(
                    WARNING,
                    "shadowed-plugin",
                    f"the dialect {name!r} of {where} is not used: the name is taken",
                    "ask its author for another name",
                )
            )
            continue
        try:
            dialect.register(name, table)
        except ValueError as error:
            sink(
                Diagnostic(
                    WARNING,
                    "broken-plugin",
                    f"the dialect {name!r} of {where} is malformed: {error}",
                    "update or remove it",
                )
            )


def dialects(sink: Sink) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Dialects of other packages and of the user: name, table, origin."""
    if declares("dialects"):
        yield from _tables("dialects", "dialect", sink)
    folder = _own_folders.get("dialects", "")
    for file in sorted(os.listdir(folder)) if folder else ():
        if file.endswith(".toml"):
            import tomllib

            path = os.path.join(folder, file)
            try:
                with open(path, "rb") as stream:
                    yield file[:-5], tomllib.load(stream), path
            except (OSError, ValueError) as error:
                sink(
                    Diagnostic(
                        WARNING, "broken-plugin", f"the dialect in {path} cannot be read: {error}", "mend it"
                    )
                )


def _tables(room: str, called: str, sink: Sink) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Tables of other packages: name, table, origin. An entry point of ``cyberdip_cli.<room>`` names a dict,
    a function that returns one, or ``module:file.toml`` beside a module as a path string."""
    for point in entry_points(room):
        try:
            table = point.load()
            table = table() if callable(table) else table
            if isinstance(table, str | os.PathLike):
                import tomllib

                with open(table, "rb") as stream:
                    table = tomllib.load(stream)
            if not isinstance(table, dict):
                raise TypeError(f"{point.value} is a {type(table).__name__}, not a {called}'s table")
            yield point.name, table, origin(point)
        except Exception as error:
            sink(Diagnostic(WARNING, "broken-plugin", *broken(point, called, error)))


def adopt_languages(sink: Sink) -> None:
    """Makes the label languages of other packages known, those of the folder that :data:`LABELS_FOLDER`
    names, and the user's own, once in a process. One that is built in, or a malformed one, is a
    diagnostic."""
    global _languages_adopted
    folders = [folder for folder in (os.environ.get(LABELS_FOLDER), _own_folders.get("labels")) if folder]
    if _languages_adopted or not (folders or declares("labels")):
        return
    _languages_adopted = True
    from . import labels

    found = [(name, where, table) for name, table, where in _tables("labels", "label language", sink)]
    for folder in folders:
        try:
            found += [(name, folder, table) for name, table in labels.read_folder(folder)]
        except (OSError, ValueError) as error:
            sink(Diagnostic(WARNING, "broken-plugin", f"label languages of {folder}: {error}", "mend it"))
    for name, where, table in found:
        try:
            labels.register(name, table)
        except ValueError as error:
            message = f"the label language {name!r} of {where} is not used: {error}"
            sink(Diagnostic(WARNING, "broken-plugin", message, "mend it, or give it another name"))
