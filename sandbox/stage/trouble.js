// Trouble on order: what goes wrong with the bot's next calls, and what waits for the bot.

import { clearFaults, orderFault } from "./api.js";
import { button, el, icon } from "./dom.js";
import { choices, openSheet } from "./sheet.js";
import { refresh, world } from "./world.js";

/** Updates may wait so long before the page says that nobody fetches them, in milliseconds. */
const PATIENCE = 4000;

const FAULTS = [
  [
    "The next call is told to wait 3 s",
    "429 Too Many Requests",
    { fault: "too_many_requests", retry_after: 3 },
  ],
  ["The next call fails on Telegram's side", "502 Bad Gateway", { fault: "server_error", status: 502 }],
  ["The next call is done, but its answer is lost", "answer lost", { fault: "answer_lost" }],
  ["The next call is not done, its connection breaks", "connection lost", { fault: "connection_lost" }],
  ["The next call is answered 3 s late", "slow", { fault: "slow", ms: 3000 }],
];

/** The trouble button and the sign that the bot is silent. */
export class Trouble {
  #waitingSince = null;

  constructor(report) {
    this.report = report;
    this.count = el("span", { class: "badge", hidden: true });
    this.button = button("Cause trouble", () => this.#open(), { class: "pill" }, icon("bolt"), this.count);
    this.sign = el("p", { class: "sign", role: "status", hidden: true });
  }

  /** Shows ordered faults, and whether page, sandbox and bot hear each other. */
  update() {
    this.count.hidden = world.faults.length === 0;
    this.count.textContent = String(world.faults.length);
    this.#waitingSince = world.pending > 0 ? (this.#waitingSince ?? Date.now()) : null;
    this.tick();
  }

  /** Notices silence, which comes without an event. */
  tick() {
    const silent = this.#waitingSince !== null && Date.now() - this.#waitingSince > PATIENCE;
    const count = world.pending === 1 ? "1 update waits" : `${world.pending} updates wait`;
    const words = world.linked ? silent && `${count} for the bot.` : "The sandbox does not answer.";
    this.sign.hidden = !words;
    if (words && this.sign.textContent !== words) this.sign.textContent = words;
  }

  #open() {
    const items = FAULTS.map(([label, detail, fault]) => ({
      label,
      detail,
      symbol: "bolt",
      act: () => this.#order(() => orderFault(fault)),
    }));
    const ordered = world.faults.length;
    const calm = ordered > 0 && {
      label: "Take it back",
      detail: `${ordered} ordered`,
      symbol: "close",
      act: () => this.#order(clearFaults),
    };
    openSheet("Trouble", (close) => choices([...items, calm], close));
  }

  async #order(change) {
    try {
      await change();
      await refresh();
    } catch (error) {
      this.report(error.message);
    }
  }
}
