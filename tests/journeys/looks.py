"""What axe, a narrow window and large text say about the page one looks at."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page, ViewportSize

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": LEVELS, "rules": {"target-size": {"enabled": True}}}
WINDOW: ViewportSize = {"width": 1280, "height": 900}
NARROW_WINDOW: ViewportSize = {"width": 320, "height": 900}  # 1280 at 400 % (WCAG 1.4.10)

RUN = """async ({inks, ...options}) => {
  if (!window.axe) return null;
  const where = inks ? inks.map((ink) => window.inks.get(ink)) : document;
  const found = await axe.run(where, {resultTypes: ["violations"], preload: false, ...options});
  return found.violations.flatMap((rule) => rule.nodes.map((node) => ({
    rule: rule.id,
    where: node.target.flat().join(" "),
    why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
  })));
}"""

# How wide document and window are with text of a size, and what sticks out, the innermost first;
# what scrolls by itself is not to blame.
WIDTHS = """(size) => {
  const root = document.documentElement;
  root.style.fontSize = size;
  const width = root.clientWidth;
  const all = root.scrollWidth;
  const scrolls = (node) => node && (node !== document.body && node !== document.documentElement
    && getComputedStyle(node).overflowX !== "visible" || scrolls(node.parentElement));
  const out = all <= width ? [] : [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > width + 1 && !scrolls(node))
    .slice(-3).map((node) => `${node.tagName.toLowerCase()}.${node.className}`);
  root.style.fontSize = "";
  return [all, width, out];
}"""

# What decides contrast, for each text one sees: its ink and, outwards, the grounds under it. One
# text of each is kept for RUN.
INKS = """() => {
  const grounds = new Map([[null, ""]]);
  const ground = (node) => {
    if (!grounds.has(node)) {
      const {backgroundColor, backgroundImage, opacity, position} = getComputedStyle(node);
      const own = [backgroundColor, backgroundImage, opacity, position].join(" ");
      const clear = own === "rgba(0, 0, 0, 0) none 1 static";
      grounds.set(node, ground(node.parentElement) + (clear ? "" : `|${own}`));
    }
    return grounds.get(node);
  };
  const writes = (node) => node.matches("input, select, textarea")
    || [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  const seen = (node) => {
    const {width, height} = node.getBoundingClientRect();
    return width > 1 && height > 1 && node.checkVisibility({visibilityProperty: true});
  };
  const ink = (node) => {
    const {color, fontSize, fontWeight, textShadow} = getComputedStyle(node);
    return [color, fontSize, fontWeight, textShadow, node.disabled, ground(node)].join(" ");
  };
  const texts = [...document.querySelectorAll("body *")].filter(writes).filter(seen);
  window.inks = new Map(texts.map((node) => [ink(node), node]));
  return [...window.inks.keys()];
}"""

_judged: set[str] = set()  # the inks that this process has found readable in the dark


def ready(context: BrowserContext) -> None:
    """Every page of the context comes with axe, for who looks at them all."""
    context.add_init_script(AXE_SCRIPT)


def axe(page: Page, options: dict[str, Any] = EVERYTHING) -> list[str]:
    """The violations, one line each: rule, selector, why."""
    found = page.evaluate(RUN, options)
    if found is None:
        page.evaluate(AXE_SCRIPT)  # past the content policy of the page
        found = page.evaluate(RUN, options)
    return [f"{one['rule']} at {one['where']}: {one['why']}" for one in found]


def only(*rules: str) -> dict[str, Any]:
    """Options that run just these rules."""
    return {"runOnly": {"type": "rule", "values": list(rules)}}


def overflow(page: Page, text_size: str = "") -> list[str]:
    """A line if the document scrolls sideways, naming what sticks out."""
    width, window, out = page.evaluate(WIDTHS, text_size)
    return [f"{width} px wide in a window of {window}: {out}"] if width > window else []


def unfold(page: Page) -> None:
    """Opens everything that is folded, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")


def light(page: Page) -> list[str]:
    """Everything at 1280 light, with all that is folded open."""
    unfold(page)
    return [f"[light] {line}" for line in axe(page)]


def dark(page: Page) -> list[str]:
    """The contrast in the dark, of one text for each ink on its ground not yet found readable."""
    page.emulate_media(color_scheme="dark")
    inks = [ink for ink in page.evaluate(INKS) if ink not in _judged]
    if not inks:
        return []
    wrong = axe(page, only("color-contrast") | {"inks": inks})
    if not wrong:
        _judged.update(inks)
    return [f"[dark] {line}" for line in wrong]


def everywhere(page: Page) -> list[str]:
    """Everything at 1280 light; contrast in the dark; at 320 reflow and targets; large text."""
    wrong = light(page)
    if page.viewport_size == WINDOW:
        wrong += [f"[200 %] {line}" for line in overflow(page, "200%")]
    wrong += dark(page)
    page.set_viewport_size(NARROW_WINDOW)
    wrong += [f"[320] {line}" for line in [*overflow(page), *axe(page, only("target-size"))]]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(WINDOW)
    return wrong
