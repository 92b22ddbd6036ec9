"""What axe-core finds on a page, and which of it is Streamlit's own doing."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Everything of WCAG 2.x up to AA; of what is only good practice the order of the headings.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
RULES = ("heading-order",)
_RUN = """async ({tags, rules}) => {
  const also = Object.fromEntries(rules.map(rule => [rule, {enabled: true}]));
  const found = await axe.run(document, {runOnly: tags, rules: also, resultTypes: ['violations']});
  const line = (rule, node) => [rule.id, rule.impact, node.target.join(' '), node.html];
  return found.violations.flatMap(rule => rule.nodes.map(node => line(rule, node)));
}"""


@dataclass(frozen=True)
class Violation:
    """A rule of axe-core that an element breaks."""

    rule: str
    impact: str
    target: str
    html: str

    def __str__(self) -> str:
        """One line for the report of a test."""
        return f"{self.rule} ({self.impact}): {self.target} {self.html[:200]}"


def violations(page: Page) -> list[Violation]:
    """All violations on a page as it is shown now; the script comes from its package, not from the network."""
    page.evaluate(AXE_SCRIPT)
    asked: dict[str, Any] = {"tags": list(TAGS), "rules": list(RULES)}
    return [Violation(*each) for each in page.evaluate(_RUN, asked)]
