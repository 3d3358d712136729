"""What the groups may do in the workshop: talk, give tasks, move passages, make reviewer links."""

from django.db import migrations

AUTHOR = {
    *(f"{verb}_{model}" for verb in ("add", "change", "view") for model in ("comment", "assignment")),
    "view_relocation", "view_plannededition", "view_reviewerlink",
}
EDITOR = AUTHOR | {
    "change_relocation", "delete_comment", "delete_assignment",
    "add_reviewerlink", "change_reviewerlink",
}
PUBLISHER = EDITOR | {"add_plannededition", "change_plannededition"}
GROUPS = {"author": AUTHOR, "editor": EDITOR, "publisher": PUBLISHER}


def extend_groups(apps, schema_editor):
    """Add the permissions, made first: Django makes those only after all migrations."""
    from django.apps import apps as installed
    from django.contrib.auth.management import create_permissions

    create_permissions(installed.get_app_config("curation"), verbosity=0, using=schema_editor.connection.alias)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        Group.objects.get(name=name).permissions.add(
            *Permission.objects.filter(content_type__app_label="curation", codename__in=codenames)
        )


def reduce_groups(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        apps.get_model("auth", "Group").objects.get(name=name).permissions.remove(
            *Permission.objects.filter(content_type__app_label="curation", codename__in=codenames)
        )


class Migration(migrations.Migration):
    dependencies = [("curation", "0003_workshop")]
    operations = [migrations.RunPython(extend_groups, reduce_groups)]
