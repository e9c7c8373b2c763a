"""``cyberdip cite`` and ``cyberdip styles`` through the command line."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from lxml import html as lxml_html

from conftest import run_cli
from cyberdip_cli.cli import app

ITEMS = [
    {
        "id": "Vale2021", "type": "article-journal", "title": "Maps of <i>Sphagnum</i> & reeds", "author": [{"family": "Vale", "given": "Ines"}],
        "issued": {"date-parts": [[2021]]}, "container-title": "Atlas Review", "volume": "4", "page": "1-9",
    },
    {
        "id": "vale2021", "type": "book", "title": "Fens <script>alert(1)</script>", "author": [{"family": "Vale", "given": "Ines"}],
        "issued": {"date-parts": [[2021]]}, "publisher": "Reed Press",
    },
    {
        "id": "okoro", "type": "book", "title": "Bogs", "author": [{"family": "Okoro", "given": "Chidi"}], "issued": {"date-parts": [[1999]]},
        "publisher": "Mire Books",
    },
]  # fmt: skip


@pytest.fixture
def items(tmp_path: Path) -> Path:
    path = tmp_path / "items.json"
    path.write_text(json.dumps(ITEMS), encoding="utf-8")
    return path


def test_a_list_is_one_bibliography_in_the_styles_order(items: Path) -> None:
    done = run_cli("cite", items, "-t", "json")
    members = json.loads(done.out)
    assert done.status == 0
    assert [member["id"] for member in members] == ["okoro", "vale2021", "Vale2021"]
    assert [set(member) for member in members] == [{"id", "text", "html", "in_text"}] * 3
    assert {member["in_text"] for member in members} == {"(Okoro, 1999)", "(Vale, 2021a)", "(Vale, 2021b)"}


def test_separate_records_stand_alone_in_input_order(items: Path) -> None:
    members = json.loads(run_cli("cite", items, "-t", "json", "--separate").out)
    assert [(member["id"], member["in_text"]) for member in members] == [
        ("Vale2021", "(Vale, 2021)"),
        ("vale2021", "(Vale, 2021)"),
        ("okoro", "(Okoro, 1999)"),
    ]


def test_in_text_is_one_cluster_with_locator_prefix_and_suffix(items: Path) -> None:
    assert run_cli("cite", items, "--in-text").out in (
        "(Okoro, 1999; Vale, 2021a, 2021b)\n",
        "(Okoro, 1999; Vale, 2021b, 2021a)\n",
    )
    done = run_cli(
        "cite",
        "-",
        "--in-text",
        "--locator",
        "p. 23",
        "--prefix",
        "see",
        "--suffix",
        "for bogs",
        stdin=json.dumps(ITEMS[2:]),
    )
    assert done.out == "(see Okoro, 1999, p. 23 for bogs)\n"
    assert (
        run_cli("cite", "-", "--in-text", "--suppress-author", stdin=json.dumps(ITEMS[2:])).out == "(1999)\n"
    )
    assert run_cli("cite", items, "--in-text", "--separate").out.count("\n") == 3


def test_json_has_the_entries_whatever_is_asked_for(items: Path) -> None:
    members = json.loads(run_cli("cite", items, "-t", "json", "--in-text").out)
    assert all(member["text"] and member["html"] for member in members)


def test_an_option_that_would_change_nothing_is_refused(items: Path) -> None:
    done = run_cli("cite", items, "--locator", "3")
    assert (done.status, done.out) == (2, "")
    assert "--in-text" in done.err


@pytest.mark.parametrize(
    "style",
    [
        "apa",
        "mla",
        "chicago",
        "turabian",
        "harvard",
        "vancouver",
        "ieee",
        "ama",
        "acs",
        "nature",
        "abnt",
        "iso690",
        "gb7714",
    ],
)
def test_the_styles_people_ask_for_print_every_record(style: str, items: Path) -> None:
    done = run_cli("cite", items, "-s", style)
    assert done.status == 0, done.err
    assert done.out.count("\n") == 3
    assert all(word in done.out for word in ("Atlas Review", "<script>", "Mire Books"))


def test_a_note_style_gives_the_note_in_the_text(items: Path) -> None:
    done = run_cli("cite", "-", "-s", "chicago-notes-bibliography", "--in-text", stdin=json.dumps(ITEMS[2:]))
    assert done.out == "Chidi Okoro, Bogs (Mire Books, 1999).\n"


def test_the_locale_is_the_options_else_the_dependent_styles_own(items: Path) -> None:
    two = {**ITEMS[2], "author": [{"family": "Okoro", "given": "Chidi"}, {"family": "Vale", "given": "Ines"}]}
    assert (
        "Okoro, Chidi, und Ines Vale"
        in run_cli("cite", "-", "-s", "chicago", "-l", "de", stdin=json.dumps([two])).out
    )
    done = run_cli("cite", items, "--locale", "dd-DE")
    assert (done.status, done.out) == (2, "")
    assert "de-DE" in done.err


def test_an_unknown_style_names_the_nearest_and_prints_nothing(items: Path) -> None:
    done = run_cli("cite", items, "-s", "apaa", "-t", "html")
    assert (done.status, done.out) == (2, "")
    assert "nearest: apa" in done.err


@pytest.mark.parametrize("options", ["-s apaa", "-l dd-DE", "--engine pandc", "-t htmlx", "--in-txt"])
def test_a_wrong_name_is_said_before_anything_is_read(options: str) -> None:
    done = run_cli("cite", "missing.json", *options.split())
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "missing.json" not in done.err


def test_the_medium_comes_from_the_extension(items: Path, tmp_path: Path) -> None:
    for name, start in (
        ("a.html", '<div class="csl-bib-body"'),
        ("a.md", "Okoro, C. (1999). *Bogs*"),
        ("a.rtf", "{\\rtf1"),
        ("a.tex", "\\begingroup"),
        ("a.typ", "#par("),
        ("a.bbl", "\\begin{thebibliography}"),
    ):
        assert run_cli("cite", items, "-o", tmp_path / name).status == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_html_holds_no_element_of_a_record(items: Path) -> None:
    tree = lxml_html.fromstring(run_cli("cite", items, "-t", "html").out)
    assert tree.xpath("//div[@class='csl-entry']/@data-csl-entry-id") == ["okoro", "vale2021", "Vale2021"]
    assert not tree.xpath("//script")


def test_a_style_file_of_ones_own(items: Path, tmp_path: Path) -> None:
    style = tmp_path / "mine.csl"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Mine</title><id>mine</id><updated>2020-01-01T00:00:00Z'
        '</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout prefix="* "><text variable="title" '
        'font-weight="bold"/></layout></bibliography></style>',
        encoding="utf-8",
    )
    assert (
        run_cli("cite", "-", "-s", style, "-t", "markdown", stdin=json.dumps(ITEMS[2:])).out
        == "\\* **Bogs**\n"
    )
    done = run_cli("cite", items, "-s", tmp_path / "no.csl")
    assert (done.status, "there is no style file" in done.err) == (2, True)


def test_no_record_is_an_empty_array(tmp_path: Path) -> None:
    done = run_cli("cite", "-", "-t", "json", stdin=" ")
    assert (done.status, done.out) == (3, "[]\n")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_copy_puts_text_and_says_so(items: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "xclip"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho "$@" > {tmp_path}/arguments\ncat > {tmp_path}/copied\n', encoding="utf-8"
    )
    program.chmod(0o755)
    for name in ("WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("cyberdip_cli.clipboard.copying.own", lambda text, html: False)
    done = run_cli("cite", items, "--copy")
    assert (tmp_path / "copied").read_text(encoding="utf-8") + "\n" == done.out
    assert "on the clipboard: text" in done.err
    run_cli("cite", items, "--copy", "-t", "html", "--quiet")
    assert (
        (tmp_path / "copied")
        .read_text(encoding="utf-8")
        .startswith('<p style="margin-left:36pt;text-indent:-36pt">Okoro, C. (1999). <i>Bogs</i>')
    )
    assert "text/html" in (tmp_path / "arguments").read_text()
    run_cli("cite", items, "--copy", "-t", "latex")
    assert (tmp_path / "copied").read_text(encoding="utf-8").startswith("\\noindent")
    done = run_cli("convert", items, "-t", "bibtex", "--copy")
    assert (tmp_path / "copied").read_text(encoding="utf-8") == done.out
    assert done.out.startswith("@") and "on the clipboard: text" in done.err
    assert run_cli("convert", items, "--append", "-o", tmp_path / "new.bib", "--copy").status == 2


def test_copy_without_a_clipboard_writes_all_the_same_and_says_what_to_install(
    items: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME", "TERMUX_VERSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    plain = run_cli("cite", items)
    done = run_cli("cite", items, "--copy")
    assert (done.status, done.out) == (6, plain.out) and plain.out
    assert "error[no-clipboard]" in done.err and "xclip" in done.err
    assert run_cli("convert", items, "-t", "ris", "--copy").status == 6
    assert run_cli("convert", "-", "-t", "ris", "--copy", stdin=" ").status == 3


def test_styles_shows_an_example_of_each_hit() -> None:
    done = run_cli("styles", "nature", "gene")
    assert done == run_cli("styles", "nature gene") == run_cli("styles", "nature", "gene", door=app.main)
    name, title, example = done.out.split("\n")[0].split("\t")
    assert (done.status, name, title) == (0, "nature-genetics", "Nature Genetics")
    assert example.startswith("1. Vale, I. M. & Okoro, C.")


def test_styles_as_json_says_what_the_index_knows() -> None:
    first = json.loads(run_cli("styles", "1061-4036", "--json").out)[0]
    assert (first["name"], first["parent"], first["locale"], first["format"]) == (
        "nature-genetics",
        "nature",
        "en-GB",
        "numeric",
    )
    assert "biology" in first["fields"]
    assert first["example"]


def test_styles_lists_all_without_a_query() -> None:
    lines = run_cli("styles").out.splitlines()
    assert len(lines) > 10_000
    assert "apa\tAPA Style 7th edition" in lines


def test_styles_of_a_wide_query_are_listed_without_examples() -> None:
    done = run_cli("styles", "political", "science")
    assert {line.count("\t") for line in done.out.splitlines()} == {1}
    assert "note[more-styles]" in done.err


def test_styles_without_a_hit_names_the_nearest() -> None:
    done = run_cli("styles", "vancuver", "--json")
    assert (done.status, done.out) == (2, "[]\n")
    assert "vancouver" in done.err
