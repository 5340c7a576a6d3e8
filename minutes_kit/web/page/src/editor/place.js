/** Where in the notes a line stands, read from how lines are indented: the text may be unfinished. */

/** @typedef {import("@codemirror/state").Text} Text */

const LINE = /^( *)((?:- +)*)(?:("[^"]*"|'[^']*'|[^\s#"':,[\]{}&*!|>%@`-][^:]*?)[ \t]*:(?=\s|$))?/;

/**
 * @typedef {object} Line
 * @property {number} indent where the first dash stands, or else the key
 * @property {number} column where the key stands, or would stand
 * @property {boolean} dash
 * @property {string} key
 */

/**
 * A line as it was typed.
 * @param {string} text
 * @returns {Line}
 */
export function read(text) {
  const [, spaces, dashes, key = ""] = /** @type {RegExpExecArray} */ (LINE.exec(text));
  const indent = spaces.length;
  const column = indent + dashes.length;
  return { indent, column, dash: dashes !== "", key: key.replace(/^["']|["']$/g, "") };
}

/**
 * Where in a line a column stands: the server counts characters, a script what holds one or half.
 * @param {string} text
 * @param {number} column from 1
 */
export function offset(text, column) {
  return [...text].slice(0, Math.max(column, 1) - 1).join("").length;
}

/**
 * The lines from one on, up or down, that are neither blank nor a comment.
 * @param {Text} doc
 * @param {number} number
 * @param {1 | -1} step
 */
function* lines(doc, number, step) {
  for (let at = number + step; at >= 1 && at <= doc.lines; at += step) {
    const { text } = doc.line(at);
    if (/^\s*[^\s#]/.test(text)) yield read(text);
  }
}

/**
 * The keys above a key that begins at a column (from 0) of a line (from 1), the outermost first.
 * @param {Text} doc
 * @param {number} number
 * @param {number} column
 */
export function above(doc, number, column) {
  /** @type {string[]} */
  const path = [];
  const here = read(doc.line(number).text);
  let limit = here.dash ? here.indent + 1 : column; // what holds it begins before
  for (const line of lines(doc, number, -1)) {
    const holds = line.key && line.column < limit;
    if (holds) path.unshift(line.key);
    if (holds || line.indent < limit) limit = line.dash ? line.indent + 1 : line.indent;
    if (limit <= 0) break;
  }
  return path;
}

/**
 * The keys that stand in the same record.
 * @param {Text} doc
 * @param {number} number
 * @param {number} column
 */
export function beside(doc, number, column) {
  const found = new Set();
  const first = read(doc.line(number).text).dash;
  for (const line of first ? [] : lines(doc, number, -1)) {
    if (line.column < column) break;
    if (line.column === column) found.add(line.key);
    if (line.dash && line.indent < column) break;
  }
  for (const line of lines(doc, number, 1)) {
    if (line.indent < column) break;
    if (line.column === column) found.add(line.key);
  }
  return found;
}
