// Bubbles: one message or one album each, with what hangs on it.

import { contentOf, isPicture, wordsOf } from "./contents.js";
import { button, el, icon } from "./dom.js";
import { timeOf } from "./town.js";
import { inBrief, isSafe } from "./words.js";

/** Splits a timeline into blocks of messages that share a bubble. */
export function blocksOf(messages) {
  const blocks = [];
  for (const message of messages) {
    const last = blocks.at(-1);
    const album = message.media_group_id;
    if (album && !message.deleted && last?.[0].media_group_id === album && !last[0].deleted)
      last.push(message);
    else blocks.push([message]);
  }
  return blocks;
}

/**
 * A block as an element. `room` answers what a bubble can't know (`name`, `botName`, `find(id)`,
 * `isWaiting(id, row, col)`) and does what its buttons ask (`press`, `menu`, `react`, `reveal`, `open`, `copy`,
 * `say`, and the `hooks` of words).
 */
export function renderBlock(block, room) {
  const [first] = block;
  if (first.deleted) return ghost(first);
  const own = first.from !== "bot";
  const side = own ? "own" : "theirs";
  const album = block.length > 1;
  const bubble = album ? albumBubble(block, room) : singleBubble(first, room);
  const more = button("Message menu", () => room.menu(first, more), { class: "more" }, icon("more"));
  const keys = first.buttons?.length > 0 && inlineKeyboard(first, room);
  const body = el("div", { class: "stack" }, bubble, keys);
  const row = el(
    "article",
    { class: `message ${side}`, "aria-label": own ? room.name : room.botName },
    body,
    more,
  );
  if (!album) row.dataset.message = first.id;
  bubble.addEventListener("contextmenu", (event) => {
    if (window.getSelection()?.toString()) return;
    event.preventDefault();
    room.menu(first, bubble);
  });
  return row;
}

function singleBubble(message, room) {
  const { content } = message;
  const edgeToEdge = isPicture(content);
  const kind = edgeToEdge ? " pictured" : "";
  return el(
    "div",
    { class: `bubble${kind}${content.text || content.caption ? "" : " wordless"}` },
    quote(message, room),
    ...contentOf(content, room.hooks),
    meta(message),
    reactions(message, room),
  );
}

function albumBubble(block, room) {
  const pictures = block.map((message) => {
    const [medium] = contentOf(message.content, room.hooks);
    return el("div", { class: "part", data: { message: message.id } }, medium);
  });
  const captioned = block.find(({ content }) => content.caption);
  const words = captioned && wordsOf(captioned.content, room.hooks);
  const kind = words ? "" : " wordless";
  return el(
    "div",
    { class: `bubble pictured album${kind}` },
    quote(block[0], room),
    el("div", { class: "parts" }, ...pictures),
    words,
    meta(block.at(-1)),
    reactions(block[0], room),
  );
}

/** A phone shows nothing here; a stage shows that something went. */
function ghost(message) {
  const who = message.deleted.by === "bot" ? "the bot" : "this person";
  return el("p", { class: "ghost", data: { message: message.id, deleted: "" } }, `deleted by ${who}`);
}

function quote(message, room) {
  if (!message.reply_to) return null;
  const original = room.find(message.reply_to);
  const author = original?.from === "bot" ? room.botName : room.name;
  const words = original && !original.deleted ? inBrief(original) : "Deleted message";
  return button(
    "Go to the quoted message",
    () => room.reveal(message.reply_to),
    { class: "quote" },
    el("strong", {}, author),
    el("span", {}, words),
  );
}

function meta(message) {
  const fromBot = message.from === "bot";
  return el(
    "span",
    { class: "meta" },
    message.edited && el("span", { class: "edited" }, "edited"),
    fromBot && (message.silent ? icon("bell-off", "came silently") : icon("bell", "came with a sound")),
    el("time", { datetime: message.date }, timeOf(message.date)),
  );
}

function reactions(message, room) {
  if (!message.reactions?.length) return null;
  const pills = message.reactions.map(({ by, emoji }) => {
    const mine = by !== "bot";
    const label = `${mine ? room.name : room.botName} reacted with ${emoji}`;
    const takeBack = () => mine && room.react(message.id, null);
    return button(label, takeBack, { class: `reaction${mine ? " mine" : ""}` }, emoji);
  });
  return el("div", { class: "reactions" }, ...pills);
}

function inlineKeyboard(message, room) {
  const rows = message.buttons.map((row, index) => {
    const keys = row.map((key, column) => inlineButton(message, key, [index, column], room));
    return el("div", { class: "row" }, ...keys);
  });
  return el("div", { class: "inline-keyboard" }, ...rows);
}

function inlineButton(message, key, [row, col], room) {
  const waiting = room.isWaiting(message.id, row, col);
  const mark = key.url ? "open" : key.copy_text ? "copy" : null;
  const act = () => {
    if (key.url) room.open(key.url, isSafe(key.url));
    else if (key.copy_text) room.copy(key.copy_text.text);
    else if (key.callback_data) room.press(message.id, row, col);
    else room.say("This kind of button works only in Telegram.");
  };
  return el(
    "button",
    {
      type: "button",
      class: key.style ? `style-${key.style}` : null,
      "aria-busy": waiting ? "true" : null,
      data: { label: key.text },
      on: { click: act },
    },
    el("span", {}, key.text),
    mark && icon(mark),
  );
}
