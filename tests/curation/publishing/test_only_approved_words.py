"""An edition holds only approved words: whatever an author changes, the next one is as the last."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import models as columns
from django.db.models import Model
from PIL import Image

from curation.checks import publishable
from curation.exchange.bundle.loading import load
from curation.exchange.bundle.reading import read_bundle
from curation.publishing import publication
from curation.records import former_addresses
from curation.records.history.recording import saving
from curation.records.history.registration import OWNERS, PARTS
from curation.review import panels
from curation.sources import versions
from exhibit import models
from exhibit.models.fields import EdtfField, NamesField, WordsField
from tests.factories import records

pytestmark = pytest.mark.django_db

CONTENT = Path(__file__).resolve().parents[3] / "content"
MARKER = "zebrafinch"
# Readings are no words of an author: their desk writes them, and the panel shows their count.
READINGS = {models.Support, models.SupportDecision}
KINDS = tuple(kind for kind in (*PARTS, *OWNERS) if kind not in READINGS)

NO_WORDS = {
    "id": "says which record it is",
    "position": "the order in which things hang goes with the next edition",
    "display": "a publisher's move, and it shows an approved text only",
    "state": "of the working text",
}
HELD_AGAINST_THE_TEXT = "an edition is refused where it differs from the words of the source text"
LEFT = {
    models.Acknowledgement: {
        "fingerprint": "names the warning it lets stand: without it the edition is refused",
        "panel": "as its fingerprint",
        "at": "for curators",
    },
    models.Clause: dict.fromkeys(
        ("reference", "basis", "read_in", "read_on"), "said together, as constraints hold them"
    ),
    models.Reference: {"isbn": "its last digit has to fit"},
    models.Emendation: dict.fromkeys(
        ("source_text", "start", "end", "file_reading"), HELD_AGAINST_THE_TEXT
    ),
    models.Excerpt: dict.fromkeys(
        ("source_text", "start", "end", "exact", "prefix", "suffix"), HELD_AGAINST_THE_TEXT
    ),
    models.Panel: {"version": "counts saves", "changed_at": "for curators"},
    models.PanelPicture: {"decorative": "a decorative picture has no words"},
    models.Picture: dict.fromkeys(
        ("file", "sha256", "width", "height"), "an edition is refused where the file is another"
    ),
    models.SourceText: dict.fromkeys(
        ("source", "version", "text", "sha256", "is_current", "place_kind", "added_at"),
        "the words are never changed: a new version is added",
    ),
}


@pytest.fixture
def opening_exhibition() -> None:
    """The opening exhibition, approved, and a picture on one of its panels."""
    load(read_bundle(CONTENT), by=None, approve=True)
    panel = models.Panel.objects.filter(display=True, panel_questions__isnull=False).first()
    models.PanelPicture.objects.create(panel=panel, picture=_picture(), alt="A tower of steel.")
    panels.approve(panel=panel, by=None)


@pytest.fixture
def passed_over(monkeypatch):
    """Pass over the gate of changed evidence: what stands behind it is to be seen."""
    monkeypatch.setattr(publishable, "changed", lambda *_: [])


def test_nothing_an_author_changes_or_adds_is_in_the_next_edition(
    opening_exhibition, passed_over, settings
):
    root = settings.EDITIONS_ROOT
    publication.publish(by=None, note="First.")
    change_everything(records.make_user("author"))
    publication.publish(by=None, note="Second.")
    first, second = documents(root / "0001"), documents(root / "0002")
    assert [name for name in first | second if first.get(name) != second.get(name)] == []
    assert naming_the_marker(root / "0002") == []


def test_every_kind_of_record_is_tried(opening_exhibition):
    assert [kind.__name__ for kind in KINDS if not kind._base_manager.exists()] == []


def change_everything(author) -> None:
    """Make a new record of every kind, and change every field of those there are."""
    rows = {kind: list(kind._base_manager.all()) for kind in KINDS}
    with saving(by=author):
        for text in rows[models.SourceText]:
            words = f"{text.text}\nA {MARKER} sang.\n"
            versions.add_text(source=text.source, text=words, by=author)
        clones = clone_everything()
        for kind, of_kind in rows.items():
            for number, row in enumerate(of_kind):
                row.refresh_from_db()
                slug = getattr(row, "slug", "")
                # One new record for each row: with all of them it would be the new row over again.
                naming = [one for one in changeable(kind) if one.is_relation][number : number + 1]
                for column in changeable(kind):
                    change(row, column, clones if column in naming else {})
                row.save()
                if kind is models.Panel:
                    former_addresses.keep(record=row, before=slug)
        for panel in rows[models.Panel]:
            panel.other_themes.add(clones[models.Theme])
        for event in rows[models.TimelineEvent]:
            event.panels.add(clones[models.Panel])


def clone_everything() -> dict[type[Model], Model]:
    """Make a record of every kind like the first, with the marker in each of its texts."""
    clones: dict[type[Model], Model] = {}
    for kind in in_order():
        row = kind._base_manager.order_by("pk").first()
        row.pk = None
        row._state.adding = True
        for column in changeable(kind):
            change(row, column, clones)
        for column in kind._meta.concrete_fields:
            point(row, column, clones)
        if kind is models.Clause:
            row.basis, row.read_in = "work", None
        if kind is models.RelatedPanel:
            row.other = models.Panel.objects.exclude(pk=row.panel_id).latest("pk")
        if kind is models.Panel:
            row.display = False
        if kind is models.Picture:
            row.sha256 = "f" * 64
        if kind is models.Exhibition:
            continue
        row.save()
        clones[kind] = row
    return clones


def in_order() -> list[type[Model]]:
    """Return the kinds, each after those its columns name."""
    ordered: list[type[Model]] = []
    waiting = list(KINDS)
    while waiting:
        for kind in waiting:
            named = {
                column.related_model
                for column in kind._meta.concrete_fields
                if isinstance(column, columns.ForeignKey)
            }
            if not named & {*waiting} - {kind}:
                ordered.append(kind)
        waiting = [kind for kind in waiting if kind not in ordered]
    return ordered


def changeable(kind: type[Model]) -> list[columns.Field]:
    """Return the columns that are changed."""
    left = NO_WORDS.keys() | LEFT.get(kind, {}).keys()
    return [column for column in kind._meta.concrete_fields if column.name not in left]


def change(row: Model, column: columns.Field, clones: dict[type[Model], Model]) -> None:
    """Give a column of a row another value, with the marker wherever it takes words."""
    value = getattr(row, column.attname)
    match column:
        case columns.ForeignKey():
            point(row, column, clones)
            return
        case columns.CharField(name="doi"):
            value = f"10.5555/{MARKER}"
        case columns.CharField(name="accessed"):
            value = "1901-01-01"
        case EdtfField():
            value = "1901" if value != "1901" else "1902"
        case NamesField():
            value = [{"literal": MARKER}]
        case WordsField():
            value = [MARKER]
        case columns.JSONField():
            value = {"title": MARKER} if isinstance(value, dict) else [[MARKER]]
            if column.name in ("columns", "note_keys", "excerpt_keys"):
                value = [MARKER]
        case columns.URLField():
            value = f"https://example.org/{MARKER}"
        case columns.BooleanField():
            value = not value
            if column.name == "silent":
                value = True
            if column.name == "apply":
                value = False
        case columns.FloatField():
            value /= 2
        case columns.IntegerField() | columns.DecimalField():
            value = value + 1 if value is not None else None
        case _ if column.choices:
            known = [name for name, _ in column.flatchoices if name and name != value]
            value = known[0]
        case columns.CharField() | columns.TextField():
            most = column.max_length or 10_000
            # Texts stay as different as they were; a new record has no number yet.
            word = f"{MARKER}{row.pk or ''}"
            value = f"{value[: most - len(word)]}{word}" if most > 11 else _short(row, most)
        case _:
            raise AssertionError(f"Say in LEFT or here how {column} is changed.")
    setattr(row, column.attname, value)


def point(row: Model, column: columns.Field, clones: dict[type[Model], Model]) -> None:
    """Let a foreign key of a row name the new record of its kind."""
    # What a panel is related to is another panel.
    if column.related_model in clones and column.name != "other":
        setattr(row, column.name, clones[column.related_model])


def _short(row: Model, most: int) -> str:
    """Return something that no other row has and no marker fits into: the mark of a source."""
    return f"{row.pk + 40}"[-most:] if row.pk else "Z" * most


def documents(folder: Path) -> dict[str, object]:
    """Return the parts of every document of an edition by name; its stamp alone is left out."""
    found = {}
    for path in (folder / "documents").rglob("*.json"):
        document = json.loads(path.read_text())
        found |= {f"{path.name}, {name}": value for name, value in document.items()}
    del found["exhibition.json, stamp"]
    assert len(found) > 200
    return found


def naming_the_marker(folder: Path) -> list[str]:
    """Return the files of a folder that hold the marker, in words or in their name."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 100
    return [
        str(path.relative_to(folder))
        for path in files
        if MARKER.encode() in path.read_bytes().lower() or MARKER in str(path)
    ]


def _picture() -> models.Picture:
    out = BytesIO()
    Image.new("RGB", (60, 40), "steelblue").save(out, "PNG")
    row = records.make_picture_row()
    row.file.save("tower.png", ContentFile(out.getvalue()))
    return row
