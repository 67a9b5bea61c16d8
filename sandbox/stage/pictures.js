// Photos to send: from the person's device, or drawn here.

import { el } from "./dom.js";

/** Longest side of a photo that a phone sends, in pixels. */
const LONGEST = 1280;

/** Photos everybody has at hand. */
export const samples = [
  { name: "Leaking tap", emoji: "🚰", colours: ["#7fb2d9", "#2f5f8a"] },
  { name: "Broken chair", emoji: "🪑", colours: ["#e8c49a", "#a8672f"] },
  { name: "Boxes to move", emoji: "📦", colours: ["#e9d8a6", "#bb8f3d"] },
  { name: "Garden", emoji: "🌿", colours: ["#b7dca0", "#4c8a45"] },
  { name: "Finished work", emoji: "✨", colours: ["#f4b6c8", "#8b4a86"] },
];

/** A sample as a file for an act. */
export function drawSample({ name, emoji, colours: [light, dark] }) {
  const [width, height] = [960, 720];
  const canvas = el("canvas", { width, height });
  const paint = canvas.getContext("2d");
  const sky = paint.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, light);
  sky.addColorStop(1, dark);
  paint.fillStyle = sky;
  paint.fillRect(0, 0, width, height);
  paint.fillStyle = "rgb(255 255 255 / 18%)";
  for (const [x, y, radius] of [
    [180, 160, 210],
    [820, 600, 260],
    [700, 120, 90],
  ]) {
    paint.beginPath();
    paint.arc(x, y, radius, 0, 2 * Math.PI);
    paint.fill();
  }
  paint.fillStyle = "#fff";
  paint.textAlign = "center";
  paint.textBaseline = "middle";
  paint.font = "300px sans-serif";
  paint.fillText(emoji, width / 2, height / 2 - 30);
  paint.font = "600 54px system-ui, sans-serif";
  paint.fillText(name, width / 2, height - 90);
  return asJpeg(canvas, `${name.toLowerCase().replaceAll(" ", "-")}.jpg`);
}

/** A picture of any kind as a phone would send it: a JPEG of at most 1280 pixels. */
export async function photoFrom(file) {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error("This file is not a picture.");
  });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = el("canvas", { width, height });
  canvas.getContext("2d").drawImage(bitmap, 0, 0, width, height);
  return asJpeg(canvas, file.name);
}

/** Any file as it is. */
export async function fileFrom(file) {
  return { name: file.name, mime: file.type || undefined, base64: await base64Of(file) };
}

async function asJpeg(canvas, name) {
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return { name, mime: "image/jpeg", base64: await base64Of(blob) };
}

function base64Of(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => failed(new Error("This file can't be read.")));
    reader.readAsDataURL(blob);
  });
}
