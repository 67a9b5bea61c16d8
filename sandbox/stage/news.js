// What is new since the page looked last, message by message.

import { nameOf } from "./phone.js";
import { inBrief } from "./words.js";
import { world } from "./world.js";

const newest = new Map();

/** Messages that came to these phones since the last call, oldest first; none on the first sight of a phone. */
export function takeNews(changed) {
  const news = [];
  for (const id of changed) {
    const { messages } = world.seats.get(id).phone;
    const last = newest.get(id);
    if (last !== undefined) {
      news.push(
        ...messages.filter((message) => message.id > last).map((message) => ({ person: id, message })),
      );
    }
    newest.set(id, messages.at(-1)?.id ?? 0);
  }
  return news.sort((one, other) => one.message.id - other.message.id);
}

/** A message as a line of a screenplay. */
export function narrate({ person, message }) {
  const name = nameOf(world.seats.get(person).person);
  const speaker = message.from === "bot" ? `${world.bot.name} to ${name}` : name;
  const labels = (message.buttons ?? []).flat().map(({ text }) => `[${text}]`);
  return [`${speaker}: ${inBrief(message)}`, ...labels.slice(0, 4)].join(" ");
}
