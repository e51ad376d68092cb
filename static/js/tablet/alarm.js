// @ts-check
/**
 * What a delegate hears and feels when a vote opens or the presidium asks once more: three rising tones and a buzz of the device.
 * Browsers keep silent until the page has been touched once; the page says so, and any touch will do.
 */
import {changed} from "./hall.js";

/** [start s, length s, pitch Hz] */
const RISING = [[0, 0.22, 659.3], [0.24, 0.22, 784], [0.48, 0.5, 1046.5]];
const BUZZ = [350, 150, 350, 150, 600];

/** @type {AudioContext | null} */
let context = null;

/** Is sound possible here, but still waiting for a touch? */
export const waitsForTouch = () => context !== null && context.state === "suspended";

export function begin() {
  if (typeof AudioContext === "undefined") return;
  context = new AudioContext();
  context.onstatechange = changed;
  document.addEventListener("pointerdown", wake, true);
  document.addEventListener("keydown", wake, true);
}

/** Every touch may wake it: a device that slept has it suspended again. */
function wake() {
  if (waitsForTouch()) context?.resume().catch(() => undefined);
}

export function ring() {
  navigator.vibrate?.(BUZZ);
  const stage = context;
  if (!stage || stage.state !== "running") return;
  RISING.forEach(([start, length, pitch]) => {
    const at = stage.currentTime + start;
    const voice = stage.createOscillator();
    const volume = stage.createGain();
    voice.type = "triangle";
    voice.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.6, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
    voice.connect(volume).connect(stage.destination);
    voice.start(at);
    voice.stop(at + length + 0.02);
  });
}
