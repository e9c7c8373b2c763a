"""Media: every character of a run is text in every medium, marks nest, and each medium gives the words of the text medium back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from cyberdip_cli import registry
from cyberdip_cli.formats.latex.encode import mathematics_apart
from cyberdip_cli.media._runs import html, plain
from cyberdip_cli.protocols import MARKS, Citation, MediumOptions, Run

MEDIA = ("html", "json", "latex", "markdown", "rst", "rtf", "text")
NASTY = (
    "Maps of|1.|2)|(3)|a.|iv.|*|_|#|[|]|(|)|<script>|&lt;|&|$x$|\\input{y}|~|^|`|``|--|...|'|\"|“Fens”|—|é|Ł|漢字|😀|:smile:|@key|https://ex.org/a_b|foo_"
    "|__x__|**b**|{r}|%|+|-|=|!|![a](b)|1_2|x*y|\u00a0|?|.|,|;|:|’s|C#|http://x.y/~z|\t|:sup:`2`|.. note::|-a|/V|•|<!-- c -->|{\\rtf1}|\\par|---|>|\\|\\\\"
    "|fi\\_|[1]_|www.ex.org| | "
).split("|")
LOOKS: list[tuple[str, ...]] = [
    (), (), (), ("italic",), ("bold",), ("italic", "bold"), ("bold", "italic"), ("sup",), ("sub",), ("italic", "normal"), ("small-caps",), ("italic", "sub"),
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(NASTY), min_size=1, max_size=6).map("".join)
RUNS = st.lists(st.builds(Run, TEXTS, st.sampled_from(LOOKS)), min_size=1, max_size=5)
ENTRIES = st.lists(RUNS, min_size=1, max_size=4)
JOURNAL = (
    Run("Vale, I. (2021). Fens & bogs. "),
    Run("Atlas Review", ("italic",)),
    Run(", "),
    Run("12", ("italic",)),
    Run("(3)."),
)
NUMBERED = (
    Run("[1] ", ("left-margin",)),
    Run("I. Vale, ", ("right-inline",)),
    Run("Fens", ("right-inline", "italic")),
    Run(".", ("right-inline",)),
)


def rendered(medium: str, *entries: Any, **options: Any) -> str:
    citations = [Citation(f"id{at}", tuple(entry), tuple(entry)) for at, entry in enumerate(entries)]
    return "".join(registry.get("media", medium).render(iter(citations), MediumOptions(**options)))


def words(text: str) -> str:
    """Spaces are the medium's own affair."""
    return " ".join(text.split())


def wanted(entries: Any) -> list[str]:
    return [words(plain(entry)) for entry in entries if words(plain(entry))]


def html_words(element: Any) -> str:
    blocks = element.xpath("./div")
    return words(" ".join(block.text_content() for block in blocks) if blocks else element.text_content())


def rtf_words(document: str) -> list[str]:
    """The paragraphs of an RTF document, by a reader of just the words (specification 1.9.1, "Conventions of an RTF Reader")."""
    body = document[document.index("}}\n") + 3 :]
    text, units = "", b""
    for token in re.finditer(r"\\u(-?\d+) ?\?|\\([a-z]+)(-?\d+)? ?|\\('5c|.)|([{}\n])|([^\\{}\n])", body):
        unicode, control, _, symbol, group, char = token.groups()
        if unicode:
            units += int(unicode).to_bytes(2, "little", signed=True)
            continue
        text, units = text + units.decode("utf-16-le"), b""
        spelled = {"par": "\n", "tab": " ", "line": " "}.get(control or "", "")
        text += (
            spelled
            or {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "'5c": "\\"}.get(symbol or "", symbol or "")
            or char
            or ""
        )
        assert group is None or char is None
    return [words(line) for line in text.split("\n") if words(line)]


@pytest.mark.parametrize("medium", MEDIA)
def test_no_citation_is_the_empty_document(medium: str) -> None:
    empty = {"html": '<div class="csl-bib-body">\n</div>\n', "json": "[]\n"}
    text = rendered(medium)
    assert text == empty.get(medium, "") or (
        medium == "rtf" and text.startswith("{\\rtf1") and text.endswith("}\n")
    )


