// Tells, of each case on its input, what Enter makes of a text whose cursor is marked by ¦, or what is
// offered there.
import { readFileSync } from "node:fs";
import { broken } from "../../minutes_kit/web/page/src/editor/newline.js";
import { completions } from "../../minutes_kit/web/page/src/editor/schema.js";

const { schema, people, enter, complete } = JSON.parse(readFileSync(0, "utf8"));

/** A text with its cursor, as CodeMirror has it. */
function state(marked) {
  const pos = marked.indexOf("¦");
  const lines = marked.replace("¦", "").split("\n");
  const starts = lines.map((_, at) => lines.slice(0, at).join("\n").length + (at ? 1 : 0));
  const line = (number) => ({ number, from: starts[number - 1], text: lines[number - 1] });
  const lineAt = (at) => line(starts.filter((start) => start <= at).length);
  return { pos, state: { doc: { lines: lines.length, line, lineAt } } };
}

function entered(marked) {
  const { pos, state: there } = state(marked);
  const { number, from, text } = there.doc.lineAt(pos);
  const [before, after] = [text.slice(0, pos - from), text.slice(pos - from)];
  const made = broken(schema, there.doc, number, before, after);
  return `${marked.slice(0, from)}${made}¦${marked.slice(pos + 1).replace(/^ +/, "")}`;
}

function offered(marked) {
  const { pos, state: there } = state(marked);
  const found = completions(schema, () => people)({ pos, state: there, explicit: false });
  const typed = found && marked.slice(found.from, pos);
  return (found?.options ?? [])
    .filter(({ label }) => label.startsWith(typed))
    .map(({ label, apply }) => apply ?? label);
}

process.stdout.write(JSON.stringify([enter.map(entered), complete.map(offered)]));
