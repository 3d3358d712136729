"""What the groups may do with the clauses of notes; saved states of notes are told in clauses.

A note saved before has its words, its confidence and the works it rests on in columns and rows that
are gone. Its saved states become what exhibit 0008 made of the notes themselves, so that they can
be compared with today's and restored.
"""

import json
from importlib import import_module

from django.db import migrations

PARTS = ("clause", "consensusreference")
AUTHOR = {f"{verb}_{model}" for verb in ("add", "change", "view", "delete") for model in PARTS}
GROUPS = {"author": AUTHOR, "editor": AUTHOR, "publisher": AUTHOR}
AT_ONCE = 500


def extend_groups(apps, schema_editor):
    """Add the permissions, made first: Django makes those only after all migrations."""
    from django.apps import apps as installed
    from django.contrib.auth.management import create_permissions

    create_permissions(installed.get_app_config("exhibit"), verbosity=0, using=schema_editor.connection.alias)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        Group.objects.get(name=name).permissions.add(
            *Permission.objects.filter(content_type__app_label="exhibit", codename__in=codenames)
        )


def reduce_groups(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        apps.get_model("auth", "Group").objects.get(name=name).permissions.remove(
            *Permission.objects.filter(content_type__app_label="exhibit", codename__in=codenames)
        )


def in_clauses(rows, titles):
    """Return the rows of a note's saved state with its words as one clause that nobody has read."""
    note, *others = rows
    fields = dict(note["fields"])
    if "text" not in fields:
        return rows
    links = [row["fields"] for row in others if row["model"] == "exhibit.notereference"]
    links.sort(key=lambda link: link["position"])
    works = [link["reference"] for link in links]
    text, confidence = fields.pop("text"), fields.pop("confidence", "")
    fields["caution"] = import_module("exhibit.migrations.0008_clauses").remark(
        caution=fields.get("caution", ""),
        confidence=confidence,
        checked=fields.pop("checked", False),
        works=[titles.get(work, f"no. {work}") for work in works],
    )
    clause = {
        "note": note["pk"],
        "position": 1,
        "text": text,
        "reference": works[0] if works else None,
        "locator": "",
        "basis": "unread",
        "read_in": None,
        "read_on": "",
    }
    fields["consensus"] = "unknown"
    kept = [row for row in others if row["model"] != "exhibit.notereference"]
    return [
        {**note, "fields": fields},
        # No number: it is a row of its own once it is restored.
        {"model": "exhibit.clause", "pk": None, "fields": clause},
        *kept,
    ]


def tell_in_clauses(apps, schema_editor):
    Version = apps.get_model("reversion", "Version")
    titles = {
        work.pk: f"{work.title} ({work.key})"
        for work in apps.get_model("exhibit", "Reference").objects.all()
    }
    saved = Version.objects.filter(
        content_type__app_label="exhibit", content_type__model="note", format="json"
    )
    for version in saved.iterator(chunk_size=AT_ONCE):
        rows = json.loads(version.serialized_data)
        told = in_clauses(rows, titles)
        if told is not rows:
            version.serialized_data = json.dumps(told)
            version.save(update_fields=["serialized_data"])


class Migration(migrations.Migration):
    dependencies = [
        ("curation", "0006_limits_of_texts"),
        ("exhibit", "0008_clauses"),
        ("reversion", "0002_add_index_on_version_for_content_type_and_db"),
    ]
    operations = [
        migrations.RunPython(extend_groups, reduce_groups),
        migrations.RunPython(tell_in_clauses, migrations.RunPython.noop),
    ]
