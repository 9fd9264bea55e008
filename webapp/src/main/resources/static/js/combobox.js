// Completes what is typed in a field, by keyboard, pointer and screen reader. Without script the field takes a code or a name all the same.
// After the combobox with list autocomplete of the ARIA Authoring Practices: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
"use strict";

(() => {
  const PAUSE_MILLISECONDS = 120;
  const said = document.getElementById("said");

  function option(suggestion, id) {
    const item = document.createElement("li");
    item.id = id;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.label = suggestion.label;
    const label = document.createElement("span");
    label.textContent = suggestion.label;
    item.append(label);
    if (suggestion.detail) {
      const detail = document.createElement("small");
      detail.textContent = suggestion.detail;
      item.append(" ", detail);
    }
    return item;
  }

  function complete(field) {
    const list = document.createElement("ul");
    list.id = field.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.list);
    field.after(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);

    let active = -1;
    let waiting = 0;
    let asked = new AbortController();

    function close() {
      window.clearTimeout(waiting);
      asked.abort();
      list.hidden = true;
      list.replaceChildren();
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function activate(index) {
      const items = list.children;
      active = (index + items.length) % items.length;
      for (const [place, item] of [...items].entries()) {
        item.setAttribute("aria-selected", String(place === active));
      }
      field.setAttribute("aria-activedescendant", items[active].id);
      items[active].scrollIntoView({ block: "nearest" });
    }

    function choose(item) {
      field.value = item.dataset.label;
      close();
      if ("submit" in field.dataset) {
        field.form.requestSubmit();
      }
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map((suggestion, place) => option(suggestion, list.id + "-" + place)));
      active = -1;
      field.removeAttribute("aria-activedescendant");
      list.hidden = suggestions.length === 0;
      field.setAttribute("aria-expanded", String(!list.hidden));
      const words = suggestions.length === 0 ? field.dataset.none : suggestions.length === 1 ? field.dataset.one : field.dataset.many;
      said.textContent = words.replace("#", String(suggestions.length));
    }

    async function ask() {
      const typed = field.value.trim();
      if (typed === "") {
        close();
        return;
      }
      asked.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(field.dataset.suggest + "?q=" + encodeURIComponent(typed), { signal: asked.signal });
        if (answer.ok && document.activeElement === field) {
          show(await answer.json());
        }
      } catch (error) {
        if (error.name !== "AbortError") {
          close();
        }
      }
    }

    field.addEventListener("input", () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(ask, PAUSE_MILLISECONDS);
    });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (key) => {
      if (key.key === "ArrowDown" || key.key === "ArrowUp") {
        key.preventDefault();
        if (list.hidden) {
          ask();
        } else {
          activate(key.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
        }
      } else if (key.key === "Enter" && active >= 0) {
        key.preventDefault();
        choose(list.children[active]);
      } else if (key.key === "Escape" && !list.hidden) {
        key.preventDefault();
        close();
      }
    });
    // The field keeps the focus while an option is pressed.
    list.addEventListener("pointerdown", (press) => press.preventDefault());
    list.addEventListener("click", (press) => {
      const item = press.target.closest("[role=option]");
      if (item) {
        choose(item);
      }
    });
  }

  document.querySelectorAll("[data-suggest]").forEach(complete);

  // "/" goes to the search box, except where a person types.
  document.addEventListener("keydown", (key) => {
    if (key.key === "/" && !key.ctrlKey && !key.metaKey && !key.altKey && !key.target.closest("input, select, textarea, [contenteditable]")) {
      key.preventDefault();
      document.getElementById("box").focus();
    }
  });
})();
