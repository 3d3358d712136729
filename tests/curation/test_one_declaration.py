"""A column of a record is declared once, and carried everywhere, or stands here with a reason."""

from dataclasses import fields

import pytest

from curation.exchange import bundle
from curation.exchange.bundle.bundle import LISTS
from curation.exchange.bundle.column_readers import columns_of
from curation.exchange.bundle.record import Record
from curation.exchange.spreadsheet.kinds import KINDS
from exhibit import models
from exhibit.documents import panel as panels
from exhibit.documents import records as evidence
from exhibit.documents import types as pages
from exhibit.exports.panel_json import as_dict
from tests.factories.exhibition import make_exhibition
from tests.factories.panels import make_panel

OF_MACHINES = "a machine writes it"
OWNER = "the record it hangs on says it"
PLACE = "the order of a list says it"
NAMED = "the document has it under another name"
STAFF = "for curators alone"
KEPT_APART = "it stands in a file of its own, or in the record that names this one"

NOT_IN_BUNDLES = {
    "Acknowledgement": {"panel": OWNER, "fingerprint": OF_MACHINES, "at": OF_MACHINES},
    "Answer": {
        "question": OWNER,
        "position": PLACE,
        "marked_start": "one field, `marked`, says both ends",
        "marked_end": "one field, `marked`, says both ends",
    },
    "Clause": {"note": OWNER, "position": PLACE},
    "Emendation": {"source_text": KEPT_APART},
    "Excerpt": {"source_text": KEPT_APART, "prefix": OF_MACHINES, "suffix": OF_MACHINES},
    "Panel": {
        "theme": KEPT_APART,
        "position": PLACE,
        "state": "where a text stands in review is no part of an exhibition",
        "version": OF_MACHINES,
        "changed_at": OF_MACHINES,
    },
    "PanelPicture": {"panel": OWNER, "position": PLACE},
    "Prompt": {"panel": OWNER, "position": PLACE},
    "RelatedPanel": {"panel": OWNER, "position": PLACE},
    "Source": {"position": PLACE},
    "Standard": {"position": PLACE},
    "Support": {
        "kind": OWNER,
        "record": OWNER,
        "words": "they stand in the excerpt or the note",
        "fingerprint": OF_MACHINES,
        "end": "start and bearing words say it",
        "reader": "accounts are no part of an exhibition; the name of the reader is kept",
        "read_at": "read_on says the day",
    },
    "Theme": {"position": PLACE},
    "Tour": {"position": PLACE},
    "TourStop": {"tour": OWNER, "position": PLACE},
}
DOCUMENTS = {
    models.Answer: panels.AnswerDocument,
    models.Chart: panels.ChartDocument,
    models.Clause: evidence.ClauseDocument,
    models.Drawing: panels.DrawingDocument,
    models.Emendation: evidence.EmendationDocument,
    models.Excerpt: evidence.ExcerptDocument,
    models.Exhibition: pages.ExhibitionDocument,
    models.Note: evidence.NoteDocument,
    models.Panel: panels.PanelDocument,
    models.Picture: panels.PictureDocument,
    models.Prompt: panels.PromptDocument,
    models.Question: panels.QuestionDocument,
    models.Reference: evidence.ReferenceDocument,
    models.RelatedPanel: panels.Related,
    models.Source: evidence.SourceDocument,
    models.Standard: pages.StandardDocument,
    models.Subject: pages.SubjectPage,
    models.Support: panels.SupportDocument,
    models.Theme: pages.ThemePage,
    models.TimelineEvent: pages.TimelineEventDocument,
    models.Tour: pages.TourPage,
    models.TourStop: pages.TourStopDocument,
}
NOT_IN_DOCUMENTS = {
    "Answer": {"question": OWNER, "position": PLACE},
    "Chart": {"note_keys": NAMED, "excerpt_keys": NAMED},
    "Clause": {"note": OWNER, "position": PLACE},
    "Drawing": {"note_keys": NAMED, "excerpt_keys": NAMED},
    "Emendation": {"source_text": OWNER, "apply": NAMED},
    "Excerpt": {
        "source_text": NAMED,
        "prefix": "only a bookmark for finding the passage again",
        "suffix": "only a bookmark for finding the passage again",
        "is_unit": "units are what a source's page lists",
        "unused_reason": "the source's page has it",
        "staff_notes": STAFF,
    },
    "Panel": {
        "position": PLACE,
        "state": STAFF,
        "display": STAFF,
        "version": OF_MACHINES,
        "changed_at": OF_MACHINES,
    },
    "Picture": {"file": "derivatives are named by their hash"},
    "Prompt": {"panel": OWNER, "position": PLACE},
    "RelatedPanel": {"panel": OWNER, "other": NAMED, "position": PLACE},
    "Source": {
        "places": "the place of each excerpt is said in words",
        "staff_notes": STAFF,
        "position": PLACE,
    },
    "Standard": {"position": PLACE},
    "Support": {
        "kind": OWNER,
        "record": OWNER,
        "words": "the excerpt or note has them",
        "fingerprint": OF_MACHINES,
        "remark": STAFF,
        "reader": "visitors are told how often it was read, never by whom",
        "reader_name": "visitors are told how often it was read, never by whom",
        "read_at": "read_on says the day",
    },
    "Theme": {"position": PLACE},
    "Tour": {"position": PLACE},
    "TourStop": {"tour": OWNER, "position": PLACE},
}
NOT_IN_LISTS = {
    "excerpts": {
        "source_text": "source and version say it",
        "prefix": OF_MACHINES,
        "suffix": OF_MACHINES,
    },
}
RECORDS = [
    kind
    for kind in Record.__subclasses__()
    if kind.__module__.startswith(bundle.__name__) and hasattr(kind, "model")
]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_column_is_in_the_bundle_or_excepted(kind):
    carried = {one.metadata["column"] for one in fields(kind) if one.metadata.get("column")}
    left = {*columns_of(kind.model)} - carried
    assert left == {*NOT_IN_BUNDLES.get(kind.model.__name__, {})}


def test_every_kind_of_record_is_the_record_of_a_model_that_bundles_keep():
    assert {one.kind for one in LISTS.values()} <= {*RECORDS}


@pytest.mark.parametrize("model", DOCUMENTS, ids=lambda model: model.__name__)
def test_every_column_is_in_the_document_or_excepted(model):
    carried = {one.name for one in fields(DOCUMENTS[model])}
    left = {*columns_of(model)} - carried
    assert left == {*NOT_IN_DOCUMENTS.get(model.__name__, {})}


@pytest.mark.parametrize("name", KINDS)
def test_every_column_is_in_the_spreadsheet_or_excepted(name):
    carried = {column.attribute for column in KINDS[name].columns}
    left = {*columns_of(KINDS[name].model)} - carried
    assert left == {*NOT_IN_LISTS.get(name, {})}


def test_every_text_of_a_panels_document_is_in_its_public_json():
    about = make_exhibition().about()
    told = as_dict(make_panel(), about=about, stamp=None, site_url="https://x.example")
    texts = {one.name for one in fields(panels.PanelDocument) if one.type is str}
    assert texts <= {*told}
