"""The addresses of answers, criteria and patientkontrakt."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
