"""The addresses of pathways and implementations."""

from django.urls import path

from vardforlopp.common.addresses import spelling
from vardforlopp.pathways.addresses import CONDITIONS, TRANSITIONS
from vardforlopp.pathways.views import hinder_tags as tags
from vardforlopp.pathways.views import implementation as one
from vardforlopp.pathways.views import log, national, pathways
from vardforlopp.pathways.views import milestones as facts
from vardforlopp.pathways.views import process as reference

spelling("condition", CONDITIONS)
spelling("transition", TRANSITIONS)

AT = "inforande/<slug:region>/<slug:version>/"
ALL = "vardforlopp/"
PATHWAY = ALL + "<slug:slug>/"
VERSION = PATHWAY + "<slug:version>/"
TEXT = "processen/<slug:part>/<slug:code>/"
TAGS = "hinderslag/"

urlpatterns = [
    path(AT + "bemanna/", one.staff, name="staff"),
    path(AT + "bemanning/<int:pk>/avsluta/", one.end_staffing, name="end_staffing"),
    path(AT + "plan/", one.plan, name="plan_steps"),
    path(AT + "milstolpe/", facts.milestone, name="register_milestone"),
    path(AT + "milstolpe/<int:pk>/ratta/", facts.correct_milestone, name="correct_milestone"),
    path(
        AT + "milstolpe/<int:pk>/handling/",
        facts.milestone_document,
        name="milestone_document",
    ),
    path(AT + "villkor/<condition:condition>/", log.condition, name="condition_met"),
    path(AT + "logg/<int:pk>/ratta/", log.correct, name="correct_entry"),
    path(AT + "hinder/<int:pk>/stang/", log.close_hinder, name="close_hinder"),
    path(AT + "lage/<transition:transition>/", one.change_state, name="change_state"),
    path(ALL, pathways.pathway_list, name="pathway_list"),
    path(ALL + "nytt/", national.new_pathway, name="pathway_new"),
    path(PATHWAY, pathways.pathway, name="pathway"),
    path(PATHWAY + "historik/", pathways.pathway_history, name="pathway_history"),
    path(PATHWAY + "andra/", national.edit_pathway, name="pathway_edit"),
    path(PATHWAY + "ny-version/", national.new_version, name="pathway_version_new"),
    path(PATHWAY + "agare/ny/", national.new_owner, name="pathway_owner_new"),
    path(PATHWAY + "agare/<int:pk>/avsluta/", national.end_owner, name="pathway_owner_end"),
    path(VERSION + "andra/", national.edit_version, name="pathway_version_edit"),
    path(VERSION + "steg/", national.record_step, name="national_step_new"),
    path(VERSION + "steg/<int:pk>/ratta/", national.correct_step, name="national_step_correct"),
    path("processen/", reference.process, name="process"),
    path(TEXT, reference.process_text, name="process_text"),
    path(TEXT + "andra/", reference.edit_process_text, name="process_text_edit"),
    path(TAGS, tags.hinder_tags, name="hinder_tags"),
    path(TAGS + "nytt/", tags.new_hinder_tag, name="hinder_tag_new"),
    path(TAGS + "<int:pk>/", tags.hinder_tag, name="hinder_tag"),
    path(TAGS + "<int:pk>/andra/", tags.edit_hinder_tag, name="hinder_tag_edit"),
]
