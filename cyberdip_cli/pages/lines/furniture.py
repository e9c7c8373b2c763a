"""Kinds of page furniture that several rooms ask for, as the tables of the languages name them."""

from __future__ import annotations

CITING = frozenset(("citation_heading", "cite_this"))
"""What stands over the record's own citation."""
REFERENCES = frozenset(("references_heading", "cited_by_heading"))
SIMILAR = frozenset(("similar_items_tab", "similar_heading"))
OTHERS = frozenset(
    ("similar_heading", "comments_heading", "comments_tab", "reviews_tab", "new_in_collection")
)
"""What stands over other records, or what readers say."""
OF_OTHER_WORKS = REFERENCES | SIMILAR | OTHERS
"""Below it a page speaks of its record no longer."""
