"""A bench for the citation engine: a style made of one layout, items, and what is printed for them."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.engines.csl import ENGINE
from cyberdip_cli.formats.csl.items import from_item
from cyberdip_cli.media._runs import html, plain
from cyberdip_cli.protocols import Citation, CiteOptions, ignore

HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="{class_}" version="1.0"{root}><info><title>bench</title><id>bench</id>'
    "<updated>2024-01-01T00:00:00+00:00</updated></info>"
)
FOLDER = Path(tempfile.mkdtemp(prefix="csl-bench-"))


@lru_cache(maxsize=256)
def style(
    layout: str,
    *,
    citation: str = "",
    sort: str = "",
    root: str = "",
    body: str = "",
    options: str = "",
    attributes: str = "",
    class_: str = "in-text",
) -> str:
    """The path of a style with ``layout`` as its bibliography (and as its citation unless ``citation`` is a
    whole cs:citation)."""
    cite = citation or f"<citation><layout>{layout}</layout></citation>"
    bibliography = f"<bibliography{options}>{sort}<layout{attributes}>{layout}</layout></bibliography>"
    text = HEAD.format(class_=class_, root=root) + body + cite + bibliography + "</style>"
    path = FOLDER / f"{abs(hash(text))}.csl"
    path.write_text(text, encoding="utf-8")
    return str(path)


def cited(
    path: str,
    *items: dict[str, Any],
    locale: str | None = None,
    said: list[Diagnostic] | None = None,
    **options: Any,
) -> list[Citation]:
    """The citations of ``items``; what the engine says is appended to ``said``."""
    numbered = [{"id": f"i{number}", "type": "book", **item} for number, item in enumerate(items, 1)]
    records = [from_item(item, ignore) for item in numbered]
    return list(
        ENGINE.cite(
            records, CiteOptions(path, locale, **options), said.append if said is not None else ignore
        )
    )


def entry(layout: str, item: dict[str, Any], *, locale: str | None = None, **more: Any) -> str:
    """The text of the one entry that ``layout`` prints for ``item``."""
    return plain(cited(style(layout, **more), item, locale=locale)[0].entry)


def marked(layout: str, item: dict[str, Any], **more: Any) -> str:
    """The same as HTML."""
    return html(cited(style(layout, **more), item)[0].entry)


def in_text(path: str, *items: dict[str, Any], **options: Any) -> list[str]:
    """The in-text forms of ``items`` by id order of the bibliography."""
    return [plain(citation.in_text) for citation in cited(path, *items, **options)]


def people(*names: str) -> list[dict[str, str]]:
    """``"Stone, Ann"`` as a name, ``"Museum of Paper"`` as a literal."""
    return [
        dict(zip(("family", "given"), name.split(", "), strict=True)) if ", " in name else {"literal": name}
        for name in names
    ]


def day(*parts: int) -> dict[str, list[list[int]]]:
    """A date of one to three parts."""
    return {"date-parts": [list(parts)]}
