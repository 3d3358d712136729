"""Teacher's notes cite: revisions keep them with their marks, which have none yet."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from exhibit.documents import codec
from exhibit.models.fields import ProseField
from exhibit.text.body import parse


def renew_revisions(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give revisions of panels their teacher's notes with marks: nothing that is written changed."""
    Revision = apps.get_model("exhibit", "Revision")
    for row in Revision.objects.iterator(chunk_size=200):
        prompts = row.document.get("prompts", ())
        for prompt in prompts:
            body = parse(prompt.get("teacher_note", ""))
            prompt |= {"teacher_note": body.text, "teacher_note_cited": codec.to_plain(body)}
        if prompts:
            row.save(update_fields=["document"])


class Migration(migrations.Migration):
    dependencies = [("exhibit", "0012_readings_of_any_record")]

    operations = [
        migrations.AlterField(
            model_name="prompt",
            name="teacher_note",
            field=ProseField(
                blank=True,
                help_text="What a good answer notices; a likely wrong one. Cite after each sentence "
                "what it rests on, [@key], as the text does; [~] after one that states no fact.",
                max_length=10000,
                verbose_name="teacher's note",
            ),
        ),
        migrations.RunPython(renew_revisions, migrations.RunPython.noop),
    ]
