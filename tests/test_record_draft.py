"""The draft of a record that the readers of formats fill: what merges, what is kept apart, what is told."""

from __future__ import annotations

import pytest

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.formats.record_draft import PSEUDO_FIELDS, RecordDraft
from cyberdip_cli.formats.text.tags import clean
from cyberdip_cli.model import FIELDS, Date, Name, Record

TYPES = {"journal article": "article-journal", "book": "book", "text": "", "technical report": "report"}


def read(*pairs: tuple[str, str], **options: object) -> tuple[Record, list[str]]:
    """The record of some values and the codes of what was told, without those of a missing title or type."""
    told: list[Diagnostic] = []
    draft = RecordDraft(told.append, 3, types=TYPES, **options)  # type: ignore[arg-type]
    for field, text in pairs:
        draft.put(field, text, f"x{field}")
    record = draft.record()
    assert all(diagnostic.line == 3 for diagnostic in told)
    return record, [diagnostic.code for diagnostic in told if diagnostic.code not in ("no-title", "no-type")]


@pytest.mark.parametrize("field", sorted((FIELDS - {"extra"}) | PSEUDO_FIELDS.keys()))
@pytest.mark.parametrize(
    "text", ["", " ", "<", "&amp;", "x" * 5000, "2014", "12-19", "\x00", ";,;", "(:unav)", "2014-02-31", "é̂"]
)
def test_takes_any_text_for_any_field(field: str, text: str) -> None:
    record, _ = read((field, text))
    assert all(value or value == 0 for _, value in record.items())


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        ("DOI", "https://doi.org/10.5555/A%2FB", "DOI", "10.5555/A/B"),
        ("DOI", "doi: 10.5555/x", "DOI", "10.5555/x"),
        ("ISSN", "20493630", "ISSN", ("2049-3630",)),
        ("ISSN", "2049-3630 (Print)", "ISSN", ("2049-3630",)),
        ("ISBN", "978-3-16-148410-0 (pbk.)", "ISBN", ("9783161484100",)),
        ("ISN", "9783161484100", "ISBN", ("9783161484100",)),
        ("ISN", "2049-3630", "ISSN", ("2049-3630",)),
        ("PMCID", "123456", "PMCID", "PMC123456"),
        ("identifier", "urn:isbn:9783161484100", "ISBN", ("9783161484100",)),
        ("identifier", "info:doi/10.5555/x", "DOI", "10.5555/x"),
        ("identifier", "https://doi.org/10.5555/x", "DOI", "10.5555/x"),
        ("identifier", "ISSN:2049-3630", "ISSN", ("2049-3630",)),
        ("identifier", "https://example.org/a", "URL", "https://example.org/a"),
        ("page", "1201-19", "page", "1201-1219"),
        ("page", "e0123456", "page", "e0123456"),
        ("page", "xii, 255 p.", "number_of_pages", "255"),
        ("language", "ger", "language", "de"),
        ("issued", "2014-05-00", "issued", Date(2014, 5)),
        ("issued", "2014 Winter", "issued", Date(2014, season=4)),
        ("issued", "20140507", "issued", Date(2014, 5, 7)),
        ("keywords", "Maps; Seas; maps", "keyword", ("Maps", "Seas", "maps")),
        ("keyword", "Art, Modern", "keyword", ("Art, Modern",)),
        ("title", "A &lt;i&gt;b&lt;/i&gt; &amp;amp; c", "title", "A <i>b</i> & c"),
        ("author", "Doe, Jane, 1950-", "author", (Name("Doe", "Jane"),)),
        ("author", "World Health Organization", "author", (Name(literal="World Health Organization"),)),
        ("author", "Anonymous", "author", ()),
    ],
)
def test_reads_a_value(field: str, text: str, name: str, value: object) -> None:
    assert getattr(read((field, text))[0], name) == value


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("DOI", "n/a", "bad-doi"),
        ("URL", "see the library", "bad-url"),
        ("PMID", "12a", "bad-pmid"),
        ("ISN", "call 12", "bad-number"),
        ("page", "see there", "bad-page"),
        ("volume", "x" * 200, "bad-volume"),
        ("language", "Klingonish", "unknown-language"),
    ],
)
def test_keeps_apart_what_does_not_look_like_its_field(field: str, text: str, code: str) -> None:
    record, codes = read((field, text))
    assert codes == [code]
    assert record.extra == {f"x{field}": (text,)}
    assert set(dict(record.items())) == {"type", "extra"}


def test_keeps_a_number_whose_check_digit_fails_and_says_so() -> None:
    record, codes = read(("ISSN", "2049-3631"))
    assert (record.ISSN, codes) == (("2049-3631",), ["bad-issn"])


