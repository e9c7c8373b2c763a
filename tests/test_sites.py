"""Pages of much copied sites: each table reads its sample, several pages in one paste, what is no such page."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT
from cyberdip_cli import convert_text, read
from cyberdip_cli.pages import sites

SAMPLES = ROOT / "samples" / "sites"


@pytest.mark.parametrize("name", sites.names())
def test_each_table_has_a_sample(name: str) -> None:
    """A sample holds the marks of the site and gives a record with a title and makers."""
    marks = sites.load(name).marks
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*/input.txt"))]
    pages = [text for text in texts if all(mark in text for mark in marks)]
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
