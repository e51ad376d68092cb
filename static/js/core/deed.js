// @ts-check
/** The one way a page asks the server to do something: POST with a nonce, sent again until an answer comes. */
import {t} from "./wording.js";
import {keep} from "./outbox.js";

/** A refusal of the server, or the failure to reach it (code "unreachable", status 0). */
export class Refusal extends Error {
  /** @param {{code: string, message: string, facts?: Record<string, any>, status: number, incident?: string}} told */
  constructor({code, message, facts = {}, status, incident = ""}) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.facts = facts;
    this.status = status;
    this.incident = incident;
  }
}

/** Our own pages say so, and whose page it is: the server refuses the deed when somebody else has signed in on this device since. */
export const GUARD = {"X-Congress": document.documentElement.dataset.person || "1"};

/** @returns {string} 128 random bits as hex; works without a secure context */
export function nonce() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Do something. The same nonce goes out with every retry, so the deed happens once.
 * @param {string} path
 * @param {Record<string, any>} [body]
 * @param {{nonce?: string, durable?: boolean, patience?: number}} [options] durable: kept on the device until answered;
 *   patience: how long to try, in seconds
 * @returns {Promise<any>}
 */
export async function deed(path, body = {}, options = {}) {
  const key = options.nonce || body.nonce || nonce();
  if (options.durable) return keep(path, {...body, nonce: key});
  return post(path, {...body, nonce: key}, options.patience);
}

/** @param {string} path @param {Record<string, any>} body @param {number} [patience] @returns {Promise<any>} */
export function post(path, body, patience) {
  const headers = {"Content-Type": "application/json", ...GUARD};
  return patiently(path, {method: "POST", headers, body: JSON.stringify(body)}, patience);
}

/**
 * Hand over a file as the raw body.
 * @param {string} path @param {Blob & {name?: string}} file
 * @param {Record<string, string | number>} [also] further values of the query string
 * @returns {Promise<any>}
 */
export function upload(path, file, also = {}) {
  const query = new URLSearchParams({name: file.name || "", nonce: nonce()});
  Object.entries(also).forEach(([name, value]) => query.set(name, String(value)));
  const headers = {"Content-Type": file.type || "application/octet-stream", ...GUARD};
  return patiently(`${path}?${query}`, {method: "POST", headers, body: file}, 120);
}

/** Read JSON. @param {string} path @param {number} [patience] @returns {Promise<any>} */
export function show(path, patience = 8) {
  return patiently(path, {headers: {Accept: "application/json"}}, patience);
}

/** Read JSON whose address tells its contents: what the browser kept of it is as good. @param {string} path @param {number} [patience] @returns {Promise<any>} */
export function showKept(path, patience = 8) {
  return patiently(path, {headers: {Accept: "application/json"}, cache: "default"}, patience);
}

/** @param {string} path @param {RequestInit} request @param {number} [patience] seconds @returns {Promise<any>} */
async function patiently(path, request, patience = 20) {
  const until = Date.now() + patience * 1000;
  for (let attempt = 0; ; attempt += 1) {
    const response = await reach(path, request);
    if (response && ![502, 503, 504].includes(response.status)) return read(response);
    const wait = Math.min(4000, 300 * 2 ** attempt) * (0.7 + Math.random() * 0.6);
    if (Date.now() + wait > until) {
      if (response) return read(response);
      throw new Refusal({code: "unreachable", status: 0, message: t("The server cannot be reached. Nothing is lost: try again when the connection is back.")});
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}

/** @param {string} path @param {RequestInit} request @returns {Promise<Response | null>} */
async function reach(path, request) {
  try {
    return await fetch(path, {credentials: "same-origin", cache: "no-store", ...request});
  } catch (_) {
    return null;
  }
}

/** @param {Response} response @returns {Promise<any>} */
async function read(response) {
  const told = await response.json().catch(() => null);
  if (response.ok) return told;
  throw new Refusal({
    code: told?.code || `http_${response.status}`,
    message: told?.message || t("The server could not do this (error {status}).", {status: response.status}),
    facts: told?.facts, incident: told?.incident, status: response.status,
  });
}
