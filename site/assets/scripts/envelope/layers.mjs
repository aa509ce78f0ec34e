// The document in a file, through every envelope around it.

import { bare } from './armour.mjs';
import { latin } from './bytes.mjs';
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

/** How signed data is named: 1.2.840.113549.1.7.2. */
const SIGNED_DATA = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02';
/** How far into a file the name stands, with lengths as long as any and some strange bytes before it. */
const NAMED_WITHIN = 32;

/**
 * Whether a file is a signed envelope, though one that cannot be opened here: cut, or written as none is known to be.
 * @param {Uint8Array} file
 */
const beginsAsSigned = (file) => latin(file.subarray(0, NAMED_WITHIN)).includes(SIGNED_DATA);

/**
 * Opens envelope after envelope.
 * @param {Uint8Array} file
 * @returns {Layers}
 */
export function unwrapped(file) {
  let document = file;
  for (let layers = 0; layers <= MOST; layers += 1) {
    const found = opened(bare(document));
    if (!found) return { envelope: layers > 0 ? 'signed' : beginsAsSigned(document) ? 'unknown' : 'none', document };
    if (found.kind !== 'signed') return { envelope: found.kind, document };
    document = found.content;
  }
  return { envelope: 'unknown', document };
}
