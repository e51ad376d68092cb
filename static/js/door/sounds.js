// @ts-check
/**
 * Four sounds, made on the spot: a rising pair for "come in", a double knock for "look", three falling tones for "not
 * entitled", a low buzz for "stop".
 * They differ in pitch, rhythm and timbre, so that a steward need not see the screen.
 */

/** One note: [start s, length s, pitch Hz, timbre, loudness] */
/** @type {Record<string, [number, number, number, OscillatorType, number][]>} */
const SCORES = {
  green: [[0, 0.09, 880, "sine", 0.5], [0.1, 0.18, 1318.5, "sine", 0.5]],
  amber: [[0, 0.11, 587.3, "triangle", 0.6], [0.2, 0.11, 587.3, "triangle", 0.6]],
  violet: [[0, 0.16, 659.3, "triangle", 0.55], [0.18, 0.16, 523.3, "triangle", 0.55], [0.36, 0.3, 392, "triangle", 0.6]],
  red: [[0, 0.32, 146.8, "sawtooth", 0.4], [0, 0.32, 155.6, "sawtooth", 0.4], [0.36, 0.3, 110, "sawtooth", 0.45]],
};

/** @type {AudioContext | null} */
let context = null;

/** Browsers keep silent until somebody touches the page. */
export const audible = () => context !== null && context.state === "running";

/** Call from a touch or a key; answers whether sound is on now. */
export async function enable() {
  context = context ?? new AudioContext();
  if (context.state !== "running") await context.resume();
  return audible();
}

/**
 * @param {AudioContext} stage
 * @param {[number, number, number, OscillatorType, number]} note
 */
function sing(stage, [start, length, pitch, timbre, loudness]) {
  const at = stage.currentTime + start;
  const voice = stage.createOscillator();
  const volume = stage.createGain();
  voice.type = timbre;
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(loudness, at + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
  voice.connect(volume).connect(stage.destination);
  voice.start(at);
  voice.stop(at + length + 0.02);
}

/** @param {"green" | "amber" | "violet" | "red"} tone */
export function play(tone) {
  const stage = context;
  if (stage && audible()) SCORES[tone].forEach((note) => sing(stage, note));
}
