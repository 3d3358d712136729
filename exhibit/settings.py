"""Settings of a Vitrine site. Everything that differs between installs comes from the environment;
all state lives under one folder, VITRINE_HOME."""

import os
import secrets
import sys
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
import django_stubs_ext
from django.core.exceptions import ImproperlyConfigured

# Lets classes of Django say what they hold where they are inherited from: ModelAdmin[Panel].
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent


ENGINES = {"django.db.backends.sqlite3", "django.db.backends.postgresql"}


def env_str(name: str, default: str) -> str:
    """Return the environment's value for a name, stripped, or the default when unset or empty."""
    return os.environ.get(name, "").strip() or default


def env_bool(name: str, default: bool) -> bool:
    """Return a yes/no setting. Raises ImproperlyConfigured for any other word."""
    words = {"1": True, "true": True, "yes": True, "on": True}
    words |= {"0": False, "false": False, "no": False, "off": False}
    value = env_str(name, str(default)).lower()
    if value not in words:
        raise ImproperlyConfigured(f"{name} is {value!r}: write 1 or 0.")
    return words[value]


def env_int(name: str, default: int, *, least: int = 0) -> int:
    """Return a whole number. Raises ImproperlyConfigured when it is not one, or below `least`."""
    value = env_str(name, str(default))
    if not value.removeprefix("-").isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name} is {value!r}: write a whole number of {least} or more.")
    return int(value)


def env_url(name: str, default: str) -> str:
    """Return an http(s) address without its last slash. Raises ImproperlyConfigured otherwise."""
    value = env_str(name, default).rstrip("/")
    if not value.startswith(("http://", "https://")) or " " in value:
        raise ImproperlyConfigured(f"{name} is {value!r}: write it as https://example.org.")
    return value


def secret_key(folder: Path) -> str:
    """Return this install's secret, made on first use and kept readable by its owner only."""
    if value := os.environ.get("VITRINE_SECRET_KEY", "").strip():
        if len(value) < 32:
            raise ImproperlyConfigured("VITRINE_SECRET_KEY is shorter than 32 characters.")
        return value
    path = folder / "secret-key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"VITRINE_HOME is {str(folder)!r}, which is no folder that can be written to: "
            f"{error.strerror}."
        ) from error
    try:
        # O_EXCL: of two workers that start at once, one writes and the other reads.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        value = secrets.token_urlsafe(50)
        file.write(value)
    return value


def database(url: str, home: Path) -> dict[str, object]:
    """Return Django's database settings for DATABASE_URL, or SQLite under the home folder."""
    try:
        parsed = dj_database_url.parse(url or f"sqlite:///{home / 'vitrine.sqlite3'}")
    except (dj_database_url.ParseError, ValueError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from error
    config: dict[str, object] = dict(parsed)
    if config["ENGINE"] not in ENGINES:
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read: write postgresql://user:password@host/name, or leave it "
            "empty for SQLite."
        )
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            # Writers queue instead of failing half-way through a transaction.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
            "PRAGMA foreign_keys=ON;",
        }
        # Tests run on a real file too, in WAL like the site's own.
        config["TEST"] = {"NAME": home / "test.sqlite3"}
    else:
        config["CONN_MAX_AGE"] = 60
        config["CONN_HEALTH_CHECKS"] = True
        # Rows read in portions and left half-way keep a cursor in the server. Python's collection
        # of garbage may close it in the middle of another query; psycopg then waits for itself, and
        # the worker for ever.
        config["DISABLE_SERVER_SIDE_CURSORS"] = True
    return config


TESTING = "pytest" in sys.modules

HOME = Path(env_str("VITRINE_HOME", str(BASE_DIR / "var"))).resolve()
DEBUG = env_bool("VITRINE_DEBUG", False)
SECRET_KEY = secret_key(HOME)
SITE_URL = env_url("VITRINE_URL", f"http://127.0.0.1:{env_int('PORT', 8000, least=1)}")
ALLOWED_HOSTS = [
    # The site's own name is always one of them: feeds and sitemaps are made under it.
    urlsplit(SITE_URL).hostname or "",
    *env_str("VITRINE_HOSTS", "127.0.0.1,localhost,[::1]").replace(" ", "").split(","),
]
CSRF_TRUSTED_ORIGINS = [SITE_URL] if SITE_URL.startswith("https://") else []

