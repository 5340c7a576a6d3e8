/**
 * What docx-preview does not do as Word does, set right in what it has read before it draws:
 * what a style says wins over the style that it is based on (`numId 0` takes a number away), a list
 * begins where it was told to, and text behind a number stands at its indent.
 */

/** @typedef {{target: string, values: Record<string, string>}} Look */
/** @typedef {{id: string, basedOn: string | null, styles: Look[], paragraphProps?: Plain, runProps?: Plain}} Style */
/** @typedef {{[name: string]: any}} Plain */
/** @typedef {{id: string, level: number, start: number, pStyle: Plain, rStyle: Plain}} Level */

/** @param {any} document */
export function asInWord(document) {
  inherit(document.stylesPart?.styles ?? []);
  if (document.numberingPart) number(document.numberingPart);
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
 * As much room for a number as its paragraph hangs out.
 * @param {Plain} look
 */
function room(look) {
  const hanging = /^-(.*)/.exec(look?.["text-indent"] ?? "")?.[1];
  return hanging ? { display: "inline-block", "min-width": hanging, "text-indent": "0" } : {};
}
