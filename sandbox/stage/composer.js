// The lower end of a phone: text field, commands, reply keys, and what is being answered or edited.

import { openAttachments, openPlaces } from "./attach.js";
import { arrange, button, el, icon } from "./dom.js";
import { inBrief } from "./words.js";

const MOST_SUGGESTIONS = 20;

/** What a person writes with. `room.send(act)` resolves to whether it was done. */
export class Composer {
  #room;
  #seat;
  #answered = null;
  #edited = null;
  #keysHidden = false;
  #keysOf = null;

  constructor(room) {
    this.#room = room;
    this.input = el("textarea", {
      rows: 1,
      data: { role: "composer" },
      "aria-label": `Message from ${room.name}`,
      on: { input: () => this.#typed(), keydown: (event) => this.#onKey(event) },
    });
    this.banner = el("div", { class: "banner", hidden: true });
    this.suggestions = el("div", {
      class: "suggestions",
      role: "group",
      "aria-label": "Commands",
      hidden: true,
    });
    this.keys = el("div", {
      class: "reply-keyboard",
      role: "group",
      "aria-label": "Reply keys",
      hidden: true,
    });
    const round = (name, symbol, act, more) =>
      button(name, act, { class: "plain round-button", ...more }, icon(symbol));
    this.commands = round("Commands", "slash", () => this.#toggleCommands());
    this.attach = round("Send a photo, a place or something else", "clip", () => this.#attach());
    this.keysSwitch = round("Show or hide the reply keys", "keys", () => this.#toggleKeys());
    this.sender = round("Send", "send", () => this.#send(), {
      class: "round-button send",
      data: { role: "send" },
    });
    const line = el(
      "div",
      { class: "line" },
      this.commands,
      this.input,
      this.keysSwitch,
      this.attach,
      this.sender,
    );
    this.blocked = button("Unblock the bot", () => room.send({ act: "unblock" }), {
      class: "unblock",
      hidden: true,
    });
    this.element = el(
      "div",
      { class: "composer" },
      this.suggestions,
      this.banner,
      line,
      this.blocked,
      this.keys,
    );
    this.line = line;
  }

  /** Shows what the phone holds now. */
  update(seat) {
    this.#seat = seat;
    const { phone, person, commands } = seat;
    this.commands.hidden = commands.length === 0;
    this.line.hidden = person.blocked;
    this.blocked.hidden = !person.blocked;
    const hint = phone.force_reply?.placeholder ?? phone.reply_keyboard?.placeholder;
    this.input.placeholder = hint || "Message";
    this.#updateKeys(person.blocked ? null : phone.reply_keyboard);
    this.#updateBanner();
  }

  /** The next text answers this message. */
  answer(message) {
    this.#answered = message;
    this.#edited = null;
    this.#updateBanner();
    this.input.focus();
  }

  /** The next text takes the place of this message's words. */
  edit(message) {
    this.#edited = message;
    this.#answered = null;
    this.input.value = message.content.text ?? message.content.caption ?? "";
    this.#typed();
    this.#updateBanner();
    this.input.focus();
  }

  #updateKeys(keyboard) {
    const signature = JSON.stringify(keyboard);
    if (signature !== this.#keysOf) {
      this.#keysOf = signature;
      this.#keysHidden = false;
      const rows = (keyboard?.rows ?? []).map((row) =>
        el("div", { class: "row" }, ...row.map((key) => this.#key(key))),
      );
      this.keys.replaceChildren(...rows);
    }
    this.keysSwitch.hidden = !keyboard;
    this.keysSwitch.setAttribute("aria-expanded", String(!this.#keysHidden));
    this.keys.hidden = !keyboard || this.#keysHidden;
  }

  #key(key) {
    const tap = () => {
      const deed = { act: "reply_key", label: key.text };
      if (key.request_location) openPlaces(this.#room.host(), (place) => this.#room.send({ ...deed, place }));
      else this.#room.send(deed);
    };
    const symbol = key.request_location ? "pin" : key.request_contact ? "person" : null;
    const attributes = { type: "button", data: { key: key.text }, on: { click: tap } };
    return el("button", attributes, symbol && icon(symbol), el("span", {}, key.text));
  }

  #toggleKeys() {
    this.#keysHidden = !this.#keysHidden;
    this.#updateKeys(this.#seat.phone.reply_keyboard);
  }

  #updateBanner() {
    const forced = this.#seat?.phone.force_reply;
    const forcedTo = forced && this.#room.find(forced.message_id);
    const about = this.#edited ?? this.#answered ?? forcedTo;
    this.banner.hidden = !about;
    if (!about) return;
    const title = this.#edited ? "Edit message" : "Reply";
    const words = el(
      "div",
      { class: "banner-words" },
      el("strong", {}, title),
      el("span", {}, inBrief(about)),
    );
    const cancellable = this.#edited ?? this.#answered;
    const cancel =
      cancellable && button("Cancel", () => this.#reset(), { class: "plain round-button" }, icon("close"));
    this.banner.replaceChildren(icon(this.#edited ? "edit" : "reply"), words, ...(cancel ? [cancel] : []));
  }

  #reset() {
    if (this.#edited) this.input.value = "";
    this.#answered = null;
    this.#edited = null;
    this.#typed();
    this.#updateBanner();
  }

  #typed() {
    this.input.style.blockSize = "auto";
    this.input.style.blockSize = `${Math.min(this.input.scrollHeight, 132)}px`;
    const typed = /^\/\w*$/.exec(this.input.value)?.[0];
    this.#suggest(typed);
  }

  /** Lists the commands that begin like what is typed; none for `undefined`. */
  #suggest(typed) {
    const fitting = typed
      ? this.#seat.commands
          .filter(({ command }) => `/${command}`.startsWith(typed))
          .slice(0, MOST_SUGGESTIONS)
      : [];
    this.suggestions.hidden = fitting.length === 0;
    const rows = fitting.map(({ command, description }) => {
      const use = () => {
        this.#clear();
        this.#room.send({ act: "text", text: `/${command}` });
      };
      const words = [el("strong", {}, `/${command}`), el("span", { class: "muted" }, description)];
      return button(`/${command}`, use, { class: "suggestion", title: null }, ...words);
    });
    arrange(this.suggestions, rows);
  }

  #toggleCommands() {
    if (this.suggestions.hidden) this.#suggest("/");
    else this.#suggest(undefined);
  }

  #onKey(event) {
    if (event.key === "Escape") {
      if (this.suggestions.hidden) this.#reset();
      else this.#suggest(undefined);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  #clear() {
    this.input.value = "";
    this.#typed();
  }

  async #send() {
    const text = this.input.value;
    if (text.trim() === "") return;
    const deed = this.#deed(text);
    this.#answered = null;
    this.#edited = null;
    this.#clear();
    this.#updateBanner();
    const done = await this.#room.send(deed);
    if (!done && this.input.value === "") {
      this.input.value = text;
      this.#typed();
    }
  }

  #deed(text) {
    if (!this.#edited) return { act: "text", text, reply_to: this.#answered?.id };
    const field = this.#edited.content.kind === "text" ? "text" : "caption";
    return { act: "edit", message_id: this.#edited.id, [field]: text };
  }

  #attach() {
    const caption = () => {
      const text = this.input.value.trim();
      this.#clear();
      return text || undefined;
    };
    const { send, say, host } = this.#room;
    openAttachments({ send, say, host: host(), caption });
  }
}
