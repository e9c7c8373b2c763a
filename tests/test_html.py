"""Saved pages: the page's own metadata first, its rows second, nothing invented. All records are invented."""

from __future__ import annotations

import io
import json
import re
from html import escape
from random import Random

import pytest
from test_damage import PAGES

from conftest import run_cli
from cyberdip_cli.diagnostics import Diagnostic, InputError
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions
from cyberdip_cli.readers import dump, html
from cyberdip_cli.source import Head, Source

HIGHWIRE = """<meta name="citation_title" content="On Wicks"><meta name="citation_author" content="Aldous, Mirren">
<meta name="citation_author" content="Lio Param"><meta name="citation_journal_title" content="Journal of Small Flames">
<meta name="citation_publication_date" content="2003/06/01"><meta name="citation_volume" content="8"><meta name="citation_issue" content="3">
<meta name="citation_firstpage" content="41"><meta name="citation_lastpage" content="59"><meta name="citation_issn" content="2049-3630">
<meta name="citation_doi" content="doi:10.5555/jsf.8.3.41">"""
ARTICLE = {
    "title": "On Wicks",
    "author": (Name("Aldous", "Mirren"), Name("Param", "Lio")),
    "container_title": "Journal of Small Flames",
    "volume": "8",
    "issue": "3",
    "page": "41-59",
    "ISSN": ("2049-3630",),
    "DOI": "10.5555/jsf.8.3.41",
}
COINS = (
    "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article&rft.atitle=On+Wicks&rft.jtitle=Journal+of+Small+Flames"
    "&rft.aulast=Aldous&rft.aufirst=Mirren&rft.au=Mirren+Aldous&rft.au=Lio+Param&rft.date=2003-06-01&rft.volume=8&rft.issue=3&rft.spage=41&rft.epage=59"
    "&rft.issn=2049-3630&rft_id=info%3Adoi%2F10.5555%2Fjsf.8.3.41"
)
JSON_LD = """{"@context": "https://schema.org", "@type": "ScholarlyArticle", "headline": "On Wicks", "author": [{"@type": "Person", "familyName": "Aldous",
"givenName": "Mirren"}, {"@type": "Person", "name": "Lio Param"}], "datePublished": "2003-06-01T08:00:00+02:00", "pagination": "41-59",
"identifier": {"@type": "PropertyValue", "propertyID": "doi", "value": "https://doi.org/10.5555/jsf.8.3.41"},
"isPartOf": {"@type": "PublicationIssue", "issueNumber": 3, "isPartOf": {"@type": "PublicationVolume", "volumeNumber": 8,
"isPartOf": {"@type": "Periodical", "name": "Journal of Small Flames", "issn": "2049-3630"}}}}"""
MICRODATA = """<div itemscope itemtype="https://schema.org/ScholarlyArticle"><h2 itemprop="headline">On Wicks</h2>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Aldous, Mirren</span></span>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Param, Lio</span></span>
<time itemprop="datePublished" datetime="2003-06-01">June</time> pp. <span itemprop="pagination">41-59</span>
<link itemprop="sameAs" href="https://doi.org/10.5555/jsf.8.3.41"><span itemprop="isPartOf" itemscope itemtype="https://schema.org/PublicationIssue">
<span itemprop="issueNumber">3</span><span itemprop="isPartOf" itemscope itemtype="https://schema.org/Periodical"><span itemprop="name">Journal of Small
Flames</span> <span itemprop="volumeNumber">8</span><meta itemprop="issn" content="2049-3630"></span></span></div>"""
ROWS = """<table><tr><th>Title</th><td>On Wicks</td></tr><tr><th>Authors</th><td><a>Aldous, Mirren</a>, <a>Param, Lio</a></td></tr>
<tr><th>Source</th><td>Journal of Small Flames, Vol. 8, no. 3 (2003), p. 41-59</td></tr><tr><th>ISSN</th><td>2049-3630</td></tr>
<tr><th>DOI</th><td><a href="https://doi.org/10.5555/jsf.8.3.41">Publisher's page</a></td></tr></table>"""


