"""Addresses of the publishing desk and of what compares editions."""

from django.urls import path

from curation.views import editions, framed, publishing

publishing_urls = [
    path("publish/", publishing.publish, name="publish"),
    path("publish/at/", publishing.set_time, name="publish-set-time"),
    path("publish/at/<int:pk>/", publishing.set_time, name="planned-change"),
    path("publish/at/<int:pk>/cancel/", publishing.cancel, name="planned-cancel"),
    path("publish/preview/", framed.next_page, {"path": ""}, name="publish-preview-home"),
    path("publish/preview/<path:path>", framed.next_page, name="publish-preview"),
]

edition_urls = [
    path("editions/compare/", editions.compare, name="edition-compare"),
    path("editions/compare/page/", editions.pages, name="edition-pages"),
    path("editions/<int:number>/page/", framed.edition_page, {"path": ""}, name="edition-home"),
    path("editions/<int:number>/page/<path:path>", framed.edition_page, name="edition-page"),
    path("editions/<int:number>/make-current/", editions.make_current, name="edition-make-current"),
]
