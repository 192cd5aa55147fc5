"""One word for each thing: roll is what is given, behörighet what a role lets one do."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_days_within_reason"),
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="appointment",
            options={
                "ordering": ("-valid_from", "-id"),
                "verbose_name": "tilldelad roll",
                "verbose_name_plural": "tilldelade roller",
            },
        ),
        migrations.AlterModelOptions(
            name="historicalappointment",
            options={
                "get_latest_by": ("history_date", "history_id"),
                "ordering": ("-history_date", "-history_id"),
                "verbose_name": "historik för tilldelad roll",
                "verbose_name_plural": "historik för tilldelad roll",
            },
        ),
        migrations.AlterModelOptions(
            name="scope",
            options={
                "default_permissions": (),
                "permissions": (
                    ("log_status", "logga status"),
                    ("register_milestone", "registrera beslut fattade på annat håll"),
                    ("plan_steps", "planera steg"),
                    ("staff_implementation", "bemanna införandet"),
                    ("change_state", "pausa, återuppta och avsluta ett införande"),
                    ("edit_pathways", "ändra vårdförlopp och nationella steg"),
                    ("edit_registers", "ändra register"),
                    ("give_appointments", "ge och avsluta roller"),
                    ("read_audit", "läsa hela ändringsloggen"),
                ),
                "verbose_name": "område",
                "verbose_name_plural": "områden",
            },
        ),
        migrations.AlterModelOptions(
            name="scopegrant",
            options={
                "verbose_name": "tilldelad behörighet",
                "verbose_name_plural": "tilldelade behörigheter",
            },
        ),
        migrations.AlterField(
            model_name="appointment",
            name="confirmed_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="confirmed_appointments",
                to="regions.person",
                verbose_name="bekräftad av",
            ),
        ),
        migrations.AlterField(
            model_name="appointment",
            name="given_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Tomt när systemet gav den vid uppstart.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="given_appointments",
                to="regions.person",
                verbose_name="given av",
            ),
        ),
        migrations.AlterField(
            model_name="appointment",
            name="status",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="historicalappointment",
            name="confirmed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regions.person",
                verbose_name="bekräftad av",
            ),
        ),
        migrations.AlterField(
            model_name="historicalappointment",
            name="given_by",
            field=models.ForeignKey(
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
        migrations.AlterField(
            model_name="historicalappointment",
            name="status",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="scopegrant",
            name="appointment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="grants",
                to="accounts.appointment",
                verbose_name="tilldelad roll",
            ),
        ),
        migrations.AlterConstraint(
            model_name="appointment",
            name="appointment_not_to_oneself",
            constraint=models.CheckConstraint(
                condition=models.Q(("given_by", models.F("person")), _negated=True),
                name="appointment_not_to_oneself",
                violation_error_message="Ingen kan ge sig själv en roll.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="appointment",
            name="appointment_confirmed_by_a_third",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("confirmed_by", models.F("person")), _negated=True),
                    models.Q(("confirmed_by", models.F("given_by")), _negated=True),
                ),
                name="appointment_confirmed_by_a_third",
                violation_error_message="Någon annan än den som gav rollen, och än den som ska ha den, ska bekräfta den.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="scopegrant",
            name="grant_once",
            constraint=models.UniqueConstraint(
                fields=("user", "permission", "content_object", "appointment"),
                name="grant_once",
                violation_error_message="Behörigheten är redan tilldelad.",
            ),
        ),
    ]
