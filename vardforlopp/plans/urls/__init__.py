"""The addresses of the plans, one list for each part of them."""

from vardforlopp.plans.urls import plans

urlpatterns = [*plans.urlpatterns]
