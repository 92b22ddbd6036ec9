// Leads through the slides: keys, buttons, swipes, the address, and the panels behind a slide.
const slides = [...document.querySelectorAll(".slide")];
const buttons = [...document.querySelectorAll("[data-do]")];
const status = document.querySelector("[role=status]");
const SWIPE = 60; // pixels
const IDLE = 3000; // milliseconds
let at = 0;
let started = null;
let resting = 0;

const here = () => slides[at];
const opened = () => document.querySelector("dialog[open]");
const numbered = () => between(0, (parseInt(location.hash.slice(1), 10) || 1) - 1, slides.length - 1);

function go(to) {
  if (!slides.length) return;
  opened()?.close();
  at = between(0, to, slides.length - 1);
  slides.forEach((slide, number) => { slide.hidden = number !== at; });
  try { history.replaceState(null, "", `#${at + 1}`); } catch { /* A page without an address of its own keeps none. */ }
  show();
  status.textContent = `${at + 1}/${slides.length} ${here().querySelector(".claim").textContent}`;
  if (!document.activeElement?.closest(".tools")) here().focus({ preventScroll: true });
  scrollTo(0, 0);
}

function show() {
  const stage = here().querySelector("[data-chart]");
  if (stage) draw(stage, (ids) => evidence(ids));
  scrolled();
  buttons.forEach((button) => button.setAttribute("aria-disabled", String(!possible(button.dataset.do))));
}

function possible(what) {
  if (what === "previous") return at > 0;
  if (what === "next") return at < slides.length - 1;
  if (what === "screen") return document.fullscreenEnabled;
  if (what === "leave") return buttons.some((button) => button.dataset.do === "leave");
  return ["evidence", "table"].includes(what) ? Boolean(here()?.querySelector(`.${what}`)) : true;
}

// A stage that is longer than the screen can be walked by keys, and says that there is more.
function scrolled() {
  const stage = here().querySelector(".stage");
  const rest = stage.scrollHeight - stage.clientHeight - stage.scrollTop;
  const long = !flows() && stage.scrollHeight > stage.clientHeight + 4;
  here().querySelector(".more").hidden = !long || rest < 8;
  if (long || stage.scrollWidth > stage.clientWidth + 4) stage.tabIndex = 0;
  else stage.removeAttribute("tabindex");
}

function down(sense, share = 0.85) {
  const stage = here().querySelector(".stage");
  const before = stage.scrollTop;
  stage.scrollTop += sense * share * stage.clientHeight;
  return Math.abs(stage.scrollTop - before) > 1;
}

// The evidence of some observations; of all of the slide where none are named.
function evidence(ids = []) {
  const panel = here().querySelector(".evidence");
  if (!panel) return;
  const among = (element) => !ids.length || element.dataset.ids.split(" ").some((id) => ids.includes(id));
  const parts = [...panel.querySelectorAll("[data-ids]")];
  parts.forEach((part) => { part.hidden = !among(part); });
  const quotes = parts.filter((part) => part.matches("blockquote") && !part.hidden);
  panel.querySelector(".nothing").hidden = quotes.length > 0;
  panel.querySelector(".all").hidden = !ids.length;
  open(panel);
}

function open(panel) {
  if (panel === opened()) return;
  opened()?.close();
  panel.showModal();
  panel.querySelector(".inside").scrollTop = 0;
  panel.querySelector(".close").focus();
}

function toggle(panel, how = open) {
  if (!panel) return;
  if (panel === opened()) panel.close();
  else how(panel);
}

function speak() {
  const hidden = !here().querySelector(".speaker").hidden;
  document.querySelectorAll(".speaker").forEach((line) => { line.hidden = hidden; });
  buttons.find((button) => button.dataset.do === "speaker").setAttribute("aria-pressed", String(!hidden));
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else root.requestFullscreen?.().catch(() => {});
}

