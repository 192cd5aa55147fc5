"""The addresses of needs."""

from django.urls import URLPattern, path

from vardforlopp.introduction.views import needs

urlpatterns: list[URLPattern] = [
    path("behov/", needs.needs, name="needs"),
    path("behov/nytt/", needs.new_need, name="need_new"),
    path("behov/<int:pk>/", needs.need, name="need"),
    path("behov/<int:pk>/<slug:name>/", needs.move_need, name="need_move"),
]
