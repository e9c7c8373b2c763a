"""Lines that are made of the words of pages are neither titles nor names."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from conftest import Result
from cyberdip_cli.labels.packed import PacketFile, Words
from cyberdip_cli.labels.tables import compiled_file
from cyberdip_cli.pages.tables import page_words


def _record(text: str, cli: Callable[..., Result]) -> dict[str, Any]:
    found: list[dict[str, Any]] = json.loads(cli("convert", "-t", "csl-json", stdin=text).out)
    return found[0]


def test_new_phrases_of_known_words_are_furniture() -> None:
    assert page_words.only("Catálogo de la biblioteca")
    assert not page_words.only("Salt roads of the lower Vell")
    assert not page_words.only("港町の建築史")  # no blanks, no words
    assert not page_words.only("Li, Na", 4)


def test_the_table_is_as_the_package_was_built() -> None:
    made = page_words.compiled()
    packets = PacketFile(compiled_file("page_words"), *made["page_word_places"])
    assert packets.data[:] == made["page_words"]
    assert {"catalogue", "biblioteca", "search"} <= set(page_words.known()) == set(Words(packets))


def test_a_tool_beside_the_authors_is_no_name(cli: Callable[..., Result]) -> None:
    page = """Quay Studies, vol. 4, no. 2, 1998, pp. 11-29

Salt roads of the lower Vell and their keepers

Ada Brook
Cai Dunn
Correspondence Author

Abstract
Salt was carried over three passes for six hundred years, and who kept the passes kept the towns below them alive.
"""
    assert [name["family"] for name in _record(page, cli)["author"]] == ["Brook", "Dunn"]


def test_a_title_is_not_made_of_words_of_pages(cli: Callable[..., Result]) -> None:
    page = """Salt roads at Vell

Online services of the library

Author: Brook, Ada
Year: 1998
Publisher: Quay Press
"""
    assert _record(page, cli)["title"] == "Salt roads at Vell"
