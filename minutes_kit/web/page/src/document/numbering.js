/**
 * What docx-preview does not do as Word does, set right in what it has read before it draws:
 * what a style says wins over the style that it is based on (`numId 0` takes a number away), a list
 * begins where it was told to, text behind a number stands at its indent, a number looks as its
 * paragraph, and a border stands around the text, not in it.
 */

/** @typedef {{target: string, values: Record<string, string>}} Look */
/** @typedef {{id: string, basedOn: string | null, styles: Look[], paragraphProps?: Plain, runProps?: Plain}} Style */
/** @typedef {{[name: string]: any}} Plain */
/** @typedef {{id: string, level: number, start: number, pStyle: Plain, rStyle: Plain}} Level */

const GAP = "6pt"; // docx-preview does not tell which

/** @param {any} document */
export function asInWord(document) {
  const styles = document.stylesPart?.styles ?? [];
  inherit(styles);
  for (const style of styles) frame(style);
  if (!document.numberingPart) return;
  number(document.numberingPart);
  for (const style of styles) dress(style, document.numberingPart.domNumberings);
}

/**
 * Give each style what it has of those that it is based on.
 * @param {Style[]} styles
 */
export function inherit(styles) {
  const byId = new Map(styles.filter(({ id }) => id).map((style) => [style.id, style]));
  for (const style of styles) settle(style, byId);
}

/**
 * @param {Style} style
 * @param {Map<string, Style>} byId
 */
function settle(style, byId) {
  const base = byId.get(style.basedOn ?? "");
  style.basedOn = null; // done, also for docx-preview, whose base styles win
  if (!base) return;
  settle(base, byId);
  style.paragraphProps = over(base.paragraphProps, style.paragraphProps);
  style.runProps = over(base.runProps, style.runProps);
  for (const { target, values } of base.styles) {
    const own = style.styles.find((look) => look.target === target);
    if (own) own.values = { ...values, ...own.values };
    else style.styles.push({ target, values: { ...values } });
  }
}

/**
 * @param {Plain | undefined} base
 * @param {Plain | undefined} own
 */
function over(base = {}, own = {}) {
  const numbering = own.numbering ?? base.numbering;
  return { ...base, ...own, ...(numbering && { numbering: { ...numbering } }) };
}

/** @param {{numberings: any[], domNumberings: Level[]}} part */
function number({ numberings, domNumberings }) {
  for (const { id, overrides } of numberings) {
    for (const { level, start } of overrides) {
      const found = domNumberings.find((one) => one.id === id && one.level === level);
      if (found && start !== undefined) found.start = start;
    }
  }
  for (const level of domNumberings) level.rStyle = { ...level.rStyle, ...room(level.pStyle) };
}

/**
 * Let the numbers of a style look as its text, save for what they say themselves.
 * @param {Style} style
 * @param {Level[]} levels
 */
function dress({ styles, paragraphProps }, levels) {
  const { id, level } = paragraphProps?.numbering ?? {};
  const found = levels.find((one) => one.id === id && one.level === level);
  const text = styles.find(({ target }) => target === "span");
  if (found && text) found.rStyle = { ...text.values, ...found.rStyle };
}

/**
 * Keep the text of a style at its indent, and its borders away from it.
 * @param {Style} style
 */
export function frame({ styles }) {
  for (const { target, values } of styles) {
    if (target !== "p") continue;
    for (const side of ["top", "bottom"]) if (values[`border-${side}`]) apart(values, side);
    for (const [side, edge] of [
      ["left", "start"],
      ["right", "end"],
    ]) {
      if (!values[`border-${side}`]) continue;
      apart(values, side);
      const margin = `margin-inline-${edge}`;
      values[margin] = `calc(${values[margin] ?? "0pt"} - ${GAP})`;
    }
  }
}

/**
 * @param {Record<string, string>} values
 * @param {string} side
 */
function apart(values, side) {
  values[`padding-${side}`] = GAP;
}

/**
 * As much room for a number as its paragraph hangs out.
 * @param {Plain} look
 */
function room(look) {
  const hanging = /^-(.*)/.exec(look?.["text-indent"] ?? "")?.[1];
  return hanging ? { display: "inline-block", "min-width": hanging, "text-indent": "0" } : {};
}
