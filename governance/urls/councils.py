"""The addresses of the councils: all, one, and how it works."""

from django.urls import path

from governance.views import council_order, councils

COUNCIL = "rad/<slug:council>/"

urlpatterns = [
    path("rad/", councils.council_list, name="councils"),
    path(COUNCIL, councils.council, name="council"),
    path(COUNCIL + "ordning/", council_order.council_settings, name="council_settings"),
]
