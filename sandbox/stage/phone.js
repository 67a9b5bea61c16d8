// One person's phone: the chat with the bot as they see it, and what they do in it.

import { Composer } from "./composer.js";
import { button, el, icon } from "./dom.js";
import { openMessageMenu, openPhoneMenu } from "./menus.js";
import { Timeline } from "./timeline.js";
import { timeOf } from "./town.js";
import { deepLinkPayload, inBrief, isOfThisHouse } from "./words.js";
import { act, marketNow, world } from "./world.js";

/** How long a notice stays, in milliseconds. */
const NOTICE_LASTS = 4500;

/** The name a person goes by on the stage. */
export const nameOf = ({ first_name: first, last_name: last }) => [first, last].filter(Boolean).join(" ");

/** A phone on the stage. `onHide` is called when its owner puts it away. */
export class Phone {
  #id;
  #pressed = new Map();
  #answerSeen;
  #looking = false;

  constructor(id, { onHide }) {
    this.#id = id;
    const { person, phone } = world.seats.get(id);
    this.name = nameOf(person);
    this.#answerSeen = phone.last_answer?.callback_id;
    this.composer = new Composer({
      name: this.name,
      send: (deed) => this.send(deed),
      say: (words) => this.notice(words),
      find: (messageId) => this.#find(messageId),
      host: () => this.element,
    });
    this.clock = el("time", {});
    this.state = el("span", { class: "chat-state" });
    this.title = el("strong", {});
    this.badge = el("span", { class: "bot-avatar", "aria-hidden": "true" });
    const menu = button(
      "Phone menu",
      () => openPhoneMenu(this, onHide),
      { class: "plain round-button" },
      icon("more"),
    );
    const header = el(
      "header",
      { class: "chat-header" },
      this.badge,
      el("div", {}, this.title, this.state),
      menu,
    );
    const status = el("div", { class: "status" }, el("span", { class: "owner" }, this.name), this.clock);
    this.pin = button(
      "Go to the pinned message",
      () => this.timeline.reveal(this.#pinned()),
      { class: "pinned", hidden: true },
      "",
    );
    this.timeline = new Timeline(this.#room());
    this.toast = el("div", { class: "toast", role: "status" });
    const chat = el("div", { class: "chat" }, this.timeline.log, this.timeline.newer, this.toast);
    const attributes = { class: "phone", data: { person: id }, "aria-label": `Phone of ${this.name}` };
    this.element = el("section", attributes, status, header, this.pin, chat, this.composer.element);
  }

  /** Whose phone it is. */
  get person() {
    return world.seats.get(this.#id).person;
  }

  /** Shows the world as it is now; `scroll` jumps to the newest message. */
  update({ scroll = false } = {}) {
    const seat = world.seats.get(this.#id);
    this.#settlePresses(seat.phone);
    this.#updateHeader(seat);
    this.composer.update(seat);
    const isNew = seat.phone.messages.length === 0 && !seat.person.started;
    this.timeline.update(seat.phone.messages, isNew && this.#greeting());
    this.#showAnswer(seat.phone.last_answer);
    if (scroll) this.timeline.toEnd();
    this.lookIfActive();
  }

  /** Moves the clock in the status bar. */
  tick() {
    this.clock.textContent = timeOf(marketNow());
  }

  /** Whether this is the phone in somebody's hand; only that one is read out and counts as read. */
  setActive(active) {
    this.active = active;
    this.element.classList.toggle("active", active);
    this.timeline.log.setAttribute("aria-live", active ? "polite" : "off");
    this.lookIfActive();
  }

  /** The owner sees what is unread. */
  async lookIfActive() {
    const { phone } = world.seats.get(this.#id);
    const unseen = this.active && phone.unread > 0 && document.visibilityState === "visible";
    if (!unseen || this.#looking || !this.element.isConnected) return;
    this.#looking = true;
    await this.send({ act: "look" });
    this.#looking = false;
  }

  /** Shakes once: something came with a sound. */
  ring() {
    this.element.classList.remove("ringing");
    requestAnimationFrame(() => this.element.classList.add("ringing"));
  }

  /** Lets the owner act; says why where it can't be done. */
  async send(deed) {
    try {
      const acted = await act(this.#id, deed);
      if (deed.act !== "look") this.timeline.toEnd();
      return acted;
    } catch (error) {
      this.notice(error.message);
      return null;
    }
  }

  /** Words that pass by; an alert stays until it is closed. */
  notice(words, isAlert = false) {
    clearTimeout(this.noticeTimer);
    const close = () => this.toast.replaceChildren();
    const box = el("div", { class: isAlert ? "notice alert" : "notice" }, el("p", {}, words));
    if (isAlert) box.append(button("OK", close, { class: "primary" }));
    else this.noticeTimer = setTimeout(close, NOTICE_LASTS);
    this.toast.replaceChildren(box);
  }

  #find(messageId) {
    return world.seats.get(this.#id).phone.messages.find(({ id }) => id === messageId);
  }

  #updateHeader({ person, phone }) {
    this.title.textContent = world.bot.name;
    this.badge.textContent = world.bot.name.slice(0, 1);
    const busy = phone.chat_action && new Date(phone.chat_action.until) > marketNow();
    const action = busy && `${phone.chat_action.action.replaceAll("_", " ")}…`;
    this.state.textContent = person.blocked ? "blocked" : action || "bot";
    this.state.classList.toggle("busy", Boolean(busy));
    const pinned = this.#find(this.#pinned());
    this.pin.hidden = !pinned;
    this.pin.replaceChildren(icon("pinned"), el("span", {}, pinned ? inBrief(pinned) : ""));
    this.tick();
  }

  #greeting() {
    const start = button("Start", () => this.send({ act: "start" }), {
      class: "primary",
      data: { role: "start" },
    });
    return el(
      "div",
      { class: "greeting" },
      el("p", {}, `No messages with ${world.bot.name} yet.`),
      start,
    );
  }

  #room() {
    return {
      name: this.name,
      get botName() {
        return world.bot.name;
      },
      find: (id) => this.#find(id),
      isWaiting: (...place) => this.#pressed.has(place.join()),
      waitingIn: (messageId) => this.#waitingIn(messageId),
      press: (...place) => this.#press(...place),
      menu: (message) => openMessageMenu(this, message),
      react: (messageId, emoji) =>
        this.send({ act: "react", message_id: messageId, emoji: emoji ?? undefined }),
      reveal: (id) => this.timeline.reveal(id),
      open: (address, safe) => this.#open(address, safe),
      copy: (text) => this.copy(text),
      say: (words) => this.notice(words),
      hooks: {
        onCommand: (text) => this.send({ act: "text", text }),
        onLink: (address) => this.#follow(address),
      },
    };
  }

  async #press(messageId, row, col) {
    const place = [messageId, row, col].join();
    this.#pressed.set(place, null);
    this.update();
    const acted = await this.send({ act: "press", message_id: messageId, button: { row, col } });
    if (acted?.callback) this.#pressed.set(place, acted.callback);
    else this.#pressed.delete(place);
    this.update();
  }

  /** A press waits from the tap until the bot has answered it. */
  #settlePresses({ waiting_presses: waiting }) {
    for (const [place, callback] of this.#pressed) {
      if (callback && !waiting.includes(callback)) this.#pressed.delete(place);
    }
  }

  #waitingIn(messageId) {
    return [...this.#pressed.keys()].filter((place) => place.startsWith(`${messageId},`));
  }

  #showAnswer(answer) {
    if (!answer || answer.callback_id === this.#answerSeen) return;
    this.#answerSeen = answer.callback_id;
    if (answer.text) this.notice(answer.text, answer.show_alert);
    if (answer.url) this.#open(answer.url, true);
  }

  /** Copies text, as the phone's owner would. */
  async copy(text) {
    await navigator.clipboard.writeText(text).then(
      () => this.notice("Copied."),
      () => this.notice("This browser does not let the page copy."),
    );
  }

  #open(address, safe) {
    if (this.#follow(address)) return;
    if (safe) window.open(address, "_blank", isOfThisHouse(address) ? "" : "noopener");
    else this.notice("This address opens only in Telegram.");
  }

  /** A link to the bot itself starts it, as in Telegram. */
  #follow(address) {
    const payload = deepLinkPayload(address, world.bot.username);
    if (payload === undefined) return false;
    this.send({ act: "start", payload });
    return true;
  }

  #pinned() {
    return world.seats.get(this.#id).phone.pinned.at(-1);
  }
}
