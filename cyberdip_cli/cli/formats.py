"""``cyberdip formats``: what there is to choose from, generated."""

from __future__ import annotations

import json

from .. import plugins, registry
from ..outputs import for_people, stdout, write_text
from . import session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Sink
    from .options import Values

KINDS = {
    "readers": "reads",
    "writers": "writes",
    "media": "cites as",
    "engines": "cites with",
    "dialects": "page dialect",
}
HEADINGS = {
    "readers": "Read (-f, or by the content)",
    "writers": "Written by convert (-t)",
    "media": "Written by cite (-t)",
    "engines": "Citation engines (--engine)",
    "dialects": "Dialects of record pages (--dialect, or by the page)",
}


def run(values: Values) -> int:
    """Prints the list and returns the exit status."""
    sink = session.sink(values)
    rows = [*_plugins(sink), *_dialects(sink)]
    if values["json"]:
        write_text(stdout(), [json.dumps(rows, ensure_ascii=False, indent=2) + "\n"])
    elif for_people():
        from ..terminal import fields

        for kind, heading in HEADINGS.items():
            fields(heading, (_shown(row) for row in rows if row["kind"] == kind))
    else:
        write_text(
            stdout(),
            (
                "\t".join((KINDS[row["kind"]], row["name"], row["extensions"], row["summary"], row["origin"]))
                + "\n"
                for row in rows
            ),
        )
    return 0


def _shown(row: dict[str, str]) -> tuple[str, str, tuple[str, ...]]:
    """A row for people: extensions and a foreign origin below what it is."""
    origin = "" if row["origin"] == "built in" else f"of {row['origin']}"
    return row["name"], row["summary"], tuple(part for part in (row["extensions"], origin) if part)


def _plugins(sink: Sink) -> Iterator[dict[str, str]]:
    for room in ("readers", "writers", "media", "engines"):
        for name, plugin, origin in registry.listing(room, sink):
            yield {
                "kind": room,
                "name": name,
                "extensions": " ".join(getattr(plugin, "extensions", ())),
                "summary": plugin.summary,
                "origin": origin,
            }


def _dialects(sink: Sink) -> Iterator[dict[str, str]]:
    from ..pages.tables.dialect import names, summary

    for name in names():
        yield {
            "kind": "dialects",
            "name": name,
            "extensions": "",
            "summary": summary(name),
            "origin": "built in",
        }
    for name, table, origin in plugins.dialects(sink):
        yield {
            "kind": "dialects",
            "name": name,
            "extensions": "",
            "summary": str(table.get("summary", "")),
            "origin": origin,
        }
