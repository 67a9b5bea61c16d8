// The town the stage is set in: places to send a pin from, and the time people live by.

/** The home of the default market. */
export const town = {
  name: "Santa Fe",
  timeZone: "America/Denver",
  lat: 35.687,
  lon: -105.9378,
  places: [
    { name: "Plaza", lat: 35.687, lon: -105.9378 },
    { name: "Railyard", lat: 35.6829, lon: -105.949 },
    { name: "Canyon Road", lat: 35.6794, lon: -105.9255 },
    { name: "South Capitol", lat: 35.6738, lon: -105.9432 },
    { name: "Casa Solana", lat: 35.6949, lon: -105.9596 },
    { name: "Agua Fría", lat: 35.6553, lon: -106.0149 },
    { name: "Tierra Contenta", lat: 35.6266, lon: -106.0317 },
    { name: "Tesuque", lat: 35.7625, lon: -105.9316 },
    { name: "Eldorado", lat: 35.5264, lon: -105.9347 },
    { name: "Albuquerque", lat: 35.0844, lon: -106.6504 },
  ],
};

const KM_PER_DEGREE = 111.32;

/** Kilometres east and north of a centre; flat, which is good enough for a town. */
export function kilometres(centre, { lat, lon }) {
  const narrowing = Math.cos((centre.lat * Math.PI) / 180);
  return { east: (lon - centre.lon) * KM_PER_DEGREE * narrowing, north: (lat - centre.lat) * KM_PER_DEGREE };
}

/** The point so many kilometres away from a centre. */
export function pointAt(centre, { east, north }) {
  const narrowing = Math.cos((centre.lat * Math.PI) / 180);
  return { lat: centre.lat + north / KM_PER_DEGREE, lon: centre.lon + east / (KM_PER_DEGREE * narrowing) };
}

/** The preset within 150 m of a point. */
export function placeNear(point) {
  return town.places.find((place) => {
    const { east, north } = kilometres(place, point);
    return Math.hypot(east, north) < 0.15;
  });
}

/** Degrees as people write them. */
export const coordinates = ({ lat, lon }) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

const formatter = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: town.timeZone, ...options });
const hourAndMinute = formatter({ hour: "2-digit", minute: "2-digit" });
const day = formatter({ weekday: "short", day: "numeric", month: "short" });
const dayWithYear = formatter({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "14:05" */
export const timeOf = (date) => hourAndMinute.format(new Date(date));

/** "Sat, 21 Nov" */
export const dayOf = (date) => day.format(new Date(date));

/** "Saturday 21 November 2026" */
export const longDayOf = (date) => dayWithYear.format(new Date(date));