@pytest.mark.parametrize(
    ("medium", "expected"),
    [
        ("text", "Vale, I. (2021). Fens & bogs. Atlas Review, 12(3).\n"),
        ("markdown", "Vale, I. (2021). Fens & bogs. *Atlas Review*, *12*(3).\n"),
        ("rst", "Vale, I. (2021). Fens & bogs. *Atlas Review*, *12*\\ (3).\n"),
        ("latex", "\\noindent\\hangindent=2em Vale, I. (2021). Fens \\& bogs. \\textit{Atlas Review}, \\textit{12}(3).\n"),
        ("html", '<div class="csl-bib-body">\n  <div class="csl-entry" data-csl-entry-id="id0">'
                 'Vale, I. (2021). Fens &amp; bogs. <i>Atlas Review</i>, <i>12</i>(3).</div>\n</div>\n'),
    ],
)  # fmt: skip
def test_an_entry_looks_like_this(medium: str, expected: str) -> None:
    assert rendered(medium, JOURNAL) == expected


def test_rtf_has_italics_unicode_and_a_hanging_indent() -> None:
    text = rendered("rtf", (Run("Łęcka — "), Run("Żółw 𝄞", ("italic",))))
    assert "\\fi-720" in text
    assert "{\\i \\u379?\\u243?\\u322?w \\u-10188?\\u-8930?}" in text
    assert text.isascii()
    assert rtf_words(text) == ["Łęcka — Żółw 𝄞"]


def test_html_shows_the_number_beside_its_entry_also_when_pasted() -> None:
    assert (
        'data-csl-entry-id="id0" style="display:flex;gap:0.5em"><div class="csl-left-margin">[1] </div>'
        in rendered("html", NUMBERED)
    )
    assert (
        rendered("html", NUMBERED, pasted=True)
        == '<p style="margin-left:36pt;text-indent:-36pt">[1] I. Vale, <i>Fens</i>.</p>\n'
    )
    assert rendered("html", JOURNAL, pasted=True, in_text=True).startswith("Vale, I.")


def test_json_holds_text_html_and_the_in_text_form() -> None:
    citation = Citation("Vale2021", NUMBERED, (Run("[1]"),))
    (member,) = json.loads("".join(registry.get("media", "json").render([citation], MediumOptions())))
    assert member == {
        "id": "Vale2021",
        "text": "[1] I. Vale, Fens.",
        "html": '<div class="csl-left-margin">[1] </div><div class="csl-right-inline">I. Vale, <i>Fens</i>.</div>',
        "in_text": "[1]",
    }


@pytest.mark.parametrize("medium", MEDIA)
def test_media_stream(medium: str) -> None:
    def citations() -> Any:
        yield Citation("a", JOURNAL, JOURNAL)
        raise RuntimeError("asked for more than it gave")

    stream = registry.get("media", medium).render(citations(), MediumOptions())
    text = ""
    with pytest.raises(RuntimeError):
        for piece in stream:
            text += piece
    assert "Vale" in text


@pytest.mark.parametrize(
    ("medium", "hostile", "harmless"),
    [
        ("html", "<script>alert(1)</script>", "&lt;script&gt;"),
        ("json", "<script>alert(1)</script>", "&lt;script&gt;"),
        ("latex", "\\input{/etc/passwd}", "\\textbackslash{}input\\{/etc/passwd\\}"),
        ("rtf", "{\\field{\\*\\fldinst X}}", "\\{\\'5cfield"),
        ("markdown", "<script> [x](javascript:y)", "\\<script\\> \\[x\\](javascript:y)"),
        ("rst", "`x`_ |y|", "\\`x\\`\\_ \\|y\\|"),
        ("text", "\x1b]52;c;aGk=\x07 \x9b2J", "]52;c;aGk= 2J"),
    ],
)
def test_what_a_record_says_is_never_an_instruction(medium: str, hostile: str, harmless: str) -> None:
    assert harmless in rendered(medium, [Run(hostile)])


@pytest.mark.parametrize("medium", ("html", "markdown", "rst", "rtf"))
def test_links_lead_to_addresses_only(medium: str) -> None:
    good = rendered(medium, [Run("See "), Run("the site", (), "https://example.org/maps?a=1")])
    bad = rendered(medium, [Run("See "), Run("the site", (), "javascript:alert(1)")])
    assert "https://example.org/maps?a=1" in good
    assert "javascript" not in bad


