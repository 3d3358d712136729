"""Addresses of subjects hold English letters, digits and '-' only, as those of other records do."""

import re

from django.db import migrations, models
from django.utils.text import slugify

PLAIN = re.compile(r"[-a-zA-Z0-9_]+\Z")


def make_plain(apps, schema_editor):
    """Give every subject whose address no page could link to one that it can."""
    subjects = apps.get_model("exhibit", "Subject").objects
    taken = set(subjects.values_list("slug", flat=True))
    for subject in subjects.order_by("pk"):
        if PLAIN.match(subject.slug):
            continue
        address = start = slugify(subject.slug) or slugify(subject.name) or subject.kind
        number = 1
        while address in taken:
            number += 1
            address = f"{start}-{number}"
        taken.add(address)
        subjects.filter(pk=subject.pk).update(slug=address)


class Migration(migrations.Migration):
    dependencies = [("exhibit", "0005_places_of_texts")]

    operations = [
        migrations.RunPython(make_plain, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="subject",
            name="slug",
            field=models.SlugField(
                help_text="Its address: /subjects/sergei-kirov/. English letters, digits and '-'.",
                max_length=100,
                unique=True,
                verbose_name="address",
            ),
        ),
    ]
