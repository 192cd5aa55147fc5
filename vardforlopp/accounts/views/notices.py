"""My notices, and the mails that have left (or, in a demonstration, would have left)."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vardforlopp.accounts import actions, fetch, permissions
from vardforlopp.accounts.models import Notice, SentMail
from vardforlopp.accounts.views.me import me
from vardforlopp.accounts.views.tabs import OWN, SECTION, START, own_tabs, tabs
from vardforlopp.common.access import access, anyone_signed_in

PER_PAGE = 30


@access(anyone_signed_in)
def notices(request: HttpRequest) -> HttpResponse:
    """Mine: the open ones first, newest first."""
    mine = Notice.objects.filter(user=me(request))
    ordered = mine.order_by(F("closed_at").desc(nulls_first=True), "-created_at", "-pk")
    context = {
        "crumbs": [START, OWN],
        "tabs": own_tabs(request, "notices"),
        "page": Paginator(ordered, PER_PAGE).get_page(request.GET.get("sida")),
        "open_count": mine.open().count(),
    }
    return render(request, "accounts/notices.html", context)


@access(anyone_signed_in, fetch=fetch.own_notice, methods=("POST",))
def read(request: HttpRequest, notice: Notice) -> HttpResponse:
    """Mark one as read."""
    actions.mark_read(notice)
    return redirect("notices")


@access(anyone_signed_in, methods=("POST",))
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all of mine as read."""
    for notice in Notice.objects.unread_by(me(request)):
        actions.mark_read(notice)
    return redirect("notices")


@access(permissions.can_read_sent_mail)
def sent_mails(request: HttpRequest) -> HttpResponse:
    """Mails as they were written, newest first."""
    mails = SentMail.objects.all()
    context = {
        "crumbs": [START, SECTION],
        "tabs": tabs(request, "sent_mails"),
        "page": Paginator(mails, PER_PAGE).get_page(request.GET.get("sida")),
        "demo": settings.DEMO,
    }
    return render(request, "accounts/sent_mails.html", context)
