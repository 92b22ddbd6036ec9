// Draws charts into their places: as large as the type around them, and as the place allows.
const root = document.documentElement;
const data = JSON.parse(document.getElementById("charts").textContent);
const SMALL = matchMedia("(max-width: 700px), (max-height: 500px)");
const LABEL = 15; // pixels of the labels that the options were made with
const ROW = { least: 36, phone: 58, most: 110 };
const FOOT = 36; // pixels below the bars
const NAME = 320; // pixels that a name has before it is broken
const LINES = 3; // that a name may be broken into; the table has it whole
const WORDS = 420; // pixels of the words at the end of a bar
const pen = document.createElement("canvas").getContext("2d");
for (const [name, outlines] of Object.entries(data.maps)) echarts.registerMap(name, outlines);

const printing = () => root.classList.contains("printing");
const flows = () => SMALL.matches && !printing();
const ground = () => {
  const named = root.dataset.mode;
  if (named !== "auto") return named;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
};
const colour = (role) => getComputedStyle(root).getPropertyValue(`--${role}`).trim();
const between = (least, value, most) => Math.min(Math.max(value, least), most);
const width = (text) => {
  pen.font = `${LABEL}px ${colour("font")}`;
  return pen.measureText(text).width;
};

// As much of a text as so many pixels hold.
function cut(text, most) {
  const letters = [...String(text)];
  let held = letters.slice(0, most);
  while (held.length > 1 && width(held.join("")) > most) held = held.slice(0, Math.ceil(held.length * 0.95) - 1);
  return held.length < letters.length ? `${held.join("")}…` : String(text);
}

// Draws the chart of a place anew where its size or its ground has changed; click gets the observations of a mark.
function draw(stage, click) {
  const chart = data.charts[stage.dataset.chart];
  const least = parseFloat(getComputedStyle(stage).fontSize) / LABEL;
  const room = { width: stage.clientWidth, height: stage.clientHeight };
  const state = [room.width, flows() ? 0 : room.height, least, ground(), printing()].join();
  if (!room.width || stage.dataset.state === state) return;
  stage.dataset.state = state;
  const size = SIZES[chart.form](chart, room, least);
  const place = stage.querySelector(".chart");
  echarts.getInstanceByDom(place)?.dispose();
  lay(place, size);
  const option = structuredClone(chart[ground()]);
  OPTIONS[chart.form](option, chart, size);
  told(option, chart);
  option.textStyle = { ...option.textStyle, fontFamily: colour("font") };
  const drawn = echarts.init(place, null, { renderer: "svg" });
  drawn.setOption(option);
  listen(drawn, chart, click);
}

