"""``explain`` as a page: each piece of the text as what it became, and what was left over."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli.cli.explained_text import ASIDE, LABEL, LEFT, cut
from cyberdip_cli.protocols import Step

PAGE = ROOT / "samples" / "vufind_eds" / "an-article-with-everything-twice" / "input.txt"
LINES = [
    ("Published: March 2017", [("issued", "2017-03", "label Published (en) > date")], [("Published", LABEL), ("March 2017", "issued")]),
    ("Language: English", [("language", "en", "label Language (en) > language")], [("Language", LABEL), ("English", "language")]),
    ("ISSN: 20493630", [("ISSN", "2049-3630", "label ISSN (en) > issn")], [("ISSN", LABEL), ("20493630", "ISSN")]),
    (
        "Source: Atlas Review, Vol 4 (2019), plates",
        [("container_title", "Atlas Review", "label Source (en)"), ("volume", "4", "label Source (en)"), ("issued", "2019", "label Source (en)")],
        [("Source", LABEL), ("Atlas Review", "container_title"), ("Vol", LEFT), ("4", "volume"), ("2019", "issued"), ("plates", LEFT)],
    ),
    ("Saved in:", [("", "Saved in:", "page furniture")], [("Saved in", ASIDE)]),
    ("<b>Thesis</b>", [("type", "thesis", "row dc.type > type")], [("Thesis", "type")]),
    ("<td>214</td> leaves", [("number_of_pages", "214", "row x")], [("214", "number_of_pages"), ("leaves", LEFT)]),
    ("Nobody read this", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "read", "pieces"), LINES)
def test_a_line_is_cut_by_what_it_became(
    line: str, read: list[tuple[str, str, str]], pieces: list[tuple[str, str]]
) -> None:
    steps = [Step(field, value, 2, 2, rule) for field, value, rule in read]
    first, second = cut(f"before\n{line}", steps)
    assert "".join(piece.text for piece in second.pieces) == line
    assert [(piece.text, piece.became) for piece in second.pieces if piece.became] == pieces
    assert not any(piece.became for piece in first.pieces)


class Tags(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_shows_the_text_the_fields_and_what_is_left(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run_cli("explain", PAGE, "--html", "-o", out).status == 0
    page = out.read_text(encoding="utf-8")
    assert run_cli("explain", PAGE, "--html").out == page
    tags = Tags(page)
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        assert line.strip() in tags.text
    assert {"title", "author", "issued", "container-title"} <= {
        attrs.get("title") for tag, attrs in tags.tags if tag == "mark"
    }
    assert "Set aside" in tags.text and "page furniture" in tags.text
    assert not [
        tag
        for tag, attrs in tags.tags
        if tag in ("script", "link", "img", "iframe") or {"src", "href"} & set(attrs)
    ]
    assert not re.search(r"url\(|@import", page)


def test_a_hostile_text_stays_text() -> None:
    text = "Title: <script>alert(1)</script> \"quoted\" & 'more'\nAuthors: Vale, Ines\nPublication Year: 2019\nShelf lamp: <b>blue</b>\n"
    page = run_cli("explain", "--html", stdin=text).out
    assert "<script" not in page and "<b>" not in page and "Content-Security-Policy" in page
    assert "&lt;script&gt;" in page


def test_a_saved_page_shows_what_was_read_of_its_source() -> None:
    source = ROOT / "samples" / "html" / "a-dspace-item-with-dc-rows" / "input.html"
    page = run_cli("explain", source, "--html").out
    assert "&lt;meta" in page and 'title="author"' in page


def test_one_form_is_enough() -> None:
    done = run_cli("explain", PAGE, "--html", "--json")
    assert (done.status, done.out) == (2, "")


def test_an_input_that_is_none_has_no_page() -> None:
    assert run_cli("explain", "missing.txt", "--html").status == 3
