"""The addresses of the budget and its follow-up."""

from django.urls import path

from funding.views import budgets, follow_up

BUDGETS = "finansiering/budget/"
YEAR = BUDGETS + "<slug:slug>/<int:year>/"

urlpatterns = [
    path(BUDGETS, follow_up.budget_list, name="budgets"),
    path(BUDGETS + "ny/", budgets.new_budget, name="budget_new"),
    path(BUDGETS + "<int:pk>/beslut/", budgets.decide, name="budget_decide"),
    path(BUDGETS + "handling/<int:pk>/", budgets.paper, name="budget_paper"),
    path(YEAR, follow_up.budget, name="budget"),
    path(YEAR + "manader/", follow_up.months, name="budget_months"),
    path(YEAR + "fakturarader/", follow_up.lines, name="budget_lines"),
    path(YEAR + "statsrapport/", follow_up.state_report, name="budget_state_report"),
]