def page(head: str = "", body: str = "", lang: str = "en") -> str:
    return f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<title>x</title>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def coins(kev: str) -> str:
    return f'<span class="Z3988" title="{kev.replace("&", "&amp;")}"></span>'


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def read(data: str | bytes, encoding: str | None = None) -> tuple[list[Record], list[Diagnostic]]:
    said: list[Diagnostic] = []
    source = Source("page.html", io.BytesIO(data.encode() if isinstance(data, str) else data), encoding)
    return [each.record for each in html.trace(source, ReadOptions(encoding=encoding), said.append)], said


def one(data: str | bytes, encoding: str | None = None) -> Record:
    (record,) = read(data, encoding)[0]
    return record


@pytest.mark.parametrize(
    "text",
    [
        page(HIGHWIRE),
        page(HIGHWIRE.replace("citation_", "bepress_citation_")),
        page(script(JSON_LD)),
        page("", coins(COINS)),
        page("", MICRODATA),
        page("", ROWS),
    ],
    ids=["highwire", "bepress", "json-ld", "coins", "microdata", "rows"],
)
def test_every_vocabulary_tells_the_same_article(text: str) -> None:
    record = one(text)
    assert {name: getattr(record, name) for name in ARTICLE} == ARTICLE
    assert record.type == "article-journal"
    assert record.issued is not None
    assert record.issued.year == 2003


def test_sources_that_agree_are_one_record_without_a_word() -> None:
    records, said = read(page(HIGHWIRE + script(JSON_LD), coins(COINS) + MICRODATA + ROWS))
    assert len(records) == 1
    assert {name: getattr(records[0], name) for name in ARTICLE} == ARTICLE
    assert records[0].issued == Date(2003, 6, 1)
    assert said == []


def test_metadata_wins_and_what_differs_is_said() -> None:
    records, said = read(
        page(
            HIGHWIRE,
            ROWS.replace("Vol. 8", "Vol. 9").replace(
                "<tr><th>ISSN", "<tr><th>Publisher</th><td>Tallow &amp; Sons</td></tr><tr><th>ISSN"
            ),
        )
    )
    assert records[0].volume == "8"
    assert records[0].extra["volume"] == ("9",)
    assert records[0].publisher == "Tallow & Sons"
    assert [diagnostic.code for diagnostic in said] == ["sources-differ"]
    assert said[0].line is not None
    assert said[0].severity == "note"


def test_the_fuller_given_name_of_agreeing_sources_is_taken() -> None:
    record = one(page(HIGHWIRE.replace("Aldous, Mirren", "Aldous, M."), ROWS))
    assert record.author == ARTICLE["author"]


def test_the_date_is_as_precise_as_the_page() -> None:
    assert one(page(HIGHWIRE.replace("2003/06/01", "2003"))).issued == Date(2003)
    assert one(page(HIGHWIRE.replace("2003/06/01", "2003-06"))).issued == Date(2003, 6)
    assert one(
        page(HIGHWIRE.replace("2003/06/01", "2003") + '<meta name="DC.Date.created" content="2001-05-05">')
    ).issued == Date(2003)


def test_each_hit_of_a_list_is_a_record() -> None:
    other = COINS.replace("On+Wicks", "On+Lamps").replace("jsf.8.3.41", "jsf.8.3.60")
    records, _ = read(page("", f"<ul><li>{coins(COINS)}</li><li>{coins(other)}</li></ul>"))
    assert [record.title for record in records] == ["On Wicks", "On Lamps"]
    records, _ = read(
        page(
            script(
                f"[{JSON_LD}, {JSON_LD.replace('On Wicks', 'On Lamps').replace('jsf.8.3.41', 'jsf.8.3.60')}]"
            )
        )
    )
    assert [record.title for record in records] == ["On Wicks", "On Lamps"]


def test_works_that_the_page_only_cites_are_set_aside_with_a_note() -> None:
    records, said = read(
        page(HIGHWIRE, coins(COINS.replace("On+Wicks", "Older+Wicks").replace("jsf.8.3.41", "old.1")) * 2)
    )
    assert [record.title for record in records] == ["On Wicks"]
    assert [diagnostic.code for diagnostic in said] == ["other-works"]


