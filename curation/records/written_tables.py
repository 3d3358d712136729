"""The tables whose every change the database itself tells, by triggers.

Whoever writes, by whatever way, the number of the table is another one afterwards: for others from
the moment it is committed, and as before where it is taken back.
"""

import secrets

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from curation.models import Written

WATCHING = "*"
"""The row that stands for the triggers: without it nobody relies on them."""
OPERATIONS = ("insert", "update", "delete")
_FUNCTION = """
CREATE OR REPLACE FUNCTION curation_tell_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO curation_written (name, token) VALUES (
        TG_TABLE_NAME,
        ('x' || substr(md5(gen_random_uuid()::text), 1, 16))::bit(64)::bigint
    );
    RETURN NULL;
END $$
"""
# Rows are added and never changed, so that two who write at once do not wait for each other.
_ON_POSTGRES = """
CREATE TRIGGER curation_tell_written AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION curation_tell_written()
"""
_ON_SQLITE = """
CREATE TRIGGER {trigger} AFTER {operation} ON {table} BEGIN
    UPDATE curation_written SET token = random() WHERE name = '{name}';
END
"""


def tables() -> list[str]:
    """Return the tables that are watched: the exhibition and the history of its records."""
    models = [
        *apps.get_app_config("exhibit").get_models(include_auto_created=True),
        *apps.get_app_config("reversion").get_models(),
    ]
    return [model._meta.db_table for model in models]


def token() -> int:
    """Return a number that no other row has."""
    return secrets.randbits(62)


def leave(*, using: str = DEFAULT_DB_ALIAS, **_: object) -> None:
    """Take the triggers away, before tables are made anew."""
    connection = connections[using]
    with transaction.atomic(using=using):
        there = _there(connection)
        if Written._meta.db_table in there:
            Written.objects.using(using).all().delete()
        _drop(connection, there)


def watch(*, using: str = DEFAULT_DB_ALIAS, **_: object) -> None:
    """Put the triggers on every table, and say that they are there."""
    connection = connections[using]
    there = _there(connection)
    watched = [name for name in tables() if name in there]
    if Written._meta.db_table not in there or connection.vendor not in ("sqlite", "postgresql"):
        return
    with transaction.atomic(using=using):
        _drop(connection, there)
        _put(connection, watched)
        rows = Written.objects.using(using)
        rows.all().delete()
        rows.bulk_create(Written(name=name, token=token()) for name in (WATCHING, *watched))


def _there(connection: BaseDatabaseWrapper) -> set[str]:
    return set(connection.introspection.table_names())


def _put(connection: BaseDatabaseWrapper, watched: list[str]) -> None:
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION)
            for name in watched:
                cursor.execute(_ON_POSTGRES.format(table=quoted(name)))
            return
        for name, operation in ((name, one) for name in watched for one in OPERATIONS):
            trigger = quoted(_trigger(name, operation))
            cursor.execute(
                _ON_SQLITE.format(
                    trigger=trigger, operation=operation, table=quoted(name), name=name
                )
            )


def _drop(connection: BaseDatabaseWrapper, there: set[str]) -> None:
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for name in filter(there.__contains__, tables()):
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER IF EXISTS curation_tell_written ON {quoted(name)}")
                continue
            for operation in OPERATIONS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {quoted(_trigger(name, operation))}")


def _trigger(name: str, operation: str) -> str:
    return f"{name}_tells_{operation}"
