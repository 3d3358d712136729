"""The records of a content bundle, field by field, in the order they are written.

Pure values: they hold no models. Limits and choices repeat those of the database's columns (a
test holds them together), so that a bundle that can be read can be loaded into any database.
"""

from curation.exchange.bundle.records.exhibition import (
    ExhibitionRecord,
    StandardRecord,
    SubjectRecord,
    ThemeRecord,
    TimelineEventRecord,
    TourRecord,
    TourStopRecord,
)
from curation.exchange.bundle.records.panel import (
    AcknowledgedRecord,
    PanelPictureRecord,
    PanelRecord,
    PromptRecord,
    RelatedRecord,
)
from curation.exchange.bundle.records.pictures import ChartRecord, DrawingRecord, PictureRecord
from curation.exchange.bundle.records.works import (
    AnswerRecord,
    EmendationRecord,
    ExcerptRecord,
    NoteRecord,
    PlaceRecord,
    PlacesRecord,
    QuestionRecord,
    ReferenceRecord,
    SourceRecord,
)

__all__ = [
    "AcknowledgedRecord",
    "AnswerRecord",
    "ChartRecord",
    "DrawingRecord",
    "EmendationRecord",
    "ExcerptRecord",
    "ExhibitionRecord",
    "NoteRecord",
    "PanelPictureRecord",
    "PanelRecord",
    "PictureRecord",
    "PlaceRecord",
    "PlacesRecord",
    "PromptRecord",
    "QuestionRecord",
    "ReferenceRecord",
    "RelatedRecord",
    "SourceRecord",
    "StandardRecord",
    "SubjectRecord",
    "ThemeRecord",
    "TimelineEventRecord",
    "TourRecord",
    "TourStopRecord",
]
