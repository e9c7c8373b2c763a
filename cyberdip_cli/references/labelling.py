"""Labels for the tokens of a reference: the likeliest sequence, and how probable each of its fields is as a whole.

Both look only at labels whose score is within :data:`BEAM` of the best on their token; among these they are exact.
"""

from __future__ import annotations

from math import exp, log

from .model import OUTSIDE, REMEMBERED, UNIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .model import Model

BEAM = 8 * UNIT
"""How far behind the best a label may lie and still be looked at: one in three thousand."""
IMPOSSIBLE = float("-inf")


def remembering(labels: Sequence[str]) -> list[str]:
    """``labels`` as the model has them: what is in no field says which field was the last.

    >>> remembering(["title", "O", "date", "O"])
    ['title', 'O.title', 'date', 'O.date']
    """
    found, last = [], ""
    for label in labels:
        last = label if label != OUTSIDE else last
        found.append(f"{OUTSIDE}.{last}" if label == OUTSIDE and last in REMEMBERED else label)
    return found


def is_outside(label: str) -> bool:
    """Whether a label of the model is that of no field."""
    return label[0] == OUTSIDE


class Lattice:
    """The labels that are possible on each token, with their evidence. ``best`` is the likeliest sequence of label numbers."""

    __slots__ = ("_evidence", "_model", "alive", "best", "labels")

    def __init__(self, model: Model, evidence: Sequence[Sequence[int]]) -> None:
        self.labels = model.labels
        self._model = model
        self._evidence = evidence
        self.alive: list[list[int]] = []
        self.best = self._decode()

    def _decode(self) -> list[int]:
        """Viterbi with a beam; fills ``alive``."""
        into, most = self._model.into, self._model.most
        former: dict[int, int] = dict(enumerate(self._evidence[0]))
        back: list[dict[int, int]] = []
        for at, here in enumerate(self._evidence):
            if at:
                former, came = _stepped(former, here, into, most)
                back.append(came)
            floor = max(former.values()) - BEAM
            former = {label: score for label, score in former.items() if score >= floor}
            self.alive.append(list(former))
        best = [max(former, key=former.__getitem__)]
        for came in reversed(back):
            best.append(came[best[-1]])
        return best[::-1]

    def posteriors(self) -> dict[str, float]:
        """How probable it is, for each label of the best sequence, that exactly its tokens have it."""
        everything = self._total(self.alive)
        found = {}
        for label in set(self.best):
            if not is_outside(self.labels[label]):
                held = [
                    [label] if mine == label else [other for other in alive if other != label]
                    for mine, alive in zip(self.best, self.alive, strict=True)
                ]
                found[self.labels[label]] = min(1.0, exp(self._total(held) - everything))
        return found

    def _total(self, allowed: Sequence[Sequence[int]]) -> float:
        """The logarithm of the sum over all sequences of allowed labels."""
        weights = self._model.weights
        former: list[tuple[int, float]] = []
        total = 0.0
        for at, labels in enumerate(allowed):
            if not labels:
                return IMPOSSIBLE
            here = self._evidence[at]
            top = max([here[label] for label in labels])
            if not at:
                current = [(label, exp((here[label] - top) / UNIT)) for label in labels]
            else:
                current = []
                for label in labels:
                    row = weights[label]
                    reached = sum([share * row[other] for other, share in former if other in row])
                    current.append((label, reached * exp((here[label] - top) / UNIT)))
            size = sum([share for _, share in current])
            if size <= 0.0:
                return IMPOSSIBLE
            total += top / UNIT + log(size)
            former = [(label, share / size) for label, share in current]
        return total


def _stepped(
    former: dict[int, int], here: Sequence[int], into: Sequence[Mapping[int, int]], most: int
) -> tuple[dict[int, int], dict[int, int]]:
    """The best score of each label behind the labels ``former``, and where it came from. Labels whose evidence is so weak that they cannot
    come within the beam are not looked at."""
    scores: dict[int, int] = {}
    came: dict[int, int] = {}
    top = max(former.values()) + most
    floor = IMPOSSIBLE
    for label in sorted(range(len(here)), key=here.__getitem__, reverse=True):
        mine = here[label]
        if top + mine < floor:
            break
        best, source = IMPOSSIBLE, -1
        for other, weight in into[label].items():
            if other in former and former[other] + weight > best:
                best, source = former[other] + weight, other
        if source >= 0:
            scores[label], came[label] = int(best) + mine, source
            floor = max(floor, best + mine - BEAM)
    return scores, came
