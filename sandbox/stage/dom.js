// Making elements. Text only ever enters the page as text.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (`on` holds listeners, `data` the dataset) and children; empty ones are skipped. */
export function el(tag, { on = {}, data = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, attributes);
  Object.assign(element.dataset, data);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(...children.flat().filter(isSomething));
  return element;
}

/** An SVG element; numbers are welcome as attributes. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  fill(element, attributes);
  element.append(...children.flat().filter(isSomething));
  return element;
}

/** A symbol of the sprite in the page; decoration unless it has a name. */
export function icon(name, label) {
  const about = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  const use = svg("use", { href: `#icon-${name}` });
  return svg("svg", { class: `icon icon-${name}`, ...about }, label && svg("title", {}, label), use);
}

/** A button that never submits a form. */
export function button(label, action, attributes = {}, ...children) {
  const content = children.length > 0 ? children : [label];
  const name = children.length > 0 ? { "aria-label": label, title: label } : {};
  return el("button", { type: "button", ...name, ...attributes, on: { click: action } }, ...content);
}

/** Puts children in place only where they differ in identity, so that focus and scroll survive. */
export function arrange(parent, children) {
  let next = parent.firstChild;
  for (const child of children) {
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(child, next);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

function fill(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (isSomething(value)) element.setAttribute(name, value);
  }
}

function isSomething(value) {
  return value !== null && value !== undefined && value !== false;
}
