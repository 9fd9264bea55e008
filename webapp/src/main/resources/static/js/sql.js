// The editor with colours and completion, the statement at the cursor, drafts, and the progress of a query. Without script, the text field, its buttons and a page that looks again by itself do the same.
"use strict";

(() => {
  const DRAFT = "ontime.sql.draft";
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

  function draft() {
    try {
      return JSON.parse(window.sessionStorage.getItem(DRAFT));
    } catch {
      return null;
    }
  }

  function edit() {
    const shown = field.value;
    const editor = window.ontimeSqlEditor.create(field, field.dataset.label, () => form.requestSubmit());
    // What stood around the statement that ran: it stays in this tab.
    const kept = draft();
    const start = kept && shown.trim() !== "" ? kept.text.indexOf(shown.trim()) : -1;
    if (start > 0 || (start === 0 && kept.text.length > shown.length)) {
      editor.replace(kept.text, start);
    }
    const problem = document.getElementById("problem");
    if (problem && problem.dataset.line) {
      const offset = Math.max(0, start);
      const lines = shown.split("\n").slice(0, Number(problem.dataset.line) - 1);
      const before = lines.reduce((sum, line) => sum + line.length + 1, 0);
      editor.mark(offset + before + Number(problem.dataset.column || 1) - 1, problem.textContent.trim());
    }
    form.addEventListener("submit", () => {
      const text = editor.text();
      const piece = pieceAt(text, editor.cursor());
      field.value = editor.selection().trim() || (piece ? text.slice(piece.from, piece.to).trim() : "");
      try {
        window.sessionStorage.setItem(DRAFT, JSON.stringify({ text }));
      } catch {
        // Without storage there are no drafts.
      }
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
})();
