"""A database of its own, in memory: a bundle is looked at there, and nothing of it stays."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.utils import DEFAULT_DB_ALIAS


@contextmanager
def database_apart() -> Iterator[None]:
    """Let this thread use an empty database in memory in place of the site's own.

    The site's own is neither read nor written meanwhile, and need not be there. The tables are made
    from the models as they stand: migrations would take longer than everything else.
    """
    own = connections[DEFAULT_DB_ALIAS]
    settings = own.settings_dict | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": ":memory:",
        "OPTIONS": {},
        "TEST": {},
    }
    in_memory = DatabaseWrapper(settings, alias=DEFAULT_DB_ALIAS)
    connections[DEFAULT_DB_ALIAS] = in_memory
    # Kept by number, and the numbers are others there.
    ContentType.objects.clear_cache()
    try:
        _make_tables(in_memory)
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = own
        ContentType.objects.clear_cache()
        in_memory.close()


def _make_tables(database: DatabaseWrapper) -> None:
    # Tables name each other, so that no order of making them would do.
    database.disable_constraint_checking()
    with database.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
    database.enable_constraint_checking()
