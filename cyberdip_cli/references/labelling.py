"""Labels for the tokens of a reference: the likeliest sequence, and how probable each of its fields is as a
whole.

The likeliest sequence is searched with a beam (:data:`BEAM`); sums are over the labels near it
(:data:`NEAR`), and exact among these.
"""

from __future__ import annotations

from heapq import nlargest

from .model import OUTSIDE, REMEMBERED, UNIT
from .sums import Sums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .model import Model

    Path = tuple[int, "Path | None", int]
    """A sequence up to a token: its score, what is before, its last label."""

BEAM = 10 * UNIT
"""How far behind the best a label may lie on the way and still be followed: one in twenty thousand."""
NEAR = 6 * UNIT
"""How far behind the best sequence the best one through a label may lie, for the label to count in sums: one
in four hundred."""


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
    """The labels that are possible on each token, with their evidence. ``best`` is the likeliest sequence of
    label numbers."""

    __slots__ = ("_evidence", "_model", "alive", "best", "labels")

    def __init__(self, model: Model, evidence: Sequence[Sequence[int]]) -> None:
        self.labels = model.labels
        self._model = model
        self._evidence = evidence
        self.alive: list[list[int]] = []
        self.best = self._decode()

    def _decode(self) -> list[int]:
        """Viterbi with a beam; fills ``alive`` with the labels that a sequence near the best one goes
        through."""
        behind = self._model.behind
        former: dict[int, int] = dict(enumerate(self._evidence[0]))
        back: list[dict[int, int]] = []
        passed: list[dict[int, int]] = []
        for at, here in enumerate(self._evidence):
            if at:
                former, came = _stepped(former, here, behind)
                back.append(came)
            floor = max(former.values()) - BEAM
            former = {label: score for label, score in former.items() if score >= floor}
            passed.append(former)
        best = [max(former, key=former.__getitem__)]
        for came in reversed(back):
            best.append(came[best[-1]])
        self.alive = self._near(passed, former[best[0]] - NEAR)
        return best[::-1]

    def _near(self, passed: Sequence[dict[int, int]], least: int) -> list[list[int]]:
        """The labels of each token through which a sequence goes that scores at least so much."""
        behind = self._model.behind
        ahead = dict.fromkeys(passed[-1], 0)
        found = [[label for label, score in passed[-1].items() if score >= least]]
        for at in range(len(passed) - 2, -1, -1):
            here = self._evidence[at + 1]
            following = [(label, here[label] + ahead[label]) for label in found[-1]]
            ahead = {}
            for label in passed[at]:
                row = behind[label]
                reached = [row[other] + score for other, score in following if other in row]
                if reached:
                    ahead[label] = max(reached)
            found.append([label for label, rest in ahead.items() if passed[at][label] + rest >= least])
        return found[::-1]

    def posteriors(self) -> dict[str, float]:
        """How probable it is, for each label of the best sequence, that exactly its tokens have it."""
        given = {label for label in self.best if not is_outside(self.labels[label])}
        places = self._open_places()
        if not places:
            return {self.labels[label]: 1.0 for label in given}
        sums = Sums(self._model.weights, self._evidence, places, [self.alive[at] for at in places])
        best = [self.best[at] for at in places]
        return {self.labels[label]: sums.share_of(label, best) for label in sorted(given)}

    def ranked(self, count: int, within: int | None = None) -> list[list[int]]:
        """The ``count`` likeliest sequences among the labels that are alive, the best first, and none that
        lies further than ``within`` units behind it."""
        behind = self._model.behind
        ends: dict[int, list[Path]] = {
            label: [(self._evidence[0][label], None, label)] for label in self.alive[0]
        }
        for at in range(1, len(self.alive)):
            here = self._evidence[at]
            reached: dict[int, list[Path]] = {}
            for label in self.alive[at]:
                found: list[Path] = [
                    (path[0] + behind[source][label] + here[label], path, label)
                    for source, before in ends.items()
                    if label in behind[source]
                    for path in before
                ]
                if found:
                    reached[label] = nlargest(count, found, key=_score) if len(found) > 1 else found
            ends = reached
        best = nlargest(count, [path for paths in ends.values() for path in paths], key=_score)
        return [_labels_of(path) for path in best if within is None or path[0] >= best[0][0] - within]

    def _open_places(self) -> list[int]:
        """The tokens on which more than one label is possible, and their neighbours."""
        several = [False, *[len(labels) > 1 for labels in self.alive], False]
        return [at for at in range(len(self.alive)) if any(several[at : at + 3])]


def _score(path: Path) -> int:
    return path[0]


def _labels_of(path: Path) -> list[int]:
    found = []
    step: Path | None = path
    while step is not None:
        found.append(step[2])
        step = step[1]
    return found[::-1]


def _stepped(
    former: dict[int, int], here: Sequence[int], behind: Sequence[Mapping[int, int]]
) -> tuple[dict[int, int], dict[int, int]]:
    """The best score of each label behind the labels ``former``, and where it came from."""
    if len(former) == 1:
        ((source, score),) = former.items()
        alone = {label: score + weight + here[label] for label, weight in behind[source].items()}
        return alone, dict.fromkeys(alone, source)
    scores: dict[int, int] = {}
    came: dict[int, int] = {}
    for source, score in former.items():
        for label, weight in behind[source].items():
            mine = score + weight
            if label not in scores or mine > scores[label]:
                scores[label] = mine
                came[label] = source
    return {label: score + here[label] for label, score in scores.items()}, came
