from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import ReadOnlyAdmin, section
from exhibit.models import Revision
from exhibit.text.changes import WordRun, is_same, runs, sentence_changes


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin[Revision]):
    """Every saved state of every panel: who, when, why, and what changed in the text."""

    list_display = ["panel", "number", "made_at", "made_by", "why", "is_approved", "approved_by"]
    list_filter = ["is_approved", "made_by"]
    list_select_related = ["panel", "made_by", "approved_by"]
    ordering = ["-made_at"]
    search_fields = ["panel__title", "panel__key", "why"]
    search_help_text = _lazy("Search panels and reasons.")
    fieldsets = [
        section(None, ["panel", "number", "made_at", "made_by", "why"]),
        section(_lazy("Text"), ["title", "big_idea", "body", "since_the_one_before"]),
        section(_lazy("Approval"), ["is_approved", "approved_at", "approved_by"]),
        section(_lazy("For checking"), ["evidence_sha256"], classes=["collapse"]),
    ]
    readonly_fields = ["title", "big_idea", "body", "since_the_one_before"]

    @admin.display(description=_lazy("title"))
    def title(self, revision: Revision) -> str:
        """Return the panel's title as it was."""
        return str(revision.document.get("title", ""))

    @admin.display(description=_lazy("big idea"))
    def big_idea(self, revision: Revision) -> str:
        """Return the panel's big idea as it was."""
        return str(revision.document.get("big_idea", ""))

    @admin.display(description=_lazy("body"))
    def body(self, revision: Revision) -> SafeString:
        """Return the source of the body as it was."""
        return format_html('<div class="body-as-it-was">{}</div>', _body_of(revision))

    @admin.display(description=_lazy("changes to the body"))
    def since_the_one_before(self, revision: Revision) -> SafeString | str:
        """Return the words taken out and put in since the revision before."""
        before = (
            Revision.objects.filter(panel=revision.panel_id, number__lt=revision.number)
            .order_by("-number")
            .first()
        )
        if before is None:
            return _("This is the first revision.")
        changes = sentence_changes(_body_of(before), _body_of(revision))
        if is_same(changes):
            return _("The words of the body are those of revision {before}.").format(
                before=before.number
            )
        words = format_html_join("", "{}", ((_marked(run),) for run in runs(changes)))
        return format_html('<div class="difference">{}</div>', words)


def _marked(run: WordRun) -> SafeString:
    tag = {"added": "<ins>{}</ins>", "removed": "<del>{}</del>"}.get(run.kind, "{}")
    return format_html(tag, run.words)


def _body_of(revision: Revision) -> str:
    return str((revision.document.get("body") or {}).get("source", ""))
