"""From text to fields: what is a label, what furniture, where a value ends, where a record does."""

from __future__ import annotations

import pytest

from cyberdip_cli.pages.field import Field
from cyberdip_cli.pages.fields import collect as fields
from cyberdip_cli.pages.fields.page import Page
from cyberdip_cli.pages.lines import clean as normalise
from cyberdip_cli.pages.lines import records as split
from cyberdip_cli.pages.lines import tag
from cyberdip_cli.pages.tables import dialect
from cyberdip_cli.pages.works import holds_record

PAGE = """{title}

Saved in:
Bibliographic Details
Title: {title}
Authors: Roe, Jane, Doe, John
Source: Journal of Maps, Vol 4, Iss 1 (2025)
Document Type: Article
ISSN: 0317-8471
1050-124X
DOI: 10.1000/maps.{n}
Accession Number: maps.{n}
Database: Atlas
Description
Abstract:What the sea does
to maps.
ISSN:03178471
"""


def pages(text: str) -> list[Page]:
    tagger = tag.Tagger()
    chunks = split.chunks(tagger.lines(normalise.lines(text.split("\n"), 1, lambda _: None)))
    return [page for chunk in chunks if holds_record(page := fields.read(chunk, dialect.choose(chunk)))]


def page(text: str) -> dict[str, str]:
    """Key -> value, with ``|`` between lines; a repeated key gets primes."""
    (one,) = pages(text)
    found: dict[str, str] = {}
    for field in one.fields:
        key = field.key
        while key in found:
            key += "'"
        found[key] = _shown(field)
    return found


def _shown(field: Field) -> str:
    return "|".join(line for _, line in field.lines)


def test_a_page_gives_its_fields_and_no_furniture() -> None:
    title = "Maps and the New Frontier: Tides and Chances"
    assert page(PAGE.format(title=title, n=1)) == {
        "heading": title,
        "title": title,
        "author": "Roe, Jane, Doe, John",
        "published_in": "Journal of Maps, Vol 4, Iss 1 (2025)",
        "document_type": "Article",
        "issn": "0317-8471|1050-124X",
        "doi": "10.1000/maps.1",
        "accession_number": "maps.1",
        "database": "Atlas",
        "abstract": "What the sea does|to maps.",
        "issn'": "03178471",
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Title:The sea\nLanguage:English", {"title": "The sea", "language": "English"}),
        ("Title:\tThe sea\nLanguage:\tEnglish", {"title": "The sea", "language": "English"}),
        ("Title\tThe sea\nLanguage\tEnglish", {"title": "The sea", "language": "English"}),
        ("TITLE : The sea\nLANGUAGE : English", {"title": "The sea", "language": "English"}),
        ("Title：The sea\nLanguage：English", {"title": "The sea", "language": "English"}),
        ("Title:\nThe sea\nLanguage:\nEnglish", {"title": "The sea", "language": "English"}),
        (
            "Title\nThe sea\nLanguage\nEnglish\nYear\n1999\n",
            {"title": "The sea", "language": "English", "year": "1999"},
        ),
        (
            "Title:\n\nThe sea\n\nAuthors:\n\nRoe, Jane\n\nDoe, John",
            {"title": "The sea", "author": "Roe, Jane|Doe, John"},
        ),
        ("- Title: The sea\n- Language: English", {"title": "The sea", "language": "English"}),
        ("Author 1: Roe, Jane\nTitle: The sea", {"author": "Roe, Jane", "title": "The sea"}),
        ("Title (English): The sea\nLanguage: English", {"title": "The sea", "language": "English"}),
        (
            "Titel: Das Meer\nSprache: Deutsch\nSchlagworte: Meer",
            {"title": "Das Meer", "language": "Deutsch", "subjects": "Meer"},
        ),
        (
            "Titre : La mer\nLangue : français\nRights: CC BY",
            {"title": "La mer", "language": "français", "rights": "CC BY"},
        ),
    ],
)
def test_a_label_and_its_value_stand_in_many_ways(text: str, wanted: dict[str, str]) -> None:
    assert page(text) == wanted


def test_a_colon_alone_makes_no_label() -> None:
    text = "Title: x\nSubject Terms: Maps\nLincoln : a life of the river town\nISSN: 0317-8471"
    assert page(text)["subjects"] == "Maps|Lincoln : a life of the river town"


def test_an_unknown_label_is_kept_and_named() -> None:
    (one,) = pages("Title: The sea\nISSN: 0317-8471\nShelf lamp: blue\nLanguage: English")
    assert one.unknown == [("Shelf lamp", 3)]
    assert [(field.key, field.label) for field in one.fields if field.key == "unknown"] == [
        ("unknown", "Shelf lamp")
    ]


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("xii, 303 p. : ill. ; 25 cm.", "physical_description"),
        ("This study asks what the sea does to the maps that people make of it.", "abstract"),
    ],
)
def test_the_value_decides_what_an_ambiguous_label_means(value: str, key: str) -> None:
    assert page(f"Title: x\nDescription: {value}")[key] == value


