"""Scopus: entries of Elsevier's search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("scopus-api", "Scopus entries (JSON of Elsevier's search API)")
