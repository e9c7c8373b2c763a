"""Record -> format -> Record is the identity on everything the format can carry, without a diagnostic."""

from __future__ import annotations

import json
from types import ModuleType

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from records import records, wild_records

from conftest import ROOT
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.readers import csl_json, csl_jsonl, csv, marcxml, ris
from cyberdip_cli.source import Source
from cyberdip_cli.writers import csl_json as csl_json_writer
from cyberdip_cli.writers import csl_jsonl as csl_jsonl_writer
from cyberdip_cli.writers import csv as csv_writer
from cyberdip_cli.writers import marcxml as marcxml_writer
from cyberdip_cli.writers import ris as ris_writer

FORMATS = {
    "ris": (ris, ris_writer),
    "csl-json": (csl_json, csl_json_writer),
    "csl-jsonl": (csl_jsonl, csl_jsonl_writer),
    "csv": (csv, csv_writer),
    "marcxml": (marcxml, marcxml_writer),
}
SCHEMA = json.loads((ROOT / "tests" / "data" / "csl-data.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)
often = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def there_and_back(
    record: Record, reader: ModuleType, writer: ModuleType, options: WriteOptions | None = None
) -> tuple[list[Record], list[Diagnostic], str]:
    said: list[Diagnostic] = []
    text = "".join(writer.WRITER.write([record], options or WriteOptions(), said.append))
    back = [
        traced.record for traced in reader.READER.trace(Source.from_text(text), ReadOptions(), said.append)
    ]
    return back, said, text


@pytest.mark.parametrize("name", FORMATS)
def test_identity(name: str) -> None:
    reader, writer = FORMATS[name]

    @often
    @given(records())
    def check(record: Record) -> None:
        back, said, text = there_and_back(record, reader, writer)
        assert back == [record], text
        assert not said, text

    check()


@pytest.mark.parametrize("name", ["csl-json", "csl-jsonl"])
def test_json_holds_anything(name: str) -> None:
    reader, writer = FORMATS[name]

    @often
    @given(wild_records())
    def check(record: Record) -> None:
        for ascii in (False, True):
            back, _, text = there_and_back(record, reader, writer, WriteOptions(ascii=ascii))
            assert back == [record], text
            assert not ascii or text.isascii()

    check()


@often
@given(wild_records())
def test_csl_json_is_valid(record: Record) -> None:
    text = "".join(csl_json_writer.WRITER.write([record], WriteOptions(), lambda _: None))
    assert not [error.message for error in VALIDATOR.iter_errors(json.loads(text))]


@often
@given(wild_records())
def test_ris_says_what_it_loses(record: Record) -> None:
    """A record that does not come back as it was has been spoken of; a second round changes nothing more."""
    back, said, text = there_and_back(record, ris, ris_writer)
    assert len(back) == 1, text
    assert back == [record] or said, text
    again, _, _ = there_and_back(back[0], ris, ris_writer)
    assert again == back, text


@often
@given(records())
def test_ris_with_crlf(record: Record) -> None:
    back, _, text = there_and_back(record, ris, ris_writer, WriteOptions(newline="\r\n"))
    assert back == [record]
    assert text.count("\n") == text.count("\r\n")
