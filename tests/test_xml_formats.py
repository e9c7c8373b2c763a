"""Every format in XML on bad input: empty, cut, wrongly declared, damaged in one record of a hundred, two
in one file, hostile, unknown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cyberdip_cli
from conftest import ROOT, run_cli
from cyberdip_cli.model import Name, Record

RECORDS: dict[str, tuple[str, str, str]] = {
    "mods": (
        '<modsCollection xmlns="http://www.loc.gov/mods/v3">',
        "<mods><titleInfo><title>{}</title></titleInfo><genre>book</genre></mods>",
        "</modsCollection>",
    ),
    "dc-xml": (
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>',
        '<record><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:type>Book</dc:type></oai_dc:dc></metadata></record>',
        "</ListRecords></OAI-PMH>",
    ),
    "endnote-xml": (
        "<xml><records>",
        '<record><ref-type name="Book">6</ref-type><titles><title>{}</title></titles></record>',
        "</records></xml>",
    ),
    "pubmed-xml": (
        "<PubmedArticleSet>",
        "<PubmedArticle><MedlineCitation><PMID>9</PMID><Article><ArticleTitle>{}</ArticleTitle></Article></MedlineCitation></PubmedArticle>",
        "</PubmedArticleSet>",
    ),
    "crossref-xml": (
        "<doi_records>",
        "<doi_record><crossref><dissertation><titles><title>{}</title></titles></dissertation></crossref></doi_record>",
        "</doi_records>",
    ),
    "datacite-xml": (
        "<resources>",
        '<resource xmlns="http://datacite.org/schema/kernel-4"><titles><title>{}</title></titles>'
        '<resourceType resourceTypeGeneral="Book"/></resource>',
        "</resources>",
    ),
    "pnx": (
        "<records>",
        "<record><control><sourceid>n</sourceid></control><display><type>book</type><title>{}</title></display></record>",
        "</records>",
    ),
    "word": (
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">',
        "<b:Source><b:SourceType>Book</b:SourceType><b:Title>{}</b:Title></b:Source>",
        "</b:Sources>",
    ),
    "citavi": (
        "<CitaviExchangeData><References>",
        '<Reference id="{0}"><ReferenceType>Book</ReferenceType><Title>{0}</Title></Reference>',
        "</References></CitaviExchangeData>",
    ),
    "jats": (
        "<pmc-articleset>",
        "<article><front><article-meta><title-group><article-title>{}</article-title></title-group></article-meta></front></article>",
        "</pmc-articleset>",
    ),
    "tei": (
        '<listBibl xmlns="http://www.tei-c.org/ns/1.0">',
        "<biblStruct><monogr><title>{}</title></monogr></biblStruct>",
        "</listBibl>",
    ),
    "zotero-rdf": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">',
        "<bib:Book><z:itemType>book</z:itemType><dc:title>{}</dc:title></bib:Book>",
        "</rdf:RDF>",
    ),
}
"""Format -> what its documents begin with, a record with a place for its title, their end."""
FORMATS = sorted(RECORDS)


def document(format: str, *titles: str, declared: str = "UTF-8") -> str:
    """A document, one record a line from line 3 on."""
    head, record, tail = RECORDS[format]
    lines = [
        f'<?xml version="1.0" encoding="{declared}"?>',
        head,
        *(record.format(title) for title in titles),
        tail,
    ]
    return "\n".join(lines) + "\n"


def titles(text: str) -> list[str]:
    return [item.get("title", "") for item in json.loads(text)]


def convert(text: str | bytes, *options: str) -> tuple[int, list[str], list[str]]:
    """(status, titles, findings that are no notes)."""
    result = run_cli("convert", *options, "-t", "csl-json", stdin=text)
    said = [line for line in result.err.splitlines() if ": note[" not in line and "no-title" not in line]
    return result.status, titles(result.out) if result.out.strip() else [], said


@pytest.mark.parametrize("format", FORMATS)
def test_recognised_by_content_alone(format: str) -> None:
    assert convert(document(format, "One", "Two")) == (0, ["One", "Two"], [])


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", ["", " \n\n"])
def test_empty(format: str, text: str) -> None:
    assert convert(text, "-f", format)[0] == 3


@pytest.mark.parametrize("format", FORMATS)
def test_cut_in_the_middle(format: str) -> None:
    text = document(format, *(f"Title {number}" for number in range(100)))
    status, found, said = convert(text[: text.index("Title 50") + 4])
    assert (status, found) == (4, [f"Title {number}" for number in range(50)])
    assert ":53: error[damaged-xml]" in said[-1]


@pytest.mark.parametrize("format", FORMATS)
def test_one_bad_record_among_a_hundred(format: str) -> None:
    status, found, said = convert(
        document(format, *("Bad</q>" if n == 50 else f"Title {n}" for n in range(100)))
    )
    assert (status, found) == (4, [f"Title {number}" for number in range(100) if number != 50])
    assert len(said) == 1 and ":53: error[damaged-xml]" in said[0]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("declared", "codec", "code"),
    [
        ("ISO-8859-1", "utf-8", "bad-encoding"),
        ("UTF-8", "cp1252", "not-utf-8"),
        ("ISO-8859-1", "latin-1", ""),
        ("UTF-16", "utf-16", ""),
        ("UTF-16", "utf-8", ""),
    ],
)
def test_declared_encodings(format: str, declared: str, codec: str, code: str) -> None:
    status, found, said = convert(document(format, "Möwen über Æbelø", declared=declared).encode(codec))
    assert (status, found) == (0, ["Möwen über Æbelø"])
    assert len(said) == bool(code) and all(code in line for line in said)


@pytest.mark.parametrize("format", FORMATS)
def test_two_documents_in_one_file(format: str) -> None:
    status, found, said = convert(document(format, "One") + document(format, "Two"))
    assert (status, found) == (0, ["One", "Two"])
    assert len(said) == 1 and "warning[another-document]" in said[0]


@pytest.mark.parametrize("format", FORMATS)
def test_another_format_behind_it(format: str) -> None:
    status, found, said = convert(document(format, "One") + "TY  - BOOK\nTI  - Two\nER  - \n")
    assert (status, found) == (4, ["One"])
    assert "error[other-format]" in said[-1]


@pytest.mark.parametrize("format", FORMATS)
def test_a_wrong_extension(format: str, tmp_path: Path) -> None:
    path = tmp_path / "refs.ris"
    path.write_text(document(format, "One"), encoding="utf-8")
    assert titles(run_cli("convert", path, "-t", "csl-json").out) == ["One"]


@pytest.mark.parametrize("format", FORMATS)
def test_another_formats_name(format: str) -> None:
    other = FORMATS[FORMATS.index(format) - 1]
    status, found, said = convert(document(other, "One"), "-f", format)
    assert (status, found) == (3, []) and "error" in said[-1]


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_documents_are_refused_in_one_line(format: str) -> None:
    head, record, tail = RECORDS[format]
    root = head[1:].split()[0].split(">")[0]
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    for entities in (laughs, '<!ENTITY l8 SYSTEM "file:///etc/passwd">'):
        text = f"<!DOCTYPE {root} [{entities}]>\n{head}{record.format('&l8;')}{tail}"
        status, found, said = convert(text)
        assert (status, found, len(said)) == (3, [], 1)
        assert "error[hostile-xml]" in said[0]


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><inventory><thing>Title: Maps</thing></inventory>',
        "<inventory>\n<title>Maps</title>\n<author>Vale, Ines</author>\n</inventory>",
        '<rss version="2.0"><channel><title>News</title></channel></rss>',
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>',
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"/>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bibo="http://purl.org/ontology/bibo/" '
        'xmlns:dc="http://purl.org/dc/terms/"><bibo:Book><dc:title>Maps</dc:title></bibo:Book></rdf:RDF>',
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><Identify/></OAI-PMH>',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Maps</title></svg>',
        "<XML><RECORDS><RECORD><REFERENCE_TYPE>0</REFERENCE_TYPE></RECORD></RECORDS></XML>",
        '<?xml version="1.0"?><broken',
    ],
)
def test_xml_of_another_kind_is_named_and_refused(text: str) -> None:
    result = run_cli("convert", "-t", "csl-json", stdin=text)
    assert result.status == 3 and "error[unread-format]" in result.err and len(result.err.splitlines()) == 1


def test_every_format_has_six_samples() -> None:
    for format in FORMATS:
        assert len(list((ROOT / "samples" / format).iterdir())) >= 6, format


@pytest.mark.parametrize("last, wanted", {
    "UNESCO": [Name(literal="UNESCO")], "Vale, Ines": [Name(family="Vale", given="Ines")], "Vale, Jr.": [Name(literal="Vale, Jr.")],
    "Ines Vale": [Name(family="Vale", given="Ines")], "Editor: Author: Vale": [Name(literal="Editor: Author: Vale")], "\ufffd...l": [Name(literal="\ufffd...l")],
}.items())  # fmt: skip
def test_a_last_name_alone_in_word_is_read_whole(last: str, wanted: list[Name]) -> None:
    """Nothing of it is lost, and none of its words become a role a generation at a time."""
    record = Record(type="book", id="a", title="Maps", author=(Name(literal="Port"), Name(literal=last)))
    text = "".join(cyberdip_cli.write([record], "word"))
    assert list(next(iter(cyberdip_cli.read(text, "word"))).author[1:]) == wanted
