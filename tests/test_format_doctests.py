"""The examples in the docstrings of the formats' modules."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = """grammars.particles grammars.edtf grammars.doi merge.identity syntax.csl syntax.csl_texts syntax.json_text syntax.ris_names
syntax.ris_dates syntax.ris_numbers syntax.ris_texts""".split()


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(import_module(f"cyberdip_cli.{name}"))
    assert result.attempted
    assert not result.failed
