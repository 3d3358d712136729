"""Two people save one record: nothing of either is lost; one sends a form twice: once is kept."""

import pytest
from django.urls import reverse

from exhibit.models import Panel, Picture, Standard, Subject, Theme, TimelineEvent, Tour
from tests.curation.posting import fields_of
from tests.factories import records
from tests.factories.pictures import png, upload


def save(client, address, **changed):
    return client.post(address, fields_of(client, address) | changed)


def in_form(answer, name):
    return answer.context["adminform"].form[name].value()


def test_field_only_the_other_changed_is_in_my_form(author, editor, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    save(author, address, title="Their title")
    answer = editor.post(address, mine)
    assert (in_form(answer, "title"), in_form(answer, "body")) == ("Their title", "Mine. [~]")


def test_conflict_saves_nothing(author, editor, panel, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    save(author, address, title="Their title")
    editor.post(address, mine)
    panel.refresh_from_db()
    assert (panel.title, panel.version) == ("Their title", 1)


def test_body_is_compared_by_sentence(author, editor, panel, address):
    mine = fields_of(editor, address) | {"body": panel.body.replace("a murder", "one murder")}
    save(author, address, body=panel.body.replace("gave", "had given"))
    merged = editor.post(address, mine).context["conflict"].differences
    assert [piece.kind for piece in merged.both[0].pieces] == ["mine", "theirs"]
    assert "one murder" in merged.both[0].together
    assert "had given" in merged.both[0].together


def test_row_the_other_added_is_in_my_form_and_saved_once(author, editor, panel, address):
    mine = fields_of(editor, address) | {"title": "Mine"}
    row = {"prompts-TOTAL_FORMS": 2, "prompts-1-skill": "sourcing", "prompts-1-text": "And when?"}
    save(author, address, **row, **{"prompts-1-position": 2})
    answer = editor.post(address, mine)
    assert b"And when?" in answer.content
    editor.post(address, sent_again(answer))
    assert sorted(panel.prompts.values_list("text", flat=True)) == ["And when?", "Who wrote this?"]
    assert Panel.objects.get().title == "Mine"


def sent_again(answer):
    """What a browser sends when Save is pressed on a form that was shown again."""
    data = answer.context["adminform"].form.data
    kept = {name: data.getlist(name) for name in data}
    return kept | {"_opened": answer.context["opened_state"]}


def test_row_the_other_removed_and_i_changed_is_kept(author, editor, panel, address):
    mine = fields_of(editor, address) | {"prompts-0-text": "Who wrote this, and why?"}
    save(author, address, **{"prompts-0-DELETE": "on"})
    answer = editor.post(address, mine)
    assert answer.context["conflict"].differences.kept[0].label.startswith("Prompt “")
    editor.post(address, sent_again(answer))
    assert panel.prompts.get().text == "Who wrote this, and why?"


def test_form_sent_twice_makes_one_revision_and_no_conflict(editor, panel, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    answers = [editor.post(address, mine) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert panel.revisions.count() == 1


def test_row_sent_twice_is_made_once(editor, panel, address):
    row = {"prompts-TOTAL_FORMS": 2, "prompts-1-skill": "sourcing", "prompts-1-text": "And when?"}
    mine = fields_of(editor, address) | row | {"prompts-1-position": 2}
    assert [editor.post(address, mine).status_code for _ in range(2)] == [302, 302]
    assert panel.prompts.count() == 2


def test_new_panel_sent_twice_is_made_once(editor, panel):
    new = reverse("admin:exhibit_panel_add")
    mine = fields_of(editor, new) | {
        "key": "P9",
        "title": "A new one",
        "slug": "a-new-one",
        "big_idea": "It begins.",
        "theme": Theme.objects.get().pk,
    }
    assert [editor.post(new, mine).status_code for _ in range(2)] == [302, 302]
    assert Panel.objects.filter(key="P9").count() == 1


def test_back_button_after_saving_shows_ones_own_later_text(editor, address):
    opened = fields_of(editor, address)
    editor.post(address, opened | {"body": "Saved first. [~]"})
    answer = editor.post(address, opened | {"body": "Written after going back. [~]"})
    told = answer.context["conflict"]
    assert told.sentence.startswith("You saved this panel on")
    assert in_form(answer, "body") == "Written after going back. [~]"
    assert told.differences.both[0].theirs == "Saved first. [~]"


def test_save_that_changed_nothing_is_no_conflict(author, editor, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]"}
    save(author, address)
    assert editor.post(address, mine).status_code == 302


def test_forged_opened_state_counts_as_none(author, editor, panel, address):
    mine = fields_of(editor, address) | {"body": "Mine. [~]", "_opened": "made up"}
    save(author, address, body="Theirs. [~]")
    assert editor.post(address, mine).status_code == 200
    panel.refresh_from_db()
    assert panel.body == "Theirs. [~]"


MADE = {
    "note": lambda: records.make_note_row(references=[records.make_reference_row()]),
    "subject": records.make_subject,
    "question": records.make_question_row,
    "theme": records.make_theme,
    "source": records.make_source,
    "reference": records.make_reference_row,
    "sourcetext": records.make_source_text,
    "excerpt": records.make_excerpt_row,
    "emendation": records.make_emendation_row,
    "picture": records.make_picture_row,
    # It rests on a note, which must be there.
    "chart": lambda: records.make_chart(note_keys=[records.make_note_row().key]),
    "drawing": records.make_drawing,
    "exhibition": records.make_exhibition,
    "tour": lambda: Tour.objects.create(slug="a", title="A path", minutes=20),
    "timelineevent": lambda: TimelineEvent.objects.create(key="e", date="1934", text="A. [~]"),
    "standard": lambda: Standard.objects.create(
        framework="A curriculum",
        code="H.1",
        skill="sourcing",
        gist="Ask.",
        url="https://example.org/",
    ),
}
FIELDS = {
    "note": "caution",
    "subject": "name",
    "question": "reading",
    "theme": "lede",
    "sourcetext": "note",
    "excerpt": "gist",
    "emendation": "reason",
    "timelineevent": "text",
    "standard": "gist",
}
"""By noun the field that both change; else it is the title."""


@pytest.mark.parametrize("noun", MADE)
def test_every_record_is_guarded(noun, publisher, editor, db):
    record = MADE[noun]()
    field = FIELDS.get(noun, "title")
    address = reverse(f"admin:exhibit_{noun}_change", args=[record.pk])
    mine = fields_of(editor, address) | {field: "Mine"}
    assert save(publisher, address, **{field: "Theirs"}).status_code == 302
    answer = editor.post(address, mine)
    record.refresh_from_db()
    assert getattr(record, field) == "Theirs"
    assert in_form(answer, field) == "Mine"
    assert b"Theirs" in answer.content


@pytest.mark.parametrize("noun", MADE)
def test_untouched_form_of_a_record_is_saved(noun, editor, db):
    address = reverse(f"admin:exhibit_{noun}_change", args=[MADE[noun]().pk])
    assert [save(editor, address).status_code for _ in range(2)] == [302, 302]


def test_two_pictures_described_alike_are_two(editor, db):
    address = reverse("admin:exhibit_picture_add")
    for colour in ("red", "blue"):
        file = upload(png(colour), f"{colour}.png")
        typed = fields_of(editor, address) | {"title": "A leaf", "credit_line": "The archive."}
        assert editor.post(address, typed | {"file": file}).status_code == 302
    assert Picture.objects.count() == 2


def test_two_new_records_that_differ_are_two(editor, db):
    address = reverse("admin:exhibit_subject_add")
    for slug in ("one", "two"):
        typed = {"name": f"Name {slug}", "slug": slug, "kind": "person", "other_names": "[]"}
        assert editor.post(address, fields_of(editor, address) | typed).status_code == 302
    assert Subject.objects.count() == 2


def test_words_only_a_browser_kept_are_shown_again(editor, panel, address):
    mine = fields_of(editor, address) | {"body": "Kept here. [~]"}
    answer = editor.post(address, mine | {"_bring": "1"})
    assert answer.context["adminform"].form["body"].value() == "Kept here. [~]"
    panel.refresh_from_db()
    assert panel.body != "Kept here. [~]"


def test_a_name_that_is_taken_at_the_same_moment_is_told_at_its_field(editor, monkeypatch):
    records.make_theme("terror")
    shown = []

    def unseen(theme, *_, **__):
        # As it was when the form was checked, and not any more when it is shown again.
        shown.append(theme)
        return [] if len(shown) == 1 else checked(theme)

    checked = Theme.clean
    monkeypatch.setattr(Theme, "clean", unseen)
    monkeypatch.setattr(Theme, "validate_unique", lambda *_, **__: None)
    monkeypatch.setattr(Theme, "validate_constraints", lambda *_, **__: None)
    typed = {"title": "Other", "slug": "terror", "sign": "list", "position": 0}
    page = editor.post(reverse("admin:exhibit_theme_add"), typed)
    assert page.status_code == 200 and Theme.objects.count() == 1
    assert "“terror” is the slug of “Terror” already" in page.content.decode()
    assert "Nothing is saved" in page.content.decode()
