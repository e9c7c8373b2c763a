"""Word processors' files, LaTeX's bibliography, Typst; how a style's layout reaches a medium; documents with citations and entries."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from conftest import run_cli
from cyberdip_cli import registry
from cyberdip_cli.protocols import Citation, CitedDocument, MediumOptions, Run, StyleLayout

ENTRY = (
    Run("Vale & Co. (2021). "), Run("Fens ", ("italic",)), Run("of", ("italic", "normal")), Run(" <H", ("italic",)), Run("2", ("sub",)), Run("O>  x", ("small-caps",)),
    Run(". "), Run("https://example.org/a?b=1&c=2", (), "https://example.org/a?b=1&c=2"), Run("\x1b\ufffe\ud800."),
)  # fmt: skip
NUMBERED = (
    Run("[1] ", ("left-margin",)),
    Run("I. Vale, ", ("right-inline",)),
    Run("Fens", ("right-inline", "italic")),
    Run(" Note.", ("block",)),
)
HANGING = StyleLayout(hanging=True, entry_spacing=0, line_spacing=2)
FLAT = StyleLayout(entry_spacing=2)


def made(medium: str, *entries: Any, **options: Any) -> Any:
    citations = [Citation(f"id {at}", tuple(entry), tuple(entry)) for at, entry in enumerate(entries)]
    parts = list(registry.get("media", medium).render(iter(citations), MediumOptions(**options)))
    return b"".join(parts) if parts and isinstance(parts[0], bytes) else "".join(parts)


def parts(data: bytes) -> dict[str, Any]:
    """The XML parts of an archive; all of them are well-formed."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: etree.fromstring(file.read(name)) for name in file.namelist() if name != "mimetype"}


WORD = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
OASIS = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink",
}  # fmt: skip


def test_a_word_document_holds_words_looks_and_links() -> None:
    found = parts(made("docx", ENTRY, NUMBERED))
    first, second = found["word/document.xml"].iterfind(".//w:p", WORD)
    assert "".join(first.itertext()) == "Vale & Co. (2021). Fens of <H2O>  x. https://example.org/a?b=1&c=2."
    italic = [
        "".join(run.itertext())
        for run in first.iterfind(".//w:r", WORD)
        if run.find("w:rPr/w:i", WORD) is not None
    ]
    assert italic == ["Fens ", " <H"]
    assert [run.find("w:rPr/w:vertAlign", WORD) is not None for run in first.iterfind(".//w:r", WORD)].count(
        True
    ) == 1
    link = first.find("w:hyperlink", WORD)
    (relation,) = [
        each
        for each in found["word/_rels/document.xml.rels"]
        if each.get("Id") == link.get(f"{{{WORD['r']}}}id")
    ]
    assert (relation.get("Target"), relation.get("TargetMode")) == (
        "https://example.org/a?b=1&c=2",
        "External",
    )
    assert first.find("w:pPr/w:pStyle", WORD).get(f"{{{WORD['w']}}}val") == "Bibliography"
    assert second.find("w:pPr/w:pStyle", WORD).get(f"{{{WORD['w']}}}val") == "BibliographyNumbered"
    assert [len(second.findall(f".//w:{tag}", WORD)) for tag in ("tab", "br")] == [1, 1]


def test_an_opendocument_text_holds_words_looks_and_links() -> None:
    data = made("odt", ENTRY, NUMBERED)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type, file.read(first)) == (
            "mimetype",
            0,
            b"application/vnd.oasis.opendocument.text",
        )
    content = parts(data)["content.xml"]
    entry, numbered = content.iterfind(".//text:p", OASIS)
    assert "".join(entry.itertext()) == "Vale & Co. (2021). Fens of <H2O> x. https://example.org/a?b=1&c=2."
    assert (
        entry.find(".//text:s", OASIS) is not None
        and entry.find(".//text:a", OASIS).get(f"{{{OASIS['xlink']}}}href") == "https://example.org/a?b=1&c=2"
    )
    looks = {
        each.get(f"{{{OASIS['style']}}}name"): dict(each[0].attrib)
        for each in content.iterfind(".//style:style", OASIS)
    }
    spans = [
        (span.text, looks[span.get(f"{{{OASIS['text']}}}style-name")])
        for span in entry.iterfind(".//text:span", OASIS)
    ]
    assert spans[0] == ("Fens ", {f"{{{OASIS['fo']}}}font-style": "italic"})
    assert (
        numbered.find("text:tab", OASIS) is not None and numbered.find("text:line-break", OASIS) is not None
    )


@pytest.mark.parametrize("medium", ["docx", "odt"])
def test_the_same_bytes_for_the_same_citations(medium: str) -> None:
    assert made(medium, ENTRY) == made(medium, ENTRY) != made(medium, NUMBERED)


