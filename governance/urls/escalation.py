"""The addresses of cost judgements and of matters taken further."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.urls.matters import MATTER
from governance.views import escalation as views

TAKEN = MATTER + "fort-vidare/<int:pk>/"

urlpatterns = [
    path(COUNCIL + "fort-vidare/", views.listed, name="escalations"),
    path(MATTER + "kostnader/", views.judge, name="cost_judgement_new"),
    path(MATTER + "for-vidare/", views.start, name="escalation_new"),
    path(TAKEN + "svara/", views.answer, name="escalation_answer"),
    path(TAKEN + "ta-tillbaka/", views.withdraw, name="escalation_withdraw"),
]
