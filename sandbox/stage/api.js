// Talking to the sandbox: its state, its events, what people do.

const KEPT_AS = "stage-key";
const key = takeKey();
const pictures = new Map();

/** Whether the page was opened by its whole address. */
export const hasKey = key !== "";

/** The key leaves the address bar, where it would be copied and shown around. */
function takeKey() {
  const address = new URL(location.href);
  const given = address.searchParams.get("key");
  if (given) {
    sessionStorage.setItem(KEPT_AS, given);
    address.searchParams.delete("key");
    history.replaceState(null, "", address);
  }
  return given ?? sessionStorage.getItem(KEPT_AS) ?? "";
}

async function request(path, { method = "GET", body } = {}) {
  const headers = { "X-Stage-Key": key };
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(await reason(answer));
  return answer;
}

/** The words of a refusal. */
async function reason(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text).error ?? text;
  } catch {
    return text.split("\n")[0] || `The sandbox answered ${answer.status}.`;
  }
}

async function json(path, options) {
  const answer = await request(path, options);
  const text = await answer.text();
  return text ? JSON.parse(text) : {};
}

const post = (path, body) => json(path, { method: "POST", body });

/** All phones changed after a revision; 0 for everything. */
export const fetchState = (since) => json(`/stage/state?since=${since}`);

/** Lets a person do something. */
export const sendAct = (person, act) => post("/stage/act", { person, act });

/** Adds somebody and returns `{ id }`. */
export const addPerson = (person) => post("/stage/people", person);

/** Moves the clock forward. */
export const advanceClock = (seconds) => post("/stage/clock", { advance_seconds: seconds });

/** The stories on offer, each with whether it plays. */
export const fetchStories = () => json("/stage/stories");

/** Starts a story. */
export const startStory = (name) => post("/stage/story", { name });

/** Orders a misfortune for calls of the bot to come. */
export const orderFault = (fault) => post("/stage/faults", fault);

/** Takes back all misfortunes still to come. */
export const clearFaults = () => json("/stage/faults", { method: "DELETE" });

/** A local address of a file's bytes, fetched once; an `img` can't send the key by itself. */
export function fileAddress(fileId) {
  if (!pictures.has(fileId)) {
    const address = request(`/stage/file/${encodeURIComponent(fileId)}`)
      .then((answer) => answer.blob())
      .then((blob) => URL.createObjectURL(blob));
    address.catch(() => pictures.delete(fileId));
    pictures.set(fileId, address);
  }
  return pictures.get(fileId);
}

/** Follows the changes; the stream reconnects by itself, `onLink` hears whether it stands. */
export function followEvents(onEvent, onLink) {
  const source = new EventSource(`/stage/events?key=${encodeURIComponent(key)}`);
  source.addEventListener("message", (event) => onEvent(JSON.parse(event.data)));
  source.addEventListener("open", () => onLink(true));
  source.addEventListener("error", () => onLink(false));
}
