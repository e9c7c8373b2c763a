"""Finished references: any style in, a record out, with how certain each field is.

>>> read = read_reference("Roe, J. (1999). Maps of nowhere. Atlas Review, 12(3), 45-67.")
>>> read.record.title, read.record.container_title, read.record.page
('Maps of nowhere', 'Atlas Review', '45-67')

Importing this room costs nothing; the model (half a megabyte) is loaded when the first reference is read.
"""

from __future__ import annotations

from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..model import Record
    from ..parsed import Context, Doubt
    from .record import ReadValue


class FinishedReference(Value):
    """What a finished reference says.

    ``record`` has the fields, its type and, in ``note``, what found no place; ``values`` tells of each text
    where it stands, which field it went to and the ``posterior`` (0 to 1) that exactly this text is that
    field; ``doubts`` are what a person should look at (those of severity "warning" belong to fields that may
    be wrong).
    """

    record: Record
    values: tuple[ReadValue, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def posterior(self, field: str) -> float:
        """How probable it is that ``field`` of the record is exactly right: 1 where it is proven, 0 where the
        reference has no such field."""
        found = [1.0 if value.proven else value.posterior for value in self.values if value.field == field]
        return min(found, default=0.0)


def read_reference(text: str, context: Context | None = None) -> FinishedReference | None:
    """The work that one finished reference names; None where ``text`` is no reference (prose, a bare DOI, a
    heading).

    ``text``: one reference in any style, on one line or several, with or without its number in a list;
    nothing before or behind it (a label such as "Cite as:" is taken off by the caller). ``context``: the
    languages of the page, where they are known.

    >>> read = read_reference("Vale I, Roe J. Harbour lights. Atlas Rev. 2004;7(2):11-9.")
    >>> [name.family for name in read.record.author], read.record.volume, read.posterior("title") > 0.5
    (['Vale', 'Roe'], '7', True)
    """
    from .gaps import gaps
    from .reading import label_reference
    from .recognition import LONGEST, is_reference
    from .record import draft_of, is_uncertain, record_of, uncertain

    line = " ".join(text.split())
    if len(line) > LONGEST:
        return None
    read = label_reference(line)
    if not is_reference(read):
        return None
    draft = draft_of(read, context if context is not None else _no_context())
    record, values = record_of(draft), tuple(draft.values)
    if asked := frozenset(value.field for value in values if is_uncertain(value)):
        from .proof import prove

        found = prove(read, record, asked=asked)
        if found is not None:
            values = tuple(value.replace(proven=value.field in found.fields) for value in values)
    return FinishedReference(record, values, (*draft.doubts, *gaps(record), *uncertain(values)))


def _no_context() -> Context:
    from ..parsed import Context

    return Context(())
