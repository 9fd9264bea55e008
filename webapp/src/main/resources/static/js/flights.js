// What htmx leaves to the page when it swaps a list of flights: clean addresses, the focus, what a screen reader hears, and failures.
"use strict";

(() => {
  const said = document.getElementById("said");

  document.body.addEventListener("htmx:configRequest", (event) => {
    const values = event.detail.formData;
    for (const [name, value] of [...values.entries()]) {
      if (value === "") {
        values.delete(name);
      }
    }
  });

  document.body.addEventListener("htmx:afterSettle", (event) => {
    const count = document.getElementById("count");
    if (!count) {
      return;
    }
    if (event.detail.requestConfig.elt.closest(".paging")) {
      count.focus();
    } else {
      said.textContent = count.textContent;
    }
  });

  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.body.addEventListener(failure, (event) => window.location.assign(event.detail.pathInfo.finalRequestPath));
  }
})();
