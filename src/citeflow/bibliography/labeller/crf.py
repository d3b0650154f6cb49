"""A linear-chain conditional random field: probabilities of labels given scores, with numpy.

scores: array (tokens, labels), log-domain, what the features of each token say for each label.
transitions: array (labels, labels), log-domain, row = label before, column = label after.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


_RESCALED = 16
"""Steps after which sums are scaled back: far fewer than those that leave the range of double precision."""


def find_marginals(scores: Floats, transitions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probability of each label at each token, by the forward-backward algorithm with rescaling (Rabiner 1989).

    transitions: exponentiated. Rows of the answer sum to 1; an empty reference gives an empty array.
    """
    local = np.exp((scores - scores.max(axis=1, keepdims=True)).astype(np.float64))
    size = len(local)
    forward, backward = np.empty_like(local), np.ones_like(local)
    forward[0] = state = local[0]
    for place in range(1, size):
        state = (state @ transitions) * local[place]
        if place % _RESCALED == 0:
            state /= state.sum()
        forward[place] = state
    state = backward[-1]
    for place in range(size - 2, -1, -1):
        state = transitions @ (state * local[place + 1])
        if place % _RESCALED == 0:
            state /= state.sum()
        backward[place] = state
    marginals: NDArray[np.float64] = forward * backward
    marginals /= marginals.sum(axis=1, keepdims=True)
    return marginals


def find_best_path(scores: Floats, transitions: Floats) -> NDArray[np.intp]:
    """The most probable sequence of labels (Viterbi 1967); transitions in the log domain."""
    into = np.ascontiguousarray(transitions.T)
    states = np.empty_like(scores)
    states[0] = state = scores[0]
    for place in range(1, len(scores)):
        state = np.maximum.reduce(into + state, axis=1)
        state += scores[place]
        states[place] = state
    path = np.empty(len(scores), dtype=np.intp)
    path[-1] = best = states[-1].argmax()
    for place in range(len(scores) - 2, -1, -1):
        path[place] = best = (states[place] + into[best]).argmax()
    return path
