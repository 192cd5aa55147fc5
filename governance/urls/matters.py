"""The addresses of a council's matters: the list, one, what is done in it, its papers."""

from django.urls import path

from governance.models import MatterTask
from governance.urls.councils import COUNCIL
from governance.views import matter_acts, matters, papers
from vardforlopp.common.addresses import spelling

spelling(
    "telling",
    {
        MatterTask.INFORM: "informera",
        MatterTask.TELL_MANAGEMENT: "ledningsgruppen",
        MatterTask.TELL_AREA: "omradeschefen",
        MatterTask.TELL_LEADERS: "processledaren",
    },
)

MATTERS = COUNCIL + "arenden/"
MATTER = MATTERS + "<int:year>/<int:number>/"
PAPER = MATTER + "handlingar/<int:pk>/"

urlpatterns = [
    path(MATTERS, matters.matter_list, name="matters"),
    path(MATTERS + "nytt/", matters.new_matter, name="matter_new"),
    path(MATTERS + "informera/", matters.inform, name="matter_inform"),
    path(MATTER, matters.matter, name="matter"),
    path(MATTER + "andra/", matters.edit_matter, name="matter_edit"),
    path(MATTER + "anmal/", matter_acts.submit, name="matter_submit"),
    path(MATTER + "avsluta/", matter_acts.close, name="matter_close"),
    path(MATTER + "oppna/", matter_acts.reopen, name="matter_reopen"),
    path(MATTER + "aterta/", matter_acts.withdraw, name="matter_withdraw"),
    path(MATTER + "meddela/<telling:task>/", matter_acts.tell, name="matter_tell"),
    path(MATTER + "jav/", matter_acts.declare_conflict, name="conflict_new"),
    path(MATTER + "jav/<int:pk>/", matter_acts.withdraw_conflict, name="conflict_withdraw"),
    path(MATTER + "handlingar/", papers.new_paper, name="matter_paper_new"),
    path(PAPER + "andra/", papers.edit_paper, name="matter_paper_edit"),
    path(PAPER + "uppratta/", papers.establish_paper, name="matter_paper_establish"),
    path(PAPER + "utgar/", papers.withdraw_paper, name="matter_paper_withdraw"),
    path(PAPER + "<int:edition>/", papers.download, name="matter_paper"),
]
