"""Files of packs, made when somebody asks for one."""

from dataclasses import replace

import pytest

from tests.factories.exhibition import PANELS, SECRET, make_exhibition

KIROV = "/panels/who-killed-kirov"


@pytest.mark.parametrize(
    ("path", "starts"),
    [
        (f"{KIROV}/pack/student.pdf", b"%PDF"),
        (f"{KIROV}/pack/slides.pptx", b"PK"),
        (f"{KIROV}/pack/class-pack.zip", b"PK"),
        ("/themes/terror/pack/terror.epub", b"PK"),
        ("/pack/data.zip", b"PK"),
    ],
)
def test_file_of_a_pack_is_made_when_asked_for(show, path, starts):
    assert show(path).content.startswith(starts)


def test_file_is_kept_under_the_name_of_panel_edition_and_part(show):
    response = show(f"{KIROV}/pack/student.docx")
    assert response["Content-Disposition"] == (
        'attachment; filename="p10-who-killed-kirov_e3_student.docx"'
    )


def test_key_for_teachers_is_not_for_search_engines(show):
    assert show(f"{KIROV}/pack/teacher-guide.pdf")["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in show(f"{KIROV}/pack/student.pdf")


@pytest.mark.parametrize(
    "path",
    [
        f"{KIROV}/pack/studnt.pdf",
        f"{KIROV}/pack/dbq.pdf",
        "/panels/who-shot-kirov/pack/student.pdf",
        "/themes/terror/pack/student.pdf",
        "/themes/terrer/pack/cards.pdf",
        "/pack/dbq.pdf",
    ],
)
def test_unknown_file_answers_404(show, path):
    assert show(path).status_code == 404


def test_former_address_of_the_handout_leads_to_the_pack(show):
    response = show(f"{KIROV}/handout.pdf")
    assert (response.status_code, response["Location"]) == (301, f"{KIROV}/pack/student.pdf")


def test_handout_of_an_unknown_panel_answers_404(show):
    assert show("/panels/who-shot-kirov/handout.pdf").status_code == 404


def test_files_hold_no_words_that_are_not_public(show):
    for name in ("handout.txt", "handout.html", "pack.json", "excerpts.csv"):
        assert SECRET not in show(f"{KIROV}/pack/{name}").content.decode(), name


def test_pack_that_may_not_be_made_answers_400_with_the_reason(show):
    changed = replace(PANELS[1].excerpts[0], intact=False)
    panels = (PANELS[0], replace(PANELS[1], excerpts=(changed,)), *PANELS[2:])
    for path in ("/panels/hundred-shoes", "/themes/industrialization", ""):
        response = show(f"{path}/pack/data.zip", make_exhibition(panels=panels))
        assert response.status_code == 400
        assert "no longer equals its source text" in response.content.decode()


def test_packs_wait_for_the_first_edition(show):
    assert show(f"{KIROV}/pack/student.pdf", None).status_code == 503


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_packs_are_only_read(client, method):
    assert getattr(client, method)(f"{KIROV}/pack/student.pdf").status_code == 405
