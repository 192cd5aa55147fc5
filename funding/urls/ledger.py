"""The addresses of the hand-overs to the ledger and of the accounting templates."""

from django.urls import path

from funding.views import accounting, hand_overs

HANDED = "finansiering/overlamningar/"
ONE = HANDED + "<int:pk>/"
TEMPLATES = "finansiering/kontering/"

urlpatterns = [
    path(HANDED, hand_overs.hand_over_list, name="hand_overs"),
    path(HANDED + "vantar/<slug:slug>/", hand_overs.waiting, name="hand_over_waiting"),
    path(HANDED + "ny/<slug:slug>/", hand_overs.preview, name="hand_over_new"),
    path(HANDED + "fakturor/<int:pk>/obetald/", hand_overs.unpay, name="hand_over_unpay"),
    path(ONE, hand_overs.hand_over, name="hand_over"),
    path(ONE + "sie/", hand_overs.sie, name="hand_over_sie"),
    path(ONE + "betald/", hand_overs.paid, name="hand_over_paid"),
    path(TEMPLATES, accounting.template_list, name="accounting_templates"),
    path(TEMPLATES + "ny/", accounting.new_template, name="accounting_template_new"),
    path(TEMPLATES + "<int:pk>/", accounting.template, name="accounting_template"),
    path(TEMPLATES + "<int:pk>/andra/", accounting.edit_template, name="accounting_template_edit"),
]
