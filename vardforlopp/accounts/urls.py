"""Addresses of accounts: signing in, one's own account, roles, accounts, the log."""

from django.urls import path, re_path

from vardforlopp.accounts.views import (
    accounts,
    appointments,
    audit,
    demo,
    giving,
    notices,
    profile,
    roles,
    sign_in,
)

# allauth finds its own pages by these names; those it offers beside them are not mounted
SIGN_IN = [
    path("logga-in/", sign_in.sign_in, name="account_login"),
    path("logga-in/kod/", sign_in.enter_code, name="mfa_authenticate"),
    path("logga-ut/", sign_in.sign_out, name="account_logout"),
    path("glomt-losenord/", sign_in.ask_for_link, name="account_reset_password"),
    path("glomt-losenord/skickat/", sign_in.link_sent, name="account_reset_password_done"),
    re_path(
        r"^valj-losenord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        sign_in.choose_from_link,
        name="account_reset_password_from_key",
    ),
    path("konto/losenord/", sign_in.change_password, name="account_change_password"),
    path("konto/bekrafta/", sign_in.password_again, name="account_reauthenticate"),
    path("konto/tvafaktor/", sign_in.second_factor_page, name="mfa_index"),
    path("konto/tvafaktor/bekrafta/", sign_in.code_again, name="mfa_reauthenticate"),
    path("konto/tvafaktor/sla-pa/", sign_in.activate_totp, name="mfa_activate_totp"),
    path("konto/tvafaktor/stang-av/", sign_in.deactivate_totp, name="mfa_deactivate_totp"),
    path("konto/tvafaktor/reservkoder/", sign_in.recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "konto/tvafaktor/reservkoder/nya/",
        sign_in.new_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]

OWN = [
    path("konto/", profile.profile, name="profile"),
    path("konto/aviseringar/", profile.choose_rhythms, name="choose_rhythms"),
    path("konto/logga-ut-overallt/", profile.sign_out_everywhere, name="sign_out_everywhere"),
    path("aviseringar/", notices.notices, name="notices"),
    path("aviseringar/lasta/", notices.read_all, name="notices_read_all"),
    path("aviseringar/<int:pk>/last/", notices.read, name="notice_read"),
]

urlpatterns = [
    *SIGN_IN,
    *OWN,
    path("behorigheter/", appointments.appointments, name="appointments"),
    path("behorigheter/ny/", giving.give, name="give_appointment"),
    path("behorigheter/<int:pk>/", appointments.appointment, name="appointment"),
    path("behorigheter/<int:pk>/bekrafta/", appointments.confirm, name="appointment_confirm"),
    path("behorigheter/<int:pk>/avboj/", appointments.decline, name="appointment_decline"),
    path("behorigheter/<int:pk>/avsluta/", appointments.end, name="appointment_end"),
    path("roller/", roles.roles, name="roles"),
    path("konton/", accounts.accounts, name="accounts"),
    path("konton/nytt/", accounts.open_account, name="open_account"),
    path("konton/<int:pk>/", accounts.account, name="account"),
    path("konton/<int:pk>/stang/", accounts.close, name="account_close"),
    path("konton/<int:pk>/oppna/", accounts.reopen, name="account_reopen"),
    path("konton/<int:pk>/lank/", accounts.send_link, name="account_send_link"),
    path("konton/<int:pk>/tvafaktor/", accounts.take_second_factor, name="account_second_factor"),
    path("logg/", audit.log, name="audit_log"),
    path("utskick/", notices.sent_mails, name="sent_mails"),
    path("demokonton/", demo.demo_accounts, name="demo_accounts"),
    path("demokonton/logga-in/", demo.sign_in_as, name="demo_sign_in"),
]
