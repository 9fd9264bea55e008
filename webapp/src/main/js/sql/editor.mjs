// The editor of the page /sql. It stands in a shadow root, so that its styles need no exception from the content security
// policy, and writes into the text field of the form, which is also there without script.
import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { SQLDialect, sql } from "@codemirror/lang-sql";
import { HighlightStyle, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const spark = SQLDialect.define({
  keywords:
    "all and anti any array as asc between both by case cast cross cube current current_date current_timestamp desc distinct else end escape except exists explode extract false fetch filter first following for from full group grouping having ilike in inner intersect interval into is join lateral leading left like limit map minus natural not null nulls offset on or order outer over partition percent pivot preceding range recursive right rlike rollup row rows select semi sets some struct table tablesample then time to trailing true try_cast unbounded union unique unknown unpivot using values view when where window with within",
  types:
    "bigint binary boolean byte char date decimal double float int integer interval long real short smallint string timestamp tinyint varchar",
  builtin:
    "abs approx_count_distinct approx_percentile array_agg avg ceil coalesce collect_list collect_set concat concat_ws corr count count_if date_add date_diff date_format date_sub date_trunc day dayofweek dense_rank exp first_value floor greatest hour if ifnull lag last_value lead least left length ln log lower lpad ltrim max max_by mean median min min_by minute month nullif nvl percent_rank percentile pow quarter rank regexp_extract regexp_replace replace right round row_number second sign split sqrt stddev substring sum to_date trim try_divide upper variance weekofyear width_bucket year",
  backslashEscapes: true,
  doubleQuotedStrings: true,
  identifierQuotes: "`",
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--on-time)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--diverted)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.standard(tags.name)], color: "var(--late)" },
]);

const look = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    border: "1px solid var(--quiet)",
    borderRadius: "0.5rem",
    fontSize: "0.95rem",
  },
  "&.cm-focused": { outline: "3px solid var(--accent)" },
  ".cm-scroller": { fontFamily: "ui-monospace, monospace", minHeight: "13rem", maxHeight: "28rem" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--ground)", border: "none" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--accent-soft) !important" },
  // The wave that the library draws is an image in a style, which the content security policy forbids.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--cancelled)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--ink)", backgroundColor: "var(--accent-soft)" },
});

/** Replaces a text field by an editor, and returns what the page needs of it. */
function create(field, label, run) {
  const host = document.createElement("div");
  field.after(host);
  const root = host.attachShadow({ mode: "open" });
  const language = new Compartment();
  const withSchema = (schema) => sql({ dialect: spark, schema, upperCaseKeywords: true });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        search({ top: true }),
        syntaxHighlighting(colours),
        look,
        language.of(withSchema({})),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            field.value = view.state.doc.toString();
            field.dispatchEvent(new Event("input", { bubbles: true }));
          }
        }),
        // Tab leaves the editor, as people without a mouse need it.
        Prec.highest(keymap.of([{ key: "Ctrl-Enter", mac: "Cmd-Enter", run: () => (run(), true) }])),
        keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      ],
    }),
  });
  field.hidden = true;
  return {
    text: () => view.state.doc.toString(),
    cursor: () => view.state.selection.main.head,
    selection: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to),
    focus: () => view.focus(),
    replace: (text, cursor) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: Math.min(cursor ?? 0, text.length) },
      }),
    complete: (schema) => view.dispatch({ effects: language.reconfigure(withSchema(schema)) }),
    mark: (at, message) => {
      const line = view.state.doc.lineAt(Math.min(at, view.state.doc.length));
      const from = Math.min(at, line.to);
      const word = /^\w+/.exec(view.state.sliceDoc(from, line.to));
      const to = Math.max(from, word ? from + word[0].length : line.to);
      view.dispatch(setDiagnostics(view.state, [{ from, to, severity: "error", message }]));
    },
  };
}

window.ontimeSqlEditor = { create };
