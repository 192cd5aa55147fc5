"""The addresses of files and invoices."""

from django.urls import path

from funding.views import batch, files, invoice_steps, invoices

INVOICES = "finansiering/fakturor/"
INVOICE = INVOICES + "<int:pk>/"
FILES = INVOICES + "filer/"
FILE = FILES + "<int:pk>/"
LINE = INVOICES + "rader/<int:pk>/"

urlpatterns = [
    path(INVOICES, invoices.invoice_list, name="invoices"),
    path(INVOICES + "lamna-in/", files.hand_in, name="files_hand_in"),
    path(INVOICES + "granska-flera/", batch.review_many, name="invoices_review"),
    path(FILES, files.file_list, name="files"),
    path(FILES + "inlamnade/", files.received, name="files_received"),
    path(FILE, files.file, name="invoice_file"),
    path(FILE + "original/", files.original, name="file_original"),
    path(FILE + "bilaga/<int:number>/", files.attachment, name="file_attachment"),
    path(FILE + "kontrollera/", files.recheck, name="file_recheck"),
    path(FILE + "avvisa/", files.drop, name="file_drop"),
    path(FILE + "skriv-av/", files.type_off, name="file_type"),
    path(INVOICE, invoices.invoice, name="invoice"),
    path(INVOICE + "granska/", invoice_steps.review, name="invoice_review"),
    path(INVOICE + "besluta/", invoice_steps.decide, name="invoice_decide"),
    path(INVOICE + "upphav/", invoice_steps.reopen, name="invoice_reopen"),
    path(INVOICE + "atersand/", invoice_steps.send_back, name="invoice_return"),
    path(INVOICE + "svara/", invoice_steps.answer, name="invoice_answer"),
    path(INVOICE + "ta-tillbaka/", invoice_steps.withdraw, name="invoice_withdraw"),
    path(INVOICE + "vila/", invoice_steps.hold, name="invoice_hold"),
    path(INVOICE + "ta-upp/", invoice_steps.resume, name="invoice_resume"),
    path(INVOICE + "kvitta/", invoice_steps.settle, name="invoice_settle"),
    path(INVOICE + "kreditera/", invoices.credit, name="invoice_credit"),
    path(INVOICE + "konto/", invoices.account, name="account_confirm"),
    path(LINE + "koppla/", invoices.match, name="line_match"),
    path(LINE + "kontera/", invoices.book, name="line_book"),
]
