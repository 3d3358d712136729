"""Every address of the site; a list for each noun. These addresses are kept: others cite them."""

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
    errors,
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

theme_urls = [
    path("", home.rooms),
    path("<slug:slug>/", themes.theme_detail, name="theme-detail"),
    path("<slug:slug>/pack/<str:name>", packs.pack_file, {"kind": "theme"}, name="theme-pack"),
]

panel_urls = [
    path("", home.rooms),
    path("<slug:slug>/", panels.panel_detail, name="panel-detail"),
    path("<slug:slug>/card.png", social_cards.panel_card, name="panel-card"),
    path("<slug:slug>.json", data.panel_as_json, name="panel-json"),
    path("<slug:slug>.jsonld", data.panel_as_jsonld, name="panel-jsonld"),
    path("<slug:slug>/handout.pdf", packs.panel_handout, name="panel-handout"),
    path("<slug:slug>/pack/<str:name>", packs.pack_file, {"kind": "panel"}, name="panel-pack"),
    path("<slug:slug>/cite.<str:ending>", data.panel_citation, name="panel-citation"),
]

source_urls = [
    path("", sources.source_list, name="source-list"),
    path("<slug:key>/", sources.source_detail, name="source-detail"),
]

question_urls = [
    path("", questions.question_list, name="question-list"),
    path("<slug:slug>/", questions.question_detail, name="question-detail"),
]

subject_urls = [
    path("", subjects.subject_list, name="subject-list"),
    path("<slug:slug>/", subjects.subject_detail, name="subject-detail"),
]

timeline_urls = [
    path("", timeline.timeline, name="timeline"),
    path("<slug:slug>/", timeline.timeline, name="timeline-theme"),
]

tour_urls = [
    path("", tours.tour_list, name="tour-list"),
    path("<slug:slug>/", tours.tour_detail, name="tour-detail"),
    path("<slug:slug>/<int:number>/", tours.tour_stop, name="tour-stop"),
]

chart_urls = [
    # First: a slug may hold a hyphen, so the plain pattern would take '-dark' as part of the key.
    path("<slug:key>-dark.svg", data.chart_svg, {"dark": True}, name="chart-svg-dark"),
    path("<slug:key>.svg", data.chart_svg, name="chart-svg"),
    path("<slug:key>.png", data.chart_png, name="chart-png"),
]

picture_urls = [
    re_path(
        r"^(?P<sha16>[0-9a-f]{16})/(?P<width>[1-9][0-9]{0,4})w\.(?P<extension>avif|webp|jpg)$",
        pictures.picture_derivative,
        name="picture-derivative",
    ),
]

kiosk_urls = [
    path("", kiosk.start, name="kiosk"),
    path("again/", kiosk.again, name="kiosk-again"),
    path("leave/", kiosk.leave, name="kiosk-leave"),
]

teach_urls = [
    path("", teach.teach, name="teach"),
    path("<slug:by>/<slug:value>/", teach.teach, name="teach-by"),
]

packs_urls = [
    path("", builder.builder, name="packs"),
    path("pack.zip", builder.chosen_pack, name="chosen-pack"),
]

check_urls = [
    path("", check.check, name="check"),
    path("<str:written>/", check.check_code, name="check-code"),
]

machine_urls = [
    path("sitemap.xml", page_sitemap, name="sitemap"),
    path("feed.xml", panel_feed, name="feed"),
    path("robots.txt", machines.robots, name="robots"),
    path("credits.txt", machines.credits_text, name="credits"),
    path("card.png", social_cards.exhibition_card, name="exhibition-card"),
    path("oembed", oembed.oembed, name="oembed"),
    path("healthz", machines.healthz, name="healthz"),
]

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("themes/", include(theme_urls)),
    path("panels/", include(panel_urls)),
    path("sources/", include(source_urls)),
    path("questions/", include(question_urls)),
    path("subjects/", include(subject_urls)),
    path("people/", subjects.people, name="people"),
    path("places/", subjects.places, name="places"),
    path("glossary/", subjects.glossary, name="glossary"),
    path("timeline/", include(timeline_urls)),
    path("tours/", include(tour_urls)),
    path("reading/", reading.reading_settings, name="reading"),
    path("search/", search.search, name="search"),
    path("editions/", editions.edition_list, name="edition-list"),
    path("teach/", include(teach_urls)),
    path("packs/", include(packs_urls)),
    path("check/", include(check_urls)),
    path("pack/<str:name>", packs.pack_file, {"kind": "exhibition"}, name="exhibition-pack"),
    path("charts/", include(chart_urls)),
    path("pictures/", include(picture_urls)),
    path("kiosk/", include(kiosk_urls)),
    *machine_urls,
    path(ADMIN.lstrip("/"), admin.site.urls),
    path(CURATION.lstrip("/"), include("curation.urls")),
]

handler404 = errors.page_not_found
