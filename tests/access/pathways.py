"""Who gets in to pathways, the process, and the pages around an implementation."""

from __future__ import annotations

from tests.access.rows import (
    EDITOR,
    HALLAND,
    SKANE,
    Row,
    around,
    in_skane,
    made,
    of_id,
    of_pathway,
    stroke_in,
    version_slug,
)

TEXT = {"own": lambda cast: ["steg", "R7"], "missing": ["steg", "R99"]}
PATHWAYS: dict[str, Row] = {
    # pathways, the process, kinds of hinder
    "pathway_list": Row(),
    "pathway": Row(**of_pathway()),
    "pathway_history": Row(**of_pathway()),
    "pathway_new": Row(reads=EDITOR, writes=EDITOR),
    "pathway_edit": Row(reads=EDITOR, writes=EDITOR, **of_pathway()),
    "pathway_version_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway()),
    "pathway_version_edit": Row(reads=EDITOR, writes=EDITOR, **of_pathway(version_slug)),
    "pathway_owner_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway()),
    "pathway_owner_end": Row(reads=EDITOR, writes=EDITOR, **of_pathway(made("owner"))),
    "national_step_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway(version_slug)),
    "national_step_correct": Row(
        reads=EDITOR, writes=EDITOR, **of_pathway(version_slug, made("national_step"))
    ),
    "process": Row(),
    "process_text": Row(**TEXT),
    "process_text_edit": Row(reads=EDITOR, writes=EDITOR, **TEXT),
    "hinder_tags": Row(),
    "hinder_tag": Row(**of_id(lambda cast: cast.hinder_tag)),
    "hinder_tag_new": Row(reads=EDITOR, writes=EDITOR),
    "hinder_tag_edit": Row(reads=EDITOR, writes=EDITOR, **of_id(lambda cast: cast.hinder_tag)),
    # around an implementation
    "staff": Row(**around(SKANE, HALLAND)),
    "plan_steps": Row(**around(SKANE, HALLAND)),
    "register_milestone": Row(**around(SKANE, HALLAND)),
    "condition_met": Row(**around(SKANE, HALLAND, "questions")),
    "change_state": Row(**around(SKANE, HALLAND, "pause")),
    "end_staffing": Row(**in_skane("staffing")),
    "correct_entry": Row(**in_skane("entry")),
    "close_hinder": Row(**in_skane("hinder")),
    "correct_milestone": Row(**in_skane("milestone")),
    "milestone_document": Row(
        own=stroke_in("skane", made("milestone")), missing=["skane", "stroke", 0]
    ),
}
