// The people of the town: a strip of faces with what waits for each, to choose whose phone is seen.

import { addPerson } from "./api.js";
import { arrange, button, el, icon } from "./dom.js";
import { languages } from "./menus.js";
import { nameOf } from "./phone.js";
import { form, openSheet, selection } from "./sheet.js";
import { refresh, world } from "./world.js";

const HUES = 8;

/** The strip. `choose(id)` is called for a tapped face and for somebody new. */
export class Rail {
  #faces = new Map();
  #choose;

  constructor(choose) {
    this.#choose = choose;
    this.add = button(
      "Add a person",
      () => this.#openAdd(),
      { class: "face add" },
      el("span", { class: "avatar" }, icon("plus")),
      el("span", { class: "face-name" }, "Add"),
    );
    this.element = el("nav", { class: "rail", "aria-label": "People" }, this.add);
  }

  /** Shows who is there, whose phones are `shown`, and which is `active`. */
  update(shown, active) {
    const faces = [...world.seats.values()].map((seat) => this.#face(seat, shown, active));
    arrange(this.element, [...faces, this.add]);
  }

  /** Shakes a face: a message came with a sound. */
  ring(id) {
    const face = this.#faces.get(id)?.element;
    face?.classList.remove("ringing");
    requestAnimationFrame(() => face?.classList.add("ringing"));
  }

  #face({ person, phone }, shown, active) {
    const known = this.#faces.get(person.id) ?? this.#newFace(person);
    this.#faces.set(person.id, known);
    const { element, badge } = known;
    const isShown = shown.includes(person.id);
    element.setAttribute("aria-pressed", String(isShown));
    element.classList.toggle("shown", isShown);
    element.classList.toggle("active", person.id === active);
    element.classList.toggle("blocked", person.blocked);
    badge.hidden = phone.unread === 0;
    badge.textContent = phone.unread > 99 ? "99+" : String(phone.unread);
    badge.classList.toggle("silent", phone.rings === 0);
    const waiting = phone.unread > 0 ? `, ${phone.unread} unread${phone.rings === 0 ? ", silent" : ""}` : "";
    element.setAttribute("aria-label", `${nameOf(person)}${waiting}`);
    return element;
  }

  #newFace(person) {
    const badge = el("span", { class: "badge", hidden: true });
    const hue = `hue-${person.id % HUES}`;
    const avatar = el(
      "span",
      { class: `avatar ${hue}`, "aria-hidden": "true" },
      person.first_name.slice(0, 1),
    );
    const name = el("span", { class: "face-name" }, person.first_name);
    const choose = () => this.#choose(person.id);
    const attributes = { type: "button", class: "face", title: nameOf(person), data: { face: person.id } };
    return { badge, element: el("button", { ...attributes, on: { click: choose } }, avatar, name, badge) };
  }

  #openAdd() {
    const fields = [
      { label: "First name", name: "first_name", required: true, maxlength: 64 },
      { label: "Last name", name: "last_name", maxlength: 64 },
      { label: "Username", name: "username", maxlength: 32, pattern: "[A-Za-z][A-Za-z0-9_]{3,31}" },
      { label: "Language", control: selection("language_code", languages, "en") },
    ];
    openSheet("Add a person", (close) => {
      const failure = el("p", { class: "failure", role: "alert" });
      const submit = (values) =>
        this.#addPerson(values).then(close, (error) => failure.replaceChildren(error.message));
      return [form(fields, "Add", submit), failure];
    });
  }

  async #addPerson(values) {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    const { id } = await addPerson(given);
    await refresh();
    this.#choose(id);
  }
}
