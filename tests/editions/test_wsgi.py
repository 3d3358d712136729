import importlib

from django.conf import settings

import exhibit.wsgi
from exhibit.editions.front import Front
from exhibit.editions.pointer import switch

from .builders import Answer, build, site


def test_the_site_is_served_through_the_front():
    build(settings.EDITIONS_ROOT)
    switch(settings.EDITIONS_ROOT, 1)
    application = importlib.reload(exhibit.wsgi).application
    assert isinstance(application, Front)
    assert Answer(application, "/themes/terror/").body == site()["/themes/terror/"]
