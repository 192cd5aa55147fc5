"""The addresses of a council's decisions on delegation."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.urls.matters import MATTER
from governance.views import deciding, decision_templates, decisions

DECISIONS = COUNCIL + "beslut/"
DECISION = DECISIONS + "<int:year>/<int:number>/"

urlpatterns = [
    path(MATTER + "besluta/", deciding.decide, name="matter_decide"),
    path(MATTER + "aterremittera/", deciding.send_back, name="matter_return"),
    path(DECISIONS, decisions.decision_list, name="delegated_decisions"),
    path(DECISIONS + "mallar/", decision_templates.template_list, name="decision_templates"),
    path(DECISIONS + "mallar/<slug:word>/", decision_templates.template, name="decision_template"),
    path(DECISION, decisions.decision, name="delegated_decision"),
    path(DECISION + "pdf/", decisions.decision_pdf, name="delegated_decision_pdf"),
    path(DECISION + "ratta/", deciding.correct, name="decision_correct"),
    path(DECISION + "omprova/", deciding.reconsider, name="decision_reconsider"),
    path(DECISION + "aterta/", deciding.withdraw, name="decision_withdraw"),
]
