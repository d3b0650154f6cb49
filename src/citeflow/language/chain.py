"""A linear-chain conditional random field: probabilities of labels given scores, with numpy.

scores: array (tokens, labels), log-domain, what the features of each token say for each label.
transitions: array (labels, labels), log-domain, row = label before, column = label after.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Places = NDArray[np.intp]

_RESCALED = 16
"""Steps after which sums are scaled back: far fewer than those that leave the range of double precision."""

_ROUNDING = 0.01
"""A probability has to be higher than another by this much to be surely higher; rounding is a thousandth of it."""


class Chain:
    """The field: labels with the weights of their transitions."""

    def __init__(self, transitions: Floats) -> None:
        size = len(transitions)
        self._log = transitions
        self._log_into = np.ascontiguousarray(transitions.T)
        self._joint = np.exp(transitions.astype(np.float64))
        self._both = np.zeros((2 * size, 2 * size))
        self._both[:size, :size], self._both[size:, size:] = self._joint, self._joint.T

    def decode(self, scores: Floats) -> tuple[Places, Doubles]:
        """The most probable sequence of labels, and the probability of each label at each token (rows sum to 1).

        One token at least. The labels that are most probable each for itself are that sequence if they are more
        probable together than any other label is at its token, since a sequence is never more probable than a label
        in it; only otherwise the sequences are compared.
        """
        forward, backward, behind = self._sum_paths(scores)
        marginals = forward * behind
        marginals /= marginals.sum(axis=1, keepdims=True)
        path = marginals.argmax(axis=1)
        every = np.arange(len(path))
        before, after = path[:-1], path[1:]
        steps = self._joint[before, after] * backward[every[1:], after] / behind[every[:-1], before]
        together = marginals[0, path[0]] * steps.prod()
        others = marginals.copy()
        others[every, path] = 0
        if together > others.max() + _ROUNDING:
            return path, marginals
        return self.find_best_path(scores), marginals

    def _sum_paths(self, scores: Floats) -> tuple[Doubles, Doubles, Doubles]:
        """For each token and label a multiple of the weight of all paths up to it, of all from it on, of all behind it.

        The forward-backward algorithm with rescaling (Rabiner 1989), both directions in one pass.
        """
        local = np.exp((scores - scores.max(axis=1, keepdims=True)).astype(np.float64))
        labels = local.shape[1]
        states = np.concatenate((local, local[::-1]), axis=1)
        moved = np.ones_like(states)
        state, multiply, both = states[0], np.multiply, self._both
        for place, (row, came) in enumerate(zip(states[1:], moved[1:], strict=True), 1):
            np.dot(state, both, came)
            multiply(row, came, row)
            if place % _RESCALED == 0:
                row[:labels] /= row[:labels].sum()
                row[labels:] /= row[labels:].sum()
            state = row
        return states[:, :labels], states[::-1, labels:], moved[::-1, labels:]

    def find_best_path(self, scores: Floats) -> Places:
        """The most probable sequence of labels (Viterbi 1967)."""
        states = scores.copy()
        sums = np.empty_like(self._log)
        add, largest, log, into = np.add, np.maximum.reduce, self._log, self._log_into
        columns = states[:, :, None]
        for place, here in enumerate(scores[1:]):
            row = states[place + 1]
            largest(add(log, columns[place], sums), 0, None, row)
            add(row, here, row)
        path = np.empty(len(scores), dtype=np.intp)
        path[-1] = best = states[-1].argmax()
        for place in range(len(scores) - 2, -1, -1):
            path[place] = best = (states[place] + into[best]).argmax()
        return path
