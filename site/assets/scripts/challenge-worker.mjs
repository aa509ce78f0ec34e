// Solves the registration's challenge (ALTCHA, version 2) away from the page, so that it stays alive.

import { solveChallenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/web/sha';

addEventListener('message', async ({ data: { challenge, timeout } }) => {
  const { algorithm } = challenge.parameters;
  try {
    const solution = await solveChallenge({
      challenge, timeout, deriveKey: algorithm.startsWith('PBKDF2/') ? pbkdf2 : sha,
    });
    postMessage({ solution });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
