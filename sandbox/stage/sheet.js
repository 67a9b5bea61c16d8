// Sheets: small dialogs that rise over a phone, or over the page.

import { button, el, icon } from "./dom.js";

/**
 * Opens a modal sheet. Over `host` it covers the lower part of that element. `fill(close)` makes what it
 * holds. The dialog gives the focus back by itself.
 */
export function openSheet(title, fill, host) {
  const dialog = el("dialog", { class: host ? "sheet over-phone" : "sheet", "aria-label": title });
  const close = () => dialog.close();
  const leave = button("Close", close, { class: "plain round-button" }, icon("close"));
  dialog.append(
    el("header", {}, el("h2", {}, title), leave),
    el("div", { class: "sheet-body" }, fill(close)),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog && !isInside(event, dialog)) close();
  });
  document.body.append(dialog);
  if (host) place(dialog, host);
  dialog.showModal();
  return dialog;
}

function isInside({ clientX, clientY }, dialog) {
  const box = dialog.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}

function place(dialog, host) {
  const box = host.getBoundingClientRect();
  dialog.style.left = `${box.left}px`;
  dialog.style.inlineSize = `${box.width}px`;
  dialog.style.bottom = `${Math.max(0, window.innerHeight - box.bottom)}px`;
  dialog.style.maxBlockSize = `${box.height - 24}px`;
}

/** A list of choices; each `{ label, symbol, act, danger }` closes the sheet first. */
export function choices(items, close) {
  const rows = items.filter(Boolean).map(({ label, detail, symbol, act, danger }) => {
    const choose = () => {
      close();
      act();
    };
    const words = el(
      "span",
      { class: "choice-words" },
      el("span", {}, label),
      detail && el("small", {}, detail),
    );
    const attributes = { type: "button", class: danger ? "choice danger" : "choice", on: { click: choose } };
    return el("li", {}, el("button", attributes, symbol && icon(symbol), words));
  });
  return el("ul", { class: "choices" }, ...rows);
}

/** A form with labelled fields and one button. `onSubmit(values)` gets trimmed strings. */
export function form(fields, submitLabel, onSubmit) {
  const inputs = fields.map(({ label, name, control, ...attributes }) => {
    const input = control ?? el("input", { name, autocomplete: "off", ...attributes });
    return el("label", { class: "field" }, el("span", {}, label), input);
  });
  const sender = el("button", { type: "submit", class: "primary" }, submitLabel);
  const element = el("form", { method: "dialog", class: "fields" }, ...inputs, sender);
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = Object.fromEntries(
      [...new FormData(element)].map(([name, value]) => [name, value.trim()]),
    );
    onSubmit(values);
  });
  return element;
}

/** A select control from `[value, label]` pairs. */
export function selection(name, options, chosen) {
  const items = options.map(([value, label]) => el("option", { value, selected: value === chosen }, label));
  return el("select", { name }, ...items);
}
