"""Mails: how one is written, sent and kept; a demonstration keeps them without sending."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.http import int_to_base36

from vardforlopp.accounts.backend import may_sign_in
from vardforlopp.accounts.models import Notice, SentMail, User
from vardforlopp.common.models import Job

HIDDEN_LINK = "(länken är personlig och sparas inte här)"


def send(user: User, subject: str, paragraphs: list[str], secret: str = "") -> SentMail:
    """Sends a mail and keeps it; `secret`, a personal link, only for a demonstration account.

    Whoever signs in to a demonstration may read its mails, and may be any of its accounts anyway.

    Raises what the mail server raises; the job is then tried again.
    """
    subject = " ".join(subject.split())[:300]
    body = "\n\n".join([f"Hej {user.get_full_name()}!", *paragraphs, "Vårdförlopp"])
    if not settings.DEMO:
        EmailMessage(subject, body, to=[user.email]).send()
    if secret and not (settings.DEMO and user.is_demo):
        body = body.replace(secret, HIDDEN_LINK)
    mail = SentMail(to=user.email, subject=subject, body=body, is_delivered=not settings.DEMO)
    mail.save()
    return mail


def absolute(address: str) -> str:
    """A page's address as it stands in a mail."""
    return f"{settings.SITE_URL.rstrip('/')}{address}"


def paragraph(notice: Notice) -> str:
    """A notice in a mail of its own: what, where, why."""
    return f"{notice}\n{_where_and_why(notice)}"


def gathered(notices: list[Notice]) -> list[str]:
    """Notices in one mail: those about the same under one heading, in the order they came."""
    by_subject: dict[str, list[Notice]] = {}
    for notice in notices:
        by_subject.setdefault(notice.about, []).append(notice)
    parts = []
    for about, told in by_subject.items():
        lines = [f"{notice.text}\n{_where_and_why(notice)}" for notice in told]
        parts += [f"{about.upper()}\n\n{lines[0]}", *lines[1:]] if about else lines
    return parts


def _where_and_why(notice: Notice) -> str:
    return f"{absolute(notice.address or reverse('notices'))}\n{notice.why}"


def how_to_change() -> str:
    """The last line of every mail about notices."""
    return f"Välj vilka mejl du vill ha, och hur ofta: {absolute(reverse('profile'))}#aviseringar"


def mail_password_link(job: Job) -> None:
    """Mails a link to choose a password; works once, for an hour. Nobody is 0: no such account."""
    user = User.objects.select_related("person").filter(pk=job.object_id).first()
    if user is None or not may_sign_in(user):
        return
    link = password_link(user)
    minutes = settings.PASSWORD_RESET_TIMEOUT // 60
    told = [
        f"Välj lösenord för ditt konto i Vårdförlopp här:\n{link}",
        f"Länken går att använda en gång, inom {minutes} minuter. Hann du inte? Beställ en ny:\n"
        + absolute(reverse("account_reset_password")),
        "Bad du inte om det här kan du slänga mejlet. Ditt lösenord är inte ändrat.",
    ]
    send(user, "Välj lösenord", told, secret=link)


def password_link(user: User) -> str:
    """A link that lets its holder choose the account's password, until it is used or too old."""
    key = default_token_generator.make_token(user)
    parts = {"uidb36": int_to_base36(user.pk), "key": key}
    return absolute(reverse("account_reset_password_from_key", kwargs=parts))
