"""What comes back of forty varied records that each writer has written: by its own reader, and by pandoc and
those of :mod:`.judges` where they read the format.

    python -m benchmarks.writers [--number 40] [--shown 3]

A fact is a field of a record. What a writer says the format has no place for is not counted; all else that
comes back otherwise is: "letters" compares letters and figures, "exactly" all characters, of names which part
is whose. Of the judges those facts are asked that both sides name alike."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
from io import BytesIO
from typing import Any

from cyberdip_cli import registry
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions, ignore
from cyberdip_cli.source import Source

from . import generate, judges
from .interop import ROOT
from .judges import plain

WRITTEN = (
    "bibtex biblatex cff csl-json csl-jsonl csl-yaml csv dc-xml endnote-xml hayagriva marcxml medline mods "
    "refer ris tsv word zotero-rdf"
).split()
PANDOC = {
    "bibtex": "bibtex",
    "biblatex": "biblatex",
    "csl-json": "csljson",
    "csl-yaml": "markdown",
    "endnote-xml": "endnotexml",
    "ris": "ris",
}
"""Format -> what pandoc calls it."""
SHARED = "title container_title volume issue DOI publisher".split()
"""Fields that pandoc names as CSL does."""


def read(name: str, data: bytes) -> list[Record]:
    """The records of a document."""
    traced = registry.get("readers", name).trace(Source("-", BytesIO(data)), ReadOptions(), ignore)
    return [item.record for item in traced]


def works(number: int) -> list[Record]:
    """Records of as many types as there are: one of each type by turns, of the samples and invented."""
    found: list[Record] = []
    for path in sorted((ROOT / "samples" / "csl-json").glob("*/input.json")):
        found += read("csl-json", path.read_bytes())
    found += read("csl-jsonl", "".join(generate.stream("jsonl", number)).encode())
    turns: dict[str, int] = {}
    places = []
    for place, record in enumerate(found):
        if not record.title or not (record.author or record.editor):
            continue
        turns[record.type] = turns.get(record.type, 0) + 1
        places.append((turns[record.type], place))
    chosen = sorted(places)[:number]
    return [found[place].replace(id=f"key{turn}") for turn, (_, place) in enumerate(chosen)]


NAME_PARTS = ("dropping-particle", "non-dropping-particle", "family", "given", "suffix", "literal")
PLACELESS = re.compile(r"(?:no place for|cannot hold the) ([\w, -]+)")
TOLD = {
    "one-number": ("ISSN", "ISBN"),
    "event": ("event_title",),
    "date-form": ("issued", "event_date", "accessed"),
    "type": ("type",),
    "one-value": ("title", "container_title"),
}
"""Code of a loss -> the fields that it may be about."""


def written(name: str, record: Record) -> tuple[bytes, set[str], set[str]]:
    """The record in a format, the fields that have no place in it, and the codes of all that was told."""
    told: list[Diagnostic] = []
    data = b"".join(
        part.encode() if isinstance(part, str) else part
        for part in registry.get("writers", name).write(iter([record]), WriteOptions(), told.append)
    )
    lost: set[str] = set()
    for found in told:
        words = PLACELESS.search(found.message)
        if found.code == "no-place" and words:
            lost.update(words[1].replace("-", "_").split(", "))
    lost = lost.union(*(TOLD.get(found.code, ()) for found in told))
    return data, lost, {found.code for found in told}


def come_back(name: str, record: Record, *, exactly: bool) -> tuple[int, list[str]]:
    """How many fields should come back, and what did not."""
    data, placeless, told = written(name, record)
    back = read(name, data)
    had = {
        field: value
        for field, value in record.items()
        if field not in placeless and field not in ("id", "extra")
    }
    if len(back) != 1:
        return len(had), [f"{record.id}: {len(back)} records"] * len(had)
    compared = (untagged if "markup" in told else exact) if exactly else alike
    return len(had), [
        f"{record.type} {field}: {str(value)[:90]!r} is {str(getattr(back[0], field))[:90]!r}"
        for field, value in had.items()
        if compared(getattr(back[0], field)) != compared(value)
    ]


def alike(value: Any) -> Any:
    """A value to compare: names by their letters, whichever part a particle stands in, texts without markup."""
    if isinstance(value, tuple):
        return tuple(alike(each) for each in value)
    if isinstance(value, Name):
        return plain(name_text(value))
    return plain(value) if isinstance(value, str) else value


def exact(value: Any) -> Any:
    """A value to compare as it stands: of a name the family with its particles, the given name, the suffix. A
    name of one word is the same as a body and as a family."""
    if isinstance(value, tuple):
        return tuple(exact(each) for each in value)
    if isinstance(value, Name):
        parts = (value.dropping_particle, value.non_dropping_particle, value.family)
        return value.literal or " ".join(filter(None, parts)), value.given, value.suffix
    return value


def untagged(value: Any) -> Any:
    """As :func:`exact`, for a writer that said that it leaves out markup."""
    value = exact(value)
    return re.sub(r"<[^<>]*>", "", value) if isinstance(value, str) else value


def name_text(name: Name) -> str:
    """All parts of a name."""
    parts = (getattr(name, part.replace("-", "_")) for part in NAME_PARTS)
    return " ".join(part for part in parts if part)


def by_judge(name: str, judge: judges.Judge, record: Record) -> tuple[int, list[str]]:
    """How many facts a judge was asked for, and what it does not find."""
    data, placeless, _ = written(name, record)
    count, missed = judges.missed(judge(name, data), judges.facts_of(record, placeless))
    return count, [f"{record.type} {words}" for words in missed]


def by_pandoc(name: str, record: Record) -> tuple[int, list[str]]:
    """How many of the shared fields pandoc was asked for, and what it reads otherwise."""
    data, placeless, _ = written(name, record)
    ran = subprocess.run(
        ["pandoc", "-f", PANDOC[name], "-t", "csljson"], input=data, capture_output=True, check=False
    )
    items = json.loads(ran.stdout or b"[]") or [{}]
    asked = {field: getattr(record, field) for field in SHARED if field not in placeless}
    pairs = [(field, value, items[0].get(field.replace("_", "-"))) for field, value in asked.items() if value]
    theirs = [
        " ".join(person.get(part) or "" for part in NAME_PARTS) for person in items[0].get("author", ())
    ]
    pairs.append(("author", " ".join(map(name_text, record.author)), " ".join(theirs)))
    if record.issued and record.issued.year:
        parts = items[0].get("issued", {}).get("date-parts") or [[None]]
        pairs.append(("issued", record.issued.year, parts[0][0]))
    return len(pairs), [
        f"{record.type} {field}: {ours!r} is {theirs!r}"
        for field, ours, theirs in pairs
        if plain(ours) != plain(theirs)
    ]


def pandocs_formats() -> list[str]:
    """What the pandoc that is installed reads."""
    if not shutil.which("pandoc"):
        return []
    asked = ["pandoc", "--list-input-formats"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()


def row(what: str, counted: list[tuple[int, list[str]]], shown: int) -> None:
    """Prints the share that comes back, and the first things that do not."""
    asked, missed = sum(number for number, _ in counted), [words for _, each in counted for words in each]
    print(f"| {what} | {asked} | {1 - len(missed) / asked:.4f} |", flush=True)
    for words in missed[:shown]:
        print(f"    {words}")


def main() -> None:
    """Prints a row for every writer and every judge."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--number", type=int, default=40)
    parser.add_argument("--shown", type=int, default=0, help="what did not come back, a writer")
    chosen = parser.parse_args()
    records, known = works(chosen.number), pandocs_formats()
    print("| writer and judge | facts | come back |\n|---|---|---|")
    for name in WRITTEN:
        for how, exactly in (("letters", False), ("exactly", True)):
            back = [come_back(name, record, exactly=exactly) for record in records]
            row(f"{name}, own reader, {how}", back, chosen.shown)
        if name in PANDOC and PANDOC[name] in known:
            row(f"{name}, pandoc", [by_pandoc(name, record) for record in records], chosen.shown)
    for name, who, judge in judges.JUDGES:
        row(f"{name}, {who}", [by_judge(name, judge, record) for record in records], chosen.shown)


if __name__ == "__main__":
    main()
