// What a PDF says of itself: which document of the portal it is, and which program wrote it last.
//
// The portal writes into its own PDFs, in plain bytes (their information, or their XMP packet):
// `ristoro:<application>:<draft or final>:<instant of the validation>`, the last empty in a draft. Programs that save a
// document anew keep what they do not know, so that the mark tells where it came from.

import { latin, places } from './bytes.mjs';

/** @typedef {{ application: string, state: 'draft' | 'final', validated: string }} Mark */

/**
 * Who wrote a PDF: whether the portal did, and nobody anew; else the program that says that it did, if it says so in
 * plain letters.
 * @typedef {{ portals: boolean, program: string | null }} Writers
 */

const BEGINNING = 'ristoro:';
const MARK = /^ristoro:([0-9a-f-]{36}):(draft|final):([0-9TZ:.+-]{0,40})/;
const PRODUCER = '/Producer';
const PORTAL = 'Ristoro';
/** More marks or producers than that are not a document's own words. */
const MOST_TRIED = 1000;
/** The longest of them. */
const LONGEST = 160;

/**
 * What stands behind a word, place after place.
 * @param {Uint8Array} pdf
 * @param {string} word
 */
function behind(pdf, word) {
  /** @type {string[]} */
  const found = [];
  for (const at of places(pdf, word)) {
    found.push(latin(pdf.subarray(at, at + LONGEST)));
    if (found.length === MOST_TRIED) break;
  }
  return found;
}

/**
 * The portal's mark; `null` without one.
 * @param {Uint8Array} pdf
 * @returns {Mark | null}
 */
export function markOf(pdf) {
  for (const words of behind(pdf, BEGINNING)) {
    const [, application, state, validated] = words.match(MARK) ?? [];
    if (application && (state === 'draft' || state === 'final')) return { application, state, validated: validated ?? '' };
  }
  return null;
}

/** @param {string} words */
const producerIn = (words) => words.match(/^\/Producer\s*\(([\x20-\x27\x2a-\x5b\x5d-\x7e]{1,60})\)/)?.[1]?.trim() ?? null;

/**
 * @param {Uint8Array} pdf
 * @returns {Writers}
 */
export function writersOf(pdf) {
  // What a program appends names it as another producer, further on.
  const producers = behind(pdf, PRODUCER).map(producerIn);
  return {
    portals: producers.length > 0 && producers.every((producer) => producer === PORTAL),
    program: producers.findLast((producer) => producer !== null && producer !== PORTAL) ?? null,
  };
}