def test_pages_one_after_the_other() -> None:
    records, _ = read(page(HIGHWIRE) + page(HIGHWIRE.replace("On Wicks", "On Lamps")) * 2)
    assert [record.title for record in records] == ["On Wicks", "On Lamps", "On Lamps"]


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ('<meta name="citation_dissertation_institution" content="University of Dunmore">', "thesis"),
        ('<meta name="citation_technical_report_institution" content="Bureau of Wicks">', "report"),
        (
            '<meta name="citation_conference_title" content="Proceedings of the Wick Days">',
            "paper-conference",
        ),
        ('<meta name="citation_inbook_title" content="A Book of Flames">', "chapter"),
        ('<meta name="citation_journal_title" content="Journal of Small Flames">', "article-journal"),
    ],
)
def test_the_type_by_the_tags_that_are_there(tags: str, kind: str) -> None:
    assert one(page(f'<meta name="citation_title" content="On Wicks">{tags}')).type == kind


@pytest.mark.parametrize(
    ("term", "kind"),
    [
        ("Book", "book"),
        ("Thesis", "thesis"),
        ("Dataset", "dataset"),
        ("Chapter", "chapter"),
        ("NewsArticle", "article-newspaper"),
    ],
)
def test_the_type_by_schema_org(term: str, kind: str) -> None:
    assert one(page(script(json.dumps({"@type": term, "name": "On Wicks"})))).type == kind


def test_bodies_of_json_ld_are_not_inverted() -> None:
    node = {
        "@type": "Report",
        "name": "On Wicks",
        "author": [
            {"@type": "Organization", "name": "Bureau of Wicks"},
            {"@type": "Person", "name": "Lio Param"},
        ],
    }
    assert one(page(script(json.dumps(node)))).author == (
        Name(literal="Bureau of Wicks"),
        Name("Param", "Lio"),
    )


def test_identifiers_are_checked() -> None:
    record, said = (
        one(page(HIGHWIRE.replace("2049-3630", "2049-3631"))),
        read(page(HIGHWIRE.replace("2049-3630", "2049-3631")))[1],
    )
    assert record.ISSN == ()
    assert "bad-issn" in [diagnostic.code for diagnostic in said]


def test_a_page_that_describes_only_itself_is_a_web_page() -> None:
    text = page(
        '<meta property="og:title" content="How lamps work"><meta property="og:site_name" content="Lamp Post"><meta name="author" content="Mira Sole">'
    )
    records, said = read(text)
    assert (records[0].type, records[0].title, records[0].container_title) == (
        "webpage",
        "How lamps work",
        "Lamp Post",
    )
    assert [(diagnostic.severity, diagnostic.code) for diagnostic in said] == [("note", "web-page")]


def test_a_page_without_any_metadata_is_its_title_with_a_warning() -> None:
    records, said = read(
        "<html><head><title>A walk</title></head><body><p>We went, note: far.</p></body></html>"
    )
    assert dict(records[0].items()) == {"type": "webpage", "title": "A walk"}
    assert [(diagnostic.severity, diagnostic.code) for diagnostic in said] == [("warning", "no-metadata")]
    assert read("<html><body><p>Words.</p></body></html>") == ([], [])


def test_the_address_that_a_browser_noted() -> None:
    note = "<!-- saved from url=(0029)https://lamp.example.org/how -->"
    assert (
        one(f"<!DOCTYPE html>\n{note}\n<html><head><title>How lamps work</title></head></html>").URL
        == "https://lamp.example.org/how"
    )


def test_a_dialect_holds_for_a_saved_page_too() -> None:
    result = run_cli("convert", "--dialect", "general", "-t", "csl-json", "-", stdin=page(HIGHWIRE, ROWS))
    assert json.loads(result.out)[0]["title"] == "On Wicks"


def test_running_text_is_no_table() -> None:
    body = "<h2>Introduction</h2><p>Notes: the wick was short.</p><p>It burned.</p><p>Publisher: nobody would print it.</p>"
    record = one(page(HIGHWIRE, body))
    assert record.note is None
    assert record.publisher is None


def test_what_no_reader_sees_is_not_read() -> None:
    hidden = '<div style="display: none"><b>Publisher:</b> Ghost Press</div><nav><b>Publisher:</b> Menu Press</nav><select><option>Publisher: x</option></select>'
    assert one(page(HIGHWIRE, hidden)).publisher is None


