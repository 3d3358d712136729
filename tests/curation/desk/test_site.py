"""The first page lists the records as a curator uses them."""

from django.contrib import admin

from curation.desk.site import ORDER, Desk
from tests.factories import records


def listed(rf) -> dict[str, list[str]]:
    request = rf.get("/admin/")
    request.user = records.make_user("", is_superuser=True)
    return {
        app["app_label"]: [model["object_name"] for model in app["models"]]
        for app in admin.site.get_app_list(request)
    }


def test_admin_is_the_curators_desk():
    assert isinstance(admin.site._wrapped, Desk)


def test_panels_come_first_and_accounts_last(rf, db):
    told = listed(rf)
    assert list(told) == ["exhibit", "auth"]
    assert told["exhibit"][0] == "Panel"


def test_every_kind_of_record_has_its_place(rf, db):
    assert tuple(listed(rf)["exhibit"]) == ORDER
