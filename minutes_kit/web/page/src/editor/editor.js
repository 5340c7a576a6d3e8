/** The editor of the notes. */

import { autocompletion } from "@codemirror/autocomplete";
import { indentLess, indentMore, isolateHistory } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { foldEffect, syntaxHighlighting } from "@codemirror/language";
import { linter, lintGutter, setDiagnostics } from "@codemirror/lint";
import { diff } from "@codemirror/merge";
import { EditorSelection, EditorState, Transaction } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { t } from "../base/words.js";
import { broken } from "./newline.js";
import { phrases } from "./phrases.js";
import { offset } from "./place.js";
import { remedy } from "./remedies.js";
import { completions, help } from "./schema.js";
import { taken, theirs } from "./theirs.js";
import { hangingLines } from "./wrapping.js";

/**
 * @typedef {object} Listener
 * @property {(user: boolean) => void} changed the text has changed, by the user or for her
 * @property {(line: number) => void} moved the cursor stands on another line
 * @property {() => void} typed a key was pressed that changes the text
 * @property {(undone: boolean) => void} theirs what another hand wrote is undone, or all here again
 * @property {() => void} save
 * @property {() => string[]} people whom the notes name
 */

/** @typedef {import("@codemirror/view").Command} Command */

/**
 * @param {string} text
 * @param {import("./schema.js").Schema} schema
 * @param {string} lang of the text
 * @param {Listener} listener
 */
export function editor(text, schema, lang, listener) {
  const extensions = [
    keymap.of([{ key: "Enter", run: enter(schema) }]), // before the one of the basic setup
    basicSetup,
    yaml(),
    ...look(),
    EditorView.contentAttributes.of({ lang }),
    autocompletion({ override: [completions(schema, listener.people)], filterStrict: true }),
    hoverTooltip(help(schema), { hideOnChange: true }),
    linter(null, { hideOn: ({ docChanged }) => docChanged }),
    tab(),
    keymap.of([{ key: "Mod-s", run: save(listener) }]),
    theirs(listener.theirs),
    EditorView.updateListener.of((update) => heard(update, listener)),
  ];
  return begun(new EditorView({ state: EditorState.create({ doc: text, extensions }) }));
}

/**
 * @param {import("./schema.js").Schema} schema
 * @returns {Command}
 */
function enter(schema) {
  return ({ state, dispatch }) => {
    const change = state.changeByRange(({ from, to }) => {
      const line = state.doc.lineAt(from);
      const { text, number } = line;
      const before = text.slice(0, from - line.from);
      const after = state.doc.lineAt(to).text.slice(to - state.doc.lineAt(to).from);
      const insert = broken(schema, state.doc, number, before, after);
      const end = to + after.length - after.trimStart().length;
      const same = insert.startsWith(before) ? before.length : 0; // and keeps its marks
      const changes = { from: line.from + same, to: end, insert: insert.slice(same) };
      return { changes, range: EditorSelection.cursor(line.from + insert.length) };
    });
    dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
    return true;
  };
}

/**
 * @param {Listener} listener
 * @returns {Command}
 */
function save(listener) {
  return () => {
    listener.save();
    return true;
  };
}

/** Tab indents for who has clicked or typed here, and leads on for who only comes by. */
function tab() {
  let writing = false;
  const write = () => {
    writing = true;
    return false; // and the editor does what it does
  };
  /** @type {(act: Command) => Command} */
  const whileWriting = (act) => (view) => writing && (!atBegin(view.state) || act(view));
  return [
    EditorView.domEventHandlers({ focus: () => (writing = false), click: write }),
    EditorView.inputHandler.of(write),
    keymap.of([{ key: "Tab", run: whileWriting(indentMore), shift: whileWriting(indentLess) }]),
  ];
}

/**
 * Whether only a dash or nothing stands before the cursor, or lines are chosen: inside a text Tab
 * would move what she does not look at.
 * @param {EditorState} state
 */
function atBegin({ doc, selection: { main } }) {
  const line = doc.lineAt(main.head);
  return !main.empty || /^[ -]*$/.test(line.text.slice(0, main.head - line.from));
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
      "aria-description": t("keys_leave"),
      tabindex: "0",
    }),
  ];
}

/**
 * @param {import("@codemirror/view").ViewUpdate} update
 * @param {Listener} listener
 */
function heard(update, listener) {
  if (update.transactions.some((one) => one.isUserEvent("input") || one.isUserEvent("delete")))
    listener.typed();
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
 * Give the editor another text: only what differs changes, and that is one step of undo.
 * @param {EditorView} view
 * @param {string} text
 * @param {"mend" | "kept" | "given"} why
 */
export function replace(view, text, why) {
  const old = view.state.doc.toString();
  const changes = diff(old, text, { scanLimit: 1000 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: text.slice(fromB, toB),
  }));
  if (!changes.length) return;
  const annotations = [Transaction.userEvent.of(why), isolateHistory.of("full")];
  view.dispatch({ changes, annotations, effects: why === "given" ? taken.of(true) : [] });
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
      const does = remedy(problem);
      const actions = does ? [{ name: t(does), apply: () => mend(problem) }] : [];
      const { severity, message, hint } = problem;
      return { from, to: line.to, severity, message: `${message} ${hint}`.trim(), actions };
    });
  view.dispatch(setDiagnostics(view.state, marked));
}

/**
 * Fold a first line that only editors read; and keep the cursor in sight when what is around the
 * editor takes its room.
 * @param {EditorView} view
 */
function begun(view) {
  const { text, to } = view.state.doc.line(1);
  if (/^# *yaml-language-server:/.test(text))
    view.dispatch({ effects: foldEffect.of({ from: text.indexOf("y"), to }) });
  new ResizeObserver(() => {
    if (view.hasFocus)
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main) });
  }).observe(view.dom);
  return view;
}
