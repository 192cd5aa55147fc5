"""What corrections wrote over the movement's reason moves to its own column, unchanged.

The reason of the movement comes back from the entry that was first corrected. The trigger that
keeps the log append-only is set aside for this one statement.
"""

from django.db import migrations

FIRST = """
    WITH RECURSIVE chain AS (
        SELECT id, id AS first FROM pathways_statusentry WHERE corrects_id IS NULL
        UNION ALL
        SELECT entry.id, chain.first FROM pathways_statusentry entry
        JOIN chain ON entry.corrects_id = chain.id
    )
"""
APART = "ALTER TABLE pathways_statusentry DISABLE TRIGGER USER;"
BACK = "ALTER TABLE pathways_statusentry ENABLE TRIGGER USER;"
FORWARD = f"""
    {APART} {FIRST}
    UPDATE pathways_statusentry entry
    SET correction_reason = left(entry.reason, 300), reason = origin.reason
    FROM chain JOIN pathways_statusentry origin ON origin.id = chain.first
    WHERE chain.id = entry.id AND entry.corrects_id IS NOT NULL;
    {BACK}
"""  # noqa: S608 (no values in it)
BACKWARD = f"""
    {APART}
    UPDATE pathways_statusentry SET reason = correction_reason WHERE corrects_id IS NOT NULL;
    {BACK}
"""  # noqa: S608 (no values in it)


class Migration(migrations.Migration):
    dependencies = [("pathways", "0005_reasons_of_their_own")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
