"""Addresses of the curators' own screens, below /curation/."""

from django.urls import path

from curation.urls.edition import edition_urls, publishing_urls
from curation.urls.review import review_urls
from curation.urls.spreadsheet import bulk_urls
from curation.urls.text import text_urls
from curation.views import (
    carried,
    cutting,
    editing,
    editor,
    excerpts,
    history,
    manual,
    panels,
    pictures,
    reader,
    writing,
)

app_name = "curation"

reader_urls = [
    path("sources/<slug:key>/read/", reader.read, name="source-read"),
    path("sources/<slug:key>/read/find/", reader.quotation_find, name="quotation-find"),
    path("sources/<slug:key>/read/excerpt/", cutting.excerpt_cut, name="excerpt-cut"),
    path("sources/<slug:key>/read/emendation/", cutting.emendation_cut, name="emendation-cut"),
]

excerpt_urls = [
    path("excerpts/find/", excerpts.excerpt_find, name="excerpt-find"),
]

panel_urls = [
    path("panels/<int:pk>/ask-for-review/", panels.ask_for_review, name="panel-ask-for-review"),
    path("panels/<int:pk>/send-back/", panels.send_back, name="panel-send-back"),
    path("panels/<int:pk>/approve/", panels.approve, name="panel-approve"),
    path("panels/<int:pk>/put-on-display/", panels.put_on_display, name="panel-put-on-display"),
    path(
        "panels/<int:pk>/take-off-display/", panels.take_off_display, name="panel-take-off-display"
    ),
    path("panels/<int:pk>/acknowledge/", panels.acknowledge, name="panel-acknowledge"),
    path("panels/<int:pk>/up/", panels.hang, {"step": -1}, name="panel-up"),
    path("panels/<int:pk>/down/", panels.hang, {"step": 1}, name="panel-down"),
]

editor_urls = [
    path("pictures/<int:pk>/crop.jpg", pictures.picture_crop, name="picture-crop"),
    path("continue/", carried.carry_on, name="continue"),
    path("panels/<int:pk>/preview/", editor.panel_preview, name="panel-preview"),
    path("panels/new/preview/", editor.new_panel_preview, name="new-panel-preview"),
    path("panels/<int:pk>/unsaved/", editor.panel_unsaved, name="panel-unsaved"),
    path("panels/new/unsaved/", editor.new_panel_unsaved, name="new-panel-unsaved"),
    path("panels/<int:pk>/presence/", editor.panel_presence, name="panel-presence"),
]

writing_urls = [
    path("citables/", writing.citables, name="citables"),
    path("panels/<int:pk>/findings/", writing.panel_findings, name="panel-findings"),
    path("panels/new/findings/", writing.new_panel_findings, name="panel-new-findings"),
]

edit_urls = [
    path("edit/", editing.edit, {"path": ""}, name="edit-home"),
    path("edit/<path:path>", editing.edit, name="edit"),
]

history_urls = [
    path("history/saves/<int:pk>/", history.save_detail, name="history-save"),
    path("history/saves/<int:pk>/restore/", history.restore, name="history-restore"),
    path("history/<slug:noun>/<str:pk>/", history.record_history, name="history-record"),
    path("deleted/", history.deleted_list, name="deleted"),
    path("deleted/<int:pk>/bring-back/", history.bring_back, name="bring-back"),
]

manual_urls = [
    path("manual/", manual.manual, name="manual"),
    path("manual/<slug:name>/", manual.manual, name="manual-page"),
    path("manual/pictures/<slug:name>.png", manual.manual_picture, name="manual-picture"),
]

urlpatterns = [
    *manual_urls,
    *history_urls,
    *review_urls,
    *reader_urls,
    *edit_urls,
    *excerpt_urls,
    *panel_urls,
    *editor_urls,
    *writing_urls,
    *edition_urls,
    *publishing_urls,
    *bulk_urls,
    *text_urls,
]
