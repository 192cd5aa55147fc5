"""Answers, analyses, units, reminders and förvaltning of an implementation."""

import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import vardforlopp.common.sorting


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_people_and_rights"),
        ("common", "0002_jobs_and_documents"),
        ("pathways", "0001_pathways_and_implementations"),
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.CreateModel(
            name="CriterionAnswer",
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
                    "version_of_pathway",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="criterion_answers",
                        to="pathways.pathwayversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="pathways.pathwaycriterion",
                        verbose_name="kriterium",
                    ),
                ),
                ("is_met", models.BooleanField(verbose_name="uppfyllt")),
                ("text", models.TextField(max_length=4000, verbose_name="hur")),
            ],
            options={
                "verbose_name": "svar på kriterium",
                "verbose_name_plural": "svar på kriterier",
                "ordering": ("version_of_pathway", "criterion__order"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version_of_pathway", "criterion"),
                        name="criterion_answer_once",
                        violation_error_message="Kriteriet har redan ett svar för versionen.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deviation",
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
                        related_name="deviations",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                ("noted_on", models.DateField(verbose_name="upptäckt")),
                ("text", models.TextField(max_length=1000, verbose_name="avvikelse")),
                ("handled_on", models.DateField(blank=True, null=True, verbose_name="hanterad")),
                (
                    "handling",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="hur den hanterades"
                    ),
                ),
            ],
            options={
                "verbose_name": "avvikelse",
                "verbose_name_plural": "avvikelser",
                "ordering": ("-noted_on", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("noted_on__isnull", True),
                                ("noted_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("handled_on__isnull", True),
                                ("handled_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="deviation_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("handled_on__isnull", True),
                            ("handled_on__gte", models.F("noted_on")),
                            _connector="OR",
                        ),
                        name="deviation_period",
                        violation_error_message="Avvikelsen kan inte hanteras innan den upptäcktes.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("handled_on__isnull", True),
                            models.Q(("handling", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="deviation_handling",
                        violation_error_message="Skriv hur avvikelsen hanterades.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GapAnalysis",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                ("completed_on", models.DateField(blank=True, null=True, verbose_name="klar")),
                (
                    "completed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="klarmarkerad av",
                    ),
                ),
            ],
            options={
                "verbose_name": "gapanalys",
                "verbose_name_plural": "gapanalyser",
                "ordering": ("implementation",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("completed_by__isnull", True), ("completed_on__isnull", True)
                            ),
                            models.Q(
                                ("completed_by__isnull", False), ("completed_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="gap_analysis_completed",
                        violation_error_message="Klarmarkeringen saknar dag eller person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("completed_on__isnull", True),
                            ("completed_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="gap_analysis_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GapItem",
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
                        related_name="gap_items",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gap_items",
                        to="regions.unit",
                        verbose_name="enhet",
                    ),
                ),
                ("current_state", models.TextField(max_length=1000, verbose_name="nuläge")),
                ("desired_state", models.TextField(max_length=1000, verbose_name="önskat läge")),
                ("gap", models.TextField(max_length=1000, verbose_name="gap")),
                (
                    "consequence",
                    models.TextField(blank=True, max_length=1000, verbose_name="konsekvens"),
                ),
                ("action", models.TextField(blank=True, max_length=1000, verbose_name="åtgärd")),
                (
                    "responsible",
                    models.CharField(blank=True, max_length=200, verbose_name="ansvarig"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="klart senast")),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("planned", "planerad"),
                            ("ongoing", "pågår"),
                            ("done", "klar"),
                            ("dropped", "utgår"),
                        ],
                        default="planned",
                        max_length=10,
                        verbose_name="åtgärdens läge",
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="klart")),
                (
                    "dropped_because",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="varför åtgärden utgår"
                    ),
                ),
                (
                    "concerns_municipality",
                    models.BooleanField(default=False, verbose_name="berör kommun"),
                ),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reused_by",
                        to="introduction.gapitem",
                        verbose_name="utgår från",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="inlämning"
                    ),
                ),
            ],
            options={
                "verbose_name": "rad i gapanalysen",
                "verbose_name_plural": "rader i gapanalysen",
                "ordering": ("implementation", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on__isnull", False), ("progress", "done")),
                            models.Q(
                                models.Q(("progress", "done"), _negated=True),
                                ("done_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="gap_item_done_on",
                        violation_error_message="En klar åtgärd har en dag då den blev klar, ingen annan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("progress", "dropped"),
                                models.Q(("dropped_because", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("progress", "dropped"), _negated=True),
                                ("dropped_because", ""),
                            ),
                            _connector="OR",
                        ),
                        name="gap_item_dropped_because",
                        violation_error_message="En åtgärd som utgår har ett skäl, ingen annan.",
                    ),
                    models.UniqueConstraint(
                        fields=("implementation", "based_on"),
                        name="gap_item_reused_once",
                        violation_error_message="Raden är redan hämtad.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("based_on", models.F("pk")), _negated=True),
                        name="gap_item_not_itself",
                        violation_error_message="En rad kan inte utgå från sig själv.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("due_on__isnull", True),
                                ("due_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("done_on__isnull", True),
                                ("done_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="gap_item_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GuidingAnswer",
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
                        related_name="answers",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="pathways.guidingquestion",
                        verbose_name="frågeställning",
                    ),
                ),
                ("text", models.TextField(max_length=8000, verbose_name="svar")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="skrivet av",
                    ),
                ),
                ("written_on", models.DateField(verbose_name="skrivet")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="besvarad")),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reused_by",
                        to="introduction.guidinganswer",
                        verbose_name="utgår från",
                    ),
                ),
            ],
            options={
                "verbose_name": "svar på frågeställning",
                "verbose_name_plural": "svar på frågeställningar",
                "ordering": ("implementation", "question__order"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("implementation", "question"),
                        name="guiding_answer_once",
                        violation_error_message="Frågan har redan ett svar i det här införandet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="guiding_answer_text",
                        violation_error_message="Skriv ett svar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("based_on", models.F("pk")), _negated=True),
                        name="guiding_answer_not_itself",
                        violation_error_message="Ett svar kan inte utgå från sig självt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("written_on__isnull", True),
                                ("written_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("answered_on__isnull", True),
                                ("answered_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="guiding_answer_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalCalendarFeed",
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
                    "token_hash",
                    models.CharField(
                        db_index=True, max_length=64, verbose_name="adressens kontrollsumma"
                    ),
                ),
                (
                    "revoked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="återkallad"),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="konto",
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
                "verbose_name": "historik för kalenderadress",
                "verbose_name_plural": "historik för kalenderadress",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCriterionAnswer",
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
                ("is_met", models.BooleanField(verbose_name="uppfyllt")),
                ("text", models.TextField(max_length=4000, verbose_name="hur")),
                (
                    "version_of_pathway",
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
                    "criterion",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.pathwaycriterion",
                        verbose_name="kriterium",
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
                "verbose_name": "historik för svar på kriterium",
                "verbose_name_plural": "historik för svar på kriterium",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDeviation",
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
                ("noted_on", models.DateField(verbose_name="upptäckt")),
                ("text", models.TextField(max_length=1000, verbose_name="avvikelse")),
                ("handled_on", models.DateField(blank=True, null=True, verbose_name="hanterad")),
                (
                    "handling",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="hur den hanterades"
                    ),
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
                "verbose_name": "historik för avvikelse",
                "verbose_name_plural": "historik för avvikelse",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGapAnalysis",
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
                ("completed_on", models.DateField(blank=True, null=True, verbose_name="klar")),
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
                    "completed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="klarmarkerad av",
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
                "verbose_name": "historik för gapanalys",
                "verbose_name_plural": "historik för gapanalys",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGapItem",
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
                ("current_state", models.TextField(max_length=1000, verbose_name="nuläge")),
                ("desired_state", models.TextField(max_length=1000, verbose_name="önskat läge")),
                ("gap", models.TextField(max_length=1000, verbose_name="gap")),
                (
                    "consequence",
                    models.TextField(blank=True, max_length=1000, verbose_name="konsekvens"),
                ),
                ("action", models.TextField(blank=True, max_length=1000, verbose_name="åtgärd")),
                (
                    "responsible",
                    models.CharField(blank=True, max_length=200, verbose_name="ansvarig"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="klart senast")),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("planned", "planerad"),
                            ("ongoing", "pågår"),
                            ("done", "klar"),
                            ("dropped", "utgår"),
                        ],
                        default="planned",
                        max_length=10,
                        verbose_name="åtgärdens läge",
                    ),
                ),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="klart")),
                (
                    "dropped_because",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="varför åtgärden utgår"
                    ),
                ),
                (
                    "concerns_municipality",
                    models.BooleanField(default=False, verbose_name="berör kommun"),
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.unit",
                        verbose_name="enhet",
                    ),
                ),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="introduction.gapitem",
                        verbose_name="utgår från",
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
                "verbose_name": "historik för rad i gapanalysen",
                "verbose_name_plural": "historik för rad i gapanalysen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGuidingAnswer",
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
                ("text", models.TextField(max_length=8000, verbose_name="svar")),
                ("written_on", models.DateField(verbose_name="skrivet")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="besvarad")),
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
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.guidingquestion",
                        verbose_name="frågeställning",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="skrivet av",
                    ),
                ),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="introduction.guidinganswer",
                        verbose_name="utgår från",
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
                "verbose_name": "historik för svar på frågeställning",
                "verbose_name_plural": "historik för svar på frågeställning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalImpactAssessment",
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
                ("completed_on", models.DateField(blank=True, null=True, verbose_name="klar")),
                (
                    "staffing",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="bemanning och kompetens"
                    ),
                ),
                (
                    "organisation",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="organisation och arbetssätt"
                    ),
                ),
                (
                    "for_patients",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="för patienter och närstående"
                    ),
                ),
                (
                    "for_staff",
                    models.TextField(blank=True, max_length=4000, verbose_name="för medarbetare"),
                ),
                (
                    "for_governance",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="för styrning och ledning"
                    ),
                ),
                (
                    "for_municipalities",
                    models.TextField(blank=True, max_length=4000, verbose_name="för kommunal vård"),
                ),
                (
                    "municipal_tasks",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="det här ska kommunen göra"
                    ),
                ),
                (
                    "within_mandate",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "ja"), ("no", "nej")],
                        max_length=3,
                        verbose_name="ryms inom verksamheternas uppdrag",
                    ),
                ),
                (
                    "mandate_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="varför"),
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
                    "completed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="klarmarkerad av",
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
                "verbose_name": "historik för konsekvensanalys",
                "verbose_name_plural": "historik för konsekvensanalys",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMaintenance",
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
                    "position",
                    models.CharField(max_length=200, verbose_name="befattning eller enhet"),
                ),
                ("next_review_on", models.DateField(verbose_name="nästa översyn")),
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
                    "line_owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="ansvarig i linjen",
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
                "verbose_name": "historik för förvaltning",
                "verbose_name_plural": "historik för förvaltning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNeed",
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
                ("title", models.CharField(max_length=150, verbose_name="behov")),
                ("text", models.TextField(max_length=4000, verbose_name="beskrivning")),
                ("raised_on", models.DateField(verbose_name="lyft")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("raised", "lyft"),
                            ("received", "mottaget"),
                            ("answered", "besvarat"),
                            ("declined", "avböjt"),
                            ("withdrawn", "återtaget"),
                        ],
                        default="raised",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=4000, verbose_name="svar")),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="från region",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.municipality",
                        verbose_name="från kommun",
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
                        verbose_name="till organ",
                    ),
                ),
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
                    "author",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="lyft av",
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
                "verbose_name": "historik för behov",
                "verbose_name_plural": "historik för behov",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPatientContractUse",
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
                    "text",
                    models.TextField(max_length=4000, verbose_name="hur patientkontrakt används"),
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
                "verbose_name": "historik för patientkontrakt",
                "verbose_name_plural": "historik för patientkontrakt",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRetirement",
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
                ("what", models.CharField(max_length=300, verbose_name="vad som utmönstras")),
                ("why", models.CharField(max_length=500, verbose_name="varför")),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planerat")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="utmönstrat")),
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
                "verbose_name": "historik för utmönstring",
                "verbose_name_plural": "historik för utmönstring",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTool",
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
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "description",
                    models.CharField(max_length=500, verbose_name="när och hur den används"),
                ),
                ("link", models.URLField(blank=True, max_length=300, verbose_name="länk")),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("title")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
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
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Tomt betyder gemensamt för landet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="från region",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="common.document",
                        verbose_name="dokument",
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
                "verbose_name": "historik för verktyg",
                "verbose_name_plural": "historik för verktyg",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalUnitStatus",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planerat"),
                            ("ongoing", "pågår"),
                            ("introduced", "infört"),
                            ("not_relevant", "ej aktuellt"),
                        ],
                        max_length=12,
                        verbose_name="läge",
                    ),
                ),
                ("since", models.DateField(verbose_name="sedan")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="kommentar")),
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.unit",
                        verbose_name="enhet",
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
                "verbose_name": "historik för enhetens läge",
                "verbose_name_plural": "historik för enhetens läge",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalVersionDocument",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("pathway", "vårdförlopp"),
                            ("impact", "konsekvensbeskrivning"),
                            ("other", "annat"),
                        ],
                        max_length=10,
                        verbose_name="slag",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                ("link", models.URLField(blank=True, max_length=300, verbose_name="länk")),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="gäller till och med"),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("title")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "version_of_pathway",
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
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="common.document",
                        verbose_name="fil",
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
                "verbose_name": "historik för nationellt underlag",
                "verbose_name_plural": "historik för nationellt underlag",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ImpactAssessment",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                ("completed_on", models.DateField(blank=True, null=True, verbose_name="klar")),
                (
                    "completed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="klarmarkerad av",
                    ),
                ),
                (
                    "staffing",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="bemanning och kompetens"
                    ),
                ),
                (
                    "organisation",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="organisation och arbetssätt"
                    ),
                ),
                (
                    "for_patients",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="för patienter och närstående"
                    ),
                ),
                (
                    "for_staff",
                    models.TextField(blank=True, max_length=4000, verbose_name="för medarbetare"),
                ),
                (
                    "for_governance",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="för styrning och ledning"
                    ),
                ),
                (
                    "for_municipalities",
                    models.TextField(blank=True, max_length=4000, verbose_name="för kommunal vård"),
                ),
                (
                    "municipal_tasks",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="det här ska kommunen göra"
                    ),
                ),
                (
                    "within_mandate",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "ja"), ("no", "nej")],
                        max_length=3,
                        verbose_name="ryms inom verksamheternas uppdrag",
                    ),
                ),
                (
                    "mandate_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="varför"),
                ),
            ],
            options={
                "verbose_name": "konsekvensanalys",
                "verbose_name_plural": "konsekvensanalyser",
                "ordering": ("implementation",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("completed_by__isnull", True), ("completed_on__isnull", True)
                            ),
                            models.Q(
                                ("completed_by__isnull", False), ("completed_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="impact_completed",
                        violation_error_message="Klarmarkeringen saknar dag eller person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("completed_on__isnull", True),
                            ("completed_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="impact_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("within_mandate", ""),
                            models.Q(("mandate_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="impact_mandate_reason",
                        violation_error_message="Skriv varför det ryms eller inte ryms inom uppdraget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("completed_on__isnull", True),
                            models.Q(("within_mandate", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="impact_complete_says_mandate",
                        violation_error_message="Svara på om det ryms inom verksamheternas uppdrag innan analysen är klar.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalImpactCost",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
                (
                    "kind",
                    models.CharField(
                        choices=[("one_off", "engångskostnad"), ("recurring", "återkommande")],
                        max_length=10,
                        verbose_name="slag",
                    ),
                ),
                (
                    "bearer",
                    models.CharField(
                        choices=[("region", "regionen"), ("municipality", "kommunerna")],
                        max_length=12,
                        verbose_name="betalas av",
                    ),
                ),
                ("what", models.CharField(max_length=200, verbose_name="vad")),
                (
                    "amount",
                    models.DecimalField(decimal_places=2, max_digits=14, verbose_name="kronor"),
                ),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="struken")),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="introduction.impactassessment",
                        verbose_name="konsekvensanalys",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.municipality",
                        verbose_name="kommun",
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
                "verbose_name": "historik för kostnad i konsekvensanalysen",
                "verbose_name_plural": "historik för kostnad i konsekvensanalysen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ImpactCost",
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
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="costs",
                        to="introduction.impactassessment",
                        verbose_name="konsekvensanalys",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
                (
                    "kind",
                    models.CharField(
                        choices=[("one_off", "engångskostnad"), ("recurring", "återkommande")],
                        max_length=10,
                        verbose_name="slag",
                    ),
                ),
                (
                    "bearer",
                    models.CharField(
                        choices=[("region", "regionen"), ("municipality", "kommunerna")],
                        max_length=12,
                        verbose_name="betalas av",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="impact_costs",
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                ("what", models.CharField(max_length=200, verbose_name="vad")),
                (
                    "amount",
                    models.DecimalField(decimal_places=2, max_digits=14, verbose_name="kronor"),
                ),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="struken")),
                (
                    "token",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="inlämning"
                    ),
                ),
            ],
            options={
                "verbose_name": "kostnad i konsekvensanalysen",
                "verbose_name_plural": "kostnader i konsekvensanalysen",
                "ordering": ("assessment", "year", "kind", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("year__gte", 2015), ("year__lte", 2100)),
                        name="impact_cost_year",
                        violation_error_message="Året ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("municipality__isnull", True),
                            ("bearer", "municipality"),
                            _connector="OR",
                        ),
                        name="impact_cost_municipality",
                        violation_error_message="Bara en kostnad som kommunerna bär kan gälla en kommun.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Maintenance",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="maintenance",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "line_owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="maintained",
                        to="regions.person",
                        verbose_name="ansvarig i linjen",
                    ),
                ),
                (
                    "position",
                    models.CharField(max_length=200, verbose_name="befattning eller enhet"),
                ),
                ("next_review_on", models.DateField(verbose_name="nästa översyn")),
            ],
            options={
                "verbose_name": "förvaltning",
                "verbose_name_plural": "förvaltning",
                "ordering": ("next_review_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("next_review_on__isnull", True),
                            ("next_review_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="maintenance_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Need",
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
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="regions.region",
                        verbose_name="från region",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="regions.municipality",
                        verbose_name="från kommun",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="regions.body",
                        verbose_name="till organ",
                    ),
                ),
                (
                    "pathway",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="pathways.carepathway",
                        verbose_name="vårdförlopp",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="behov")),
                ("text", models.TextField(max_length=4000, verbose_name="beskrivning")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="lyft av",
                    ),
                ),
                ("raised_on", models.DateField(verbose_name="lyft")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("raised", "lyft"),
                            ("received", "mottaget"),
                            ("answered", "besvarat"),
                            ("declined", "avböjt"),
                            ("withdrawn", "återtaget"),
                        ],
                        default="raised",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=4000, verbose_name="svar")),
            ],
            options={
                "verbose_name": "behov",
                "verbose_name_plural": "behov",
                "ordering": ("-raised_on", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("municipality__isnull", True), ("region__isnull", False)),
                            models.Q(("municipality__isnull", False), ("region__isnull", True)),
                            _connector="OR",
                        ),
                        name="need_from_one_place",
                        violation_error_message="Behovet lyfts av en region eller av en kommun.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ("answered", "declined")), _negated=True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="need_answer_has_text",
                        violation_error_message="Skriv ett svar.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PatientContractUse",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="patient_contract",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "text",
                    models.TextField(max_length=4000, verbose_name="hur patientkontrakt används"),
                ),
            ],
            options={
                "verbose_name": "patientkontrakt",
                "verbose_name_plural": "patientkontrakt",
                "ordering": ("implementation",),
            },
        ),
        migrations.CreateModel(
            name="Retirement",
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
                        related_name="retirements",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                ("what", models.CharField(max_length=300, verbose_name="vad som utmönstras")),
                ("why", models.CharField(max_length=500, verbose_name="varför")),
                ("planned_on", models.DateField(blank=True, null=True, verbose_name="planerat")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="utmönstrat")),
            ],
            options={
                "verbose_name": "utmönstring",
                "verbose_name_plural": "utmönstringar",
                "ordering": ("implementation", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("planned_on__isnull", True),
                                ("planned_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("done_on__isnull", True),
                                ("done_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="retirement_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                        related_name="reviews",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                ("reviewed_on", models.DateField(verbose_name="översyn gjord")),
                ("conclusion", models.TextField(max_length=2000, verbose_name="slutsats")),
                ("next_review_on", models.DateField(verbose_name="nästa översyn")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="av",
                    ),
                ),
            ],
            options={
                "verbose_name": "översyn",
                "verbose_name_plural": "översyner",
                "ordering": ("-reviewed_on", "-id"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("reviewed_on__isnull", True),
                                ("reviewed_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("next_review_on__isnull", True),
                                ("next_review_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="review_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("next_review_on__gt", models.F("reviewed_on"))),
                        name="review_next_is_later",
                        violation_error_message="Nästa översyn ligger efter den som är gjord.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tool",
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
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tools",
                        to="pathways.processstep",
                        verbose_name="steg",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        help_text="Tomt betyder gemensamt för landet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tools",
                        to="regions.region",
                        verbose_name="från region",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "description",
                    models.CharField(max_length=500, verbose_name="när och hur den används"),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tools",
                        to="common.document",
                        verbose_name="dokument",
                    ),
                ),
                ("link", models.URLField(blank=True, max_length=300, verbose_name="länk")),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("title")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="inlämning"
                    ),
                ),
            ],
            options={
                "verbose_name": "verktyg",
                "verbose_name_plural": "verktyg",
                "ordering": ("step__order", "sort_key"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="tool_period",
                        violation_error_message="Slutdagen kan inte ligga före startdagen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("document__isnull", False),
                            models.Q(("link", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="tool_has_content",
                        violation_error_message="Välj ett dokument eller ange en länk.",
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
                        name="tool_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("title"),
                        models.F("step"),
                        models.F("region"),
                        condition=models.Q(("valid_to__isnull", True)),
                        name="tool_name_once",
                        nulls_distinct=False,
                        violation_error_message="Det finns redan ett verktyg med det namnet för steget.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnitStatus",
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
                        related_name="unit_statuses",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pathway_statuses",
                        to="regions.unit",
                        verbose_name="enhet",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planerat"),
                            ("ongoing", "pågår"),
                            ("introduced", "infört"),
                            ("not_relevant", "ej aktuellt"),
                        ],
                        max_length=12,
                        verbose_name="läge",
                    ),
                ),
                ("since", models.DateField(verbose_name="sedan")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="kommentar")),
            ],
            options={
                "verbose_name": "enhetens läge",
                "verbose_name_plural": "enheternas lägen",
                "ordering": ("implementation", "unit"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("implementation", "unit"),
                        name="unit_status_once",
                        violation_error_message="Enheten har redan ett läge i införandet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("since__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="unit_status_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VersionDocument",
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
                    "version_of_pathway",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="pathways.pathwayversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pathway", "vårdförlopp"),
                            ("impact", "konsekvensbeskrivning"),
                            ("other", "annat"),
                        ],
                        max_length=10,
                        verbose_name="slag",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers_of_versions",
                        to="common.document",
                        verbose_name="fil",
                    ),
                ),
                ("link", models.URLField(blank=True, max_length=300, verbose_name="länk")),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="gäller till och med"),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("title")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "nationellt underlag",
                "verbose_name_plural": "nationella underlag",
                "ordering": ("version_of_pathway", "sort_key", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("document__isnull", False),
                            models.Q(("link", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="version_document_content",
                        violation_error_message="Välj en fil eller ange en länk.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("version_of_pathway", "kind", "title"),
                        name="version_document_once",
                        violation_error_message="Versionen har redan ett underlag med det namnet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="version_document_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarFeed",
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calendar_feeds",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="konto",
                    ),
                ),
                (
                    "token_hash",
                    models.CharField(
                        max_length=64, unique=True, verbose_name="adressens kontrollsumma"
                    ),
                ),
                (
                    "revoked_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="återkallad"),
                ),
            ],
            options={
                "verbose_name": "kalenderadress",
                "verbose_name_plural": "kalenderadresser",
                "ordering": ("-id",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True)),
                        fields=("user",),
                        name="calendar_feed_once",
                        violation_error_message="Du har redan en kalenderadress. Återkalla den först.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CarryOver",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried_over",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "taken_from",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="övertaget från",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="av",
                    ),
                ),
                ("answers", models.PositiveIntegerField(default=0, verbose_name="svar")),
                (
                    "gap_items",
                    models.PositiveIntegerField(default=0, verbose_name="rader i gapanalysen"),
                ),
                ("units", models.PositiveIntegerField(default=0, verbose_name="enheter")),
                ("kept", models.PositiveIntegerField(default=0, verbose_name="fanns redan")),
            ],
            options={
                "verbose_name": "övertagande",
                "verbose_name_plural": "övertaganden",
                "ordering": ("id",),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("taken_from", models.F("implementation")), _negated=True
                        ),
                        name="carry_over_not_from_itself",
                        violation_error_message="Ett införande kan inte ta över från sig självt.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="carryover",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="24c404cef6bdba7b474a61fc24f31b9d66944e96",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_51105",
                    table="introduction_carryover",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalcalendarfeed",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="bccab974c646fcd3320a5a10ec0eda03e219aeab",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_6a057",
                    table="introduction_historicalcalendarfeed",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalcriterionanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a3bc79dfca3aeed1ef05cfe06f09c674c53e23ea",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0465f",
                    table="introduction_historicalcriterionanswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaldeviation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="590c643d86043a3a69c4407da3bf80dc2b5df600",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_31806",
                    table="introduction_historicaldeviation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalgapanalysis",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="b4ef9c440fea4766f44605713d05d9930019102a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cc914",
                    table="introduction_historicalgapanalysis",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalgapitem",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3cb1028f9c9344964121528591aace6213964508",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_e1fd4",
                    table="introduction_historicalgapitem",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalguidinganswer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="0656f28c5957f5a0ee740bfa3de32050347323e4",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cb796",
                    table="introduction_historicalguidinganswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalimpactassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="be30344f3ffcbf3657aa61eb3d7524d654714c10",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ed2be",
                    table="introduction_historicalimpactassessment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmaintenance",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="96da3ec0049ecd85381042880598cb738c690c8b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_f5c41",
                    table="introduction_historicalmaintenance",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalneed",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="dfdd849eb804aadc817772ee85720c82423de2bf",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_3e51a",
                    table="introduction_historicalneed",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpatientcontractuse",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="e491e59ddf808acc2330f429ac826d4425909e08",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_fcaf1",
                    table="introduction_historicalpatientcontractuse",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalretirement",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="1ef2c856a61b19cadace293a57ea9489b1ebd65e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_26a41",
                    table="introduction_historicalretirement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaltool",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="0d989bdb32607b59f5e56ca563241ee20bef84e8",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_6ab7c",
                    table="introduction_historicaltool",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalunitstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="7c719eeb2e52d57611945a35eafe7126196d0041",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_99df0",
                    table="introduction_historicalunitstatus",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalversiondocument",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="872fb997a460b77e64497055ba3ac3afff649a94",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_79878",
                    table="introduction_historicalversiondocument",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalimpactcost",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="bbae6c06ecd0079f06512449d7f9f09221e17764",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_e707e",
                    table="introduction_historicalimpactcost",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="ef5968b96e99282b3137b66b6b3b372104a83bdc",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_014d6",
                    table="introduction_review",
                    when="BEFORE",
                ),
            ),
        ),
    ]
