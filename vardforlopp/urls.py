"""The addresses of the whole product: composed pages first, then each app's own."""

from django.urls import include, path

from vardforlopp import errors, gallery, health, unsent, views, waiting

urlpatterns = [
    path("", views.start, name="start"),
    path("att-gora/", waiting.todo_list, name="todos"),
    path("inforande/<slug:region>/<slug:version>/", views.implementation, name="implementation"),
    path("regioner/<slug:region>/", views.region, name="region"),
    path("utkast/", unsent.keep_draft, name="keep_draft"),
    path("utkast/slang/", unsent.discard_draft, name="discard_draft"),
    path("tillganglighet/", views.accessibility, name="accessibility"),
    path("halsa/", health.health, name="health"),
    path("komponenter/", gallery.gallery, name="gallery"),
    path("", include("vardforlopp.accounts.urls")),
    path("", include("regions.urls")),
    path("", include("vardforlopp.pathways.urls")),
    path("", include("vardforlopp.introduction.urls")),
    path("", include("funding.urls")),
    path("", include("governance.urls")),
    path("", include("vardforlopp.plans.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler429 = errors.too_many_requests  # allauth looks for it here
handler500 = errors.server_error
