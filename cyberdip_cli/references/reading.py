"""One reference read by the model: its tokens, a label for each, and how probable each field is as a
whole."""

from __future__ import annotations

from .edges import runs, trimmed
from .features import features
from .labelling import Lattice, is_outside
from .mending import by_form, mended
from .model import OUTSIDE, model
from .tokens import tokenise_marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .tokens import Tokens

BRIDGED = frozenset("author editor translator title publisher container series date".split())
"""Labels whose stretches belong together over a sign or a short word that has no label."""
LONGEST_BRIDGE = 3
RANKED = 10
"""The readings of a reference that a proof considers."""
SEQUENCES = 40
"""The likeliest sequences of labels that they are taken from: several divide a reference alike."""
BY_FORM = 0.7
"""The posterior of a field that form alone has found: given, and told."""


class Stretch:
    """Consecutive tokens of one field: ``label``, ``first`` and ``end`` (tokens), ``posterior`` (0 to 1) of
    the whole field."""

    __slots__ = ("end", "first", "label", "posterior")

    def __init__(self, label: str, first: int, end: int, posterior: float) -> None:
        self.label = label
        self.first = first
        self.end = end
        self.posterior = posterior

    def __repr__(self) -> str:
        return f"Stretch({self.label!r}, {self.first}, {self.end}, {self.posterior:.3f})"


class LabelledReference:
    """``tokens``, their ``labels`` and the ``posteriors`` of the fields; the ``lattice`` that they were
    chosen from."""

    __slots__ = ("labels", "lattice", "posteriors", "tokens")

    def __init__(
        self,
        tokens: Tokens,
        labels: list[str],
        posteriors: Mapping[str, float],
        lattice: Lattice | None = None,
    ) -> None:
        self.tokens = tokens
        self.labels = labels
        self.posteriors = posteriors
        self.lattice = lattice

    def others(self, within: int | None = None) -> Iterator[LabelledReference]:
        """The next likely readings of the same text that divide it otherwise, at most :data:`RANKED`, and
        none that lies further than ``within`` units behind the likeliest."""
        if self.lattice is None:
            return
        known = [self.division()]
        for sequence in self.lattice.ranked(SEQUENCES, within):
            labels = named(self.lattice, sequence, self.tokens)
            other = LabelledReference(self.tokens, labels, dict.fromkeys(labels, 1.0))
            if (division := other.division()) not in known:
                known.append(division)
                yield other
                if len(known) == RANKED:
                    return

    def division(self) -> list[tuple[str, int, int]]:
        """The fields with their first token and the one behind their last."""
        return [(stretch.label, stretch.first, stretch.end) for stretch in self.stretches()]

    def differing(self, other: LabelledReference) -> set[str]:
        """The labels that are not on the same tokens in another reading."""
        return {
            label
            for mine, others in zip(self.labels, other.labels, strict=True)
            if mine != others
            for label in (mine, others)
        }

    def stretches(self) -> list[Stretch]:
        """The fields in the order of the text; those that a sign parts are one."""
        found: list[Stretch] = []
        last: dict[str, Stretch] = {}
        for first, end in runs(self.labels):
            label = self.labels[first]
            former = last.get(label)
            if (
                former is not None
                and label in BRIDGED
                and first - former.end <= LONGEST_BRIDGE
                and self._unlabelled(former.end, first)
                and not (label == "date" and self._worded(former.end, first))
            ):
                former.end = end
                continue
            stretch = Stretch(label, first, end, self.posteriors.get(label, BY_FORM))
            found.append(stretch)
            last[label] = stretch
        return found

    def _worded(self, first: int, end: int) -> bool:
        """Whether a word with a capital stands between: ``2005. Web. 12 May 2010``."""
        return any(shape in "WV" for shape in self.tokens.shapes[first:end])

    def _unlabelled(self, first: int, end: int) -> bool:
        return all(label == OUTSIDE for label in self.labels[first:end])


def label_reference(text: str) -> LabelledReference:
    """The labels of a reference's tokens.

    >>> read = label_reference("Roe, J. (1999). Maps of nowhere. Atlas Review, 12(3), 45-67.")
    >>> [(stretch.label, read.tokens.between(stretch.first, stretch.end)) for stretch in read.stretches()][1:3]
    [('date', '1999'), ('title', 'Maps of nowhere')]
    """
    tokens = tokenise_marked(text)
    if not len(tokens):
        return LabelledReference(tokens, [], {})
    used = model()
    lattice = Lattice(used, by_form(tokens, used.labels, used.scores(features(tokens))))
    return LabelledReference(tokens, named(lattice, lattice.best, tokens), lattice.posteriors(), lattice)


def named(lattice: Lattice, sequence: Sequence[int], tokens: Tokens) -> list[str]:
    """The labels of a sequence of numbers, with their edges trimmed and what form decides mended."""
    names = [lattice.labels[number] for number in sequence]
    labels = [OUTSIDE if is_outside(name) else name for name in names]
    return mended(tokens, trimmed(tokens, labels))
