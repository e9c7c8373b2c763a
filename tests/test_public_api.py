"""The public functions as other engines need them: pure, picklable, and loaded by an import that loads
nothing else."""

from __future__ import annotations

import copy
import doctest
import io
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cyberdip_cli
from cyberdip_cli.diagnostics import ERROR, CyberdipError, Diagnostic, InputError, OutputError, UsageError

FUNCTIONS = (cyberdip_cli.read, cyberdip_cli.write, cyberdip_cli.cite, cyberdip_cli.convert_text)
RIS = "TY  - JOUR\nAU  - van der Vale, Ines\nTI  - Maps of Nowhere\nT2  - Atlas Review\nPY  - 2019/05//\nKW  - maps\nKW  - islands\nC7  - e12\nER  - \n"
PAGE = "Title: Maps of Nowhere\nAuthors: Vale, Ines; Roe, Tunde\nPublication Year: 2019\nDocument Type: Book\nColour of the cover: green\n"
LINES = '{"id":"a","type":"book","title":"Maps"}\n{"id":"b","type\n{"id":"a","type":"book","title":"Nets"}\n'
FAILURES = (
    CyberdipError(Diagnostic(ERROR, "bad-json", "not JSON", "left out", "x.jsonl", 3, 7), 4),
    UsageError("unknown-format", "no format is called 'x'", "did you mean 'ris'?"),
    InputError("bad-encoding", "not utf-16", None, "x.txt", 3, 1),
    OutputError("not-written", "the disk is full"),
)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("function", FUNCTIONS)
def test_functions_pickle_as_themselves(function: Callable[..., object], protocol: int) -> None:
    assert pickle.loads(pickle.dumps(function, protocol)) is function


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("text", [RIS, PAGE, LINES])
def test_records_and_diagnostics_pickle_as_equals(text: str, protocol: int) -> None:
    told: list[Diagnostic] = []
    values: list[Any] = [*cyberdip_cli.read(text, sink=told.append), *told]
    assert values and pickle.loads(pickle.dumps(values, protocol)) == values


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("error", FAILURES, ids=lambda error: type(error).__name__)
def test_errors_pickle_with_all_they_carry(error: CyberdipError, protocol: int) -> None:
    for other in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error)):
        assert type(other) is type(error)
        assert (str(other), other.diagnostic, other.status) == (str(error), error.diagnostic, error.status)


def test_an_error_comes_back_from_another_process() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool, pytest.raises(UsageError) as raised:
        pool.apply(cyberdip_cli.convert_text, (RIS, "bibtext"))
    assert (raised.value.status, raised.value.diagnostic.code) == (2, "unknown-format")


@pytest.mark.parametrize("text", [RIS, PAGE, LINES, LINES.encode()])
def test_reading_and_writing_is_pure(text: str | bytes) -> None:
    """The same text gives the same records, diagnostics and bytes, whatever was read before or is being read
    meanwhile."""

    def all_of_it() -> tuple[list[object], str, list[Diagnostic]]:
        told: list[Diagnostic] = []
        records = list(cyberdip_cli.read(text, sink=told.append))
        return list(records), "".join(cyberdip_cli.write(records, "biblatex", sink=told.append)), told

    first = all_of_it()
    begun = [cyberdip_cli.read(other, sink=lambda diagnostic: None) for other in (RIS, PAGE, LINES, text)]
    between = [next(iter(records)) for records in begun]
    again = all_of_it()
    assert between and first == again
    rest = [between[-1], *begun[-1]]
    assert rest == first[0]


def test_a_record_is_not_changed_by_writing_or_citing() -> None:
    records = [record.replace(id=None) for record in cyberdip_cli.read(RIS + RIS)]
    before = pickle.dumps(records)
    "".join(cyberdip_cli.write(records, "ris"))
    cyberdip_cli.cite(records)
    assert pickle.dumps(records) == before


def test_a_sink_learns_of_each_lost_record_and_without_one_it_is_raised() -> None:
    told: list[Diagnostic] = []
    assert [record.title for record in cyberdip_cli.read(LINES, sink=told.append)] == ["Maps", "Nets"]
    assert [(each.code, each.line) for each in told if each.severity == ERROR] == [("bad-json", 2)]
    with pytest.raises(CyberdipError) as raised:
        list(cyberdip_cli.read(LINES))
    assert raised.value.diagnostic.line == 2


def loaded(program: str) -> set[str]:
    """The modules that a fresh interpreter has more of after ``program``."""
    program = f"import sys; before = set(sys.modules); {program}; print(' '.join(set(sys.modules) - before))"
    return set(
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout.split()
    )


