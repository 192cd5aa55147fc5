"""`{% wrap "components/panel.html" title="…" %} … {% endwrap %}`: a component around markup."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_block_tag(takes_context=True)
def wrap(
    context: template.Context, content: SafeString, template_name: str, **arguments: Any
) -> SafeString:
    """Renders the component with its arguments, and what stands inside as `content`.

    The component sees nothing else of the page, as with `{% include … only %}`.
    """
    return render_to_string(template_name, {**arguments, "content": content})
