"""Dates as people, imprints and EDTF write them."""

from __future__ import annotations

from ..patterns import Pattern

YEAR = Pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
"""A year in a text, from 1500 to 2099: four digits and no more."""
