"""Every address below /curation/ and who may go there; a new one must say so here."""

from collections.abc import Iterable

import pytest
from django.test import Client
from django.urls import reverse
from reversion.models import Version

from curation.models import BulkAction
from curation.publishing import publication
from curation.records import deleting
from curation.records.history.recording import saving
from curation.urls import urlpatterns
from tests.factories import records
from tests.factories.published import make_open_exhibition

pytestmark = pytest.mark.django_db

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
    "filter-remove": PK,
    "begin": {},
    "begin-step": {"name": "exhibition"},
    "people": {},
    "account": {},
    "sign-out-elsewhere": {},
    # One's own only: others' is not found.
    "unsaved-work": PK,
    "unsaved-discard": PK,
    "date-reading": {},
    "manual": {},
    "manual-page": {"name": "review"},
    "manual-picture": {"name": "desk"},
}
AUTHOR: dict[str, dict] = {
    "history-record": {"noun": "panel", "pk": "1"},
    "history-save": PK,
    "history-restore": PK,
    "panel-ask-for-review": PK,
    "reading": {"kind": "panel", **PK},
    "panel-reading": PK,
    "panel-take-back": PK,
    "panel-comment": PK,
    "panel-assign": PK,
    "panel-preview": PK,
    "unsaved-keep": {"noun": "panel", **PK},
    "panel-presence": PK,
    "pictures-add": {},
    "picture-kept": {"token": "none"},
    "passage-use": {"key": "L26"},
    "panel-findings": PK,
    "new-panel-preview": {},
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
    "chart-draw": {},
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
    "filter-save": {"noun": "panel"},
    "together-list": {},
    "together-done": PK,
    "together-undo": PK,
    "references-bring-in": {},
    "references-dry-run": {"token": "none"},
}
EDITOR: dict[str, dict] = {
    "together": {"noun": "panel", "name": "approve"},
    "panel-send-back": PK,
    "panel-approve": PK,
    "reading-decide": PK,
    "opening-exhibition": {},
    "record-approve": {"noun": "theme", "pk": 1},
    "panel-up": PK,
    "panel-down": PK,
    "panel-link": PK,
    "reviewer-link-add": {},
    "reviewer-link-revoke": PK,
    "text-add": KEY,
    "text-report": HELD,
    "text-encoding": HELD,
    "text-reading": HELD,
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
ADMINISTRATOR: dict[str, dict] = {
    "person-invite": {},
    "invitation-again": PK,
    "invitation-withdraw": PK,
    "person": PK,
    "person-password": PK,
    "person-sign-out": PK,
    "person-switch-off": PK,
    "person-switch-on": PK,
}
"""What looks after people: no group may."""
NOBODY_S: dict[str, dict] = {
    "review": {"token": "made-up"},
    "review-page": {"token": "a:b:c"},
    "join": {"token": "made-up"},
    "new-password": {"number": "MQ", "token": "made-up"},
}
"""What opens without an account: only the signed address counts."""
EVERYBODY: dict[str, dict] = {"forgotten-password": {}}
"""What opens for everybody, and answers everybody alike."""

ALL = STAFF | AUTHOR | EDITOR | PUBLISHER | ADMINISTRATOR
BEHIND_A_GROUP = AUTHOR | EDITOR | PUBLISHER | ADMINISTRATOR


@pytest.fixture
def keys():
    """A published panel and its source, a save of it and a deleted note; the keys of those."""
    panel = make_open_exhibition()
    publication.publish(by=None, note="First.")
    with saving(by=None, why="Once more"):
        panel.save()
    deleting.delete(records=[records.make_note_row("S99")], by=None, why="Said twice")
    save = Version.objects.get_for_object(panel).first().pk
    gone = Version.objects.get(content_type__model="note").pk
    together = BulkAction.objects.create(
        name="approve", words="approved", by=records.make_user("author", username="somebody")
    )
    return {
        **{"history-save": save, "history-restore": save, "bring-back": gone, "": panel.pk},
        **{"together-done": together.pk, "together-undo": together.pk},
    }


def answers(client: Client, name: str, keys: dict[str, int]) -> dict[str, object]:
    """What an address answers, by method; those that it refuses for everybody left out."""
    known = dict(ALL[name])
    if "pk" in known:
        known["pk"] = keys.get(name, keys[""])
    address = reverse(f"curation:{name}", kwargs=known)
    both = {"GET": client.get(address), "POST": client.post(address)}
    return {method: answer for method, answer in both.items() if answer.status_code != 405}


def not_refused(client: Client, names: Iterable[str], keys: dict[str, int]) -> list[str]:
    """The pages that this person is not kept from."""
    told = {name: answers(client, name, keys).values() for name in names}
    return [name for name, all_ in told.items() if {one.status_code for one in all_} != {403}]


def is_login(method: str, answer) -> bool:
    """Say whether somebody is sent to the login; what a page sent is carried through it."""
    if method == "POST" and answer.status_code == 200:
        return answer.template_name == "admin/login.html"
    return answer.headers.get("Location", "").startswith("/admin/login/?next=/curation/")


def test_every_address_says_who_may_go_there():
    named = {pattern.name for pattern in urlpatterns}
    assert named == set(ALL) | set(NOBODY_S) | set(EVERYBODY)
    assert sum(map(len, (STAFF, AUTHOR, EDITOR, PUBLISHER, ADMINISTRATOR))) == len(ALL)


def test_anonymous_is_sent_to_the_login(keys, client):
    told = {name: answers(client, name, keys) for name in ALL}
    astray = [
        name
        for name, both in told.items()
        if not both or not all(is_login(method, one) for method, one in both.items())
    ]
    assert astray == []


def test_account_without_the_desk_is_refused(keys, client):
    client.force_login(records.make_user("", is_staff=False))
    assert not_refused(client, ALL, keys) == []


def test_curator_without_a_group_is_refused(keys, sign_in):
    assert not_refused(sign_in(""), BEHIND_A_GROUP, keys) == []


def test_author_is_refused_what_editors_do(keys, sign_in):
    assert not_refused(sign_in("author"), EDITOR | PUBLISHER, keys) == []


def test_editor_is_refused_what_publishers_do(keys, sign_in):
    assert not_refused(sign_in("editor"), PUBLISHER, keys) == []


def test_publisher_is_refused_what_administrators_do(keys, sign_in):
    assert not_refused(sign_in("publisher"), ADMINISTRATOR, keys) == []


def test_administrator_is_not_refused(keys, client):
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    told = {name: answers(client, name, keys) for name in ADMINISTRATOR}
    codes = {one.status_code for both in told.values() for one in both.values()}
    assert codes <= {200, 302, 400, 404}


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("", STAFF),
        ("author", STAFF | AUTHOR),
        ("editor", AUTHOR | EDITOR),
        ("publisher", AUTHOR | EDITOR | PUBLISHER),
    ],
)
def test_whoever_may_is_not_refused(keys, sign_in, group, names):
    client = sign_in(group)
    told = {name: answers(client, name, keys) for name in names}
    refused = {
        name: method
        for name, both in told.items()
        for method, one in both.items()
        if one.status_code in (403, 500)
    }
    assert refused == {}


@pytest.mark.parametrize("name", EVERYBODY)
def test_what_opens_for_everybody_is_the_same_for_all(client, name):
    records.make_user("author", username="anna", email="anna@example.org")
    answer = client.get(reverse(f"curation:{name}"))
    assert answer.status_code == 200 and b"anna" not in answer.content


@pytest.mark.parametrize("name", NOBODY_S)
def test_made_up_link_shows_nothing(client, name):
    known = NOBODY_S[name] | ({"path": "panels/"} if name == "review-page" else {})
    assert client.get(reverse(f"curation:{name}", kwargs=known)).status_code == 404
