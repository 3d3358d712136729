"""Addresses where words come in, and where their passages are looked for again."""

from django.urls import path

from curation.views import relocations, sources

text_urls = [
    path("sources/<slug:key>/add-text/", sources.text_add, name="text-add"),
    path("sources/<slug:key>/add-text/<str:token>/", sources.text_report, name="text-report"),
    path(
        "sources/<slug:key>/add-text/<str:token>/encoding/",
        sources.text_encoding,
        name="text-encoding",
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
