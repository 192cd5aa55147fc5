"""The addresses of the plans, one list for each part of them."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
