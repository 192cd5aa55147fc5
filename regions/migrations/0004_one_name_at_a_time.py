"""Periods of a name do not overlap; what is refused twice says what to do instead."""

import django.contrib.postgres.constraints
from django.db import migrations, models

import regions.models.periods


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0003_population_of_a_municipality"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="bodyname",
            options={
                "ordering": ["body", "-valid_to", "name"],
                "verbose_name": "namn på organ",
                "verbose_name_plural": "namn på organ",
            },
        ),
        migrations.AlterModelOptions(
            name="historicalbodyname",
            options={
                "get_latest_by": ("history_date", "history_id"),
                "ordering": ("-history_date", "-history_id"),
                "verbose_name": "historik för namn på organ",
                "verbose_name_plural": "historik för namn på organ",
            },
        ),
        migrations.AddConstraint(
            model_name="bodyname",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(
                    ("valid_from__isnull", False),
                    ("valid_from_precision", "day"),
                    models.Q(
                        ("valid_to__isnull", True), ("valid_to_precision", "day"), _connector="OR"
                    ),
                ),
                expressions=[
                    (
                        regions.models.periods.DateRange(
                            "valid_from", "valid_to", models.Value("[]")
                        ),
                        "&&",
                    ),
                    ("body", "="),
                ],
                name="bodyname_one_at_a_time",
                violation_error_message="Organet har redan ett annat namn under den tiden. Ge det ett slutdatum först, eller ändra perioden.",
            ),
        ),
        migrations.AddConstraint(
            model_name="healthcareregionname",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("valid_from__isnull", False)),
                expressions=[
                    (
                        regions.models.periods.DateRange(
                            "valid_from", "valid_to", models.Value("[]")
                        ),
                        "&&",
                    ),
                    ("healthcare_region", "="),
                ],
                name="healthcareregionname_one_at_a_time",
                violation_error_message="Sjukvårdsregionen har redan ett annat namn under den tiden. Ge det ett slutdatum först, eller ändra perioden.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="bodyname",
            name="bodyname_once",
            constraint=models.UniqueConstraint(
                fields=("body", "name"),
                name="bodyname_once",
                violation_error_message="Namnet finns redan för organet. Ändra den raden i stället.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="healthcareregionname",
            name="healthcareregionname_once",
            constraint=models.UniqueConstraint(
                fields=("healthcare_region", "name"),
                name="healthcareregionname_once",
                violation_error_message="Namnet finns redan för sjukvårdsregionen. Ändra den raden i stället.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="regionaffiliation",
            name="regionaffiliation_one_main",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("is_main", True)),
                expressions=[
                    (
                        regions.models.periods.DateRange(
                            "valid_from", "valid_to", models.Value("[]")
                        ),
                        "&&",
                    ),
                    ("region", "="),
                ],
                name="regionaffiliation_one_main",
                violation_error_message="Regionen har redan en huvudsaklig sjukvårdsregion under den tiden. Ge den ett slutdatum först, eller välj ett senare startdatum.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="regionaffiliation",
            name="regionaffiliation_once",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    (
                        regions.models.periods.DateRange(
                            "valid_from", "valid_to", models.Value("[]")
                        ),
                        "&&",
                    ),
                    ("region", "="),
                    ("healthcare_region", "="),
                ],
                name="regionaffiliation_once",
                violation_error_message="Regionen tillhör redan sjukvårdsregionen under den tiden. Ändra den tillhörigheten i stället.",
            ),
        ),
    ]
