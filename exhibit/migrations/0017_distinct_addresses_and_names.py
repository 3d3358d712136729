"""No two records share an address, a key or a name that differ in case, spaces or form alone."""

from unicodedata import normalize

import django.db.models.deletion
import django.db.models.functions.text
import exhibit.models.fields
from django.db import migrations, models

from exhibit.text.folding import fold_words

ADDRESSES = {
    "Theme": "slug", "Panel": "slug", "Source": "key", "Question": "slug", "Subject": "slug",
    "Tour": "slug",
}
KEYS = ("Panel", "Question", "Chart", "Drawing")
NAMES = {"Theme": "title", "Subject": "name", "Tour": "title"}


def make_distinct(apps, schema_editor):
    """Give records that would be mistaken for one another names of their own.

    An address in capitals becomes one in small letters, to which the old one leads.
    """
    for name, column in ADDRESSES.items():
        _tell_apart(apps.get_model("exhibit", name), column, str.lower, small=True)
    # A chart with other signs in its key could be kept and on no page be shown.
    for chart in apps.get_model("exhibit", "Chart").objects.filter(key__regex="[.:]"):
        _rename(chart, "key", chart.key.replace(".", "-").replace(":", "-"))
    for name in KEYS:
        _tell_apart(apps.get_model("exhibit", name), "key", str.lower)
    for name, column in NAMES.items():
        _tell_apart(apps.get_model("exhibit", name), column, fold_words, another="{} ({})")
    _former(apps)
    # What is to be checked at the end of the transaction would keep its tables from being changed.
    schema_editor.connection.check_constraints()


def _rename(row, column, value):
    rows = type(row).objects
    number, start = 1, value
    while rows.exclude(pk=row.pk).filter(**{column: value}).exists():
        number += 1
        value = f"{start}-{number}"
    rows.filter(pk=row.pk).update(**{column: value})


def _tell_apart(model, column, alike, another="{}-{}", small=False):
    longest = model._meta.get_field(column).max_length - 6
    rows = list(model.objects.order_by("pk").values_list("pk", column))
    # What is written as it is to be goes first, and keeps its name.
    rows.sort(key=lambda row: small and row[1] != row[1].lower())
    taken = {alike(value) for _, value in rows}
    met, new = set(), {}
    for pk, value in rows:
        start = value.lower() if small else normalize("NFC", " ".join(value.split()))
        name, number = start, 1
        while alike(name) in met or (number > 1 and alike(name) in taken):
            number += 1
            name = another.format(start[:longest], number)
        met.add(alike(name))
        if name != value:
            new[number == 1, pk] = name
    # Those with a number first: another may be written as they were.
    for (_, pk), name in sorted(new.items()):
        model.objects.filter(pk=pk).update(**{column: name})


def _former(apps):
    """Write former addresses in small letters; one that leads nowhere else then goes."""
    former = apps.get_model("exhibit", "FormerAddress").objects
    met = set(apps.get_model("exhibit", "Panel").objects.values_list("slug", flat=True))
    for row in former.order_by("pk"):
        slug = row.slug.lower()
        if slug != row.slug and (slug in met or former.filter(slug=slug).exists()):
            row.delete()
        elif slug != row.slug:
            former.filter(pk=row.pk).update(slug=slug)
            met.add(slug)


