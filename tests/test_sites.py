"""Pages of much copied sites: each table reads its sample, several pages in one paste, what is no such page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import convert_text, read
from cyberdip_cli.pages import sites
from cyberdip_cli.pages.sites import division

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = ROOT / "samples" / "sites"


@pytest.mark.parametrize("name", sites.names())
def test_each_table_has_a_sample(name: str) -> None:
    """A sample holds the marks of the site and gives a record with a title and makers."""
    marks = sites.load(name).marks
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*/input.txt"))]
    pages = [text for text in texts if sites.is_marked(text, marks)]
    assert pages, f"samples/sites has no page of {name}"
    assert sites.load(name).summary


def paste(*names: str) -> str:
    return "\n".join((SAMPLES / name / "input.txt").read_text("utf-8") for name in names)


def test_pages_of_several_sites_in_one_paste(tmp_path: Path) -> None:
    names = ("an-article-at-sciencedirect", "a-book-at-goodreads", "an-article-at-sciencedirect")
    path = tmp_path / "pages.txt"
    path.write_text(paste(*names), "utf-8")
    titles = [record.title for record in read(path)]
    assert [str(title)[:8] for title in titles] == ["Salt len", "The Salt", "Salt len"]


def test_a_page_without_its_title_is_read_as_any_other() -> None:
    text = paste("an-article-at-jstor").replace("Journal Article\n", "")
    assert "Northern Trade" in convert_text(text, to="csl-json")


def test_the_number_of_a_preprint_goes_to_eprint() -> None:
    out = convert_text(paste("a-preprint-at-arxiv"), to="biblatex")
    assert "eprint = {2311.99567}" in out
    assert "eprinttype = {arxiv}" in out


def test_no_more_lines_are_held_than_a_page_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over, under and without a page of a site lines go through; none is lost."""
    monkeypatch.setattr(division, "MOST", 50)
    site = sites.load("jstor")
    page = paste("an-article-at-jstor").split("\n")
    other = [f"line {number}" for number in range(300)]
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        for line in [*other, *page, *other]:
            taken += 1
            yield line

    given: list[str] = []
    found = []
    for own, first, part in division.divided([site], lines(), 1):
        assert first == len(given) + 1
        found.append(own)
        for line in part:
            given.append(line)
            assert taken - len(given) <= 51
    assert given == [*other, *page, *other]
    assert found == [None, site, None]


PAGES = [
    path.parent.name for path in sorted(SAMPLES.glob("a*/input.txt")) if "between" not in path.parent.name
]
CORE = ("title", "author", "editor", "container-title", "volume", "issue", "page", "DOI")


def converted(text: str, path: Path) -> tuple[list[dict[str, Any]], int]:
    """The records of a page, and the number of its warnings."""
    path.write_text(text, "utf-8")
    ran = run_cli("convert", "-t", "csl-json", "--diagnostics", "json", str(path))
    told = [json.loads(line)["severity"] for line in ran.err.splitlines() if '"severity"' in line]
    return json.loads(ran.out or "[]"), len([each for each in told if each != "note"])


def differs(key: str, new: Any, old: Any) -> bool:
    """Whether a value is there and is another one; of names fewer may be there."""
    if isinstance(new, list):
        return any(name not in (old or []) for name in new)
    return new is not None and new != old


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_departs_from_its_table_is_right_or_told(name: str, tmp_path: Path) -> None:
    """With a line put in or left out around its title a page gives what it gave, less, or a warning. (Without the
    line by which it is known it is a page like any other.)"""
    page = tmp_path / "page.txt"
    text = paste(name)
    (record,), told = converted(text, page)
    assert not told
    lines = text.split("\n")
    known = [site for site in map(sites.load, sites.names()) if sites.is_marked(text, site.marks)]
    at = next(at for at, line in enumerate(lines) if record["title"].partition(":")[0] in line)
    for place in [place for place in range(max(at - 2, 0), at + 4) if lines[place].strip()]:
        changed = {"in": [*lines[:place], "Recommended by the editors", *lines[place:]]}
        if not any(
            site.opens(lines[place])
            or any(part in lines[place] for mark in site.marks for part in mark.split("|"))
            for site in known
        ):
            changed["out"] = lines[:place] + lines[place + 1 :]
        for what, other in changed.items():
            records, warned = converted("\n".join(other), page)
            wrong = [key for each in records for key in CORE if differs(key, each.get(key), record.get(key))]
            assert not wrong or warned, (what, lines[place], wrong, records)
