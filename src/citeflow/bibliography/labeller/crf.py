"""A linear-chain conditional random field: probabilities of labels given scores, with numpy.

scores: array (tokens, labels), log-domain, what the features of each token say for each label.
transitions: array (labels, labels), log-domain, row = label before, column = label after.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def find_marginals(scores: Floats, transitions: Floats) -> Floats:
    """Probability of each label at each token, by the forward-backward algorithm with rescaling (Rabiner 1989).

    transitions: exponentiated. Rows of the answer sum to 1; an empty reference gives an empty array.
    """
    local = np.exp(scores - scores.max(axis=1, keepdims=True))
    size = len(local)
    forward = np.empty_like(local)
    backward = np.empty_like(local)
    state = local[0] / local[0].sum()
    forward[0] = state
    for place in range(1, size):
        state = state @ transitions
        state *= local[place]
        state /= state.sum()
        forward[place] = state
    state = np.ones_like(local[0])
    backward[-1] = state
    for place in range(size - 2, -1, -1):
        state = transitions @ (state * local[place + 1])
        state /= state.sum()
        backward[place] = state
    marginals: Floats = forward * backward
    marginals /= marginals.sum(axis=1, keepdims=True)
    return marginals


def find_best_path(scores: Floats, transitions: Floats) -> NDArray[np.intp]:
    """The most probable sequence of labels (Viterbi 1967); transitions in the log domain."""
    size, labels = scores.shape
    back = np.empty((size, labels), dtype=np.intp)
    columns = np.arange(labels)
    state = scores[0]
    for place in range(1, size):
        table = state[:, None] + transitions
        best: Any = table.argmax(axis=0)
        back[place] = best
        state = table[best, columns] + scores[place]
    path = np.empty(size, dtype=np.intp)
    path[-1] = state.argmax()
    for place in range(size - 1, 0, -1):
        path[place - 1] = back[place, path[place]]
    return path
