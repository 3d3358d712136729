"""Every address of the site. These addresses are kept: others cite them."""

from django.contrib import admin
from django.urls import include, path, re_path

from exhibit.addresses import ADMIN, CURATION
from exhibit.feeds import panel_feed
from exhibit.sitemaps import page_sitemap
from exhibit.views import (
    builder,
    check,
    data,
    editions,
    home,
    kiosk,
    machines,
    oembed,
    packs,
    panels,
    pictures,
    questions,
    reading,
    search,
    social_cards,
    sources,
    subjects,
    teach,
    themes,
    timeline,
    tours,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("themes/", home.rooms),
    path("themes/<slug:slug>/", themes.theme_detail, name="theme-detail"),
    path(
        "themes/<slug:slug>/pack/<str:name>", packs.pack_file, {"kind": "theme"}, name="theme-pack"
    ),
    path("panels/", home.rooms),
    path("panels/<slug:slug>/", panels.panel_detail, name="panel-detail"),
    path("panels/<slug:slug>/card.png", social_cards.panel_card, name="panel-card"),
    path("panels/<slug:slug>.json", data.panel_as_json, name="panel-json"),
    path("panels/<slug:slug>.jsonld", data.panel_as_jsonld, name="panel-jsonld"),
    path("panels/<slug:slug>/handout.pdf", packs.panel_handout, name="panel-handout"),
    path(
        "panels/<slug:slug>/pack/<str:name>", packs.pack_file, {"kind": "panel"}, name="panel-pack"
    ),
    path("panels/<slug:slug>/cite.<str:ending>", data.panel_citation, name="panel-citation"),
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<slug:key>/", sources.source_detail, name="source-detail"),
    path("sources/<slug:key>/text/<int:number>/", sources.source_text, name="source-text"),
    path("questions/", questions.question_list, name="question-list"),
    path("questions/<slug:slug>/", questions.question_detail, name="question-detail"),
    path("subjects/", subjects.subject_list, name="subject-list"),
    path("subjects/<slug:slug>/", subjects.subject_detail, name="subject-detail"),
    path("people/", subjects.people, name="people"),
    path("places/", subjects.places, name="places"),
    path("glossary/", subjects.glossary, name="glossary"),
    path("timeline/", timeline.timeline, name="timeline"),
    path("timeline/<slug:slug>/", timeline.timeline, name="timeline-theme"),
    path("tours/", tours.tour_list, name="tour-list"),
    path("tours/<slug:slug>/", tours.tour_detail, name="tour-detail"),
    path("tours/<slug:slug>/<int:number>/", tours.tour_stop, name="tour-stop"),
    path("reading/", reading.reading_settings, name="reading"),
    path("search/", search.search, name="search"),
    path("editions/", editions.edition_list, name="edition-list"),
    path("teach/", teach.teach, name="teach"),
    path("teach/<slug:by>/<slug:value>/", teach.teach, name="teach-by"),
    path("packs/", builder.builder, name="packs"),
    path("packs/pack.zip", builder.chosen_pack, name="chosen-pack"),
    path("check/", check.check, name="check"),
    path("check/<str:written>/", check.check_code, name="check-code"),
    path("pack/<str:name>", packs.pack_file, {"kind": "exhibition"}, name="exhibition-pack"),
    # First: a slug may hold a hyphen, so the plain pattern would take '-dark' as part of the key.
    path("charts/<slug:key>-dark.svg", data.chart_svg, {"dark": True}, name="chart-svg-dark"),
    path("charts/<slug:key>.svg", data.chart_svg, name="chart-svg"),
    path("charts/<slug:key>.png", data.chart_png, name="chart-png"),
    re_path(
        r"^pictures/(?P<sha16>[0-9a-f]{16})/(?P<width>[1-9][0-9]{0,4})w\.(?P<extension>avif|webp|jpg)$",
        pictures.picture_derivative,
        name="picture-derivative",
    ),
    path("kiosk/", kiosk.start, name="kiosk"),
    path("kiosk/again/", kiosk.again, name="kiosk-again"),
    path("kiosk/leave/", kiosk.leave, name="kiosk-leave"),
    path("sitemap.xml", page_sitemap, name="sitemap"),
    path("feed.xml", panel_feed, name="feed"),
    path("robots.txt", machines.robots, name="robots"),
    path("credits.txt", machines.credits_text, name="credits"),
    path("card.png", social_cards.exhibition_card, name="exhibition-card"),
    path("oembed", oembed.oembed, name="oembed"),
    path("healthz", machines.healthz, name="healthz"),
    path(ADMIN.lstrip("/"), admin.site.urls),
    path(CURATION.lstrip("/"), include("curation.urls")),
]

# Which pages are the curators' own, their half knows; of all others visitors' pages tell.
handler400 = "curation.views.refusals.bad_request"
handler403 = "curation.views.refusals.not_allowed"
handler404 = "curation.views.refusals.not_found"
