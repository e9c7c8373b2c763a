"""MARCXML as it is written: by cataloguing practice, as pymarc reads it, and back as it was."""

from __future__ import annotations

import io

import pymarc
import pytest
from hypothesis import HealthCheck, given, settings
from records import records, wild_records

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions, ignore
from cyberdip_cli.readers import marcxml as reader
from cyberdip_cli.source import Source
from cyberdip_cli.writers import marcxml as writer

often = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ARTICLE = Record(
    id="roe2020lamps",
    type="article-journal",
    title="Lamps: a guide",
    author=(Name("Roe", "Jane", suffix="Jr."), Name("Berg", "Jan", non_dropping_particle="van der")),
    editor=(Name(literal="Lamp Society"),),
    issued=Date(2020, 5),
    container_title="Lamp Review",
    volume="7",
    issue="2",
    page="12-19",
    ISSN=("2049-3630",),
    DOI="10.5555/lamps",
    language="de",
    accessed=Date(2024, 3, 4),
)
BOOK = Record(
    id="a",
    type="book",
    title="Maps & charts",
    publisher="Orchard & Vale",
    publisher_place="Fairhaven; New York",
    issued=Date(1900, circa=True),
    collection_title="Atlases",
    collection_number="7",
    number_of_pages="345",
    number_of_volumes="2",
    ISBN=("9783161484100",),
    keyword=("Maps", "Charts"),
    medium="microform",
)


def written(*found: Record, **options: bool) -> str:
    return "".join(writer.write(found, WriteOptions(**options), ignore))


def judged(record: Record) -> pymarc.Record:
    (found,) = pymarc.parse_xml_to_array(io.BytesIO(written(record).encode()), strict=True)
    return found


def test_an_article_is_a_part_of_its_journal():
    found = judged(ARTICLE)
    assert str(found.leader)[5:8] == "nab" and len(found["008"].data) == 40
    assert found["008"].data[6:15] == "e202005  " and found["008"].data[35:38] == "ger"
    assert found["100"].format_field() == "Roe, Jane, Jr., author. aut"
    assert found["245"].get_subfields("a", "b") == ["Lamps :", "a guide"]
    host = found["773"]
    assert (host["t"], host["g"], host["q"], host["x"]) == (
        "Lamp Review", "Vol. 7, no. 2 (2020), p. 12-19", "7:2<12", "2049-3630",
    )  # fmt: skip
    assert [field["a"] for field in found.get_fields("700", "710")] == ["van der Berg, Jan,", "Lamp Society,"]


def test_a_book_has_its_imprint_and_extent_with_the_marks_of_isbd():
    found = judged(BOOK)
    assert found["264"].format_field() == "Fairhaven ; New York : Orchard & Vale, [ca. 1900]"
    assert found["300"]["a"] == "2 volumes (345 pages)"
    assert found["490"].format_field() == "Atlases ; 7"
    assert found["245"]["h"] == "[microform]" and "773" not in found


def test_tags_ascend_and_every_indicator_is_one_character():
    found = judged(ARTICLE.replace(note="One.\nTwo.", abstract="Abstract.", title_short="Lamps"))
    tags = [field.tag for field in found.fields]
    assert tags == sorted(tags)


def test_what_marc_has_a_field_for_is_not_said_twice():
    assert '"title"' not in written(BOOK) and "887" not in written(
        BOOK.replace(number_of_volumes=None, keyword=None)
    )


@often
@given(records())
def test_pymarc_reads_the_title_and_the_names(record):
    found = judged(record)
    if record.title:
        shown = " ".join(found["245"].get_subfields("a", "b")) if "245" in found else ""
        assert "".join(filter(str.isalnum, shown)) == "".join(filter(str.isalnum, record.title))
    people = [name for name in record.author if name.family and name.given]
    assert len(found.get_fields("100", "110", "700", "710")) >= len(people)


@often
@given(wild_records())
def test_anything_that_xml_can_hold_comes_back(record):
    for ascii in (False, True):
        text = written(record, ascii=ascii)
        (back,) = [traced.record for traced in reader.trace(Source.from_text(text), ReadOptions(), ignore)]
        assert back == record, text
        assert not ascii or text.isascii()


@pytest.mark.parametrize("options", [{"ascii": True}, {}])
def test_records_are_added_before_the_end_of_the_collection(options):
    old, new = written(BOOK, **options).encode(), written(ARTICLE, **options).encode()
    text = writer.splice(old, new).decode()
    found = [traced.record for traced in reader.trace(Source.from_text(text), ReadOptions(), ignore)]
    assert found == [BOOK, ARTICLE]
