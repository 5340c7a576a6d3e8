/** Where screens are: which one it is, and of which notes. */

/**
 * @param {"notes" | "ready"} kind
 * @param {string} name
 */
export function address(kind, name) {
  return `#/${kind}/${encodeURIComponent(name)}`;
}

/** What is asked for: nothing, at first. */
export function asked() {
  const [, kind = "", name = ""] = location.hash.split("/");
  return { kind, name: decodeURIComponent(name) };
}
