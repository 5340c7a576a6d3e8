/** What Enter makes of a line: the next dash of a list, and a line as deep as notes want it. */

import { holder, next, path, read } from "./place.js";
import { schemaAt } from "./schema.js";

/** @typedef {import("./schema.js").Schema} Schema */
/** @typedef {import("./place.js").Text} Text */

const STEP = 2; // spaces
const BLOCK = /:[ \t]+[|>][-+\d]*[ \t]*$/;

/**
 * What stands in the place of a line up to the cursor, when Enter was pressed there.
 * @param {Schema} root
 * @param {Text} doc
 * @param {number} number of the line, from 1
 * @param {string} before what stands before the cursor
 * @param {string} after what stands behind it
 */
export function broken(root, doc, number, before, after) {
  const { column } = read(before);
  const bare = before.trim() === "" || column === before.length;
  if (bare && !after.trim()) return emptied(doc, number, before);
  if (bare) return `${before.trim() && before}\n${before}`; // a line comes before it
  return `${before.trimEnd()}\n${below(root, doc, number, before, after)}`;
}

/**
 * An item without text ends its list; an empty line is as deep as the one before.
 * @param {Text} doc
 * @param {number} number
 * @param {string} before
 */
function emptied(doc, number, before) {
  if (!before.trim()) return `\n${before}`;
  return " ".repeat(holder(doc, number)?.column ?? 0);
}

/**
 * How the line below begins.
 * @param {Schema} root
 * @param {Text} doc
 * @param {number} number
 * @param {string} before
 * @param {string} after
 */
function below(root, doc, number, before, after) {
  const { column, key, dash } = read(before);
  if (!key) return dash ? before.slice(0, column) : " ".repeat(column);
  const deep = " ".repeat(column + STEP);
  if (after.trim() || BLOCK.test(before)) return deep; // its text goes on
  if (!/:\s*(#.*)?$/.test(before)) return " ".repeat(column);
  return (
    inside(doc, number, column) ?? " ".repeat(column) + wanted(root, path(doc, number, before))
  );
}

/**
 * How what a key holds already begins.
 * @param {Text} doc
 * @param {number} number
 * @param {number} column
 */
function inside(doc, number, column) {
  const line = next(doc, number);
  if (!line || line.indent < column || (line.indent === column && !line.dash)) return null;
  return " ".repeat(line.indent) + (line.dash ? "- " : "");
}

/**
 * What a key wants below itself: items, fields, or nothing.
 * @param {Schema} root
 * @param {string[]} keys
 */
function wanted(root, keys) {
  const schema = schemaAt(root, keys);
  if (schema?.items) return `${" ".repeat(STEP)}- `;
  return schema?.properties ? " ".repeat(STEP) : "";
}
