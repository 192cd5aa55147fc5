"""My calendar address, and the calendar itself, which only its secret opens."""

from __future__ import annotations

from allauth.core.ratelimit import respond_429
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vardforlopp.accounts.backend import may_sign_in
from vardforlopp.accounts.limits import is_too_often
from vardforlopp.accounts.mails import absolute
from vardforlopp.accounts.views.me import me
from vardforlopp.accounts.views.tabs import OWN, START, own_tabs
from vardforlopp.common.access import access, anyone, anyone_signed_in
from vardforlopp.common.answer import Refused
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.history import lines_named
from vardforlopp.common.ical import MEDIA_TYPE
from vardforlopp.introduction import calendars
from vardforlopp.introduction.actions import feeds
from vardforlopp.introduction.models import CalendarFeed


@access(anyone_signed_in)
def calendar_feed(request: HttpRequest) -> HttpResponse:
    """Whether I have an address, since when, and what stands in the calendar."""
    return _page(request)


def _page(request: HttpRequest, address: str = "") -> HttpResponse:
    own = list(CalendarFeed.objects.filter(user=me(request)))
    context = {
        "crumbs": [START, OWN],
        "tabs": own_tabs(request, "calendar_feed"),
        "feed": next((feed for feed in own if feed.revoked_at is None), None),
        "address": address,
        "history": lines_named(own, lambda feed: f"adressen från {swedish_date(feed.created_at)}"),
    }
    return render(request, "introduction/calendar_feed.html", context)


@access(anyone_signed_in, methods=("POST",))
def make_feed(request: HttpRequest) -> HttpResponse:
    """A new address, shown this once: no redirect, since nothing keeps it until the next page."""
    token = feeds.make_feed(by=me(request))
    return _page(request, absolute(reverse("calendar", args=[token])))


@access(anyone_signed_in, methods=("POST",))
def revoke_feed(request: HttpRequest) -> HttpResponse:
    """The address stops working."""
    try:
        feeds.revoke_feed(by=me(request))
        messages.success(request, "Kalenderadressen är återkallad och fungerar inte längre.")
    except Refused as refused:
        messages.warning(request, refused.reason)
    return redirect("calendar_feed")


@login_not_required
@access(anyone)
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar of whoever was given the secret; one answer for all that open nothing."""
    if is_too_often(request, "calendar"):
        limited: HttpResponse = respond_429(request)
        return limited
    feed = CalendarFeed.objects.filter(token_hash=feeds.hashed(token), revoked_at=None)
    found = feed.select_related("user__person").first()
    if found is None or not may_sign_in(found.user):
        raise Http404("no calendar")
    response = HttpResponse(calendars.write(found.user), content_type=MEDIA_TYPE)
    response["Cache-Control"] = "private, max-age=900"
    response["Content-Disposition"] = 'inline; filename="vardforlopp.ics"'
    response["X-Robots-Tag"] = "noindex"
    return response
