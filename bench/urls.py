"""The product's addresses, and a bare page, naked and dressed: twenty-five rows, one query."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from regions.models import Municipality
from vardforlopp import urls
from vardforlopp.common.access import access, anyone_signed_in

BARE = engines["django"].from_string(
    "<!doctype html><html lang='sv'><title>Bar sida</title><table>"
    "{% for row in rows %}<tr><th>{{ row.name }}</th><td>{{ row.code }}</td></tr>{% endfor %}"
    "</table></html>"
)
DRESSED = engines["django"].from_string(
    "{% extends 'base.html' %}{% block heading %}Bar sida{% endblock %}{% block content %}<table>"
    "{% for row in rows %}<tr><th>{{ row.name }}</th><td>{{ row.code }}</td></tr>{% endfor %}"
    "</table>{% endblock %}"
)


@access(anyone_signed_in)
def bare(request: HttpRequest) -> HttpResponse:
    """A list page with nothing around it."""
    return HttpResponse(BARE.render({"rows": _rows()}))


@access(anyone_signed_in)
def dressed(request: HttpRequest) -> HttpResponse:
    """The same list in the surroundings of every page: menu, notices, footer."""
    return HttpResponse(DRESSED.render({"rows": _rows()}, request))


def _rows() -> QuerySet[Municipality]:
    return Municipality.objects.order_by("code").only("name", "code")[:25]


urlpatterns = [
    path("bar/", bare, name="bare"),
    path("kladd/", dressed, name="dressed"),
    *urls.urlpatterns,
]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
