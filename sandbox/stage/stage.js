// The stage: who is seen, side by side or one at a time, and who is in hand.

import { hasKey } from "./api.js";
import { clockBar } from "./clock.js";
import { arrange, el } from "./dom.js";
import { takeNews } from "./news.js";
import { Phone } from "./phone.js";
import { Rail } from "./rail.js";
import { Stories } from "./stories.js";
import { Trouble } from "./trouble.js";
import { begin, onChange, world } from "./world.js";

/** Least room a phone needs beside another, in pixels, and most phones at once. */
const PHONE_WIDTH = 288;
const MOST_PHONES = 4;
const KEPT_AS = "stage-shown";

const phones = new Map();
const floor = document.querySelector("#phones");
const report = (words) => {
  const line = el("p", {}, words);
  document.querySelector("#reports").replaceChildren(line);
  setTimeout(() => line.remove(), 6000);
};
const clock = clockBar(report);
const rail = new Rail(choose);
const stories = new Stories(report);
const trouble = new Trouble(report);

/** Everybody's id in the order of use, the phone in hand last; those put away are missing. */
let used = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "[]");
const away = new Set();
/** Ids of the phones that fit, from left to right. */
let shown = [];

function capacity() {
  return Math.max(1, Math.min(MOST_PHONES, Math.floor(floor.clientWidth / PHONE_WIDTH)));
}

const active = () => used.at(-1);

/** Takes a phone into the hand. */
function choose(id) {
  away.delete(id);
  used = [...used.filter((other) => other !== id), id];
  arrangePhones();
}

function putAway(id) {
  if (used.length < 2) return;
  away.add(id);
  used = used.filter((other) => other !== id);
  arrangePhones();
}

/** Shows the phones used last. A phone that makes room is replaced where it stood. */
function arrangePhones() {
  const everyone = [...world.seats.keys()];
  if (everyone.length === 0) return;
  const unused = everyone.filter((id) => !used.includes(id) && !away.has(id));
  used = [...unused.reverse(), ...used.filter((id) => world.seats.has(id))];
  sessionStorage.setItem(KEPT_AS, JSON.stringify(used));
  const fitting = used.slice(-capacity());
  const added = everyone.filter((id) => fitting.includes(id) && !shown.includes(id));
  const entering = [...added];
  const seats = shown.map((id) => (fitting.includes(id) ? id : entering.shift()));
  shown = [...seats, ...entering].filter((id) => id !== undefined);
  arrange(
    floor,
    shown.map((id) => phoneOf(id).element),
  );
  for (const id of added) phones.get(id).update({ scroll: true });
  for (const [id, phone] of phones) phone.setActive(id === active());
  rail.update(shown, active());
}

function phoneOf(id) {
  if (!phones.has(id)) {
    const phone = new Phone(id, { onHide: () => putAway(id) });
    for (const event of ["pointerdown", "focusin"]) {
      phone.element.addEventListener(event, () => id !== active() && choose(id));
    }
    phones.set(id, phone);
  }
  return phones.get(id);
}

/** While a story plays, the phones where something happens come into view. */
function follow(news) {
  for (const { person } of news) {
    if (!shown.includes(person)) used = [...used.filter((id) => id !== person), person];
  }
}

function changed(ids) {
  const news = takeNews(ids);
  stories.update();
  trouble.update();
  clock.tick();
  stories.tell(news);
  if (stories.isPlaying) follow(news);
  arrangePhones();
  for (const id of shown.filter((id) => ids.includes(id))) phones.get(id).update();
  for (const { person, message } of news) {
    if (message.from !== "bot" || message.silent) continue;
    rail.ring(person);
    phones.get(person)?.ring();
  }
  document.title = `${world.bot.name} · stage`;
  document.querySelector("#bot-name").textContent = world.bot.name;
}

function everySecond() {
  clock.tick();
  trouble.tick();
  for (const id of shown) phones.get(id).tick();
}

async function open() {
  document.querySelector("#clock").replaceWith(clock.element);
  document.querySelector("#actions").append(stories.button, trouble.button);
  document.querySelector("#lines").append(stories.ticker, trouble.sign);
  document.querySelector("#rail").replaceWith(rail.element);
  onChange(changed);
  new ResizeObserver(() => arrangePhones()).observe(floor);
  document.addEventListener("visibilitychange", () => phones.get(active())?.lookIfActive());
  setInterval(everySecond, 1000);
  await begin();
}

const stayClosed = (why) => floor.replaceChildren(el("p", { class: "closed", role: "alert" }, why));

if (hasKey) open().catch((error) => stayClosed(error.message));
else stayClosed("Open the stage by the whole address printed at start.");