def test_the_start_of_an_address_before_its_link_belongs_to_the_link() -> None:
    runs = (Run("Mire. https://doi.org/"), Run("10.5555/ab", (), "https://doi.org/10.5555/ab"), Run("."))
    assert html(runs) == 'Mire. <a href="https://doi.org/10.5555/ab">https://doi.org/10.5555/ab</a>.'
    assert rendered("markdown", runs) == "Mire. <https://doi.org/10.5555/ab>.\n"
    assert rendered("rst", runs) == "Mire. https://doi.org/10.5555/ab.\n"
    assert plain(runs) == "Mire. https://doi.org/10.5555/ab."


def test_a_quote_in_an_id_stays_in_the_attribute() -> None:
    text = "".join(registry.get("media", "html").render([Citation('a"><b>', JOURNAL)], MediumOptions()))
    (entry,) = lxml_html.fromstring(text).xpath("//div[@class='csl-entry']")
    assert entry.get("data-csl-entry-id") == 'a"><b>'


def test_normal_takes_back_the_look_around_it() -> None:
    runs = (
        Run("The genus ", ("italic",)),
        Run("Sphagnum", ("italic", "normal")),
        Run(" in fens", ("italic",)),
    )
    assert html(runs) == '<i>The genus <span style="font-style:normal;">Sphagnum</span> in fens</i>'
    assert rendered("markdown", runs) == "*The genus* Sphagnum *in fens*\n"
    assert "\\textit{The genus {\\upshape Sphagnum} in fens}" in rendered("latex", runs)
    assert "{\\i The genus {\\i0 Sphagnum} in fens}" in rendered("rtf", runs)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([Run("Mire "), Run("12", ("italic", "bold")), Run("(3)")], "Mire ***12***(3)"),
        ([Run("12", ("bold", "italic"))], "***12***"),
        ([Run("a ", ("italic",)), Run("b", ("italic", "bold"))], "*a <strong>b</strong>*"),
        ([Run("x"), Run("(eds.)", ("italic",)), Run("y")], "x<em>(eds.)</em>y"),
        ([Run("What is a fen?", ("italic",)), Run(" Mire")], "*What is a fen?* Mire"),
        ([Run("H"), Run("2", ("sub",)), Run("O")], "H<sub>2</sub>O"),
    ],
)
def test_markdown_uses_stars_where_every_reader_takes_them(runs: list[Run], expected: str) -> None:
    assert rendered("markdown", runs) == expected + "\n"


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("medium", MEDIA)
def test_every_mark_is_known_to_every_medium(medium: str, mark: str) -> None:
    assert "Fens" in rendered(medium, [Run("Fens", (mark,)), Run(" and bogs")])


@given(ENTRIES)
@settings(max_examples=60, deadline=None)
def test_text_is_one_line_an_entry(entries: list[list[Run]]) -> None:
    lines = rendered("text", *entries).split("\n")
    assert lines.pop() == ""
    assert [words(line) for line in lines] == [words(plain(entry)) for entry in entries]


@given(ENTRIES)
@settings(max_examples=60, deadline=None)
def test_html_reads_back_as_the_text(entries: list[list[Run]]) -> None:
    found = lxml_html.fromstring(rendered("html", *entries)).xpath("//div[@class='csl-entry']")
    assert [html_words(entry) for entry in found] == [words(plain(entry)) for entry in entries]
    for entry in found:
        assert {child.tag for child in entry.iter()} <= {"div", "i", "b", "sup", "sub", "span"}


@given(ENTRIES)
@settings(max_examples=100, deadline=None)
def test_commonmark_reads_back_as_the_text(entries: list[list[Run]]) -> None:
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    tree = lxml_html.fromstring(f"<body>{reader.render(rendered('markdown', *entries))}</body>")
    assert [words(child.text_content()) for child in tree.iter("p")] == wanted(entries)
    assert not tree.xpath("//li | //h1 | //h2 | //blockquote | //code | //hr | //a | //script")


@given(ENTRIES)
@settings(max_examples=60, deadline=None)
def test_rtf_reads_back_as_the_text(entries: list[list[Run]]) -> None:
    text = rendered("rtf", *entries)
    assert text.isascii()
    assert rtf_words(text) == wanted(entries)


@given(RUNS)
@settings(max_examples=100, deadline=None)
def test_latex_keeps_groups_closed_and_specials_escaped(runs: list[Run]) -> None:
    text = "".join(before for before, _ in mathematics_apart(rendered("latex", runs)))  # formulas stay
    bare = re.sub(r"\\[\\{}$&#%_~^-]", "", text)
    assert bare.count("{") == bare.count("}")
    assert not re.search(r"[$&#%_^\"`|<>]", bare)
    assert set(re.findall(r"\\([a-zA-Z]+)", text.replace("\\\\", ""))) <= set(
        "noindent hangindent textit textbf textsc textsuperscript textsubscript textbackslash textasciitilde textasciicircum textasciigrave "
        "textless textgreater textbar textquotesingle char upshape mdseries".split()
    )


