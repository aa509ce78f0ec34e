// Looks at chosen files away from the page, so that it stays alive.

import { inspect } from './inspection.mjs';

/** @import { FinalPdf, Finding } from './inspection.mjs' */

/** @typedef {{ file: File, final: FinalPdf | null }} Task */

/** @param {Finding | null} outcome */
const tell = (outcome) => postMessage(outcome);

addEventListener('message', async (/** @type {MessageEvent<Task>} */ { data: { file, final } }) => {
  try {
    tell(await inspect(new Uint8Array(await file.arrayBuffer()), final));
  } catch {
    // A file that cannot be read, or a browser without digests: the server looks at it.
    tell(null);
  }
});
