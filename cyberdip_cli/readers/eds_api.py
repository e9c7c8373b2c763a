"""EBSCO Discovery Service API: records, one or a result list."""

from __future__ import annotations

from ..formats.services import service

READER = service("eds-api", "EBSCO EDS API records (JSON)")