@pytest.mark.parametrize("codec", ["cp1251", "gb18030", "shift_jis", "big5", "cp1252"])
def test_the_declared_encoding(codec: str) -> None:
    title = {
        "cp1251": "Мосты без рек",
        "gb18030": "没有河的桥",
        "shift_jis": "海の地図",
        "big5": "沒有河的橋",
        "cp1252": "Œuvres du phare",
    }[codec]
    text = page(f'<meta charset="{codec}"><meta name="citation_title" content="{title}">')
    assert one(text.encode(codec)).title == title
    assert one(text.replace(f'<meta charset="{codec}">', "").encode(codec), codec).title == title


def test_utf_16_and_marks() -> None:
    text = page('<meta name="citation_title" content="Zażółć">')
    assert one(text.encode("utf-16")).title == "Zażółć"
    assert one(b"\xef\xbb\xbf" + text.encode()).title == "Zażółć"


def test_an_encoding_that_does_not_fit_is_said() -> None:
    records, said = read(
        page('<meta charset="utf-8"><meta name="citation_title" content="Café maps">').encode("cp1252")
    )
    assert records[0].title == "Café maps"
    assert [diagnostic.code for diagnostic in said] == ["not-utf-8"]
    with pytest.raises(InputError):
        read(page('<meta name="citation_title" content="Café maps">').encode("cp1252"), "utf-8")


def test_a_single_file_page_of_a_browser() -> None:
    inner = page(HIGHWIRE).replace("=", "=3D")
    head = 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n'
    data = f"{head}Content-Transfer-Encoding: quoted-printable\n\n{inner}\n--b--\n"
    assert one(data).title == "On Wicks"
    assert html.sniff(Head("page.mhtml", data.encode())) == 98


@pytest.mark.parametrize(
    "damage",
    [
        "{",
        "[" * 50000,
        '{"@type": "Book", "name": }',
        "null",
        "[[]]",
        '{"@type": 3, "name": {}}',
        '{"@graph": {"@graph": []}}',
    ],
)
def test_damaged_json_ld_costs_only_itself(damage: str) -> None:
    record = one(page(script(damage) + HIGHWIRE))
    assert {name: getattr(record, name) for name in ARTICLE} == ARTICLE


@pytest.mark.parametrize(
    "damage",
    [
        "<div>" * 5000,
        "<b><i></b></i><table><tr><td>",
        "\0\0",
        "<!-- never closed",
        "&#0;&#xFFFFFFFF;&bogus;",
        "<!DOCTYPE html [<!ENTITY a 'b'>]>&a;",
        "<" * 1000,
        "<a " * 2000,
    ],
)
def test_broken_markup_is_no_traceback(damage: str) -> None:
    records, _ = read(page(HIGHWIRE, damage))
    assert records[0].title == "On Wicks"
    read(damage)


def test_entities_are_not_expanded_and_nothing_is_loaded() -> None:
    text = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{__file__}">]>'
        + page(HIGHWIRE, "<h1>&x;</h1>").partition("\n")[2]
    )
    assert "conftest" not in repr(one(text))


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        ("<!DOCTYPE html><html></html>", True),
        ("\ufeff\n<!-- saved from url=(0020)https://example.org/ -->\n<html>", True),
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
            True,
        ),
        (ROWS, True),
        ("<div><b>Title:</b> Maps<br><b>Author:</b> Vale, Ines</div>", True),
        (script(JSON_LD), True),
        ("Title: The <i>Aeneid</i> again\nAuthor: Vale, Ines\nYear: 2001\n", False),
        ("Title: H<sub>2</sub>O<br>and air<br/>\nAuthor: Vale, Ines\n", False),
        ("TY  - JOUR\nTI  - <p>Maps</p>\nER  - \n", False),
        ('<?xml version="1.0"?><records><record/></records>', False),
        (
            '<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD"><article>'
            + "<p><a>x</a></p>" * 9
            + "</article>",
            False,
        ),
        (
            '<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research">'
            + "<p>x</p>" * 9
            + "</article>",
            False,
        ),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0">' + "<p>x</p>" * 9 + "</TEI>", False),
        ('<html xmlns="http://www.w3.org/1999/xhtml"><body></body></html>', True),
        ("<12> see <page> of <book>", False),
        ("", False),
    ],
)
def test_html_is_known_by_its_tags(text: str, is_html: bool) -> None:
    head = Head("-", text.encode())
    assert (html.sniff(head) > 90) is is_html
    assert not is_html or html.sniff(head) > dump.sniff(head)


