"""The pages that belong together, as tabs (only those one may open), and the way to each."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy

from vardforlopp.accounts import permissions
from vardforlopp.accounts.models import Notice
from vardforlopp.accounts.views.me import me

Tab = dict[str, Any]
Crumb = tuple[str, Any]

START: Crumb = ("Läget", reverse_lazy("start"))
SECTION: Crumb = ("Roller och konton", reverse_lazy("appointments"))
ACCOUNTS: Crumb = ("Konton", reverse_lazy("accounts"))
OWN: Crumb = ("Mitt konto", reverse_lazy("profile"))
SECOND_FACTOR: Crumb = ("Tvåfaktor", reverse_lazy("mfa_index"))
SIGN_IN: Crumb = ("Logga in", reverse_lazy("account_login"))


def tabs(request: HttpRequest, current: str) -> list[Tab]:
    """Roles, accounts and the log."""
    pages = [("Vem har vilken roll", "appointments", True), ("Rollerna", "roles", True)]
    pages.append(("Konton", "accounts", bool(permissions.can_open_accounts(request.user))))
    pages.append(("Ändringslogg", "audit_log", bool(permissions.can_read_audit(request.user))))
    pages.append(("Utskick", "sent_mails", bool(permissions.can_read_sent_mail(request.user))))
    return [_tab(label, name, current) for label, name, is_open in pages if is_open]


def own_tabs(request: HttpRequest, current: str) -> list[Tab]:
    """One's own pages, and those of higher apps (settings.ACCOUNT_TABS)."""
    unread = Notice.objects.unread_by(me(request)).count()
    return [
        _tab("Mina uppgifter", "profile", current),
        _tab("Aviseringar", "notices", current) | {"count": unread},
        _tab("Lösenord", "account_change_password", current),
        _tab("Tvåfaktor", "mfa_index", current),
        *(_tab(label, name, current) for label, name in settings.ACCOUNT_TABS),
    ]


def _tab(label: str, name: str, current: str) -> Tab:
    return {"label": label, "url": reverse(name), "is_current": name == current, "count": None}
