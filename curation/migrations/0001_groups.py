"""The three groups of curators: author, editor, publisher. Each may do what the one before may."""

from django.db import migrations

CONTENT = (
    "panel", "prompt", "panelquestion", "panelpicture", "panelchart", "panelsubject",
    "acknowledgement", "question", "answer", "picture", "chart", "subject", "reference", "note",
    "notereference", "excerpt", "emendation",
)
LOOK_AT = ("source", "sourcetext", "theme", "exhibition", "revision", "edition")
FRAME = ("source", "sourcetext", "theme", "exhibition")

AUTHOR = {
    *(f"{verb}_{model}" for verb in ("add", "change", "view") for model in CONTENT),
    *(f"view_{model}" for model in LOOK_AT),
    # Parts of a panel an author may take off again; records others use, only editors may.
    *(
        f"delete_{model}"
        for model in ("prompt", "panelquestion", "panelpicture", "panelchart", "panelsubject",
                      "notereference", "answer")
    ),
}
EDITOR = AUTHOR | {
    "approve_panel",
    *(f"delete_{model}" for model in CONTENT),
    *(f"{verb}_{model}" for verb in ("add", "change") for model in FRAME),
}
PUBLISHER = EDITOR | {"display_panel", "publish_edition"}
GROUPS = {"author": AUTHOR, "editor": EDITOR, "publisher": PUBLISHER}


def make_groups(apps, schema_editor):
    """Make the groups, and the permissions first: Django makes those only after all migrations."""
    from django.apps import apps as installed
    from django.contrib.auth.management import create_permissions

    create_permissions(installed.get_app_config("exhibit"), verbosity=0, using=schema_editor.connection.alias)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    known = {
        permission.codename: permission
        for permission in Permission.objects.filter(content_type__app_label="exhibit")
    }
    for name, codenames in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        # A new database has no permission for a model that is gone since.
        group.permissions.set(known[name] for name in codenames if name in known)


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("exhibit", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
