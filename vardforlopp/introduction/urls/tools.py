"""The addresses of templates and tools."""

from django.urls import URLPattern, path

from vardforlopp.introduction.views import tools

urlpatterns: list[URLPattern] = [
    path("verktyg/", tools.tools, name="tools"),
    path("verktyg/nytt/", tools.new_tool, name="tool_new"),
    path("verktyg/<int:pk>/", tools.tool, name="tool"),
    path("verktyg/<int:pk>/dokument/", tools.tool_document, name="tool_document"),
    path("verktyg/<int:pk>/andra/", tools.edit_tool, name="tool_edit"),
    path("verktyg/<int:pk>/avsluta/", tools.end_tool, name="tool_end"),
]
