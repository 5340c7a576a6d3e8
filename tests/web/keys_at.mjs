// Tells, of each text on its input with a place marked by ¦, the keys above it and those beside it.
import { readFileSync } from "node:fs";
import { above, beside, read } from "../../minutes_kit/web/page/src/editor/place.js";

const told = JSON.parse(readFileSync(0, "utf8")).map((marked) => {
  const number = marked.slice(0, marked.indexOf("¦")).split("\n").length;
  const lines = marked.replace("¦", "").split("\n");
  const doc = { lines: lines.length, line: (at) => ({ text: lines[at - 1] }) };
  const { column } = read(lines[number - 1]);
  return [above(doc, number, column), [...beside(doc, number, column)].sort()];
});
process.stdout.write(JSON.stringify(told));