def test_a_year_is_a_year_whatever_the_dialect_prefers() -> None:
    text = "题名不详\nSaved in:\nBibliographic Details\nタイトル: 海\n出版年: 1999\nAccession Number: 1\nDatabase: Atlas"
    assert page(text)["year"] == "1999"


def test_other_records_under_similar_items_are_left_out() -> None:
    text = "The sea\nSaved in:\nBibliographic Details\nPublished:Bergen : Tide, 1999.\nSimilar Items\nAnother sea\nby: Roe, Jane\nPublished: (2001)"
    assert page(text) == {"heading": "The sea", "published": "Bergen : Tide, 1999."}


def test_the_names_of_tabs_open_nothing() -> None:
    text = "The sea\nSaved in:\nBibliographic Details\nFormat:Book\nHoldings\nDescription\nSimilar Items\nStaff View\nDescription\nISBN:9783161484100"
    assert page(text) == {"heading": "The sea", "format": "Book", "isbn": "9783161484100"}


def test_an_item_that_is_also_a_word_of_the_page_stays_in_its_list() -> None:
    assert (
        page("Title: x\nSubjects: Art\nPrint\nSearch\nHistory\nISSN: 0317-8471")["subjects"]
        == "Art|Print|Search|History"
    )


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "Title: A very long title of a book about the sea and all of the maps that\n"
        "were made of it in the nineteenth century\n"
        "Authors: Roe, Jane, Doe, Richard, Miller, Anna Maria, Smith, John Philip,\n"
        "Baker, Tom\n"
        "Subject Terms: MAPS, SEAS, HISTORY of cartography, NINETEENTH century, ART\n"
        "criticism, EXHIBITIONS"
    )
    found = page(text)
    assert found["author"].endswith("Smith, John Philip, Baker, Tom")
    assert found["subjects"].endswith("ART criticism, EXHIBITIONS")


def test_pages_one_after_the_other_are_as_many_records() -> None:
    text = "".join(PAGE.format(title=f"Sea {n}: a map", n=n) for n in range(1, 1001))
    found = pages(text)
    assert [next(field.text for field in one.fields if field.key == "title") for one in found] == [
        f"Sea {n}: a map" for n in range(1, 1001)
    ]
    assert {len(one.fields) for one in found} == {11}


@pytest.mark.parametrize(
    "between",
    [
        "\n",
        "\n\n\n",
        "_" * 60 + "\n",
        "*" * 50 + "\n",
        "\x0c\n",
        "\n---------\n\n",
        "Document {n} of 300\n",
        "Record: {n}\n",
        "\n<{n}>\n",
    ],
)
def test_records_are_divided_by_marks_or_by_a_title_again(between: str) -> None:
    text = "".join(
        between.format(n=n) + f"Title: Sea {n}\nAuthors: Roe, Jane\n\nYear: 200{n}\n" for n in range(1, 4)
    )
    assert [[field.text for field in one.fields if field.key == "title"] for one in pages(text)] == [
        ["Sea 1"],
        ["Sea 2"],
        ["Sea 3"],
    ]


def test_blank_lines_alone_divide_nothing() -> None:
    assert page("Title: The sea\n\n\n\nAuthors: Roe, Jane\n\n\nYear: 1999\n\n\n\nISSN: 0317-8471") == {
        "title": "The sea", "author": "Roe, Jane", "year": "1999", "issn": "0317-8471",
    }  # fmt: skip


def test_blank_lines_everywhere_mean_nothing() -> None:
    text = "Title: The sea\nAuthors: Roe, Jane\nDoe, John\nYear: 1999\nSubjects: Maps\nTides\nISSN: 0317-8471\n1050-124X"
    assert page(text.replace("\n", "\n\n")) == page(text)


def test_a_wrapped_year_in_parentheses_is_no_export_of_scopus() -> None:
    text = "Title: The new guard\nAuthors: Roe, Jane\nSource: Roe, J.\n(2014) The new guard, pp. 69-104.\nDatabase: Atlas"
    assert page(text)["published_in"] == "Roe, J.|(2014) The new guard, pp. 69-104."


def test_a_rule_inside_a_record_divides_nothing() -> None:
    assert page("Title: The sea\n-----\nAuthors: Roe, Jane\nYear: 1999") == {
        "title": "The sea",
        "author": "Roe, Jane",
        "year": "1999",
    }


