"""The addresses of handing over a person's duties."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
