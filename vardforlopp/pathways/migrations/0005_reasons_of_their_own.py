"""A correction says why it was made beside the reason of the movement; a step why out of order."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pathways", "0004_one_part_at_a_time")]

    operations = [
        migrations.AddField(
            model_name="statusentry",
            name="correction_reason",
            field=models.CharField(
                blank=True, default="", max_length=300, verbose_name="varför loggen rättades"
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="nationalstep",
            name="reason",
            field=models.CharField(
                blank=True, default="", max_length=300, verbose_name="varför i den ordningen"
            ),
            preserve_default=False,
        ),
    ]
