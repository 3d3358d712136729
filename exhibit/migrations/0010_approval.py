"""Approvals of records; those there are when an install is upgraded are approved as they stand."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone


KINDS = ("exhibition", "theme", "source", "subject", "timelineevent", "tour", "standard")


def approve_what_is_public(apps, schema_editor):
    """Until now every record went into the next edition as it stood: none may vanish from it.

    Their documents are made when every table is as the program expects it, at the end of
    `migrate` (curation/management/commands/migrate.py).
    """
    Approval = apps.get_model("exhibit", "Approval")
    for kind in KINDS:
        keys = apps.get_model("exhibit", kind).objects.order_by("pk").values_list("pk", flat=True)
        rows = (Approval(kind=kind, record=pk, approved_at=timezone.now()) for pk in keys)
        Approval.objects.bulk_create(rows, batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('exhibit', '0009_support'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Approval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('record', models.PositiveBigIntegerField()),
                ('document', models.JSONField(null=True)),
                ('approved_at', models.DateTimeField()),
                ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='records_approved', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['kind', 'record'],
                'constraints': [models.UniqueConstraint(fields=('kind', 'record'), name='approval_is_one_for_each_record')],
            },
        ),
        migrations.RunPython(approve_what_is_public, migrations.RunPython.noop),
    ]
