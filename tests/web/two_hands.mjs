// Tests, by node's own runner, what becomes of a text that another hand writes as well.
import assert from "node:assert/strict";
import { test } from "node:test";
import { history, isolateHistory, redo, undo } from "@codemirror/commands";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { taken, theirs } from "../../minutes_kit/web/page/src/editor/theirs.js";
import { together } from "../../minutes_kit/web/page/src/editor/together.js";

/** An editor without a screen: what is done in it, and what it told since. */
function writing() {
  let told = [];
  const extensions = [history(), theirs((undone) => told.push(undone))];
  let state = EditorState.create({ doc: "A", extensions });
  const dispatch = (change) => {
    const update = { startState: change.startState, state: change.state, transactions: [change] };
    for (const hear of change.state.facet(EditorView.updateListener)) hear(update);
    state = change.state;
  };
  const put = (insert, event, effects = []) => {
    const annotations = [Transaction.userEvent.of(event), isolateHistory.of("full")];
    const changes = { from: 0, to: state.doc.length, insert };
    dispatch(state.update({ changes, annotations, effects }));
  };
  const acts = {
    type: (text) => put(text, "input"),
    take: (text) => put(text, "given", taken.of(true)),
    undo: () => undo({ state, dispatch }),
    redo: () => redo({ state, dispatch }),
  };
  return (...steps) => {
    told = [];
    for (const [name, ...given] of steps) acts[name](...given);
    return [state.doc.toString(), told];
  };
}

test("each text of another hand that is undone is told, and that all are here again", () => {
  const does = writing();
  assert.deepEqual(does(["take", "B"], ["take", "C"]), ["C", []]);
  assert.deepEqual(does(["undo"]), ["B", [true]]);
  assert.deepEqual(does(["undo"]), ["A", [true]]);
  assert.deepEqual(does(["redo"]), ["B", []], "the other one is undone still");
  assert.deepEqual(does(["redo"]), ["C", [false]]);
});

test("of what she typed herself nothing is told, whatever text it makes", () => {
  const does = writing();
  const typed = [["take", "B"], ["type", "A"], ["undo"], ["redo"], ["undo"]];
  assert.deepEqual(does(...typed), ["B", []]);
});

test("what can no longer come back is not waited for", () => {
  const does = writing();
  assert.deepEqual(does(["take", "B"], ["undo"], ["type", "x"]), ["x", [true]]);
  assert.deepEqual(does(["take", "C"], ["undo"], ["redo"]), ["C", [true, false]]);
});

test("changes on lines apart are kept together, and none that touch", () => {
  const before = "a\nb\nc\nd\ne";
  for (const [mine, theirs, both] of [
    ["A\nb\nc\nd\ne", "a\nb\nC\nd\ne", "A\nb\nC\nd\ne"],
    ["a\nb\nc\nd\nE\n", "a1\na2\nb\nc\nd\ne", "a1\na2\nb\nc\nd\nE\n"],
    ["c\nd\ne", "a\nb\nc\nd\ne\nf", "c\nd\ne\nf"],
    ["a\nb\nb\nc\nd\ne", "a\nb\nc\nd", "a\nb\nb\nc\nd"],
    ["a\nB\nc\nd\ne", "a\nb\nC\nd\ne", null],
    ["a\nB\nc\nd\ne", "a\nB\nc\nd\ne", null],
    ["a\nx\nb\nc\nd\ne", "a\ny\nb\nc\nd\ne", null],
    ["a\nx\nb\nc\nd\ne", "", null],
    ["a\nb\nd\ne", "a\nb\nc\nx\nd\ne", null],
  ]) {
    assert.equal(together(before, mine, theirs), both);
    assert.equal(together(before, theirs, mine), both);
  }
});
