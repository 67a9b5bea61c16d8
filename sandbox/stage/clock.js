// The clock of the market, and how to move it.

import { advanceClock } from "./api.js";
import { button, el, icon } from "./dom.js";
import { choices, openSheet } from "./sheet.js";
import { dayOf, longDayOf, timeOf, town } from "./town.js";
import { marketNow } from "./world.js";

const JUMPS = [
  ["+1 min", 60],
  ["+5 min", 5 * 60],
  ["+1 h", 3600],
  ["+1 day", 86_400],
  ["+7 days", 7 * 86_400],
];

/** The clock as an element; `tick()` shows the present moment. `report` hears of a refusal. */
export function clockBar(report) {
  const jump = (seconds) => advanceClock(seconds).catch(({ message }) => report(message));
  const time = el("strong", {});
  const day = el("span", {});
  const dial = el("time", { class: "dial" }, icon("clock"), time, day);
  const buttons = JUMPS.map(([label, seconds]) =>
    button(label, () => jump(seconds), { data: { advance: seconds } }),
  );
  const items = JUMPS.map(([label, seconds]) => ({ label, symbol: "clock", act: () => jump(seconds) }));
  const openJumps = () => openSheet("Move the clock", (close) => choices(items, close));
  const small = button("Move the clock", openJumps, { class: "jump-menu" }, icon("forward"));
  const jumps = el("div", { class: "jumps", role: "group", "aria-label": "Move the clock" }, ...buttons);
  const tick = () => {
    const now = marketNow();
    time.textContent = timeOf(now);
    day.textContent = dayOf(now);
    dial.title = `${longDayOf(now)}, ${town.name} time`;
    dial.dateTime = now.toISOString();
  };
  return { element: el("div", { class: "clock-bar" }, dial, jumps, small), tick };
}
