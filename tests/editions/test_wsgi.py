import importlib
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

import exhibit.wsgi
from exhibit.editions.front import Front
from exhibit.editions.pointer import switch

from .builders import Answer, build, site

ROOT = Path(__file__).resolve().parents[2]


def test_the_site_is_served_through_the_front():
    build(settings.EDITIONS_ROOT)
    switch(settings.EDITIONS_ROOT, 1)
    application = importlib.reload(exhibit.wsgi).application
    assert isinstance(application, Front)
    assert Answer(application, "/themes/terror/").body == site()["/themes/terror/"]


def test_what_is_loaded_is_left_out_of_later_collections_of_garbage(tmp_path):
    loaded = "import gc, sys, exhibit.wsgi; print(gc.get_freeze_count(), *sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", loaded],
        cwd=ROOT,
        env=os.environ | {"VITRINE_HOME": str(tmp_path), "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    frozen, *modules = answer.stdout.split()
    assert int(frozen) > 100_000 and "curation.admin.panel" in modules
