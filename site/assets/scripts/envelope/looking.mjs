// Has a chosen file looked at before it is uploaded. Whatever goes wrong here only means that nothing is known.

/** @import { FinalPdf, Finding } from './inspection.mjs' */
/** @import { Task } from './envelope-worker.mjs' */

/** An old telephone needs a second or two for 20 MB; after that the server is quicker. */
const PATIENCE = 15_000;

/**
 * @param {File} file
 * @param {FinalPdf | null} final
 * @param {string} workerAddress
 * @returns {Promise<Finding | null>}
 */
export async function lookedAt(file, final, workerAddress) {
  try {
    const worker = new Worker(workerAddress, { type: 'module' });
    try {
      return await answerOf(worker, { file, final });
    } finally {
      worker.terminate();
    }
  } catch {
    return null;
  }
}

/**
 * @param {Worker} worker
 * @param {Task} task
 * @returns {Promise<Finding | null>}
 */
const answerOf = (worker, task) => new Promise((resolve) => {
  worker.addEventListener('message', (/** @type {MessageEvent<Finding | null>} */ { data }) => resolve(data));
  worker.addEventListener('error', () => resolve(null));
  setTimeout(() => resolve(null), PATIENCE);
  worker.postMessage(task);
});
