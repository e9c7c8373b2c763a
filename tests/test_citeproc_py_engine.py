"""The engine citeproc-py: the package as it comes, with every record kept."""

from __future__ import annotations

from typing import Any

from cyberdip_cli import registry
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.engines.csl import ENGINE
from cyberdip_cli.media._runs import html, plain
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import Citation, CiteOptions

VALE = (Name(family="Vale", given="Ines"),)
FENS = Record(
    id="Fens A", type="book", title="Fens & bogs", author=VALE, issued=Date(2021), publisher="Reed Press"
)
REEDS = Record(
    id="fens a", type="book", title="A history of reeds", author=VALE, issued=Date(2020), publisher="Mire"
)
BROKEN = Record(id="b", type="book", title="Days", author=VALE, issued=Date(season=2, literal="some day"))


def cited(*records: Record, **options: Any) -> tuple[list[Citation], list[Diagnostic]]:
    said: list[Diagnostic] = []
    return list(
        registry.get("engines", "citeproc-py").cite(records, CiteOptions(**options), said.append)
    ), said


def test_a_list_is_sorted_and_its_ids_keep_their_case() -> None:
    found, said = cited(FENS, REEDS)
    assert [(c.id, html(c.entry)) for c in found] == [
        ("fens a", "Vale, I. (2020). <i>A history of reeds</i>. Mire."),
        ("Fens A", "Vale, I. (2021). <i>Fens &amp; bogs</i>. Reed Press."),
    ]
    assert [plain(c.in_text) for c in found] == ["(Vale, 2020)", "(Vale, 2021)"]
    assert said == []


def test_all_records_in_one_citation() -> None:
    found, _ = cited(FENS, REEDS, cluster=True)
    assert plain(found[0].in_text) == "(Vale, 2020; Vale, 2021)" and not found[1].in_text


def test_separate_records_keep_their_order() -> None:
    found, _ = cited(FENS, REEDS, separate=True, style="ieee")
    assert [c.id for c in found] == ["Fens A", "fens a"]
    assert all(plain(c.entry).startswith("[1]") for c in found)


def test_a_record_that_it_cannot_format_is_printed_plainly_and_said(monkeypatch: Any) -> None:
    from citeproc.source import json

    parse = json.CiteProcJSON.parse_string

    def broken(self: Any, text: str) -> Any:
        if text == "Days":
            raise ValueError(text)
        return parse(self, text)

    monkeypatch.setattr(json.CiteProcJSON, "parse_string", broken)
    found, said = cited(FENS, BROKEN)
    assert [(c.id, plain(c.entry)) for c in found] == [
        ("Fens A", "Vale, I. (2021). Fens & bogs. Reed Press."),
        ("b", "Days"),
    ]
    assert [d.code for d in said] == ["citation-order", "plain-citation"]


def test_what_it_cannot_do_is_said() -> None:
    _, said = cited(FENS, suppress_author=True)
    assert [d.code for d in said] == ["not-supported"]


def test_the_former_name_of_the_own_engine_is_accepted() -> None:
    assert registry.get("engines", "citeproc") is ENGINE
    assert "citeproc" not in registry.builtin_names("engines")
