"""Semantic Scholar: papers of the Graph API."""

from __future__ import annotations

from ..formats.services import service

READER = service("semantic-scholar", "Semantic Scholar papers (JSON of the Graph API)")
