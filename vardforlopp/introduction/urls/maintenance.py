"""The addresses of förvaltning and new versions."""

from django.urls import URLPattern, path

from vardforlopp.introduction.views import carry_over, maintenance

AT = "inforande/<slug:region>/<slug:version>/"

urlpatterns: list[URLPattern] = [
    path(f"{AT}forvaltning/", maintenance.maintenance, name="maintenance"),
    path(f"{AT}forvaltning/ansvarig/", maintenance.line_owner, name="line_owner"),
    path(f"{AT}forvaltning/oversyn/", maintenance.new_review, name="review_new"),
    path(f"{AT}forvaltning/avvikelser/ny/", maintenance.new_deviation, name="deviation_new"),
    path(
        f"{AT}forvaltning/avvikelser/<int:pk>/",
        maintenance.edit_deviation,
        name="deviation_edit",
    ),
    path(
        f"{AT}forvaltning/avvikelser/<int:pk>/hantera/",
        maintenance.handle_deviation,
        name="deviation_handle",
    ),
    path(f"{AT}forvaltning/utmonstring/ny/", maintenance.new_retirement, name="retirement_new"),
    path(
        f"{AT}forvaltning/utmonstring/<int:pk>/",
        maintenance.edit_retirement,
        name="retirement_edit",
    ),
    path(f"{AT}ta-over/", carry_over.carry_over, name="carry_over"),
]