def test_takes_only_the_year_of_a_day_that_can_be_read_in_two_ways() -> None:
    record, codes = read(("issued", "05/07/2020"))
    assert (record.issued, codes) == (Date(2020, literal="05/07/2020"), ["ambiguous-date"])
    assert read(("issued", "05/07/2020"), day_order="dmy")[0].issued == Date(2020, 7, 5)


def test_merges_what_is_said_twice_and_keeps_what_differs() -> None:
    record, codes = read(
        ("DOI", "10.5555/a"), ("DOI", "https://doi.org/10.5555/A"), ("DOI", "10.5555/b"), ("issued", "2014"), ("issued", "2014-05"),
        ("issued", "2015"), ("author", "Doe, Ann"), ("author", "Doe, Ann"), ("note", "one"), ("note", "two"),
        ("abstract", "The start"), ("abstract", "The start and the rest"),
    )  # fmt: skip
    assert (record.DOI, record.issued, record.author) == ("10.5555/a", Date(2014, 5), (Name("Doe", "Ann"),))
    assert (record.note, record.abstract) == ("one\ntwo", "The start and the rest")
    assert record.extra == {"xDOI": ("10.5555/b",), "xissued": ("2015",)}
    assert codes == ["second-value", "second-value"]


@pytest.mark.parametrize(
    ("pairs", "page"),
    [
        ([("page_first", "12"), ("page_last", "19")], "12-19"),
        ([("page_last", "19"), ("page_first", "12")], "12-19"),
        ([("page_first", "12"), ("page_last", "12")], "12"),
        ([("page_first", "12"), ("page", "12-19")], "12-19"),
        ([("page", "12-19"), ("page_first", "12"), ("page_last", "19")], "12-19"),
        ([("page_first", "e12")], "e12"),
    ],
)
def test_joins_pages(pairs: list[tuple[str, str]], page: str) -> None:
    assert read(*pairs) == (Record(type="document", page=page), [])


@pytest.mark.parametrize(
    ("parts", "issued"),
    [
        ({"year": "2014"}, Date(2014)),
        ({"year": "2014", "month": "5", "day": "7"}, Date(2014, 5, 7)),
        ({"year": "2014", "month": "MAR-APR"}, Date(2014, 3, end=Date(2014, 4))),
        ({"year": "2014", "month": "DEC 15"}, Date(2014, 12, 15)),
        ({"year": "2014", "month": "May 2014"}, Date(2014, 5)),
        ({"year": "2014", "month": "Sommer"}, Date(2014, season=2)),
        ({"year": "0000"}, None),
        ({"year": "[2014?]"}, Date(2014, circa=True)),
    ],
)
def test_joins_the_parts_of_a_date(parts: dict[str, str], issued: Date | None) -> None:
    assert read(*parts.items())[0].issued == issued


def test_decides_the_type_by_the_first_word_that_is_known() -> None:
    assert read(("type", "Text"), ("type", "Journal Article"), ("type", "Book"))[0] == Record(
        type="article-journal", extra={"xtype": ("Book",)}
    )
    assert read(("type", "Zeitungsding"))[1] == ["unknown-type"]
    assert read(("type", "Doctoral thesis"))[0].type == "thesis"
    assert read(("type", "Nonsense"), default="article-journal")[0].type == "article-journal"


def test_a_role_beside_a_name_goes_before_the_field() -> None:
    assert read(("author", "Doe, Jane, editor"))[0].editor == (Name("Doe", "Jane"),)


def test_tells_the_number_of_a_record_without_a_line() -> None:
    told: list[Diagnostic] = []
    draft = RecordDraft(told.append, number=7)
    draft.put("DOI", "none")
    assert told[0].message == "record 7: 'none' is no DOI"


def test_notes_where_values_come_from() -> None:
    draft = RecordDraft(lambda _: None, 3, steps=True)
    draft.put("title", "Maps", "TI", 4)
    draft.put("author", "Doe, Ann", "AU", 5)
    assert [(step.field, step.value, step.first, step.rule) for step in draft.steps] == [
        ("title", "Maps", 4, "TI"),
        ("author", "Doe, Ann", 5, "AU"),
    ]


@pytest.mark.parametrize("text", ["p < 0.05 and q > 1", "<unknown> tag", "a <b", "AT&T", "R&D;", "1 < 2 > 0"])
def test_leaves_signs_that_are_no_markup(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "mark", ["<i>", "</i>", "<span class='x'>", "&amp;", "<mml:math>", "<!--", "<tex-math>"]
)
def test_cleans_in_time_that_grows_with_the_text(mark: str) -> None:
    assert len(clean(mark * 50000)) <= len(mark) * 50000
