"""The trained model: what each feature says for and against each label, as one integer a feature. Loaded when
a reference is read.

A feature's weights for all labels are packed into one Python integer, a lane a label, so that the evidence on
a token is a plain sum. The file ``model.txt`` is text: the labels, a line of transitions for each label, then
the features in order, each with its weights as pairs of a letter (the label) and a sign (the weight, see
:data:`LEVELS`).
"""

from __future__ import annotations

import os
from math import exp
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

UNIT = 256
"""How many units are 1.0 of a weight."""
LANE = 32
"""Bits of a label in a packed integer."""
BIAS = 1 << (LANE - 1)
STEPS = 46
STRONGEST = 6.0
FIRST_LABEL, FIRST_SIGN = 65, 33


def level(step: int) -> int:
    """The weight of a step from -46 to 46, in units: fine near nothing, coarse far from it.

    >>> level(0), level(1), level(46), level(-46)
    (0, 5, 1536, -1536)
    """
    size = round(float(UNIT * STRONGEST * (abs(step) / STEPS) ** 1.5))
    return size if step >= 0 else -size


LEVELS = {chr(FIRST_SIGN + step + STEPS): level(step) for step in range(-STEPS, STEPS + 1)}
"""The signs ``!`` to ``}`` and their weights in units."""


OUTSIDE = "O"
"""The label of what is in no field."""
REMEMBERED = frozenset("author editor title container volume issue page date publisher place".split())
"""Fields that the tokens behind them remember: ``O.title`` is in no field, and the last one was the title."""


def follows(former: str, label: str) -> bool:
    """Whether ``label`` can stand behind ``former``: what is in no field remembers the field that was the
    last.

    >>> follows("title", "O.title"), follows("title", "O"), follows("O.title", "date")
    (True, False, True)
    """
    if label[0] != OUTSIDE:
        return True
    if former[0] == OUTSIDE:
        return former == label
    return label == (f"{OUTSIDE}.{former}" if former in REMEMBERED else OUTSIDE)


class Model:
    """Labels, transitions and features. ``behind[a]`` are the labels that can stand behind ``a`` with their
    weights, in units; ``weights[b][a]`` the same as factors."""

    __slots__ = ("_lanes", "_zero", "behind", "labels", "weights")

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        self.labels = tuple(lines[0].split(" "))
        count = len(self.labels)
        rows = [[int(weight) for weight in line.split(" ")] for line in lines[1 : count + 1]]
        self.behind = [
            {
                label: rows[former][label]
                for label in range(count)
                if follows(self.labels[former], self.labels[label])
            }
            for former in range(count)
        ]
        self.weights: list[dict[int, float]] = [{} for _ in range(count)]
        for former, row in enumerate(self.behind):
            for label, weight in row.items():
                self.weights[label][former] = exp(weight / UNIT)
        parts = [line.partition("\t") for line in lines[count + 1 :] if line]
        self._lanes: dict[str, str | int] = {feature: code for feature, _, code in parts}
        self._zero = sum(BIAS << (LANE * lane) for lane in range(count))

    def scores(self, features: Iterable[Iterable[str]]) -> list[list[int]]:
        """The evidence for each label on each token, in units."""
        lanes_of = self._lanes.get
        row = Struct(f"<{len(self.labels)}I")
        found = []
        for each in features:
            total = self._zero
            for feature in each:
                lanes = lanes_of(feature)
                if lanes is not None:
                    total += lanes if isinstance(lanes, int) else self._unpacked(feature)
            found.append([value - BIAS for value in row.unpack(total.to_bytes(row.size, "little"))])
        return found

    def _unpacked(self, feature: str) -> int:
        """The integer of a feature, made of its text when it is first met."""
        code = str(self._lanes[feature])
        lanes = 0
        for at in range(0, len(code), 2):
            lanes += LEVELS[code[at + 1]] << (LANE * (ord(code[at]) - FIRST_LABEL))
        self._lanes[feature] = lanes
        return lanes


_loaded: dict[str, Model] = {}


def named_model(name: str) -> Model:
    """A model of the package, read from its file on the first call."""
    if name not in _loaded:
        with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
            _loaded[name] = Model(file.read())
    return _loaded[name]


def model() -> Model:
    """The model of one reference."""
    return named_model("model.txt")
