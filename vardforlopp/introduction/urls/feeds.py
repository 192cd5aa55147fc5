"""The addresses of reminders and calendars."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
