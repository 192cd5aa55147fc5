"""Who gets in to the introduction in depth."""

from __future__ import annotations

from tests.access.rows import (
    CHAIR,
    EDITOR,
    HALLAND,
    REGISTER,
    SKANE,
    SUPPORTER,
    SUPPORTERS,
    Row,
    around,
    in_skane,
    made,
    of_id,
    of_pathway,
    of_slug,
    stroke_in,
    version_slug,
)

INTRODUCTION: dict[str, Row] = {
    # what is answered before a decision
    "answers": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "answer": Row(
        writes=SKANE,
        own=stroke_in("skane", "1"),
        other=stroke_in("halland", "1"),
        other_writes=HALLAND,
        missing=["skane", "stroke", "finns-inte"],
    ),
    "answer_reopen": Row(**around(SKANE, HALLAND, "1", missing=["skane", "stroke", "finns-inte"])),
    "patient_contract": Row(**around(SKANE, HALLAND)),
    "criteria": Row(**of_pathway(version_slug)),
    "criterion_edit": Row(
        reads=EDITOR, writes=EDITOR, **of_pathway(version_slug, lambda cast: "1")
    ),
    "version_documents": Row(**of_pathway(version_slug)),
    "version_document_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway(version_slug)),
    "version_document": Row(**of_pathway(version_slug, made("version_document"))),
    "version_document_end": Row(
        reads=EDITOR, writes=EDITOR, **of_pathway(version_slug, made("version_document"))
    ),
    # handing over
    "handover": Row(),
    "handover_person": Row(
        reads=SKANE | REGISTER,
        writes=SKANE | REGISTER,
        own=lambda cast: [cast.leader.person_id],
        other=lambda cast: [cast.supporter_halland.person_id],
        other_reads=HALLAND | REGISTER,
        other_writes=HALLAND | REGISTER,
        missing=[0],
    ),
    "handover_receipt": Row(
        own=lambda cast: [cast.made["handover"][0].pk, cast.made["handover"][1]],
        missing=[0, "00000000-0000-4000-8000-000000000000"],
    ),
    # learning from each other
    "hinders": Row(),
    "hinder": Row(**of_id(lambda cast: cast.hinder_tag)),
    "same_hinder": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "comparison": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "board": Row(**of_slug(lambda cast: cast.skane)),
    # gap and impact analysis; Skåne's are klara, Halland's are not begun
    "gap_analysis": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "gap_item_new": Row(**around(SKANE, HALLAND)),
    "gap_reuse": Row(**around(SKANE, HALLAND)),
    "gap_import": Row(**around(SKANE, HALLAND)),
    "gap_complete": Row(**around(SKANE, HALLAND)),
    "gap_reopen": Row(**around(SKANE, HALLAND)),
    "gap_item": Row(own=stroke_in("skane", made("gap_item")), missing=["skane", "stroke", 0]),
    "gap_item_edit": Row(**in_skane("gap_item")),
    "gap_item_progress": Row(**in_skane("gap_item")),
    "impact": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "impact_edit": Row(**around(SKANE, HALLAND)),
    "impact_complete": Row(**around(SKANE, HALLAND)),
    "impact_reopen": Row(**around(SKANE, HALLAND)),
    "impact_cost_new": Row(**around(SKANE, HALLAND)),
    "impact_cost_edit": Row(**in_skane("impact_cost")),
    "impact_cost_withdraw": Row(**in_skane("impact_cost")),
    "municipal_summary": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    # units and backfilling
    "unit_statuses": Row(
        writes=SKANE,
        own=stroke_in("skane"),
        other=stroke_in("halland"),
        other_writes=HALLAND,
        missing=["skane", "finns-inte"],
    ),
    "unit_statuses_import": Row(**around(SKANE, HALLAND)),
    "backfill": Row(**around(SKANE, HALLAND)),
    # förvaltning and new versions
    "maintenance": Row(
        own=stroke_in("skane"), other=stroke_in("halland"), missing=["skane", "finns-inte"]
    ),
    "line_owner": Row(**around(SKANE, HALLAND)),
    "review_new": Row(**around(SKANE, HALLAND)),
    "deviation_new": Row(**around(SKANE, HALLAND)),
    "deviation_edit": Row(**in_skane("deviation")),
    "deviation_handle": Row(**in_skane("deviation")),
    "retirement_new": Row(**around(SKANE, HALLAND)),
    "retirement_edit": Row(**in_skane("retirement")),
    "carry_over": Row(
        writes=SUPPORTER,
        own=lambda cast: ["skane", "stroke-2"],
        other=lambda cast: ["halland", "stroke-2"],
        other_writes=HALLAND,
        missing=["skane", "stroke"],  # it replaces nothing
    ),
    # needs raised upward; templates and tools
    "needs": Row(),
    "need_new": Row(reads=SUPPORTERS, writes=SUPPORTERS),
    "need": Row(**of_id(lambda cast: cast.made["need"])),
    "need_move": Row(
        reads=CHAIR,
        writes=CHAIR,
        own=lambda cast: [cast.made["need"].pk, "answer"],
        missing=[0, "answer"],
    ),
    "tools": Row(),
    "tool_new": Row(reads=SUPPORTERS | EDITOR, writes=SUPPORTERS | EDITOR),
    "tool": Row(**of_id(lambda cast: cast.made["tool"])),
    "tool_document": Row(**of_id(lambda cast: cast.made["tool"])),
    "tool_edit": Row(
        reads=SUPPORTER | EDITOR, writes=SUPPORTER | EDITOR, **of_id(lambda cast: cast.made["tool"])
    ),
    "tool_end": Row(
        reads=SUPPORTER | EDITOR, writes=SUPPORTER | EDITOR, **of_id(lambda cast: cast.made["tool"])
    ),
}
