"""The addresses of a council's grants, their budgets, and of what may be decided."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.urls.matters import MATTER
from governance.views import grant_budgets, grant_decisions, grants, may_decide

GRANTS = COUNCIL + "bidrag/"
GRANT = GRANTS + "<int:year>/<int:number>/"
BUDGETS = GRANTS + "budget/"
BUDGET = BUDGETS + "<int:year>/"

urlpatterns = [
    path(GRANTS, grants.grant_list, name="grants"),
    path(GRANT, grants.grant, name="grant"),
    path(GRANT + "aterfor/", grants.reverse_part, name="grant_reverse"),
    path(GRANT + "redovisa/", grants.report, name="grant_use"),
    path(GRANT + "ratta/", grant_decisions.correct, name="grant_correct"),
    path(GRANT + "aterta/", grant_decisions.withdraw, name="grant_withdraw"),
    path(BUDGETS, grant_budgets.budget_list, name="grant_budgets"),
    path(BUDGETS + "ny/", grant_budgets.new_budget, name="grant_budget_new"),
    path(BUDGET, grant_budgets.budget, name="grant_budget"),
    path(BUDGET + "beslut/", grant_budgets.decide, name="grant_budget_decide"),
    path(MATTER + "bidrag/", grant_decisions.decide, name="grant_new"),
    path(COUNCIL + "far-beslutas/", may_decide.ask, name="may_decide"),
]
