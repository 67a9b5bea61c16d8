// "Play the story": choosing one, and its course in words.

import { fetchStories, startStory } from "./api.js";
import { button, el, icon } from "./dom.js";
import { narrate } from "./news.js";
import { choices, openSheet } from "./sheet.js";
import { world } from "./world.js";

/** How often a running story is asked whether it still runs, in milliseconds. */
const ASK_EVERY = 2000;

/** The story button and the line that tells what happens while a story plays. */
export class Stories {
  #told = 0;
  #playing = null;

  constructor(report) {
    this.report = report;
    this.label = el("span", { class: "wide" }, "Play the story");
    this.button = button(
      "Play the story",
      () => this.#open(),
      { class: "pill", hidden: true },
      icon("play"),
      this.label,
    );
    this.title = el("strong", {});
    this.line = el("span", {});
    this.ticker = el(
      "p",
      { class: "ticker", role: "status", hidden: true },
      icon("play"),
      this.title,
      this.line,
    );
  }

  /** Whether a story plays now. */
  get isPlaying() {
    return this.#playing !== null;
  }

  /** Follows the list of stories. */
  update() {
    this.button.hidden = world.stories.length === 0;
    const running = world.stories.find((story) => story.running) ?? null;
    if (running && !this.#playing) this.#begin(running);
    if (!running && this.#playing) this.#end();
  }

  /** Tells of messages that came while a story plays. */
  tell(news) {
    if (!this.isPlaying || news.length === 0) return;
    this.#told += news.length;
    this.title.textContent = `${this.#playing.title} · ${this.#told}`;
    this.line.textContent = narrate(news.at(-1));
  }

  #begin(story) {
    this.#playing = story;
    this.#told = 0;
    this.title.textContent = story.title;
    this.line.textContent = "begins";
    this.ticker.hidden = false;
    this.asking = setInterval(() => this.#ask(), ASK_EVERY);
  }

  #end() {
    clearInterval(this.asking);
    this.title.textContent = this.#playing.title;
    this.line.textContent = `is over, after ${this.#told} messages`;
    this.#playing = null;
  }

  /** The end of a story changes no phone, so no event tells of it. */
  async #ask() {
    world.stories = await fetchStories().catch(() => world.stories);
    this.update();
  }

  #open() {
    const items = world.stories.map(({ name, title, running }) => ({
      label: title,
      detail: running ? "plays now" : undefined,
      symbol: "play",
      act: () => this.#start(name),
    }));
    openSheet("Play the story", (close) => choices(items, close));
  }

  async #start(name) {
    await startStory(name).catch(({ message }) => this.report(message));
    await this.#ask();
  }
}
