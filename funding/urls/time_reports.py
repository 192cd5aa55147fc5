"""The addresses of the time in the positions."""

from django.urls import path

from funding.views import time_reports

TIME = "finansiering/tid/"

urlpatterns = [
    path(TIME, time_reports.overview, name="time"),
    path(TIME + "min/", time_reports.mine, name="time_mine"),
    path(TIME + "tjanster/<int:pk>/<int:year>/", time_reports.year, name="time_year"),
    path(TIME + "<int:pk>/", time_reports.report, name="time_report"),
    path(TIME + "innehav/<int:pk>/<int:year>/<int:month>/", time_reports.month, name="time_month"),
]
