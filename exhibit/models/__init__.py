"""What an exhibition is made of; one noun a file."""

from exhibit.models.approval import Approval
from exhibit.models.chart import Chart, PanelChart
from exhibit.models.clause import Clause
from exhibit.models.drawing import Drawing, PanelDrawing
from exhibit.models.edition import Edition
from exhibit.models.emendation import Confidence, Emendation
from exhibit.models.excerpt import Excerpt
from exhibit.models.exhibition import Exhibition
from exhibit.models.former_address import FormerAddress
from exhibit.models.note import ConsensusReference, Note
from exhibit.models.panel import (
    Acknowledgement,
    Panel,
    PanelQuestion,
    Prompt,
    RelatedPanel,
)
from exhibit.models.picture import PanelPicture, Picture
from exhibit.models.question import Answer, Question
from exhibit.models.reference import Reference
from exhibit.models.revision import Revision
from exhibit.models.source import Source
from exhibit.models.source_text import ImmutableText, SourceText
from exhibit.models.standard import Standard
from exhibit.models.subject import PanelSubject, Subject
from exhibit.models.support import Support, SupportDecision
from exhibit.models.theme import Theme
from exhibit.models.timeline import TimelineEvent
from exhibit.models.tour import Tour, TourStop

__all__ = [
    "Acknowledgement",
    "Answer",
    "Approval",
    "Chart",
    "Clause",
    "Confidence",
    "ConsensusReference",
    "Drawing",
    "Edition",
    "Emendation",
    "Excerpt",
    "Exhibition",
    "FormerAddress",
    "ImmutableText",
    "Note",
    "Panel",
    "PanelChart",
    "PanelDrawing",
    "PanelPicture",
    "PanelQuestion",
    "PanelSubject",
    "Picture",
    "Prompt",
    "Question",
    "Reference",
    "RelatedPanel",
    "Revision",
    "Source",
    "SourceText",
    "Standard",
    "Subject",
    "Support",
    "SupportDecision",
    "Theme",
    "TimelineEvent",
    "Tour",
    "TourStop",
]
