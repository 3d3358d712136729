"""Unsaved work of every record is kept, of several opened forms each."""

from django.db import migrations, models


def name_records(apps, schema_editor):
    """Name the panel by kind, number and title, and the opened form by its token."""
    UnsavedWork = apps.get_model("curation", "UnsavedWork")
    for work in UnsavedWork.objects.select_related("panel").iterator(chunk_size=100):
        form = work.form if isinstance(work.form, dict) else {}
        token = form.get("_form")
        work.noun = "panel"
        work.record_pk = work.panel_id or 0
        work.title = work.panel.title if work.panel else ""
        work.token = str(token[0])[:40] if isinstance(token, list) and token else ""
        work.save()


class Migration(migrations.Migration):

    dependencies = [("curation", "0010_people")]

    operations = [
        migrations.AddField(
            "unsavedwork", "noun", models.CharField(default="panel", max_length=40), preserve_default=False
        ),
        migrations.AddField("unsavedwork", "record_pk", models.PositiveBigIntegerField(default=0)),
        migrations.AddField(
            "unsavedwork", "token", models.CharField(default="", max_length=40), preserve_default=False
        ),
        migrations.AddField("unsavedwork", "title", models.CharField(blank=True, default="", max_length=200), preserve_default=False),
        migrations.AddField("unsavedwork", "words", models.CharField(blank=True, default="", max_length=200), preserve_default=False),
        migrations.RunPython(name_records, migrations.RunPython.noop),
        migrations.RemoveConstraint("unsavedwork", "unsaved_work_once_for_a_curator_and_panel"),
        migrations.RemoveConstraint("unsavedwork", "unsaved_work_once_for_a_new_panel"),
        migrations.RemoveField("unsavedwork", "panel"),
        migrations.RemoveField("unsavedwork", "opened_version"),
        migrations.AlterModelOptions("unsavedwork", {"ordering": ["-saved_at", "-pk"]}),
        migrations.AddConstraint(
            "unsavedwork",
            models.UniqueConstraint(
                fields=["user", "noun", "record_pk", "token"],
                name="unsaved_work_once_for_an_opened_form",
            ),
        ),
    ]
