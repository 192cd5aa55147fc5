// Draws the charts of components/chart.html: Swedish texts, patterns beside colours, no animation.
// Each stands beside a table with the same numbers; without this file only the table is there.

const COLOURS = ["--chart-1", "--chart-2", "--chart-3", "--chart-4"];
const SEK = new Intl.NumberFormat("sv-SE", { style: "currency", currency: "SEK" });
const WHOLE = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });
const LEGEND = { line: 26, letter: 7, mark: 52 }; // pixels: a row, a letter, and what is around

// What a token is just now: light-dark() is resolved only where it is used as a colour.
function colour(token) {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

// Read instead of the picture: each series with its amounts, but for the empty ones.
function inWords(data, title) {
  const series = data.series.map((one) => {
    const told = data.categories
      .map((word, index) => [word, one.values[index]])
      .filter(([, value]) => value)
      .map(([word, value]) => `${word} ${WHOLE.format(value)} kr`);
    return `${one.name}: ${told.join(", ") || "inget"}.`;
  });
  return `Stapeldiagram: ${title}. ${series.join(" ")} Samma belopp står i tabellen.`;
}

// The names of the series stand above the bars, in as many rows as they need.
function legendHeight(data, width) {
  let rows = 1, used = 0;
  data.series.forEach(({ name }) => {
    const wide = LEGEND.mark + LEGEND.letter * name.length;
    if (used && used + wide > width) [rows, used] = [rows + 1, 0];
    used += wide;
  });
  return rows * LEGEND.line;
}

function options(data, title, width) {
  const ink = colour("--ink"), faint = colour("--ink-2"), line = colour("--line");
  const font = getComputedStyle(document.body).fontFamily;
  return {
    animation: false,
    color: COLOURS.map(colour),
    textStyle: { color: ink, fontFamily: font },
    aria: {
      enabled: true,
      label: { description: inWords(data, title) },
      decal: { show: true },
    },
    title: { show: false, text: title },
    legend: { top: 0, left: 0, itemGap: 16, textStyle: { color: ink } },
    grid: { top: legendHeight(data, width) + 16, left: 8, right: 8, bottom: 8, outerBoundsMode: "same" },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      axisPointer: { type: "shadow" },
      backgroundColor: colour("--surface"),
      borderColor: colour("--line-strong"),
      textStyle: { color: ink, fontFamily: font },
      valueFormatter: (value) => SEK.format(value),
    },
    xAxis: {
      type: "category",
      data: data.categories,
      axisLabel: { color: faint, interval: 0, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      axisLabel: { color: faint, formatter: (value) => `${WHOLE.format(value / 1000)} tkr` },
      splitLine: { lineStyle: { color: line } },
    },
    series: data.series.map((one) => ({
      name: one.name,
      type: "bar",
      stack: one.stack || undefined,
      data: one.values,
      barMaxWidth: 36,
    })),
  };
}

function draw(area) {
  const data = JSON.parse(document.getElementById(area.dataset.chart).textContent);
  const before = echarts.getInstanceByDom(area);
  if (before) before.dispose();
  const chart = echarts.init(area, null, { renderer: "svg", locale: "SV" });
  chart.setOption(options(data, area.dataset.chartTitle, area.clientWidth));
}

// All are shown before any is drawn: how wide one is depends on how many there are.
function drawAll() {
  const areas = document.querySelectorAll("[data-chart]");
  areas.forEach((area) => { area.closest(".chart").hidden = false; });
  areas.forEach(draw);
}

drawAll();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
window.addEventListener("resize", drawAll);
