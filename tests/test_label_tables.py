"""The tables of label words: every one loads, says nothing twice, and its own words read a page in its
language."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from cyberdip_cli import labels, read
from cyberdip_cli.labels import OPENERS, SECTIONS, ZONES, all_words, fold, languages, load, terms
from cyberdip_cli.labels.keys import ASKED, KEYS, TERMS
from cyberdip_cli.model import ITEM_TYPES, NAME_FIELDS
from cyberdip_cli.pages.lines.tag import LONGEST

LANGUAGES = languages()
ITEM_WORDS = ITEM_TYPES | {"preprint", "serial"}


@pytest.fixture(params=LANGUAGES)
def table(request):
    return load(request.param)


def test_the_languages_of_the_brief_are_there():
    wanted = """ar bn ca cs cy da de el en es eu fi fr ga gl he hi hr hu hy it ja ko mi mn nl no pl pt pt-BR ro ru se sk sl sv tr uk vi zh-Hans zh-Hant"""
    assert set(wanted.split()) <= set(LANGUAGES)


def test_a_table_names_its_language_and_its_file(table):
    assert table["language"] in LANGUAGES
    assert table["name"].strip()


def test_keys_types_and_roles_are_known(table):
    assert table["labels"].keys() <= KEYS.keys()
    assert table["formats"].keys() <= ITEM_WORDS
    assert table["roles"].keys() <= set(NAME_FIELDS)


def test_no_word_is_empty_too_long_or_there_twice_under_a_key(table):
    for section in ("labels", "furniture", "formats", "languages", "roles"):
        for key, words in table[section].items():
            folded = [fold(word) for word in words]
            assert all(folded), (section, key)
            assert len(folded) == len(set(folded)), (section, key)
            if section == "labels":
                assert max(map(len, words), default=0) <= LONGEST, key


def test_a_role_and_a_format_mean_one_thing(table):
    for section in ("roles", "formats"):
        words = [fold(word) for words in table[section].values() for word in words]
        doubled = {word for word in words if words.count(word) > 1}
        assert not doubled, (section, doubled)


def test_a_table_speaks_of_the_common_fields(table):
    for key in (
        "title",
        "author_main",
        "published",
        "language",
        "subjects",
        "isbn",
        "series",
        "edition",
        "physical_description",
    ):
        assert key == "isbn" or table["labels"].get(key) or table["labels"].get("author"), key


def _page(table) -> str:
    """A page of VuFind's default driver in the words of ``table``."""
    labels = table["labels"]

    def label(key: str, other: str = "") -> str:
        return (labels.get(key) or labels.get(other) or load("en")["labels"][key])[0]

    furniture = table["furniture"]
    head = (furniture.get("bibliographic_details") or load("en")["furniture"]["bibliographic_details"])[0]
    kind = (table["formats"].get("book") or load("en")["formats"]["book"])[0]
    return "\n".join((
        "Lanterns of the far north : a field guide /",
        head,
        f"{label('author_main', 'author')}:Marlowe, Edda, 1950-",
        f"{label('format')}:{kind}",
        f"{label('published')}:Fairhaven : Orchard & Vale, 2014.",
        f"{label('series')}:Night handbooks ; 7",
        f"{label('subjects')}:Lanterns > Handbooks.",
        "Fog signals.",
        f"{label('physical_description')}:210 p. ; 20 cm.",
        "ISBN:9783161484100",
    ))  # fmt: skip


def test_a_page_in_the_language_is_read(table):
    (record,) = read(_page(table), "dump")
    assert record.title == "Lanterns of the far north: a field guide"
    assert [(name.family, name.given) for name in record.author] == [("Marlowe", "Edda")]
    assert (record.publisher, record.publisher_place) == ("Orchard & Vale", "Fairhaven")
    assert record.issued is not None and record.issued.year == 2014
    assert (record.collection_title, record.collection_number) == ("Night handbooks", "7")
    assert record.ISBN == ("9783161484100",)
    assert record.type == "book"
    assert "Fog signals" in record.keyword


def test_two_pages_in_a_row_are_two_records(table):
    page = _page(table)
    records = list(
        read(f"{page}\n\n{page.replace('Lanterns of the far north', 'Bells of the near south')}", "dump")
    )
    assert [record.title for record in records] == [
        "Lanterns of the far north: a field guide",
        "Bells of the near south: a field guide",
    ]


def test_the_furniture_that_steers_the_reading_is_known_where_vufind_speaks_the_language():
    for (
        language
    ) in "ar bn ca cs cy de el es eu fi fr ga hi hr hy it ja mi mn nl pl pt-BR ru se sv tr uk vi".split():
        kinds = load(language)["furniture"].keys()
        assert set(OPENERS) & kinds, language
        assert {"description_tab", "similar_items_tab"} <= kinds & set(SECTIONS), language


