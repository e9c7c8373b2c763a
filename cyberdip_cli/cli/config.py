"""``cyberdip config``: the defaults that hold, and where each comes from."""

from __future__ import annotations

import os

from ..outputs import for_people, stdout, write_text
from . import settings
from .options import COMMANDS
from .own_place import PREFIX, own_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .options import Values

    Row = dict[str, str | None]


def run(values: Values) -> int:
    """Prints each setting with its value and its place, and returns the exit status."""
    held = settings.load(values)
    rows = [*_rows(held)]
    if values["json"]:
        from json import dumps

        whole = {"file": held.file, "holds": held.holds, "why": held.why or None, "settings": rows}
        write_text(stdout(), [dumps(whole, ensure_ascii=False, indent=2) + "\n"])
    elif for_people():
        from ..terminal import fields

        fields(
            None,
            [(str(row["name"]), row["value"] or "-", [f"{row['place']} · {row['help']}"]) for row in rows],
        )
        fields(None, [("file", held.file, [_state(held)])])
    else:
        write_text(stdout(), _lines(held, rows))
    return 0


def _rows(held: settings.Settings) -> Iterator[Row]:
    for name, setting in settings.SETTINGS.items():
        found = held.found.get(name)
        default = _default(setting)
        yield {
            "name": name,
            "value": found.value if found else default,
            "place": found.place if found else "default",
            "variable": PREFIX + name.upper(),
            "help": setting.help,
        }
    for name in settings.TABLES:
        folder = os.path.join(os.path.dirname(own_file()), name)
        there = os.path.isdir(folder) and held.holds
        yield {
            "name": name,
            "value": folder if there else None,
            "place": "your own tables" if there else "none",
            "variable": "CYBERDIP_LABELS" if name == "labels" else None,
            "help": f"folder of your own {'label languages' if name == 'labels' else name}",
        }


def _default(setting: settings.Setting) -> str | None:
    """What an option is without any setting."""
    for command, name in setting.options.items():
        for option in COMMANDS[command].options:
            if option.name == name and option.default is not None:
                return str(option.default)
    return None


def _state(held: settings.Settings) -> str:
    if not held.holds:
        return f"file and variables do not hold here: {held.why}"
    return "read" if os.path.isfile(held.file) else "not there"


def _lines(held: settings.Settings, rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield "\t".join((str(row["name"]), row["value"] or "", str(row["place"]))) + "\n"
    yield f"file\t{held.file}\t{_state(held)}\n"
