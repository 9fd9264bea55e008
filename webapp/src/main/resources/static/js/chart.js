// Draws the numbers of each chart's table. The table is the only source: what is drawn is what is written.
"use strict";

(() => {
  if (!window.echarts) {
    return;
  }
  const language = document.documentElement.lang;
  const digits = {
    COUNT: { maximumFractionDigits: 0 },
    SHARE: { style: "percent", maximumFractionDigits: 1 },
    MINUTES: { maximumFractionDigits: 1 },
    SCORE: { maximumFractionDigits: 3 },
    NUMBER: { maximumFractionDigits: 2 },
  };
  const FEW = 12;
  const FEW_LONG = 5;
  const WEEK = 7;
  const NARROW = 420;
  const SHORT = 12;
  const FEW_ROWS = 8;
  const CHARACTER = 7.5;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function read(canvas) {
    const table = document.getElementById(canvas.dataset.chart + "-numbers");
    const rows = [...table.tBodies[0].rows];
    const series = [...table.tHead.rows[0].cells]
      .map((head, column) => ({ name: head.textContent, unit: head.dataset.unit, colour: head.dataset.colour, column }))
      .filter((one) => one.colour)
      .map((one) => ({ ...one, cells: rows.map((row) => row.cells[one.column]) }));
    return {
      kind: canvas.dataset.kind,
      heads: [...table.tHead.rows[0].cells].map((head) => head.textContent),
      rows,
      names: rows.map((row) => row.cells[0].firstChild.textContent.trim()),
      highest: rows.findIndex((row) => row.classList.contains("most")),
      series,
    };
  }

  function value(cell) {
    return "value" in cell.dataset ? Number(cell.dataset.value) : null;
  }

  // The sentence above the chart names the marked bars, too.
  function isNarrow(canvas) {
    return canvas.clientWidth < NARROW;
  }

  function label(numbers, one, canvas) {
    const rows = numbers.kind === "ROWS";
    return {
      position: rows ? "right" : undefined,
      lineHeight: 16,
      color: colour("--ink"),
      formatter: (point) => {
        const text = one.cells[point.dataIndex].textContent;
        const flag = point.dataIndex === numbers.highest ? canvas.dataset.highest : numbers.rows[point.dataIndex].dataset.flag;
        return !flag || (rows && isNarrow(canvas)) ? text : text + (rows ? "  " : "\n") + flag;
      },
    };
  }

  // Beside each other, the numbers of narrow bars would be unreadable: then only the marked ones are written.
  function hasRoomForLabels(numbers, one, canvas) {
    const longest = Math.max(...one.cells.map((cell) => cell.textContent.length));
    return numbers.kind === "ROWS" || CHARACTER * longest <= roomForBar(numbers, canvas);
  }

  function isMarked(numbers, index) {
    return index === numbers.highest || "flag" in numbers.rows[index].dataset;
  }

  // Whether two labels as wide as these would cover each other.
  function touch(index, other, numbers, canvas) {
    const heights = numbers.series[0].cells.map(value);
    const across = Math.abs(other - index) * roomForBar(numbers, canvas);
    return across < CHARACTER * SHORT && Math.abs(heights[other] - heights[index]) < Math.max(...heights) / 5;
  }

  // The labels of the first and of the last bar would leave the picture, and those of near bars cover each other.
  function side(index, numbers, canvas) {
    if (index === 0) {
      return "left";
    }
    if (index === numbers.names.length - 1) {
      return "right";
    }
    const near = numbers.names.findIndex((_, other) => other !== index && isMarked(numbers, other) && touch(index, other, numbers, canvas));
    return near < 0 ? undefined : near < index ? "left" : "right";
  }

  // Below a bar that hangs from the axis; beside a row, as for all bars of it.
  function above(cell, numbers) {
    return numbers.kind === "ROWS" ? undefined : value(cell) < 0 ? "bottom" : "top";
  }

  function points(numbers, one, canvas) {
    const alone = numbers.series.length === 1;
    const fits = hasRoomForLabels(numbers, one, canvas);
    const all = numbers.names.length <= FEW && fits;
    return one.cells.map((cell, index) => {
      const own = numbers.rows[index].dataset;
      const marked = alone && isMarked(numbers, index);
      const plain = marked && one.colour === "--bar-unknown" ? "--accent" : one.colour;
      return {
        value: value(cell),
        itemStyle: { color: colour(own.colour ?? plain), opacity: "muted" in own ? 0.35 : 1 },
        label: { show: alone && (marked || all), position: above(cell, numbers), align: fits ? undefined : side(index, numbers, canvas) },
      };
    });
  }

  function drawn(numbers, one, canvas) {
    const line = numbers.kind === "LINES";
    return {
      name: one.name,
      type: line ? "line" : "bar",
      stack: numbers.kind === "STACKED" ? "all" : undefined,
      color: colour(one.colour),
      barMaxWidth: areNamesAbove(numbers, canvas) ? 12 : numbers.kind === "ROWS" ? 24 : 96,
      label: label(numbers, one, canvas),
      data: line ? one.cells.map(value) : points(numbers, one, canvas),
    };
  }

  // An hour by its beginning, a date without its weekday, and the year on a line of its own: axes are narrow.
  function short(name) {
    return name
      .replace(/^(\d+):00–\d+:59(?=$|\s)/, "$1")
      .replace(/^\p{L}+, (?=.* \d{4}$)/u, "")
      .replace(/,? (?=\d{4}$)/, "\n");
  }

  function roomForBar(numbers, canvas) {
    return (canvas.clientWidth - 64) / numbers.names.length;
  }

  function fit(names, numbers, canvas) {
    return names.every((name) => name.split("\n").every((line) => CHARACTER * line.length <= roomForBar(numbers, canvas)));
  }

  // Days of the week and months by their first letters, if not all of their names fit.
  function shortNames(numbers, canvas) {
    const names = numbers.names.map(short);
    if (fit(names, numbers, canvas)) {
      return names;
    }
    if (numbers.names.length <= 7 && numbers.names.every((name) => /^\p{L}+$/u.test(name))) {
      return numbers.names.map((name) => name.slice(0, 3));
    }
    return numbers.names.every((name) => /^\p{L}+ (\p{L}+ )?\d{4}$/u.test(name)) ? names.map((name) => name.replace(/^(\p{L}{3}).*/u, "$1")) : names;
  }

  function roomForNames(canvas) {
    return Math.round(canvas.clientWidth * 0.36);
  }

  // Long names of few bars are broken into lines: else every second one would be left out.
  function isToBeBroken(numbers, canvas) {
    if (numbers.kind !== "BARS" || numbers.names.length > WEEK) {
      return false;
    }
    const words = numbers.names.flatMap((name) => name.split(" "));
    return numbers.names.length <= FEW_LONG
      ? numbers.names.some((name) => short(name).split("\n").some((part) => part.length > SHORT))
      : !fit(shortNames(numbers, canvas), numbers, canvas) && fit(words, numbers, canvas);
  }

  // Long names of many rows stand above their bars on phones: beside them, only their beginnings would fit.
  function areNamesAbove(numbers, canvas) {
    return numbers.kind === "ROWS" && isNarrow(canvas) && numbers.names.length > FEW_ROWS && numbers.names.some((name) => CHARACTER * name.length > roomForNames(canvas));
  }

  function nameLabels(numbers, canvas) {
    if (areNamesAbove(numbers, canvas)) {
      return { inside: true, margin: 0, interval: 0, lineHeight: 15, fontSize: 12, width: canvas.clientWidth - 16, overflow: "break", verticalAlign: "bottom", padding: [0, 0, 8, 0] };
    }
    if (numbers.kind === "ROWS") {
      return { width: roomForNames(canvas) - 12, overflow: numbers.names.length <= FEW_ROWS ? "break" : "truncate" };
    }
    return isToBeBroken(numbers, canvas) ? { interval: 0, overflow: "break", width: (canvas.clientWidth - 80) / numbers.names.length - 6 } : fit(shortNames(numbers, canvas), numbers, canvas) ? { interval: 0 } : {};
  }

  // The name above the axis, in as many lines as it needs.
  function axisName(canvas) {
    const most = (canvas.clientWidth - 88) / CHARACTER;
    const lines = [];
    for (const word of canvas.dataset.axis.split(" ")) {
      const last = lines.length - 1;
      if (last >= 0 && lines[last].length + word.length < most) {
        lines[last] += " " + word;
      } else {
        lines.push(word);
      }
    }
    return lines;
  }

  function legendLines(numbers, canvas) {
    let lines = numbers.series.length > 1 ? 1 : 0;
    let used = 0;
    for (const one of numbers.series) {
      const width = 44 + CHARACTER * one.name.length;
      if (used > 0 && used + width > canvas.clientWidth) {
        lines++;
        used = 0;
      }
      used += width;
    }
    return lines;
  }

  function grid(numbers, canvas) {
    if (numbers.kind === "ROWS") {
      const longest = Math.max(...numbers.series[0].cells.map((cell) => cell.textContent.length));
      const above = areNamesAbove(numbers, canvas);
      return { left: above ? 4 : roomForNames(canvas), right: isNarrow(canvas) ? 8 + CHARACTER * longest : 120, top: above ? 24 : 8, bottom: 56 };
    }
    const room = 18 * (axisName(canvas).length - 1) + 26 * legendLines(numbers, canvas);
    return { left: 8, right: 8 + overhang(numbers, canvas), top: (canvas.dataset.most ? 68 : 40) + room, bottom: 28, containLabel: true };
  }

  // What of the last name would leave the picture, if its bar is narrower.
  function overhang(numbers, canvas) {
    const names = shortNames(numbers, canvas);
    if (isToBeBroken(numbers, canvas) || fit(names, numbers, canvas)) {
      return 0;
    }
    const longest = Math.max(...names.flatMap((name) => name.split("\n")).map((line) => line.length));
    return Math.max(0, (CHARACTER * longest - roomForBar(numbers, canvas)) / 2);
  }

  // Shares of a whole have the same axis everywhere, so that charts can be compared. No share is more than all.
  function highest(numbers, canvas) {
    if (canvas.dataset.most) {
      return Number(canvas.dataset.most);
    }
    return numbers.series[0].unit === "SHARE" ? ({ max }) => (1.18 * max > 1 ? 1 : null) : undefined;
  }

  // As the page writes numbers. Below rows there is no room for millions in full.
  function shown(number, unit, compact) {
    const format = compact && unit === "COUNT" ? { notation: "compact" } : digits[unit];
    return number.toLocaleString(language, format).replace("-", "−");
  }

  function axes(numbers, canvas) {
    const quiet = { color: colour("--quiet"), fontSize: 13 };
    const line = { lineStyle: { color: colour("--line") } };
    const rows = numbers.kind === "ROWS";
    const categories = {
      type: "category",
      inverse: rows,
      data: rows ? numbers.names : shortNames(numbers, canvas),
      name: rows || isToBeBroken(numbers, canvas) ? undefined : canvas.dataset.categories,
      nameLocation: "middle",
      nameGap: numbers.names.some((name) => / \d{4}$/.test(name)) ? 48 : 32,
      nameTextStyle: quiet,
      axisLabel: { ...quiet, lineHeight: 18, ...nameLabels(numbers, canvas) },
      axisTick: { show: false },
      axisLine: line,
    };
    const values = {
      type: "value",
      boundaryGap: [0, "18%"],
      max: highest(numbers, canvas),
      interval: canvas.dataset.most ? canvas.dataset.most / (!rows ? 5 : isNarrow(canvas) ? 2 : 4) : undefined,
      // A line of scores is about their differences.
      scale: numbers.kind === "LINES" && numbers.series[0].unit === "SCORE",
      splitNumber: !rows ? 5 : isNarrow(canvas) ? 2 : 3,
      minInterval: numbers.series[0].unit === "COUNT" ? 1 : undefined,
      name: rows ? canvas.dataset.axis : axisName(canvas).join("\n"),
      nameLocation: rows ? "middle" : "end",
      // Above the name of the best bar, which may reach the top.
      nameGap: rows ? 32 : canvas.dataset.most ? 44 : 16,
      nameTextStyle: { ...quiet, align: rows ? "center" : "left", lineHeight: 18 },
      axisLabel: { ...quiet, hideOverlap: true, formatter: (number) => shown(number, numbers.series[0].unit, rows) },
      splitLine: line,
    };
    return rows ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values };
  }

  // Also what is not drawn, such as the number of flights.
  function said(numbers, index) {
    const cells = [...numbers.rows[index].cells];
    return [numbers.names[index], ...cells.slice(1).map((cell, column) => numbers.heads[column + 1] + ": " + cell.textContent)].join("\n");
  }

  // Drawn on the canvas: a tooltip of HTML would carry inline styles, which the page forbids.
  function tooltip(trigger, formatter) {
    return {
      trigger,
      renderMode: "richText",
      confine: true,
      backgroundColor: colour("--surface"),
      borderColor: colour("--line"),
      textStyle: { color: colour("--ink"), fontSize: 13 },
      formatter,
    };
  }

  function categories(numbers, canvas) {
    return {
      grid: grid(numbers, canvas),
      legend: { show: numbers.series.length > 1, top: 0, left: 0, textStyle: { color: colour("--ink"), fontSize: 13 } },
      tooltip: { ...tooltip("axis", (at) => said(numbers, at[0].dataIndex)), axisPointer: { type: numbers.kind === "LINES" ? "line" : "shadow" } },
      ...axes(numbers, canvas),
      series: numbers.series.map((one) => drawn(numbers, one, canvas)),
    };
  }

  function shares(one, most, nameGap) {
    const quiet = { color: colour("--quiet"), fontSize: 13 };
    return {
      type: "value",
      min: 0,
      max: most,
      name: one.name,
      nameLocation: "middle",
      nameGap,
      nameTextStyle: quiet,
      axisLabel: { ...quiet, hideOverlap: true, formatter: (number) => number.toLocaleString(language, digits.SHARE) },
      axisLine: { lineStyle: { color: colour("--line") } },
      splitLine: { lineStyle: { color: colour("--line") } },
    };
  }

  // As far as the points go, in whole tenths, so that both axes are equal.
  function againstDiagonal(numbers) {
    const [across, up] = numbers.series;
    const at = across.cells.map((cell, index) => [value(cell), value(up.cells[index])]);
    const most = Math.min(1, Math.ceil(10 * Math.max(...at.flat())) / 10);
    return {
      grid: { left: 72, right: 24, top: 16, bottom: 56 },
      tooltip: tooltip("item", (point) => said(numbers, point.dataIndex)),
      xAxis: shares(across, most, 32),
      yAxis: shares(up, most, 52),
      series: [
        { type: "line", silent: true, symbol: "none", color: colour("--quiet"), lineStyle: { type: "dashed", width: 1.5 }, data: [[0, 0], [most, most]], tooltip: { show: false } },
        { type: "line", symbol: "circle", symbolSize: 12, color: colour(up.colour), lineStyle: { width: 2 }, data: at },
      ],
    };
  }

  // Bars of new numbers move from where they are, unless the visitor wants no motion.
  function draw(canvas, chart, moving) {
    const numbers = read(canvas);
    const picture = numbers.kind === "POINTS" ? againstDiagonal(numbers) : categories(numbers, canvas);
    const animation = moving && !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    chart.setOption({ animation, animationDurationUpdate: 300, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...picture }, { notMerge: !moving });
  }

  // A click above or beside a short bar counts too.
  function row(canvas, chart, at) {
    const point = [at.offsetX, at.offsetY];
    if (!chart.containPixel("grid", point)) {
      return null;
    }
    const [across, up] = chart.convertFromPixel({ gridIndex: 0 }, point);
    const numbers = read(canvas);
    return numbers.rows[numbers.kind === "ROWS" ? up : across];
  }

  function drawAll() {
    for (const canvas of document.querySelectorAll("[data-chart][data-drawn]")) {
      draw(canvas, window.echarts.getInstanceByDom(canvas), true);
    }
    for (const canvas of document.querySelectorAll("[data-chart]:not([data-drawn])")) {
      canvas.dataset.drawn = "";
      const chart = window.echarts.init(canvas, null, { renderer: "canvas" });
      draw(canvas, chart);
      chart.getZr().on("click", (at) => {
        const clicked = row(canvas, chart, at);
        if (clicked) {
          canvas.dispatchEvent(new CustomEvent("ontime:bar", { bubbles: true, detail: { row: clicked } }));
        }
      });
      // Also if its table takes its place, or leaves it.
      new ResizeObserver(() => {
        if (canvas.clientWidth > 0) {
          chart.resize();
          draw(canvas, chart);
        }
      }).observe(canvas);
      window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(canvas, chart));
    }
  }

  drawAll();
  // Charts that came later, and charts whose numbers changed.
  document.addEventListener("ontime:charts", drawAll);
})();
