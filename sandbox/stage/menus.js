// The menus of a phone and of a message.

import { button, el } from "./dom.js";
import { choices, form, openSheet, selection } from "./sheet.js";
import { act } from "./world.js";

const REACTIONS = ["👍", "❤", "🔥", "🎉", "👏", "😢", "👎"];

/** Languages a phone can be set to. */
export const languages = [
  ["en", "English"],
  ["es", "Español"],
  ["pt-br", "Português (Brasil)"],
  ["fr", "Français"],
  ["de", "Deutsch"],
  ["it", "Italiano"],
  ["pl", "Polski"],
  ["uk", "Українська"],
  ["ru", "Русский"],
  ["tr", "Türkçe"],
  ["ar", "العربية"],
  ["zh-hans", "简体中文"],
];

/** What can be done with a message: react, answer, copy, edit, delete. */
export function openMessageMenu(phone, message) {
  const { id, content, from, reactions = [] } = message;
  const own = from !== "bot";
  const words = content.text ?? content.caption;
  const editable = own && words !== undefined;
  openSheet(
    "Message",
    (close) => {
      const mine = reactions.find(({ by }) => by !== "bot")?.emoji;
      const items = [
        { label: "Reply", symbol: "reply", act: () => phone.composer.answer(message) },
        words && { label: "Copy the text", symbol: "copy", act: () => phone.copy(words) },
        editable && { label: "Edit", symbol: "edit", act: () => phone.composer.edit(message) },
        {
          label: "Delete for both",
          symbol: "bin",
          danger: true,
          act: () => phone.send({ act: "delete", message_id: id }),
        },
      ];
      return [reactionRow(mine, (emoji) => react(phone, id, emoji, close)), choices(items, close)];
    },
    phone.element,
  );
}

function react(phone, messageId, emoji, close) {
  close();
  phone.send({ act: "react", message_id: messageId, emoji });
}

function reactionRow(mine, choose) {
  const buttons = REACTIONS.map((emoji) => {
    const chosen = emoji === mine;
    const pick = () => choose(chosen ? undefined : emoji);
    return button(`React with ${emoji}`, pick, { class: "plain", "aria-pressed": String(chosen) }, emoji);
  });
  return el("div", { class: "reaction-row", role: "group", "aria-label": "Reactions" }, ...buttons);
}

/** What the owner of a phone can do with the phone itself. */
export function openPhoneMenu(phone, onHide) {
  const { blocked } = phone.person;
  const items = [
    { label: "Language of this phone", symbol: "globe", act: () => openLanguages(phone) },
    { label: "Start again", detail: "/start", symbol: "restart", act: () => phone.send({ act: "start" }) },
    { label: "Open by a link", detail: "/start with a payload", symbol: "open", act: () => openLink(phone) },
    blocked
      ? { label: "Unblock the bot", symbol: "block", act: () => phone.send({ act: "unblock" }) }
      : { label: "Block the bot", symbol: "block", danger: true, act: () => phone.send({ act: "block" }) },
    { label: "Put this phone away", symbol: "close", act: onHide },
  ];
  openSheet(`Phone of ${phone.name}`, (close) => choices(items, close), phone.element);
}

function openLanguages(phone) {
  const current = phone.person.language_code ?? "";
  const known = languages.some(([code]) => code === current)
    ? languages
    : [[current, current || "–"], ...languages];
  const fields = [{ label: "Language", control: selection("language_code", known, current) }];
  openSheet(
    "Language of this phone",
    (close) =>
      form(fields, "Set", ({ language_code: code }) => {
        close();
        act(phone.person.id, { act: "language", language_code: code }).then(
          () => phone.notice("The bot sees the language with the next message."),
          (error) => phone.notice(error.message),
        );
      }),
    phone.element,
  );
}

function openLink(phone) {
  const payload = { label: "Payload", name: "payload", maxlength: 64, pattern: "[A-Za-z0-9_\\-]*" };
  openSheet(
    "Open by a link",
    (close) =>
      form([payload], "Open", (values) => {
        close();
        phone.send({ act: "start", payload: values.payload });
      }),
    phone.element,
  );
}
