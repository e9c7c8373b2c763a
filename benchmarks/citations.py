"""Citations against reference output, and the time for a thousand of them. (All styles over all items: ``python -m benchmarks.styles``.)

    python -m benchmarks.citations ITEMS.json EXPECTED.json [--known KNOWN.json] [--style NAME ...]
    python -m benchmarks.citations

ITEMS is CSL-JSON, EXPECTED maps a style to ``separate`` (id -> text, html, in_text) and ``whole`` (a list of the same with ids): the share of
equal texts is printed style by style, the cases of KNOWN (style -> id -> why, with the paragraph of the specification) left out. Without
arguments: 1,000 invented entries in five styles, and the lists of authors of large collaborations.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.engines.csl import ENGINE
from cyberdip_cli.formats.csl.items import from_item
from cyberdip_cli.media._runs import html, plain
from cyberdip_cli.protocols import CiteOptions, ignore

HERE = Path(__file__).resolve().parent
KNOWN = HERE / "known_differences.json"


def invented(count: int = 60) -> list[dict[str, Any]]:
    """Items of every common type from a fixed recipe."""
    kinds = (
        "article-journal",
        "book",
        "chapter",
        "thesis",
        "report",
        "webpage",
        "paper-conference",
        "article-newspaper",
        "dataset",
        "motion_picture",
    )
    syllables = ("Bran", "Kel", "Mor", "Sil", "Tar", "Vin", "Wes", "Ost", "Hal", "Dun")
    items = []
    for n in range(count):
        family = syllables[n % 10] + syllables[(n // 10 + 3) % 10].lower()
        items.append({
            "id": f"item{n}", "type": kinds[n % len(kinds)], "title": f"On the order of {family.lower()} maps: part {n}",
            "author": [{"family": family, "given": f"{syllables[(n * 7) % 10]} {chr(65 + n % 26)}."}, {"family": syllables[(n * 3) % 10] + "er", "given": "Ada"}],
            "editor": [{"family": "Harbour", "given": "Lee"}], "container-title": "Journal of Invented Maps", "volume": str(n % 40 + 1), "issue": str(n % 6 + 1),
            "page": f"{n * 7 + 1}-{n * 7 + 12}", "publisher": "Loom Press", "publisher-place": "Avon", "issued": {"date-parts": [[1960 + n % 60, n % 12 + 1, n % 28 + 1]]},
            "DOI": f"10.5555/maps.{n}", "URL": f"https://example.org/maps/{n}", "accessed": {"date-parts": [[2024, 1, 5]]},
        })  # fmt: skip
    return items


def flat(text: str | None) -> str:
    """Text as it is compared: NFC, blanks alike."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "")).strip()


def cited(
    items: list[dict[str, Any]], style: str, said: list[Diagnostic], *, separate: bool
) -> list[dict[str, str]]:
    """What the engine prints, as ``--to json`` does."""
    found = ENGINE.cite(
        [from_item(item, ignore) for item in items], CiteOptions(style, separate=separate), said.append
    )
    return [
        {"id": c.id, "text": plain(c.entry), "html": html(c.entry), "in_text": plain(c.in_text)}
        for c in found
    ]


def compare(
    items: list[dict[str, Any]], expected: dict[str, Any], known: dict[str, Any], chosen: list[str]
) -> None:
    """Equal texts by style, and together."""
    total: Counter[str] = Counter()
    for style in chosen:
        here: Counter[str] = Counter()
        for part, pairs in _pairs(items, expected[style], style, known.get(style, {})):
            for key in ("text", "in_text"):
                here[f"{part} {key}"] += flat(pairs[0].get(key)) == flat(pairs[1].get(key))
            here[part] += 1
        print(
            f"{style:48s} "
            + "  ".join(
                f"{part} text {here[f'{part} text']}/{here[part]} in-text {here[f'{part} in_text']}"
                for part in ("alone", "list")
            )
        )
        total += here
    print(
        "all: "
        + "  ".join(
            f"{part} {key} {total[f'{part} {key}'] / max(1, total[part]):.3f}"
            for part in ("alone", "list")
            for key in ("text", "in_text")
        )
    )


def _pairs(
    items: list[dict[str, Any]], wanted: dict[str, Any], style: str, known: dict[str, Any]
) -> Iterator[tuple[str, tuple[dict[str, str], dict[str, str]]]]:
    for part, separate in (("alone", True), ("list", False)):
        got = {c["id"]: c for c in cited(items, style, [], separate=separate)}
        rows = (
            [{**row, "id": key} for key, row in wanted["separate"].items()]
            if separate
            else wanted.get("whole") or []
        )
        for row in rows:
            if row["id"] not in known:
                yield part, (got.get(row["id"], {}), row)


def speed() -> None:
    """1,000 entries as one list."""
    items = invented(1000)
    for style in (
        "apa",
        "chicago-author-date",
        "chicago-notes-bibliography",
        "modern-language-association",
        "ieee",
    ):
        start = time.perf_counter()
        cited(items, style, [], separate=False)
        print(f"{style:30s} 1,000 entries in {time.perf_counter() - start:.2f} s")


def crowds() -> None:
    """Lists of authors as large collaborations have them: every name that is shared is looked at once."""
    cases = (
        ("2 records that share 2,000 authors", 2, 2000, 0, 1),
        ("100 records of 301 authors, 300 of them shared", 100, 300, 1, 3),
    )
    for what, count, shared, own, goal in cases:
        items = [_crowded(n, shared, own) for n in range(count)]
        for style in ("apa", "chicago-author-date", "american-sociological-association"):
            start = time.perf_counter()
            cited(items, style, [], separate=False)
            print(f"{what:46s} {style:34s} {time.perf_counter() - start:5.2f} s, to reach {goal} s")


def _crowded(number: int, shared: int, own: int) -> dict[str, Any]:
    names = [*range(shared), *(10_000 + number * own + n for n in range(own))]
    people = [{"family": f"Family{n}", "given": f"Given{n} {chr(65 + n % 26)}."} for n in names]
    return {
        "id": f"r{number}",
        "type": "article-journal",
        "title": f"Title {number}",
        "author": people,
        "issued": {"date-parts": [[2020]]},
    }


def main() -> None:
    """Compares, or measures time."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("items", nargs="?", type=Path)
    parser.add_argument("expected", nargs="?", type=Path)
    parser.add_argument("--known", type=Path, default=KNOWN)
    parser.add_argument("--style", nargs="*")
    given = parser.parse_args()
    if given.items is None or given.expected is None:
        speed()
        crowds()
        return
    items, expected, known = (
        json.loads(path.read_text(encoding="utf-8")) for path in (given.items, given.expected, given.known)
    )
    compare(items, expected, known, given.style or list(expected))


if __name__ == "__main__":
    main()
