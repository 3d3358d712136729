"""What was worked out from a document, remembered under the document's fingerprint."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

from exhibit.documents import codec

Answer = TypeVar("Answer")


def remembered(
    question: str, document: object, work_out: Callable[[], Answer], *, beside: bytes = b""
) -> Answer:
    """Return the answer to a question about a document: what was worked out before, or now.

    An answer depends on nothing but the document and `beside`, the fingerprint of what else is
    asked of; it is then never out of date. `question` tells answers of different kinds apart.
    """
    fingerprint = hashlib.sha256(beside + codec.encode(document)).hexdigest()
    name = f"{question}:{fingerprint}"
    answer: tuple[Answer] | None = cache.get(name)
    if answer is None:
        answer = (work_out(),)
        cache.set(name, answer)
    return answer[0]
