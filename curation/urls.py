"""Addresses of the curators' own screens, below /curation/."""

from django.urls import path

from curation.views import (
    account,
    approvals,
    assignments,
    bundle,
    carried,
    charts,
    comments,
    cutting,
    dates,
    editing,
    edition_pages,
    editions,
    editor,
    excerpts,
    first_panel,
    guests,
    history,
    inbox,
    joining,
    manual,
    opening,
    panels,
    people,
    pictures,
    publishing,
    reader,
    readings,
    references,
    relocations,
    saved_filters,
    sources,
    spreadsheet,
    together,
    unsaved,
    using,
    writing,
)

app_name = "curation"

urlpatterns = [
    # Manual.
    path("manual/", manual.manual, name="manual"),
    path("manual/<slug:name>/", manual.manual, name="manual-page"),
    path("manual/pictures/<slug:name>.png", manual.manual_picture, name="manual-picture"),
    # A date while it is typed.
    path("dates/", dates.date_reading, name="date-reading"),
    # A chart while it is typed.
    path("charts/draw/", charts.chart_draw, name="chart-draw"),
    # The history of records.
    path("history/saves/<int:pk>/", history.save_detail, name="history-save"),
    path("history/saves/<int:pk>/restore/", history.restore, name="history-restore"),
    path("history/<slug:noun>/<str:pk>/", history.record_history, name="history-record"),
    path("deleted/", history.deleted_list, name="deleted"),
    path("deleted/<int:pk>/bring-back/", history.bring_back, name="bring-back"),
    # The first hour.
    path("begin/", first_panel.begin, name="begin"),
    path("begin/opening-exhibition/", opening.opening_exhibition, name="opening-exhibition"),
    path("begin/<slug:name>/", first_panel.begin_step, name="begin-step"),
    # Records approved one by one.
    path("records/<slug:noun>/<int:pk>/approve/", approvals.approve, name="record-approve"),
    # Talk.
    path("panels/<int:pk>/comment/", comments.comment, name="panel-comment"),
    path("comments/<int:pk>/reply/", comments.reply, name="comment-reply"),
    path("comments/<int:pk>/resolve/", comments.resolve, name="comment-resolve"),
    path("comments/<int:pk>/reopen/", comments.reopen, name="comment-reopen"),
    path("comments/<int:pk>/delete/", comments.delete, name="comment-delete"),
    # Tasks, and what waits.
    path("panels/<int:pk>/assign/", assignments.assign, name="panel-assign"),
    path("assignments/<int:pk>/finish/", assignments.finish, name="assignment-finish"),
    path("waiting/", inbox.waiting, name="waiting"),
    # People, and one's own account.
    path("people/", people.people, name="people"),
    path("people/invite/", people.invite, name="person-invite"),
    path("people/invitations/<int:pk>/again/", people.invite_again, name="invitation-again"),
    path("people/invitations/<int:pk>/withdraw/", people.withdraw, name="invitation-withdraw"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/password/", people.reset_password, name="person-password"),
    path("people/<int:pk>/sign-out/", people.sign_out, name="person-sign-out"),
    path("people/<int:pk>/switch-off/", people.switch_off, name="person-switch-off"),
    path("people/<int:pk>/switch-on/", people.switch_on, name="person-switch-on"),
    path("account/", account.account, name="account"),
    path("account/sign-out-elsewhere/", account.sign_out_elsewhere, name="sign-out-elsewhere"),
    # What links open for people without an account, or without their password.
    path("join/<str:token>/", joining.join, name="join"),
    path("password/", joining.forgotten, name="forgotten-password"),
    path("password/<str:number>/<str:token>/", joining.new_password, name="new-password"),
    # What was typed into any record's form and is not saved; number 0 stands for a new record.
    path("unsaved/<int:pk>/", unsaved.unsaved_detail, name="unsaved-work"),
    path("unsaved/<int:pk>/throw-away/", unsaved.unsaved_discard, name="unsaved-discard"),
    path("unsaved/<slug:noun>/<int:pk>/", unsaved.unsaved_keep, name="unsaved-keep"),
    # The reading desk.
    path("readings/<slug:kind>/<int:pk>/", readings.record_reading, name="reading"),
    # As it was before other records were read.
    path(
        "panels/<int:pk>/reading/",
        readings.record_reading,
        {"kind": "panel"},
        name="panel-reading",
    ),
    path("readings/<int:pk>/decide/", readings.reading_decide, name="reading-decide"),
    # Links for people without an account.
    path("panels/<int:pk>/reviewer-link/", guests.panel_reviewer_link, name="panel-link"),
    path("reviewer-links/", guests.reviewer_link_list, name="reviewer-links"),
    path("reviewer-links/add/", guests.reviewer_link_add, name="reviewer-link-add"),
    path(
        "reviewer-links/<int:pk>/revoke/",
        guests.reviewer_link_revoke,
        name="reviewer-link-revoke",
    ),
    # What reviewers open: no account, only the signed token.
    path("review/<str:token>/", guests.review, name="review"),
    path("review/<str:token>/<path:path>", guests.review, name="review-page"),
    # The source reader.
    path("sources/<slug:key>/read/", reader.read, name="source-read"),
    path("sources/<slug:key>/read/find/", reader.quotation_find, name="quotation-find"),
    path("sources/<slug:key>/read/excerpt/", cutting.excerpt_cut, name="excerpt-cut"),
    path("sources/<slug:key>/read/emendation/", cutting.emendation_cut, name="emendation-cut"),
    # A passage used in a panel.
    path("use/<str:key>/", using.passage_use, name="passage-use"),
    # From a public page to its form.
    path("edit/", editing.edit, {"path": ""}, name="edit-home"),
    path("edit/<path:path>", editing.edit, name="edit"),
    # Finding a passage.
    path("excerpts/find/", excerpts.excerpt_find, name="excerpt-find"),
    # Moves of a panel, and its place.
    path("panels/<int:pk>/take-back/", panels.take_back, name="panel-take-back"),
    path("panels/<int:pk>/withdraw/", panels.withdraw, name="panel-withdraw"),
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
    # Filters that a curator saves for a list.
    path("filters/<slug:noun>/save/", saved_filters.filter_save, name="filter-save"),
    path("filters/<int:pk>/remove/", saved_filters.filter_remove, name="filter-remove"),
    # Several records at once.
    path("together/", together.done_list, name="together-list"),
    path("together/<int:pk>/", together.done, name="together-done"),
    path("together/<int:pk>/undo/", together.undo, name="together-undo"),
    path("together/<slug:noun>/<slug:name>/", together.together, name="together"),
    # The form of a panel while somebody writes.
    path("pictures/add/", pictures.pictures_add, name="pictures-add"),
    path("pictures/add/<slug:token>.jpg", pictures.picture_kept, name="picture-kept"),
    path("pictures/<int:pk>/crop.jpg", pictures.picture_crop, name="picture-crop"),
    path("continue/", carried.carry_on, name="continue"),
    path("panels/<int:pk>/preview/", editor.panel_preview, name="panel-preview"),
    path("panels/new/preview/", editor.new_panel_preview, name="new-panel-preview"),
    path("panels/<int:pk>/presence/", editor.panel_presence, name="panel-presence"),
    path("citables/", writing.citables, name="citables"),
    path("panels/<int:pk>/findings/", writing.panel_findings, name="panel-findings"),
    path("panels/new/findings/", writing.new_panel_findings, name="panel-new-findings"),
    # Editions compared.
    path("editions/compare/", editions.compare, name="edition-compare"),
    path("editions/compare/page/", editions.pages, name="edition-pages"),
    path("editions/<int:number>/page/", edition_pages.kept_page, {"path": ""}, name="edition-home"),
    path("editions/<int:number>/page/<path:path>", edition_pages.kept_page, name="edition-page"),
    path("editions/<int:number>/make-current/", editions.make_current, name="edition-make-current"),
    # The publishing desk.
    path("publish/", publishing.publish, name="publish"),
    path("publish/at/", publishing.set_time, name="publish-set-time"),
    path("publish/at/<int:pk>/", publishing.set_time, name="planned-change"),
    path("publish/at/<int:pk>/cancel/", publishing.cancel, name="planned-cancel"),
    path("publish/preview/", edition_pages.next_page, {"path": ""}, name="publish-preview-home"),
    path("publish/preview/<path:path>", edition_pages.next_page, name="publish-preview"),
    # Everything out and in.
    path("bulk/", spreadsheet.bulk, name="bulk"),
    path("bulk/<slug:name>.<str:ending>", spreadsheet.bulk_download, name="bulk-download"),
    path("bulk/<slug:name>/", spreadsheet.bulk_upload, name="bulk-upload"),
    path("bulk/<slug:name>/<slug:token>/", spreadsheet.bulk_dry_run, name="bulk-dry-run"),
    path("references/bring-in/", references.bring_in, name="references-bring-in"),
    path("references/bring-in/<slug:token>/", references.dry_run, name="references-dry-run"),
    path("bundle/", bundle.bundle, name="bundle"),
    path("bundle/exhibition.zip", bundle.bundle_download, name="bundle-download"),
    path("bundle/upload/", bundle.bundle_upload, name="bundle-upload"),
    path("bundle/<slug:token>/", bundle.bundle_dry_run, name="bundle-dry-run"),
    # Words come in, and their passages are looked for again.
    path("sources/<slug:key>/add-text/", sources.text_add, name="text-add"),
    path("sources/<slug:key>/add-text/<str:token>/", sources.text_report, name="text-report"),
    path(
        "sources/<slug:key>/add-text/<str:token>/encoding/",
        sources.text_encoding,
        name="text-encoding",
    ),
    path(
        "sources/<slug:key>/add-text/<str:token>/reading/",
        sources.text_reading,
        name="text-reading",
    ),
    path(
        "sources/<slug:key>/add-text/<str:token>/discard/",
        sources.text_discard,
        name="text-discard",
    ),
    path("relocations/", relocations.relocation_list, name="relocations"),
    path("relocations/<int:pk>/", relocations.relocation_detail, name="relocation"),
    path("relocations/<int:pk>/accept/", relocations.relocation_accept, name="relocation-accept"),
    path("relocations/<int:pk>/adjust/", relocations.relocation_adjust, name="relocation-adjust"),
    path("relocations/<int:pk>/detach/", relocations.relocation_detach, name="relocation-detach"),
    path("relocations/<int:pk>/reopen/", relocations.relocation_reopen, name="relocation-reopen"),
    path(
        "sources/<slug:key>/look-again/", relocations.relocation_catch_up, name="source-look-again"
    ),
]
