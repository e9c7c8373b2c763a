"""How probable a field is as a whole: sums over all sequences of labels, forwards once, backwards once, and
again where a field is fixed."""

from __future__ import annotations

from math import exp, log

from .model import UNIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Masses = dict[int, float]
    """The share of each label at a place."""


class Sums:
    """Sums over the sequences of ``alive`` labels on ``places`` (numbers of tokens; what lies between two
    that are no neighbours is the same in every sequence). ``weights[b][a]`` is the factor of label ``b``
    behind ``a``."""

    __slots__ = ("_after", "_before", "_places", "_shares", "_total", "_weights")

    def __init__(
        self,
        weights: Sequence[Mapping[int, float]],
        evidence: Sequence[Sequence[int]],
        places: Sequence[int],
        alive: Sequence[Sequence[int]],
    ) -> None:
        self._weights = weights
        self._places = places
        self._shares: list[Masses] = []
        for at, labels in zip(places, alive, strict=True):
            here = evidence[at]
            top = max([here[label] for label in labels])
            self._shares.append({label: exp((here[label] - top) / UNIT) for label in labels})
        self._before = self._forwards()
        self._after = self._backwards()
        last, scale = self._before[-1]
        self._total = scale + log(sum(last.values()))

    def share_of(self, fixed: int, best: Sequence[int]) -> float:
        """The share of the sequences that have ``fixed`` exactly where ``best`` has it."""
        bound = [k for k, shares in enumerate(self._shares) if fixed in shares and len(shares) > 1]
        if not bound:
            return 1.0
        first, last = bound[0], bound[-1]
        state, scale = self._before[first - 1] if first else ({}, 0.0)
        for k in range(first, last + 1):
            shares = self._shares[k]
            held = {label: share for label, share in shares.items() if (label == fixed) == (best[k] == fixed)}
            state, scale = self._step(k, state, scale, held)
            if not state:
                return 0.0
        after, rest = self._after[last]
        mass = sum([share * after[label] for label, share in state.items()])
        return min(1.0, exp(scale + rest + log(mass) - self._total)) if mass > 0 else 0.0

    def _step(self, k: int, former: Masses, scale: float, shares: Masses) -> tuple[Masses, float]:
        """The state of place ``k`` behind ``former``, with its scale; empty where nothing can stand there."""
        if k and self._places[k] == self._places[k - 1] + 1:
            masses = {}
            for label, share in shares.items():
                row = self._weights[label]
                masses[label] = share * sum(
                    [mass * row[other] for other, mass in former.items() if other in row]
                )
        else:
            masses = shares
        size = sum(masses.values())
        if size <= 0.0:
            return {}, scale
        return {label: mass / size for label, mass in masses.items()}, scale + log(size)

    def _forwards(self) -> list[tuple[Masses, float]]:
        states: list[tuple[Masses, float]] = []
        state: Masses = {}
        scale = 0.0
        for k, shares in enumerate(self._shares):
            state, scale = self._step(k, state, scale, shares)
            states.append((state, scale))
        return states

    def _backwards(self) -> list[tuple[Masses, float]]:
        """For each place and label, the sum over what can follow."""
        state = dict.fromkeys(self._shares[-1], 1.0)
        states = [(state, 0.0)]
        scale = 0.0
        for k in range(len(self._shares) - 2, -1, -1):
            follows = {label: share * state[label] for label, share in self._shares[k + 1].items()}
            if self._places[k + 1] == self._places[k] + 1:
                state = {
                    label: sum(
                        [mass * self._weights[other].get(label, 0.0) for other, mass in follows.items()]
                    )
                    for label in self._shares[k]
                }
            else:
                state = dict.fromkeys(self._shares[k], sum(follows.values()))
            size = max(state.values())
            state = {label: mass / size for label, mass in state.items()}
            scale += log(size)
            states.append((state, scale))
        return states[::-1]
