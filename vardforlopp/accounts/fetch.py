"""Fetching is permission: the rows an address names, for a user who may see them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404

from vardforlopp.accounts import permissions
from vardforlopp.accounts.models import Appointment, Notice, User


def appointment(user: Any, pk: int) -> Appointment:
    """An appointment with its names, or Http404."""
    return get_object_or_404(Appointment.objects.visible_to(user).with_names(), pk=pk)


def account(user: Any, pk: int) -> User:
    """An account; whoever may not tend accounts sees none, so Http404."""
    if not permissions.can_open_accounts(user):
        raise Http404
    return get_object_or_404(User.objects.select_related("person"), pk=pk)


def own_notice(user: Any, pk: int) -> Notice:
    """One of the user's own notices, or Http404."""
    return get_object_or_404(Notice, pk=pk, user=user)


def demonstration(user: Any) -> None:
    """Http404 unless this is a demonstration."""
    if not settings.DEMO:
        raise Http404
