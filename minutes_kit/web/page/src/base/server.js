/** The server that this page came from. */

/**
 * @typedef {object} Problem what `minutes check --format json` tells
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {"error" | "warning"} severity
 * @property {string} code
 * @property {string} message
 * @property {string} hint
 * @property {string} excerpt its line
 * @property {boolean} [mendable] whether `fix` mends it; told of the notes that are checked
 * @property {{line: number, lines: string[]} | null} [proposal] what was probably meant
 */

/**
 * @typedef {object} Listed a notes file of the folder
 * @property {string} name
 * @property {string | null} title
 * @property {string | null} date
 * @property {string} [date_text]
 * @property {string | null} next the day of the next meeting
 * @property {string} language
 * @property {number} errors
 * @property {number} warnings
 * @property {"unread" | "absent" | "current" | "stale" | "edited"} document
 * @property {string | null} sent
 */

/**
 * @typedef {object} Desk
 * @property {string} folder
 * @property {string} language
 * @property {Record<string, {name: string, tag: string}>} languages those there are, by their codes
 * @property {boolean} libreoffice
 * @property {boolean} send
 */

/** @typedef {Desk & {files: Listed[], more: boolean}} Folder with more to come, if some are unread */

/** @typedef {(name: string | null, version: string | null) => void} Changed */

/** What the server refuses, with its reasons. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {any} answer
   */
  constructor(status, answer) {
    super(`refused: ${status}`);
    this.status = status;
    this.answer = answer;
    /** @type {Problem[]} */
    this.problems = answer?.problems ?? [];
  }
}

/** The server has ended. */
export class Gone extends Error {}

const PAGE = "page";

/** Keep for this origin what shows that calls come from this page; the server gives it once. */
export function admit() {
  const given = location.hash.match(/^#page=(\w+)$/)?.[1];
  if (!given) return;
  localStorage.setItem(PAGE, given);
  history.replaceState(null, "", "#/");
}

/** What shows it; another page may have got a newer one. */
function shown() {
  return localStorage.getItem(PAGE) ?? "";
}

/**
 * @param {string} path
 * @param {RequestInit} [request]
 */
async function asked(path, request = {}) {
  let response;
  try {
    response = await fetch(path, {
      ...request,
      headers: { ...request.headers, "Desk-Page": shown() },
    });
  } catch {
    throw new Gone();
  }
  if (response.ok) return response;
  throw new Refused(response.status, await response.json().catch(() => null));
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function get(path) {
  return (await asked(path)).json();
}

/**
 * @param {string} path
 * @param {unknown} body
 * @param {RequestInit} [more]
 */
export function send(path, body, more = {}) {
  const headers = { "Content-Type": "application/json" };
  return asked(path, { method: "POST", headers, body: JSON.stringify(body), ...more });
}

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export async function post(path, body) {
  return (await send(path, body)).json();
}

/**
 * The path of a call about one notes file.
 * @param {string} path
 * @param {string} name
 */
export function about(path, name) {
  return `${path}?name=${encodeURIComponent(name)}`;
}

/**
 * Where the screen of a notes file is, or one of its lines on that.
 * @param {"notes" | "ready"} kind
 * @param {string} name
 * @param {number} [line]
 */
export function address(kind, name, line) {
  return `#/${kind}/${encodeURIComponent(name)}${line ? `/${line}` : ""}`;
}

/**
 * Open a file that belongs to notes by the program of the system.
 * @param {string} name
 * @param {"document" | "pdf" | "draft" | "folder" | "book"} what
 */
export function launch(name, what) {
  return post("/api/open", { name, what });
}

/**
 * Hear of notes that are changed, by whomever; without a name it is another file of the folder.
 * One page hears it from the server and tells the others, until it is closed and another does: a
 * browser keeps six connections to a server, and each that only listens is one less for all pages.
 * @param {Changed} changed
 * @param {() => void} unwatched nothing more is heard
 */
export function listen(changed, unwatched) {
  const pages = new BroadcastChannel("events");
  const hear = (/** @type {{name?: string | null, version?: string | null}} */ told) =>
    told.name === undefined ? unwatched() : changed(told.name, told.version ?? null);
  pages.addEventListener("message", ({ data }) => hear(data));
  navigator.locks.request("events", () => {
    const tell = (/** @type {MessageEvent} */ { data }) => {
      const told = JSON.parse(data);
      pages.postMessage(told);
      hear(told);
    };
    const source = new EventSource(`/api/events?page=${shown()}`);
    source.addEventListener("unwatched", tell);
    source.addEventListener("changed", tell);
    return new Promise(() => {}); // for as long as this page is open
  });
}
