// Draws the numbers of the table as bars. The table is the only source: what is drawn is what is written.
"use strict";

(() => {
  const canvas = document.querySelector("[data-chart=flights-by-month]");
  const rows = [...document.querySelectorAll("#flights-by-month tbody tr")];
  if (!canvas || rows.length === 0 || !window.echarts) {
    return;
  }

  const months = rows.map((row) => ({
    name: row.querySelector("th").textContent,
    flights: Number(row.dataset.flights),
    most: rows.length > 1 && row.classList.contains("most"),
  }));
  const chart = window.echarts.init(canvas, null, { renderer: "canvas" });

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function bar(month) {
    return {
      value: month.flights,
      itemStyle: { color: colour(month.most ? "--accent" : "--bar-unknown"), borderRadius: [4, 4, 0, 0] },
      label: {
        show: month.most || months.length <= 12,
        position: "top",
        lineHeight: 16,
        color: colour("--ink"),
        formatter: (bars) => bars.value.toLocaleString("en-US") + (month.most ? "\n" + canvas.dataset.most : ""),
      },
    };
  }

  function draw() {
    const quiet = { color: colour("--quiet"), fontSize: 13 };
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 8, top: 56, bottom: 8, containLabel: true },
      xAxis: {
        type: "category",
        data: months.map((month) => month.name.replace(" ", "\n")),
        axisLabel: { ...quiet, lineHeight: 18 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("--line") } },
      },
      yAxis: {
        type: "value",
        name: canvas.dataset.axis,
        nameTextStyle: { ...quiet, align: "left" },
        axisLabel: quiet,
        splitLine: { lineStyle: { color: colour("--line") } },
      },
      series: [{ type: "bar", barMaxWidth: 96, data: months.map(bar) }],
    });
  }

  draw();
  window.addEventListener("resize", () => chart.resize());
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
})();