@given(RUNS)
@settings(max_examples=60, deadline=None)
def test_rst_reads_back_as_the_text(runs: list[Run]) -> None:
    core = pytest.importorskip("docutils.core", reason="docutils is not installed")
    if not wanted([runs]):
        return
    tree = core.publish_doctree(
        rendered("rst", runs), settings_overrides={"warning_stream": False, "report_level": 1}
    )
    assert [words(child.astext()) for child in tree.children] == wanted([runs])
    assert [child.tagname for child in tree.children] == ["paragraph"]


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("dialect", ["markdown-smart", "gfm"])
def test_pandoc_reads_the_markdown_back_as_the_text(dialect: str) -> None:
    entries = [
        [Run(one), Run(two, look), Run(one)]
        for look in LOOKS[2:]
        for one, two in zip(NASTY, NASTY[7:], strict=False)
    ]
    entries = [entry for entry in entries if words(plain(entry))]
    command = ["pandoc", "-f", dialect, "-t", "plain", "--wrap=none"]
    done = subprocess.run(
        command, input=rendered("markdown", *entries), capture_output=True, text=True, check=True
    )
    found = [words(paragraph) for paragraph in done.stdout.split("\n\n") if words(paragraph)]
    shown = [re.sub(r"[_*]", "", paragraph) for paragraph in found]  # pandoc's plain shows emphasis with _
    letters = [
        [re.sub(r"[\W_]", "", text).casefold() for text in texts] for texts in (shown, wanted(entries))
    ]  # and small capitals as capitals
    assert letters[0] == letters[1]


def columns(line: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", line)


def test_a_terminal_shows_italics_and_hanging_indents() -> None:
    lines = rendered("text", JOURNAL, width=30, color=True).split("\n")
    assert [columns(line) for line in lines] == [
        "Vale, I. (2021). Fens & bogs.",
        "    Atlas Review, 12(3).",
        "",
    ]
    assert "\x1b[3mAtlas Review\x1b[23m" in lines[1]
    assert "\x1b" not in rendered("text", JOURNAL, width=30)


def test_a_number_in_the_margin_sets_the_hang() -> None:
    lines = rendered(
        "text", (*NUMBERED, Run(" A fen is a bog that drains.", ("right-inline",))), width=26
    ).split("\n")
    assert lines == ["[1] I. Vale, Fens. A fen", "    is a bog that drains.", ""]


def test_a_long_word_is_never_cut_and_wide_letters_count_double() -> None:
    address = "https://example.org/a/very/long/address/that/reaches/over"
    assert address in rendered("text", [Run(f"See {address} there.")], width=20)
    lines = rendered("text", [Run("泥炭地の植生と水文学に関する研究。")], width=20).split("\n")
    assert lines[0] == "泥炭地の植生と水文学"
    assert lines[1].startswith("    に")


@given(RUNS, st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_wrapping_keeps_every_word(runs: list[Run], width: int) -> None:
    text = columns(rendered("text", runs, width=width, color=True))
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", plain(runs))
    assert text.endswith("\n")


@pytest.mark.parametrize("medium", MEDIA)
def test_in_text_forms_are_printed_when_asked_for(medium: str) -> None:
    citation = Citation("a", (Run("The entry"),), (Run("(Vale, 2021)"),))
    text = "".join(registry.get("media", medium).render([citation], MediumOptions(in_text=True)))
    assert "(Vale, 2021)" in text
    assert medium == "json" or "The entry" not in text


@pytest.mark.parametrize("in_text", [False, True])
@pytest.mark.parametrize("medium", MEDIA)
def test_what_is_not_there_leaves_no_empty_line(medium: str, in_text: bool) -> None:
    there = Citation("a", JOURNAL, JOURNAL)
    texts = [
        "".join(registry.get("media", medium).render(found, MediumOptions(in_text=in_text)))
        for found in ([there], [there, Citation("b", ())])
    ]
    assert (
        texts[0] == texts[1]
        if medium != "json"
        else [member["id"] for member in json.loads(texts[1])] == ["a", "b"]
    )
