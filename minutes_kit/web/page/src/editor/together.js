/** Two texts that were made of the same one, each on lines of its own. */

import { diff } from "@codemirror/merge";

const SIGNS = 0xd800; // there are no more, and no notes have as many lines

/**
 * One text with the changes of both; null where lines that they change touch.
 * @param {string} before what both were made of
 * @param {string} mine
 * @param {string} theirs
 */
export function together(before, mine, theirs) {
  const [lines, ...both] = [before, mine, theirs].map((text) => text.split("\n"));
  const signs = new Map();
  const old = signed(signs, lines);
  const [ours, others] = both.map((one) => changes(old, signed(signs, one), one));
  if (ours.some((one) => others.some((other) => touch(one, other)))) return null;
  if (signs.size > SIGNS) return null;
  const last = [...ours, ...others].sort((one, other) => other.from - one.from);
  for (const { from, to, put } of last) lines.splice(from, to - from, ...put);
  return lines.join("\n");
}

/**
 * Lines as one character each: what differs then is whole lines.
 * @param {Map<string, string>} signs of the lines that are known
 * @param {string[]} lines
 */
function signed(signs, lines) {
  for (const line of lines) if (!signs.has(line)) signs.set(line, String.fromCharCode(signs.size));
  return lines.map((line) => signs.get(line)).join("");
}

/**
 * @param {string} old
 * @param {string} changed
 * @param {string[]} lines of what has changed
 */
function changes(old, changed, lines) {
  return diff(old, changed, { scanLimit: 1000 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    put: lines.slice(fromB, toB),
  }));
}

/** @typedef {{from: number, to: number}} Range of lines */

/**
 * @param {Range} one
 * @param {Range} other
 */
function touch(one, other) {
  return one.from <= other.to && other.from <= one.to;
}
