/** What a button does about a problem: mend it, or change what was probably meant otherwise. */

/** @typedef {import("../base/server.js").Problem} Problem */

/**
 * The name of what the button of a problem says; a problem without one is for its writer alone.
 * @param {Problem} problem
 */
export function remedy({ mendable, proposal }) {
  if (mendable) return "mend";
  return proposal ? "propose" : null;
}

/**
 * A text changed as a problem proposes; as it was where its line has changed meanwhile.
 * @param {string} text
 * @param {Problem} problem
 */
export function proposed(text, { excerpt, proposal }) {
  const lines = text.split("\n");
  if (proposal && lines[proposal.line - 1] === excerpt)
    lines.splice(proposal.line - 1, 1, ...proposal.lines);
  return lines.join("\n");
}
