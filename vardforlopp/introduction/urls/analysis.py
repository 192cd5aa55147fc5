"""The addresses of gap and impact analysis."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
