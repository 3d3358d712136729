"""The site for WSGI servers: the front answers from the edition, Django everything else."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")
django_application = get_wsgi_application()

from django.conf import settings  # noqa: E402 - settings can be read only after the set-up

from exhibit import kiosk  # noqa: E402
from exhibit.editions.front import Front  # noqa: E402

application = Front(
    django_application,
    settings.EDITIONS_ROOT,
    session_cookie=settings.SESSION_COOKIE_NAME,
    kiosk_cookie=kiosk.COOKIE,
)
