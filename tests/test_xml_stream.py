"""The reader of XML under all formats: encodings, damage, hostile documents, lines, memory."""

from __future__ import annotations

import io
import tracemalloc

import pytest

from cyberdip_cli.diagnostics import Diagnostic, InputError
from cyberdip_cli.formats.xml_stream import elements, local
from cyberdip_cli.source import Source


def read(
    data: bytes | str, names: tuple[str, ...] = ("r",), *, nests: bool = False
) -> tuple[list[tuple[int, str]], list[str]]:
    """(line, text) of the elements; the findings as ``severity[code] line``."""
    said: list[Diagnostic] = []
    source = Source("x.xml", io.BytesIO(data.encode() if isinstance(data, str) else data))
    found = [
        (line, "".join(element.itertext()).strip())
        for element, line in elements(
            source, names, lambda root: local(root.tag) == "a", "A", said.append, nests=nests
        )
    ]
    return found, [f"{each.severity}[{each.code}] {each.line}" for each in said]


def test_elements_with_their_lines() -> None:
    assert read("<a>\n<r>1</r>\n<x><r>2</r></x>\n\n<r>3</r></a>") == ([(2, "1"), (3, "2"), (5, "3")], [])


def test_names_count_in_any_namespace() -> None:
    assert read('<n:a xmlns:n="urn:x"><n:r>1</n:r><r xmlns="urn:y">2</r></n:a>')[0] == [(1, "1"), (1, "2")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'<?xml version="1.0" encoding="iso-8859-1"?><a><r>\xe9</r></a>', []),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a><r>é</r></a>'.encode(), ["warning[bad-encoding] 1"]),
        (b'<?xml version="1.0" encoding="utf-8"?><a>\n<r>\xe9</r></a>', ["warning[not-utf-8] 2"]),
        ('<?xml version="1.0" encoding="utf-16"?><a><r>é</r></a>'.encode("utf-16"), []),
        ('<?xml version="1.0" encoding="utf-16"?><a><r>é</r></a>'.encode(), []),
        ('\ufeff<?xml version="1.0"?><a><r>é</r></a>'.encode(), []),
        ('<?xml version="1.0" encoding="windows-1251"?><a><r>\u0439</r></a>'.encode("cp1251"), []),
    ],
)
def test_encodings(data: bytes, said: list[str]) -> None:
    found, told = read(data)
    assert found[0][1] in ("é", "й")
    assert told == said


@pytest.mark.parametrize(
    ("data", "texts", "said"),
    [
        ("<a>\n<r>1<b></r>\n<r>2</r></a>", ["2"], ["error[damaged-xml] 2"]),
        ("<a><r>1</r><r>2<b></r><r>3</r></a>", ["1", "3"], ["error[damaged-xml] 1"]),
        ("<a>\n<r>1\n<r>2</r>\n<r>3</r></a>", ["2", "3"], ["error[damaged-xml] 3"]),
        ("<a>\n<r>1</r>\n<r>2</", ["1"], ["error[damaged-xml] 3"]),
        ("<a>\n<r>1</r>\n<r>2</r>", ["1", "2"], ["error[damaged-xml] 3"]),
        ("<a>\n<r>1</r></a>\n<a><r>2</r></a>", ["1", "2"], ["warning[another-document] 3"]),
        (
            '<a>\n<r>1</r></a>\n<?xml version="1.0"?>\n<a><r>2</r></a>',
            ["1", "2"],
            ["warning[another-document] 3"],
        ),
        ('<a>\n<r>1</r></a>\n<?xml version="1.0"?>\n<b><r>2</r></b>', ["1"], ["error[other-format] 3"]),
        ("<a>\n<r>1</r></a>\nTY  - BOOK\nER  -\n", ["1"], ["error[other-format] 3"]),
    ],
)
def test_damage_costs_one_record(data: str, texts: list[str], said: list[str]) -> None:
    found, told = read(data)
    assert [text for _, text in found] == texts
    assert told == said


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("plain text", "damaged-xml"),
        ("<b><r>1</r></b>", "other-format"),
        ("<b/>", "other-format"),
        ("<a><x></y><r>1</r></a>", "damaged-xml"),
        ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><r>&x;</r></a>", "hostile-xml"),
        (
            "<!DOCTYPE a [<!ELEMENT a ANY><!ENTITY b 'b'><!ENTITY c '&b;&b;&b;&b;'>]><a><r>&c;</r></a>",
            "hostile-xml",
        ),
    ],
)
def test_refused(data: str, code: str) -> None:
    with pytest.raises(InputError) as raised:
        read(data)
    assert raised.value.diagnostic.code == code


def test_entities_far_into_the_file_are_never_expanded() -> None:
    padded = (
        "<!-- x -->\n" * 40_000
        + "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><r>1 &x; 2</r></a>"
    )
    assert read(padded)[0] == [(40_001, "1 &x; 2")]


def test_what_exporters_write_and_xml_forbids() -> None:
    found, told = read("<a>\n<r>AT&T &eacute;&ndash;&#1;\x02<![CDATA[ & ]]></r></a>")
    assert found == [(2, "AT&T é–   &")]
    assert told == ["warning[control-characters] 2", "warning[bare-ampersand] 2"]


def test_elements_in_elements_of_their_name_are_parts() -> None:
    assert read("<a><r>1<r>2</r></r><r>3</r></a>", nests=True) == ([(1, "12"), (1, "3")], [])


def test_memory_does_not_grow_with_the_number_of_records() -> None:
    record = "<r><t>Salt</t><n>Vale, Ines</n></r>\n"
    peaks = []
    for count in (4_000, 20_000):
        data = f"<a>\n{record * count}</a>".encode()
        source = Source("x.xml", io.BytesIO(data))
        tracemalloc.start()
        assert sum(1 for _ in elements(source, ("r",), lambda root: True, "A", print)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5
