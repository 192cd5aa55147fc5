import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.db import migrations, models

import vardforlopp.common.money


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0002_decided_by_two_others"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalLineMonth",
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
                ("month", models.DateField(verbose_name="månad")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
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
                (
                    "line",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoiceline",
                        verbose_name="fakturarad",
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för fakturarad i en månad",
                "verbose_name_plural": "historik för fakturarad i en månad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LineMonth",
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
                ("month", models.DateField(verbose_name="månad")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="funding.invoiceline",
                        verbose_name="fakturarad",
                    ),
                ),
            ],
            options={
                "verbose_name": "fakturarad i en månad",
                "verbose_name_plural": "fakturarader månad för månad",
                "ordering": ("line", "month"),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicallinemonth",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="e984055dfd77bb9cf84c6d007b92b2e7dce6055d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_69116",
                    table="funding_historicallinemonth",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="linemonth",
            index=models.Index(fields=["month"], name="line_month_month"),
        ),
        migrations.AddConstraint(
            model_name="linemonth",
            constraint=models.UniqueConstraint(
                fields=("line", "month"),
                name="line_month_once",
                violation_error_message="Raden har redan en del i den månaden.",
            ),
        ),
        migrations.AddConstraint(
            model_name="linemonth",
            constraint=models.CheckConstraint(
                condition=models.Q(("month__day", 1)),
                name="line_month_first_day",
                violation_error_message="En månad anges med sin första dag.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="linemonth",
            trigger=pgtrigger.compiler.Trigger(
                name="attested_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM funding_approval a JOIN funding_invoiceline l ON l.invoice_id = a.invoice_id WHERE l.id = NEW.line_id AND a.voided_at IS NULL) THEN RAISE EXCEPTION 'the months of an attested invoice stay'; END IF; RETURN NEW;",
                    hash="5a33f6fa7997a3919025d0ab3016ec2941eda518",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_attested_stays_d2323",
                    table="funding_linemonth",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="linemonth",
            trigger=pgtrigger.compiler.Trigger(
                name="parts_add_up",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="IF (SELECT sum(m.net) FROM funding_linemonth m WHERE m.line_id = NEW.line_id) IS DISTINCT FROM (SELECT l.net FROM funding_invoiceline l WHERE l.id = NEW.line_id) THEN RAISE EXCEPTION 'the months of a line add up to the line'; END IF; RETURN NULL;",
                    hash="2664e9a9156634cdde40ded13ea66c96a9dfa302",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_parts_add_up_266c0",
                    table="funding_linemonth",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
    ]
