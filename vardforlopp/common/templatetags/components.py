"""A component around markup, the options of a select, the links to the style sheets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString

from vardforlopp.common.sheets import JOINED, SHEETS

register = template.Library()


@register.simple_block_tag(takes_context=True)
def wrap(
    context: template.Context, content: SafeString, template_name: str, **arguments: Any
) -> SafeString:
    """`{% wrap "components/panel.html" title="…" %} … {% endwrap %}`

    Renders the component with its arguments, and what stands inside as `content`.

    The component sees nothing else of the page, as with `{% include … only %}`.
    """
    return render_to_string(template_name, {**arguments, "content": content})


@register.simple_tag
def style_sheets() -> SafeString:
    """The links to the style sheets: one for all of them, one for each while developing."""
    names = SHEETS if settings.DEBUG else (JOINED,)
    return format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ((static(name),) for name in names)
    )


@register.filter
def alternativ(groups: Iterable[tuple[str | None, list[dict[str, Any]], int]]) -> SafeString:
    """{{ widget.optgroups|alternativ }} → the options of a select.

    In Python because many pages have a hundred (docs/performance.md).
    """
    return SafeString("".join(_group(name, options) for name, options, _ in groups))


def _group(name: str | None, options: list[dict[str, Any]]) -> str:
    drawn = "".join(
        f'<option value="{conditional_escape(one["value"])}"'
        f"{' selected' if one['selected'] else ''}>{conditional_escape(one['label'])}</option>"
        for one in options
    )
    return f'<optgroup label="{conditional_escape(name)}">{drawn}</optgroup>' if name else drawn


@register.filter
def attribut(attrs: dict[str, Any]) -> SafeString:
    """{{ widget.attrs|attribut }} → ' id="id_q" required': Django's attrs.html in Python."""
    drawn = (
        f" {name}" if value is True else f' {name}="{conditional_escape(value)}"'
        for name, value in attrs.items()
        if value is not False
    )
    return SafeString("".join(drawn))
