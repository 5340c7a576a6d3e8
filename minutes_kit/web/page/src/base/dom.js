/** Elements, made without HTML in strings: what is typed is never read as markup. */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element; a function listens to what its name says behind `on`, all else is an attribute.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(...children.filter(isThere));
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {unknown} value
 */
function set(element, name, value) {
  if (typeof value === "function") {
    element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
  } else if (value === true) {
    element.setAttribute(name, "");
  } else if (value !== false && value != null) {
    element.setAttribute(name, String(value));
  }
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isThere(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

/**
 * A button that cannot be pressed twice while what it does is under way.
 * @param {string} label
 * @param {() => unknown} act
 * @param {Record<string, unknown>} [properties]
 */
export function button(label, act, properties = {}) {
  const made = h("button", { type: "button", ...properties }, label);
  made.addEventListener("click", async () => {
    if (made.getAttribute("aria-disabled") === "true") return;
    made.setAttribute("aria-disabled", "true"); // it keeps the focus, which `disabled` would lose
    try {
      await act();
    } finally {
      made.removeAttribute("aria-disabled");
    }
  });
  return made;
}

/**
 * Put other contents into an element; what had the focus keeps it, if it is there again.
 * @param {HTMLElement} element
 * @param {...Child} children
 */
export function redraw(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  element.replaceChildren(...children.filter(isThere));
  if (!focused || element.contains(document.activeElement)) return;
  const all = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("a, button, h2")]);
  const same = (/** @type {Element} */ one) =>
    focused.hasAttribute("href")
      ? one.getAttribute("href") === focused.getAttribute("href")
      : one.textContent === focused.textContent;
  (all.find(same) ?? all[0])?.focus();
}

/**
 * Say something to those who listen to the page.
 * @param {string} text
 */
export function tell(text) {
  const told = /** @type {HTMLElement} */ (document.getElementById("told"));
  told.textContent = text;
}
