"""All settings, read from the environment; what is missing stops the start with a sentence."""

import os
from datetime import timedelta
from pathlib import Path

from celery.schedules import crontab
from kombu import Queue

from vardforlopp.common.environment import amount, database, required, switch
from vardforlopp.common.logging import CONFIG
from vardforlopp.seams import *  # noqa: F403 - what the apps offer each other

BASE_DIR = Path(__file__).resolve().parent.parent


DEBUG = switch("DEBUG")
DEMO = switch("DEMO")  # a demonstration: shows sign-ins, stores mails instead of sending them
HTTPS = switch("HTTPS")
MARK = os.environ.get("MARK", "")  # echoed by /halsa/ so that a caller knows whom it reached
VERSION = "0.1.0"
SECRET_KEY = required("SECRET_KEY", "Sätt en lång slumpmässig sträng; bin/start gör det själv.")
# Old keys, comma between, while sessions and second factors move over to a new one.
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("SECRET_KEY_FALLBACKS", "").split(",") if key]
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
DATA_DIR = Path(required("DATA_DIR", "Ange en mapp för uppladdade filer."))
PROXY_COUNT = int(os.environ.get("PROXY_COUNT", "0"))  # proxies of our own in front of us

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "vardforlopp.common.packages.StaticFiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "guardian",
    "pgtrigger",
    "simple_history",
    "template_partials",
    "vardforlopp.common",
    "regions",
    "vardforlopp.accounts",
    "vardforlopp.pathways",
    "vardforlopp.introduction",
    "funding",
    "governance",
    "vardforlopp.plans",
]

MIDDLEWARE = [
    "vardforlopp.common.middleware.request_id",
    "vardforlopp.common.middleware.logged",
    "vardforlopp.common.middleware.security_headers",
    "vardforlopp.common.middleware.readable",
    "vardforlopp.health.without_cookies",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "vardforlopp.errors.Mistakes",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vardforlopp.accounts.middleware.session_limits",
    "vardforlopp.common.middleware.acting",
    "vardforlopp.accounts.middleware.SignInFirst",
    "vardforlopp.accounts.middleware.required_totp",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "vardforlopp.urls"
WSGI_APPLICATION = "vardforlopp.wsgi.application"
FORM_RENDERER = "vardforlopp.common.forms.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,  # template_partials puts its loader around these
        "OPTIONS": {
            "builtins": [
                "django.templatetags.static",
                "vardforlopp.common.templatetags.swedish",
                "vardforlopp.common.templatetags.components",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vardforlopp.common.context.page",
                "vardforlopp.accounts.context.unread",
            ],
        },
    }
]

