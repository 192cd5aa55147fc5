"""The addresses of units and backfilling."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
