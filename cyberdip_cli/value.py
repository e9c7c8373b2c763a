"""Frozen values: a class that lists its fields as annotations gets its slots, its constructor, equality and
hash from them.

:mod:`dataclasses` does the same, but importing it costs more than the whole start of a one-liner. Type
checkers know :class:`Value` by :pep:`681`, so a class reads, and is checked, like a frozen dataclass."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Self, dataclass_transform
else:

    def dataclass_transform(**options):
        """Nothing at run time: a mark for type checkers."""
        return lambda cls: cls


ONLY_KEYWORDS = "_"
"""The field ``_: KW_ONLY`` of dataclasses: those after it are given by keyword alone."""


class ValueType(type):
    """Makes the slots of a class out of its annotations, and keeps the defaults that they are given.

    ``class Point(Value)`` with ``x: int`` and ``y: int = 0`` has ``__fields__`` ("x", "y"), ``__defaults__``
    {"y": 0} and ``__positional__`` 2: how many of the fields may be given without their name."""

    __fields__: tuple[str, ...]
    __defaults__: dict[str, Any]
    __positional__: int

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> ValueType:
        names = list(namespace.get("__annotations__", ()))
        namespace["__slots__"] = namespace["__fields__"] = tuple(
            [field for field in names if field != ONLY_KEYWORDS]
        )
        namespace["__defaults__"] = {field: namespace.pop(field) for field in names if field in namespace}
        namespace["__positional__"] = names.index(ONLY_KEYWORDS) if ONLY_KEYWORDS in names else len(names)
        return super().__new__(mcs, name, bases, namespace)


@dataclass_transform(frozen_default=True)
class Value(metaclass=ValueType):
    """Base of the frozen values: equality, hash and repr by their fields, no assignment.

    >>> class Point(Value):
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(1) == Point(1, y=0), Point(1).replace(y=2)
    (Point(x=1, y=0), True, Point(x=1, y=2))

    A class that refuses some values, or trims them, defines ``__post_init__``, which the constructor calls
    last."""

    def __new__(cls, *args: Any, **fields: Any) -> Self:
        """Makes the constructor of the class and calls it: a run makes values of few of the classes it
        imports."""
        cls.__new__ = _constructor(cls)  # type: ignore[method-assign]
        return cls.__new__(cls, *args, **fields)

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, field) for field in type(self).__fields__])

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen; use replace()")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen; use replace()")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        given = (
            f"{field}={value!r}"
            for field, value in zip(type(self).__fields__, self._values(), strict=True)
            if value not in (None, (), False) or (value == 0 and value is not False)
        )
        return f"{type(self).__name__}({', '.join(given)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (type(self), self._values())

    def replace(self, **changes: Any) -> Self:
        """A copy with ``changes`` applied."""
        return type(self)(**dict(zip(type(self).__fields__, self._values(), strict=True)) | changes)


def _constructor(cls: type[Value]) -> Callable[..., Any]:
    """``__new__`` with the fields as parameters. It fills an object of a class with the same slots that may
    be assigned to, and makes it one of ``cls`` when it is whole: that takes half the time of setting frozen
    slots."""
    fields = [*cls.__fields__[: cls.__positional__], "*", *cls.__fields__[cls.__positional__ :]]
    if fields[-1] == "*":
        fields.pop()
    frozen = cls.__mro__[-2]
    assignable = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    scope: dict[str, Any] = {f"default_{field}": default for field, default in cls.__defaults__.items()}
    scope["_draft"] = type(frozen)(
        cls.__name__, (frozen,), {"__annotations__": dict.fromkeys(cls.__fields__), **assignable}
    )
    scope["_new"] = object.__new__
    parameters = ", ".join(
        f"{field}=default_{field}" if field in cls.__defaults__ else field for field in fields
    )
    lines = [
        f"def __new__(_cls, {parameters}):",
        " _made = _new(_draft)",
        *(f" _made.{field} = {field}" for field in cls.__fields__),
        " _made.__class__ = _cls",
    ]
    if hasattr(cls, "__post_init__"):
        lines.append(" _made.__post_init__()")
    exec("\n".join([*lines, " return _made"]), scope)
    made: Callable[..., Any] = scope["__new__"]
    return made


def _revive(cls: type[Any], values: tuple[Any, ...]) -> Any:
    return cls(**dict(zip(cls.__fields__, values, strict=True)))