def test_a_language_has_what_the_program_asks_of_it_or_says_that_it_has_none(table):
    has = {key for section in TERMS for key, words in table[section].items() if words}
    said = set(table.get("none", ()))
    assert said <= ASKED
    assert has & ASKED == ASKED - said


def test_months_are_twelve_and_seasons_four(table):
    for key, count in (("months", 12), ("seasons", 4)):
        rows = table["dates"].get(key)
        assert rows is None or (len(rows) == count and all(rows)), key
        words = [word for row in rows or () for word in row]
        assert all(word == word.casefold() for word in words)


def test_each_kind_of_furniture_stands_in_one_zone(table):
    kinds = [kind for zone in ZONES.values() for kind in zone]
    assert len(kinds) == len(set(kinds))
    assert table["furniture"].keys() <= set(kinds)


def test_no_line_of_furniture_is_a_sentence_or_a_type(table):
    types = {fold(word) for words in table["formats"].values() for word in words}
    for kind in ("menu", "account", "list_controls", "holdings", "section_heading"):
        for word in table["furniture"].get(kind, ()):
            assert fold(word) not in types, word
            assert len(word.split()) < 12, word


@pytest.fixture
def klingon():
    table = {
        "language": "tlh",
        "name": "tlhIngan Hol",
        "labels": {"title": ["pong'e'"], "author": ["qonwI''e'"]},
        "dates": {"months": [[f"jar{number}"] for number in range(1, 13)]},
    }
    labels.register("tlh", table)
    yield table
    labels.forget("tlh")


def test_a_language_of_another_package_is_read(klingon):
    assert "tlh" in languages()
    assert "tlh=title" in all_words()[fold("pong'e'")]
    assert terms("dates")["months"]["tlh"][4] == ["jar5"]
    (record,) = read(
        "pong'e': Lanterns of the far north\nqonwI''e': Vale, Ines\nISBN: 9783161484100\n", "dump"
    )
    assert record.title == "Lanterns of the far north"
    assert [name.family for name in record.author] == ["Vale"]


def test_a_language_is_forgotten():
    assert "tlh" not in languages()
    assert fold("pong'e'") not in all_words()


def test_a_folder_of_languages_is_read(tmp_path):
    (tmp_path / "tlh.toml").write_text('language = "tlh"\nname = "t"\n[labels]\ntitle = ["pong"]\n')
    ((name, table),) = labels.read_folder(str(tmp_path))
    assert name == "tlh"
    assert table["labels"] == {"title": ["pong"]}


def test_the_user_names_a_folder_of_languages(tmp_path):
    (tmp_path / "tlh.toml").write_text(
        'language = "tlh"\nname = "t"\n[labels]\ntitle = ["pong"]\nauthor = ["qonwi"]\n', encoding="utf-8"
    )
    page = "pong: Lanterns of the far north\nqonwi: Vale, Ines\nISBN: 9783161484100\n"
    done = subprocess.run(
        [sys.executable, "-m", "cyberdip_cli", "convert", "-f", "dump", "-t", "csl-json"],
        input=page,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "CYBERDIP_LABELS": str(tmp_path)},
        check=False,
    )
    (record,) = json.loads(done.stdout)
    assert record["title"] == "Lanterns of the far north", done.stderr
    assert record["author"] == [{"family": "Vale", "given": "Ines"}]


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"labels": {"titel": ["T"]}}, "unknown keys: titel"),
        ({"labels": {"title": "T"}}, "no list of words"),
        ({"dates": {"months": ["jan"]}}, "no list of words"),
        ({"names": {"und": ["ja"]}}, "unknown keys: und"),
    ],
)
def test_a_wrong_table_is_refused_with_the_place(table, fault):
    with pytest.raises(ValueError, match=fault):
        labels.register("tlh", table)


def test_a_built_in_language_is_not_replaced():
    with pytest.raises(ValueError, match="built in"):
        labels.register("de", {})


@pytest.mark.parametrize(
    ("shown", "use"),
    [
        ("ΤΙΤΛΟΣ", "el=title"),
        ("ΕΚΔΟΤΗΣ", "el=publisher"),
        ("TITULO", "es=title"),
        ("تاریخ النشر", "ar=year"),
        ("المؤلّف", "ar=author"),
        ("• ISSN:", "en=issn"),
        ("VEROFFENTLICHT", "de=published"),
    ],
)
def test_words_are_found_in_capitals_without_accents_and_in_any_form_of_letters(shown, use):
    assert use in all_words()[fold(shown)].split()


def test_a_word_of_another_language_keeps_its_meaning_beside_an_accented_one():
    assert all_words()[fold("Serie")] != all_words()[fold("Série")]
