"""What the database must refuse, whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, transaction


@contextmanager
def refused(name: str) -> Iterator[None]:
    """Expect the database to refuse, naming the constraint."""
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield
