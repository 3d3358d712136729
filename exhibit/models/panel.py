from collections.abc import Iterator
from typing import TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from taggit.managers import TaggableManager

from exhibit.models.distinct import Distinct, small_letters, whatever_case
from exhibit.models.fields import AddressField, EdtfField, KeyField, ProseField
from exhibit.models.question import Answer, Question
from exhibit.models.subject import PanelSubject
from exhibit.models.theme import Theme


class PanelQuerySet(models.QuerySet["Panel"]):
    def to_be_approved(self) -> "PanelQuerySet":
        """Return the panels put on display that nobody has approved."""
        return self.filter(display=True).exclude(revisions__is_approved=True)

    def in_walking_order(self) -> "PanelQuerySet":
        """Return panels as a visitor walks: theme by theme, each in its order."""
        return self.order_by("theme__position", "theme__slug", "position", "slug")

    def with_evidence(self) -> "PanelQuerySet":
        """Return panels with all that a document needs, in a fixed number of queries."""
        return evidence_of(self)

    def in_portions(self) -> Iterator["Panel"]:
        """Yield the panels, a thousand from each query: SQLite takes 32,766 keys in one."""
        return self.iterator(chunk_size=1_000)


Panels = TypeVar("Panels", bound="models.QuerySet[Panel]")


def evidence_of(panels: Panels) -> Panels:
    """Return panels with all that a document needs, in a fixed number of queries."""
    return panels.select_related("theme").prefetch_related(
        "other_themes", "prompts", *map(with_record, RECORDS), with_answers()
    )


RECORDS = {
    "panel_subjects": "tag",
    "panel_pictures": "picture",
    "panel_charts": "chart",
    "panel_drawings": "drawing",
    "related_panels": "other",
    "panel_questions": "question",
}
"""The records that hang on a panel: the rows that hang them there, and the record each names."""


def with_record(relation: str) -> "models.Prefetch[str]":
    """Return how to fetch rows of a panel, each with the record it names.

    Joined: fetched by themselves, Django asks for the records with one OR for each, and SQLite
    takes no more than a thousand.
    """
    model = Panel._meta.get_field(relation).related_model
    assert model is not None
    rows = model._default_manager.select_related(RECORDS[relation])
    if relation == "panel_subjects":  # the only rows that stand in no order of their own
        rows = rows.order_by("tag__name", "pk")
    return models.Prefetch(relation, rows)


def with_answers() -> "models.Prefetch[str]":
    """Return how to fetch the answers to a panel's questions."""
    answers = Answer.objects.select_related("source", "excerpt")
    return models.Prefetch("panel_questions__question__answers", answers)