def test_explain_names_source_and_line() -> None:
    result = run_cli(
        "explain",
        "--json",
        "-",
        stdin=page(
            HIGHWIRE, ROWS.replace("<tr><th>ISSN", "<tr><th>Publisher</th><td>Tallow</td></tr><tr><th>ISSN")
        ),
    )
    (told,) = json.loads(result.out)
    by_field = {step["field"]: step for step in reversed(told["fields"])}
    assert by_field["title"]["rule"].startswith("meta citation_title")
    assert by_field["title"]["lines"] == [5, 5]
    assert by_field["publisher"]["rule"].startswith("row Publisher")
    assert by_field["publisher"]["lines"] == [13, 13]


ROW = re.compile(r"([^:\n]{2,40}): (.+)")
LAYOUTS = {
    "header and data cells": ("<table>{}</table>", "<tr><th>{}:</th><td>{}</td></tr>"),
    "data cells": ("<table>{}</table>", "<tr><td>{}</td><td>{}</td></tr>"),
    "bold cells": ("<table>{}</table>", "<tr><td><b>{}</b></td>\n<td>{}</td></tr>"),
    "a table in a table": (
        "<table><tr><td>menu</td><td><table>{}</table></td></tr></table>",
        "<tr><td>{}</td><td>{}</td></tr>",
    ),
    "a definition list": ("<dl>{}</dl>", "<dt>{}</dt><dd>{}</dd>"),
    "a definition list in groups": ("<dl>{}</dl>", '<div class="row"><dt>{}</dt><dd>{}</dd></div>'),
    "bold in paragraphs": ("{}", "<p><b>{}:</b> {}</p>"),
    "bold, the colon outside": ("{}", "<p><strong>{}</strong>: {}</p>"),
    "bold and line breaks": ("<div>{}</div>", "<b>{}:</b> {}<br>"),
    "spans in a list": (
        "<ul>{}</ul>",
        '<li><span class="label">{}</span> <span class="value">{}</span></li>',
    ),
    "spans in spans": ("{}", '<span class="summary"><span class="label">{}: </span>{}</span>'),
    "divisions": (
        "{}",
        '<div class="field"><div class="field-label">{}</div><div class="field-items">{}</div></div>',
    ),
    "headings": ("{}", "<div><h5>{}</h5><div>{}</div></div>"),
    "headings in one division": ("<div>{}</div>", "<h5>{}</h5><div>{}</div>"),
    "paragraphs": ("{}", "<p>{}: {}</p>"),
    "line breaks": ("<div>{}</div>", "{}: {}<br/>\n"),
    "preformatted": ("<pre>{}</pre>", "{}: {}\n"),
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_saved_page_gives_the_record_of_the_copied_one(text: str, layout: str) -> None:
    clean = [traced.record for traced in dump.trace(Source.from_text(text), ReadOptions(), lambda _: None)]
    rows = [(row[1], row[2]) for line in text.split("\n") if (row := ROW.fullmatch(line))]
    outer, inner = LAYOUTS[layout]
    above = [line for line in text.partition(f"{rows[0][0]}:")[0].split("\n") if line and line != "Search"]
    body = "".join(
        f"<{tag}>{escape(line)}</{tag}>" for tag, line in zip(("h1", "p", "h3"), above, strict=False)
    )
    body += outer.format("\n".join(inner.format(escape(label), escape(value)) for label, value in rows))
    assert (
        read(
            f"<!DOCTYPE html><html><head><title>{escape((above or ['x'])[0])} - Catalogue</title></head><body><div>{body}</div></body></html>"
        )[0]
        == clean
    )


@pytest.mark.parametrize("seed", range(30))
def test_a_page_cut_and_stirred_is_no_traceback(seed: int) -> None:
    stir = Random(seed)
    text = page(HIGHWIRE + script(JSON_LD), coins(COINS) + MICRODATA + ROWS)
    for _ in range(8):
        at, length = stir.randrange(len(text)), stir.randrange(40)
        text = (
            text[:at]
            + stir.choice(
                ("", "<", ">", '"', "&", "<table>", "</div>", "\x00", "\ud7ff", "é", text[at : at + 300])
            )
            + text[at + length :]
        )
    for record in read(text)[0]:
        assert record.title or record.author or record.DOI
