// The document in a file, through every envelope around it.

import { bare } from './armour.mjs';
import { opened } from './cms.mjs';

/** @import { Opened } from './cms.mjs' */

/** As many envelopes as the server opens. */
const MOST = 4;

/**
 * What was found. `document` is what stands innermost: without an envelope, the file itself.
 * @typedef {object} Layers
 * @property {'none' | 'unknown' | Opened['kind']} envelope the innermost one that could be opened
 * @property {Uint8Array} document
 */

/**
 * Opens envelope after envelope.
 * @param {Uint8Array} file
 * @returns {Layers}
 */
export function unwrapped(file) {
  let document = file;
  for (let layers = 0; layers <= MOST; layers += 1) {
    const found = opened(bare(document));
    if (!found) return { envelope: layers === 0 ? 'none' : 'signed', document };
    if (found.kind !== 'signed') return { envelope: found.kind, document };
    document = found.content;
  }
  return { envelope: 'unknown', document };
}
