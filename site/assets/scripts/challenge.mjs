// The registration's challenge: a short calculation instead of a puzzle, so that nobody is kept out
// for what they cannot see or read (WCAG 3.3.8).

import { get } from './api.mjs';

/** @import { Challenge } from './api.d.ts' */
/** @import { Outcome } from './challenge-worker.mjs' */

const TIMEOUT = 90_000;

/**
 * Gets a challenge, has it solved by a worker and gives the answer to send along.
 * @param {string} workerAddress
 */
export async function solvedChallenge(workerAddress) {
  const challenge = await get('/api/challenge');
  const solution = await solve(workerAddress, challenge);
  return btoa(JSON.stringify({ challenge, solution }));
}

/**
 * @param {string} workerAddress
 * @param {Challenge} challenge
 */
async function solve(workerAddress, challenge) {
  const worker = new Worker(workerAddress, { type: 'module' });
  try {
    const { solution, error } = await answerOf(worker, challenge);
    if (!solution) throw new Error(error ?? 'timeout');
    return solution;
  } finally {
    worker.terminate();
  }
}

/**
 * @param {Worker} worker
 * @param {Challenge} challenge
 * @returns {Promise<Outcome>}
 */
const answerOf = (worker, challenge) => new Promise((resolve, reject) => {
  worker.addEventListener('message', (/** @type {MessageEvent<Outcome>} */ { data }) => resolve(data));
  worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  worker.postMessage({ challenge, timeout: TIMEOUT });
});
