"""What a handful of paired replicates says: the same people and the same luck with a policy and without it.

A change that chance explains is no number here. Several changes looked at together are held to the level of one
(Holm 1979): the more there are, the further from 0 the farthest of them must be.
"""

import math

import numpy

LEVEL = 0.05  # two-sided, as of every interval of Suar


def within(t, degrees):
    """P(|T| <= t) of Student's t with whole degrees of freedom (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4)."""
    if math.isinf(t):
        return 1.0
    angle = math.atan(t / math.sqrt(degrees))
    odd = degrees % 2
    term = math.cos(angle) if odd else 1.0
    total = 0.0
    for k in range(1 + odd, degrees, 2):
        total += term
        term *= math.cos(angle) ** 2 * k / (k + 1)
    return 2 / math.pi * (angle + math.sin(angle) * total) if odd else math.sin(angle) * total


def quantile(degrees):
    """The t outside of which LEVEL lies."""
    low, high = 0.0, 1e3
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if within(middle, degrees) < 1 - LEVEL else (low, middle)
    return high


def error_of(changes):
    return numpy.std(changes, ddof=1) / math.sqrt(len(changes))


def chance(changes):
    """The probability of a mean as far from 0 as theirs, were there no change; of one value alone, 1."""
    mean = abs(numpy.mean(changes))
    if len(changes) < 2 or mean == 0:
        return 1.0
    error = error_of(changes)
    return 1 - within(mean / error if error > 0 else math.inf, len(changes) - 1)


def interval(changes):
    """Mean and the ends of its interval; of at least two values."""
    mean = numpy.mean(changes)
    half = quantile(len(changes) - 1) * error_of(changes)
    return mean, mean - half, mean + half


def told(changes):
    """By column of a table with a row for each replicate: whether its change can be told from chance, all at once."""
    probabilities = [chance(column) if column.any() else None for column in changes.T]
    family = sorted((p, column) for column, p in enumerate(probabilities) if p is not None)
    found = [False] * len(probabilities)
    for rank, (p, column) in enumerate(family):
        if p > LEVEL / (len(family) - rank):
            break
        found[column] = True
    return numpy.array(found, dtype=bool)


def change_of(changes):
    """(mean, low, high) of changes that can be told from chance, or that all are 0; None of others."""
    if not numpy.isfinite(changes).all():
        return None
    if not changes.any():
        return 0.0, 0.0, 0.0
    return interval(changes) if chance(changes) <= LEVEL else None


def increase_of(changes):
    """The same of the sum of the columns that rise and can be told to; 0 only where nothing changes at all."""
    if not numpy.isfinite(changes).all():
        return None
    rises = told(changes) & (changes.mean(axis=0) > 0)
    return change_of(changes[:, rises].sum(axis=1)) if rises.any() or not changes.any() else None
