"""A person without a mouse: finds things with Tab, and must see at each stop where the focus is."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

MOST_STOPS = 150

FOCUS = """() => {
  const node = document.activeElement, style = getComputedStyle(node);
  const isInside = !node.matches(":focus");  // the browser's own part of it, with a ring of its own
  const box = node.getBoundingClientRect();
  const words = node.labels && node.labels.length ? node.labels[0].textContent
    : node.getAttribute("aria-label") || node.textContent;
  const rings = [style, getComputedStyle(node, "::after"), getComputedStyle(node, "::before"),
    ...[...(node.labels || [])].map((label) => getComputedStyle(label))];
  const over = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
  return {
    name: words.replace(/\\s+/g, " ").trim(),
    tag: node.tagName.toLowerCase(),
    address: node.getAttribute("href") || "",
    isRinged: isInside || rings.some((one) => one.boxShadow !== "none"
      || (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2)),
    isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    coveredBy: over && [node, ...(node.labels || [])].some((one) => one.contains(over))
      || over?.contains(node) ? "" : over?.outerHTML.slice(0, 200) || "the edge of the window",
  };
}"""


def press(page: Page, *keys: str) -> None:
    """Presses keys one after the other: "Tab", "Control+Enter"."""
    for key in keys:
        page.keyboard.press(key)


def focus(page: Page) -> dict[str, Any]:
    """What has the focus, and whether one sees that it has."""
    return dict(page.evaluate(FOCUS))


def tab_to(page: Page, name: str = "", address: str = "", key: str = "Tab") -> dict[str, Any]:
    """Tabs until something with this name or address has the focus; every stop is visible."""
    seen: list[str] = []
    for _ in range(MOST_STOPS):
        press(page, key)
        here = focus(page)
        if here["tag"] != "body":
            visible = here["isRinged"] and here["isOnScreen"] and not here["coveredBy"]
            assert visible, f"one does not see that the focus is here: {here}"
        if (name and here["name"].startswith(name)) or (address and here["address"] == address):
            return here
        seen.append(here["name"])
    raise AssertionError(f"no {name or address} among the stops: {seen}")
