// What Streamlit has no setting for: its own words in the reader's language, buttons that say what they open, and links
// of ours that are followed without a new start.
// `words` maps Streamlit's words to the reader's; `opening` are the words of buttons that open or close a row.
(words, opening, joint) => {
  const NAMED = ["aria-label", "title", "placeholder"];
  const SHOWN = '[data-testid="InputInstructions"] *, [data-testid="stSkipToContent"], [role="listbox"] *, [role="dialog"] *';
  const ROWS = '[class*="_row_"], .st-key-tables > div';
  const NAMES = '.part, .inside, .name strong, .cell strong';

  const translated = (text) => {
    const n = text.match(/\d+/)?.[0] ?? "";
    const found = words[text] ?? words[text.replace(n, "{n}")];
    return found?.replace("{n}", n);
  };

  const rename = (element) => {
    for (const name of NAMED) {
      const found = translated(element.getAttribute(name) ?? "");
      if (found) element.setAttribute(name, found);
    }
    if (!element.matches(SHOWN)) return;
    for (const node of element.childNodes) {
      const found = node.nodeType === Node.TEXT_NODE && translated(node.data.trim());
      if (found) node.data = found;
    }
  };

  const nameButton = (button) => {
    // Not innerText, for which the browser would lay out the whole page at each button.
    const shown = button.textContent.trim();
    const name = opening.includes(shown) && button.closest(ROWS)?.querySelector(NAMES)?.textContent;
    if (!name) return;
    const label = `${shown}${joint}${name}`;
    if (button.getAttribute("aria-label") !== label) button.setAttribute("aria-label", label);
  };

  const look = (root) => {
    for (const element of [root, ...root.querySelectorAll("[aria-label], [title], [placeholder], " + SHOWN)]) rename(element);
    root.closest(ROWS)?.querySelectorAll("button").forEach(nameButton);
    root.querySelectorAll(".stMain button").forEach(nameButton);
  };

  const changed = (change) => {
    const at = change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement;
    if (!at) return;
    if (change.type !== "childList") return look(at);
    for (const node of change.addedNodes) look(node.nodeType === Node.ELEMENT_NODE ? node : at);
  };

  // A deck that is shown over the page asks to be left.
  const asked = (event) => {
    const frame = document.querySelector(".st-key-show iframe");
    if (frame && event.source === frame.contentWindow && event.data?.deck === "leave") document.querySelector(".st-key-deck_leave button")?.click();
  };
  window.removeEventListener("message", window.pageAsked);
  window.pageAsked = asked;
  window.addEventListener("message", asked);

  // A link of ours is put into the address, as the browser's back button would, which Streamlit answers by itself.
  const followed = (event) => {
    const way = event.target.closest?.("a.way");
    if (!way || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState({}, "", way.getAttribute("href"));
    dispatchEvent(new PopStateEvent("popstate"));
    const narrow = way.closest('[data-testid="stSidebar"]') && matchMedia("(max-width: 768px)").matches;
    if (narrow) document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  };
  document.removeEventListener("click", window.wayFollowed);
  window.wayFollowed = followed;
  document.addEventListener("click", followed);

  window.pageWatch?.disconnect();
  window.pageWatch = new MutationObserver((changes) => changes.forEach(changed));
  const all = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: NAMED };
  window.pageWatch.observe(document.body, all);
  look(document.body);
}
