"""The account of a person: an e-mail address, a password and which sessions still hold."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from vardforlopp.common.answer import Answer
from vardforlopp.common.records import Record


class UserManager(BaseUserManager["User"]):
    """Finds accounts by e-mail without regard to case."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, Record):
    """An account; what it may do comes from its person's appointments (accounts/rights.py).

    There are no superusers, groups or personal permissions: nothing to give by mistake.
    """

    UNRECORDED = ("password",)  # never in the history

    person = models.OneToOneField(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="user"
    )
    email = models.EmailField("e-post")
    is_active = models.BooleanField("aktivt", default=True)
    session_epoch = models.PositiveIntegerField("inloggningsomgång", default=1, editable=False)
    last_login = None

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = "konto"
        verbose_name_plural = "konton"
        ordering = ("email",)
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_unique",
                violation_error_message="Det finns redan ett konto med den e-postadressen.",
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        return self.person.name

    def may(self, right: str, place: Any = None) -> Answer:
        """Whether the account holds a right at a place (None: the whole country), and why not."""
        from vardforlopp.accounts import rights

        return rights.may(self, right, place)

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Also forgets what the account held, so that it is read anew."""
        self.__dict__.pop("_holdings", None)
        super().refresh_from_db(*args, **kwargs)

    def get_session_auth_hash(self) -> str:
        """Changes with the password and with "logga ut överallt"; every session ends with it."""
        return self._session_hash()

    def get_session_auth_fallback_hash(self) -> Any:
        return iter(())

    def _session_hash(self) -> str:
        value = f"{self.password}:{self.session_epoch}"
        return salted_hmac("vardforlopp.session", value, algorithm="sha256").hexdigest()
