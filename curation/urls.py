"""Addresses of the curators' own screens, below /curation/."""

from django.urls import path

from curation.views import editing, excerpts, panels, publishing, writing

app_name = "curation"

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

writing_urls = [
    path("citables/", writing.citables, name="citables"),
    path("panels/<int:pk>/findings/", writing.panel_findings, name="panel-findings"),
    path("panels/new/findings/", writing.new_panel_findings, name="panel-new-findings"),
]

edition_urls = [
    path("publish/", publishing.publish, name="publish"),
    path(
        "editions/<int:number>/make-current/", publishing.make_current, name="edition-make-current"
    ),
]

edit_urls = [
    path("edit/", editing.edit, {"path": ""}, name="edit-home"),
    path("edit/<path:path>", editing.edit, name="edit"),
]

urlpatterns = [*edit_urls, *excerpt_urls, *panel_urls, *writing_urls, *edition_urls]
