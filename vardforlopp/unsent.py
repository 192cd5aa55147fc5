"""Unsent text: the form page saves it here while somebody types, and throws it away here."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from vardforlopp.common import drafts
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.answer import Refused

ADDRESS = "utkastets_adress"
LONGEST_ADDRESS = 300


@access(anyone_signed_in, methods=("POST",))
def keep_draft(request: HttpRequest) -> HttpResponse:
    """Saves what stands in a form; the answer says when, or in a sentence why not."""
    address = _address(request)
    typed = {name: values for name, values in request.POST.lists() if name != ADDRESS}
    if any("\x00" in text for name, values in typed.items() for text in (name, *values)):
        return JsonResponse({"problem": "Texten går inte att spara som utkast."}, status=422)
    try:
        draft = drafts.keep(request.user, address, typed)
    except Refused as refused:
        return JsonResponse({"problem": refused.reason}, status=413)
    return JsonResponse({"saved_at": draft.saved_at.isoformat()})


@access(anyone_signed_in, methods=("POST",))
def discard_draft(request: HttpRequest) -> HttpResponse:
    """Throws unsent text away and shows the form as it was."""
    address = _address(request)
    drafts.discard(request.user, address)
    return redirect(address)


def _address(request: HttpRequest) -> str:
    """The address of the form, which must be a page of ours; Http404 otherwise."""
    address = request.POST.get(ADDRESS, "")
    if (
        "\x00" in address
        or not address.startswith("/")
        or address.startswith("//")
        or len(address) > LONGEST_ADDRESS
    ):
        raise Http404("no page of ours")
    try:
        resolve(address)
    except Resolver404 as unknown:
        raise Http404("no page of ours") from unknown
    return address
