"""The outbox, documents and unsent text."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("common", "0001_exclusion_constraints"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
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
                ("name", models.CharField(max_length=200, verbose_name="filnamn")),
                ("media_type", models.CharField(max_length=100, verbose_name="filtyp")),
                ("size", models.PositiveBigIntegerField(verbose_name="storlek i byte")),
                (
                    "sha256",
                    models.CharField(
                        db_index=True, max_length=64, verbose_name="kontrollsumma (SHA-256)"
                    ),
                ),
                ("edition", models.PositiveIntegerField(default=1, verbose_name="utgåva")),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="common.document",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "established_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="upprättad"),
                ),
            ],
            options={
                "verbose_name": "dokument",
                "verbose_name_plural": "dokument",
                "ordering": ("-id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("size__gt", 0)),
                        name="document_not_empty",
                        violation_error_message="Filen är tom.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("edition", 1), ("replaces__isnull", True)),
                            models.Q(("edition__gt", 1), ("replaces__isnull", False)),
                            _connector="OR",
                        ),
                        name="document_edition_replaces",
                        violation_error_message="En ny utgåva ersätter en tidigare.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("user_id", models.BigIntegerField(verbose_name="konto")),
                ("address", models.CharField(max_length=300, verbose_name="adress")),
                ("fields", models.JSONField(verbose_name="fält")),
                ("saved_at", models.DateTimeField(verbose_name="sparat")),
            ],
            options={
                "verbose_name": "utkast",
                "verbose_name_plural": "utkast",
                "ordering": ("-saved_at",),
                "indexes": [models.Index(fields=["saved_at"], name="draft_saved_at")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user_id", "address"),
                        name="draft_once",
                        violation_error_message="Det finns redan ett utkast.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalDocument",
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
                ("name", models.CharField(max_length=200, verbose_name="filnamn")),
                ("media_type", models.CharField(max_length=100, verbose_name="filtyp")),
                ("size", models.PositiveBigIntegerField(verbose_name="storlek i byte")),
                (
                    "sha256",
                    models.CharField(
                        db_index=True, max_length=64, verbose_name="kontrollsumma (SHA-256)"
                    ),
                ),
                ("edition", models.PositiveIntegerField(default=1, verbose_name="utgåva")),
                (
                    "established_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="upprättad"),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="common.document",
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
                "verbose_name": "historik för dokument",
                "verbose_name_plural": "historik för dokument",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40, verbose_name="slag")),
                ("object_id", models.BigIntegerField(verbose_name="gäller")),
                ("dedupe", models.CharField(blank=True, max_length=60, verbose_name="särskiljare")),
                (
                    "on_behalf_of_id",
                    models.BigIntegerField(null=True, verbose_name="beställt av (konto)"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="beställt"
                    ),
                ),
                (
                    "run_after",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="körs tidigast"
                    ),
                ),
                (
                    "attempts",
                    models.PositiveIntegerField(default=0, verbose_name="misslyckade försök"),
                ),
                ("failed_at", models.DateTimeField(null=True, verbose_name="misslyckades senast")),
                (
                    "last_error",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="senaste felets slag"
                    ),
                ),
                ("done_at", models.DateTimeField(null=True, verbose_name="utfört")),
            ],
            options={
                "verbose_name": "jobb",
                "verbose_name_plural": "jobb",
                "ordering": ("id",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", True)),
                        fields=["run_after", "id"],
                        name="job_due",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "object_id", "dedupe"),
                        name="job_once",
                        violation_error_message="Jobbet är redan beställt.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="established_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."established_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'established: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="30383ffae6e8c85edf0258c844f1c770e1bff99a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_established_stays_baba3",
                    table="common_document",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaldocument",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="82df416127531f3664e552ffea3c2a6ecde934f1",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_93799",
                    table="common_historicaldocument",
                    when="BEFORE",
                ),
            ),
        ),
    ]
