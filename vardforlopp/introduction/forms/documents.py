"""Forms of the national documents of a version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import URLValidator

from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, Form, LineField, refuse_hidden
from vardforlopp.introduction.models import DocumentKind

NOT_A_LINK = "Skriv hela adressen, till exempel https://www.skr.se/sida."


class LinkField(forms.URLField):
    """An address on the web, written in full."""

    def __init__(self, **kwargs: Any):
        super().__init__(max_length=300, assume_scheme="https", **kwargs)
        self.error_messages["invalid"] = NOT_A_LINK
        self.error_messages["max_length"] = (
            "Adressen är för lång: %(show_value)d tecken, högst %(limit_value)d får plats."
        )
        web = URLValidator(schemes=["http", "https"], message=NOT_A_LINK)
        others = [one for one in self.validators if not isinstance(one, URLValidator)]
        self.validators = [refuse_hidden, web, *others]

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No maxlength: a browser would cut what is pasted without a word."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class VersionDocumentForm(Form):
    """A national document: a file, a link, or both."""

    kind = forms.ChoiceField(
        label="Slag",
        choices=[("", "Välj slag"), *DocumentKind.choices],
        error_messages={"required": "Välj slag.", "invalid_choice": "Välj i listan."},
    )
    title = LineField(
        label="Namn", max_length=150, error_messages={"required": "Skriv vad underlaget heter."}
    )
    document = DocumentField(label="Fil", required=False)
    link = LinkField(label="Länk", required=False, help_text="Till sidan där underlaget finns.")


class EndDocumentForm(Form):
    """Until when a document holds."""

    valid_to = DateField(label="Gäller till och med")
    reason = LineField(label="Varför", required=False, max_length=300)
    version = forms.IntegerField(widget=forms.HiddenInput)