# taggit names the manager itself, which the type checker cannot see.
class Panel(Distinct):
    """One label: title, big idea, body, evidence, pictures and questions."""

    class Kind(models.TextChoices):
        TEXT = "text", _lazy("text")
        BIOGRAPHY = "biography", _lazy("biography")
        COMPARISON = "comparison", _lazy("comparison")
        PROCESS = "process", _lazy("process")
        FIGURE = "figure", _lazy("figure or chart")

    class Flag(models.TextChoices):
        NONE = "", _lazy("none")
        HYPOTHETICAL = "hypothetical", _lazy("Thought experiment")
        APOCRYPHAL = "apocryphal", _lazy("Apocryphal")

    class State(models.TextChoices):
        """Where the working text stands; what visitors see is the approved revision."""

        DRAFT = "draft", _lazy("draft")
        IN_REVIEW = "in-review", _lazy("in review")
        APPROVED = "approved", _lazy("approved")

    key = KeyField(_lazy("number"), max_length=20, unique=True, help_text=_lazy("Such as P10."))
    slug = AddressField(
        max_length=80, unique=True, help_text=_lazy("Its address: /panels/a-short-name/.")
    )
    title = models.CharField(max_length=120, help_text=_lazy("At most 8 words."))
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="panels")
    position = models.PositiveSmallIntegerField(_lazy("place in the theme"), default=0)
    other_themes: "models.ManyToManyField[Theme, models.Model]" = models.ManyToManyField(
        Theme, related_name="other_panels", blank=True
    )
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.TEXT)
    big_idea = models.CharField(
        max_length=400,
        help_text=_lazy(
            "One active sentence of at most 20 words, and what it rests on: [@L27; @S14]. The text "
            "below cites the same."
        ),
    )
    flag = models.CharField(max_length=16, choices=Flag.choices, default=Flag.NONE, blank=True)
    advisory = ProseField(
        _lazy("content advisory"),
        blank=True,
        help_text=_lazy("What is described, said before the text."),
    )
    help_text = ProseField(
        _lazy("where to find help"),
        blank=True,
        help_text=_lazy("For readers in distress; with the advisory."),
    )
    date = EdtfField(blank=True, verbose_name=_lazy("time span"))
    body = ProseField(
        blank=True,
        help_text=_lazy(
            "50 to 150 words. After each sentence cite its evidence, [@L27] or [@L27; "
            "@S14], or mark it as framing, [~]."
        ),
    )
    state = models.CharField(
        max_length=12, choices=State.choices, default=State.DRAFT, editable=False
    )
    display = models.BooleanField(
        _lazy("on display"),
        default=False,
        help_text=_lazy("Show the approved text in the next edition."),
    )
    questions: "models.ManyToManyField[Question, PanelQuestion]" = models.ManyToManyField(
        Question, through="PanelQuestion", related_name="panels", blank=True
    )
    subjects = TaggableManager(
        through=PanelSubject, blank=True, help_text=_lazy("People, places, events and concepts.")
    )
    version = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = PanelQuerySet.as_manager()

    class Meta:
        ordering = ["theme", "position", "slug"]
        indexes = [models.Index(fields=["theme", "position"])]
        constraints = [small_letters("panel", "slug"), *whatever_case("panel", "slug", "key")]
        permissions = [
            ("approve_panel", "Can approve a panel"),
            ("display_panel", "Can put a panel on display"),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.title}"

    def get_absolute_url(self) -> str:
        return f"/panels/{self.slug}/"


class PanelQuestion(models.Model):
    """A question that a panel shows."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="panel_questions")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="panel_questions")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "question"], name="panel_shows_a_question_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question.key} on {self.panel.title}"


class RelatedPanel(models.Model):
    """Another panel worth going to from here, and why; without a reason there is no link."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="related_panels")
    other = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(
        max_length=160, help_text=_lazy("Goes on from “Related, because it …”: starts with blame.")
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "other"], name="related_panel_is_named_once"),
            models.CheckConstraint(
                condition=~Q(panel=models.F("other")),
                name="related_panel_is_another_one",
                violation_error_message="A panel is not related to itself: choose another.",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="related_panel_has_a_reason"),
        ]

    def __str__(self) -> str:
        return _("{title}: {other}, because it {reason}").format(
            title=self.panel.title, other=self.other.title, reason=self.reason
        )


class Prompt(models.Model):
    """A discussion question for students, with a teacher's note."""

    class Skill(models.TextChoices):
        SOURCING = "sourcing", _lazy("sourcing")
        CONTEXTUALIZATION = "contextualization", _lazy("contextualization")
        CORROBORATION = "corroboration", _lazy("corroboration")
        CLOSE_READING = "close-reading", _lazy("close reading")

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="prompts")
    position = models.PositiveSmallIntegerField(default=0)
    skill = models.CharField(max_length=20, choices=Skill.choices)
    text = ProseField(_lazy("question"))
    teacher_note = ProseField(
        _lazy("teacher's note"),
        blank=True,
        help_text=_lazy(
            "What a good answer notices; a likely wrong one. Cite after each sentence what it "
            "rests on, [@key], as the text does; [~] after one that states no fact."
        ),
    )

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.get_skill_display()}: {self.text[:60]}"


class Acknowledgement(models.Model):
    """A warning that a named curator has looked at and let stand, with a reason."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="acknowledgements")
    code = models.CharField(_lazy("finding"), max_length=40)
    words = models.TextField(_lazy("the words concerned"), blank=True)
    fingerprint = models.CharField(max_length=16, editable=False)
    reason = ProseField()
    by = models.CharField(_lazy("acknowledged by"), max_length=150)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "fingerprint"], name="acknowledgement_once_for_a_finding"
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(by=""), name="acknowledgement_names_who_and_why"
            ),
        ]

    def __str__(self) -> str:
        return _("{code} on {title}, by {by}").format(
            code=self.code, title=self.panel.title, by=self.by
        )
