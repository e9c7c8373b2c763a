"""JSON of services: the tables are sound, every row is of use, damage costs one record, unknown JSON is refused."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import reader_choice, registry
from cyberdip_cli.diagnostics import ERROR, Diagnostic, InputError
from cyberdip_cli.formats.record_draft import PSEUDO_FIELDS
from cyberdip_cli.formats.services import tables
from cyberdip_cli.formats.services.engine import ALL_READINGS
from cyberdip_cli.formats.signatures import CLUES, JSON_READERS, XML_READERS
from cyberdip_cli.model import FIELDS, ITEM_TYPES, NAME_FIELDS
from cyberdip_cli.protocols import ReadOptions, ignore
from cyberdip_cli.source import Head, Source

SERVICES = tables.names()


def read(name: str, text: str) -> tuple[list[Any], list[Diagnostic]]:
    told: list[Diagnostic] = []
    source = Source("-", io.BytesIO(text.encode()))
    return list(registry.get("readers", name).trace(source, ReadOptions(), told.append)), told


def one(name: str) -> dict[str, Any]:
    """A record of a service: what its first sign asks for."""
    item: dict[str, Any] = {}
    for path in tables.load(name).signs[0]:
        at = item
        for step in path[:-1]:
            at = at.setdefault(str(step), {})
        at[str(path[-1])] = "Maps"
    return item


@pytest.mark.parametrize("name", SERVICES)
def test_tables_are_sound(name: str) -> None:
    table = tables.load(name)
    for row in table.rows:
        assert row.field in FIELDS | PSEUDO_FIELDS.keys(), row.source
        assert not row.read or row.read in ALL_READINGS
        assert row.condition.types | row.condition.unless <= ITEM_TYPES
        assert row.field not in NAME_FIELDS or (row.person or "default") in table.persons or row.read
    assert not table.drop & {row.start for row in table.rows}
    assert {kind for kind in table.types.values() if kind} <= ITEM_TYPES


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_a_reader_and_samples(name: str) -> None:
    assert name in registry.builtin_names("readers")
    assert len(list((ROOT / "samples" / name).glob("*/input.*"))) >= 6


@pytest.mark.parametrize("name", SERVICES)
def test_every_sample_is_recognised_by_its_own_reader_alone(name: str) -> None:
    for path in (ROOT / "samples" / name).glob("*/input.*"):
        if (path.parent / "expected.diag").read_text(encoding="utf-8").startswith("exit 3"):
            continue
        head = Head(path.name, path.read_bytes()[:65536])
        assert reader_choice.reader_for(head, lambda _: None)[0] == name, path
        assert [other for other in SERVICES if registry.get("readers", other).sniff(head)] == [name], path


@pytest.mark.parametrize("name", SERVICES)
def test_one_bad_record_among_a_hundred_costs_only_itself(name: str) -> None:
    items = [json.dumps(one(name)) for _ in range(100)]
    items[41] = items[41][:-1] + ', "x": }'
    records, told = read(name, "[" + ",\n".join(items) + "]")
    assert len(records) == 99
    errors = [diagnostic for diagnostic in told if diagnostic.severity == ERROR]
    assert [(diagnostic.code, diagnostic.line) for diagnostic in errors] == [("bad-json", 42)]


@pytest.mark.parametrize("name", SERVICES)
def test_two_documents_one_after_the_other(name: str) -> None:
    text = json.dumps([one(name)])
    assert len(read(name, text + "\n" + text)[0]) == 2


@pytest.mark.parametrize("name", SERVICES)
@pytest.mark.parametrize(
    "value", [None, 0, 1.5, True, "x", [], {}, [[]], [None, {}], {"a": {"b": []}}, ["x", {"y": 1}]]
)
def test_any_json_in_any_member(name: str, value: object) -> None:
    table = tables.load(name)
    for row in table.rows:
        item = one(name)
        inner = item.get(table.inner, item) if table.inner else item
        (inner if isinstance(inner, dict) else item)[row.start] = value
        read(name, json.dumps(item))


@pytest.mark.parametrize("text", ["", "x", "TY  - JOUR", "<xml/>"])
def test_no_json_is_no_document(text: str) -> None:
    with pytest.raises(InputError):
        read("crossref", text)


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "maps", "version": "1.0", "description": "x", "author": {"name": "Ada Low"}}',
        '{"title": "Maps", "authors": "Low, Ada", "year": 2014}',
        '[{"Title": "Maps", "Author": "Low, Ada", "Publication year": 2014}]',
        '{"results": [{"heading": "Maps", "creator": "Low, Ada"}]}',
        '{"feed": {"entry": [{"title": "Maps", "id": "1"}]}}',
        '["a", "b"]',
    ],
)
def test_json_of_an_unknown_kind_is_named_and_refused(text: str) -> None:
    result = run_cli("convert", "-t", "ris", stdin=text)
    assert result.status == 3
    assert not result.out
    assert "JSON of a kind that is not known" in result.err


@pytest.mark.parametrize(
    "text",
    [
        "title: Maps\nauthor:\n  - name: Ada Low\n",
        "---\ntitle: Maps\nyear: 2014\n---\n\nSome text.\n",
        "- name: x\n  on: push\n",
        "Title: Maps\nAuthors:\n  - name: Ada Low\n  - name: Tam Orr\nYear: 2020\n",
    ],
)
def test_yaml_of_an_unknown_kind_is_named_and_refused(text: str) -> None:
    result = run_cli("convert", "-t", "ris", stdin=text)
    assert (result.status, result.out) == (3, "")
    assert "YAML of a kind that is not known" in result.err


def test_readers_of_a_notation_are_asked_for_nothing_else() -> None:
    names = registry.builtin_names("readers")
    assert names and set(names) >= JSON_READERS | XML_READERS | CLUES.keys()
    assert set(SERVICES) <= JSON_READERS
    for name in JSON_READERS | XML_READERS | CLUES.keys():
        reader = registry.get("readers", name)
        assert reader.sniff(Head("-", b"Title: Maps of Nowhere\nAuthors: Vale, Ines\n")) == 0


def test_what_json_is_does_not_hang_on_its_name() -> None:
    def chosen(data: bytes, name: str) -> str:
        try:
            return reader_choice.reader_for(Head(name, data), ignore)[0]
        except InputError as error:
            return str(error)

    for path in sorted((ROOT / "samples").glob("*/*/input.json")):
        data = path.read_bytes()
        assert chosen(data, "refs.json") == chosen(data, "-"), path
