"""The addresses of the register of who."""

from django.urls import path

from regions.views import (
    bodies,
    duties,
    names,
    overview,
    people,
    places,
    populations,
    units,
)

HEALTHCARE_REGIONS = "register/sjukvardsregioner/"
REGIONS = "register/regioner/"
MUNICIPALITIES = "register/kommuner/"
UNITS = "register/enheter/"
UNIT = UNITS + "<slug:region>/<slug:slug>/"
BODIES = "register/organ/"
BODY = BODIES + "<slug:slug>/"
PEOPLE = "register/personer/"

urlpatterns = [
    path("register/", overview.overview, name="register_overview"),
    path(HEALTHCARE_REGIONS, places.healthcare_regions, name="register_healthcare_regions"),
    path(
        HEALTHCARE_REGIONS + "<slug:slug>/",
        places.healthcare_region,
        name="register_healthcare_region",
    ),
    path(
        HEALTHCARE_REGIONS + "<slug:slug>/andra/",
        places.edit_healthcare_region,
        name="register_healthcare_region_edit",
    ),
    path(
        HEALTHCARE_REGIONS + "<slug:slug>/namn/nytt/",
        names.new_healthcare_region_name,
        name="register_healthcare_region_name_new",
    ),
    path(
        "register/sjukvardsregionsnamn/<int:pk>/andra/",
        names.edit_healthcare_region_name,
        name="register_healthcare_region_name_edit",
    ),
    path(REGIONS, places.regions, name="register_regions"),
    path(REGIONS + "<slug:slug>/", places.region, name="register_region"),
    path(REGIONS + "<slug:slug>/andra/", places.edit_region, name="register_region_edit"),
    path(
        REGIONS + "<slug:slug>/tillhorigheter/ny/",
        places.new_affiliation,
        name="register_affiliation_new",
    ),
    path(
        REGIONS + "<slug:slug>/folkmangd/ny/",
        populations.new_in_region,
        name="register_population_new",
    ),
    path(
        REGIONS + "<slug:slug>/enheter/ny/",
        units.new_in_region,
        name="register_region_unit_new",
    ),
    path(
        REGIONS + "<slug:slug>/enheter/import/",
        units.import_in_region,
        name="register_units_import",
    ),
    path(
        "register/folkmangd/<int:pk>/andra/",
        populations.edit_population,
        name="register_population_edit",
    ),
    path(
        "register/tillhorigheter/<int:pk>/andra/",
        places.edit_affiliation,
        name="register_affiliation_edit",
    ),
    path(MUNICIPALITIES, places.municipalities, name="register_municipalities"),
    path(MUNICIPALITIES + "<slug:slug>/", places.municipality, name="register_municipality"),
    path(
        MUNICIPALITIES + "<slug:slug>/andra/",
        places.edit_municipality,
        name="register_municipality_edit",
    ),
    path(
        MUNICIPALITIES + "<slug:slug>/folkmangd/ny/",
        populations.new_in_municipality,
        name="register_municipality_population_new",
    ),
    path(UNITS, units.units, name="register_units"),
    path(UNITS + "ny/", units.new_unit, name="register_unit_new"),
    path(UNIT, units.unit, name="register_unit"),
    path(UNIT + "andra/", units.edit_unit, name="register_unit_edit"),
    path(BODIES, bodies.bodies, name="register_bodies"),
    path(BODIES + "nytt/", bodies.new_body, name="register_body_new"),
    path(BODY, bodies.body, name="register_body"),
    path(BODY + "andra/", bodies.edit_body, name="register_body_edit"),
    path(BODY + "namn/nytt/", names.new_body_name, name="register_body_name_new"),
    path(BODY + "ledamoter/ny/", duties.new_membership, name="register_membership_new"),
    path(BODY + "vardskap/nytt/", duties.new_host_duty, name="register_host_duty_new"),
    path(BODY + "beslut/nytt/", duties.new_decision, name="register_decision_new"),
    path(
        "register/organnamn/<int:pk>/andra/",
        names.edit_body_name,
        name="register_body_name_edit",
    ),
    path(
        "register/uppdrag/<int:pk>/andra/",
        duties.edit_membership,
        name="register_membership_edit",
    ),
    path(
        "register/vardskap/<int:pk>/andra/",
        duties.edit_host_duty,
        name="register_host_duty_edit",
    ),
    path("register/beslut/<int:pk>/andra/", duties.edit_decision, name="register_decision_edit"),
    path(PEOPLE, people.people, name="register_people"),
    path(PEOPLE + "ny/", people.new_person, name="register_person_new"),
    path(PEOPLE + "<int:pk>/", people.person, name="register_person"),
    path(PEOPLE + "<int:pk>/andra/", people.edit_person, name="register_person_edit"),
]
