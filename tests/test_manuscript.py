"""Citations in a Markdown manuscript: pandoc's syntax, notes, what is left alone, where the bibliography goes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from csl_bench import style

from conftest import run_cli

WORKS: list[dict[str, Any]] = [
    {
        "id": "oak",
        "type": "book",
        "title": "Maps",
        "author": [{"family": "Oak", "given": "Ann"}],
        "issued": {"date-parts": [[2001]]},
    },
    {
        "id": "elm:2003",
        "type": "book",
        "title": "Mills",
        "author": [{"family": "Elm", "given": "Bo"}],
        "issued": {"date-parts": [[2003]]},
    },
    {"id": "odd key", "type": "book", "title": "Fens", "issued": {"date-parts": [[1999]]}},
]
LOCATOR = '<group delimiter=" " prefix=", "><label variable="locator" form="short"/><text variable="locator"/></group>'
AUTHOR = '<names variable="author"><name form="short"/><substitute><text variable="title" font-style="italic"/></substitute></names>'
YEAR = '<date variable="issued" form="text" date-parts="year"/>'
AUTHOR_DATE = style(
    f'{AUTHOR}<text value=". "/>{YEAR}',
    citation=f'<citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">{AUTHOR}{YEAR}</group>{LOCATOR}</layout></citation>',
)
NOTES = style(
    f'{AUTHOR}<text value=". "/>{YEAR}',
    citation=(
        '<citation><layout suffix="." delimiter="; "><choose><if position="ibid"><text term="ibid"/></if><else><group delimiter=", ">'
        f'{AUTHOR}<text variable="title" font-style="italic"/></group></else></choose>{LOCATOR}</layout></citation>'
    ),
    class_="note",
)
NUMERIC = style(
    '<text variable="citation-number" suffix=". "/><text variable="title"/>',
    citation='<citation><layout vertical-align="sup" delimiter=","><text variable="citation-number"/></layout></citation>',
)


def woven(text: str, tmp_path: Path, path: str = AUTHOR_DATE, *more: str) -> tuple[str, str, int]:
    """The finished text without its bibliography, what was said, the exit status."""
    refs, source, out = tmp_path / "refs.json", tmp_path / "text.md", tmp_path / "out.md"
    refs.write_text(json.dumps(WORKS), encoding="utf-8")
    source.write_bytes(text.encode())
    result = run_cli("cite", str(refs), "--in", str(source), "-s", path, "-o", str(out), *more)
    return out.read_bytes().decode() if out.exists() else "", result.err, result.status


@pytest.mark.parametrize(
    ("cited", "printed"),
    [
        ("[@oak]", "(Oak, 2001)"),
        (
            "[see @oak, pp. 33-35; also @elm:2003, ch. 3]",
            "(see Oak, 2001, pp. 33–35; also Elm, 2003, chap. 3)",
        ),
        ("[@oak, pp. 33, 35-37 and *passim*]", "(Oak, 2001, pp. 33, 35–37 and *passim*)"),
        ("[@oak{ii, A}, with a suffix]", "(Oak, 2001, p. ii, A, with a suffix)"),
        ("[@oak, {}, 99 years later]", "(Oak, 2001, 99 years later)"),
        ("[@oak, 99 years later]", "(Oak, 2001, p. 99 years later)"),
        ("[-@oak]", "(2001)"),
        ("-@oak", "(2001)"),
        ("@oak", "Oak (2001)"),
        ("@oak [p. 3]", "Oak (2001, p. 3)"),
        ("@oak [p. 3; @elm:2003]", "Oak (2001, p. 3; Elm, 2003)"),
        ("@oak [-@elm:2003]", "Oak (2001) (2003)"),
        ("[@{odd key}]", "(*Fens*, 1999)"),
        ("@{odd key} says", "*Fens* (1999) says"),
        ("@elm:2003: so", "Elm (2003): so"),
        ("@oak.", "Oak (2001)."),
        ("[see `code` and @oak]", "(see `code` and Oak, 2001)"),
        ("[*see* @oak, [a link](https://example.org)]", "(*see* Oak, 2001, [a link](https://example.org))"),
        ("[see above; @oak]", "[see above; Oak (2001)]"),
    ],
)
def test_the_syntax(cited: str, printed: str, tmp_path: Path) -> None:
    text, said, status = woven(f"So {cited}\n", tmp_path)
    assert (text.split("\n\n")[0].rstrip("\n"), said, status) == (f"So {printed}", "", 0)


@pytest.mark.parametrize(
    "text",
    [
        "Mail oak@oak.org or <ann@oak> or \\@oak.", "`[@oak]` and `` `@oak` ``", "```\n[@oak]\n```", "~~~ {.r}\n@oak\n\n@oak\n~~~", "Text\n\n    [@oak]",
        "<!-- [@oak]\n\n@oak -->", "<a title='@oak'>x</a>", "[@oak](https://example.org/@oak)", "![@oak](oak.png)", "https://example.org/@oak", "$@oak$ and $$[@oak]$$",
        "\\cite{@oak}", "\\begin{x}\n[@oak]\n\\end{x}", "[r]: https://example.org/ '@oak'", "---\ntitle: '@oak'\n---", "(@oak) An example.\n\nAs @oak shows.",
    ],
)  # fmt: skip
def test_what_is_left_alone(text: str, tmp_path: Path) -> None:
    assert woven(f"{text}\n", tmp_path) == (f"{text}\n", "", 0)


def test_everything_else_stays_byte_for_byte(tmp_path: Path) -> None:
    text = "\ufeffA  line\t \r\nwith\u00a0[@oak]\u2028 ends.  \r\n\r\n* list\r\n"
    found, _, _ = woven(text, tmp_path)
    assert found == text.replace("[@oak]", "(Oak, 2001)") + "\r\nOak. 2001\r\n"


def test_an_item_of_a_list_may_go_on_and_cite(tmp_path: Path) -> None:
    text, _, _ = woven("- one\n\n    goes on [@oak]\n\n        code [@oak]\n", tmp_path)
    assert text.startswith("- one\n\n    goes on (Oak, 2001)\n")


def test_an_unknown_key_is_said_with_its_line_and_the_nearest(tmp_path: Path) -> None:
    text, said, status = woven("x\n\n[@oak; @oka] and @aok and [@none]\n", tmp_path)
    assert text.startswith("x\n\n(Oak, 2001; **oka?**) and @aok and (**none?**)\n") and status == 0
    assert "text.md:3: warning[unknown-key]: no record has the key 'oka' (hint: did you mean oak?)" in said
    assert said.count("unknown-key") == 3
    assert woven("[@oka]\n", tmp_path, AUTHOR_DATE, "--strict")[2] == 5


def test_a_key_in_the_suffix_of_another_is_said(tmp_path: Path) -> None:
    text, said, _ = woven("x [@oak, but see @elm:2003]\n", tmp_path)
    assert (
        text.startswith("x (Oak, 2001, but see @elm:2003)")
        and "warning[stray-key]: '@elm:2003' stands in" in said
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("So [@oak].\n\nAnd [@oak, p. 3]\n", "So.[^cite1]\n\nAnd[^cite2]\n\n[^cite1]: Oak, *Maps*.\n\n[^cite2]: Ibid., p. 3.\n"),
        ("So @oak [p. 3] says.\n", "So Oak[^cite1] says.\n\n[^cite1]: *Maps*, p. 3.\n"),
        ("A[^1] b [@oak].\n\n[^1]: [@oak, p. 3].\n", "A[^1] b.[^cite2]\n\n[^1]: Oak, *Maps*, p. 3.\n\n[^cite2]: Oak, *Maps*.\n"),
        ("A[^1].\n\n[^1]: As said [@oak], so.\n", "A[^1].\n\n[^1]: As said (Oak, *Maps*), so.\n"),
        ("A^[See @oak, and [@elm:2003].] b\n", "A^[See Oak, *Maps*, and (Elm, *Mills*).] b\n"),
        ("A[^1] and again[^1].\n\n[^1]: @oak.\n\n    More [@elm:2003].\n", "A[^1] and again[^1].\n\n[^1]: Oak, *Maps*.\n\n    More (Elm, *Mills*).\n"),
        ("- [@oak] first\n", "- [^cite1] first\n\n[^cite1]: Oak, *Maps*.\n"),
        ("So [see @oak]...\n\n[^cite1]: unused\n", "So[^cite1x]...\n\n[^cite1]: unused\n\n[^cite1x]: See Oak, *Maps*.\n"),
    ],
)  # fmt: skip
def test_a_style_of_notes(text: str, printed: str, tmp_path: Path) -> None:
    found, said, _ = woven(text, tmp_path, NOTES)
    assert found.startswith(printed) and said == ""


def test_raised_numbers_close_up_to_their_word(tmp_path: Path) -> None:
    text, _, _ = woven("So [@elm:2003]. @oak too.\n- [@oak]\n", tmp_path, NUMERIC)
    assert text == "So<sup>1</sup>. <sup>2</sup> too.\n- <sup>2</sup>\n\n1\\. Mills\n\n2\\. Maps\n"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[@oak]\n\n::: {#refs}\n:::\n\nEnd\n", "(Oak, 2001)\n\n::: {#refs}\n\nOak. 2001\n\n:::\n\nEnd\n"),
        (
            "[@oak]\n\n::: {.x #refs}\n# Works\n:::\n",
            "(Oak, 2001)\n\n::: {.x #refs}\n# Works\n\nOak. 2001\n\n:::\n",
        ),
        ("[@oak]", "(Oak, 2001)\n\nOak. 2001\n"),
        (
            "---\nnocite: |\n  @{odd key}\n---\n\n[@oak]\n",
            "---\nnocite: |\n  @{odd key}\n---\n\n(Oak, 2001)\n\nOak. 2001\n\n*Fens*. 1999\n",
        ),
        ("---\nnocite: '@*'\n---\n", "---\nnocite: '@*'\n---\n\nOak. 2001\n\nElm. 2003\n\n*Fens*. 1999\n"),
        (
            "---\nsuppress-bibliography: true\n---\n\n[@oak]\n",
            "---\nsuppress-bibliography: true\n---\n\n(Oak, 2001)\n",
        ),
        ("No citations.\n", "No citations.\n"),
    ],
)
def test_the_place_of_the_bibliography(text: str, printed: str, tmp_path: Path) -> None:
    assert woven(text, tmp_path)[0] == printed


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--in", "x.md", "--citations", "y.json"], "two-documents"), (["--in", "x.md", "--in-text"], "not-for-documents"), (["--in", "x.md", "-t", "rtf"], "needs-markdown"),
        (["--in", "x.md", "--engine", "citeproc-py"], "no-document"),
    ],
)  # fmt: skip
def test_options_that_do_not_go_together(arguments: list[str], code: str, tmp_path: Path) -> None:
    refs = tmp_path / "refs.json"
    refs.write_text(json.dumps(WORKS), encoding="utf-8")
    result = run_cli("cite", str(refs), *arguments)
    assert result.status == 2 and f"error[{code}]" in result.err


def test_the_citations_of_a_file_of_calls(tmp_path: Path) -> None:
    refs, calls = tmp_path / "refs.json", tmp_path / "calls.json"
    refs.write_text(json.dumps(WORKS), encoding="utf-8")
    calls.write_text(
        json.dumps(
            [
                {
                    "citationItems": [{"id": "oak", "locator": "3", "label": "page"}],
                    "properties": {"noteIndex": 1},
                },
                [{"id": "elm:2003"}],
            ]
        ),
        encoding="utf-8",
    )
    result = run_cli("cite", str(refs), "--citations", str(calls), "-s", AUTHOR_DATE)
    assert (result.out, result.err, result.status) == (
        "(Oak, 2001, p. 3)\n(Elm, 2003)\n\nOak. 2001\nElm. 2003\n",
        "",
        0,
    )
    calls.write_text("[{]", encoding="utf-8")
    result = run_cli("cite", str(refs), "--citations", str(calls), "-s", AUTHOR_DATE)
    assert result.status == 2 and "error[bad-citations]" in result.err


def test_a_manuscript_that_is_no_text_or_not_there(tmp_path: Path) -> None:
    refs, source = tmp_path / "refs.json", tmp_path / "text.md"
    refs.write_text(json.dumps(WORKS), encoding="utf-8")
    assert run_cli("cite", str(refs), "--in", str(source)).status == 3
    source.write_bytes(b"\xff\xfe[")
    result = run_cli("cite", str(refs), "--in", str(source))
    assert result.status == 3 and "error[bad-encoding]" in result.err


@pytest.mark.parametrize(
    "bit", ["[", "`", "$", "[@a", "(@", "<", "[^", "^[", "@oak [", ":::", "\\begin{x}", "```\n", "[x](", "{"]
)
def test_hostile_text_takes_no_time(bit: str, tmp_path: Path) -> None:
    from time import perf_counter

    from cyberdip_cli.formats.manuscript.scan import Manuscript

    started = perf_counter()
    Manuscript(bit * 3000)
    Manuscript("[@oak]" + bit * 3000 + "\n\n[@oak]\n")
    assert perf_counter() - started < 5
