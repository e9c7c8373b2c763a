"""The command line: both doors, exit statuses, diagnostics, output that is whole or not at all."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Result, run_cli
from cyberdip_cli.cli import app
from cyberdip_cli.cli.door import parse

RIS = "TY  - JOUR\nAU  - Vale, Ines\nTI  - Maps of Nowhere\nT2  - Atlas Review\nPY  - 2019\nER  - \n"
SECOND = "TY  - BOOK\nAU  - Roe, Ada\nTI  - The Inland Sea\nPY  - 2003\nER  - \n"
BROKEN_JSON = '[{"id": "a", "type": "book", "title": "One"}, {"id": "b", "type": ]'
PAGE = "Title: Maps of Nowhere\nAuthors: Vale, Ines\nSource: Atlas Review, Vol 4, Iss 1 (2019)\nDocument Type: Article\nISSN: 2049-3631\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.ris").write_text(RIS, encoding="utf-8")
    (tmp_path / "two.ris").write_text(SECOND, encoding="utf-8")
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    return tmp_path


COMMAND_LINES = [
    "convert one.ris -t bibtex",
    "convert one.ris two.ris -tbibtex",
    "convert --to=ris one.ris",
    "convert one.ris --to csl-json --key {year}-{title}",
    "convert -q -t csl-jsonl -- one.ris",
    "convert one.ris -t bibtx",
    "convert one.ris -t",
    "convert one.ris --bogus",
    "convert one.ris",
    "convert missing.ris one.ris -t ris --summary",
    "convert missing.ris -t csl-json",
    "convert empty.txt -t csl-json",
    "convert page.txt -t csl-json --strict",
    "convert page.txt -t csl-json --diagnostics json",
    "convert page.txt -t csl-json --diagnostics xml",
    "convert page.txt -t csl-json --encoding klingon",
    "convert page.txt -t ris -j 0",
    "convert page.txt -t ris -j two",
    "convert . -t ris",
    "convert - -t ris",
    "convert one.ris -t ris --newline crlf",
    "convert one.ris -t ris --newline cr",
    "convert one.ris -t ris -o missing/out.ris",
    "convert one.ris -t ris --append",
    "convert one.ris -o out.xyz",
    "check page.txt --summary",
    "check page.txt --strict",
    "explain page.txt",
    "explain page.txt --json",
    "cite one.ris",
    "cite one.ris -s apa --to html",
    "cite one.ris -s no-such-style",
    "cite one.ris --locale xx-YY",
    "formats",
    "formats --json",
    "formats extra",
    "--version",
    "convert --help",
    "",
    "conver one.ris",
]


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_both_doors_do_the_same(line: str, folder: Path) -> None:
    arguments = line.split()
    small = run_cli(*arguments, cwd=folder, stdin=RIS)
    typer = run_cli(*arguments, cwd=folder, stdin=RIS, door=app.main)
    assert small == typer


@pytest.mark.parametrize(
    "line",
    [line for line in COMMAND_LINES if line.startswith("convert one.ris -t bibtex")]
    + ["cite a -s apa", "explain a", "formats"],
)
def test_plain_forms_take_the_small_door(line: str) -> None:
    assert parse(line.split()) is not None


def convert(*arguments: str, folder: Path, stdin: str = "") -> Result:
    return run_cli("convert", *arguments, cwd=folder, stdin=stdin)


def test_several_files_come_out_in_input_order(folder: Path) -> None:
    found = json.loads(convert("two.ris", "one.ris", "-t", "csl-json", folder=folder).out)
    assert [record["id"] for record in found] == ["roe2003inland", "vale2019maps"]


def test_stdin_by_default_and_by_name(folder: Path) -> None:
    named = convert("-", "-t", "bibtex", folder=folder, stdin=RIS)
    assert named == convert("-t", "bibtex", folder=folder, stdin=RIS)
    assert named.out.startswith("@article{vale2019maps,")


def test_output_format_by_extension(folder: Path) -> None:
    assert convert("one.ris", "-o", "out.bib", folder=folder).status == 0
    assert (folder / "out.bib").read_text(encoding="utf-8") == convert(
        "one.ris", "-t", "bibtex", folder=folder
    ).out
    assert convert("one.ris", "-o", "out.jsonl", folder=folder).status == 0
    assert json.loads((folder / "out.jsonl").read_text(encoding="utf-8"))["title"] == "Maps of Nowhere"


def test_one_file_of_several_missing_is_a_partial_loss(folder: Path) -> None:
    result = convert("missing.ris", "one.ris", "-t", "csl-json", folder=folder)
    assert result.status == 4
    assert result.err.startswith("missing.ris: error[no-such-file]: no such file")
    assert len(json.loads(result.out)) == 1


def test_nothing_read_leaves_the_output_alone(folder: Path) -> None:
    target = folder / "refs.bib"
    target.write_text("precious", encoding="utf-8")
    assert convert("empty.txt", "-o", "refs.bib", folder=folder).status == 3
    assert target.read_text(encoding="utf-8") == "precious"
    assert not [path for path in folder.iterdir() if path.name.endswith(".part")]


def test_nothing_read_prints_an_empty_list_as_json_and_nothing_as_bibtex(folder: Path) -> None:
    assert convert("empty.txt", "-t", "csl-json", folder=folder).out == "[]\n"
    assert convert("empty.txt", "-t", "bibtex", folder=folder).out == ""


def test_strict_writes_nothing_after_a_warning(folder: Path) -> None:
    result = convert("page.txt", "-t", "bibtex", "--strict", folder=folder)
    assert (result.status, result.out) == (5, "")
    assert "page.txt:5:" in result.err and "2049-3631" in result.err
    target = folder / "refs.bib"
    target.write_text("precious", encoding="utf-8")
    assert convert("page.txt", "-o", "refs.bib", "--strict", folder=folder).status == 5
    assert target.read_text(encoding="utf-8") == "precious"
    assert (
        convert("one.ris", "-t", "bibtex", "--strict", folder=folder).out
        == convert("one.ris", "-t", "bibtex", folder=folder).out
    )


def test_a_damaged_record_costs_only_itself(folder: Path) -> None:
    result = convert("-t", "csl-json", folder=folder, stdin=BROKEN_JSON)
    assert result.status == 4
    assert [record["id"] for record in json.loads(result.out)] == ["a"]
    assert result.err.startswith("stdin:1:")


def test_an_output_that_cannot_be_written(folder: Path) -> None:
    result = convert("one.ris", "-o", "missing/refs.bib", folder=folder)
    assert result.status == 6
    where = folder / "missing"
    assert (
        result.err
        == f"missing/refs.bib: error[no-such-folder]: there is no folder '{where}' (hint: make it: mkdir -p {where})\n"
    )


@pytest.mark.skipif(
    os.name == "nt" or os.getuid() == 0, reason="root may write anywhere; Windows has other modes"
)
def test_a_folder_without_permission(folder: Path) -> None:
    locked = folder / "locked"
    locked.mkdir(mode=0o500)
    assert convert("one.ris", "-o", "locked/refs.bib", folder=folder).status == 6


def test_the_output_is_replaced_as_a_whole_with_its_mode(folder: Path) -> None:
    target = folder / "refs.bib"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    assert convert("one.ris", "-o", "refs.bib", folder=folder).status == 0
    assert target.read_text(encoding="utf-8").startswith("@article{")
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_an_input_can_be_its_own_output(folder: Path) -> None:
    assert convert("one.ris", "-o", "one.ris", folder=folder).status == 0
    assert "Maps of Nowhere" in (folder / "one.ris").read_text(encoding="utf-8")


def test_a_known_foreign_file_is_named(folder: Path) -> None:
    pica = b'<record xmlns="info:srw/schema/5/picaXML-v1.0"><datafield tag="021A"><subfield code="a">Maps</subfield></datafield></record>'
    for data, called in ((b"%PDF-1.7\n", "a PDF file"), (pica, "a record in PICA+")):
        (folder / "thing").write_bytes(data)
        result = convert("thing", "-t", "ris", folder=folder)
        assert result.status == 3
        assert f"error[unread-format]: {called}" in result.err


def test_utf_16_without_and_with_a_mark(folder: Path) -> None:
    plain = convert("page.txt", "-t", "csl-json", folder=folder).out
    for codec in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        (folder / "page.txt").write_bytes(PAGE.replace("\n", "\r\n").encode(codec))
        assert convert("page.txt", "-t", "csl-json", folder=folder).out == plain


def test_legacy_encoding_by_name(folder: Path) -> None:
    (folder / "page.txt").write_bytes(
        "Title: Карты\nAuthors: Вейл, Инна\nPublication Year: 2019\n".encode("cp1251")
    )
    found = json.loads(convert("page.txt", "-t", "csl-json", "--encoding", "cp1251", folder=folder).out)
    assert found[0]["title"] == "Карты"


def test_keys_by_pattern_and_clashes(folder: Path) -> None:
    for to in ("csl-json", "bibtex", "ris"):
        out = convert(
            "one.ris", "one.ris", "one.ris", "-t", to, "--key", "{author}-{year}", folder=folder
        ).out
        assert all(key in out for key in ("vale-2019", "vale-2019a", "vale-2019b"))
    assert convert("one.ris", "-t", "ris", "--key", "{autor}", folder=folder).status == 2


def test_append_adds_what_is_not_there_and_keeps_every_byte(folder: Path) -> None:
    target = folder / "refs.bib"
    old = (
        b"% my own comment, with a byte that is no UTF-8: \xe9\r\n"
        + convert("one.ris", "-t", "bibtex", folder=folder).raw
    )
    target.write_bytes(old)
    result = convert("one.ris", "two.ris", "--append", "-o", "refs.bib", folder=folder)
    new = target.read_bytes()
    assert result.status == 0
    assert new.startswith(old)
    assert new.count(b"@") == 2
    assert convert("one.ris", "two.ris", "--append", "-o", "refs.bib", folder=folder).status == 0
    assert target.read_bytes() == new


def test_append_makes_keys_legal_before_it_compares_them(folder: Path) -> None:
    (folder / "refs.bib").write_text("@book{a-b, title = {Mine}}\n", encoding="utf-8")
    (folder / "two.json").write_text('[{"id": "a b", "type": "map", "title": "Theirs"}]', encoding="utf-8")
    result = convert("two.json", "--append", "-o", "refs.bib", folder=folder)
    assert "@misc{a-ba," in (folder / "refs.bib").read_text(encoding="utf-8")
    assert result.status == 0 and "key-characters" in result.err


def test_append_to_json_keeps_an_array(folder: Path) -> None:
    target = folder / "refs.json"
    target.write_text('[ {"id": "own",  "type": "book", "title": "Mine"} ]\n', encoding="utf-8")
    assert convert("two.ris", "--append", "-o", "refs.json", folder=folder).status == 0
    text = target.read_text(encoding="utf-8")
    assert text.startswith('[ {"id": "own",  "type": "book", "title": "Mine"}')
    assert [record["id"] for record in json.loads(text)] == ["own", "roe2003inland"]


def test_append_refuses_a_file_whose_end_is_damaged(folder: Path) -> None:
    target = folder / "refs.bib"
    old = "@book{own, title = {Mine}}\n\n@book{open, title = {Not closed}\n"
    target.write_text(old, encoding="utf-8")
    result = convert("two.ris", "--append", "-o", "refs.bib", folder=folder)
    assert result.status == 6 and "error[not-appended]: its last record is damaged" in result.err
    assert target.read_text(encoding="utf-8") == old


def test_append_makes_the_file_when_there_is_none(folder: Path) -> None:
    assert convert("one.ris", "--append", "-o", "new.bib", folder=folder).status == 0
    assert (folder / "new.bib").read_text(encoding="utf-8") == convert(
        "one.ris", "-t", "bibtex", folder=folder
    ).out


def test_diagnostics_as_json_lines(folder: Path) -> None:
    result = convert("page.txt", "-t", "ris", "--diagnostics", "json", folder=folder)
    (found,) = [json.loads(line) for line in result.err.splitlines()]
    assert {key: found[key] for key in ("severity", "code", "path", "line")} == {
        "severity": "warning",
        "code": "bad-issn",
        "path": "page.txt",
        "line": 5,
    }


def test_explain_shows_a_type_that_no_label_named() -> None:
    page = (
        "Title: The Inland Sea\nAuthor: Roe, Ada\nPublished: Leiden : Tidewater, 2003\nISBN: 9783161484100\n"
    )
    assert "type\tbook\t\trecord > type: the fields of the record" in run_cli("explain", stdin=page).out
    step = json.loads(run_cli("explain", "--json", stdin=page).out)[0]["fields"][-1]
    assert (step["field"], step["value"], step["lines"]) == ("type", "book", [])


def test_explain_names_field_line_and_rule(folder: Path) -> None:
    (found,) = json.loads(run_cli("explain", "page.txt", "--json", cwd=folder).out)
    fields = {step["field"]: step for step in found["fields"]}
    assert fields["container_title"]["value"] == "Atlas Review"
    assert fields["container_title"]["lines"] == [3, 3]
    assert fields["volume"]["rule"]


def start(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "cyberdip_cli", *arguments]
    return subprocess.Popen(
        command, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_the_reader_of_our_output_may_go_away(folder: Path) -> None:
    (folder / "many.ris").write_text(RIS * 20000, encoding="utf-8")
    run = start("convert", "many.ris", "-t", "bibtex", "-q", cwd=folder)
    assert run.stdout is not None and run.stderr is not None
    assert run.stdout.read(10)
    run.stdout.close()
    said = run.stderr.read()
    run.stdout = run.stderr = None
    run.communicate()
    assert (run.returncode, said) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interrupt_leaves_the_old_output(folder: Path) -> None:
    import signal

    target = folder / "refs.bib"
    target.write_text("precious", encoding="utf-8")
    run = start("convert", "-", "-f", "ris", "-o", "refs.bib", cwd=folder)
    assert run.stdin is not None and run.stderr is not None
    run.stdin.write(RIS.encode() * 4000)
    run.stdin.flush()
    while not [path for path in folder.iterdir() if path.name.endswith(".part")]:
        assert run.poll() is None
    run.send_signal(signal.SIGINT)
    run.stdin.close()
    run.stdin = None
    run.communicate()
    assert run.returncode == 130
    assert target.read_text(encoding="utf-8") == "precious"
    assert not [path for path in folder.iterdir() if path.name.endswith(".part")]


OLD_BIB = b"@book{old,\n  title = {Old One},\n  year = {2001},\n}\n"


def appended(old: bytes, name: str, folder: Path, *arguments: str) -> tuple[Result, bytes]:
    """What becomes of a file with ``old`` in it when one.ris is added."""
    (folder / name).write_bytes(old)
    return convert("one.ris", "--append", "-o", name, *arguments, folder=folder), (folder / name).read_bytes()


def test_append_keeps_the_line_ends_of_the_file(folder: Path) -> None:
    for name, old in (
        ("refs.bib", OLD_BIB.replace(b"\n", b"\r\n")),
        ("refs.json", b'[\r\n  {"id": "x", "type": "book", "title": "T"}\r\n]\r\n'),
    ):
        result, new = appended(old, name, folder)
        assert result.status == 0 and new.count(b"\n") == new.count(b"\r\n") > old.count(b"\n")


@pytest.mark.parametrize("old", [b"", b"  \n\n", b"\xef\xbb\xbf"])
def test_append_to_a_file_with_nothing_in_it(old: bytes, folder: Path) -> None:
    result, new = appended(old, "refs.bib", folder)
    assert (result.status, result.err) == (0, "") and new == convert(
        "one.ris", "-t", "bibtex", folder=folder
    ).raw


@pytest.mark.parametrize(
    ("name", "old", "said"),
    [
        ("refs.bib", OLD_BIB.decode().encode("utf-16"), "not UTF-8"),
        ("refs.bib", b"\x00\x01\x02 binary", "binary"),
        ("refs.bib", SECOND.encode(), "the file is ris"),
        ("refs.ris", OLD_BIB, "the file is bibtex"),
        ("refs.json", b'{"items": [{"id": "x", "type": "book", "title": "T"}], "tags": [1]}', "stands last"),
        ("refs.json", b'[{"id": "x", "type": "book", "title": "T"}', "its last record is damaged"),
    ],
)
def test_append_refuses_what_it_would_spoil(name: str, old: bytes, said: str, folder: Path) -> None:
    result, new = appended(old, name, folder)
    assert (result.status, new) == (6, old)
    assert said in result.err and "error[not-appended]" in result.err


def test_append_of_other_letters_to_a_file_in_an_old_code_page(folder: Path) -> None:
    (folder / "one.ris").write_text(RIS.replace("Ines", "Inés"), encoding="utf-8")
    old = b"% caf\xe9\n" + OLD_BIB
    assert appended(old, "refs.bib", folder)[0].status == 6
    result, new = appended(old, "refs.bib", folder, "--ascii")
    assert result.status == 0 and new.startswith(old) and new[len(old) :].isascii()


def test_append_to_a_folder(folder: Path) -> None:
    (folder / "refs.bib").mkdir()
    assert convert("one.ris", "--append", "-o", "refs.bib", folder=folder).status == 6


def test_append_to_an_array_with_a_comma_too_many(folder: Path) -> None:
    result, new = appended(b'[{"id": "x", "type": "book", "title": "T"},]', "refs.json", folder)
    assert result.status == 0 and [record["id"] for record in json.loads(new)] == ["x", "vale2019maps"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("BibTeX", "bibtex"), ("bib", "bibtex"), (".bib", "bibtex"), ("BIBLATEX", "biblatex"), ("CSL JSON", "csl-json"), ("csl_jsonl", "csl-jsonl"),
        ("json", "csl-json"), ("word", "word"), ("endnote", "endnote-xml"), ("enw", "refer"), ("nbib", "medline"), ("dc", "dc-xml"),
    ],
)  # fmt: skip
def test_a_format_is_found_by_any_of_its_names(given: str, name: str, folder: Path) -> None:
    assert convert("one.ris", "-t", given, folder=folder) == convert("one.ris", "-t", name, folder=folder)


def test_media_and_inputs_are_found_by_any_of_their_names(folder: Path) -> None:
    for given, name in (("LaTeX", "latex"), ("md", "markdown"), ("TeX", "latex"), ("plain text", "text")):
        done = run_cli("cite", "one.ris", "-t", given, cwd=folder)
        assert done == run_cli("cite", "one.ris", "-t", name, cwd=folder) and done.status == 0
    assert run_cli("cite", "one.ris", "-t", "Word", "-o", "refs", cwd=folder).status == 0
    assert (folder / "refs").read_bytes().startswith(b"PK")
    assert convert("one.ris", "-f", "RIS", "-t", "ris", folder=folder).status == 0
    assert convert("page.txt", "-f", "Dump", "-t", "ris", folder=folder).status == 0
    for wrong in ("xml", "bibtx", "../ris", ""):
        assert convert("one.ris", "-f", wrong or "-", "-t", "ris", folder=folder).status == 2


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("convert", "page.txt", "-f", "vufind", "-t", "ris"), "vufind is a page dialect: --dialect vufind"),
        (("cite", "page.txt", "-t", "bibtex"), "cyberdip convert writes bibtex"),
        (("convert", "page.txt", "-t", "html"), "cyberdip cite writes html"),
        (("page.txt",), "it is a file: cyberdip convert page.txt -t bibtex, or cyberdip cite page.txt"),
    ],
)
def test_a_name_in_the_wrong_place_is_shown_its_own(
    folder: Path, arguments: tuple[str, ...], hint: str
) -> None:
    result = run_cli(*arguments, cwd=folder)
    assert (result.status, result.out) == (2, "")
    assert hint in result.err


DOUBTFUL = "Catalogue\nLamps of the North\nSea and light\n\nPublisher: Cape, 1999\nISBN: 0306406152\n"


def test_an_allowed_warning_is_no_failure_under_strict(folder: Path) -> None:
    (folder / "doubtful.txt").write_text(DOUBTFUL, encoding="utf-8")
    assert convert("doubtful.txt", "-t", "ris", "--strict", folder=folder).status == 5
    allowed = convert(
        "doubtful.txt", "-t", "ris", "--strict", "--allow", "guessed-title,two-values", folder=folder
    )
    assert (allowed.status, allowed.out[:12]) == (0, "TY  - BOOK\nI")
    assert "warning[guessed-title]" in allowed.err


def test_a_code_that_no_finding_has_cannot_be_allowed(folder: Path) -> None:
    result = convert("page.txt", "-t", "ris", "--allow", "guesed-title", folder=folder)
    assert result.status == 2
    assert "did you mean 'guessed-title'?" in result.err


@pytest.mark.parametrize("name", ["refs.bib", "refs.ris", "refs.json"])
def test_marked_doubts_travel_with_the_record(folder: Path, name: str) -> None:
    (folder / "doubtful.txt").write_text(DOUBTFUL, encoding="utf-8")
    convert("doubtful.txt", "-o", name, "--mark-doubts", folder=folder)
    result = run_cli("check", name, "--strict", cwd=folder)
    assert result.status == 5
    assert "warning[marked-doubt]: guessed-title (title): only its place says" in result.err
    assert "marked-doubt" not in convert(name, "-t", "ris", "--mark-doubts", folder=folder).err


def test_script_chooses_the_form_of_a_page_in_two_scripts(folder: Path) -> None:
    page = (
        "Title: Ogni nad zalivom / P. Zimin.\nОгни над заливом / П. Зимин.\nAuthor: Zimin, P.\nЗимин, П.\n"
        "Publisher: Moskva : Priboĭ, 1979\nМосква : Прибой, 1979\nISBN: 0306406152\n"
    )
    (folder / "two.txt").write_text(page, encoding="utf-8")
    first = json.loads(convert("two.txt", "-t", "csl-json", folder=folder).out)[0]
    assert (first["title"], first["author"]) == ("Ogni nad zalivom", [{"family": "Zimin", "given": "P."}])
    assert "Zimin, P. = Зимин, П." in first["custom"]["other_script"]
    other = json.loads(convert("two.txt", "-t", "csl-json", "--script", "original", folder=folder).out)[0]
    assert (other["title"], other["author"]) == ("Огни над заливом", [{"family": "Зимин", "given": "П."}])
    assert other["publisher"] == "Прибой"
    assert convert("two.txt", "-t", "ris", "--script", "latin", folder=folder).status == 2
