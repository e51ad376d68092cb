// @ts-check
/**
 * Opens what the server sealed for the holder of a badge. The construction is described in
 * congress_app/attendance/sealing.py; here it is done without crypto.subtle, which plain HTTP does not have.
 */
import { sha256 } from "/static/vendor/noble-hashes@1.8.0/sha2.js";
import { shake256 } from "/static/vendor/noble-hashes@1.8.0/sha3.js";

const NAME = 12;
const KEY = 32;
const TAG = 16;
const letters = new TextEncoder();

/** @param {string} text @returns {Uint8Array} what the server keeps of a token, or of a text that holds none */
export const secretOf = (text) => sha256(letters.encode(text));

/** @param {Uint8Array} bytes */
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} text */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** @param {Uint8Array} bytes */
export const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** @param {number} part @param {Uint8Array[]} pieces @param {number} dkLen */
function draw(part, pieces, dkLen) {
  const whole = new Uint8Array(1 + pieces.reduce((sum, piece) => sum + piece.length, 0));
  whole[0] = part;
  let at = 1;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return shake256(whole, { dkLen });
}

/**
 * The name of a badge in a list, and the key of its card.
 * @param {Uint8Array} salt
 * @param {Uint8Array} secret
 */
export function names(salt, secret) {
  const drawn = draw(1, [salt, secret], NAME + KEY);
  return { name: toBase64(drawn.subarray(0, NAME)), key: drawn.subarray(NAME) };
}

/**
 * The text, or null when it was sealed under another key or changed.
 * @param {Uint8Array} key
 * @param {Uint8Array} sealed
 */
export function unseal(key, sealed) {
  const [tag, text] = [sealed.subarray(0, TAG), sealed.slice(TAG)];
  draw(3, [key, tag], text.length).forEach((byte, at) => { text[at] ^= byte; });
  const right = draw(2, [key, text], TAG);
  const difference = right.reduce((sum, byte, at) => sum | (byte ^ tag[at]), tag.length ^ TAG);
  return difference === 0 ? new TextDecoder().decode(text) : null;
}
