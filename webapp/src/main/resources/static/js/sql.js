// The editor with colours and completion, the statement at the cursor, several statements whose drafts this browser keeps, and the progress of a query. Without script, the text field, its buttons and a page that looks again by itself do the same.
"use strict";

(() => {
  const DRAFTS = "ontime.sql.drafts.";
  const MOST_TABS = 12;
  const LONGEST_NAME = 30;
  const TOKEN = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|;/g;
  const form = document.getElementById("sql-form");
  const field = document.getElementById("statement");
  const said = document.getElementById("said");

  // Where statements begin and end: semicolons in texts and comments separate nothing.
  function pieces(text) {
    const found = [];
    let from = 0;
    for (const token of text.matchAll(TOKEN)) {
      if (token[0] === ";") {
        found.push({ from, to: token.index });
        from = token.index + 1;
      }
    }
    found.push({ from, to: text.length });
    return found.filter((piece) => text.slice(piece.from, piece.to).trim() !== "");
  }

  function pieceAt(text, cursor) {
    const all = pieces(text);
    return all.find((piece) => cursor <= piece.to) || all[all.length - 1];
  }

  function schema(tables) {
    const columns = {};
    for (const table of tables) {
      columns[table.name] = table.columns.map((column) => ({
        label: column.name,
        type: "property",
        detail: column.unit ? column.type + ", " + column.unit : column.type,
        info: column.comment || undefined,
      }));
    }
    return columns;
  }

  function load(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  }

  // The statements that are open, of one user: another who signs in here sees none of them.
  function drafts(user) {
    let kept = null;
    try {
      kept = JSON.parse(window.localStorage.getItem(DRAFTS + user));
    } catch {
      // Without storage, statements are open until the page is left.
    }
    const texts = kept && Array.isArray(kept.texts) ? kept.texts.filter((text) => typeof text === "string") : [];
    const all = texts.length > 0 ? texts.slice(0, MOST_TABS) : [""];
    return { texts: all, active: Math.min(Math.max(0, Number(kept && kept.active) || 0), all.length - 1) };
  }

  function keep(user, open) {
    try {
      window.localStorage.setItem(DRAFTS + user, JSON.stringify(open));
    } catch {
      // See above.
    }
  }

  // Opens the statement that the page shows: where it was written, in an empty tab, or in a new one.
  function openShown(open, shown) {
    if (shown === "") {
      return;
    }
    const order = [open.active, ...open.texts.keys()];
    let tab = order.find((index) => open.texts[index].includes(shown));
    if (tab === undefined) {
      tab = order.find((index) => open.texts[index].trim() === "");
      if (tab === undefined) {
        tab = open.texts.length < MOST_TABS ? open.texts.length : open.active;
      }
      open.texts[tab] = shown;
    }
    open.active = tab;
  }

  function nameOf(text, bar) {
    const line = text.trim().replace(/\s+/g, " ");
    return line === "" ? bar.dataset.empty : line.length > LONGEST_NAME ? line.slice(0, LONGEST_NAME) + "…" : line;
  }

  // A list of tabs above the editor: arrow keys, Home and End move between them, Delete closes one.
  function tabs(editor, open, user) {
    const bar = document.getElementById("sql-tabs");
    const list = bar.querySelector("[role=tablist]");
    const close = document.getElementById("sql-tab-close");
    const show = () => {
      list.replaceChildren(
        ...open.texts.map((text, index) => {
          const tab = document.createElement("button");
          tab.type = "button";
          tab.id = "sql-tab-" + index;
          tab.textContent = nameOf(text, bar);
          tab.setAttribute("role", "tab");
          tab.setAttribute("aria-selected", String(index === open.active));
          tab.setAttribute("aria-controls", "sql-panel");
          tab.tabIndex = index === open.active ? 0 : -1;
          tab.addEventListener("click", () => choose(index));
          return tab;
        }),
      );
      document.getElementById("sql-panel").setAttribute("aria-labelledby", "sql-tab-" + open.active);
      close.disabled = open.texts.length === 1 && open.texts[0] === "";
    };
    const choose = (index) => {
      open.active = index;
      const text = open.texts[index];
      show();
      editor.replace(text, text.length);
      keep(user, open);
      list.children[index].focus();
    };
    const remove = (index) => {
      open.texts.splice(index, 1);
      if (open.texts.length === 0) {
        open.texts.push("");
      }
      choose(Math.min(index, open.texts.length - 1));
    };
    list.addEventListener("keydown", (event) => {
      const last = open.texts.length - 1;
      const next = {
        ArrowRight: open.active === last ? 0 : open.active + 1,
        ArrowLeft: open.active === 0 ? last : open.active - 1,
        Home: 0,
        End: last,
      }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        choose(next);
      } else if (event.key === "Delete") {
        event.preventDefault();
        remove(open.active);
      }
    });
    document.getElementById("sql-tab-new").addEventListener("click", () => {
      if (open.texts.length < MOST_TABS) {
        open.texts.push("");
        choose(open.texts.length - 1);
        editor.focus();
      }
    });
    close.addEventListener("click", () => remove(open.active));
    field.addEventListener("input", () => {
      open.texts[open.active] = editor.text();
      list.children[open.active].textContent = nameOf(editor.text(), bar);
      close.disabled = open.texts.length === 1 && editor.text() === "";
      keep(user, open);
    });
    show();
    bar.hidden = false;
  }

  function edit() {
    const shown = field.value;
    const user = field.dataset.user;
    const editor = window.ontimeSqlEditor.create(field, field.dataset.label, () => form.requestSubmit());
    const open = drafts(user);
    openShown(open, shown.trim());
    const text = open.texts[open.active];
    const start = Math.max(0, text.indexOf(shown.trim()));
    if (text !== shown) {
      editor.replace(text, start);
    }
    tabs(editor, open, user);
    keep(user, open);
    const problem = document.getElementById("problem");
    if (problem && problem.dataset.line) {
      const lines = shown.split("\n").slice(0, Number(problem.dataset.line) - 1);
      const before = lines.reduce((sum, line) => sum + line.length + 1, 0);
      editor.mark(start + before + Number(problem.dataset.column || 1) - 1, problem.textContent.trim());
    }
    form.addEventListener("submit", () => {
      const text = editor.text();
      const piece = pieceAt(text, editor.cursor());
      field.value = editor.selection().trim() || (piece ? text.slice(piece.from, piece.to).trim() : "");
    });
    fetch(field.dataset.tables, { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((tables) => editor.complete(schema(tables)))
      .catch(() => {});
    const format = document.getElementById("sql-format");
    format.hidden = false;
    format.addEventListener("click", async () => {
      try {
        if (!window.ontimeSqlFormatter) {
          await load(field.dataset.formatter);
        }
        editor.replace(window.ontimeSqlFormatter.format(editor.text()), 0);
        editor.focus();
      } catch {
        editor.focus();
      }
    });
  }

  async function showResult() {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.querySelector("#result[data-events]")) {
      return false;
    }
    // The forms for chart, sharing and saving are new too, and the editor marks the problem: a page of its own.
    window.location.reload();
    return true;
  }

  function follow(result) {
    const events = new EventSource(result.dataset.events);
    const bar = document.getElementById("progress-bar");
    const text = document.getElementById("progress-text");
    events.addEventListener("query", (event) => {
      const { query, text: words } = JSON.parse(event.data);
      if (text) {
        text.textContent = words;
      }
      if (bar && query.tasks > 0) {
        bar.max = query.tasks;
        bar.value = query.tasksDone;
      }
      if (!["queued", "running"].includes(query.state)) {
        events.close();
        said.textContent = words;
        showResult();
      }
    });
    const again = window.setInterval(async () => {
      try {
        if (await showResult()) {
          window.clearInterval(again);
        }
      } catch {
        // The next time may do.
      }
    }, 5000);
  }

  if (field && window.ontimeSqlEditor) {
    edit();
  }
  const result = document.querySelector("#result[data-events]");
  if (result && window.EventSource) {
    follow(result);
  }
  // On a phone, the editor fills the screen, and what becomes of the statement stands below it.
  const told = result || document.getElementById("problem");
  if (told && window.matchMedia("(max-width: 45.99rem)").matches) {
    told.scrollIntoView();
  }
})();
