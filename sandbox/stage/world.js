// What the page knows of the sandbox, kept up to date by its events.

import { fetchState, followEvents, sendAct } from "./api.js";

const listeners = new Set();
let fetching = null;
let waiting = null;
let clockLead = 0;

/** The sandbox as last heard of. `seats` holds `{ person, phone, commands }` by person id. */
export const world = {
  seq: 0,
  bot: { name: "", username: "" },
  seats: new Map(),
  faults: [],
  pending: 0,
  stories: [],
  linked: true,
};

/** The sandbox's present moment, which runs with real time between events. */
export const marketNow = () => new Date(Date.now() + clockLead);

/** Calls `listener(changedIds)` after every change. */
export function onChange(listener) {
  listeners.add(listener);
}

/** Fetches what changed. A call during a fetch gets one that starts after it. */
export function refresh() {
  if (!fetching) {
    fetching = load().finally(() => {
      fetching = null;
    });
    return fetching;
  }
  waiting ??= fetching
    .catch(() => {})
    .then(() => {
      waiting = null;
      return refresh();
    });
  return waiting;
}

/** Lets a person act, and returns what came of it once the page shows it. */
export async function act(person, deed) {
  const acted = await sendAct(person, deed);
  await refresh();
  return acted;
}

/** Loads everything and follows the sandbox from then on. */
export async function begin() {
  await refresh();
  followEvents(heard, (linked) => {
    world.linked = linked;
    tell([]);
  });
}

/** A smaller revision means that the sandbox was started anew. */
function heard(event) {
  setClock(event.now);
  if (event.seq < world.seq) {
    world.seq = 0;
    world.seats.clear();
  }
  if (event.seq === world.seq) tell([]);
  else refresh().catch(() => {});
}

async function load() {
  const state = await fetchState(world.seq);
  const changed = state.people.map(({ person }) => person.id);
  for (const seat of state.people) world.seats.set(seat.person.id, seat);
  world.seq = state.seq;
  world.bot = state.bot;
  world.faults = state.faults;
  world.pending = state.pending_updates;
  world.stories = state.stories;
  setClock(state.now);
  tell(changed);
}

function setClock(now) {
  clockLead = new Date(now).getTime() - Date.now();
}

function tell(changed) {
  for (const listener of listeners) listener(changed);
}
