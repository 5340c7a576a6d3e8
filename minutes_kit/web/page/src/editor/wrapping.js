/** Lines that do not fit go on below their own text: what is indented is seen to be so. */

import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";

const BEGIN = /^ *(?:- +)*/;

/** @param {import("@codemirror/view").EditorView} view */
function indents(view) {
  const builder = /** @type {RangeSetBuilder<Decoration>} */ (new RangeSetBuilder());
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const width = /** @type {RegExpExecArray} */ (BEGIN.exec(line.text))[0].length;
      if (width) builder.add(line.from, line.from, hanging(width));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

/** @param {number} width */
function hanging(width) {
  return Decoration.line({ attributes: { style: `--hang: ${width}ch`, class: "hanging" } });
}

export const hangingLines = ViewPlugin.define(
  (view) => ({
    decorations: indents(view),
    update(change) {
      if (change.docChanged || change.viewportChanged) this.decorations = indents(change.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);
