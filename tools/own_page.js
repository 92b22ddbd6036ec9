// Run in the head of the page, before anything of Streamlit's: `paths` are those of our pages, `settings` what
// Streamlit asks its server for before it connects, `early` the scripts that draw what every page is made of.
(paths, settings, early) => {
  const parts = location.pathname.replace(/\/+$/, "").split("/");
  if (paths.includes(parts.at(-1))) parts.pop();
  else if (parts.length > 1) parts.length = 0;  // below a folder that we do not know Streamlit has to look itself
  if (parts.length) window.__streamlit = {BACKEND_BASE_URL: `${location.origin}${parts.join("/")}/`, HOST_CONFIG: settings};

  // Fetched earlier, they would take the line from the frame; run earlier, they would keep it from drawing.
  const fetchEarly = () => document.head.append(...early.map(name => {
    const link = document.createElement("link");
    return Object.assign(link, {rel: "modulepreload", href: `./static/js/${name}`, crossOrigin: ""});
  }));
  const started = new MutationObserver(() => {
    if (!document.querySelector('[data-testid="stApp"]')) return;
    started.disconnect();
    fetchEarly();
  });
  started.observe(document, {subtree: true, childList: true});
}
