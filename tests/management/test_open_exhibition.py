"""`open_exhibition` makes an install ready to show, and may be run again."""

import io

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from curation.management.commands.open_exhibition import ALONE, LOGIN_FILE, curators_login
from exhibit.editions import pointer
from exhibit.models import Edition, Exhibition
from tests.curation.exchange.bundle.folders import write_small_bundle
from tests.factories import records
from tests.factories.edition import publish_sample

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings, tmp_path):
    """The folder of an install whose opening exhibition is a small one."""
    write_small_bundle(tmp_path / "content")
    settings.HOME = settings.BASE_DIR = tmp_path
    return tmp_path


def test_empty_install_is_filled_published_and_given_a_login(home, capsys):
    call_command("open_exhibition")
    assert (Exhibition.the().title, Edition.objects.get().note) == (
        "Plan and List",
        "The exhibition opens.",
    )
    assert (home / LOGIN_FILE).read_text().split()[1] in capsys.readouterr().out


def test_install_that_is_to_be_empty_gets_a_login_and_nothing_else(home, settings, capsys):
    settings.EMPTY = True
    call_command("open_exhibition")
    assert not (Exhibition.objects.exists() or Edition.objects.exists())
    assert (home / LOGIN_FILE).read_text().split()[1] in capsys.readouterr().out


def test_install_with_content_and_an_edition_keeps_both(home, settings, capsys):
    records.make_exhibition(title="Ours")
    publish_sample(settings.EDITIONS_ROOT, ("/",))
    call_command("open_exhibition")
    assert (Exhibition.the().title, Edition.objects.count()) == ("Ours", 0)
    assert capsys.readouterr().out.startswith("\nExhibition:  ")


def test_exhibition_that_curators_have_begun_is_not_published_for_them(home, capsys):
    records.make_user("", is_superuser=True)
    records.make_exhibition(title="Ours")
    call_command("open_exhibition")
    assert not Edition.objects.exists()
    assert "curators publish it when it is ready" in capsys.readouterr().out


def test_first_start_that_was_broken_off_is_finished(home):
    call_command("load_content", str(home / "content"), approve=True)
    call_command("open_exhibition")
    assert Edition.objects.get().number == 1


def test_login_stays_the_same_and_opens_the_door(tmp_path):
    name, told = curators_login(tmp_path)
    assert curators_login(tmp_path) == (name, told)
    assert User.objects.get(username=name, is_superuser=True).check_password(told.split()[0])


def test_file_of_the_login_is_for_its_owner_alone(tmp_path):
    curators_login(tmp_path)
    assert (tmp_path / LOGIN_FILE).stat().st_mode & 0o777 == 0o600


def test_password_that_was_changed_is_not_told(tmp_path):
    curators_login(tmp_path)
    curator = User.objects.get()
    curator.set_password("one of their own")
    curator.save()
    assert curators_login(tmp_path)[0] == "as you set it"


def test_install_that_has_its_curator_gets_no_other(tmp_path):
    records.make_user("", is_superuser=True)
    assert curators_login(tmp_path)[0] == "as you set it"
    assert (User.objects.count(), (tmp_path / LOGIN_FILE).exists()) == (1, False)


def test_login_of_an_older_database_is_replaced(tmp_path):
    (tmp_path / LOGIN_FILE).write_text("curator\nstale\n")
    assert "stale" not in curators_login(tmp_path)[1]


@pytest.fixture
def opened(settings, tmp_path, monkeypatch):
    """Return what an install with content and an edition says."""
    settings.HOME = tmp_path
    settings.REVIEW_FOUR_EYES = True
    monkeypatch.setattr(pointer, "current", lambda root: 1)
    records.make_exhibition()

    def say() -> str:
        out = io.StringIO()
        call_command("open_exhibition", stdout=out)
        return out.getvalue()

    return say


def test_one_curator_alone_is_told_that_others_approve(opened):
    assert ALONE in opened()


def test_two_editors_are_told_nothing(opened):
    records.make_user("editor")
    assert ALONE not in opened()


def test_one_curator_who_set_the_rule_off_is_told_nothing(opened, settings):
    settings.REVIEW_FOUR_EYES = False
    assert ALONE not in opened()
