"""The product's addresses, and a bare page: twenty-five rows, one query of its own."""

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


@access(anyone_signed_in)
def bare(request: HttpRequest) -> HttpResponse:
    """A list page with nothing around it."""
    rows = Municipality.objects.order_by("code").only("name", "code")[:25]
    return HttpResponse(BARE.render({"rows": rows}))


urlpatterns = [path("bar/", bare, name="bare"), *urls.urlpatterns]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
