"""A wrong value stops the start with a sentence; state lives under one folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def start(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of its own, as a server would."""
    kept = {"PATH": os.environ["PATH"], "VITRINE_HOME": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-c", "import exhibit.settings as s; print(s.HOME, s.DATABASES)"],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("VITRINE_DEBUG", "maybe", "VITRINE_DEBUG is 'maybe': write 1 or 0."),
        ("PORT", "eighty", "PORT is 'eighty': write a whole number of 1 or more."),
        ("VITRINE_URL", "example.org", "VITRINE_URL is 'example.org': write it as https://"),
        ("VITRINE_SECRET_KEY", "short", "VITRINE_SECRET_KEY is shorter than 32 characters."),
        ("PORT", "²", "PORT is '²': write a whole number of 1 or more."),
        ("VITRINE_HOME", __file__, "which is no folder that can be written to: File exists."),
        ("DATABASE_URL", "nonsense://x", "DATABASE_URL cannot be read"),
        ("VITRINE_SMTP_SECURITY", "ssl3", "is 'ssl3': write starttls, tls or none."),
        ("VITRINE_SMTP_HOST", "mail.example.org", "VITRINE_MAIL_FROM is ''"),
        ("VITRINE_SMTP_PORT", "0", "write a whole number of 1 or more."),
        ("DATABASE_URL", "mysql://x/y", "write postgresql://user:password@host/name"),
    ],
)
def test_wrong_value_stops_the_start_with_a_sentence(tmp_path, name, value, sentence):
    assert sentence in start(tmp_path, **{name: value}).stderr


def test_debug_is_off_unless_asked_for(tmp_path):
    code = "import exhibit.settings as s; raise SystemExit(s.DEBUG)"
    kept = {"PATH": os.environ["PATH"], "VITRINE_HOME": str(tmp_path)}
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=kept).returncode == 0


def test_secret_is_made_once_for_this_install_and_private(tmp_path):
    start(tmp_path)
    first = (tmp_path / "secret-key").read_text()
    start(tmp_path)
    assert (tmp_path / "secret-key").read_text() == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_all_state_is_under_the_home_folder(tmp_path):
    assert str(tmp_path / "vitrine.sqlite3") in start(tmp_path).stdout


def test_sqlite_keeps_wal_foreign_keys_and_immediate_transactions(db):
    from django.db import connection

    if connection.vendor != "sqlite":
        assert connection.vendor == "postgresql"
        return
    with connection.cursor() as cursor:
        pragmas = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys")
        ]
    assert pragmas == ["wal", 1]
    assert connection.transaction_mode == "IMMEDIATE"


def test_postgresql_keeps_no_cursor_of_rows_that_were_left_half_way(tmp_path):
    answer = start(tmp_path, DATABASE_URL="postgres://vitrine@localhost/vitrine")
    assert "'DISABLE_SERVER_SIDE_CURSORS': True" in answer.stdout
