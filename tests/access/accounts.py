"""Who gets in to sign-in, one's own account, roles and accounts."""

from __future__ import annotations

from typing import Any

from tests.access.rows import AUDIT, EVERYONE, PUBLIC, REGISTER, Row, of_id

ACCOUNT: dict[str, Any] = {
    "gets": False,
    "hides": True,
    "writes": REGISTER,
    **of_id(lambda cast: cast.nobody),
}
ACCOUNTS: dict[str, Row] = {
    # signing in and one's own account
    "account_login": Row(reads=PUBLIC, writes=PUBLIC),
    "mfa_authenticate": Row(reads=PUBLIC, writes=PUBLIC),
    "account_logout": Row(gets=False, writes=PUBLIC),
    "account_reset_password": Row(reads=PUBLIC, writes=PUBLIC),
    "account_reset_password_done": Row(reads=PUBLIC),
    "account_reset_password_from_key": Row(
        reads=PUBLIC, writes=PUBLIC, own=lambda cast: ["1", "set-password"], by_state=True
    ),
    "account_change_password": Row(writes=EVERYONE),
    "account_reauthenticate": Row(writes=EVERYONE),
    "mfa_index": Row(),
    "mfa_reauthenticate": Row(writes=EVERYONE, by_state=True),
    "mfa_activate_totp": Row(writes=EVERYONE),
    "mfa_deactivate_totp": Row(writes=EVERYONE, by_state=True),
    "mfa_view_recovery_codes": Row(by_state=True),
    "mfa_generate_recovery_codes": Row(writes=EVERYONE, by_state=True),
    "profile": Row(),
    "calendar_days": Row(),
    "calendar_feed": Row(),
    "calendar_feed_new": Row(gets=False, writes=EVERYONE),
    "calendar_feed_revoke": Row(gets=False, writes=EVERYONE),
    "calendar": Row(reads=PUBLIC, own=lambda cast: [cast.made["feed"]], missing=["finns-inte"]),
    "choose_rhythms": Row(gets=False, writes=EVERYONE),
    "sign_out_everywhere": Row(gets=False, writes=EVERYONE),
    "notices": Row(),
    "notices_read_all": Row(gets=False, writes=EVERYONE),
    "notice_read": Row(
        gets=False,
        hides=True,
        writes=frozenset({"supporter"}),
        **of_id(lambda cast: cast.made["notice"]),
    ),
    "demo_accounts": Row(reads=PUBLIC, by_state=True),  # only in a demonstration
    "demo_sign_in": Row(gets=False, writes=PUBLIC, by_state=True),
    # roles and accounts
    "appointments": Row(),
    "give_appointment": Row(reads=REGISTER, writes=REGISTER),
    "appointment": Row(**of_id(lambda cast: cast.made["appointment"])),
    "appointment_confirm": Row(
        gets=False,
        writes=frozenset({"second_administrator"}),
        **of_id(lambda cast: cast.made["appointment"]),
    ),
    "appointment_decline": Row(
        gets=False,
        writes=frozenset({"second_administrator"}),
        **of_id(lambda cast: cast.made["appointment"]),
    ),
    "appointment_end": Row(
        gets=False, writes=REGISTER, **of_id(lambda cast: cast.made["appointment"])
    ),
    "roles": Row(),
    "accounts": Row(reads=REGISTER),
    "open_account": Row(reads=REGISTER, writes=REGISTER),
    "account": Row(reads=REGISTER, hides=True, **of_id(lambda cast: cast.nobody)),
    "account_close": Row(**ACCOUNT),
    "account_reopen": Row(**ACCOUNT),
    "account_send_link": Row(**ACCOUNT),
    "account_second_factor": Row(**ACCOUNT),
    "audit_log": Row(reads=AUDIT),
    "sent_mails": Row(reads=AUDIT),
}
