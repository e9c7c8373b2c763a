"""Every installed style over a list of items: crashes, records without a citation and without a word about it, and the time.

    python -m benchmarks.styles [ITEMS.json] [--every 1] [--first 0] [--dependent] [--engine csl] [--slowest 5]

ITEMS.json is CSL-JSON; without it, invented works of the kinds that styles tell apart. ``--every 10`` takes each tenth style,
``--dependent`` the dependent styles too (they cite by their parents' rules in their own language). The HTML of every entry is read by lxml,
and its words are compared with the text. Ends with exit status 1 when anything is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unicodedata import normalize

from lxml import html as lxml_html

from cyberdip_cli import registry
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.formats.csl.items import from_item
from cyberdip_cli.media._runs import html, plain
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import CiteOptions, Engine, ignore
from cyberdip_cli.styles import files


def person(family: str, given: str, particle: str | None = None) -> dict[str, str]:
    return {"family": family, "given": given, **({"non-dropping-particle": particle} if particle else {})}


def year(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


ITEMS: list[dict[str, Any]] = [
    {"id": "article", "type": "article-journal", "title": "Reeds & the making of <i>Phragmites</i> maps: a survey", "container-title": "Journal of Invented Geography",
     "author": [person("Vale", "Ines Maria"), person("Okoro", "Chidi"), person("Berg", "Jan", "van der")], "issued": year(2021, 5, 3), "volume": "12",
     "issue": "3", "page": "145-162", "DOI": "10.5555/jig.2021.145", "container-title-short": "J. Invent. Geogr."},
    {"id": "eight authors", "type": "article-journal", "title": "Is peat a rock?", "container-title": "Mire", "volume": "7", "page": "5-9", "issued": year(1998),
     "author": [person(family, family[0]) for family in "Ash Birch Cedar Elm Fir Gum Hazel Ivy".split()]},
    {"id": "book", "type": "book", "title": "Fens of the North", "author": [person("Quill", "Oda")], "publisher": "Reed Press", "publisher-place": "Ely",
     "edition": "2", "issued": year(2003), "ISBN": "9783161484100"},
    {"id": "edited", "type": "book", "title": "Handbook of Bogs", "editor": [person("Roe", "Ada"), person("Stone", "Ben")], "publisher": "Mire Books",
     "publisher-place": "Oslo", "issued": year(2010), "volume": "2", "collection-title": "Wetland Studies", "collection-number": "14"},
    {"id": "chapter", "type": "chapter", "title": "Peat cutters", "author": [person("Tarn", "Lea")], "editor": [person("Roe", "Ada")], "page": "33-58",
     "container-title": "Handbook of Bogs", "publisher": "Mire Books", "publisher-place": "Oslo", "issued": year(2010)},
    {"id": "paper", "type": "paper-conference", "title": "Mapping sedge with drones", "author": [person("Umber", "Kit")], "issued": year(2019, 9), "page": "1-6",
     "container-title": "Proceedings of the Third Mire Symposium", "event-title": "Third Mire Symposium", "event-place": "Riga", "publisher": "Fen Society"},
    {"id": "thesis", "type": "thesis", "title": "On the flow of water in moss", "author": [person("Wade", "Max")], "genre": "PhD thesis",
     "publisher": "University of Nowhere", "issued": year(2015)},
    {"id": "page", "type": "webpage", "title": "What is a fen?", "author": [{"literal": "Fen Society"}], "URL": "https://example.org/fen?a=1&b=<2>",
     "accessed": year(2024, 3, 4), "issued": year(2020, 1, 2), "container-title": "Fen Society"},
    {"id": "report", "type": "report", "title": "State of the bogs 2018", "author": [{"literal": "Bog Office"}], "number": "BO-18/3", "issued": year(2018)},
    {"id": "news", "type": "article-newspaper", "title": "Bog bursts its banks", "author": [person("Yarrow", "Zoe")], "issued": year(2012, 11, 30),
     "container-title": "The Fen Herald", "page": "A4"},
    {"id": "translated", "type": "book", "title": "The Silent Marsh", "author": [person("Łęcka", "Żaneta")], "translator": [person("Voss", "Uwe")],
     "publisher": "Reed Press", "issued": year(1987), "original-date": year(1931)},
    {"id": "film", "type": "motion_picture", "title": "Mud", "director": [person("Zander", "Eve")], "issued": year(1974), "medium": "DVD"},
    {"id": "case", "type": "legal_case", "title": "Heron v. Eel", "authority": "Court of Fens", "issued": year(1922), "volume": "3", "page": "17"},
    {"id": "no author", "type": "book", "title": "Anonymous marsh songs", "publisher": "Reed Press", "issued": {**year(1850), "circa": True}},
    {"id": "no date", "type": "manuscript", "title": "Diary of a peat cutter", "author": [person("Pike", "Old")], "archive": "County Archive"},
    {"id": "曹", "type": "book", "title": "沼泽地图", "author": [person("林", "芦苇")], "issued": year(1999, 2), "language": "zh", "publisher": "湿地出版社"},
    {"id": "nothing", "type": "document"},
]  # fmt: skip
"""Invented works, one of each kind that styles tell apart, and some that lack what styles count on."""


WITHOUT_ENTRY = ("no-entry", "plain-citation")
"""Diagnostics that say that a style prints nothing for a record."""


class Count:
    """What went wrong, over all styles."""

    def __init__(self) -> None:
        self.wrong: list[str] = []
        self.codes: Counter[str] = Counter()
        self.entries = 0
        self.taken: list[tuple[float, str]] = []


def words(text: str) -> str:
    """Text without blanks; raised letters as plain ones, which HTML raises by a tag."""
    return "".join(normalize("NFKC", text).split())


def run(engine: Engine, name: str, records: Sequence[Record], count: Count) -> None:
    """One style: all records as one list."""
    told: set[str | None] = set()

    def note(diagnostic: Diagnostic) -> None:
        count.codes[diagnostic.code] += 1
        if diagnostic.code in WITHOUT_ENTRY:
            told.add(diagnostic.record)

    started = time.perf_counter()
    try:
        citations = list(engine.cite(records, CiteOptions(name), note))
    except Exception as error:
        count.wrong.append(f"{name}: crash: {type(error).__name__}: {error}")
        return
    count.taken.append((time.perf_counter() - started, name))
    missing = {record.id for record in records} - {citation.id for citation in citations}
    count.wrong += [f"{name}: no citation of {id}" for id in sorted(map(str, missing))]
    for citation in citations:
        count.entries += 1
        text = plain(citation.entry)
        if not text:
            count.wrong += [] if citation.id in told else [f"{name}: an empty entry for {citation.id}"]
        elif words(lxml_html.fromstring(f"<div>{html(citation.entry)}</div>").text_content()) != words(text):
            count.wrong.append(f"{name}: the HTML of {citation.id} does not say what the text says: {text}")


def main() -> int:
    """Runs the styles that were asked for, prints what is wrong and a summary; returns the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("items", nargs="?", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--dependent", action="store_true")
    parser.add_argument("--engine", default="csl")
    parser.add_argument("--slowest", type=int, default=5)
    chosen = parser.parse_args()
    items = json.loads(chosen.items.read_text(encoding="utf-8")) if chosen.items else ITEMS
    records = [from_item(item, ignore) for item in items]
    names = [entry.name for entry in files.index() if chosen.dependent or not entry.parent][
        chosen.first :: chosen.every
    ]
    count, engine = Count(), registry.get("engines", chosen.engine)
    started = time.perf_counter()
    for name in names:
        run(engine, name, records, count)
    print("\n".join(count.wrong[:50]) or "nothing is wrong")
    print(
        f"{len(names):,} styles × {len(records)} items: {count.entries:,} entries in {time.perf_counter() - started:.1f} s; {len(count.wrong)} wrong"
    )
    print("said:", ", ".join(f"{code} {number:,}" for code, number in count.codes.most_common()))
    print(
        "slowest:",
        ", ".join(
            f"{name} {taken * 1000:.0f} ms"
            for taken, name in sorted(count.taken, reverse=True)[: chosen.slowest]
        ),
    )
    return 1 if count.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
