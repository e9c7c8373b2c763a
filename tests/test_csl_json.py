"""CSL-JSON: older and foreign spellings, damaged documents, the order and form of what is written."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from records import records, wild_records

from cyberdip_cli.diagnostics import Diagnostic, InputError
from cyberdip_cli.formats.csl.items import from_item, to_item
from cyberdip_cli.formats.text.json_stream import Items
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import Reader, ReadOptions, WriteOptions
from cyberdip_cli.readers import csl_json, csl_jsonl
from cyberdip_cli.source import Head, Source
from cyberdip_cli.writers import csl_json as writer
from cyberdip_cli.writers import csl_jsonl as lines_writer


def read(text: str | bytes, reader: Reader = csl_json.READER) -> tuple[list[Record], list[str]]:
    """The records of a document and what was said: "line:column severity[code]"."""
    said: list[Diagnostic] = []
    source = Source(
        "x.json", io.BytesIO(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    )
    found = [traced.record for traced in reader.trace(source, ReadOptions(), said.append)]
    return found, [f"{each.line}:{each.column} {each.severity}[{each.code}]" for each in said]


def item(**members: Any) -> tuple[Record, list[str]]:
    """The record of one item, "_" standing for "-" in its keys, and the codes of what was said."""
    said: list[Diagnostic] = []
    whole = {"id": "a", "type": "book"} | {name.replace("_", "-"): value for name, value in members.items()}
    return from_item(whole, said.append), [each.code for each in said]


@pytest.mark.parametrize(
    ("members", "fields", "codes"),
    [
        ({"id": 7}, {"id": "7"}, []),
        ({"id": ""}, {"id": None}, []),
        ({"volume": 12, "issue": 3.0, "page": 7.5}, {"volume": "12", "issue": "3", "page": "7.5"}, []),
        ({"type": "journal-article"}, {"type": "article-journal"}, ["old-type"]),
        ({"type": "Book"}, {"type": "book"}, ["old-type"]),
        ({"type": "zebra"}, {"type": "document", "extra": {"type": ("zebra",)}}, ["unknown-type"]),
        ({"type": None}, {"type": "document", "extra": {}}, ["no-type"]),
        ({"type": 7}, {"type": "document", "extra": {"type": ("7",)}}, ["unknown-type"]),
        ({"shortTitle": "A", "journalAbbreviation": "J."}, {"title_short": "A", "container_title_short": "J."}, []),
        ({"title_short": "B", "shortTitle": "A"}, {"title_short": "B", "extra": {"shortTitle": ("A",)}}, []),
        ({"event": "A Meeting"}, {"event_title": "A Meeting"}, []),
        ({"part_number": "2", "supplement_number": "3", "printing_number": "4"}, {"part_number": "2", "supplement_number": "3", "printing_number": "4"}, []),
        ({"part": "2", "supplement": "3", "printing": 4}, {"part_number": "2", "supplement_number": "3", "printing_number": "4"}, []),
        ({"title": ["A title"]}, {"title": "A title"}, []),
        ({"title": ["A", "B"]}, {"title": "A", "extra": {"title": ("B",)}}, ["several-values"]),
        ({"title": None, "author": []}, {"title": None, "author": ()}, []),
        ({"DOI": "https://doi.org/10.5555/a%28b%29"}, {"DOI": "10.5555/a(b)"}, []),
        ({"ISSN": "20493630, 0317-8471"}, {"ISSN": ("2049-3630", "0317-8471")}, []),
        ({"ISSN": ["2049-3630", "2049-3630"]}, {"ISSN": ("2049-3630",)}, []),
        ({"keyword": "a, b"}, {"keyword": ("a", "b")}, []),
        ({"keyword": "Art, Modern; Maps"}, {"keyword": ("Art, Modern", "Maps")}, []),
        ({"keyword": ["Art, Modern", "Maps"]}, {"keyword": ("Art, Modern", "Maps")}, []),
        ({"keyword": "Art, Modern", "custom": {"keyword": ["Art, Modern"]}}, {"keyword": ("Art, Modern",)}, []),
        ({"keyword": "Changed", "custom": {"keyword": ["Art, Modern"]}}, {"keyword": ("Changed",), "extra": {"keyword": ("Art, Modern",)}}, []),
        ({"score": 1.5}, {"extra": {"score": ("1.5",)}}, ["unknown-key"]),
        ({"relation": {"x": [1]}}, {"extra": {"relation": ('{"x": [1]}',)}}, ["nested-value", "unknown-key"]),
        ({"custom": {"rights": "CC BY", "class_mark": ["K1", "K2"], "checked": True}},
         {"rights": "CC BY", "class_mark": ("K1", "K2"), "extra": {"checked": ("true",)}}, []),
        ({"title": "Cafe\u0301 \ud800"}, {"title": "Café \ufffd"}, []),
        ({"URL": " https://a.example/e\u0301 "}, {"URL": "https://a.example/e\u0301"}, []),
        # names
        ({"author": [{"family": "Doe", "given": "Ann"}]}, {"author": (Name("Doe", "Ann"),)}, []),
        ({"author": {"family": "Doe"}}, {"author": (Name("Doe"),)}, []),
        ({"author": "Doe, Ann"}, {"author": (Name(literal="Doe, Ann"),)}, ["bad-name"]),
        ({"author": [{}, {"family": ""}]}, {"author": ()}, ["bad-name", "bad-name"]),
        ({"author": [{"name": "A Council", "sequence": "first"}]}, {"author": (Name(literal="A Council"),)}, []),
        ({"author": [{"family": "Doe", "literal": "Ann Doe"}]}, {"author": (Name("Doe"),)}, ["bad-name"]),
        ({"author": [{"family": "Doe", "given": "A", "shoe": 1}]}, {"author": (Name("Doe", "A"),)}, ["unknown-key"]),
        ({"author": [{"family": "van der Berg", "given": "Jan"}]}, {"author": (Name("van der Berg", "Jan"),)}, []),
        ({"author": [{"family": "van der Berg", "given": "Jan", "parse-names": True}]}, {"author": (Name("Berg", "Jan", non_dropping_particle="van der"),)}, []),
        ({"author": [{"family": "Beethoven", "given": "Ludwig van", "parse-names": 1}]}, {"author": (Name("Beethoven", "Ludwig", "van"),)}, []),
        ({"author": [{"family": "King", "given": "M", "suffix": "Jr.", "comma-suffix": "true"}]},
         {"author": (Name("King", "M", suffix="Jr.", comma_suffix=True),)}, []),
        ({"author": [{"family": "王", "given": "小明", "static-ordering": 0}]}, {"author": (Name("王", "小明"),)}, []),
        # dates
        ({"issued": {"date-parts": [[2020]]}}, {"issued": Date(2020)}, []),
        ({"issued": {"date-parts": [["2020", "05", "7"]]}}, {"issued": Date(2020, 5, 7)}, []),
        ({"issued": {"date-parts": [[2020, 0, 0]]}}, {"issued": Date(2020)}, []),
        ({"issued": {"date-parts": [[2019], [2020]]}}, {"issued": Date(2019, end=Date(2020))}, []),
        ({"issued": {"date-parts": [2020, 5]}}, {"issued": Date(2020, 5)}, []),
        ({"issued": {"date-parts": [[2020, 13]]}}, {"issued": Date(2020, season=1)}, []),
        ({"issued": {"date-parts": [[2020, 24]]}}, {"issued": Date(2020, season=4)}, []),
        ({"issued": {"date-parts": [[2020, 40]]}}, {"issued": Date(literal="2020-40")}, ["bad-date"]),
        ({"issued": {"date-parts": [[2020]], "season": "Fall"}}, {"issued": Date(2020, season=3)}, []),
        ({"issued": {"date-parts": [[1950]], "circa": 1}}, {"issued": Date(1950, circa=True)}, []),
        ({"issued": {"date-parts": [[-50]]}}, {"issued": Date(-50)}, []),
        ({"issued": {"date-parts": [[]]}}, {"issued": None}, []),
        ({"issued": {"literal": "Spring 2020"}}, {"issued": Date(literal="Spring 2020")}, []),
        ({"issued": {"raw": "2020-05-07"}}, {"issued": Date(2020, 5, 7)}, []),
        ({"issued": {"raw": "2019/2020"}}, {"issued": Date(2019, end=Date(2020))}, []),
        ({"issued": {"raw": "05/07/2020"}}, {"issued": Date(literal="05/07/2020")}, []),
        ({"issued": {"raw": "1950~"}}, {"issued": Date(1950, circa=True)}, []),
        ({"issued": "2020-05"}, {"issued": Date(2020, 5)}, []),
        ({"issued": 2020}, {"issued": Date(2020)}, []),
        ({"issued": [{"year": 2020, "month": 5}]}, {"issued": Date(2020, 5)}, []),
        ({"accessed": {"date-parts": [[2020, 5, 7]], "date-time": "2020-05-07T10:00:00Z", "timestamp": 1}}, {"accessed": Date(2020, 5, 7)}, []),
    ],
)  # fmt: skip
def test_items_as_they_come(members: dict[str, Any], fields: dict[str, Any], codes: list[str]) -> None:
    record, said = item(**members)
    assert {name: getattr(record, name) for name in fields} == fields
    assert said == codes


def test_what_has_no_variable_goes_into_custom() -> None:
    record = Record(
        id="a",
        type="book",
        accession_number="x.y.z",
        rights="CC BY",
        class_mark=("K1",),
        extra={"rights": ("else",), "U1": ("b", "c")},
    )
    custom = {
        "accession_number": "x.y.z",
        "rights": "CC BY",
        "class_mark": ["K1"],
        "extra.rights": "else",
        "U1": ["b", "c"],
    }
    assert to_item(record) == {"id": "a", "type": "book", "custom": custom}


DOCUMENTS = {
    "an array": ('[{"id": "1", "type": "book"},\n {"id": "2", "type": "book"}]', ["1", "2"], []),
    "an object": ('{"id": "1", "type": "book"}', ["1"], []),
    "items": ('{"url": "x", "items": [{"id": "1", "type": "book"}]}', ["1"], []),
    "items after structures": ('{"query": {"a": [1]}, "items": [{"id": "1", "type": "book"}]}', ["1"], []),
    "objects in a row": ('{"id": "1", "type": "book"}\n{"id": "2", "type": "book"}', ["1", "2"], []),
    "an array in the array": (
        '[[{"id": "1", "type": "book"}, 7], {"id": "2", "type": "book"}]',
        ["1", "2"],
        ["1:2 warning[nested-array]", "1:2 error[not-an-item]"],
    ),
    "empty": ("[]", [], []),
    "a byte-order mark": ('\ufeff[{"id": "1", "type": "book"}]', ["1"], []),
    "no comma": ('[{"id": "1", "type": "book"}\n{"id": "2", "type": "book"}]', ["1", "2"], []),
    "an open string": (
        '[{"id": "1", "type": "book, "title": "x"},\n {"id": "2", "type": "book"}]',
        ["2"],
        ["1:30 error[bad-json]"],
    ),
    "an open object": (
        '[{"id": "1", "type": "book",\n {"id": "2", "type": "book"}]',
        ["2"],
        ["2:2 error[bad-json]"],
    ),
    "single quotes": ('[{\'id\': \'1\'},\n {"id": "2", "type": "book"}]', ["2"], ["1:3 error[bad-json]"]),
    "the last one damaged": ('[{"id": "1", "type": "book"},\n {"id": 2x}]', ["1"], ["2:10 error[bad-json]"]),
    "cut off": ('[{"id": "1", "type": "book"},\n', ["1"], ["2:1 error[cut-off]"]),
    "other values": (
        '[1, null, {"id": "1", "type": "book"}]',
        ["1"],
        ["1:2 error[not-an-item]", "1:5 error[not-an-item]"],
    ),
    "another object": ('[{"name": "x"}, {"id": "1", "type": "book"}]', ["1"], ["1:2 error[not-an-item]"]),
    "NaN": ('[{"id": "1", "type": "book", "volume": NaN}]', ["1"], ["1:2 warning[not-json]"]),
    "text after it": ('[{"id": "1", "type": "book"}] x', ["1"], ["1:31 warning[trailing-text]"]),
    "a number without end": (
        '[{"id": "0", "type": "book", "volume": ' + "9" * 5000 + '},\n{"id": "1", "type": "book"}]',
        ["1"],
        ["1:2 error[bad-json]"],
    ),
    "depth without end": ("[" + "[" * 100_000, [], ["1:2 error[bad-json]", "1:100002 error[cut-off]"]),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_as_they_come(name: str) -> None:
    text, ids, said = DOCUMENTS[name]
    found, heard = read(text)
    assert ([record.id for record in found], heard) == (ids, said)


@pytest.mark.parametrize("text", ["", "hello", "12", '"a"', "TY  - JOUR"])
def test_no_json_at_all(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert (caught.value.diagnostic.code, caught.value.diagnostic.line) == ("not-json", 1)


def test_lines() -> None:
    text = '{"id": "1", "type": "book"}\n\n{bad\n{"id": "2", "type": "book"}, \r\n[1]\n{"id": "3", "type": "book"} x'
    found, said = read(text, csl_jsonl.READER)
    assert [record.id for record in found] == ["1", "2", "3"]
    assert said == ["3:2 error[bad-json]", "5:1 error[not-an-item]", "6:29 warning[trailing-text]"]


def test_a_damaged_item_in_small_blocks() -> None:
    """The parser sees one character at a time and finds the same."""
    for text, ids, said in DOCUMENTS.values():
        if len(text) < 200 and not text.startswith(("\ufeff", "[[")):
            heard: list[Diagnostic] = []
            found = [
                value.get("id")
                for value, _, _ in Items(iter(text), heard.append)
                if isinstance(value, dict) and "id" in value
            ]
            assert found == ids
            assert [each.line for each in heard if each.code != "not-an-item"] == [
                int(each.split(":")[0]) for each in said if "not-an-item" not in each
            ]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(records(), min_size=2, max_size=4),
    st.integers(0, 100_000),
    st.sampled_from("cut drop double".split()),
)
def test_no_damage_is_a_traceback_and_neighbours_survive(
    found: list[Record], place: int, damage: str
) -> None:
    text = "".join(writer.WRITER.write(found, WriteOptions(), lambda _: None))
    at = place % len(text)
    text = {"cut": text[:at], "drop": text[:at] + text[at + 1 :], "double": text[:at] + text[at] + text[at:]}[
        damage
    ]
    try:
        back, said = read(text)
    except InputError:
        assert damage != "double" and at == 0
        return
    assert damage == "cut" or len(back) >= len(found) - 2
    assert len(back) >= len(found) or any("error" in each for each in said)


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    "id type title author issued custom ISSN keyword family date-parts literal x volume season".split()
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=20,
    )
)
@example({"type": "book", "issued": [{"date-parts": []}]})
@example({"type": "book", "issued": [{"date-parts": None}]})
def test_any_json(value: object) -> None:
    text = json.dumps([value])
    found, _ = read(text)
    for record in found:
        assert from_item(to_item(record), lambda _: None).replace(id=record.id) == record
    read(json.dumps(value), csl_jsonl.READER)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    read("[" + text)
    read(text, csl_jsonl.READER)
    for reader in (csl_json.READER, csl_jsonl.READER):
        assert 0 <= reader.sniff(Head("-", text.encode("utf-8", "replace"))) <= 100


@pytest.mark.parametrize(
    ("text", "whole", "lines"),
    [
        ('[{"id": "1", "type": "book"}]', 95, 0),
        ('{"id": "1", "type": "book"}', 95, 50),
        ('{"id": "1", "type": "book"}\n{"id": "2", "type": "book"}\n', 40, 96),
        ("[]", 95, 0),
        ('{"a": 1}', 0, 0),
        ("[sic] a title", 0, 0),
        ("{not json}", 0, 0),
        ("TY  - JOUR\n", 0, 0),
        ("", 0, 0),
        ('[{"id": "x", "doi": "10.5555/y"}]', 0, 0),
        (
            '{"id": "https://openalex.org/W1", "title": "x", "type": "article", "publication_year": 2001}',
            0,
            0,
        ),
    ],
)
def test_sniffing(text: str, whole: int, lines: int) -> None:
    head = Head("-", text.encode())
    assert (csl_json.READER.sniff(head), csl_jsonl.READER.sniff(head)) == (whole, lines)


def test_cutting_between_lines() -> None:
    assert csl_jsonl.READER.cut is not None
    assert csl_jsonl.READER.cut(b'{"id": "1"}\n{"id"') == 12
    assert csl_jsonl.READER.cut(b'{"id": "1"') == 0


RECORD = Record(
    type="book", id="a", issued=Date(2020, 5), note="“q”", author=(Name("Doe", "Ann"),), title="A"
)
PRETTY = """[
  {
    "id": "a",
    "type": "book",
    "title": "A",
    "author": [
      {
        "family": "Doe",
        "given": "Ann"
      }
    ],
    "issued": {
      "date-parts": [[2020, 5]]
    },
    "note": "“q”"
  }
]
"""


def written(found: list[Record], *, ascii: bool = False) -> str:
    return "".join(writer.WRITER.write(found, WriteOptions(ascii=ascii), lambda _: None))


def test_the_shape_of_what_is_written() -> None:
    assert written([RECORD]) == PRETTY
    assert written([RECORD], ascii=True) == PRETTY.replace("“q”", "\\u201cq\\u201d")
    assert written([]) == "[]\n"
    lines = "".join(lines_writer.WRITER.write([RECORD, RECORD], WriteOptions(), lambda _: None))
    assert (
        lines
        == 2
        * '{"id": "a", "type": "book", "title": "A", "author": [{"family": "Doe", "given": "Ann"}], "issued": {"date-parts": [[2020, 5]]}, "note": "“q”"}\n'
    )


@settings(max_examples=100, deadline=None)
@given(wild_records())
def test_it_is_json(record: Record) -> None:
    item = json.loads(json.dumps(to_item(record)))
    assert json.loads(written([record, record])) == [item, item]
    assert (
        json.loads("".join(lines_writer.WRITER.write([record], WriteOptions(ascii=True), lambda _: None)))
        == item
    )


@pytest.mark.parametrize(
    ("old", "count"),
    [
        ("[]", 1),
        ("[\n]\n", 1),
        (PRETTY, 2),
        ('{"id": "b", "type": "book", "issued": {"date-parts": [[1]]}}', 2),
        ('{"items": []}', 1),
        ('\ufeff[{"id": 1, "type": "book"}]', 2),
    ],
)
def test_splicing_keeps_the_bytes(old: str, count: int) -> None:
    assert writer.WRITER.splice is not None
    joined = writer.WRITER.splice(old.encode(), PRETTY.encode()).decode()
    assert len(read(joined)[0]) == count
    assert old.rstrip("] }\n") in joined
    assert writer.WRITER.splice(old.encode(), b"[]\n").decode() == old


def test_splicing_into_something_else() -> None:
    from cyberdip_cli.diagnostics import OutputError

    assert writer.WRITER.splice is not None
    with pytest.raises(OutputError):
        writer.WRITER.splice("[]".encode("utf-16"), PRETTY.encode())
