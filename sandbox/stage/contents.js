// What a bubble holds besides its buttons: words, pictures, places, files.

import { fileAddress } from "./api.js";
import { el, icon } from "./dom.js";
import { mapTile } from "./map.js";
import { spell } from "./words.js";

const WIDEST = 280;
const TALLEST = 320;

/** The nodes of a message's content, media first. */
export function contentOf(content, hooks) {
  const medium = MEDIA[content.kind] ?? (content.kind === "text" ? null : unknown);
  const nodes = medium ? [medium(content[content.kind], content)] : [];
  const words = wordsOf(content, hooks);
  return words ? [...nodes, words] : nodes;
}

/** Text or caption of a content; `null` where it has none. */
export function wordsOf(content, hooks) {
  const text = content.text ?? content.caption;
  if (!text) return null;
  const entities = content.entities ?? content.caption_entities;
  return el(
    "div",
    { class: `words${isEmojiOnly(content) ? " large" : ""}`, dir: "auto" },
    spell(text, entities, hooks),
  );
}

/** Whether bytes fill the bubble from edge to edge. */
export const isPicture = ({ kind }) => ["photo", "video", "animation"].includes(kind);

function isEmojiOnly({ kind, text }) {
  return (
    kind === "text" &&
    text.length <= 12 &&
    /^[\p{Extended_Pictographic}\u200d\ufe0f\p{Emoji_Modifier}]+$/u.test(text)
  );
}

const MEDIA = {
  photo: (sizes) => picture(sizes.at(-1)),
  video: (file) => player("video", file),
  animation: (file) => player("video", file, { loop: true, muted: true, autoplay: true }),
  video_note: (file) => player("video", file, { class: "round" }),
  voice: (file) => player("audio", file),
  audio: (file) => player("audio", file),
  document: attachment,
  sticker: (sticker) => el("div", { class: "sticker" }, sticker.emoji ?? "🖼️"),
  dice: (dice) => el("div", { class: "sticker" }, dice.emoji, el("small", {}, String(dice.value))),
  location: place,
  venue,
  contact: (contact) => {
    const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
    return card("person", name, contact.phone_number);
  },
  poll: (poll) => card("poll", poll.question, poll.options.map((option) => option.text).join(" · ")),
  story: () => card("story", "A story", "shared from a profile"),
};

function picture({ file_id: fileId, width, height }) {
  const image = el("img", { alt: "Photo", class: "picture" });
  const scale = Math.min(1, WIDEST / width, TALLEST / height);
  image.style.aspectRatio = `${width} / ${height}`;
  image.style.inlineSize = `${Math.max(120, Math.round(width * scale))}px`;
  load(image, fileId);
  return image;
}

function player(tag, { file_id: fileId }, attributes = {}) {
  const media = el(tag, { controls: true, preload: "metadata", ...attributes });
  load(media, fileId);
  return media;
}

function load(element, fileId) {
  fileAddress(fileId).then(
    (address) => {
      element.src = address;
    },
    () => element.classList.add("missing"),
  );
}

function attachment(file) {
  const box = card("file", file.file_name ?? "File", size(file.file_size));
  const save = el("a", { class: "card-link", download: file.file_name ?? "file" }, box);
  fileAddress(file.file_id).then(
    (address) => {
      save.href = address;
    },
    () => box.classList.add("missing"),
  );
  return save;
}

function place(location) {
  const title = location.live_period ? "Live location" : undefined;
  return mapTile({ lat: location.latitude, lon: location.longitude }, title);
}

function venue({ location, title, address }) {
  return mapTile({ lat: location.latitude, lon: location.longitude }, `${title}, ${address}`);
}

function unknown(value, content) {
  return card("file", content.kind.replaceAll("_", " "), "a kind this page does not draw");
}

function card(symbol, title, detail) {
  const words = el(
    "span",
    { class: "card-words" },
    el("strong", {}, title),
    el("span", { class: "muted" }, detail),
  );
  return el("span", { class: "card" }, el("span", { class: "card-icon" }, icon(symbol)), words);
}

function size(bytes = 0) {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1 << 20
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
