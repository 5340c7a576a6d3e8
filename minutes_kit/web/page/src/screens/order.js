/** The notes of a folder in their order, and those that are looked for. */

/** @typedef {import("../base/server.js").Listed} Listed */

const DAY = /\d{4}-\d\d-\d\d/;
const MARKS = /\p{M}/gu;

/**
 * The day of a meeting; while its notes are unread, that with which their name mostly begins.
 * @param {Listed} file
 */
export function day({ name, date }) {
  return date ?? name.match(DAY)?.[0] ?? "";
}

/**
 * The newest first; before them those without a day, as somebody has yet to fill it in.
 * @param {Listed[]} files
 */
export function newestFirst(files) {
  const key = (/** @type {Listed} */ file) =>
    day(file) || (file.document === "unread" ? "" : "9999");
  return [...files].sort((one, other) => key(other).localeCompare(key(one)));
}

/**
 * The newest that others can follow on: it has its day, and no errors.
 * @param {Listed[]} files
 */
export function latest(files) {
  return newestFirst(files).find((file) => day(file) && !file.errors);
}

/**
 * Those of which the title, the name of the file or the day have all words that are looked for.
 * @param {Listed[]} files
 * @param {string} text
 */
export function found(files, text) {
  const words = plain(text).split(/\s+/);
  return files.filter((file) => {
    const said = plain(`${file.title ?? ""} ${file.name} ${dates(file)}`);
    return words.every((word) => said.includes(word));
  });
}

/**
 * A day in the ways in which somebody may type it.
 * @param {Listed} file
 */
function dates(file) {
  const [year, month, date] = day(file).split("-");
  const typed = ["/", "-", "."].map((sign) => [+date, +month, year].join(sign));
  return [file.date_text, day(file), ...(date ? typed : [])].join(" ");
}

/** @param {string} text */
function plain(text) {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

/**
 * A name that no notes have yet: that of the last ones with another day, or a usual one.
 * @param {Listed[]} files
 * @param {{last?: Listed, today: string, usual: string}} given
 */
export function proposed(files, { last, today, usual }) {
  const next = last?.next ?? today;
  const taken = new Set(files.map(({ name }) => name));
  const [before, after] = around(last?.name ?? "", usual);
  let name = `${before}${next}${after}`;
  for (let number = 2; taken.has(name); number++) name = `${before}${next}-${number}${after}`;
  return name;
}

/**
 * What stands before and behind the day in the name of notes; a name with other numbers in it
 * would tell of another day, and is not taken over.
 * @param {string} last
 * @param {string} usual
 */
function around(last, usual) {
  const folder = last.slice(0, last.lastIndexOf("/") + 1);
  const name = last.slice(folder.length);
  const parts = name.split(DAY);
  if (parts.length === 2) return [folder + parts[0], parts[1]];
  return [folder, `-${name && !/\d/.test(name) ? name : usual}`];
}
