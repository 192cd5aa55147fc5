"""The addresses of what is published: those of the council, and those of the public."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.views import published, publishing

HERE = COUNCIL + "publicering/"

urlpatterns = [
    path(HERE, publishing.publication_list, name="publications"),
    path(HERE + "ny/<slug:key>/", publishing.new, name="publication_new"),
    path(HERE + "<int:pk>/", publishing.publication, name="publication"),
    path(HERE + "<int:pk>/andra/", publishing.edit, name="publication_edit"),
    path(HERE + "<int:pk>/avpublicera/", publishing.withdraw, name="publication_withdraw"),
    path("publicerat/", published.published_list, name="all_published"),
    path("publicerat/<int:pk>/", published.published, name="published"),
]
