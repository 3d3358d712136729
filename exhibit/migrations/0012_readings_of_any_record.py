"""Readings are of any record, and silences and descriptions are kept with their marks."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from exhibit.documents import codec
from exhibit.text.body import parse

CITED = {"theme": "silences", "exhibition": "silences", "subject": "description"}


def renew_approved(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give approved documents the fields that were added: nothing that is written changed."""
    Approval = apps.get_model("exhibit", "Approval")
    for row in Approval.objects.filter(document__isnull=False):
        document = row.document
        if name := CITED.get(row.kind):
            body = parse(document.get(name, ""))
            document[name] = body.text
            document[f"{name}_cited"] = codec.to_plain(body)
        if row.kind == "subject":
            document |= {"excerpts": [], "notes": []}
        if row.kind in {*CITED, "tour"}:
            document["supports"] = []
        row.save(update_fields=["document"])


def renew_revisions(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give revisions of panels the captions of their figures with their marks, which have none."""
    Revision = apps.get_model("exhibit", "Revision")
    for row in Revision.objects.iterator(chunk_size=200):
        document = row.document
        for figure in (*document.get("charts", ()), *document.get("drawings", ())):
            body = parse(figure["caption"])
            figure |= {"caption": body.text, "caption_cited": codec.to_plain(body)}
        if document.get("charts") or document.get("drawings"):
            row.save(update_fields=["document"])


def name_the_panel(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Keep where readings were made."""
    Support = apps.get_model("exhibit", "Support")
    Support.objects.update(record=models.F("panel_id"))


def name_the_panel_again(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Bring the panels back; what was read elsewhere has no place there."""
    Support = apps.get_model("exhibit", "Support")
    Support.objects.exclude(kind="panel").delete()
    Support.objects.update(panel_id=models.F("record"))


class Migration(migrations.Migration):
    dependencies = [("exhibit", "0011_verdicts_and_big_ideas")]

    operations = [
        migrations.AddField(
            model_name="support",
            name="kind",
            field=models.CharField(
                default="panel",
                help_text="What the sentence stood in when it was read, by the name of its model.",
                max_length=40,
                verbose_name="kind of record",
            ),
        ),
        migrations.AddField(
            model_name="support",
            name="record",
            field=models.PositiveBigIntegerField(
                default=0, help_text="The primary key of that record."
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="support",
            name="panel",
            field=models.ForeignKey(
                "exhibit.panel", null=True, on_delete=models.CASCADE, related_name="supports"
            ),
        ),
        migrations.RunPython(name_the_panel, name_the_panel_again),
        migrations.RemoveField(model_name="support", name="panel"),
        migrations.AddIndex(
            model_name="support",
            index=models.Index(fields=["kind", "record"], name="support_by_record"),
        ),
        migrations.RunPython(renew_approved, migrations.RunPython.noop),
        migrations.RunPython(renew_revisions, migrations.RunPython.noop),
    ]
