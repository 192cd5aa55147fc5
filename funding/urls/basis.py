"""The addresses of the basis of invoices and of the accrual at the end of the year."""

from django.urls import path

from funding.views import invoice_basis

BASIS = "finansiering/underlag/<slug:slug>/<int:year>/"

urlpatterns = [
    path(BASIS, invoice_basis.invoice_basis, name="invoice_basis"),
    path(BASIS + "pdf/", invoice_basis.invoice_basis_pdf, name="invoice_basis_pdf"),
    path("finansiering/periodisering/<int:year>/", invoice_basis.accrual, name="accrual"),
]
