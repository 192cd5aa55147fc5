"""The addresses of hinders, boards and comparisons."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