# The application role runs the site; the owner only migrates (manage.py prepare_database).
DATABASE_URL = required("DATABASE_URL", "Ange databasens adress, eller starta med bin/start.")
DATABASE_OWNER_URL = os.environ.get("DATABASE_OWNER_URL", "")
DATABASES = {"default": database(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = required("REDIS_URL", "Ange brokerns adress, eller starta med bin/start.")
CACHES = {
    "default": {
        "BACKEND": "vardforlopp.common.cache.SteadyCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "vardforlopp",
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 1},
    }
}

# Jobs: rows in the outbox carry the promise, the broker only numbers.
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://").replace(
    "?db=", "?virtual_host="
)
# Workers take from the first two in turn: a long queue of jobs does not make them look dead. Who
# checks e-invoices takes nothing else (docs/adr/0025): bin/_start.py, docker-compose.yml.
CELERY_TASK_QUEUES = [Queue("celery"), Queue("heartbeat"), Queue("einvoice")]
CELERY_TASK_ROUTES = {"funding.einvoice.*": {"queue": "einvoice"}}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for the broker however long it takes
# A dead broker must not hold up a request: kombu otherwise tries again for six seconds, even with
# retry=False.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": 1,
    "socket_connect_timeout": 1,
    "max_retries": 0,
}
# How long a job may take is said where its worker is started: a limit here would win over that.
CELERY_TIMEZONE = "Europe/Stockholm"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "celerybeat-schedule")
CELERY_BEAT_SCHEDULE = {
    "sweep": {
        "task": "common.sweep",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 10},  # no heap of old ones when workers have been away
    },
    "heartbeat": {
        "task": "common.heartbeat",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 10, "queue": "heartbeat"},
    },
    "drafts": {"task": "common.sweep_drafts", "schedule": crontab(minute=30, hour=3)},
    "reminders": {"task": "introduction.remind", "schedule": crontab(minute=0, hour=6)},
    "reminders_of_money": {"task": "funding.remind", "schedule": crontab(minute=5, hour=6)},
    "reminders_of_councils": {
        "task": "governance.remind",
        "schedule": crontab(minute=10, hour=6),
    },
    "digest": {
        "task": "accounts.weekly_digest",
        "schedule": crontab(minute=0, hour=7, day_of_week="mon"),
    },
}
# People and sign-in
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["vardforlopp.accounts.backend.Backend"]
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 3600
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_ADAPTER = "vardforlopp.accounts.adapter.Adapter"
ACCOUNT_FORMS = {
    "login": "vardforlopp.accounts.forms.sign_in.SignInForm",
    "change_password": "vardforlopp.accounts.forms.sign_in.ChangePasswordForm",
    "reset_password": "vardforlopp.accounts.forms.sign_in.AskForLinkForm",
    "reset_password_from_key": "vardforlopp.accounts.forms.sign_in.NewPasswordForm",
    "reauthenticate": "vardforlopp.accounts.forms.sign_in.ReauthenticateForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
# How often: per address (ip), per e-mail address or account (key), per signed-in account (user).
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "30/5m/ip,5/5m/key",
    "reset_password": "20/h/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "vardforlopp.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "vardforlopp.accounts.forms.sign_in.CodeForm",
    "reauthenticate": "vardforlopp.accounts.forms.sign_in.CodeAgainForm",
    "activate_totp": "vardforlopp.accounts.forms.sign_in.ActivateForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are given by the register administrator
MFA_TOTP_TOLERANCE = 1  # half a minute either way; a code still works once only
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Roles that must have a second factor, by code; "confirmed" is all that attest or decide.
TOTP_REQUIRED_ROLES = os.environ.get("TOTP_REQUIRED_ROLES", "" if DEMO else "confirmed")
MFA_TOTP_ISSUER = "Vårdförlopp"
SESSION_COOKIE_AGE = 60 * 60 * 2  # idle limit, seconds
SESSION_SAVE_EVERY_REQUEST = True
SESSION_ABSOLUTE_LIMIT = timedelta(hours=12)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "vardforlopp.errors.csrf_failure"

# Rules that an operator may tune
STALE_AFTER_DAYS = 90  # a log older than this is shown as old
UPLOAD_LIMIT_BYTES = 20 * 1024 * 1024
# SEK by which an invoice may exceed the share of the salary cost before it is stopped
INVOICE_TOLERANCE = amount("INVOICE_TOLERANCE", "0.00")
# A folder of newer compiled rules for e-invoices (docs/e-invoice.md); empty: those of the packages
EINVOICE_RULES_DIR = os.environ.get("EINVOICE_RULES_DIR", "")

# Transport
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^halsa/$"]
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXY_COUNT else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# Mail: a demonstration stores what it would have sent and shows it on the page Utskick.
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = switch("EMAIL_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "vardforlopp@localhost")
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000")

# Language and time
LANGUAGE_CODE = "sv"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Stockholm"
FORM_DATE_INPUT_FORMATS = ["%Y-%m-%d"]

# Files
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
PACKAGES = BASE_DIR / "node_modules"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("vendor/designsystemet", PACKAGES / "@digdir/designsystemet-css/dist"),
    ("vendor/echarts", PACKAGES / "echarts/dist"),
    ("vendor/echarts/i18n", PACKAGES / "echarts/i18n"),
    ("vendor/inter", PACKAGES / "@fontsource-variable/inter/files"),
]
MEDIA_ROOT = DATA_DIR / "uploads"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "vardforlopp.common.sheets.Storage"
    },
}

LOGGING = CONFIG
SILENCED_SYSTEM_CHECKS = [
    "guardian.W001",  # rights go through accounts/rights.py, the only door
    "auth.W004",  # an e-mail address is unique whatever its case: a constraint on Lower(email)
]
