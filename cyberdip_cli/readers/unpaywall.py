"""Unpaywall: DOI objects of the API and of the snapshot."""

from __future__ import annotations

from ..formats.services import service

READER = service("unpaywall", "Unpaywall DOI objects (JSON)")
