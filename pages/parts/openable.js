// Lines of a table, each with a button; which line was asked for goes to the page, and the focus stays where it was.
export default ({ data, parentElement, setTriggerValue }) => {
  const box = parentElement.querySelector(".openable");
  if (box.shown !== data.html) box.innerHTML = box.shown = data.html;
  box.onclick = (event) => {
    const asked = event.target.closest("button[data-line]")?.dataset.line;
    if (asked === undefined) return;
    window.lineAsked = { table: data.table, place: event.target.closest("[data-place]").dataset.place };
    setTriggerValue("line", asked);
  };
  if (window.lineAsked?.table !== data.table) return;
  const button = box.querySelector(`[data-place="${window.lineAsked.place}"] button`);
  if (!button) return;
  delete window.lineAsked;
  button.focus({ preventScroll: true });
};
