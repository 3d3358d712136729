"""What the groups may do with standards of curricula."""

from django.db import migrations

AUTHOR = {"view_standard"}
EDITOR = AUTHOR | {"add_standard", "change_standard", "delete_standard"}
GROUPS = {"author": AUTHOR, "editor": EDITOR, "publisher": EDITOR}


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


class Migration(migrations.Migration):
    dependencies = [
        ("curation", "0004_groups_workshop"),
        ("exhibit", "0004_for_educators"),
    ]
    operations = [migrations.RunPython(extend_groups, reduce_groups)]