@pytest.mark.parametrize(
    "program",
    [
        "import cyberdip_cli",
        "from cyberdip_cli import cite, convert_text, read, write",
        f"import pickle; pickle.loads({pickle.dumps(cyberdip_cli.read)!r})",
    ],
)
def test_importing_it_loads_nothing_else(program: str) -> None:
    ours = {name for name in loaded(program) if name.startswith("cyberdip_cli")}
    assert ours == {"cyberdip_cli"}
    if "pickle" not in program:
        assert loaded(program) <= {"cyberdip_cli", "__future__"}


def test_all_that_is_public_is_there() -> None:
    for name in cyberdip_cli.__all__:
        assert getattr(cyberdip_cli, name) is not None
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = cyberdip_cli.nothing_like_it


def test_examples() -> None:
    result = doctest.testmod(cyberdip_cli)
    assert (result.failed, result.attempted > 2) == (0, True)


@pytest.mark.parametrize("text", ["A stroll by the sea.", "", b"", b"%PDF-1.7\n", "[]"])
def test_nothing_to_read_raises(text: str | bytes) -> None:
    for call in (lambda: list(cyberdip_cli.read(text)), lambda: cyberdip_cli.convert_text(text, "ris")):
        with pytest.raises(CyberdipError):
            call()
    said: list[Diagnostic] = []
    with pytest.raises(CyberdipError):
        list(cyberdip_cli.read(text, sink=said.append))
    assert not [each for each in said if each.severity == ERROR]


def test_a_lost_record_is_reported_once(tmp_path: Path) -> None:
    said: list[Diagnostic] = []
    assert list(cyberdip_cli.read('{"id": "b", "type\n', "csl-jsonl", sink=said.append)) == []
    assert [each.code for each in said if each.severity == ERROR] == ["bad-json"]


def test_paths_and_open_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "maps.ris"
    path.write_text(RIS, encoding="utf-8")
    wanted = list(cyberdip_cli.read(RIS))
    assert list(cyberdip_cli.read(path)) == wanted
    with path.open("rb") as stream:
        assert list(cyberdip_cli.read(stream)) == wanted and not stream.closed
    with path.open(encoding="utf-8") as lines:
        assert list(cyberdip_cli.read(lines)) == wanted
    assert list(cyberdip_cli.read(io.StringIO(RIS))) == wanted
    assert list(cyberdip_cli.read(io.BytesIO(RIS.encode()))) == wanted


def test_what_is_no_input_says_so(tmp_path: Path) -> None:
    path = tmp_path / "maps.ris"
    path.write_text(RIS, encoding="utf-8")
    with pytest.raises(InputError, match=r"the path of a file.*read\(Path"):
        list(cyberdip_cli.read(str(path)))
    with pytest.raises(InputError, match="no such file"):
        list(cyberdip_cli.read(tmp_path / "none.ris"))
    with pytest.raises(InputError, match="folder"):
        list(cyberdip_cli.read(tmp_path))
    with pytest.raises(TypeError, match="not int"):
        list(cyberdip_cli.read(5))  # type: ignore[arg-type]


def test_a_record_is_a_csl_item_and_comes_back() -> None:
    for record in cyberdip_cli.read(RIS):
        item = record.to_csl()
        assert item["container-title"] == "Atlas Review" and cyberdip_cli.Record.from_csl(item) == record
    with pytest.raises(TypeError):
        cyberdip_cli.Record.from_csl(["no item"])  # type: ignore[arg-type]


def test_values_are_shown_as_they_are_read() -> None:
    (record,) = cyberdip_cli.read(RIS)
    assert [str(name) for name in record.author] == ["Ines van der Vale"]
    assert record.issued is not None and record.issued.iso() == str(record.issued) == "2019-05"
    assert str(cyberdip_cli.Date(literal="soon")) == "soon"
    assert str(cyberdip_cli.Name("Wang", "Wei", static_ordering=True)) == "Wang Wei"


def test_a_notebook_shows_a_table_in_which_all_is_escaped() -> None:
    shown = cyberdip_cli.Record(
        title="<script>alert(1)</script>", extra={"X": ("<b>",)}, ISBN=("3",)
    )._repr_html_()
    assert (
        shown.startswith("<table>") and "<script" not in shown and "<b>" not in shown and "&lt;b&gt;" in shown
    )


class Frame:
    """A stand-in for the frame of a library that need not be installed."""

    def __init__(self, columns: dict[str, list[object]]) -> None:
        self.columns = columns


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_records_are_a_table_of_the_library_that_is_there(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from types import ModuleType

    for name in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ImportError, match="pandas or polars"):
        cyberdip_cli.table([])
    module = ModuleType(library)
    module.DataFrame = Frame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, library, module)
    columns = cyberdip_cli.table(cyberdip_cli.read(RIS)).columns
    assert (
        columns["author"] == ["Ines van der Vale"]
        and columns["year"] == [2019]
        and columns["issued"] == ["2019-05"]
    )
    assert columns["keyword"] == ["maps; islands"] and list(columns)[:3] == ["id", "type", "author"]
    with pytest.raises(ValueError, match="excel"):
        cyberdip_cli.table([], "excel")
