"""Values as ``explain`` shows them."""

from __future__ import annotations

from ...model import Date, Name


def shown_value(value: object) -> str:
    """A value as text: ``Doe, Ann``, ``2014-05``.

    >>> shown_value(Name("Berg", "Jan", non_dropping_particle="van der")), shown_value(Date(2014, 5)), shown_value("x")
    ('van der Berg, Jan', '2014-05', 'x')
    """
    if isinstance(value, Name):
        parts = (value.dropping_particle, value.non_dropping_particle, value.family)
        family = " ".join(part for part in parts if part)
        return value.literal or ", ".join(part for part in (family, value.given, value.suffix) if part)
    if isinstance(value, Date):
        from ...dates.edtf import write

        return write(value) or value.literal or ""
    return str(value)
