"""The addresses of förvaltning and new versions."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
