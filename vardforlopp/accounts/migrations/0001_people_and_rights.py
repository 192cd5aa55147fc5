"""Accounts, scopes, appointments with their grants, notices and stored mails."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regions.models.periods


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.CreateModel(
            name="SentMail",
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
                ("to", models.EmailField(max_length=254, verbose_name="till")),
                ("subject", models.CharField(max_length=300, verbose_name="ämne")),
                ("body", models.TextField(verbose_name="text")),
                ("is_delivered", models.BooleanField(verbose_name="lämnat till e-postservern")),
            ],
            options={
                "verbose_name": "utskick",
                "verbose_name_plural": "utskick",
                "ordering": ("-created_at", "-id"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
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
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="user",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="e-post")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktivt")),
                (
                    "session_epoch",
                    models.PositiveIntegerField(
                        default=1, editable=False, verbose_name="inloggningsomgång"
                    ),
                ),
            ],
            options={
                "verbose_name": "konto",
                "verbose_name_plural": "konton",
                "ordering": ("email",),
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        name="user_email_unique",
                        violation_error_message="Det finns redan ett konto med den e-postadressen.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalNoticeChoice",
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
                ("kind", models.CharField(max_length=40, verbose_name="slag")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[("now", "genast"), ("weekly", "varje vecka"), ("never", "aldrig")],
                        max_length=10,
                        verbose_name="takt",
                    ),
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
                "verbose_name": "historik för aviseringsval",
                "verbose_name_plural": "historik för aviseringsval",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalScope",
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
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
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
                "verbose_name": "historik för område",
                "verbose_name_plural": "historik för område",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalUser",
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
                ("email", models.EmailField(max_length=254, verbose_name="e-post")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktivt")),
                (
                    "session_epoch",
                    models.PositiveIntegerField(
                        default=1, editable=False, verbose_name="inloggningsomgång"
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
                "verbose_name": "historik för konto",
                "verbose_name_plural": "historik för konto",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="konto",
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="slag")),
                ("object_id", models.BigIntegerField(verbose_name="gäller")),
                ("dedupe", models.CharField(blank=True, max_length=60, verbose_name="särskiljare")),
                ("about", models.CharField(blank=True, max_length=300, verbose_name="rör")),
                ("text", models.CharField(max_length=400, verbose_name="text")),
                ("why", models.CharField(max_length=300, verbose_name="varför du får det")),
                ("address", models.CharField(max_length=300, verbose_name="adress")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="skapat")),
                ("mailed_at", models.DateTimeField(null=True, verbose_name="skickat")),
                ("closed_at", models.DateTimeField(null=True, verbose_name="stängt")),
            ],
            options={
                "verbose_name": "avisering",
                "verbose_name_plural": "aviseringar",
                "ordering": ("-created_at", "-id"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=["user"],
                        name="notice_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "kind", "object_id", "dedupe"),
                        name="notice_once",
                        violation_error_message="Aviseringen finns redan.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeChoice",
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
                        related_name="notice_choices",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="konto",
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="slag")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[("now", "genast"), ("weekly", "varje vecka"), ("never", "aldrig")],
                        max_length=10,
                        verbose_name="takt",
                    ),
                ),
            ],
            options={
                "verbose_name": "aviseringsval",
                "verbose_name_plural": "aviseringsval",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "kind"),
                        name="notice_choice_once",
                        violation_error_message="Valet finns redan.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Scope",
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
                    "healthcare_region",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "region",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "municipality",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                (
                    "unit",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.unit",
                        verbose_name="enhet",
                    ),
                ),
                (
                    "body",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
            ],
            options={
                "verbose_name": "område",
                "verbose_name_plural": "områden",
                "permissions": (
                    ("log_status", "logga status"),
                    ("register_milestone", "registrera beslut fattade på annat håll"),
                    ("plan_steps", "planera steg"),
                    ("staff_implementation", "bemanna införandet"),
                    ("change_state", "pausa, återuppta och avsluta ett införande"),
                    ("prepare_introduction", "förbereda och följa upp införandet"),
                    ("edit_units", "ändra regionens enheter"),
                    ("maintain_tools", "hålla mallar och verktyg"),
                    ("raise_need", "lyfta behov"),
                    ("answer_need", "svara på behov"),
                    ("edit_pathways", "ändra vårdförlopp och nationella steg"),
                    ("edit_registers", "ändra register"),
                    ("give_appointments", "ge och avsluta roller"),
                    ("read_audit", "läsa hela ändringsloggen"),
                ),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("body__isnull", True),
                                ("healthcare_region__isnull", True),
                                ("municipality__isnull", True),
                                ("region__isnull", True),
                                ("unit__isnull", True),
                            ),
                            models.Q(
                                ("healthcare_region__isnull", False),
                                ("body__isnull", True),
                                ("municipality__isnull", True),
                                ("region__isnull", True),
                                ("unit__isnull", True),
                            ),
                            models.Q(
                                ("region__isnull", False),
                                ("body__isnull", True),
                                ("healthcare_region__isnull", True),
                                ("municipality__isnull", True),
                                ("unit__isnull", True),
                            ),
                            models.Q(
                                ("municipality__isnull", False),
                                ("body__isnull", True),
                                ("healthcare_region__isnull", True),
                                ("region__isnull", True),
                                ("unit__isnull", True),
                            ),
                            models.Q(
                                ("unit__isnull", False),
                                ("body__isnull", True),
                                ("healthcare_region__isnull", True),
                                ("municipality__isnull", True),
                                ("region__isnull", True),
                            ),
                            models.Q(
                                ("body__isnull", False),
                                ("healthcare_region__isnull", True),
                                ("municipality__isnull", True),
                                ("region__isnull", True),
                                ("unit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="scope_one_place",
                        violation_error_message="Ett område gäller en enda plats.",
                    ),
                    models.UniqueConstraint(
                        models.Value(1),
                        condition=models.Q(
                            ("body__isnull", True),
                            ("healthcare_region__isnull", True),
                            ("municipality__isnull", True),
                            ("region__isnull", True),
                            ("unit__isnull", True),
                        ),
                        name="scope_one_national",
                        violation_error_message="Området hela landet finns redan.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAppointment",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("process_supporter", "processtöd"),
                            ("regional_economist", "regional ekonom"),
                            ("kansli_officer", "handläggare på kansliet"),
                            ("kansli_approver", "beslutsattestant på kansliet"),
                            ("chair", "ordförande"),
                            ("deputy", "vice ordförande"),
                            ("member", "ledamot"),
                            ("coopted", "adjungerad"),
                            ("secretary", "sekreterare"),
                            ("director", "hälso- och sjukvårdsdirektör"),
                            ("municipal_director", "socialchef"),
                            ("network_secretary", "nätverkssekreterare"),
                            ("development_director", "utvecklingschef"),
                            ("area_manager", "områdeschef välfärd och folkhälsa"),
                            ("national_editor", "nationell redaktör"),
                            ("auditor", "granskare"),
                            ("register_administrator", "registeransvarig"),
                        ],
                        max_length=40,
                        verbose_name="roll",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("in_force", "gäller"),
                            ("declined", "avböjd"),
                            ("ended", "avslutad"),
                        ],
                        default="proposed",
                        max_length=20,
                        verbose_name="läge",
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
                    "scope",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="accounts.scope",
                        verbose_name="område",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Tomt när systemet gav den vid uppstart.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="given av",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="bekräftad av",
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
                "verbose_name": "historik för tilldelad roll",
                "verbose_name_plural": "historik för tilldelad roll",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Appointment",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("process_supporter", "processtöd"),
                            ("regional_economist", "regional ekonom"),
                            ("kansli_officer", "handläggare på kansliet"),
                            ("kansli_approver", "beslutsattestant på kansliet"),
                            ("chair", "ordförande"),
                            ("deputy", "vice ordförande"),
                            ("member", "ledamot"),
                            ("coopted", "adjungerad"),
                            ("secretary", "sekreterare"),
                            ("director", "hälso- och sjukvårdsdirektör"),
                            ("municipal_director", "socialchef"),
                            ("network_secretary", "nätverkssekreterare"),
                            ("development_director", "utvecklingschef"),
                            ("area_manager", "områdeschef välfärd och folkhälsa"),
                            ("national_editor", "nationell redaktör"),
                            ("auditor", "granskare"),
                            ("register_administrator", "registeransvarig"),
                        ],
                        max_length=40,
                        verbose_name="roll",
                    ),
                ),
                (
                    "scope",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.scope",
                        verbose_name="område",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Tomt när systemet gav den vid uppstart.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="given_appointments",
                        to="regions.person",
                        verbose_name="given av",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmed_appointments",
                        to="regions.person",
                        verbose_name="bekräftad av",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("in_force", "gäller"),
                            ("declined", "avböjd"),
                            ("ended", "avslutad"),
                        ],
                        default="proposed",
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "tilldelad roll",
                "verbose_name_plural": "tilldelade roller",
                "ordering": ("-valid_from", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("given_by", models.F("person")), _negated=True),
                        name="appointment_not_to_oneself",
                        violation_error_message="Ingen kan ge sig själv en roll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("confirmed_by", models.F("person")), _negated=True),
                            models.Q(("confirmed_by", models.F("given_by")), _negated=True),
                        ),
                        name="appointment_confirmed_by_a_third",
                        violation_error_message="Någon annan än den som gav rollen, och än den som ska ha den, ska bekräfta den.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="appointment_period",
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
                        name="appointment_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "in_force"), _negated=True),
                            models.Q(
                                (
                                    "role__in",
                                    (
                                        "kansli_officer",
                                        "kansli_approver",
                                        "chair",
                                        "deputy",
                                        "director",
                                    ),
                                ),
                                _negated=True,
                            ),
                            ("given_by__isnull", True),
                            ("confirmed_by__isnull", False),
                            _connector="OR",
                        ),
                        name="appointment_confirmed_when_needed",
                        violation_error_message="Rollen gäller först när en andra person har bekräftat.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status__in", ("proposed", "in_force"))),
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("person", "="),
                            ("role", "="),
                            ("scope", "="),
                        ],
                        name="appointment_once",
                        violation_error_message="Personen har redan, eller väntar på, den rollen där under den tiden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ScopeGrant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="auth.permission"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
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
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.scope",
                        verbose_name="område",
                    ),
                ),
                (
                    "appointment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to="accounts.appointment",
                        verbose_name="tilldelad roll",
                    ),
                ),
            ],
            options={
                "verbose_name": "tilldelad behörighet",
                "verbose_name_plural": "tilldelade behörigheter",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "permission", "content_object", "appointment"),
                        name="grant_once",
                        violation_error_message="Behörigheten är redan tilldelad.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sentmail",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="4dc93d40849687a3ca19b3b9056e7fa4e6d0806b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0694e",
                    table="accounts_sentmail",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalnoticechoice",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="586685f7ea2bb62701337270044c93960f28e129",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0f8de",
                    table="accounts_historicalnoticechoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalscope",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="1aedb71fd6e83ac7c0b0d09b0b2d5fcc9a7e1c18",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_780af",
                    table="accounts_historicalscope",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaluser",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="afe2190356319423f1d717ed0b80963661b5dd01",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ca987",
                    table="accounts_historicaluser",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalappointment",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3935e4a644055225c73d39cdcce3cc98a90ede0f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_97cd2",
                    table="accounts_historicalappointment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scopegrant",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="07810fcb2b56b96f4d7da83cc87a354beae4ceca",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_f104e",
                    table="accounts_scopegrant",
                    when="BEFORE",
                ),
            ),
        ),
    ]
