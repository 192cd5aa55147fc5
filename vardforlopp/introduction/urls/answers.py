"""The addresses of answers, criteria, patientkontrakt and the national documents."""

from django.urls import path

from vardforlopp.introduction.views import answers, criteria, documents
from vardforlopp.pathways.urls import AT, VERSION

QUESTION = AT + "fragor/<slug:question>/"
CRITERIA = VERSION + "kriterier/"
PAPERS = VERSION + "underlag/"

urlpatterns = [
    path(AT + "fragor/", answers.answers, name="answers"),
    path(QUESTION, answers.answer, name="answer"),
    path(QUESTION + "oppna/", answers.reopen, name="answer_reopen"),
    path(AT + "patientkontrakt/", answers.patient_contract, name="patient_contract"),
    path(CRITERIA, criteria.criteria_page, name="criteria"),
    path(CRITERIA + "<slug:criterion>/", criteria.criterion, name="criterion_edit"),
    path(PAPERS, documents.version_documents, name="version_documents"),
    path(PAPERS + "nytt/", documents.new_version_document, name="version_document_new"),
    path(PAPERS + "<int:pk>/", documents.version_document, name="version_document"),
    path(PAPERS + "<int:pk>/avsluta/", documents.end_document, name="version_document_end"),
]
