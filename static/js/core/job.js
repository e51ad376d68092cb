// @ts-check
/** Long work in the background: asks how far it is until it is done. The page may be left; the work goes on. */
import {show, Refusal} from "./deed.js";
import {t} from "./wording.js";

/** @typedef {{state: string, done: number, total: number, result: any, error?: any}} Job */

/**
 * @param {number | string} id
 * @param {(job: Job) => void} [progress] called with every answer
 * @param {AbortSignal} [signal] stops the asking, not the work
 * @returns {Promise<Job>} the finished job
 */
export async function watchJob(id, progress, signal) {
  for (let wait = 250; ; wait = Math.min(1500, wait * 1.3)) {
    const job = await show(`/jobs/${id}`, 30);
    progress?.(job);
    if (job.state === "done") return job;
    if (job.state === "failed" || job.state === "cancelled") throw failure(job);
    await new Promise((done) => setTimeout(done, wait));
    if (signal?.aborted) throw new DOMException("stopped", "AbortError");
  }
}

/** @param {Job} job @returns {Refusal} */
function failure(job) {
  const message = job.error?.message || (job.state === "cancelled" ? t("The work was cancelled.") : t("The work failed. Start it again; if it fails again, call the technician."));
  return new Refusal({code: job.error?.code || job.state, message, facts: job.error?.facts, status: 409});
}
