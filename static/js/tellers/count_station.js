// @ts-check
/** The name this device enters under ("Bàn 1") and its key, kept on the device. The server keeps one device per name. */
import {deed} from "/static/js/core/deed.js";

const KEY = "counting-device";
const NAME = "counting-station";

/** @param {string} name @returns {string} */
function kept(name) {
  try {
    return localStorage.getItem(name) || "";
  } catch (_) {
    return "";
  }
}

/** @param {string} name @param {string} value */
function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch (_) { /* holds for this page only */ }
}

function made() {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  keep(KEY, key);
  return key;
}

export const station = {
  name: kept(NAME),
  device: kept(KEY) || made(),

  /** What every deed of a station says. */
  get said() {
    return {station: station.name, device: station.device};
  },

  /** Go by a name; `instead`: of the device that does now. @param {string} name @param {boolean} [instead] */
  async take(name, instead = false) {
    const answer = await deed("/tellers/count/station", {station: name, device: station.device, instead});
    station.name = answer.station;
    keep(NAME, station.name);
  },

  /** Another device took the name. */
  lose() {
    station.name = "";
    keep(NAME, "");
  },
};
