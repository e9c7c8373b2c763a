"""PLOS: documents of the search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("plos", "PLOS documents (JSON of the search API)")
