"""Crossref's REST API: a work, a list of works, an answer, or one work a line."""

from __future__ import annotations

from ..formats.services import service

READER = service("crossref", "Crossref works (JSON of the REST API)")
