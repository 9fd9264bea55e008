// A dashboard: every way to choose a value follows the link of its row in the table, so that addresses and the keyboard work alike.
"use strict";

(() => {
  const dashboard = document.getElementById("dashboard");
  if (!dashboard) {
    return;
  }

  function choose(link) {
    if (link && dashboard.getAttribute("aria-busy") !== "true") {
      link.click();
    }
  }

  dashboard.addEventListener("ontime:bar", (event) => choose(event.detail.row.querySelector("a")));

  dashboard.addEventListener("click", (event) => {
    const place = event.target.closest("[data-link]");
    if (place) {
      choose(document.getElementById(place.dataset.link));
    }
  });

  document.body.addEventListener("htmx:beforeRequest", () => dashboard.setAttribute("aria-busy", "true"));
  document.body.addEventListener("htmx:afterRequest", () => dashboard.setAttribute("aria-busy", "false"));
  document.body.addEventListener("htmx:afterSettle", () => document.dispatchEvent(new Event("ontime:charts")));
})();