class Migration(migrations.Migration):

    dependencies = [
        ('exhibit', '0016_charts_from_tables_names_by_parts'),
    ]

    operations = [
        migrations.RunPython(make_distinct, migrations.RunPython.noop),
        migrations.AlterModelOptions(
            name='formeraddress',
            options={'ordering': ['slug', 'pk'], 'verbose_name_plural': 'former addresses'},
        ),
        migrations.AddField(
            model_name='formeraddress',
            name='question',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='exhibit.question'),
        ),
        migrations.AddField(
            model_name='formeraddress',
            name='source',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='exhibit.source'),
        ),
        migrations.AddField(
            model_name='formeraddress',
            name='subject',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='exhibit.subject'),
        ),
        migrations.AddField(
            model_name='formeraddress',
            name='theme',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='exhibit.theme'),
        ),
        migrations.AddField(
            model_name='formeraddress',
            name='tour',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='exhibit.tour'),
        ),
        migrations.AlterField(
            model_name='chart',
            name='key',
            field=exhibit.models.fields.KeyField(max_length=60, unique=True),
        ),
        migrations.AlterField(
            model_name='drawing',
            name='key',
            field=exhibit.models.fields.KeyField(max_length=60, unique=True),
        ),
        migrations.AlterField(
            model_name='formeraddress',
            name='panel',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='exhibit.panel'),
        ),
        migrations.AlterField(
            model_name='formeraddress',
            name='slug',
            field=exhibit.models.fields.AddressField(max_length=100),
        ),
        migrations.AlterField(
            model_name='panel',
            name='key',
            field=exhibit.models.fields.KeyField(help_text='Such as P10.', max_length=20, unique=True, verbose_name='number'),
        ),
        migrations.AlterField(
            model_name='panel',
            name='slug',
            field=exhibit.models.fields.AddressField(help_text='Its address: /panels/a-short-name/.', max_length=80, unique=True),
        ),
        migrations.AlterField(
            model_name='question',
            name='key',
            field=exhibit.models.fields.KeyField(max_length=40, unique=True),
        ),
        migrations.AlterField(
            model_name='question',
            name='slug',
            field=exhibit.models.fields.AddressField(max_length=80, unique=True),
        ),
        migrations.AlterField(
            model_name='source',
            name='key',
            field=exhibit.models.fields.AddressField(help_text='Short name for its address: /sources/lecture/.', max_length=60, unique=True),
        ),
        migrations.AlterField(
            model_name='subject',
            name='name',
            field=exhibit.models.fields.NameField(max_length=100, unique=True, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='subject',
            name='slug',
            field=exhibit.models.fields.AddressField(help_text="Its address: /subjects/ada-lovelace/. English letters, digits and '-'.", max_length=100, unique=True, verbose_name='address'),
        ),
        migrations.AlterField(
            model_name='theme',
            name='slug',
            field=exhibit.models.fields.AddressField(max_length=60, unique=True),
        ),
        migrations.AlterField(
            model_name='theme',
            name='title',
            field=exhibit.models.fields.NameField(max_length=80, unique=True),
        ),
        migrations.AlterField(
            model_name='tour',
            name='slug',
            field=exhibit.models.fields.AddressField(max_length=80, unique=True),
        ),
        migrations.AlterField(
            model_name='tour',
            name='title',
            field=exhibit.models.fields.NameField(max_length=120, unique=True),
        ),
        migrations.AddConstraint(
            model_name='chart',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('key'), name='chart_key_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='drawing',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('key'), name='drawing_key_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('panel__isnull', True), ('question__isnull', True), ('source__isnull', True), ('subject__isnull', True), ('theme__isnull', False), ('tour__isnull', True)), models.Q(('panel__isnull', False), ('question__isnull', True), ('source__isnull', True), ('subject__isnull', True), ('theme__isnull', True), ('tour__isnull', True)), models.Q(('panel__isnull', True), ('question__isnull', True), ('source__isnull', False), ('subject__isnull', True), ('theme__isnull', True), ('tour__isnull', True)), models.Q(('panel__isnull', True), ('question__isnull', False), ('source__isnull', True), ('subject__isnull', True), ('theme__isnull', True), ('tour__isnull', True)), models.Q(('panel__isnull', True), ('question__isnull', True), ('source__isnull', True), ('subject__isnull', False), ('theme__isnull', True), ('tour__isnull', True)), models.Q(('panel__isnull', True), ('question__isnull', True), ('source__isnull', True), ('subject__isnull', True), ('theme__isnull', True), ('tour__isnull', False)), _connector='OR'), name='former_address_leads_to_one_record'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.CheckConstraint(condition=models.Q(('slug', django.db.models.functions.text.Lower('slug'))), name='former_address_slug_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), condition=models.Q(('theme__isnull', False)), name='former_address_leads_to_one_theme'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), condition=models.Q(('panel__isnull', False)), name='former_address_leads_to_one_panel'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), condition=models.Q(('source__isnull', False)), name='former_address_leads_to_one_source'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), condition=models.Q(('question__isnull', False)), name='former_address_leads_to_one_question'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), condition=models.Q(('subject__isnull', False)), name='former_address_leads_to_one_subject'),
        ),
        migrations.AddConstraint(
            model_name='formeraddress',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), condition=models.Q(('tour__isnull', False)), name='former_address_leads_to_one_tour'),
        ),
        migrations.AddConstraint(
            model_name='panel',
            constraint=models.CheckConstraint(condition=models.Q(('slug', django.db.models.functions.text.Lower('slug'))), name='panel_slug_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='panel',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), name='panel_slug_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='panel',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('key'), name='panel_key_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(('slug', django.db.models.functions.text.Lower('slug'))), name='question_slug_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), name='question_slug_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('key'), name='question_key_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('key', django.db.models.functions.text.Lower('key'))), name='source_key_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('key'), name='source_key_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(('slug', django.db.models.functions.text.Lower('slug'))), name='subject_slug_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), name='subject_slug_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='subject_name_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='theme',
            constraint=models.CheckConstraint(condition=models.Q(('slug', django.db.models.functions.text.Lower('slug'))), name='theme_slug_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='theme',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), name='theme_slug_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='theme',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('title'), name='theme_title_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='tour',
            constraint=models.CheckConstraint(condition=models.Q(('slug', django.db.models.functions.text.Lower('slug'))), name='tour_slug_has_small_letters', violation_error_message='Write the address in small letters.'),
        ),
        migrations.AddConstraint(
            model_name='tour',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('slug'), name='tour_slug_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
        migrations.AddConstraint(
            model_name='tour',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('title'), name='tour_title_is_unique_whatever_its_case', violation_error_message='Another record has it already, perhaps in capitals: choose another.'),
        ),
    ]
