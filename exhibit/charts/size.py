"""How large a chart is drawn, so that a page can keep its place before the picture comes."""

import json
import re
from functools import lru_cache

from exhibit.charts.render import render
from exhibit.text.json_value import JsonObject

_SIDE = re.compile(rb'\b(width|height)="(\d+(?:\.\d+)?)"')


def size(spec: JsonObject) -> tuple[int, int]:
    """Return width and height of a chart in units of its drawing. Raises ChartRefused."""
    return _size(json.dumps(spec, sort_keys=True))


# Drawing one takes some 34 ms, and a panel is shown more often than its charts change.
@lru_cache(maxsize=256)
def _size(spec: str) -> tuple[int, int]:
    opening = render(json.loads(spec)).partition(b">")[0]
    sides = {name: round(float(value)) for name, value in _SIDE.findall(opening)}
    return sides[b"width"], sides[b"height"]
