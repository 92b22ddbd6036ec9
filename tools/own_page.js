// Run in the head of the page, before anything of Streamlit's: `paths` are those of our pages, `settings` what
// Streamlit asks its server for before it connects, `drawers` the scripts that draw what every page is made of.
(paths, settings, drawers) => {
  const parts = location.pathname.replace(/\/+$/, "").split("/");
  if (paths.includes(parts.at(-1))) parts.pop();
  else if (parts.length > 1) parts.length = 0;  // below a folder that we do not know Streamlit has to look itself
  if (parts.length) window.__streamlit = {BACKEND_BASE_URL: `${location.origin}${parts.join("/")}/`, HOST_CONFIG: settings};

  const connecting = () => document.querySelector('[data-testid="stApp"]');
  const run = () => drawers.forEach(name => import(`./static/js/${name}`).catch(() => {}));  // Streamlit would say why
  const wait = () => connecting() ? run() : setTimeout(wait, 10);
  wait();
}
