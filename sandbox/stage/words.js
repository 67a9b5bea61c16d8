// Texts with their entities, and messages in a few words.

import { el } from "./dom.js";

const SAFE = ["http:", "https:", "mailto:", "tel:"];
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const COLOURED = ["mention", "hashtag", "cashtag", "text_mention"];
/** Kinds that stand on lines of their own: the line break after them is already there. */
const BLOCKS = ["pre", "blockquote", "expandable_blockquote"];
const SHORT_NAMES = {
  photo: "Photo",
  video: "Video",
  animation: "GIF",
  document: "File",
  audio: "Music",
  voice: "Voice message",
  video_note: "Video message",
  sticker: "Sticker",
  location: "Location",
  venue: "Place",
  contact: "Contact",
  poll: "Poll",
  dice: "Dice",
  story: "Story",
};

/**
 * A text as nodes. Offsets count UTF-16 units, as JavaScript's strings do. `hooks.onCommand(text)` hears of
 * a tapped command, `hooks.onLink(address)` may take a link over by returning true.
 */
export function spell(text, entities = [], hooks = {}) {
  return weave(text, 0, text.length, entities, hooks);
}

function weave(text, start, end, spans, hooks) {
  const woven = document.createDocumentFragment();
  let at = start;
  for (let index = 0; index < spans.length;) {
    const span = spans[index];
    const stop = Math.min(span.offset + span.length, end);
    let after = index + 1;
    while (after < spans.length && spans[after].offset < stop) after += 1;
    woven.append(text.slice(at, Math.max(at, span.offset)));
    const wrapper = wrap(span, text.slice(span.offset, stop), hooks);
    wrapper.append(weave(text, span.offset, stop, spans.slice(index + 1, after), hooks));
    woven.append(wrapper);
    at = stop + (BLOCKS.includes(span.type) && text[stop] === "\n" && stop < end ? 1 : 0);
    index = after;
  }
  woven.append(text.slice(at, end));
  return woven;
}

function wrap(span, words, hooks) {
  const { type } = span;
  if (PLAIN[type]) return el(PLAIN[type]);
  if (COLOURED.includes(type)) return el("span", { class: "tinted" });
  switch (type) {
    case "pre":
      return el("pre", { data: span.language ? { language: span.language } : {} });
    case "blockquote":
    case "expandable_blockquote":
      return el("blockquote");
    case "spoiler":
      return spoiler();
    case "bot_command":
      return el("button", {
        type: "button",
        class: "linklike",
        on: { click: () => hooks.onCommand?.(words) },
      });
    case "url":
      return link(/^[a-z]+:\/\//i.test(words) ? words : `https://${words}`, hooks);
    case "text_link":
      return link(span.url, hooks);
    case "email":
      return link(`mailto:${words}`, hooks);
    case "phone_number":
      return link(`tel:${words.replace(/[^\d+]/g, "")}`, hooks);
    default:
      return el("span");
  }
}

function spoiler() {
  const cover = el("button", { type: "button", class: "spoiler", "aria-label": "Hidden text" });
  cover.addEventListener("click", () => {
    cover.classList.add("shown");
    cover.removeAttribute("aria-label");
  });
  return cover;
}

function link(address, hooks) {
  const anchor = el("a", { target: "_blank", rel: "noopener noreferrer" });
  if (isSafe(address)) anchor.href = address;
  anchor.addEventListener("click", (event) => {
    if (hooks.onLink?.(address)) event.preventDefault();
  });
  return anchor;
}

/** Whether a browser may open an address that a stranger wrote. */
export function isSafe(address) {
  return URL.canParse(address) && SAFE.includes(new URL(address).protocol);
}

/** Whether a page is of the stage's own house: it takes the stage's key along, so that its way back leads here. */
export function isOfThisHouse(address) {
  return URL.canParse(address) && new URL(address).origin === location.origin;
}

/** The payload of a deep link to the bot; `undefined` for any other address. */
export function deepLinkPayload(address, username) {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(address);
  const onSite = ["t.me", "telegram.me"].includes(hostname) && pathname.slice(1);
  const inApp = protocol === "tg:" && searchParams.get("domain");
  const named = onSite || inApp || "";
  return named.toLowerCase() === username.toLowerCase() ? (searchParams.get("start") ?? "") : undefined;
}

/** The words of a message, or what it is where it has none. */
export function inBrief({ content }) {
  const words = content.text ?? content.caption;
  const kind = SHORT_NAMES[content.kind] ?? "Message";
  const brief = content.text ? words : [kind, words].filter(Boolean).join(": ");
  const line = brief.replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}
