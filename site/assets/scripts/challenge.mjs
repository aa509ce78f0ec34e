// The registration's challenge: a short calculation instead of a puzzle, so that nobody is kept out
// for what they cannot see or read (WCAG 3.3.8).

import { get } from './api.mjs';

const TIMEOUT = 90_000;

/** Gets a challenge, has it solved by a worker and gives the answer to send along. */
export async function solvedChallenge(workerAddress) {
  const challenge = await get('/challenge');
  const solution = await new Promise((resolve, reject) => {
    const worker = new Worker(workerAddress, { type: 'module' });
    const stop = (finish, value) => {
      worker.terminate();
      finish(value);
    };
    worker.addEventListener('message', ({ data }) =>
      (data.solution ? stop(resolve, data.solution) : stop(reject, new Error(data.error ?? 'timeout'))));
    worker.addEventListener('error', (event) => stop(reject, new Error(event.message)));
    worker.postMessage({ challenge, timeout: TIMEOUT });
  });
  return btoa(JSON.stringify({ challenge, solution }));
}
