// @ts-check
/** The wire under live.js: a websocket that only listens, and asking over HTTP every five seconds where no socket can be had. */
import {io} from "/static/vendor/socket.io-client@4.8.4/socket.io.esm.min.js";

/**
 * @typedef {object} Ears
 * @property {() => string[]} topics
 * @property {(topic: string, asOf: number, picture: any) => void} picture
 * @property {(at: string | undefined) => void} pulse
 * @property {() => void} heard
 * @property {() => void} lost
 * @property {(why: string) => void} ended  "moved", "signed_out", or why the desk or the committee ended the sign-in
 */

const ASK_EVERY = 5000;

/** @param {Ears} ears */
export function connect(ears) {
  const socket = io({
    transports: ["websocket"], autoConnect: false,
    reconnectionDelay: 500, reconnectionDelayMax: 4000, randomizationFactor: 0.6, timeout: 8000,
  });
  let failures = 0;
  let over = false;
  let planned = false;

  const watch = () => {
    if (socket.connected && ears.topics().length) socket.emit("watch", ears.topics());
  };
  const end = (/** @type {string} */ why) => {
    if (over) return;
    over = true;
    socket.disconnect();
    ears.ended(why);
  };
  socket.on("connect", () => {
    failures = 0;
    ears.heard();
    watch();
  });
  socket.on("picture", (/** @type {any} */ told) => {
    ears.heard();
    ears.picture(told.topic, told.as_of, told.picture);
  });
  socket.on("pulse", (/** @type {any} */ told) => {
    ears.heard();
    ears.pulse(told?.at);
  });
  socket.on("moved", (told) => end(told?.why || "signed_out"));
  socket.on("disconnect", (/** @type {string} */ reason) => {
    ears.lost();
    if (reason === "io server disconnect" && !over) setTimeout(() => over || socket.connect(), 500 + Math.random() * 2500);
  });
  socket.on("connect_error", (/** @type {Error} */ error) => {
    failures += 1;
    if (/reject/i.test(error.message) && document.documentElement.dataset.person) return end("signed_out");
    if (failures >= 2) ask();
    if (!socket.active && !over) setTimeout(() => over || socket.connect(), 2000 + Math.random() * 3000);
  });

  /** Without a socket: fetch the pictures, until the socket is back. */
  let asking = false;
  async function ask() {
    if (asking) return;
    asking = true;
    while (!socket.connected && !over) {
      await askOnce();
      await new Promise((done) => setTimeout(done, ASK_EVERY * (0.7 + Math.random() * 0.6)));
    }
    asking = false;
  }

  async function askOnce() {
    const topics = ears.topics();
    if (!topics.length) return;
    try {
      const answer = await fetch(`/pictures?topics=${topics.map(encodeURIComponent).join(",")}`, {cache: "no-store"});
      if (!answer.ok) return;
      const told = await answer.json();
      ears.pulse(answer.headers.get("Date") || undefined);
      ears.heard();
      Object.entries(told.pictures || told).forEach(([topic, seen]) => ears.picture(topic, seen.as_of ?? told.as_of, seen.picture ?? seen));
    } catch (_) {
      ears.lost();
    }
  }

  const wake = () => {
    if (!over && !socket.connected && !socket.active) socket.connect(); // asking twice while it connects would be refused
  };
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", () => document.hidden || wake());

  return {
    /** Topics are told together, after the modules of the page have named theirs. @param {string} _topic */
    watch(_topic) {
      if (planned) return;
      planned = true;
      setTimeout(() => {
        planned = false;
        if (socket.connected) watch();
        else wake();
      }, 0);
    },
    /** The line looks open but is silent: hang up and call again. */
    again() {
      if (over) return;
      socket.disconnect();
      socket.connect();
    },
    heard: ears.heard,
  };
}
