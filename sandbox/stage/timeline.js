// The messages of one phone: drawn only where they changed, and kept at the newest while one reads along.

import { arrange, button, el, icon } from "./dom.js";
import { blocksOf, renderBlock } from "./message.js";
import { dayOf } from "./town.js";
import { inBrief } from "./words.js";

/** How near the end of the chat counts as reading along, in pixels. */
const NEAR_END = 80;
/** How long a message that was looked for glows, in milliseconds. */
const GLOW_LASTS = 1500;

/** The scrolled part of a chat. `room` is what bubbles need, see `renderBlock`. */
export class Timeline {
  #room;
  #rows = new Map();
  #following = true;

  constructor(room) {
    this.#room = room;
    this.log = el("div", { class: "log", role: "log", tabindex: 0, "aria-label": `Chat of ${room.name}` });
    this.log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.log.addEventListener("load", () => this.#stayAtEnd(), { capture: true });
    new ResizeObserver(() => this.#stayAtEnd()).observe(this.log);
    const attributes = { class: "newer round-button", hidden: true };
    this.newer = button("To the newest message", () => this.toEnd(), attributes, icon("down"));
  }

  /** Draws these messages; `greeting` stands in an empty chat. */
  update(messages, greeting) {
    const kept = new Map();
    const rows = greeting ? [greeting] : [];
    let day = null;
    for (const block of blocksOf(messages)) {
      const date = dayOf(block[0].date);
      if (date !== day)
        rows.push(this.#row(kept, `day ${date}`, date, () => el("p", { class: "day" }, date)));
      day = date;
      const signature = JSON.stringify([block, this.#room.waitingIn(block[0].id), this.#quoted(block[0])]);
      rows.push(this.#row(kept, block[0].id, signature, () => renderBlock(block, this.#room)));
    }
    const focus = this.#focusedButton();
    arrange(this.log, rows);
    this.#rows = kept;
    if (focus) this.#refocus(focus);
    this.#stayAtEnd();
    this.newer.hidden = this.#isAtEnd();
  }

  /** Scrolls to the newest message and stays with it. */
  toEnd() {
    this.#following = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.newer.hidden = true;
  }

  /** Scrolls to a message and lets it glow. */
  reveal(id) {
    const target = this.log.querySelector(`[data-message="${id}"]`);
    if (!target) return;
    target.scrollIntoView({ block: "center", behavior: "smooth" });
    target.classList.add("revealed");
    setTimeout(() => target.classList.remove("revealed"), GLOW_LASTS);
  }

  /** The element for a key, made anew only where what it shows has changed. */
  #row(kept, key, signature, make) {
    const known = this.#rows.get(key);
    const row = known?.signature === signature ? known : { signature, element: make() };
    kept.set(key, row);
    return row.element;
  }

  #quoted({ reply_to: id }) {
    const original = id && this.#room.find(id);
    return original ? [inBrief(original), Boolean(original.deleted)] : null;
  }

  #focusedButton() {
    const focused = document.activeElement?.closest?.("button");
    const row = focused && this.log.contains(focused) && focused.closest("[data-message]");
    return row
      ? { message: row.dataset.message, index: [...row.querySelectorAll("button")].indexOf(focused) }
      : null;
  }

  /** A message drawn anew keeps the focus on the button that stands where the old one stood. */
  #refocus({ message, index }) {
    if (this.log.contains(document.activeElement)) return;
    const buttons = this.log.querySelectorAll(`[data-message="${message}"] button`);
    (buttons[Math.min(index, buttons.length - 1)] ?? this.log).focus({ preventScroll: true });
  }

  #isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_END;
  }

  #scrolled() {
    this.#following = this.#isAtEnd();
    this.newer.hidden = this.#following;
  }

  /** A picture that has loaded or a keyboard that opens must not push the newest message out of sight. */
  #stayAtEnd() {
    if (this.#following) this.toEnd();
  }
}
