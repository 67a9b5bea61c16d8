// What the paperclip offers: photos, albums, places, files and the rest.

import { button, el } from "./dom.js";
import { mapPicker } from "./map.js";
import { drawSample, fileFrom, photoFrom, samples } from "./pictures.js";
import { choices, openSheet } from "./sheet.js";
import { coordinates, placeNear, town } from "./town.js";

/** Opens the list of what can be sent. `host` is the phone's element; `caption()` takes the typed text. */
export function openAttachments({ send, say, host, caption }) {
  const photo = (file) => send({ act: "photo", file, caption: caption() });
  const items = [
    { label: "Photo from this device", symbol: "photo", act: () => pick("image/*", photoFrom, photo, say) },
    { label: "Sample photo", symbol: "sample", act: () => openSamples(host, photo) },
    { label: "Album of three photos", symbol: "album", act: () => sendAlbum(send, caption()) },
    {
      label: "Place",
      symbol: "pin",
      act: () => openPlaces(host, (place) => send({ act: "location", ...place })),
    },
    {
      label: "File",
      symbol: "file",
      act: () => pick("", fileFrom, (file) => send({ act: "document", file, caption: caption() }), say),
    },
    { label: "Own contact", symbol: "person", act: () => send({ act: "contact" }) },
    { label: "Sticker", symbol: "sticker", act: () => send({ act: "sticker", emoji: "👋" }) },
    { label: "Dice", symbol: "dice", act: () => send({ act: "dice" }) },
  ];
  openSheet("Send", (close) => choices(items, close), host);
}

function openSamples(host, photo) {
  const items = samples.map((sample) => ({
    label: `${sample.emoji}  ${sample.name}`,
    act: async () => photo(await drawSample(sample)),
  }));
  openSheet("Sample photo", (close) => choices(items, close), host);
}

async function sendAlbum(send, caption) {
  const files = await Promise.all(samples.slice(0, 3).map(drawSample));
  const items = files.map((file, index) => ({
    kind: "photo",
    file,
    caption: index === 0 ? caption : undefined,
  }));
  send({ act: "album", items });
}

/** Lets the person choose a file, reads it by `convert` and hands it to `use`; `say` hears why that failed. */
function pick(accept, convert, use, say) {
  const input = el("input", { type: "file", accept, hidden: true });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.remove();
    if (!file) return;
    await convert(file).then(use, (error) => say(error.message));
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

/** Opens the map of the town; `onSend({ lat, lon })` gets the chosen point. */
export function openPlaces(host, onSend) {
  const latitude = coordinateInput("Latitude", 90);
  const longitude = coordinateInput("Longitude", 180);
  const name = el("strong", { class: "place-name", "aria-live": "polite" });
  const send = el("button", { type: "submit", class: "primary" }, "Send this place");
  const chosen = () => ({ lat: latitude.valueAsNumber, lon: longitude.valueAsNumber });
  const showPoint = (point) => {
    name.textContent = placeNear(point)?.name ?? coordinates(point);
    picker.show(point);
  };
  const choose = (point) => {
    latitude.value = point.lat.toFixed(5);
    longitude.value = point.lon.toFixed(5);
    showPoint(point);
  };
  const picker = mapPicker(choose);
  const typed = () => latitude.validity.valid && longitude.validity.valid && showPoint(chosen());
  for (const input of [latitude, longitude]) input.addEventListener("input", typed);
  openSheet(
    "Place",
    (close) => {
      const fields = el("form", { class: "place-form" }, latitude, longitude, send);
      fields.addEventListener("submit", (event) => {
        event.preventDefault();
        close();
        onSend(chosen());
      });
      return [presets(choose), mapWithZoom(picker), name, fields];
    },
    host,
  );
  choose(town);
}

function coordinateInput(label, limit) {
  const attributes = { type: "number", step: "any", min: -limit, max: limit, required: true };
  return el("input", { "aria-label": label, ...attributes });
}

function presets(choose) {
  const chips = town.places.map((place) => button(place.name, () => choose(place), { class: "chip" }));
  return el(
    "div",
    { class: "chips", role: "group", "aria-label": `Places in and around ${town.name}` },
    ...chips,
  );
}

function mapWithZoom(picker) {
  return el(
    "div",
    { class: "map-frame" },
    picker.element,
    el(
      "div",
      { class: "zoom" },
      button("Look closer", () => picker.zoom(2), {}, "+"),
      button("Look from farther away", () => picker.zoom(0.5), {}, "−"),
    ),
  );
}