@pytest.mark.parametrize("medium", ["docx", "odt"])
def test_bytes_need_a_file_or_a_pipe(medium: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refs, out = tmp_path / "refs.json", tmp_path / f"out.{medium}"
    refs.write_text('[{"id": "a", "type": "book", "title": "Maps"}]', encoding="utf-8")
    piped = subprocess.run(
        [sys.executable, "-m", "cyberdip_cli", "cite", str(refs), "-t", medium],
        capture_output=True,
        check=True,
    )
    assert piped.stdout[:2] == b"PK" and run_cli("cite", str(refs), "-o", str(out)).status == 0
    assert out.read_bytes()[:2] == b"PK"
    monkeypatch.setattr("cyberdip_cli.cli.cite.for_people", lambda: True)
    refused = run_cli("cite", str(refs), "-t", medium)
    assert (
        refused.status == 2
        and f"error[binary-output]: {medium} is a file of bytes" in refused.err
        and not refused.out
    )


@pytest.mark.parametrize(
    ("medium", "layout", "expected"),
    [
        ("html", HANGING, '<div class="csl-bib-body" style="line-height:2">\n  <div class="csl-entry" data-csl-entry-id="id 0" style="margin-left:2em;text-indent:-2em">A</div>\n</div>\n'),
        ("html", FLAT, '<div class="csl-bib-body">\n  <div class="csl-entry" data-csl-entry-id="id 0" style="margin-bottom:2em">A</div>\n</div>\n'),
        ("latex", HANGING, "\\begingroup\\setlength{\\parskip}{0\\baselineskip}\\linespread{2}\\selectfont\n\\noindent\\hangindent=2em A\n\\par\\endgroup\n"),
        ("latex", FLAT, "\\begingroup\\setlength{\\parskip}{2\\baselineskip}\\linespread{1}\\selectfont\n\\noindent A\n\\par\\endgroup\n"),
        ("typst", HANGING, "#par(hanging-indent: 2em)[A]\n"),
        ("typst", FLAT, "A\n"),
    ],
)  # fmt: skip
def test_hanging_and_spacing_reach_the_medium(medium: str, layout: StyleLayout, expected: str) -> None:
    assert made(medium, (Run("A"),), layout=layout) == expected


def test_hanging_and_spacing_reach_word_processors() -> None:
    assert "{\\pard\\li720\\fi-720\\tx720\\sa0\\sl480\\slmult1 A\\par}" in made(
        "rtf", (Run("A"),), layout=HANGING
    )
    assert "{\\pard\\sa480 A\\par}" in made("rtf", (Run("A"),), layout=FLAT)
    assert "{\\pard\\li720\\fi-720\\tx720\\sa480 [1]\\tab " in made("rtf", NUMBERED, layout=FLAT)
    for layout, hangs, after in ((HANGING, 1, "0"), (FLAT, 0, "480")):
        style = parts(made("docx", (Run("A"),), layout=layout))["word/styles.xml"].find(
            "w:style[@w:styleId='Bibliography']", WORD
        )
        assert len(style.findall("w:pPr/w:ind", WORD)) == hangs
        assert style.find("w:pPr/w:spacing", WORD).get(f"{{{WORD['w']}}}after") == after


def test_a_bibliography_for_latex() -> None:
    entry = (Run("Fens & "), Run("bogs", ("italic",)))
    labelled = (Run("[Val21]", ("left-margin",)), Run("Maps", ("right-inline",)))
    assert made("bibitem", entry, labelled, NUMBERED) == (
        "\\begin{thebibliography}{9}\n\\bibitem{id-0} Fens \\& \\textit{bogs}\n\\bibitem[{Val21}]{id-1} Maps\n"
        "\\bibitem{id-2} I. Vale, \\textit{Fens}\\newline Note.\n\\end{thebibliography}\n"
    )
    assert made("bibitem", entry, in_text=True) == "Fens \\& \\textit{bogs}\n"


def test_typst_escapes_what_it_would_read() -> None:
    entry = (Run("= 2*3 #let [x] @y -- // "), Run("it", ("italic",)), Run("(s)"))
    assert made("typst", entry, in_text=True) == "\\= 2\\*3 \\#let \\[x\\] \\@y \\-\\- /\\/ #emph[it];(s)\n"
    assert (
        made("typst", NUMBERED)
        == "#grid(columns: (2em, 1fr), [\\[1\\]], [I. Vale, #emph[Fens]; \\\nNote.])\n"
    )


DOCUMENT = CitedDocument(((Run("(Vale)"),), (Run("(Oak)"),)), (Citation("v", (Run("Vale. Maps."),)),))


def test_a_document_in_media_of_whole_files() -> None:
    def document(medium: str) -> Any:
        chosen = registry.get("media", medium)
        assert chosen.document is not None
        found = list(chosen.document(DOCUMENT, MediumOptions()))
        return b"".join(found) if isinstance(found[0], bytes) else "".join(found)

    assert json.loads(document("json")) == {
        "citations": [{"text": "(Vale)", "html": "(Vale)"}, {"text": "(Oak)", "html": "(Oak)"}],
        "bibliography": [{"id": "v", "text": "Vale. Maps.", "html": "Vale. Maps."}],
    }
    assert document("rtf").count("\\par}") == 3
    assert [
        "".join(p.itertext()) for p in parts(document("docx"))["word/document.xml"].iterfind(".//w:p", WORD)
    ] == ["(Vale)", "(Oak)", "Vale. Maps."]
    assert [
        "".join(p.itertext()) for p in parts(document("odt"))["content.xml"].iterfind(".//text:p", OASIS)
    ] == ["(Vale)", "(Oak)", "Vale. Maps."]


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Of $E=mc^2$ & $\\alpha$", "Of $E=mc^2$ \\& $\\alpha$"), ("$5 and $6", "\\$5 and \\$6"), ("$\\input{x}$", "\\$\\textbackslash{}input\\{x\\}\\$"),
        ("$a%b$", "\\$a\\%b\\$"),
    ],
)  # fmt: skip
def test_latex_keeps_mathematics_and_nothing_that_only_looks_like_it(text: str, latex: str) -> None:
    assert made("latex", (Run(text),), in_text=True) == f"{latex}\n"


def test_rst_makes_no_link_of_a_scheme_that_is_not_followed() -> None:
    assert (
        made("rst", (Run("javascript:alert(1) and https://example.org and a: b"),))
        == "javascript\\:alert(1) and https://example.org and a: b\n"
    )
