// Looks at a chosen file: what envelope it is, what lies in it, and what that is.

import { kindOf } from './kinds.mjs';
import { unwrapped } from './layers.mjs';
import { markOf, writersOf } from './pdf-mark.mjs';

/** @import { Kind } from './kinds.mjs' */
/** @import { Layers } from './layers.mjs' */
/** @import { Mark, Writers } from './pdf-mark.mjs' */

/**
 * The final PDF as the server tells it.
 * @typedef {{ sha256: string, size: number }} FinalPdf
 */

/**
 * What there is to say of a file.
 * @typedef {object} Finding
 * @property {Layers['envelope']} envelope
 * @property {Kind} kind what the document inside is; without an envelope, the file
 * @property {string} file SHA-256 of the file, in hexadecimal
 * @property {string} document SHA-256 of the document inside
 * @property {boolean} continues whether the document is the final PDF with something behind it
 * @property {Mark | null} mark
 * @property {Writers} writers
 */

/** @param {Uint8Array} bytes */
async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', /** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {Uint8Array} document
 * @param {FinalPdf | null} final
 */
const continues = async (document, final) => final !== null && final.size > 0 && document.length > final.size
  && await sha256(document.subarray(0, final.size)) === final.sha256;

/**
 * Looks at the bytes of a file.
 * @param {Uint8Array} file
 * @param {FinalPdf | null} final
 * @returns {Promise<Finding>}
 */
export async function inspect(file, final) {
  const { envelope, document } = unwrapped(file);
  const kind = kindOf(document);
  const isPdf = kind === 'pdf' || kind === 'pades';
  return {
    envelope, kind,
    file: await sha256(file),
    document: await sha256(document),
    continues: await continues(document, final),
    mark: isPdf ? markOf(document) : null,
    writers: isPdf ? writersOf(document) : { portals: false, program: null },
  };
}
