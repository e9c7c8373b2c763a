"""What cyberdip asks of every plug-in."""

import tomllib
from pathlib import Path

from shelf_list import LIGHTHOUSE
from shelf_list.reading import READER
from shelf_list.writing import WRITER

from cyberdip_cli.testing import check_dialect, check_reader, check_writer


def test_the_reader_keeps_the_contract() -> None:
    check_reader(READER, {"vale1987 | Vale, Ines; Roe, Ada | Lamps of the North Coast | 1987\n": 1})


def test_the_writer_keeps_the_contract() -> None:
    check_writer(WRITER)


def test_the_catalogue_is_read() -> None:
    table = tomllib.loads(Path(LIGHTHOUSE).read_text(encoding="utf-8"))
    check_dialect(
        "lighthouse-library", table, "Beacon: Lamps of the North Coast\nKeeper: Vale, Ines\nLit in: 1987\n"
    )
