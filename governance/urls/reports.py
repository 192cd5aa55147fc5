"""The addresses of reports to the board, special minutes, and posted minutes."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.views import reports as views

REPORTS = COUNCIL + "anmalan/"
REPORT = REPORTS + "<int:year>/<int:number>/"
SPECIAL = REPORTS + "sarskilt/<int:year>/"

urlpatterns = [
    path(REPORTS, views.report_list, name="delegation_reports"),
    path(REPORTS + "ny/", views.make, name="delegation_report_new"),
    path(SPECIAL, views.special_minutes, name="special_minutes"),
    path(SPECIAL + "pdf/", views.special_minutes_pdf, name="special_minutes_pdf"),
    path(REPORT, views.report, name="delegation_report"),
    path(REPORT + "pdf/", views.report_pdf, name="delegation_report_pdf"),
    path(REPORT + "namndens-mote/", views.fill_in, name="delegation_report_fill_in"),
    path(COUNCIL + "moten/<int:pk>/anslag/", views.post, name="minutes_posting"),
]
