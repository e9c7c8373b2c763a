"""A user's defaults: style, locale, keys and formats from a file and from variables, and tables of the user's
own.

They hold where a person types. Where a program runs the program (``make``, CI) they do not, so that the same
Makefile gives the same bytes everywhere; then only a file that ``--config`` names is read."""

from __future__ import annotations

import os

from ..diagnostics import NOTE, Diagnostic, UsageError
from ..value import Value
from .own_place import PREFIX, own_file, run_by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from .options import Values

TABLES = ("labels", "dialects")
"""Folders beside the user's own file: label languages and dialects, a TOML file each."""


class Setting(Value):
    """One default: what it is ``for``, and the option of each command that it fills. ``yields``: the
    extension of ``-o`` says more."""

    help: str
    options: Mapping[str, str]
    yields: bool = False


CHANGING = ("convert", "cite", "watch")
"""Commands that may change records on their way out."""
SETTINGS: dict[str, Setting] = {
    "style": Setting("citation style", {"cite": "style", "watch": "style"}),
    "locale": Setting("language of the citation's own words", {"cite": "locale", "watch": "locale"}),
    "key": Setting(
        "pattern of the keys of records that bring none",
        dict.fromkeys(("convert", "cite", "watch", "explain"), "default_key"),
    ),
    "ltwa": Setting("list of title words", dict.fromkeys(CHANGING, "ltwa")),
    "journals": Setting("list of journals and their short titles", dict.fromkeys(CHANGING, "journals")),
    "to": Setting("format that convert writes", {"convert": "to"}, yields=True),
    "medium": Setting("medium that cite writes", {"cite": "to"}, yields=True),
}
"""The settings of the file; the variable of each is ``CYBERDIP_`` and its name in capitals."""


class FilledSetting(Value):
    """A setting that is there: its ``value``, and the ``place`` that it comes from (a variable, a file)."""

    value: str
    place: str


class Settings(Value):
    """What holds: the settings ``found`` by name, the ``file`` that was looked for, whether the user's own
    defaults ``hold`` here, and if not, ``why``; ``folder``: the user's own tables, "" where there are
    none."""

    found: Mapping[str, FilledSetting]
    file: str
    holds: bool
    why: str = ""
    folder: str = ""


def load(values: Values) -> Settings:
    """What holds for a run with these options. UsageError for a file that cannot be read or says what is no
    setting."""
    why = "--no-config" if values.get("no_config") else run_by()
    given = values.get("config")
    file = given or own_file()
    found: dict[str, FilledSetting] = {}
    if given or not why:
        if given and not os.path.isfile(given):
            raise UsageError("bad-config", f"there is no file {given!r}", "check the path of --config")
        found = _read(file) if os.path.isfile(file) else {}
    if why:
        return Settings(found, file, holds=False, why=why)
    for name in SETTINGS:
        value = os.environ.get(PREFIX + name.upper())
        if value:
            found[name] = FilledSetting(value, PREFIX + name.upper())
    folder = os.path.dirname(own_file())
    own = (
        any(os.path.isdir(os.path.join(folder, name)) for name in TABLES) if os.path.isdir(folder) else False
    )
    return Settings(found, file, holds=True, folder=folder if own else "")


def _read(path: str) -> dict[str, FilledSetting]:
    import tomllib

    try:
        with open(path, "rb") as stream:
            table = tomllib.load(stream)
    except OSError as error:
        raise UsageError("bad-config", f"{path}: {error.strerror}", "check its owner and mode") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError("bad-config", f"{path}: {error}", 'a line is name = "value"') from None
    for name, value in table.items():
        if name not in SETTINGS:
            raise UsageError("bad-config", f"{path}: {name!r} is no setting", _nearest(name))
        if not isinstance(value, str) or not value:
            raise UsageError("bad-config", f"{path}: {name} is no text", f'write {name} = "…"')
    return {name: FilledSetting(value, path) for name, value in table.items()}


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, SETTINGS, 1)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(SETTINGS)}"


def applied(command: str, values: Values, given: Iterable[str]) -> tuple[dict[str, Any], Diagnostic | None]:
    """The values with the user's defaults where the command line says nothing, and the note of what they
    changed."""
    filled = dict(values)
    settings = load(values)
    if settings.folder:
        from .. import plugins

        plugins.own_tables(settings.folder)
    changed: dict[str, list[str]] = {}
    for name, found in settings.found.items():
        setting = SETTINGS[name]
        option = setting.options.get(command)
        if option is None or option in given or filled.get(option) == found.value:
            continue
        if setting.yields and os.path.splitext(values.get("output") or "")[1]:
            continue
        filled[option] = found.value
        changed.setdefault(found.place, []).append(f"{name} {found.value}")
    if not changed:
        return filled, None
    message = "; ".join(f"{', '.join(texts)} ({place})" for place, texts in changed.items())
    return filled, Diagnostic(NOTE, "configured", message, "--no-config leaves your defaults out")
