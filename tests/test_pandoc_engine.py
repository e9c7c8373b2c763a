"""The engine pandoc: found or named as missing; with pandoc there, citations of invented items as runs."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from cyberdip_cli import registry
from cyberdip_cli.diagnostics import CyberdipError, Diagnostic, UsageError
from cyberdip_cli.engines import pandoc
from cyberdip_cli.media._runs import html, plain
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import Citation, CiteOptions

VALE = (Name(family="Vale", given="Ines"),)
FENS = Record(
    id="Vale/2021 a", type="book", title='Fens of <i>Sphagnum</i> & "bogs" <script>', author=VALE, issued=Date(2021), publisher="Reed Press"
)  # fmt: skip
REEDS = Record(
    id="vale2021", type="article-journal", title="A history of reeds", author=VALE, issued=Date(2021), container_title="Atlas Review", volume="12", page="3-9"
)  # fmt: skip
QUILL = Record(
    id="Quill",
    type="article-journal",
    title="Zones",
    author=(Name(family="Quill", given="Oda"),),
    issued=Date(1999),
    container_title="Mire",
)


def here() -> bool:
    try:
        return bool(pandoc.executable())
    except UsageError:
        return False


needs_pandoc = pytest.mark.skipif(not here(), reason="pandoc is not installed")


def cited(*records: Record, **options: Any) -> tuple[list[Citation], list[Diagnostic]]:
    said: list[Diagnostic] = []
    return list(registry.get("engines", "pandoc").cite(records, CiteOptions(**options), said.append)), said


def test_a_missing_pandoc_is_named_with_the_way_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(
        sys, "meta_path", [finder for finder in sys.meta_path if "editable" not in repr(finder)]
    )
    with pytest.raises(UsageError) as caught:
        cited(FENS)
    assert caught.value.diagnostic.code == "missing-engine"
    assert "pypandoc_binary" in (caught.value.diagnostic.hint or "")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_pandoc_is_found_in_the_package_pypandoc_binary(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "pypandoc" / "files" / "pandoc"
    program.parent.mkdir(parents=True)
    (tmp_path / "pypandoc" / "__init__.py").write_text("raise RuntimeError('not to be executed')")
    program.write_text("#!/bin/sh\necho 'a style it cannot read' >&2\nexit 9\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert pandoc.executable() == str(program)
    with pytest.raises(CyberdipError, match="a style it cannot read"):
        cited(FENS)


def test_an_unknown_style_or_locale_is_named_before_pandoc_runs() -> None:
    for options in ({"style": "apaa"}, {"locale": "dd-DE"}):
        with pytest.raises(UsageError):
            cited(FENS, **options)


@needs_pandoc
def test_a_list_is_sorted_disambiguated_and_keeps_its_ids() -> None:
    citations, said = cited(FENS, REEDS, QUILL)
    assert [(c.id, plain(c.in_text)) for c in citations] == [
        ("Quill", "(Quill, 1999)"),
        ("vale2021", "(Vale, 2021a)"),
        ("Vale/2021 a", "(Vale, 2021b)"),
    ]
    assert said == []


@needs_pandoc
def test_separate_records_stand_alone_in_input_order() -> None:
    citations, _ = cited(FENS, REEDS, QUILL, separate=True)
    assert [(c.id, plain(c.in_text)) for c in citations] == [
        ("Vale/2021 a", "(Vale, 2021)"),
        ("vale2021", "(Vale, 2021)"),
        ("Quill", "(Quill, 1999)"),
    ]


@needs_pandoc
def test_a_title_is_text_with_its_own_italics() -> None:
    (citation,), _ = cited(FENS)
    text = html(citation.entry)
    assert "&lt;script&gt;" in text
    assert "<i>Fens of" in text
    assert 'font-style:normal;">Sphagnum' in text
    assert plain(citation.entry).startswith("Vale, I. (2021). Fens of Sphagnum")


@needs_pandoc
def test_numbers_stand_in_the_margin() -> None:
    (citation,), _ = cited(REEDS, style="ieee")
    assert html(citation.entry).startswith(
        '<div class="csl-left-margin">[1] </div><div class="csl-right-inline">'
    )
    assert plain(citation.entry).startswith("[1] I. Vale")


@needs_pandoc
def test_a_note_style_gives_the_note() -> None:
    (citation,), _ = cited(REEDS, style="oscola")
    assert plain(citation.in_text).startswith("Ines Vale, ‘A History of Reeds’")


@needs_pandoc
def test_a_style_without_bibliography_still_gives_an_entry() -> None:
    citations, said = cited(REEDS, QUILL, style="bluebook-inline")
    assert [c.id for c in citations] == ["vale2021", "Quill"]
    assert all(plain(c.entry) for c in citations)
    assert {d.code for d in said} == {"no-entry"}


@needs_pandoc
def test_the_in_text_form_takes_prefix_locator_and_suffix_as_text() -> None:
    (citation,), _ = cited(QUILL, prefix="see *also*", locator="p. 23", suffix="[sic] @x")
    assert plain(citation.in_text) == "(see *also* Quill, 1999, p. 23 [sic] @x)"
    (citation,), _ = cited(QUILL, suppress_author=True)
    assert plain(citation.in_text) == "(1999)"


@needs_pandoc
def test_several_records_in_one_cluster() -> None:
    citations, _ = cited(REEDS, QUILL, cluster=True)
    assert [plain(c.in_text) for c in citations if c.in_text] == ["(Quill, 1999; Vale, 2021)"]


@needs_pandoc
def test_the_locale_of_the_option_wins_over_the_style() -> None:
    (citation,), _ = cited(REEDS.replace(author=(*VALE, *QUILL.author)), style="oscola", locale="de-DE")
    assert " und " in plain(citation.in_text)


@needs_pandoc
def test_no_records_no_citations() -> None:
    assert cited() == ([], [])
