"""The addresses of a council's decisions on delegation."""

from django.urls import path

from governance.urls.matters import MATTER
from governance.views import deciding, decisions

DECISIONS = "rad/<slug:council>/beslut/"
DECISION = DECISIONS + "<int:year>/<int:number>/"

urlpatterns = [
    path(MATTER + "besluta/", deciding.decide, name="matter_decide"),
    path(MATTER + "aterremittera/", deciding.send_back, name="matter_return"),
    path(DECISIONS, decisions.decision_list, name="delegated_decisions"),
    path(DECISION, decisions.decision, name="delegated_decision"),
    path(DECISION + "pdf/", decisions.decision_pdf, name="delegated_decision_pdf"),
    path(DECISION + "ratta/", deciding.correct, name="decision_correct"),
    path(DECISION + "omprova/", deciding.reconsider, name="decision_reconsider"),
    path(DECISION + "aterta/", deciding.withdraw, name="decision_withdraw"),
]
