"""The columns of the table that cyberdip writes."""

from __future__ import annotations

from ..csl.variables import VARIABLE_OF

COLUMNS = tuple(
    """id type title author editor translator issued container_title collection_title collection_number
    volume issue page number edition number_of_pages number_of_volumes publisher publisher_place
    event_title event_place event_date genre medium language DOI ISBN ISSN PMID PMCID URL accessed
    call_number abstract keyword note""".split()
)
"""Fields that have a column, in its order; the column ``extra`` follows. They do not change with the
records."""
EXTRA = "extra"
PREFIX = "extra."
LABEL_OF = VARIABLE_OF | {name: name for name in ("id", "type", "accession_number", "rights", "class_mark")}
FIELD_OF = {label: field for field, label in LABEL_OF.items()}
HEADER = (*(LABEL_OF[field] for field in COLUMNS), EXTRA)
FRAMES = {sign: (sign.join(HEADER) + "\n", "", "") for sign in ",\t"}
"""What divides the cells -> what stands before the first record, between two and after the last."""
