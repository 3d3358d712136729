from django.conf import settings

from exhibit.editions.front import Front


def test_the_site_is_served_through_the_front():
    from exhibit.wsgi import application

    assert isinstance(application, Front)
    assert application._shelf._root == settings.EDITIONS_ROOT
