"""The addresses of the salary costs and of what counts as one."""

from django.urls import path

from funding.urls.positions import POSITION
from funding.views import salaries, salary_bases

SALARIES = "finansiering/loner/"
YEAR = SALARIES + "<slug:slug>/<int:year>/"
MONTH = POSITION + "loner/<int:year>/<int:month>/"
BASES = "finansiering/lonekostnad/"

urlpatterns = [
    path(SALARIES, salaries.salary_list, name="salaries"),
    path(YEAR, salaries.salary_year, name="salary_year"),
    path(YEAR + "excel/", salaries.salary_import, name="salary_import"),
    path(MONTH, salaries.salary_month, name="salary_month"),
    path(MONTH + "lamna/", salaries.enter, name="salary_enter"),
    path(BASES, salary_bases.basis_list, name="salary_bases"),
    path(BASES + "ny/", salary_bases.new_basis, name="salary_basis_new"),
    path(BASES + "<int:pk>/", salary_bases.basis, name="salary_basis"),
    path(BASES + "<int:pk>/andra/", salary_bases.edit_basis, name="salary_basis_edit"),
]
