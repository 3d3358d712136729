"""What the groups may do with drawings, tours, the timeline, related panels and addresses."""

from django.db import migrations

CONTENT = ("drawing", "paneldrawing", "relatedpanel", "tour", "tourstop", "timelineevent")
PARTS = ("paneldrawing", "relatedpanel", "tourstop")

AUTHOR = {
    *(f"{verb}_{model}" for verb in ("add", "change", "view") for model in CONTENT),
    *(f"delete_{model}" for model in PARTS),
    "view_formeraddress",
}
EDITOR = AUTHOR | {f"delete_{model}" for model in CONTENT} | {
    "add_formeraddress", "delete_formeraddress",
}
GROUPS = {"author": AUTHOR, "editor": EDITOR, "publisher": EDITOR}


def extend_groups(apps, schema_editor):
    """Add the permissions, made first: Django makes those only after all migrations."""
    from django.apps import apps as installed
    from django.contrib.auth.management import create_permissions

    create_permissions(installed.get_app_config("exhibit"), verbosity=0, using=schema_editor.connection.alias)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        group = Group.objects.get(name=name)
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="exhibit", codename__in=codenames)
        )


def reduce_groups(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        group = apps.get_model("auth", "Group").objects.get(name=name)
        group.permissions.remove(
            *Permission.objects.filter(content_type__app_label="exhibit", codename__in=codenames)
        )


class Migration(migrations.Migration):
    dependencies = [
        ("curation", "0001_groups"),
        ("exhibit", "0002_visitors_ways"),
    ]
    operations = [migrations.RunPython(extend_groups, reduce_groups)]
