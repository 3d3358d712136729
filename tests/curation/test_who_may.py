"""Every address below /curation/ and who may go there; a new one must say so here."""

import pytest
from django.test import Client
from django.urls import reverse
from reversion.models import Version

from curation.actions import deleting, publishing
from curation.history.recording import saving
from curation.urls import urlpatterns
from exhibit.models import Panel
from tests.factories import records
from tests.factories.published import make_open_exhibition

pytestmark = pytest.mark.django_db

GROUPS = ("author", "editor", "publisher")
"""Each may do what the one before may."""

PK = {"pk": 1}
KEY = {"key": "lecture"}
HELD = {"key": "lecture", "token": "none"}
# What every curator may open, also one without a group; each page shows only what they may see.
STAFF: dict[str, dict] = {
    "continue": {},
    "edit": {"path": "panels/"},
    "edit-home": {},
    "deleted": {},
    "waiting": {},
    "manual": {},
    "manual-page": {"name": "review"},
    "manual-picture": {"name": "desk"},
}
AUTHOR: dict[str, dict] = {
    "history-record": {"noun": "panel", "pk": "1"},
    "history-save": PK,
    "history-restore": PK,
    "panel-ask-for-review": PK,
    "panel-take-back": PK,
    "panel-comment": PK,
    "panel-assign": PK,
    "panel-preview": PK,
    "panel-unsaved": PK,
    "panel-presence": PK,
    "panel-findings": PK,
    "new-panel-preview": {},
    "new-panel-unsaved": {},
    "panel-new-findings": {},
    "panel-acknowledge": PK,
    "panel-withdraw": PK,
    "comment-reply": PK,
    "comment-resolve": PK,
    "comment-reopen": PK,
    "comment-delete": PK,
    "assignment-finish": PK,
    "reviewer-links": {},
    "source-read": KEY,
    "quotation-find": KEY,
    "excerpt-cut": KEY,
    "emendation-cut": KEY,
    "excerpt-find": {},
    "citables": {},
    "picture-crop": PK,
    "relocations": {},
    "relocation": PK,
    "edition-compare": {},
    "edition-pages": {},
    "edition-home": {"number": 1},
    "edition-page": {"number": 1, "path": "about/"},
    "bulk": {},
    "bulk-download": {"name": "subjects", "ending": "csv"},
    "bulk-upload": {"name": "subjects"},
    "bulk-dry-run": {"name": "subjects", "token": "none"},
}
EDITOR: dict[str, dict] = {
    "panel-send-back": PK,
    "panel-approve": PK,
    "panel-up": PK,
    "panel-down": PK,
    "panel-link": PK,
    "reviewer-link-add": {},
    "reviewer-link-revoke": PK,
    "text-add": KEY,
    "text-report": HELD,
    "text-encoding": HELD,
    "text-discard": HELD,
    "relocation-accept": PK,
    "relocation-adjust": PK,
    "relocation-detach": PK,
    "relocation-reopen": PK,
    "source-look-again": KEY,
    "bring-back": PK,
    "bundle": {},
    "bundle-download": {},
    "bundle-upload": {},
    "bundle-dry-run": {"token": "none"},
}
PUBLISHER: dict[str, dict] = {
    "panel-put-on-display": PK,
    "panel-take-off-display": PK,
    "publish": {},
    "publish-set-time": {},
    "planned-change": PK,
    "planned-cancel": PK,
    "publish-preview-home": {},
    "publish-preview": {"path": "about/"},
    "edition-make-current": {"number": 1},
}
NOBODY_S: dict[str, dict] = {"review": {"token": "made-up"}, "review-page": {"token": "a:b:c"}}
"""What a reviewer opens without an account: only the signed address counts."""

ALL = STAFF | AUTHOR | EDITOR | PUBLISHER
BEHIND_A_GROUP = AUTHOR | EDITOR | PUBLISHER
CLOSED_TO_AUTHORS = EDITOR | PUBLISHER


def address_of(name: str) -> str:
    """The address of a page, with the keys of the records that `world` makes."""
    keys = dict(ALL[name])
    if name in ("history-save", "history-restore", "bring-back"):
        keys["pk"] = _saves()[name == "bring-back"]
    elif keys.get("pk") in (1, "1"):
        keys["pk"] = Panel.objects.get().pk
    return reverse(f"curation:{name}", kwargs=keys)


def _saves() -> tuple[int, int]:
    """Make a save of the panel and the last save of a note that is deleted; give their keys."""
    with saving(by=None, why="Once more"):
        Panel.objects.get().save()
    deleting.delete(records=[records.make_note_row("S99")], by=None, why="Said twice")
    panel = Version.objects.get_for_model(Panel).first()
    note = Version.objects.filter(content_type__model="note").first()
    return panel.pk, note.pk


@pytest.fixture
def world():
    """A published panel and its source."""
    make_open_exhibition()
    publishing.publish(by=None, note="First.")


def answers(client: Client, name: str) -> dict[str, object]:
    """What the address answers, by method; those the address refuses for everybody left out."""
    address = address_of(name)
    both = {"GET": client.get(address), "POST": client.post(address)}
    taken = {method: answer for method, answer in both.items() if answer.status_code != 405}
    assert taken, f"{name} answers no method."
    return taken


def test_every_address_says_who_may_go_there():
    named = {pattern.name for pattern in urlpatterns}
    assert named == set(ALL) | set(NOBODY_S)
    assert sum(map(len, (STAFF, AUTHOR, EDITOR, PUBLISHER))) == len(ALL)


@pytest.mark.parametrize("name", ALL)
def test_anonymous_is_sent_to_the_login(world, client, name):
    for method, answer in answers(client, name).items():
        if method == "POST" and answer.status_code == 200:
            # The login itself, which carries what was sent to the other side of it.
            assert answer.template_name == "admin/login.html"
        else:
            assert answer["Location"].startswith("/admin/login/?next=/curation/")


@pytest.mark.parametrize("name", ALL)
def test_visitor_with_an_account_is_refused(world, client, name):
    client.force_login(records.make_user("", is_staff=False))
    assert {one.status_code for one in answers(client, name).values()} == {403}


@pytest.mark.parametrize("name", BEHIND_A_GROUP)
def test_curator_without_a_group_is_refused(world, sign_in, name):
    assert {one.status_code for one in answers(sign_in(""), name).values()} == {403}


@pytest.mark.parametrize("name", CLOSED_TO_AUTHORS)
def test_author_is_refused_what_editors_do(world, sign_in, name):
    assert {one.status_code for one in answers(sign_in("author"), name).values()} == {403}


@pytest.mark.parametrize("name", PUBLISHER)
def test_editor_is_refused_what_publishers_do(world, sign_in, name):
    assert {one.status_code for one in answers(sign_in("editor"), name).values()} == {403}


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (group, name)
        for group, names in zip(GROUPS, (AUTHOR, EDITOR, PUBLISHER), strict=True)
        for name in (*STAFF, *names)
    ],
)
def test_whoever_may_is_not_refused(world, sign_in, group, name):
    told = {one.status_code for one in answers(sign_in(group), name).values()}
    assert told.isdisjoint({403, 500})


@pytest.mark.parametrize("name", NOBODY_S)
def test_made_up_reviewer_link_shows_nothing(world, client, name):
    keys = NOBODY_S[name] | ({"path": "panels/"} if name == "review-page" else {})
    assert client.get(reverse(f"curation:{name}", kwargs=keys)).status_code == 404
