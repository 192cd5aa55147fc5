"""Accounts, scopes, appointments, notices and stored mails."""

from vardforlopp.accounts.models.appointment import Appointment, ScopeGrant
from vardforlopp.accounts.models.notice import Notice, NoticeChoice, SentMail
from vardforlopp.accounts.models.scope import Scope
from vardforlopp.accounts.models.user import User

__all__ = ["Appointment", "Notice", "NoticeChoice", "Scope", "ScopeGrant", "SentMail", "User"]