function lay(place, { width, height, scale }) {
  const sheet = place.parentElement;
  Object.assign(place.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
  Object.assign(sheet.style, { width: `${Math.floor(width * scale)}px`, height: `${Math.floor(height * scale)}px` });
}

const SIZES = {
  bars(chart, room, least) {
    const broken = Math.max(1, ...chart.ids.map((_, at) => Math.ceil(width(named(chart.light.yAxis[0].data[at])) / (0.9 * NAME))));
    const rows = Math.max(chart.ids.length, 1);
    const low = rows * (flows() ? ROW.phone : Math.max(ROW.least, 18 * broken + 8)) + FOOT;
    if (flows()) return { width: room.width, height: low, scale: 1, rows };
    const scale = fitting(printing() ? low : chart.height, room, least, 860);
    const high = Math.min(room.height / scale, rows * ROW.most + FOOT);
    return { width: room.width / scale, height: Math.max(high, low), scale, rows };
  },
  points(chart, room, least) {
    if (flows()) return { width: room.width, height: 440, scale: 1 };
    const scale = fitting(chart.height, room, least, 860);
    return { width: room.width / scale, height: Math.max(room.height / scale, 260), scale };
  },
  lines(chart, room, least) {
    if (flows()) return { width: room.width, height: 400, scale: 1 };
    const scale = fitting(chart.height, room, least, 860);
    return { width: room.width / scale, height: Math.max(room.height / scale, 260), scale };
  },
  pie: (chart, room, least) => SIZES.lines(chart, room, least),
  // A picture keeps its shape; one that would be too small to read is scrolled, but a map fits into any width.
  picture(chart, room, least) {
    if (flows() && chart.map) return { width: room.width, height: (room.width * chart.height) / chart.width, scale: 1 };
    const whole = Math.min(room.width / chart.width, flows() ? 9 : room.height / chart.height);
    return { width: chart.width, height: chart.height, scale: printing() ? whole : Math.max(whole, 0.7 * least) };
  },
  numbers: (chart, room, least) => SIZES.picture(chart, room, least),
};

// So many times as large as it was made: up to half more than the type around it where there is room, on paper all of it.
function fitting(height, room, least, narrowest) {
  const most = Math.min(1.5 * least, room.width / narrowest);
  return between(printing() ? 0 : least, room.height / height, Math.max(most, printing() ? 0 : least));
}

const TIPPED = ["bars", "points", "lines", "pie"]; // forms whose marks have words of their own
const named = (text) => cut(text, 0.9 * LINES * NAME);

const OPTIONS = {
  bars(option, chart, size) {
    const row = (size.height - FOOT) / size.rows;
    option.yAxis[0].axisLabel.formatter = named;
    const labels = option.series.flatMap((series) => {
      Object.assign(series, { selectedMode: false, barWidth: between(20, row * 0.45, 36) });
      return series.data.map((item, at) => labelled(item, chart.changed[at]));
    });
    const right = Math.max(0, ...labels.map(width)) + 20;
    option.grid.right = Math.min(right, size.width * 0.45);
    option.grid.left = Math.min(option.grid.left, size.width * 0.4);
    if (size.width > 520) delete option.media;
  },
  points(option, chart, size) {
    const [found] = option.series;
    const widest = Math.max(0, ...found.data.map((item) => width(named(item.name))));
    const narrow = size.width <= 520;
    const right = narrow ? 24 : Math.min(widest + 48, size.width * 0.3);
    Object.assign(option.grid, narrow ? { left: 52, right, top: 56 } : { left: 72, right });
    if (narrow) option.yAxis[0].nameGap = 28; // a name of two lines beside the highest point stands below it
    found.z = 3;
    found.data.forEach((item, at) => {
      pointed(item, chart.changed[at]);
      Object.assign(item.label, { width: right - 28, overflow: "break", lineHeight: 18 });
      if (narrow) aside(item, found.data, size.width - 110);
    });
  },
  lines(option, chart, size) {
    const [found] = option.series;
    found.selectedMode = false;
    found.data.forEach((item, at) => {
      const words = item.label.formatter + (chart.changed[at] ? " ⚠" : "");
      item.label.formatter = () => words;
    });
    if (size.width <= 520) return;
    delete option.media;
    const [names] = option.xAxis;
    names.axisLabel.width = Math.max(40, (size.width - option.grid.left - option.grid.right) / names.data.length - 8);
  },
  pie(option, chart, size) {
    const [found] = option.series;
    found.data.forEach((item, at) => {
      const words = item.label.formatter + (chart.changed[at] ? " ⚠" : "");
      item.label.formatter = () => words;
    });
    if (size.width > 520) delete option.media;
  },
  picture() {},
  numbers() {},
};

// The words at the end of a bar, as they are written; ⚠ where they are no longer so.
function labelled(item, changed) {
  delete item.tooltip;
  if (!item.label) return "";
  const words = cut(item.label.formatter, WORDS) + (changed ? " ⚠" : "");
  item.label.formatter = () => words;
  return words;
}

function pointed(item, changed) {
  const words = named(item.name) + (changed ? " ⚠" : "");
  // A name that crosses a line stays readable.
  Object.assign(item.label, { formatter: () => words, textBorderColor: colour("ground"), textBorderWidth: 4 });
}

// On a phone a name stands on the side of its point that has more room.
function aside(item, all, room) {
  const share = item.value[0] / Math.max(...all.map((each) => each.value[0]), 1);
  const place = { position: share > 0.5 ? "left" : "right", width: Math.max(share, 1 - share) * room };
  Object.assign(item.label, place, { fontSize: 13, lineHeight: 16 });
}

// What is told at the pointer is built of text; a string of an option would be taken for HTML.
function told(option, chart) {
  option.tooltip = {
    ...option.tooltip, trigger: "item", confine: true, renderMode: "html",
    backgroundColor: colour("ground"), borderColor: colour("quiet"), textStyle: { color: colour("ink") },
    formatter: (mark) => lines(TIPPED.includes(chart.form) ? chart.tips[mark.dataIndex] : [mark.name]),
  };
  if (chart.form === "picture") option.series.forEach(inText);
}

function inText(part) {
  if (part === null || typeof part !== "object") return;
  const html = part.tooltip?.formatter;
  if (typeof html === "string") part.tooltip.formatter = () => lines(html.split("<br>").map(read));
  Object.values(part).forEach(inText);
}

const read = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;

function lines(texts) {
  const box = document.createElement("div");
  box.className = "tip";
  for (const text of texts ?? []) box.appendChild(document.createElement("div")).textContent = text;
  return box;
}

// A bar answers to the whole of its row, for it may be too short to be met.
function listen(drawn, chart, click) {
  if (chart.form === "bars") {
    drawn.getZr().on("click", (event) => {
      const [, at] = drawn.convertFromPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [event.offsetX, event.offsetY]);
      if (chart.ids[at] !== undefined) click([chart.ids[at]]);
    });
  } else {
    drawn.on("click", (mark) => click(chart.ids.length ? [chart.ids[mark.dataIndex]] : (chart.named[mark.name] ?? [])));
  }
}