def test_labels_that_come_before_the_title_stay_with_theirs() -> None:
    text = "Authors: Roe, Jane\nTitle: One\nYear: 1999\nAuthors: Doe, John\nTitle: Two\nYear: 2000\n"
    found = [{field.key: field.text for field in one.fields} for one in pages(text)]
    assert [one["author"] for one in found] == ["Roe, Jane", "Doe, John"]


def test_records_of_different_layouts_follow_each_other() -> None:
    marc = "LEADER 00000nam a22\n001 9\n245 1 0 |a Tide tables / |c Jane Roe.\n260 |a Bergen : |b Tide, |c 1999.\n"
    card = "Maps of the sea : a survey / Jane Roe. — Bergen : Tide, 1999. — 303 p. ; 25 cm.\nIncludes an index.\n"
    core = "dc.contributor.author\tRoe, Jane\t-\ndc.title\tTide songs\ten_US\n"
    label = "Title: The sea\nAuthors: Roe, Jane\nAccession Number: 1\n"
    bare = "Authors: Poe, Ann\nYear: 1999\nAccession Number: 2\n"
    for parts in (
        [label, marc, label, core, label],
        [marc, marc, label],
        [core, label, core],
        [card, card, card],
        [label, bare, label],
    ):
        assert len(pages("\n".join(parts))) == len(parts)


def test_headings_without_furniture_open_the_next_block() -> None:
    text = (
        "The sea / Jane Roe\nBy: Roe, Jane\nMaterial type: Text\nPublication details: Bergen : Tide, 1999.\n\n"
        "The land / John Doe\nBy: Doe, John\nMaterial type: Text\nPublication details: Oslo : Hill, 2001.\n"
    )
    found = pages(text)
    assert [[field.text for field in one.fields if field.key == "heading"] for one in found] == [
        ["The sea / Jane Roe"],
        ["The land / John Doe"],
    ]


def test_a_page_that_mixes_languages_is_read_in_both() -> None:
    (one,) = pages(
        "Das Meer\nGespeichert in:\nBibliographische Detailangaben\nTitel: Das Meer\nSprache: Deutsch\nAuthor-Supplied Keywords: Meer\nRights: CC BY"
    )
    assert one.languages == ("de", "en")
    assert [field.key for field in one.fields] == ["heading", "title", "language", "keywords", "rights"]


def test_text_without_any_label_gives_nothing() -> None:
    assert (
        pages("Dear colleagues,\n\nplease find attached the minutes of our meeting.\n\nBest wishes\n") == []
    )


def test_a_dialects_own_labels_hold_only_in_it() -> None:
    table = {"need": 2, "clues": {"labels": ["Kelp", "Year"]}, "labels": {"title": ["Kelp"]}}
    own = dialect.register("kelp-for-tests", table)
    try:
        tagger = tag.Tagger(own.words)
        (chunk,) = split.chunks(
            tagger.lines(normalise.lines(["Kelp: The sea", "Year: 1999"], 1, lambda _: None))
        )
        assert [field.key for field in fields.read(chunk, own).fields] == ["title", "year"]
        assert "title" not in [field.key for field in fields.read(chunk, None).fields]
    finally:
        dialect.forget("kelp-for-tests")


@pytest.mark.parametrize(
    "table",
    [
        {"clue": {}},
        {"labels": {"no_such_key": ["x"]}},
        {"hints": {"author": {"colour": "red"}}},
        {"need": "two"},
    ],
)
def test_a_wrong_dialect_says_what_is_wrong(table: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="dialect wrong: "):
        dialect.register("wrong", table)


def test_every_dialect_of_the_house_is_sound() -> None:
    assert "vufind-eds" in dialect.names()
    assert all(dialect.summary(name) for name in dialect.names())


def test_a_number_after_a_name_ends_its_line_in_a_narrow_page() -> None:
    names = [
        "Roe, Ann, ORCID 0000-0002-1825-0097",
        "Loe-Kettering, Ben",
        "Doe, Cal, ORCID 0000-0002-1825-0097",
        "Poe, Dee, ORCID 0000-0002-1825-0097",
    ]
    found = page(
        "Title:\nOld Wells of the Hill and the Vale\nAuthors:\n"
        + "\n".join(names)
        + "\nSource:\nWell Review. 2015, Vol. 12 Issue 3, p45\n"
    )
    assert found["author"] == "|".join(names)


def test_labels_with_an_ending_for_more_than_one() -> None:
    (page,) = pages(
        "Titel: Nebel und Licht\nPerson/en: Meyer, Anna\nSprache/n: Deutsch\nErschienen: Berlin : Nebelpresse, 2019"
    )
    assert [field.key for field in page.fields] == ["title", "author", "language", "published"]
