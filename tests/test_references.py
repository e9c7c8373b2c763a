"""Finished references: tokens, labels, values, lists, and what is no reference."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.html.document import parsed
from cyberdip_cli.html.finished import listed
from cyberdip_cli.model import Record
from cyberdip_cli.parsed import Context
from cyberdip_cli.protocols import Traced
from cyberdip_cli.references import read_reference
from cyberdip_cli.references.entries import entries
from cyberdip_cli.references.kinds import kind_of
from cyberdip_cli.references.labelling import remembering
from cyberdip_cli.references.lists import read_lines
from cyberdip_cli.references.mending import mended
from cyberdip_cli.references.model import model
from cyberdip_cli.references.people import read_people
from cyberdip_cli.references.reading import label_reference
from cyberdip_cli.references.readings import READINGS
from cyberdip_cli.references.tokens import tokenise, tokenise_marked

MODEL = ROOT / "cyberdip_cli" / "references" / "model.txt"


def read(text: str) -> tuple[list[Traced], list[Diagnostic]]:
    told: list[Diagnostic] = []
    return list(read_lines(list(enumerate(text.split("\n"), 1)), told.append)), told


STYLES = {
    "apa": "Vale, I., & Roe, J. (2004). Harbour lights and the sleep of small towns. Atlas Review, 7(2), 11–19.",
    "vancouver": "Vale I, Roe J. Harbour lights and the sleep of small towns. Atlas Review. 2004;7(2):11-19.",
    "mla": "Vale, I., and J. Roe. “Harbour Lights and the Sleep of Small Towns.” Atlas Review, vol. 7, no. 2, 2004, pp. 11–19.",
    "ieee": "[4] I. Vale and J. Roe, “Harbour lights and the sleep of small towns,” Atlas Review, vol. 7, no. 2, pp. 11–19, 2004.",
    "chicago": "Vale, I., and J. Roe. 2004. “Harbour Lights and the Sleep of Small Towns.” Atlas Review 7 (2): 11–19.",
    "din": "Vale, I. ; Roe, J.: Harbour lights and the sleep of small towns. In: Atlas Review Bd. 7 (2004), Nr. 2, S. 11–19",
}


@pytest.mark.parametrize("style", STYLES)
def test_one_article_in_many_styles_is_one_record(style: str) -> None:
    found = read_reference(STYLES[style])
    assert found is not None
    record = found.record
    assert [name.family for name in record.author] == ["Vale", "Roe"]
    assert record.title is not None
    assert record.title.casefold() == "harbour lights and the sleep of small towns"
    assert (record.container_title, record.volume, record.issue, record.page) == (
        "Atlas Review",
        "7",
        "2",
        "11-19",
    )
    assert record.issued is not None
    assert (record.issued.year, record.type) == (2004, "article-journal")


def test_a_chapter_a_book_a_thesis_a_page() -> None:
    chapter = read_reference(
        "Roe, J. (2013). Who owns the fog? In M. Lind (Ed.), Essays on sea law (pp. 45–71). Leiden: Lantern Books."
    )
    book = read_reference("Harcastle GE. The Oxhill companion to maps. 2nd ed. London: Lantern Books; 1998.")
    thesis = read_reference("Vale, Ines. “Harbour Lights.” PhD diss., University of Oxhill, 2002.")
    assert chapter and book and thesis
    assert (chapter.record.type, chapter.record.container_title, chapter.record.page) == (
        "chapter",
        "Essays on sea law",
        "45-71",
    )
    assert [name.family for name in chapter.record.editor] == ["Lind"]
    assert (book.record.type, book.record.edition, book.record.publisher, book.record.publisher_place) == (
        "book",
        "2",
        "Lantern Books",
        "London",
    )
    assert (thesis.record.type, thesis.record.publisher) == ("thesis", "University of Oxhill")


@pytest.mark.parametrize(
    "text",
    [
        "10.5555/abc.def",
        "https://example.org/tides",
        "References",
        "The harbour was closed in 1999 because the light had failed twice, and nobody wanted to pay for a new one.",
        "Chapter 3 . . . . . . . . . . . . . . . . 45",
    ],
)
def test_what_is_no_reference_gives_no_record(text: str) -> None:
    assert read_reference(text) is None
    records, told = read(text)
    assert not records
    assert text == "References" or [finding.code for finding in told] == ["no-reference"]


def test_a_dash_stands_for_the_author_above() -> None:
    records, told = read(
        "Okonjo, T. B. (2001). The memory of small islands. Island Policy Journal, 4(1), 3-19.\n\n"
        "———. (2007). Lamps and lenses: Work in the lighthouse service. Oxhill: Tidewater Press."
    )
    assert [name.family for traced in records for name in traced.record.author] == ["Okonjo", "Okonjo"]
    assert "missing-author" not in {finding.code for finding in told}


def test_a_dash_without_an_author_above_is_told() -> None:
    records, told = read(
        "———. (2007). Lamps and lenses: Work in the lighthouse service. Oxhill: Tidewater Press."
    )
    assert len(records) == 1
    assert "missing-author" in {finding.code for finding in told}


def test_a_dash_in_a_list_of_no_order_names_nobody() -> None:
    """What stands above a dash is its author only where the list is in the order of its authors."""
    names = ["Moe, T.", "Bell, I.", "Zorn, E.", "Aske, L.", "Quist, U.", "Dahl, U.", "Vik, O.", "Berg, S."]
    lines = [
        f"{name} (200{at}). The lamps of harbour {at}. Oslo: Tide Press." for at, name in enumerate(names)
    ]
    lines.insert(4, "———. (2007). Lamps and lenses: Work in the lighthouse service. Oxhill: Tidewater Press.")
    records, told = read("\n\n".join(lines))
    assert not records[4].record.author
    assert "missing-author" in {finding.code for finding in told}


def test_ibid_is_no_reference() -> None:
    records, told = read("1. Vale I. Harbour lights. Atlas Rev. 2004;7(2):11-9.\n2. Ibid., p. 13.")
    assert len(records) == 1
    assert [(finding.code, finding.line) for finding in told if finding.code == "no-reference"] == [
        ("no-reference", 2)
    ]


LISTS = (
    "[1] Vale I. Harbour lights. Atlas Rev. 2004;\n7(2):11-9.\n[2] Roe J. Salt marshes. Atlas Rev. 2005;8(1):1-5.",
    "• Vale I. Harbour lights. Atlas Rev. 2004;7(2):11-9.\n• Roe J. Salt marshes. Atlas Rev.\n2005;8(1):1-5.",
    "Vale I. Harbour lights. Atlas Rev.\n2004;7(2):11-9.\n\nRoe J. Salt marshes. Atlas Rev. 2005;8(1):1-5.",
    "Vale I. Harbour lights. Atlas Rev.\n   2004;7(2):11-9.\nRoe J. Salt marshes. Atlas Rev.\n   2005;8(1):1-5.",
    "References\n[1] Vale I. Harbour lights. Atlas Rev. 2004;7(2):11-9. [2] Roe J. Salt marshes. Atlas Rev. 2005;8(1):1-5.",
)


@pytest.mark.parametrize("text", LISTS)
def test_marks_divide_a_list(text: str) -> None:
    found = entries(list(enumerate(text.split("\n"), 1)))
    assert [entry.text for entry in found] == [
        f"Vale I. Harbour lights. Atlas Rev. 2004;{' ' * text.startswith('[')}7(2):11-9.",
        "Roe J. Salt marshes. Atlas Rev. 2005;8(1):1-5.",
    ]
    assert all(entry.marked for entry in found)


def test_the_letter_behind_a_year_is_set_aside() -> None:
    found = read_reference("Vale, I. (2013a). Who owns the fog? Atlas Review, 7(2), 11-19.")
    assert found is not None
    assert found.record.issued is not None
    assert found.record.issued.year == 2013


def test_the_year_of_the_first_edition_is_kept_as_that() -> None:
    context = Context(())
    for text in ("1984 [1970]", "[1970] 1984", "1984 (1970)"):
        found = READINGS["date"].read(text, context).value
        assert (found["issued"].year, found["original_date"].year) == (1984, 1970)


def test_the_full_stop_of_an_abbreviation_stays() -> None:
    found = read_reference(
        "Vale, I., & Roe, J. (2004). Harbour lights and sleep. Ann. Harb. Stud., 7(2), 11–19."
    )
    assert found is not None
    assert found.record.container_title == "Ann. Harb. Stud."


def test_a_journal_may_be_called_proceedings() -> None:
    fields = {"container_title": "Proceedings of the Guild of Mapmakers", "volume": "12", "page": "1-9"}
    assert kind_of(fields, []) == "article-journal"
    assert kind_of({**fields, "publisher": "Tidewater Press"}, []) == "paper-conference"
    assert (
        kind_of({**fields, "container_title": "Proceedings of the Tidal Conference"}, [])
        == "paper-conference"
    )


@pytest.mark.parametrize(
    ("text", "given", "wanted"),
    [
        ("Roe J. Maps, 10.12.1994", "author author O title O volume O issue O date", "date"),
        ("Roe J. Maps, DOI 7", "author author O title O publisher O", "O"),
        ("Roe J. Maps, trad. Ada Orr", "author author O title O O O publisher publisher", "translator"),
        ("Roe J. Maps (Tidewater Press 2004)", "author author O title O date date date O", "publisher"),
        ("Roe J. Maps, S12", "author author O title O O page", "page"),
    ],
)
def test_form_mends_what_the_model_says(text: str, given: str, wanted: str) -> None:
    tokens = tokenise(text)
    found = mended(tokens, given.split())
    at = next(at for at, pair in enumerate(zip(given.split(), found, strict=True)) if pair[0] != pair[1])
    assert found[at] == wanted


def test_nothing_that_is_read_is_lost() -> None:
    text = "Vale, I. (2013). Who owns the fog? Atlas Review, 7(2), 11-19. Shelved with the lanterns."
    found = read_reference(text)
    assert found is not None
    kept = json.dumps([str(value) for _, value in found.record.items()])
    for word in re.findall(r"[A-Za-z]{4,}", text):
        assert word in kept


def test_posteriors_are_probabilities_and_sure_for_a_plain_reference() -> None:
    found = label_reference(STYLES["apa"])
    assert all(0.0 <= value <= 1.0 for value in found.posteriors.values())
    assert found.posteriors["date"] > 0.9


def test_tokens_cover_the_text_and_time_is_linear() -> None:
    text = "Roe, J. (1999). Maps (of nowhere), https://example.org/a_(b). 王小明. 海岸研究, 12, 3–4."
    tokens = tokenise(text)
    assert "".join(tokens.words) == "".join(text.split())
    began = time.process_time()
    tokenise("(" * 200_000 + "a" * 200_000)
    assert time.process_time() - began < 2


def test_the_model_is_small_sorted_and_holds_no_two_words() -> None:
    data = MODEL.read_text(encoding="utf-8")
    assert len(data.encode()) <= 500_000
    lines = data.rstrip("\n").split("\n")
    count = len(lines[0].split(" "))
    names = [line.split("\t")[0] for line in lines[count + 1 :]]
    assert names == sorted(names)
    for name in names:
        words = re.findall(r"[^\W\d_]{2,}", name[1:]) if name[0] in "w<>3Ee" else []
        assert len(words) <= 1, name


def test_the_model_knows_the_labels_that_remember() -> None:
    known = set(model().labels)
    assert {"O", "O.title", "author", "title", "container", "date"} <= known
    assert remembering(["title", "O"])[1] in known


def test_references_are_recognised(tmp_path: Path) -> None:
    path = tmp_path / "refs.txt"
    path.write_text("\n\n".join(STYLES.values()), encoding="utf-8")
    result = run_cli("convert", str(path), "-t", "csl-json")
    assert len(json.loads(result.out)) == len(STYLES)


def test_reading_one_record_page_loads_no_model(tmp_path: Path) -> None:
    import subprocess
    import sys

    page = tmp_path / "page.txt"
    page.write_text(
        "Title: Maps of Nowhere\nAuthors: Vale, Ines\nSource: Atlas Review, Vol 4, Iss 1 (2025)\n",
        encoding="utf-8",
    )
    program = (
        "import sys\nfrom cyberdip_cli.__main__ import status\n"
        f"status(['convert', {str(page)!r}, '-t', 'bibtex'])\n"
        "print([name for name in sys.modules if name.startswith('cyberdip_cli.references')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr == "[]\n"


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("R. Dale/M. Krasna", ["Dale", "Krasna"]),
        ("Heinrich Lest u. Wilhelm H. Schrader", ["Lest", "Schrader"]),
        ("BUSAR, S., P. OGLEN u. R. HALM", ["BUSAR", "OGLEN", "HALM"]),
        ("Lind, M. y Vale, I.", ["Lind", "Vale"]),
        ("Dalgakıran, Ş. ve Adalı, Ş.", ["Dalgakıran", "Adalı"]),
        ("Острівна, Богдан, і Т. Портовенко", ["Острівна", "Портовенко"]),
        ("Roe J ,Vale I . and Okonjo TB", ["Roe", "Vale", "Okonjo"]),
        ("Ortega y Gasset, J.", ["Ortega y Gasset"]),
        ("Fyrholm, Mette og Strandby, Lone", ["Fyrholm", "Strandby"]),
        ("Dalgakıran, Şükrü ve Elif Adalı", ["Dalgakıran", "Adalı"]),
        ("Ada Orsi e Ugo Vinci", ["Orsi", "Vinci"]),
        ("José Ortega y Gasset", ["Ortega y Gasset"]),
        ("Szabó Lajos - Varga Éva", ["Szabó", "Varga"]),
        ("Nowak Anna, Wilk Jan", ["Nowak", "Wilk"]),
        ("Anna Nowak, Jan Wilk", ["Nowak", "Wilk"]),
        ("ORR, T. And VALE I.", ["ORR", "VALE"]),
    ],
)
def test_names_are_divided_by_the_signs_of_references(text: str, families: list[str]) -> None:
    found = read_people(text, "author", Context(()))
    assert [name.family for name in found.value["author"]] == families


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("백수빈와/과오서연", ["백수빈", "오서연"]),
        ("김철수와 이영희", ["김철수", "이영희"]),
        ("鈴木ひとみ, 潮まことと港田太郎", ["鈴木ひとみ", "潮まこと", "港田太郎"]),
        ("张三丰和李四", ["张三丰", "李四"]),
        ("佐々木和歌子", ["佐々木和歌子"]),
    ],
)
def test_the_word_for_and_may_cling_to_names(text: str, names: list[str]) -> None:
    found = read_people(text, "author", Context(()))
    assert [name.literal for name in found.value["author"]] == names


def test_a_number_too_high_for_an_issue_is_the_page() -> None:
    found = read_reference("A. Roe, et al., Nature, 457, 273 (2009).")
    assert found is not None
    assert (found.record.volume, found.record.issue, found.record.page) == ("457", None, "273")


def test_a_small_word_behind_other_fields_is_no_name() -> None:
    found = read_reference("Ida Roe, Les phares de nulle part, Paris, Lampe, coll. « Phares », 2013.")
    assert found is not None
    assert [name.family for name in found.record.author] == ["Roe"]


def test_japanese_role_words_say_who_translated() -> None:
    for text in ("ローエ、ジェーン著、潮見隆・港田花子訳", "J・ローエ,潮見隆訳"):
        found = read_people(text, "author", Context(())).value
        assert found["author"][0].family in ("ローエ",)
        assert found["translator"][0].literal == "潮見隆"


def test_a_title_among_names_is_a_doubt() -> None:
    found = read_people("Briefe von Jane an Ida Roe", "author", Context(()))
    assert [doubt.code for doubt in found.doubts] == ["lost-names"]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("张建国.岛屿的记忆[D].上海:海岸大学,1999.", "thesis", {"title": "岛屿的记忆"}),
        (
            "李小明.港口的政策[N].港口日报,1998-12-25(10).",
            "article-newspaper",
            {"container_title": "港口日报"},
        ),
        (
            "Маяков О.И. История малых гаваней: опыт описания // Острова и берега: сборник статей. СПб., 1999. С. 17-28.",
            None,
            {
                "title": "История малых гаваней: опыт описания",
                "container_title": "Острова и берега: сборник статей",
            },
        ),
    ],
)
def test_signs_of_standards_say_the_type_and_part_the_work_from_its_whole(
    text: str, kind: str | None, wanted: dict[str, str]
) -> None:
    found = read_reference(text)
    assert found is not None
    assert kind is None or found.record.type == kind
    assert {field: getattr(found.record, field) for field in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ida Roe, The Bottom of the Bay: Fifty Years of Lanterns, 72 Harb. Libr. J. 245, 250–51 (1979).",
         {"title": "The Bottom of the Bay: Fifty Years of Lanterns", "container_title": "Harb. Libr. J.", "volume": "72", "page": "245"}),
        ("岸本明弘(1997)『環境との共生をめざす港・入門』灯台書房。", {"title": "環境との共生をめざす港・入門", "publisher": "灯台書房", "container_title": None}),
        ("Denizci, Elif (1996). Olaylarla Türk liman politikası. 1919-1995. Ankara, Liman Kitabevi.",
         {"title": "Olaylarla Türk liman politikası. 1919-1995", "page": None}),
        ("岸本 節也(1967)「校訂・港伝(下)」『潮汐学会誌』136、12-17頁", {"title": "校訂・港伝(下)", "container_title": "潮汐学会誌"}),
        ("何天明.读潮生《南港史》[J].岛屿研究,1998(3):167-173.", {"title": "读潮生《南港史》", "issue": "3", "volume": None}),
    ],
)  # fmt: skip
def test_the_form_of_the_text_says_where_a_field_ends(text: str, wanted: dict[str, str | None]) -> None:
    found = read_reference(text)
    assert found is not None
    assert {field: getattr(found.record, field) for field in wanted} == wanted


def test_whom_a_word_for_editing_stands_before_is_the_editor() -> None:
    found = read_reference(
        "Ida Orsi, Storia dei fari, a cura di Ada Vinci e Ugo Scogliera, Padova, Faro, 1991"
    )
    assert found is not None
    assert [name.family for name in found.record.editor] == ["Vinci", "Scogliera"]


def test_a_mark_behind_a_list_of_names_is_for_all_of_them() -> None:
    found = read_people("Roe, J., Vale, I., eds", "author", Context(()))
    assert [name.family for name in found.value["editor"]] == ["Roe", "Vale"]
    assert "author" not in found.value


def test_initials_stay_as_printed() -> None:
    found = read_people("Vale I, Okonjo TB", "author", Context(()))
    assert [name.given for name in found.value["author"]] == ["I", "TB"]


def test_marks_of_looks_are_no_part_of_a_reference() -> None:
    found = read_reference("Vale, I. (2004). Harbour lights. <i>Atlas Review</i>, <b>7</b>(2), 11-19.")
    assert found is not None
    assert (found.record.container_title, found.record.volume) == ("Atlas Review", "7")


def test_a_web_page_that_is_a_list_is_read_with_its_italics(tmp_path: Path) -> None:
    page = tmp_path / "list.html"
    page.write_text(
        "<html><body><h2>References</h2><ol><li>Roe, J. (1999). Maps of nowhere. <i>Atlas Review</i>, <i>12</i>(3), 45–67.</li>"
        "<li>Vale, I., &amp; Orr, T. (2004). <em>Harbour lights</em>. Lantern Press.</li></ol></body></html>",
        encoding="utf-8",
    )
    done = run_cli("convert", str(page), "-t", "csl-json")
    found = json.loads(done.out)
    assert [work["title"] for work in found] == ["Maps of nowhere", "Harbour lights"]
    assert found[0]["container-title"] == "Atlas Review"


def test_italics_of_word_processors_are_known_by_their_style() -> None:
    text = "Vale, I. (2004). Harbour lights. {}Atlas Review{}, 7(2), 11–19."
    slanted = text.format("<span style='font-style: italic'>", "</span>")
    root = parsed(f"<html><body><p>{slanted}</p></body></html>")
    assert root is not None
    assert [line for _, line in listed(root)] == [text.format("<i>", "</i>"), ""]


def test_italics_are_known_by_their_marks() -> None:
    tokens = tokenise_marked("Roe, J. <i>Maps of nowhere</i>. Leiden, 1999.")
    assert "<" not in tokens.text
    assert [word for word, look in zip(tokens.words, tokens.italic, strict=True) if look] == [
        "Maps",
        "of",
        "nowhere",
    ]
    assert not tokenise_marked("Roe, J. Maps of nowhere. Leiden, 1999.").italic


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Baum, S., Ma, J., & Payea, K.", [("Baum", "S."), ("Ma", "J."), ("Payea", "K.")]),
        ("Liu, H., Dacon, J., Liu, H.", [("Liu", "H."), ("Dacon", "J."), ("Liu", "H.")]),
        ("Woods A, Oh ES, Couchman JR.", [("Woods", "A"), ("Oh", "ES"), ("Couchman", "JR")]),
        ("QUELL (M.), GREY (O.A.)", [("QUELL", "M."), ("GREY", "O.A.")]),
        ("QUELL (M.), GREY (A.M", [("QUELL", "M."), ("GREY", "A.M")]),
        ("QUELL (Ada) et GREY (Ivo)", [("QUELL", "Ada"), ("GREY", "Ivo")]),
        ("Yu .B .Vale ,A .A .Orr ,K. V. Roe", [("Vale", "Yu. B."), ("Orr", "A.A."), ("Roe", "K. V.")]),
        ("Castell Ríos, Tomás R., ja Juhani Satama", [("Castell Ríos", "Tomás R."), ("Satama", "Juhani")]),
    ],
)
def test_names_are_divided_by_their_initials(text: str, wanted: list[tuple[str, str]]) -> None:
    names = read_people(text, "author", Context(())).value["author"]
    assert [(name.family, name.given) for name in names] == wanted


STANDARDS_AND_PATENTS = (
    ("DIN 99123-1:2010-05: Leuchtfeuer. Berlin: Strand.", ("standard", "DIN 99123-1", "Leuchtfeuer", 2010)),
    (
        'M. Pell, "Rotating lens," U.S. Patent 5 123 456, Jun. 16, 1992.',
        ("patent", "5 123 456", "Rotating lens", 1992),
    ),
    (
        'M. Pell, T. Roe, "Deep lanterns", arXiv:2103.01234 [cs.CV], 2021.',
        ("article", "arXiv:2103.01234", "Deep lanterns", 2021),
    ),
)


@pytest.mark.parametrize(("text", "wanted"), STANDARDS_AND_PATENTS)
def test_numbers_of_standards_patents_and_preprints(text: str, wanted: tuple[str, str, str, int]) -> None:
    record = one(text)
    assert (record.type, record.number, record.title, record.issued and record.issued.year) == wanted


def test_a_word_that_a_blank_divides_is_closed_and_told() -> None:
    told: list[Diagnostic] = []
    text = "Roe, T. 'The first light: coastal engi- neering', Hist. Technol., 12 (2003), pp. 33-59."
    (found,) = read_lines([(1, text)], told.append)
    assert found.record.title == "The first light: coastal engineering"
    assert any("engi- neering" in finding.message for finding in told)


def one(text: str) -> Record:
    return read(text)[0][0].record


def test_phrases_and_numbers_that_form_places() -> None:
    brazil = one(
        "PORTO, J. R. Os faróis do sul. Revista Brasileira de Costas, São Paulo, v. 12, n. 3, p. 45-67, 2011."
    )
    assert (brazil.container_title, brazil.publisher_place) == ("Revista Brasileira de Costas", "São Paulo")
    dated = one("Jessop, K. (2006): A Study of Printing, in: Nature of Islands vom 9 December 2006.")
    assert dated.volume is None
