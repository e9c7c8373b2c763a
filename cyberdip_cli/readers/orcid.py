"""ORCID: works of the API."""

from __future__ import annotations

from ..formats.services import service

READER = service("orcid", "ORCID works (JSON of the API: a record, its works, one work)")
