"""Progress: drawn for people after two seconds of work, with the time left where the size of the input is
known; never in a pipe."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from conftest import run_cli
from cyberdip_cli import terminal
from cyberdip_cli.cli import session
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.pipeline import Reading, trace
from cyberdip_cli.protocols import ignore
from cyberdip_cli.tally import Tally

RECORD = "TY  - BOOK\nAU  - Vale, Ines\nTI  - Maps {number}\nPY  - 2001\nER  - \n\n"


class Clock:
    """A clock that runs as fast as it is told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(terminal.time, "monotonic", clock)
    return clock


def test_records_rate_and_time_left(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    shares = iter((0.25, None, 1.0))
    show = terminal.progress_line(lambda: next(shares))
    show(900)
    assert capsys.readouterr().err == ""
    for seconds, records in ((50.0, 5000), (1.0, 6000), (1.0, 7000)):
        clock.now += seconds
        show(records)
        show(records + 1)  # at once: nothing is drawn
    show(-1)
    lines = capsys.readouterr().err.split("\r")
    assert lines[1:] == [
        "5,000 records, 100 a second, 2 min 30 s left\x1b[K",
        "6,000 records, 118 a second\x1b[K",
        "7,000 records, 135 a second\x1b[K",
        "\x1b[K",
    ]


def test_a_finding_takes_the_line_away_first(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    show = terminal.progress_line(lambda: None)
    clock.now += 3
    show(10)
    terminal.clear_progress()
    terminal.clear_progress()
    assert capsys.readouterr().err == "\r10 records, 3 a second\x1b[K\r\x1b[K"


@pytest.mark.parametrize("values", [{}, {"diagnostics": "json"}])
def test_every_finding_does(
    values: dict[str, object],
    clock: Clock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    show = terminal.progress_line(lambda: None)
    clock.now += 3
    show(10)
    session.sink(values)(Diagnostic("warning", "no-title", "the record has no title"))
    drawn, _, finding = capsys.readouterr().err.partition("\r\x1b[K")
    assert drawn == "\r10 records, 3 a second\x1b[K" and "no title" in finding and "\r" not in finding


def test_the_share_of_the_inputs(tmp_path: Path) -> None:
    paths = [tmp_path / "one.ris", tmp_path / "two.ris"]
    for path in paths:
        path.write_text("".join(RECORD.format(number=number) for number in range(6000)), encoding="utf-8")
    tally = Tally(ignore, lambda records: None)
    shares = [tally.share() for _ in trace(Reading(tuple(map(str, paths))), tally)]
    known = [share for share in shares if share is not None]
    assert len(known) == len(shares) and known == sorted(known) and 0 < known[0] < 0.5 <= known[-1] <= 1
    assert tally.share() == 1


def test_no_share_of_a_pipe(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, RECORD.encode())
    os.close(writing)
    tally = Tally(ignore, lambda records: None)
    assert [tally.share() for _ in trace(Reading((f"/dev/fd/{reading}",)), tally)] == [None]


@pytest.mark.parametrize(
    ("options", "out", "expected"),
    [
        ({}, False, True),
        ({"output": None}, True, False),
        ({"output": "x"}, True, True),
        ({"quiet": True}, False, False),
    ],
)
def test_only_where_it_disturbs_nothing(
    options: dict[str, object], out: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: out, raising=False)
    assert (session.tally(options).progress is not None) == expected


def test_nothing_in_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "one.ris").write_text(RECORD, encoding="utf-8")
    assert run_cli("convert", "one.ris", "-t", "ris", cwd=tmp_path).err == ""


def test_a_finding_is_wrapped_between_words_and_keeps_its_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    from cyberdip_cli import terminal
    from cyberdip_cli.diagnostics import WARNING, Diagnostic

    monkeypatch.setattr(terminal, "_columns", lambda: 40)
    finding = Diagnostic(
        WARNING,
        "bad-issn",
        "'2958-1215' fails its check (hint: none) digit \ue000",
        "kept in note",
        "my page.txt",
        14,
    )
    shown = terminal.diagnostic_line(finding)
    plain = shown
    for code in (*terminal.COLORS.values(), terminal.PLAIN, terminal.DIM):
        plain = plain.replace(code, "")
    assert " ".join(plain.split()) == str(finding) and all(len(line) <= 40 for line in plain.split("\n"))
    assert f"{terminal.COLORS[WARNING]}warning[bad-issn]{terminal.PLAIN}:" in shown
    assert shown.count(terminal.DIM) == 1 and "\ue000" not in shown
