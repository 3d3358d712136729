"""The site for WSGI servers: the front answers from the edition, Django everything else."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "exhibit.settings")
django_application = get_wsgi_application()

from django.conf import settings  # noqa: E402 - settings can be read only after the set-up
from django.urls import get_resolver  # noqa: E402

from exhibit import kiosk  # noqa: E402
from exhibit.editions.front import Front  # noqa: E402

application = Front(
    django_application,
    settings.EDITIONS_ROOT,
    session_cookie=settings.SESSION_COOKIE_NAME,
    kiosk_cookie=kiosk.COOKIE,
)

# What is loaded stays until the process ends: left out of every later collection of garbage, it
# does not hold up pages of curators. Forms and screens are loaded with the addresses.
get_resolver().url_patterns  # noqa: B018
gc.collect()
gc.freeze()
