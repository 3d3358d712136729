"""Spans of a text, as starts and ends: joined where they touch, and what they leave open."""

from collections.abc import Iterable

Span = tuple[int, int]


def union(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that touch or overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def between(length: int, spans: Iterable[Span]) -> list[Span]:
    """Return what the spans leave open of a text of this length, in order."""
    left, done = [], 0
    for start, end in union(spans):
        if start > done:
            left.append((done, start))
        done = max(done, end)
    return [*left, (done, length)] if done < length else left
