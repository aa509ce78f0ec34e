// Solves the registration's challenge (ALTCHA, version 2) away from the page, so that it stays alive.

import { solveChallenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/web/sha';

/** @import { Challenge, Solution } from 'altcha-lib/types' */

/** @typedef {{ challenge: Challenge, timeout: number }} Task */

/** @typedef {{ solution?: Solution | null, error?: string }} Outcome */

/** @param {Outcome} outcome */
const tell = (outcome) => postMessage(outcome);

addEventListener('message', async (/** @type {MessageEvent<Task>} */ { data: { challenge, timeout } }) => {
  const { algorithm } = challenge.parameters;
  try {
    tell({ solution: await solveChallenge({ challenge, timeout, deriveKey: algorithm.startsWith('PBKDF2/') ? pbkdf2 : sha }) });
  } catch (error) {
    tell({ error: String(error) });
  }
});
