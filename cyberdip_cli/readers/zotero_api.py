"""Zotero: items of the Web API."""

from __future__ import annotations

from ..formats.services import service

READER = service("zotero-api", "Zotero items (JSON of the Web API)")
