// Draws what the table behind a chart says: canvas only, no tooltip (both would need inline styles), a line of text
// under the chart instead, which the arrow keys move too. Colours come from the stylesheet.
"use strict";
(function () {
  const charts = [];

  function colours() {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue("--" + name).trim();
  }

  // The server's own words for times; the browser's zone is not the deployment's.
  function labels(rows) { return rows.map((row) => row.cells[0].textContent.trim()); }

  function axes(c, names, narrow, days) {
    const every = Math.max(1, Math.ceil(names.length / (narrow ? 4 : 10)));
    return {
      type: "category", data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: c("line-2") } },
      axisLabel: { color: c("ink-3"), fontSize: 12, interval: (index) => index % every === 0, hideOverlap: true,
        formatter: (text) => (days ? text.slice(0, 5) : narrow ? text.slice(6) : text) },
    };
  }

  function value(c) {
    return { type: "value", min: 0, minInterval: 1, splitNumber: 4, axisLabel: { color: c("ink-3"), fontSize: 12 },
      splitLine: { lineStyle: { color: c("line") } } };
  }

  function volume(figure, rows, c, narrow) {
    const names = labels(rows);
    const days = rows.length > 1 && rows[1].dataset.at - rows[0].dataset.at > 4e6;
    const bars = rows.map((row) => Number(row.dataset.volume) - Number(row.dataset.negative));
    const marks = Array.from(figure.querySelectorAll("[data-mark]")).map((mark) => {
      let at = 0;
      rows.forEach((row, index) => { if (Number(row.dataset.at) <= Number(mark.dataset.mark)) at = index; });
      return { xAxis: at, label: { formatter: mark.dataset.name } };
    });
    const levels = { blue: c("blue"), yellow: c("yellow"), orange: c("orange"), red: c("red"), calm: c("sunken") };
    // Levels and the span before belong to a brand; a story has neither.
    const compared = Boolean(figure.dataset.before);
    return {
      animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: [{ left: 40, right: 24, top: 22, bottom: compared ? 52 : 28 }, { left: 40, right: 24, height: 14, bottom: 6 }],
      axisPointer: { link: [{ xAxisIndex: "all" }], lineStyle: { color: c("ink-3") }, label: { show: false } },
      tooltip: { trigger: "axis", showContent: false, axisPointer: { type: "shadow" } },
      xAxis: [axes(c, names, narrow, days), Object.assign(axes(c, names, narrow, days), { gridIndex: 1, show: false })],
      yAxis: [value(c), { gridIndex: 1, show: false, min: 0, max: 1 }],
      series: [
        { type: "bar", stack: "all", barCategoryGap: "18%", itemStyle: { color: c("ill") }, emphasis: { disabled: true },
          data: rows.map((row) => Number(row.dataset.negative)) },
        { type: "bar", stack: "all", itemStyle: { color: c("plain") }, data: bars, emphasis: { disabled: true },
          markLine: { symbol: "none", silent: true, animation: false, data: marks, lineStyle: { color: c("ink-3"), type: "dotted" },
            label: { color: c("ink"), fontSize: 12, position: "end" } } },
        { type: "line", symbol: "none", silent: true, lineStyle: { color: c("ink-3"), type: "dashed", width: 1.5 },
          data: compared ? rows.map((row) => Number(row.dataset.previous)) : [] },
        { type: "bar", xAxisIndex: 1, yAxisIndex: 1, barWidth: "102%", silent: true,
          data: !compared ? [] : rows.map((row) => ({ value: 1, itemStyle: { color: levels[row.dataset.level] || c("sunken") } })) },
      ],
    };
  }

  function heat(figure, rows, c, narrow) {
    const cuts = Array.from(figure.querySelectorAll("[data-cut]"));
    const start = rows.length ? Number(rows[0].dataset.at) : 0;
    const times = labels(rows);
    return {
      animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 34, right: 84, top: 14, bottom: 26 },
      tooltip: { trigger: "axis", showContent: false, axisPointer: { type: "line", lineStyle: { color: c("ink-3") } } },
      xAxis: { type: "value", min: start, max: "dataMax", splitNumber: narrow ? 3 : 6, splitLine: { show: false }, axisTick: { show: false },
        axisLine: { lineStyle: { color: c("line-2") } },
        axisLabel: { color: c("ink-3"), fontSize: 12, hideOverlap: true, showMaxLabel: false,
          formatter: (at) => { let best = 0; rows.forEach((row, i) => { if (Number(row.dataset.at) <= at) best = i; }); return times[best] ? times[best].slice(0, narrow ? 5 : 11) : ""; } } },
      yAxis: Object.assign(value(c), { max: 100, interval: 25 }),
      series: [{ type: "line", symbol: "none", lineStyle: { color: c("ink"), width: 2 }, itemStyle: { color: c("ink") },
        data: rows.map((row) => [Number(row.dataset.at), Number(row.dataset.heat)]),
        markPoint: rows.length ? { symbol: "circle", symbolSize: 8, silent: true, label: { show: false },
          data: [{ coord: [Number(rows[rows.length - 1].dataset.at), Number(rows[rows.length - 1].dataset.heat)] }] } : undefined,
        markLine: { symbol: "none", silent: true, animation: false,
          data: cuts.map((cut) => ({ yAxis: Number(cut.dataset.cut), lineStyle: { color: c(cut.dataset.level), type: "dashed", width: 1.5 },
            label: { formatter: cut.dataset.name + " " + Number(cut.dataset.cut), color: c(cut.dataset.level + "-rim"), fontSize: 12, position: "end" } })) } }],
    };
  }

  const kinds = { volume, heat };

  function words(figure, row) {
    if (figure.dataset.chart === "heat") return Array.from(row.cells, (cell) => cell.textContent.trim()).join(" · ");
    const d = row.dataset;
    return [row.cells[0].textContent.trim(), figure.dataset.all + " " + d.volume, figure.dataset.ill + " " + d.negative,
      figure.dataset.before && figure.dataset.before + " " + d.previous, d.name].filter(Boolean).join(" · ");
  }

  function set(figure) {
    const box = figure.querySelector(".chart");
    const all = Array.from(figure.querySelectorAll("tbody tr"));
    // A phone shows the end of the span at a width that a finger meets; the table has all of it.
    const rows = figure.dataset.chart === "volume" && box.clientWidth < 480 ? all.slice(-48) : all;
    const reading = figure.querySelector(".reading");
    if (!rows.length) { box.hidden = true; if (figure.dataset.none) reading.textContent = figure.dataset.none; return; }
    const chart = echarts.init(box, null, { renderer: "canvas" });
    let at = rows.length - 1;
    const draw = () => chart.setOption(kinds[figure.dataset.chart](figure, rows, colours(), box.clientWidth < 480), true);
    const tell = (index) => {
      if (index === undefined || !rows[index]) return;
      at = index;
      reading.textContent = words(figure, rows[index]);
    };
    const open = () => { const link = rows[at].querySelector("a"); if (link) location.href = link.href; };
    draw();
    chart.on("updateAxisPointer", (event) => {
      const axis = event.axesInfo && event.axesInfo[0];
      if (!axis) return;
      if (figure.dataset.chart === "volume") tell(axis.value);
      else { let best = 0; rows.forEach((row, i) => { if (Number(row.dataset.at) <= axis.value) best = i; }); tell(best); }
    });
    chart.getZr().on("click", (event) => {
      if (figure.dataset.chart !== "volume" || !chart.containPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])) return;
      const index = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])[0];
      tell(index);
      open();
    });
    box.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) {
        event.preventDefault();
        tell(Math.max(0, Math.min(rows.length - 1, at + step)));
        chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: at });
      } else if (event.key === "Enter") open();
    });
    charts.push({ chart, draw });
  }

  document.querySelectorAll("figure[data-chart]").forEach(set);
  addEventListener("resize", () => charts.forEach(({ chart, draw }) => { chart.resize(); draw(); }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => charts.forEach(({ draw }) => draw()));
})();
