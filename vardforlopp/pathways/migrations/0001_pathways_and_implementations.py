"""Pathways, their steps, implementations and everything logged about them."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.db import migrations, models

import regions.models.periods
import vardforlopp.common.sorting


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("common", "0002_jobs_and_documents"),
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.CreateModel(
            name="CarePathway",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("name", models.CharField(max_length=200, unique=True, verbose_name="namn")),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=80, unique=True, verbose_name="adress"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("psv", "personcentrerat och sammanhållet vårdförlopp"),
                            ("svf", "standardiserat vårdförlopp (cancer)"),
                            ("generic", "generisk modell"),
                        ],
                        default="psv",
                        max_length=10,
                        verbose_name="slag",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "vårdförlopp",
                "verbose_name_plural": "vårdförlopp",
                "ordering": ("sort_key",),
            },
        ),
        migrations.CreateModel(
            name="FlowStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("code", models.CharField(max_length=4, unique=True, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
            ],
            options={
                "verbose_name": "flödessteg",
                "verbose_name_plural": "flödessteg",
                "ordering": ("order",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GoodCareArea",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("code", models.CharField(max_length=4, unique=True, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
            ],
            options={
                "verbose_name": "målområde i God vård",
                "verbose_name_plural": "målområden i God vård",
                "ordering": ("order",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuidingQuestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("code", models.CharField(max_length=4, unique=True, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
            ],
            options={
                "verbose_name": "frågeställning",
                "verbose_name_plural": "frågeställningar",
                "ordering": ("order",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalCarePathway",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("name", models.CharField(db_index=True, max_length=200, verbose_name="namn")),
                ("slug", models.SlugField(editable=False, max_length=80, verbose_name="adress")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("psv", "personcentrerat och sammanhållet vårdförlopp"),
                            ("svf", "standardiserat vårdförlopp (cancer)"),
                            ("generic", "generisk modell"),
                        ],
                        default="psv",
                        max_length=10,
                        verbose_name="slag",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för vårdförlopp",
                "verbose_name_plural": "historik för vårdförlopp",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFlowStep",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("code", models.CharField(db_index=True, max_length=4, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för flödessteg",
                "verbose_name_plural": "historik för flödessteg",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGoodCareArea",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("code", models.CharField(db_index=True, max_length=4, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för målområde i God vård",
                "verbose_name_plural": "historik för målområde i God vård",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGuidingQuestion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("code", models.CharField(db_index=True, max_length=4, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för frågeställning",
                "verbose_name_plural": "historik för frågeställning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalHinderTag",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("name", models.CharField(db_index=True, max_length=100, verbose_name="namn")),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för slag av hinder",
                "verbose_name_plural": "historik för slag av hinder",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasurePoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("code", models.CharField(db_index=True, max_length=4, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för mätpunkt",
                "verbose_name_plural": "historik för mätpunkt",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPathwayCriterion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("code", models.CharField(db_index=True, max_length=4, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för kriterium",
                "verbose_name_plural": "historik för kriterium",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPathwayOwner",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("is_lead", models.BooleanField(default=False, verbose_name="huvudansvarig")),
                (
                    "valid_from",
                    models.DateField(blank=True, null=True, verbose_name="från och med"),
                ),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "pathway",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.carepathway",
                        verbose_name="vårdförlopp",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för ägare",
                "verbose_name_plural": "historik för ägare",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalProcessTemplate",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("edition", models.PositiveIntegerField(db_index=True, verbose_name="utgåva")),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för processmall",
                "verbose_name_plural": "historik för processmall",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="MeasurePoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("code", models.CharField(max_length=4, unique=True, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
            ],
            options={
                "verbose_name": "mätpunkt",
                "verbose_name_plural": "mätpunkter",
                "ordering": ("order",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PathwayCriterion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("code", models.CharField(max_length=4, unique=True, verbose_name="beteckning")),
                ("text", models.TextField(verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("source", models.CharField(max_length=100, verbose_name="källa")),
            ],
            options={
                "verbose_name": "kriterium",
                "verbose_name_plural": "kriterier",
                "ordering": ("order",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PathwayOwner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "pathway",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="owners",
                        to="pathways.carepathway",
                        verbose_name="vårdförlopp",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="owned_pathways",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                ("is_lead", models.BooleanField(default=False, verbose_name="huvudansvarig")),
                (
                    "valid_from",
                    models.DateField(blank=True, null=True, verbose_name="från och med"),
                ),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "ägare",
                "verbose_name_plural": "ägare",
                "ordering": ("-is_lead", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("pathway", "body"),
                        name="pathway_owner_once",
                        violation_error_message="Organet äger redan vårdförloppet.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_lead", True), ("valid_to__isnull", True)),
                        fields=("pathway",),
                        name="pathway_one_lead",
                        violation_error_message="Vårdförloppet har redan en huvudansvarig. Avsluta den först.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="pathway_owner_period",
                        violation_error_message="Slutdagen kan inte ligga före startdagen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_from__isnull", True),
                                ("valid_from__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("valid_to__isnull", True),
                                ("valid_to__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="pathway_owner_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PathwayVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "pathway",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="pathways.carepathway",
                        verbose_name="vårdförlopp",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="nationell titel")),
                ("short_title", models.CharField(max_length=60, verbose_name="kort titel")),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=80, unique=True, verbose_name="adress"
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=20, verbose_name="del")),
                (
                    "version_label",
                    models.CharField(default="1.0", max_length=20, verbose_name="version"),
                ),
                (
                    "starts_at",
                    models.CharField(blank=True, max_length=300, verbose_name="börjar vid"),
                ),
                (
                    "ends_at",
                    models.CharField(blank=True, max_length=300, verbose_name="slutar vid"),
                ),
                (
                    "concerns_municipal_care",
                    models.BooleanField(default=False, verbose_name="berör kommunal vård"),
                ),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="fastställt")),
                (
                    "approved_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=5,
                        verbose_name="noggrannhet",
                    ),
                ),
                (
                    "approved_is_inferred",
                    models.BooleanField(default=False, verbose_name="härlett datum"),
                ),
                (
                    "approved_source",
                    models.CharField(blank=True, max_length=200, verbose_name="källa till datumet"),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="pathways.pathwayversion",
                        verbose_name="ersätter",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "version av vårdförlopp",
                "verbose_name_plural": "versioner av vårdförlopp",
                "ordering": ("pathway", "part", "version_label"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pathway", "part", "version_label"),
                        name="version_once",
                        violation_error_message="Den delen och versionen finns redan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_on__isnull", True),
                            ("approved_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="version_approved_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("replaces", models.F("pk")), _negated=True),
                        name="version_not_replacing_itself",
                        violation_error_message="En version kan inte ersätta sig själv.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPathwayVersion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("title", models.CharField(max_length=200, verbose_name="nationell titel")),
                ("short_title", models.CharField(max_length=60, verbose_name="kort titel")),
                ("slug", models.SlugField(editable=False, max_length=80, verbose_name="adress")),
                ("part", models.CharField(blank=True, max_length=20, verbose_name="del")),
                (
                    "version_label",
                    models.CharField(default="1.0", max_length=20, verbose_name="version"),
                ),
                (
                    "starts_at",
                    models.CharField(blank=True, max_length=300, verbose_name="börjar vid"),
                ),
                (
                    "ends_at",
                    models.CharField(blank=True, max_length=300, verbose_name="slutar vid"),
                ),
                (
                    "concerns_municipal_care",
                    models.BooleanField(default=False, verbose_name="berör kommunal vård"),
                ),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="fastställt")),
                (
                    "approved_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=5,
                        verbose_name="noggrannhet",
                    ),
                ),
                (
                    "approved_is_inferred",
                    models.BooleanField(default=False, verbose_name="härlett datum"),
                ),
                (
                    "approved_source",
                    models.CharField(blank=True, max_length=200, verbose_name="källa till datumet"),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "pathway",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.carepathway",
                        verbose_name="vårdförlopp",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.pathwayversion",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för version av vårdförlopp",
                "verbose_name_plural": "historik för version av vårdförlopp",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ProcessTemplate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("edition", models.PositiveIntegerField(unique=True, verbose_name="utgåva")),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
            ],
            options={
                "verbose_name": "processmall",
                "verbose_name_plural": "processmallar",
                "ordering": ("edition",),
            },
        ),
        migrations.CreateModel(
            name="HistoricalProcessStep",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "track",
                    models.CharField(
                        choices=[("N", "nationellt"), ("R", "regionalt"), ("K", "kommunalt")],
                        max_length=1,
                        verbose_name="spår",
                    ),
                ),
                ("code", models.CharField(max_length=4, verbose_name="beteckning")),
                ("name", models.CharField(max_length=100, verbose_name="namn")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                (
                    "explanation",
                    models.CharField(blank=True, max_length=500, verbose_name="förklaring"),
                ),
                ("source", models.CharField(blank=True, max_length=100, verbose_name="källa")),
                (
                    "template",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.processtemplate",
                        verbose_name="processmall",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för processteg",
                "verbose_name_plural": "historik för processteg",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ProcessStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "template",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="pathways.processtemplate",
                        verbose_name="processmall",
                    ),
                ),
                (
                    "track",
                    models.CharField(
                        choices=[("N", "nationellt"), ("R", "regionalt"), ("K", "kommunalt")],
                        max_length=1,
                        verbose_name="spår",
                    ),
                ),
                ("code", models.CharField(max_length=4, verbose_name="beteckning")),
                ("name", models.CharField(max_length=100, verbose_name="namn")),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                (
                    "explanation",
                    models.CharField(blank=True, max_length=500, verbose_name="förklaring"),
                ),
                ("source", models.CharField(blank=True, max_length=100, verbose_name="källa")),
            ],
            options={
                "verbose_name": "processteg",
                "verbose_name_plural": "processteg",
                "ordering": ("template", "track", "order"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("template", "code"),
                        name="step_code_once",
                        violation_error_message="Steget finns redan i processmallen.",
                    ),
                    models.UniqueConstraint(
                        fields=("template", "track", "order"),
                        name="step_order_once",
                        violation_error_message="Två steg kan inte ha samma plats i ordningen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NationalStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="national_steps",
                        to="pathways.pathwayversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                ("reached_on", models.DateField(verbose_name="nått")),
                (
                    "reached_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=5,
                        verbose_name="noggrannhet",
                    ),
                ),
                (
                    "reached_is_inferred",
                    models.BooleanField(default=False, verbose_name="härlett datum"),
                ),
                (
                    "reached_source",
                    models.CharField(blank=True, max_length=200, verbose_name="källa till datumet"),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="kommentar")),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="varför i den ordningen"
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="pathways.nationalstep",
                        verbose_name="rättar",
                    ),
                ),
            ],
            options={
                "verbose_name": "nationellt steg",
                "verbose_name_plural": "nationella steg",
                "ordering": ("version", "step__order", "id"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reached_on__range", ("2015-01-01", "2100-12-31"))),
                        name="national_step_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HinderTag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="namn")),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "slag av hinder",
                "verbose_name_plural": "slag av hinder",
                "ordering": ("sort_key",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="hinder_tag_period",
                        violation_error_message="Slutdagen kan inte ligga före startdagen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_from__isnull", True),
                                ("valid_from__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("valid_to__isnull", True),
                                ("valid_to__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="hinder_tag_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Implementation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "pathway_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="implementations",
                        to="pathways.pathwayversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="implementations",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "template",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.processtemplate",
                        verbose_name="processmall",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                (
                    "step_since",
                    models.DateField(editable=False, null=True, verbose_name="i steget sedan"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("ongoing", "pågår"),
                            ("dormant", "vilande"),
                            ("ended", "avslutat"),
                        ],
                        default="ongoing",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                (
                    "status_on",
                    models.DateField(editable=False, null=True, verbose_name="läget gäller från"),
                ),
                (
                    "resumes_on",
                    models.DateField(blank=True, null=True, verbose_name="väntas återupptas"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.implementation",
                        verbose_name="ersätter",
                    ),
                ),
            ],
            options={
                "verbose_name": "införande",
                "verbose_name_plural": "införanden",
                "ordering": ("region", "pathway_version"),
            },
        ),
        migrations.CreateModel(
            name="ConditionMet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conditions_met",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                ("condition", models.CharField(max_length=40, verbose_name="villkor")),
                ("done_on", models.DateField(verbose_name="klart")),
                ("who", models.CharField(max_length=200, verbose_name="av vem")),
                ("reference", models.CharField(max_length=300, verbose_name="hänvisning")),
            ],
            options={
                "verbose_name": "klart på annat sätt",
                "verbose_name_plural": "klart på annat sätt",
                "ordering": ("-done_on", "-id"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("implementation", "condition"),
                        name="condition_met_once",
                        violation_error_message="Villkoret är redan markerat som klart.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done_on__isnull", True),
                            ("done_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="condition_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalStaffing",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("process_owner", "processägare"),
                            ("process_leader", "processledare"),
                            ("process_facilitator", "processhandledare"),
                            ("process_supporter", "processtöd"),
                            ("medical_expert", "medicinskt sakkunnig"),
                        ],
                        max_length=30,
                        verbose_name="roll",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "implementation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för bemanning",
                "verbose_name_plural": "historik för bemanning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalStepPlan",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planerat")),
                (
                    "implementation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för planerat steg",
                "verbose_name_plural": "historik för planerat steg",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("received", "information mottagen"),
                            ("recommendation", "rekommendation från råd"),
                            ("decision", "beslut om införande"),
                            ("communicated", "beslut meddelat"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                ("occurred_on", models.DateField(verbose_name="datum")),
                (
                    "occurred_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=5,
                        verbose_name="noggrannhet",
                    ),
                ),
                (
                    "occurred_is_inferred",
                    models.BooleanField(default=False, verbose_name="härlett datum"),
                ),
                (
                    "occurred_source",
                    models.CharField(blank=True, max_length=200, verbose_name="källa till datumet"),
                ),
                ("reference", models.CharField(max_length=200, verbose_name="hänvisning")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="kommentar")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="common.document",
                        verbose_name="handling",
                    ),
                ),
                (
                    "made_here",
                    models.BooleanField(default=False, verbose_name="beslutat i systemet"),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="pathways.milestone",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "milstolpe",
                "verbose_name_plural": "milstolpar",
                "ordering": ("-occurred_on", "-id"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("occurred_on__range", ("2015-01-01", "2100-12-31"))),
                        name="milestone_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "decision"), _negated=True),
                            models.Q(("outcome", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="milestone_decision_outcome",
                        violation_error_message="Ange vad beslutet blev.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Staffing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staffing",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staffing",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("process_owner", "processägare"),
                            ("process_leader", "processledare"),
                            ("process_facilitator", "processhandledare"),
                            ("process_supporter", "processtöd"),
                            ("medical_expert", "medicinskt sakkunnig"),
                        ],
                        max_length=30,
                        verbose_name="roll",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
            ],
            options={
                "verbose_name": "bemanning",
                "verbose_name_plural": "bemanning",
                "ordering": ("role", "valid_from", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="staffing_period",
                        violation_error_message="Slutdagen kan inte ligga före startdagen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_from__isnull", True),
                                ("valid_from__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("valid_to__isnull", True),
                                ("valid_to__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="staffing_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("implementation", "="),
                            ("person", "="),
                            ("role", "="),
                        ],
                        name="staffing_one_at_a_time",
                        violation_error_message="Personen har redan den rollen i införandet under den tiden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatusEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "movement",
                    models.CharField(
                        choices=[
                            ("unchanged", "oförändrat"),
                            ("forward", "framåt"),
                            ("backward", "bakåt"),
                        ],
                        max_length=10,
                        verbose_name="rörelse",
                    ),
                ),
                (
                    "from_step",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pathways.processstep",
                        verbose_name="från steg",
                    ),
                ),
                (
                    "to_step",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pathways.processstep",
                        verbose_name="till steg",
                    ),
                ),
                ("note", models.CharField(max_length=500, verbose_name="vad som hänt")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="skäl")),
                ("observed_on", models.DateField(verbose_name="observerat")),
                (
                    "next_on",
                    models.DateField(blank=True, null=True, verbose_name="nästa avstämning"),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.person",
                        verbose_name="av",
                    ),
                ),
                (
                    "is_backdated",
                    models.BooleanField(default=False, verbose_name="efterhandsnotering"),
                ),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="pathways.statusentry",
                        verbose_name="rättar",
                    ),
                ),
                (
                    "correction_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="varför loggen rättades"
                    ),
                ),
                (
                    "caused_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.milestone",
                        verbose_name="följer av",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "statuslogg",
                "verbose_name_plural": "statusloggar",
                "ordering": ("-observed_on", "-id"),
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["implementation", "-observed_on", "-id"],
                        name="pathways_st_impleme_850c80_idx",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("observed_on__isnull", True),
                                ("observed_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("next_on__isnull", True),
                                ("next_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="entry_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("movement", "backward"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="entry_backward_reason",
                        violation_error_message="Skriv varför införandet går tillbaka.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("movement", "unchanged"), _negated=True),
                            ("from_step", models.F("to_step")),
                            models.Q(("from_step__isnull", True), ("to_step__isnull", True)),
                            _connector="OR",
                        ),
                        name="entry_unchanged_stays",
                        violation_error_message="En oförändrad status flyttar inget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("correction_reason", ""), ("corrects__isnull", True)),
                            models.Q(
                                ("corrects__isnull", False),
                                models.Q(("correction_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="entry_correction_reason",
                        violation_error_message="Skriv varför loggen rättas.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GatePass",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gate_passes",
                        to="pathways.statusentry",
                        verbose_name="logg",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                ("condition", models.CharField(max_length=40, verbose_name="villkor")),
                ("reason", models.CharField(max_length=500, verbose_name="skäl")),
            ],
            options={
                "verbose_name": "passerat villkor",
                "verbose_name_plural": "passerade villkor",
                "ordering": ("entry", "id"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="gate_pass_reason",
                        violation_error_message="Skriv varför ni går vidare ändå.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalHinder",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                ("opened_on", models.DateField(verbose_name="sedan")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="upphörde")),
                (
                    "what_helped",
                    models.CharField(blank=True, max_length=500, verbose_name="vad som hjälpte"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.hindertag",
                        verbose_name="slag",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.statusentry",
                        verbose_name="från logg",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för hinder",
                "verbose_name_plural": "historik för hinder",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalImplementation",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "step_since",
                    models.DateField(editable=False, null=True, verbose_name="i steget sedan"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("ongoing", "pågår"),
                            ("dormant", "vilande"),
                            ("ended", "avslutat"),
                        ],
                        default="ongoing",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                (
                    "status_on",
                    models.DateField(editable=False, null=True, verbose_name="läget gäller från"),
                ),
                (
                    "resumes_on",
                    models.DateField(blank=True, null=True, verbose_name="väntas återupptas"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                (
                    "pathway_version",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.pathwayversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "template",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.processtemplate",
                        verbose_name="processmall",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                (
                    "last_entry",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.statusentry",
                        verbose_name="senaste logg",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för införande",
                "verbose_name_plural": "historik för införande",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="StepPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planerat")),
            ],
            options={
                "verbose_name": "planerat steg",
                "verbose_name_plural": "planerade steg",
                "ordering": ("step__order",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("implementation", "step"),
                        name="step_plan_once",
                        violation_error_message="Steget är redan planerat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("planned_on__isnull", True),
                            ("planned_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="step_plan_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Hinder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hinders",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hinders",
                        to="pathways.hindertag",
                        verbose_name="slag",
                    ),
                ),
                ("opened_on", models.DateField(verbose_name="sedan")),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hinders",
                        to="pathways.statusentry",
                        verbose_name="från logg",
                    ),
                ),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="upphörde")),
                (
                    "what_helped",
                    models.CharField(blank=True, max_length=500, verbose_name="vad som hjälpte"),
                ),
            ],
            options={
                "verbose_name": "hinder",
                "verbose_name_plural": "hinder",
                "ordering": ("-opened_on", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            ("closed_on__gte", models.F("opened_on")),
                            _connector="OR",
                        ),
                        name="hinder_period",
                        violation_error_message="Hindret kan inte upphöra innan det började.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opened_on__isnull", True),
                                ("opened_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("closed_on__isnull", True),
                                ("closed_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="hinder_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("closed_on__isnull", True)),
                        fields=("implementation", "tag"),
                        name="hinder_open_once",
                        violation_error_message="Hindret är redan öppet.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="implementation",
            name="last_entry",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="pathways.statusentry",
                verbose_name="senaste logg",
            ),
        ),
        migrations.AddConstraint(
            model_name="implementation",
            constraint=models.UniqueConstraint(
                fields=("pathway_version", "region"),
                name="implementation_once",
                violation_error_message="Regionen har redan ett införande av den versionen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="implementation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("step_since__isnull", True),
                        ("step_since__range", ("2015-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("status_on__isnull", True),
                        ("status_on__range", ("2015-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("resumes_on__isnull", True),
                        ("resumes_on__range", ("2015-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="implementation_range",
                violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalcarepathway",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a6179185fc39005e34e0b6de6b991ae38f193b67",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cdd28",
                    table="pathways_historicalcarepathway",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalflowstep",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="78e2c036fd5c581679afdc14b53e16f46a824d81",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4aed1",
                    table="pathways_historicalflowstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalgoodcarearea",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a00dc18ecfdd29a630c86d4f619f5098375519d6",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ca023",
                    table="pathways_historicalgoodcarearea",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalguidingquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3f536001e6993b45f56d648c8e5b280eaefcbb2b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_abfcf",
                    table="pathways_historicalguidingquestion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalhindertag",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="40d15d9e85520d29dbf4973d41ad2f289c6014be",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_d1185",
                    table="pathways_historicalhindertag",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmeasurepoint",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="5530a4e6b1403e377b4c3f37a15d0be88ff981a4",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_949a4",
                    table="pathways_historicalmeasurepoint",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpathwaycriterion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="25137cd94f8ae2d36305228c33533373b5fbf209",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_2cba0",
                    table="pathways_historicalpathwaycriterion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalprocesstemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="ede5774216be3af23e3b82c48828b85e676cba0e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_b7659",
                    table="pathways_historicalprocesstemplate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpathwayowner",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="2ccc91406e2634c549dcafae389a626d04f8cbf5",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4abcf",
                    table="pathways_historicalpathwayowner",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalstaffing",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="636661e535c6cc42f420661ed57b1780d389b597",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4d157",
                    table="pathways_historicalstaffing",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conditionmet",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="718e8c080a81ddb7a130e12ba99ca62be81a84ea",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a6ee6",
                    table="pathways_conditionmet",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="milestone",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="70f5c96e12b3498d4d3c6ed5b55f4460fd31cf8f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_c1921",
                    table="pathways_milestone",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpathwayversion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="0082fca0ed2ef0e618b6bc8a776e77dc9e5a4f81",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_1ee3b",
                    table="pathways_historicalpathwayversion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nationalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="54df4b9357a2c0d92d47b453b3313c502f373412",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4cd0e",
                    table="pathways_nationalstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalstepplan",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="7872ce4744b0ccf722daf65b26ec5d4f7dd562d1",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_7b1fa",
                    table="pathways_historicalstepplan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalprocessstep",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="f4f5e7c6dcd62710c29bdfe10c9f2fb0a25a5695",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_01792",
                    table="pathways_historicalprocessstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statusentry",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="13cc6f1e570ac275c81b32e47ea0de4ccfa3a970",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_f8fe3",
                    table="pathways_statusentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalimplementation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a02f5927ed0d815d90ecac1097bca5c4e542c5e9",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_671a1",
                    table="pathways_historicalimplementation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalhinder",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="d62d733aca0db31bb059735e0aae78bf0e881bfe",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cc20c",
                    table="pathways_historicalhinder",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gatepass",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a21658ad5f91c0d85166bc83b3684b16ba130ba5",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_dae3f",
                    table="pathways_gatepass",
                    when="BEFORE",
                ),
            ),
        ),
    ]
