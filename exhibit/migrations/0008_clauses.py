import django.db.models.deletion
from django.db import migrations, models

import exhibit.models.fields

NAMED = "Works named for the whole note: {works}."
BEFORE = (
    "Written before we kept where each statement was read. Our confidence then: {confidence}; "
    "marked as checked: {checked}."
)


def remark(*, caution, confidence, checked, works):
    """Return a note's caution with what the columns said that it loses."""
    before = BEFORE.format(confidence=confidence or "not said", checked="yes" if checked else "no")
    named = NAMED.format(works="; ".join(works)) if works else ""
    return " ".join(part for part in (caution, before, named) if part)


def note_to_clause(apps, schema_editor):
    """Make each note one clause that nobody has read: which work holds it, nobody wrote down.

    Its first work stands with the clause; all of them are named in the caution.
    """
    Note, NoteReference = apps.get_model("exhibit.Note"), apps.get_model("exhibit.NoteReference")
    Clause = apps.get_model("exhibit.Clause")
    links = NoteReference.objects.select_related("reference").order_by("note", "position", "pk")
    works = {}
    for link in links:
        works.setdefault(link.note_id, []).append(link.reference)
    for note in Note.objects.all():
        named = works.get(note.pk, [])
        Clause.objects.create(
            note=note,
            position=1,
            text=note.text,
            reference=named[0] if named else None,
            basis="unread",
        )
        note.caution = remark(
            caution=note.caution,
            confidence=note.confidence,
            checked=note.checked,
            works=[f"{work.title} ({work.key})" for work in named],
        )
        note.save(update_fields=["caution"])
    _settle(schema_editor)


def clause_to_note(apps, schema_editor):
    """Join the clauses of each note again; what they say of their works stays in the references."""
    Note, NoteReference = apps.get_model("exhibit.Note"), apps.get_model("exhibit.NoteReference")
    Clause = apps.get_model("exhibit.Clause")
    for note in Note.objects.all():
        clauses = list(Clause.objects.filter(note=note).order_by("position", "pk"))
        note.text = " ".join(clause.text for clause in clauses)
        note.checked = bool(clauses) and all(one.basis != "unread" for one in clauses)
        note.confidence = "low"
        note.save(update_fields=["text", "checked", "confidence"])
        works = [work for one in clauses for work in (one.reference_id, one.read_in_id) if work]
        for position, work in enumerate(dict.fromkeys(works), start=1):
            NoteReference.objects.create(note=note, reference_id=work, position=position)
    _settle(schema_editor)


