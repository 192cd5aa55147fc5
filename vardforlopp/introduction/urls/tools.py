"""The addresses of templates and tools."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
