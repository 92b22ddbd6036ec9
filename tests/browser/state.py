"""What is asked of a page inside the browser: is it at rest, and what can be seen to be wrong with it."""

# In words, for the report of a page that never came to rest.
STATE = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app ? `${app.dataset.testConnectionState}, script ${app.dataset.testScriptState}` : 'no Streamlit app';
}"""

# A fingerprint of the page where the script has ended and everything is drawn, else an empty string.
RESTING = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app || app.dataset.testConnectionState !== 'CONNECTED') return '';
  if (!['notRunning', 'compilationError'].includes(app.dataset.testScriptState)) return '';
  const waiting = '[data-testid="stSkeleton"], [data-testid="stSpinner"], [data-testid="stStatusWidget"], ' +
    '[data-stale="true"]';
  if (document.querySelector(waiting)) return '';
  const main = document.querySelector('[data-testid="stMain"]');
  return main && main.innerText.trim() ? `${main.innerHTML.length} ${main.scrollHeight}` : '';
}"""

EXCEPTIONS = """() => [...document.querySelectorAll('[data-testid="stException"]')]
  .map(box => `exception on the page: ${box.innerText.slice(0, 400)}`)"""

DIALOGS = """() => [...document.querySelectorAll('[role="dialog"]')]
  .map(box => `a dialog covers the page: ${box.innerText.slice(0, 200)}`)"""

TITLE = """() => {
  const titles = [...document.querySelectorAll('[data-testid="stMain"] h1')];
  const shown = titles.filter(title => title.innerText.trim() && title.getClientRects().length);
  return shown.length === 1 ? [] : [`${shown.length} titles (h1) on the page instead of one`];
}"""

SIDEWAYS = """() => {
  const frames = [document.documentElement, document.body,
    ...document.querySelectorAll('[data-testid="stMain"], [data-testid="stMainBlockContainer"]')];
  const wide = frames.filter(frame => frame.scrollWidth > frame.clientWidth + 1);
  return wide.map(frame => `scrolls sideways: ${frame.dataset.testid || frame.tagName.toLowerCase()} is ` +
    `${frame.scrollWidth} px wide in ${frame.clientWidth}`);
}"""

# A request may come after the last look (a page's icon does): what the page names counts as well. Links to read do not.
OUTSIDE = """() => [...document.querySelectorAll('link[href], script[src], img[src], iframe[src]')]
  .map(element => new URL(element.href || element.src, document.baseURI))
  .filter(url => /^(https?|wss?):$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname))
  .map(url => `the page names another machine: ${url.href}`)"""

FAULTS = (OUTSIDE, EXCEPTIONS, DIALOGS, TITLE, SIDEWAYS)