const ACTS = {
  next: () => go(at + 1),
  previous: () => go(at - 1),
  first: () => go(0),
  last: () => go(slides.length - 1),
  evidence: () => toggle(here().querySelector(".evidence"), () => evidence()),
  table: () => toggle(here().querySelector(".table")),
  speaker: speak,
  ground: () => { root.dataset.mode = ground() === "dark" ? "light" : "dark"; show(); },
  screen: fill,
  keys: () => toggle(document.querySelector(".keys")),
  leave: () => parent.postMessage({ deck: "leave" }, "*"),
};
const LETTERS_OF = { e: "evidence", t: "table", n: "speaker", f: "screen", d: "ground", q: "leave", "?": "keys", "？": "keys" };
const MOVES = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Home: "first", End: "last" };

function act(what) {
  if (possible(what)) ACTS[what]();
}

// With a Chinese keyboard method on, a key tells its place and not its letter.
const lettered = (event) => LETTERS_OF[event.key.toLowerCase()] ?? LETTERS_OF[event.code.replace(/^Key/, "").toLowerCase()];

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const what = wanted(event);
  if (!what) return;
  event.preventDefault();
  if (typeof what === "string") act(what);
}

// What a key asks for: the name of an act, or true where the slide was moved instead.
function wanted(event) {
  if (event.key === "Escape") return !opened() && !document.fullscreenElement && possible("leave") && "leave";
  const reading = opened() && !["ArrowRight", "ArrowLeft"].includes(event.key);
  if (event.key === " ") return !reading && !event.target.closest("button") && spaced(event.shiftKey);
  if (["ArrowDown", "ArrowUp"].includes(event.key)) return !reading && down(event.key === "ArrowDown" ? 1 : -1, 0.2);
  return (reading ? "" : MOVES[event.key]) || lettered(event);
}

// The bar goes through a long slide before it goes on.
function spaced(back) {
  if (down(back ? -1 : 1)) return true;
  return back ? "previous" : "next";
}

function swiped(event) {
  const [touch] = event.changedTouches;
  if (!started || opened() || started.target.closest?.(".stage[tabindex]")) return;
  const [across, along] = [touch.clientX - started.clientX, touch.clientY - started.clientY];
  if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(along)) act(across < 0 ? "next" : "previous");
}

function clicked(event) {
  const button = event.target.closest?.("button");
  if (event.target.matches?.("dialog")) event.target.close();
  if (!button) return;
  if (button.dataset.do) act(button.dataset.do);
  else if (button.dataset.show !== undefined) evidence(button.dataset.show.split(" "));
  else if (button.matches(".close")) button.closest("dialog").close();
  else if (button.matches(".all")) evidence();
  else if (button.matches(".more")) down(1);
}

// In full screen the buttons go while nothing moves.
function awake() {
  root.classList.remove("idle");
  clearTimeout(resting);
  if (document.fullscreenElement) resting = setTimeout(() => root.classList.add("idle"), IDLE);
}

let before = "";

function toPaper() {
  before = root.dataset.mode;
  root.dataset.mode = "light";
  root.classList.add("printing");
  opened()?.close();
  slides.forEach((slide) => { slide.hidden = false; });
  document.querySelectorAll("[data-chart]").forEach((stage) => draw(stage, evidence));
}

function fromPaper() {
  root.dataset.mode = before;
  root.classList.remove("printing");
  go(at);
}

addEventListener("keydown", pressed);
addEventListener("click", clicked);
addEventListener("hashchange", () => { if (numbered() !== at) go(numbered()); });
addEventListener("touchstart", (event) => { [started] = event.touches.length === 1 ? event.changedTouches : [null]; }, { passive: true });
addEventListener("touchend", swiped, { passive: true });
addEventListener("pointermove", awake);
addEventListener("keydown", awake);
addEventListener("beforeprint", toPaper);
addEventListener("afterprint", fromPaper);
document.addEventListener("fullscreenchange", awake);
document.addEventListener("scroll", scrolled, { capture: true, passive: true });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
const watch = new ResizeObserver(() => { if (!printing()) show(); });
document.querySelectorAll(".stage").forEach((stage) => watch.observe(stage));
go(numbered());
window.focus();
here()?.focus({ preventScroll: true });