# Here and in MIDDLEWARE the exhibit's settings name the curation half, and by string.
INSTALLED_APPS = [
    "curation",
    "curation.desk.site.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.forms",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "reversion",
    "taggit",
    "exhibit",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "exhibit.headers.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "curation.middleware.EditLink",
    "curation.middleware.Notices",
    "curation.panels.concurrency.carry_through_login.CarryThroughLogin",
    "exhibit.visibility.ExhibitionMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "exhibit.urls"
WSGI_APPLICATION = "exhibit.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Boxes of our own have their templates among ours; Django's come from `django.forms`.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = [
    # Asked first, so that a sign-in that has to wait is refused without a look at the password.
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# After so many wrong passwords in a row an account rests for the address they came from, known or
# not, and the answer is the same; by the two together, so that nobody locks a curator out.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "admin/locked.html"
AXES_CLIENT_IP_CALLABLE = "curation.access.client_address"
# Kept no longer than the limit needs, and in no list of the admin.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
LOGIN_URL = "admin:login"
CSRF_FAILURE_VIEW = "curation.views.carried.csrf_failure"

# On: nobody approves words of their own (docs/review.md). An install with one curator sets it off:
# there is nobody else to ask.
REVIEW_FOUR_EYES = env_bool("VITRINE_REVIEW_FOUR_EYES", True)

# How many curators read each sentence against its evidence, apart, before it goes on display: 2, 1
# where one curator has the house to themselves, or 0, where nothing is asked for.
READINGS = env_int("VITRINE_READINGS", 2)
if READINGS > 2:
    raise ImproperlyConfigured(f"VITRINE_READINGS is {READINGS}: write 0, 1 or 2.")

# On: `open_exhibition` loads nothing and publishes nothing. A museum begins its own exhibition in
# an empty install; its first curator is shown how.
EMPTY = env_bool("VITRINE_EMPTY", False)

# Off: editions hold no packs for teachers, and each file is made when somebody asks for it. A
# reason to do so is a small disk: the packs of an exhibition of 22 panels take some 58 MB, though
# those that did not change take no more in the next edition.
EDITION_PACKS = env_bool("VITRINE_EDITION_PACKS", True)

# What was worked out from documents is remembered by each process under their fingerprints: it is
# never out of date, only forgotten.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

# Mail for invitations, new passwords and notices. Without a server, links are shown to hand over.
EMAIL_HOST = env_str("VITRINE_SMTP_HOST", "")
EMAIL_PORT = env_int("VITRINE_SMTP_PORT", 587, least=1)
EMAIL_HOST_USER = env_str("VITRINE_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env_str("VITRINE_SMTP_PASSWORD", "")
SMTP_SECURITY = env_str("VITRINE_SMTP_SECURITY", "starttls").lower()
if SMTP_SECURITY not in ("starttls", "tls", "none"):
    raise ImproperlyConfigured(
        f"VITRINE_SMTP_SECURITY is {SMTP_SECURITY!r}: write starttls, tls or none."
    )
EMAIL_USE_TLS = SMTP_SECURITY == "starttls"
EMAIL_USE_SSL = SMTP_SECURITY == "tls"
# Of each answer of the server. No page waits as long: see curation/people/mail.py.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env_str("VITRINE_MAIL_FROM", "")
if EMAIL_HOST and "@" not in DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured(
        f"VITRINE_MAIL_FROM is {DEFAULT_FROM_EMAIL!r}: write the address that mail comes from, "
        "as curators@example.org."
    )

LANGUAGE_CODE = "en-gb"
TIME_ZONE = env_str("VITRINE_TIME_ZONE", "UTC")
USE_I18N = True
# A language is a file: LOCALE/LC_MESSAGES/django.po under here.
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = HOME / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = HOME / "media"
EDITIONS_ROOT = HOME / "editions"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG or TESTING
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_USE_FINDERS = DEBUG or TESTING

# A source text is at most 20 MB (see curation.imports); a picture at most 40 MB of file.
DATA_UPLOAD_MAX_MEMORY_SIZE = 45 * 1024 * 1024
# A form of 1,000 rows; Django's own limit would refuse a question of 70 answers, words and all.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SITE_URL.startswith("https://")
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env_bool("VITRINE_BEHIND_PROXY", False) else None
)

TAGGIT_CASE_INSENSITIVE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
