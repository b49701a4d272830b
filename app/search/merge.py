"""One list out of two: the hits in a person's own language, and those in English."""

from __future__ import annotations

from collections.abc import Sequence

from app.search.query import Hit

SECOND = 0.6  # how much a place in the second list is worth beside the same place in the first
_DAMPING = 3  # so that the first places do not count for everything


def merged(
    first: Sequence[Hit], second: Sequence[Hit], limit: int = 10, second_weight: float = SECOND
) -> tuple[Hit, ...]:
    """The two lists as one, by the places in them, because scores of different indexes cannot be compared.

    What stands in both comes once, higher for it, with the title and the marks of the first list. Scores are those
    of the merged list.
    """
    scores: dict[tuple[str, str], float] = {}
    hits: dict[tuple[str, str], Hit] = {}
    for found, weight in ((first, 1.0), (second, second_weight)):
        for place, hit in enumerate(found):
            key = (hit.kind, hit.id)
            scores[key] = scores.get(key, 0.0) + weight / (place + _DAMPING)
            hits.setdefault(key, hit)
    best = sorted(hits, key=lambda key: -scores[key])[: max(0, limit)]
    return tuple(Hit(hits[key].id, hits[key].kind, scores[key], hits[key].title, hits[key].marks) for key in best)
