/** The editor of the notes. */

import { autocompletion } from "@codemirror/autocomplete";
import { indentLess, indentMore } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { diff } from "@codemirror/merge";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { t } from "../base/words.js";
import { phrases } from "./phrases.js";
import { offset } from "./place.js";
import { completions, help } from "./schema.js";
import { hangingLines } from "./wrapping.js";

/**
 * @typedef {object} Listener
 * @property {(user: boolean) => void} changed the text has changed, by the user or for her
 * @property {(line: number) => void} moved the cursor stands on another line
 * @property {() => void} save
 */

/**
 * @param {string} text
 * @param {object} schema
 * @param {Listener} listener
 */
export function editor(text, schema, listener) {
  const extensions = [
    basicSetup,
    yaml(),
    ...look(),
    autocompletion({ override: [completions(schema)] }),
    hoverTooltip(help(schema)),
    tab(),
    keymap.of([{ key: "Mod-s", run: () => (listener.save(), true) }]),
    EditorView.updateListener.of((update) => heard(update, listener)),
  ];
  return followed(new EditorView({ state: EditorState.create({ doc: text, extensions }) }));
}

/** Tab indents for who has clicked or typed here, and leads on for who only comes by. */
function tab() {
  let writing = false;
  const write = () => (writing = true) && false; // and the editor does what it does
  /** @type {(act: import("@codemirror/view").Command) => import("@codemirror/view").Command} */
  const whileWriting = (act) => (view) => writing && act(view);
  return [
    EditorView.domEventHandlers({ focus: () => (writing = false), click: write }),
    EditorView.inputHandler.of(write),
    keymap.of([{ key: "Tab", run: whileWriting(indentMore), shift: whileWriting(indentLess) }]),
  ];
}

/** How texts of notes look, wherever they are shown. */
export function look() {
  return [
    syntaxHighlighting(classHighlighter),
    lintGutter(),
    EditorState.phrases.of(phrases()),
    EditorView.lineWrapping,
    hangingLines,
    EditorView.contentAttributes.of({
      "aria-label": t("notes"),
      "aria-description": t("leave"),
      tabindex: "0",
    }),
  ];
}

/**
 * @param {import("@codemirror/view").ViewUpdate} update
 * @param {Listener} listener
 */
function heard(update, listener) {
  if (update.docChanged) {
    listener.changed(!update.transactions.some((one) => one.isUserEvent("given")));
  }
  const line = lineAt(update.state);
  if (update.docChanged || line !== lineAt(update.startState)) listener.moved(line);
}

/**
 * The line of the cursor, from 1.
 * @param {EditorState} state
 */
export function lineAt(state) {
  return state.doc.lineAt(state.selection.main.head).number;
}

/**
 * Give the editor another text: only what differs changes. A mend can be undone; what another hand
 * wrote can not, as who undoes her own typing would take that away and save it so.
 * @param {EditorView} view
 * @param {string} text
 * @param {"mend" | "given"} why
 */
export function replace(view, text, why) {
  const old = view.state.doc.toString();
  const changes = diff(old, text, { scanLimit: 1000 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: text.slice(fromB, toB),
  }));
  if (!changes.length) return;
  const kept = Transaction.addToHistory.of(why === "mend");
  view.dispatch({ changes, annotations: [Transaction.userEvent.of(why), kept] });
}

/**
 * Put the cursor at a place of the notes, counted from 1.
 * @param {EditorView} view
 * @param {number} line
 * @param {number} [column]
 */
export function jump(view, line, column = 1) {
  const { doc } = view.state;
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const anchor = found.from + offset(found.text, column);
  const effects = EditorView.scrollIntoView(anchor, { y: "center" });
  view.dispatch({ selection: { anchor }, effects });
  view.focus();
}

/**
 * Mark the problems in the text and its margin.
 * @param {EditorView} view
 * @param {import("../base/server.js").Problem[]} problems
 * @param {(problem: import("../base/server.js").Problem) => void} mend
 */
export function mark(view, problems, mend) {
  const { doc } = view.state;
  const marked = problems
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .map((problem) => {
      const line = doc.line(problem.line);
      const from = line.from + offset(line.text, problem.column);
      const actions = problem.mend ? [{ name: t("mend"), apply: () => mend(problem) }] : [];
      const { severity, message, hint } = problem;
      return { from, to: line.to, severity, message: `${message} ${hint}`.trim(), actions };
    });
  view.dispatch(setDiagnostics(view.state, marked));
}

/**
 * Keep the cursor in sight when what is around the editor takes its room.
 * @param {EditorView} view
 */
function followed(view) {
  new ResizeObserver(() => {
    if (view.hasFocus)
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main) });
  }).observe(view.dom);
  return view;
}
