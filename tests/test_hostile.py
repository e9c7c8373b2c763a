"""Input that no one means well with: through the public doors it ends in records and diagnostics, never in a
bug, and in bounded time."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cyberdip_cli
from conftest import ROOT, run_cli
from cyberdip_cli import registry
from cyberdip_cli.diagnostics import CyberdipError, Diagnostic
from cyberdip_cli.model import Name, Record

sys.path.insert(0, str(ROOT))
try:
    from benchmarks.fuzz.judges import COUNTS
finally:
    sys.path.remove(str(ROOT))

LAST = Record(type="book", id="z", title="Ports")

WRITERS = ("bibtex", "biblatex", "ris", "csl-json", "csl-jsonl")


def read(data: str | bytes, format: str | None = None) -> tuple[list[Record], list[Diagnostic]]:
    """The records and what was said; an input in which nothing can be read says so."""
    said: list[Diagnostic] = []
    try:
        return list(cyberdip_cli.read(data, format, sink=said.append)), said
    except CyberdipError as error:
        return [], [*said, error.diagnostic]


def through(data: str | bytes, format: str | None = None) -> list[Record]:
    """Reads, and writes what was read in every format; what is JSON has to be JSON."""
    records, said = read(data, format)
    assert all(len(str(diagnostic)) < 3000 and str(diagnostic).isprintable() for diagnostic in said)
    for writer in WRITERS if records else ():
        text = "".join(cyberdip_cli.write(records, writer, sink=lambda diagnostic: None))
        if writer == "csl-json":
            assert len(json.loads(text)) == len(records)
    return records


def test_macros_of_macros_do_not_grow_without_bound() -> None:
    doubling = "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, 40))
    records, said = read(
        f'@string{{s0 = "ten chars "}}\n{doubling}@book{{k, title = s39 # {{ end}}, note = s2}}', "bibtex"
    )
    assert len(records[0].title or "") < 1 << 20 and (records[0].title or "").endswith("end")
    assert records[0].note == "ten chars " * 3 + "ten chars"
    assert any(
        diagnostic.code == "undefined-macro" and "too long" in diagnostic.message for diagnostic in said
    )


def test_parents_without_end() -> None:
    chain = [f"@inbook{{k{n}, title = {{Part {n}}}, crossref = {{k{n + 1}}}}}" for n in range(3000)]
    for lines in (chain, chain[::-1]):
        records, said = read("\n".join(lines), "bibtex")
        assert len(records) == 3000 and any("further up" in diagnostic.message for diagnostic in said)
    diamond = "".join(
        f"@xdata{{a{n}, xdata = {{a{n + 1}, b{n + 1}}}}}\n@xdata{{b{n}, xdata = {{a{n + 1}, b{n + 1}}}}}\n"
        for n in range(60)
    )
    (record,), _ = read(f"{diamond}@book{{z, title = {{Kept}}, xdata = {{a0}}}}", "bibtex")
    assert record.title == "Kept"


@pytest.mark.parametrize(
    "text", ["²⁰¹⁹", "①", "2019-²", "٢٠١٩", "9" * 9999, "-" * 999, "0000-00-00", "99999999999999"]
)
def test_numbers_that_are_none(text: str) -> None:
    through(f"TY  - JOUR\nPY  - {text}\nVL  - {text}\nSP  - {text}\nER  - \n", "ris")
    through(
        f"@book{{k, year = {{{text}}}, month = {{{text}}}, date = {{{text}}}, edition = {{{text}}}}}",
        "bibtex",
    )
    through(
        json.dumps(
            [
                {
                    "id": "a",
                    "type": "book",
                    "issued": {"date-parts": [[text, text, text]]},
                    "accessed": {"raw": text},
                    "page": text,
                }
            ]
        ),
        "csl-json",
    )
    through(
        f"Title: Maps\nPublication Year: {text}\nPages: {text}\nSource: Atlas, Vol {text}, Iss {text} ({text})\n",
        "dump",
    )


def test_a_message_about_a_megabyte_is_short() -> None:
    _, said = read(json.dumps([{"id": "a", "type": "x" * 1_000_000, "author": "y" * 1_000_000}]), "csl-json")
    assert said and all(len(diagnostic.message) < 600 for diagnostic in said)


STYLE = (
    '{}<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>x</title><id>x</id></info>'
    '<citation><layout>{}</layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>'
)


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY z "zzzzzzzzzz">' + "<!ENTITY a '" + "&z;" * 30 + "'>",
        '<!ENTITY a "text">',
    ],
)
def test_a_style_with_entities_is_refused_not_expanded(entity: str, tmp_path: Path) -> None:
    (tmp_path / "bad.csl").write_text(
        STYLE.format(f"<!DOCTYPE style [{entity}]>", '<text variable="title"/>&a;'), encoding="utf-8"
    )
    (tmp_path / "one.ris").write_text("TY  - BOOK\nTI  - Maps\nER  - \n", encoding="utf-8")
    for more in ([], ["--in-text"]):
        result = run_cli("cite", "one.ris", "-s", "bad.csl", *more, cwd=tmp_path)
        assert (result.status, result.out) == (2, "") and "error[bad-style]" in result.err


def test_a_style_whose_macros_call_each_other_a_thousand_deep_is_refused(tmp_path: Path) -> None:
    chain = "".join(
        f'<macro name="m{at}"><group><text macro="m{at + 1}"/></group></macro>' for at in range(1000)
    )
    style = STYLE.format("", '<text macro="m0"/>').replace(
        "<citation>", f'{chain}<macro name="m1000"/><citation>'
    )
    (tmp_path / "deep.csl").write_text(style, encoding="utf-8")
    (tmp_path / "one.ris").write_text("TY  - BOOK\nTI  - Maps\nER  - \n", encoding="utf-8")
    result = run_cli("cite", "one.ris", "-s", "deep.csl", cwd=tmp_path)
    assert (result.status, result.out) == (2, "") and "error[bad-style]" in result.err


@pytest.mark.parametrize(
    "layout", ["", "<bogus/>", '<text macro="none"/>', "<names/><date/><number/><label/><choose/>"]
)
def test_a_style_that_prints_nothing_in_the_text_says_so(layout: str, tmp_path: Path) -> None:
    (tmp_path / "bad.csl").write_text(STYLE.format("", layout), encoding="utf-8")
    (tmp_path / "one.ris").write_text("TY  - BOOK\nTI  - Maps\nER  - \n", encoding="utf-8")
    result = run_cli("cite", "one.ris", "-s", "bad.csl", "--in-text", "-q", cwd=tmp_path)
    loud = run_cli("cite", "one.ris", "-s", "bad.csl", "--in-text", cwd=tmp_path)
    assert result.status == loud.status == 0 and "bug" not in loud.err
    assert "warning[no-citation]" in loud.err or "warning[plain-citation]" in loud.err


NASTY = "a\x1b[31mb\x07c\x00d\x9be\u2028f\x85g\x7fh\x0bi"


@pytest.mark.parametrize(
    ("format", "data"),
    [
        (
            "csl-json",
            json.dumps(
                [
                    {
                        "id": NASTY,
                        "type": "book",
                        "title": NASTY,
                        "note": NASTY,
                        "DOI": f"10.1/{NASTY}",
                        "custom": {NASTY: NASTY},
                    }
                ]
            ),
        ),
        (
            "ris",
            f"TY  - BOOK\nID  - {NASTY}\nTI  - {NASTY}\nAU  - {NASTY}, x\nUR  - {NASTY}\nZZ  - {NASTY}\nER  - \n",
        ),
        (
            "bibtex",
            f"@book{{{NASTY}, title = {{{NASTY}}}, url = {{{NASTY}}}, author = {{{NASTY}}}, zz = {{{NASTY}}}}}",
        ),
        ("dump", f"Title: {NASTY}\nAuthor: {NASTY}\nYear: 2019\nPublisher: {NASTY}\nDOI: 10.1/{NASTY}\n"),
        (
            "html",
            f'<html><meta name="citation_title" content="{NASTY}"><meta name="citation_author" content="{NASTY}">',
        ),
    ],
)
def test_no_control_character_leaves_raw(format: str, data: str) -> None:
    records, _ = read(data, format)
    assert records
    texts = ["".join(cyberdip_cli.write(records, writer, sink=lambda diagnostic: None)) for writer in WRITERS]
    media = ("text", "html", "markdown", "latex", "rtf", "rst", "json")
    texts += [cyberdip_cli.cite(records, "apa", medium, sink=lambda diagnostic: None) for medium in media]
    for text in texts:
        assert not [char for char in text if char != "\n" and unicodedata.category(char) == "Cc"]


def test_json_keeps_control_characters_as_escapes() -> None:
    records, _ = read(json.dumps([{"id": "a", "type": "book", "title": NASTY}]), "csl-json")
    for writer in ("csl-json", "csl-jsonl"):
        text = "".join(cyberdip_cli.write(records, writer))
        assert "\\u009b" in text and read(text, writer)[0] == records


def test_what_bibtex_leaves_out_is_said() -> None:
    said: list[Diagnostic] = []
    "".join(
        cyberdip_cli.write([Record(id="a", type="book", title="M\x1b[2Japs")], "bibtex", sink=said.append)
    )
    assert [diagnostic.code for diagnostic in said] == ["control-characters"]


def test_a_scopus_source_line_with_nothing_above_it() -> None:
    through(
        "\n(2020) Journal of Maps, 12 (3), pp. 1 - 20, Cited 5 times.\nDOCUMENT TYPE: Article\nSOURCE: Scopus\n",
        "dump",
    )


def test_a_property_that_looks_like_a_keyword_of_json_ld() -> None:
    for key in ("x/@id", "x:@line", "x#@type", "@"):
        (record,) = through(
            f'<html><script type="application/ld+json">{{"@type": "Book", "name": "Maps", "{key}": ["a"]}}</script></html>',
            "html",
        )
        assert record.title == "Maps"


SAMPLES = sorted(path for path in (ROOT / "samples").glob("*/*/input.*") if path.stat().st_size < 20_000)
PIECES = (
    b"\0", b"\r", b"\n\n", b":", b"{", b"}", b"[", b"]", b'"', b"'", b"\\", b"$", b"%", b"&", b"#", b"~", b"<", b"</", b"<!--", b"&#x110000;", b"\xed\xa0\x80",
    b"\xff", b"\xe2\x80\xae", b"  - ", b"TY  - ", b"ER  - ", b"@book{", b"null", b"9" * 30, b"-1", b"\xc2\xb2", b"\t", b"\xc2\xa0", b"\x1b[31m", b" and ", b"; ",
    b", ", b"(", b")", b"..", b"\x0c", b"\xe2\x80\xa8", b"\x85", b"e\xcc\x81", b"10.1/", b"Title:", b"Source:", b"\xef\xbb\xbf",
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sample with pieces put in, cut out, repeated, moved, or taken from another sample."""
    data = draw(st.sampled_from(SAMPLES)).read_bytes()
    for kind in draw(
        st.lists(
            st.sampled_from(("in", "many", "out", "byte", "again", "other", "lines")), min_size=1, max_size=6
        )
    ):
        at = draw(st.integers(0, len(data)))
        to = min(len(data), at + draw(st.integers(1, 200)))
        if kind in ("in", "many"):
            data = data[:at] + draw(st.sampled_from(PIECES)) * (100 if kind == "many" else 1) + data[at:]
        elif kind == "out":
            data = data[:at] + data[to:]
        elif kind == "byte":
            data = data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1 :]
        elif kind == "again":
            data = data[:to] + data[at:to] * 3 + data[to:]
        elif kind == "other":
            other = draw(st.sampled_from(SAMPLES)).read_bytes()
            data = data[:at] + other[: draw(st.integers(1, 500))] + data[at:]
        else:
            lines = data.split(b"\n")
            cut = draw(st.integers(0, len(lines)))
            data = b"\n".join(lines[cut:] + lines[:cut])
    return data


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    data=damaged(),
    format=st.sampled_from((None, None, "dump", "html", "ris", "bibtex", "csl-json", "csl-jsonl")),
)
def test_damaged_samples(data: bytes, format: str | None) -> None:
    through(data, format)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["²", "2019-13-45", "1999/", "<i>", "\x1b[31m", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["family", "given", "literal", "raw", "date-parts", "season", "circa", "x"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)
NAMES = (
    "id",
    "type",
    "title",
    "author",
    "issued",
    "page",
    "volume",
    "custom",
    "note",
    "keyword",
    "DOI",
    "ISBN",
    "language",
    "categories",
    "related",
    "x",
    "",
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(items=st.lists(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5), max_size=3))
def test_any_json_for_any_variable(items: list[object]) -> None:
    records = through(json.dumps(items), "csl-json")
    assert len(records) <= len(items)
    if records:
        cyberdip_cli.cite(records, "apa", sink=lambda diagnostic: None)


@pytest.mark.parametrize(
    "run", ["9", "9, ", " ", "(", "<i>", "\u00a0", " and ", "A. ", "; ", "[", "-", "1999 "]
)
def test_long_runs_take_a_linear_time(run: str) -> None:
    """Ten thousand of anything in every usual field, by every reader: a pattern that is worse than linear
    would be seen in the suite's duration."""
    text = run * (10_000 // len(run))
    through(
        f"Title: Maps{text}\nAuthor: Vale {text}\nSource: Atlas {text}\nPublished: {text} 2019\nLanguage: x{text}y\nISBN: {text}\n",
        "dump",
    )
    through(f"Вейл, И. Карты [Текст] / И. Вейл. – Берн : Атлас, 2019. – {text}. – 20 с. – ({text})", "dump")
    through(
        f"TY  - BOOK\nTI  - {text}\nAU  - a{text}z\nPY  - {text}\nSP  - {text}\nLA  - x{text}y\nSN  - {text}\nER  - \n",
        "ris",
    )
    through(
        f"@book{{k, title = {{a{text}z}}, author = {{a{text}z}}, pages = {{{text}}}, isbn = {{{text}}}, year = {{{text}}}}}",
        "bibtex",
    )
    through(
        f"<html><table><tr><th>Title:<td>Maps<tr><th>Source:<td>{text}<tr><th>{text}<td>x</table>", "html"
    )


@pytest.mark.parametrize("key", ["a\nb", "a\u2028b\x85c", "a--->[[b]]", "a\tb\r\nER  - "])
def test_a_key_stays_within_its_line(key: str) -> None:
    records = [Record(type="book", id=key, title="Maps"), Record(type="book", id="z", title="Ports")]
    for writer in ("coins", "wikipedia-de", "wikipedia-en", "wikipedia-fr"):
        text = "".join(cyberdip_cli.write(records, writer, sink=lambda diagnostic: None))
        assert len(text.splitlines()) == 2
        assert text.count("-->") == 2 * (writer == "wikipedia-de")


@pytest.mark.parametrize("end", ["\n", "\r", "\n\n", "\x0b", "\x0c", "\x1e", "\x85", "\u2028", "\u2029"])
def test_no_value_is_a_record_of_its_own(end: str) -> None:
    """A value of any field, and any part of a name, that holds what begins a record of some format."""
    start = f"n{end}%0 Book{end}%T x{end}{end}PMID- 1{end}OWN - NLM{end}TY  - BOOK{end}ER  - {end}@book{{k,"
    texts = (
        "container_title",
        "title",
        "note",
        "abstract",
        "publisher",
        "volume",
        "page",
        "DOI",
        "URL",
        "genre",
        "language",
        "medium",
    )
    names = (
        Name(family=start, given="I"),
        Name(family="V", given=start),
        Name(literal=start),
        Name("V", "I", suffix=start),
    )
    records = [Record(type="book", id="a", **{field: start}) for field in texts]
    records += [Record(type="book", id="a", author=(name,), editor=(name,)) for name in names]
    records += [
        Record(type="book", id=start),
        Record(type="book", id="a", keyword=(start,), extra={start: (start,)}),
    ]
    for writer in registry.builtin_names("writers"):
        for record in records:
            text = "".join(cyberdip_cli.write([record, LAST], writer, sink=lambda diagnostic: None))
            if writer in COUNTS:
                COUNTS[writer](text, 2)
