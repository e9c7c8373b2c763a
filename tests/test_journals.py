"""Journals in short by ISO 4, and titles in capitals: lists that users name, what is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import run_cli
from cyberdip_cli.diagnostics import UsageError
from cyberdip_cli.journals import Abbreviations, TitleWords, abbreviate, read_title_words, read_titles
from cyberdip_cli.model import Record
from cyberdip_cli.title_case import recased

ROWS = [
    ("journal", "J.", "eng"), ("chemical", "chem.", "eng"), ("society", "Soc.", "eng"), ("americ-", "Am.", "mul"), ("geograph-", "geogr.", "mul"),
    ("international", "int.", "eng, fre"), ("science", "sci.", "eng, fre"), ("information", "inf.", "mul"), ("zeitschrift", "Z.", "ger"),
    ("deutsch-", "dtsch.", "ger"), ("literatur", "Lit.", "ger"), ("-ology", "-ol.", "eng"), ("san diego", "S. Diego", "eng"), ("nowhere", "n.a.", "eng"),
    ("real", "R.", "spa"), ("real", "n.a.", "eng"), ("review", "rev.", "eng"), ("revue", "Rev.", "fre"), ("égyptologie", "égyptol.", "fre"),
    ("-graph-", "-gr.", "eng"), ("-sprache", "-spr.", "ger"), ("world", "n.a.", "eng"), ("collaborat-", "collab.", "eng"), ("mariner", "mar.", "eng"),
    ("mirror", "n.a.", "eng"), ("section", "sect.", "mul"), ("bulletin", "bull.", "mul"), ("logic", "log.", "eng"), ("library", "libr.", "eng"),
    ("académi-", "Acad.", "fre"), ("compte", "c.", "fre"), ("rendu", "r.", "fre"), ("soci-", "soc.", "ita"), ("social-", "soc.", "eng"),
    ("verein", "Ver.", "ger"), ("-land (country)", "-l.", "eng"), ("united states of america", "U. S. A.", "eng"), ("proceedings", "proc.", "eng"),
]  # fmt: skip
RIS = "TY  - JOUR\nAU  - Vale, Ines\nTI  - {title}\nT2  - {journal}\nPY  - 2019\nER  - \n"


def written(path: Path, separator: str = "\t", encoding: str = "utf-8") -> Path:
    lines = [
        separator.join(("WORDS", "ABBREVIATIONS", "LANGUAGES")),
        *(separator.join(f'"{cell}"' for cell in row) for row in ROWS),
    ]
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


@pytest.fixture
def words(tmp_path: Path) -> TitleWords:
    return read_title_words(str(written(tmp_path / "ltwa.csv")))


@pytest.mark.parametrize(
    ("title", "language", "short"),
    [
        ("Journal of the American Chemical Society", None, "J. Am. Chem. Soc."),
        ("International Journal of Geographical Information Science", "en", "Int. J. Geogr. Inf. Sci."),
        ("Zeitschrift für deutsche Literatur", "de", "Z. dtsch. Lit."),
        ("Journal of Chemical Science, Part A", "en", "J. Chem. Sci. A"),
        ("The Journal", "en", "Journal"),
        ("Nature", "en", "Nature"),
        ("Review of San Diego Geology", "en", "Rev. S. Diego Geol."),
        ("Maps of Nowhere", "en", "Maps Nowhere"),
        ("Real Journal", "en", "Real J."),
        ("Real Sociedad", "es", "R. Soc."),
        ("Revue d’égyptologie", "fr", "Rev. égyptol."),
        ("International Journal of e-Collaboration", "en", "Int. J. e-Collab."),
        ("Real-World Review", "en", "Real-World Rev."),
        ("Zeitschrift des deutschen Karten-Vereins", "de", "Z. dtsch. Karten-Ver."),
        ("Bulletin of the Section of Logic", "en", "Bull. Sect. Log."),
        ("In the Library with the Mirror", None, "In Libr. Mirror"),
        ("The Mariner's Mirror", "en", "Mar. Mirror"),
        ("Comptes rendus de l'Académie des Sciences", None, "C. r. Acad. Sci."),
        ("Comptes rendus de l'Académie des Sciences", "en", "C. r. Acad. Sci."),
        ("Oceanography Review", "en", "Oceanogr. Rev."),
        ("Kartensprache und Literatur", "de", "Kartenspr. Lit."),
        ("Island Review", "en", "Isl. Rev."),
        ("Review of A. Vale", "en", "Rev. A. Vale"),
        ("Proceedings of the United States of America", "en", "Proc. U. S. A."),
        ("Chemical Reviews & Journals", "en", "Chem. Rev. J."),
        ("Vocabulary in the Field", "en", "Vocabulary Field"),
        ("Журнал карт", "ru", "Журнал карт"),
    ],
)
def test_titles_are_abbreviated_by_the_list(
    words: TitleWords, title: str, language: str | None, short: str
) -> None:
    assert abbreviate(title, words, language) == short


@pytest.mark.parametrize(("separator", "encoding"), [("\t", "utf-16"), (";", "utf-8-sig"), (",", "utf-8")])
def test_the_list_is_read_as_it_is_given_out(
    tmp_path: Path, separator: str, encoding: str, words: TitleWords
) -> None:
    assert read_title_words(str(written(tmp_path / "other.csv", separator, encoding))) == words


def test_whole_titles_go_before_words_and_the_record_s_own_before_both(
    tmp_path: Path, words: TitleWords
) -> None:
    path = tmp_path / "journals.csv"
    path.write_text(
        "Journal of the American Chemical Society;JACS;;M\nAtlas & Review;Atl Rev\n", encoding="utf-8"
    )
    lists = Abbreviations(words, read_titles(str(path)))
    title = "The journal of the American chemical society"
    assert lists.of(Record(container_title=title)) == "JACS"
    assert lists.of(Record(container_title="Atlas and Review")) == "Atl Rev"
    assert lists.of(Record(container_title=title, container_title_short="J Am Chem")) == "J Am Chem"
    assert lists.of(Record(container_title="Chemical Review")) == "Chem. Rev."
    assert Abbreviations(None, {}).of(Record(container_title="Chemical Review")) is None


@pytest.mark.parametrize("text", ["", "one line\n", "a;b\nc;d\n"])
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError):
        read_title_words(str(path))
    if "\n" not in text.strip():
        with pytest.raises(UsageError):
            read_titles(str(path))
    with pytest.raises(UsageError):
        read_title_words(str(tmp_path / "missing"))


def test_the_short_title_stands_beside_the_full_one_or_in_its_place(tmp_path: Path) -> None:
    ltwa = written(tmp_path / "ltwa.csv")
    ris = RIS.format(title="Maps", journal="Journal of Chemical Science")
    beside = json.loads(run_cli("convert", "-t", "csl-jsonl", "--ltwa", ltwa, stdin=ris).out)
    assert (beside["container-title"], beside["container-title-short"]) == (
        "Journal of Chemical Science",
        "J. Chem. Sci.",
    )
    instead = run_cli("convert", "-t", "bibtex", "--ltwa", ltwa, "--abbreviate-journals", stdin=ris)
    assert "journal = {J. Chem. Sci.}," in instead.out and "shortjournal" not in instead.out
    assert "J. Chem. Sci." in run_cli("cite", "-s", "nature", "--ltwa", ltwa, stdin=ris).out
    assert "Journal of Chemical Science" in run_cli("cite", "-s", "apa", "--ltwa", ltwa, stdin=ris).out
    assert (
        "J. Chem. Sci."
        in run_cli("cite", "-s", "apa", "--ltwa", ltwa, "--abbreviate-journals", stdin=ris).out
    )
    again = run_cli("convert", "-t", "bibtex", "-j", "2", "--ltwa", ltwa, "--abbreviate-journals", stdin=ris)
    assert again.out == instead.out


def test_a_journal_without_a_short_title_is_told_once() -> None:
    ris = RIS.format(title="Maps", journal="Island Review") + RIS.format(
        title="Seas", journal="Island Review"
    )
    done = run_cli("convert", "-t", "ris", "--abbreviate-journals", stdin=ris)
    assert (
        done.status == 0
        and done.err.count("warning[no-abbreviation]") == 1
        and "T2  - Island Review" in done.out
    )


@pytest.mark.parametrize(
    ("title", "case", "made"),
    [
        (
            "READING ROOMS & REGULATION IN SMALL TOWNS",
            "sentence",
            "Reading rooms & regulation in small towns",
        ),
        ("READING ROOMS & REGULATION IN SMALL TOWNS", "title", "Reading Rooms & Regulation in Small Towns"),
        ("READING ROOMS IN SMALL TOWNS", "keep", "READING ROOMS IN SMALL TOWNS"),
        ("Reading ROOMS", "sentence", "Reading ROOMS"),
        ("NATO", "sentence", "NATO"),
        ("PART II: CIVIL MAPS OF 2ND ISLES. A VIEW", "sentence", "Part II: civil maps of 2ND isles. A view"),
        ("VITAMIN C AND THE SEA", "sentence", "Vitamin C and the sea"),
        ("«ÉTÉ» ET MER", "title", "«Été» et Mer"),
        ("DAS MEER UND DIE KARTE", "title", "Das Meer und die Karte"),
    ],
)
def test_titles_in_capitals(title: str, case: str, made: str) -> None:
    language = "fr" if "ET MER" in title else "de" if "UND" in title else "en"
    assert recased(title, case, language) == made


def test_a_title_is_recased_only_on_demand_and_told() -> None:
    ris = RIS.format(title="MAPS OF NOWHERE", journal="Island Review")
    assert "MAPS OF NOWHERE" in run_cli("convert", "-t", "ris", stdin=ris).out
    done = run_cli("convert", "-t", "ris", "--title-case", "sentence", stdin=ris)
    assert "TI  - Maps of nowhere" in done.out and "warning[recased]" in done.err
    assert run_cli("cite", "--title-case", "lower", stdin=ris).status == 2