def _settle(schema_editor):
    # PostgreSQL alters no table whose links it has still to look at.
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("exhibit", "0007_limits_of_texts"),
    ]

    operations = [
        migrations.CreateModel(
            name="Clause",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "text",
                    exhibit.models.fields.ProseField(
                        help_text="One statement in our own words, at most 30; every figure with what, when, who.",
                        max_length=10000,
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True,
                        help_text="Where in the work: p. 123, table 2, section “Executions”, paragraph 4.",
                        max_length=300,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("work", "read in the work"),
                            ("secondary", "read in another work that reports it"),
                            ("unread", "not read"),
                        ],
                        default="unread",
                        help_text="How we know it. What is not read can be kept, not cited.",
                        max_length=10,
                    ),
                ),
                (
                    "read_on",
                    exhibit.models.fields.DayField(
                        blank=True, help_text="The day it was read: 2026-11-29.", max_length=10
                    ),
                ),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ConsensusReference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.AddField(
            model_name="note",
            name="consensus",
            field=models.CharField(
                choices=[
                    ("agreed", "specialists agree"),
                    ("disputed", "specialists dispute it"),
                    ("one-view", "one scholar’s view"),
                    ("unknown", "not known to us"),
                ],
                default="unknown",
                help_text="What specialists hold of it, as the works named say; never a guess.",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="reference",
            name="accessed",
            field=exhibit.models.fields.DayField(
                blank=True,
                help_text="The day its address was read: 2026-11-29.",
                max_length=10,
                verbose_name="read on",
            ),
        ),
        migrations.AddField(
            model_name="reference",
            name="doi",
            field=exhibit.models.fields.DoiField(
                blank=True,
                help_text="10.1017/S0090599200021234, as it is printed.",
                max_length=200,
                verbose_name="DOI",
            ),
        ),
        migrations.AddField(
            model_name="reference",
            name="isbn",
            field=exhibit.models.fields.IsbnField(
                blank=True,
                help_text="10 or 13 digits; the last one is verified.",
                max_length=20,
                verbose_name="ISBN",
            ),
        ),
        migrations.AlterField(
            model_name="note",
            name="caution",
            field=exhibit.models.fields.ProseField(
                blank=True,
                help_text="What visitors should know is doubtful or not read.",
                max_length=10000,
            ),
        ),
        migrations.AlterField(
            model_name="reference",
            name="url",
            field=models.URLField(
                blank=True, help_text="Where it can be read; a DOI leads there by itself."
            ),
        ),
        migrations.AddConstraint(
            model_name="reference",
            constraint=models.CheckConstraint(
                condition=models.Q(("doi", ""), ("doi__startswith", "10."), _connector="OR"),
                name="reference_doi_begins_as_a_doi",
                violation_error_message="A DOI begins with 10. and has a slash: 10.1017/S00905992.",
            ),
        ),
        migrations.AddField(
            model_name="clause",
            name="note",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="clauses",
                to="exhibit.note",
            ),
        ),
        migrations.AddField(
            model_name="clause",
            name="read_in",
            field=models.ForeignKey(
                blank=True,
                help_text="Of a clause read elsewhere: the work or page in which it was read.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="clauses_read_in",
                to="exhibit.reference",
            ),
        ),
        migrations.AddField(
            model_name="clause",
            name="reference",
            field=models.ForeignKey(
                blank=True,
                help_text="The work that holds it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="clauses",
                to="exhibit.reference",
                verbose_name="work",
            ),
        ),
        migrations.AddField(
            model_name="consensusreference",
            name="note",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="consensus_reference_rows",
                to="exhibit.note",
            ),
        ),
        migrations.AddField(
            model_name="consensusreference",
            name="reference",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="consensus_reference_rows",
                to="exhibit.reference",
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="consensus_references",
            field=models.ManyToManyField(
                related_name="consensus_of",
                through="exhibit.ConsensusReference",
                to="exhibit.reference",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("consensus__in", ["agreed", "disputed", "one-view", "unknown"])
                ),
                name="note_consensus_is_one_of_four",
                violation_error_message="Choose what specialists hold of it: agreed, disputed, one scholar’s view, or not known to us.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis__in", ["work", "secondary", "unread"])),
                name="clause_basis_is_one_of_three",
                violation_error_message="Choose how we know it: read in the work, read in another work, or not read.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("basis", "secondary"), ("read_in__isnull", False)),
                    models.Q(
                        models.Q(("basis", "secondary"), _negated=True), ("read_in__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="clause_read_elsewhere_says_where",
                violation_error_message="Name in “read in” the work in which it was read, for a clause read in another work, and only then.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("basis", "unread"), ("read_on", "")),
                    models.Q(
                        models.Q(("basis", "unread"), _negated=True),
                        models.Q(("read_on", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="clause_read_says_when",
                violation_error_message="Give the day on which it was read; a clause not read has none.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("basis", "unread"),
                    models.Q(
                        ("reference__isnull", False), models.Q(("locator", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="clause_read_says_where",
                violation_error_message="Name the work and the place in it (page, section, table, heading): a clause that was read has both.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("read_in__isnull", True),
                    models.Q(("read_in", models.F("reference")), _negated=True),
                    _connector="OR",
                ),
                name="clause_read_elsewhere_is_elsewhere",
                violation_error_message="It cannot be read elsewhere in the work itself: choose “read in the work”, or name the other work.",
            ),
        ),
        migrations.AddConstraint(
            model_name="consensusreference",
            constraint=models.UniqueConstraint(
                fields=("note", "reference"), name="note_names_a_consensus_reference_once"
            ),
        ),
        migrations.RunPython(note_to_clause, clause_to_note),
        migrations.RemoveField(
            model_name="note",
            name="references",
        ),
        migrations.RemoveField(
            model_name="note",
            name="checked",
        ),
        migrations.RemoveField(
            model_name="note",
            name="confidence",
        ),
        migrations.RemoveField(
            model_name="note",
            name="text",
        ),
        migrations.DeleteModel(
            name="NoteReference",
        ),
    ]
