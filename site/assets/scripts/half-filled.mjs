// A form that is sent once and has no place on the server yet, kept in this tab of the browser alone: it
// outlives a reload, and not the tab.

import { parsed } from './json.mjs';

/** @import { Entries } from './api.d.ts' */

/** Under what the confirmation of a registration is kept, so that a reload shows it again. */
export const REGISTERED = 'registrazione-avvenuta';

/** @param {string} name */
const key = (name) => `ristoro:modulo:${name}`;

/**
 * Keeps something in this tab.
 * @param {string} name
 * @param {unknown} value
 */
export function keepInTab(name, value) {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // The browser keeps nothing: the page still holds it.
  }
}

/**
 * What was kept in this tab; `null` if nothing was.
 * @param {string} name
 * @returns {unknown}
 */
export function keptInTab(name) {
  try {
    const kept = sessionStorage.getItem(key(name));
    return kept ? parsed(kept) : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {Entries} entries
 */
export const keepHalfFilled = (name, entries) => keepInTab(name, entries);

/**
 * What was typed before in this tab; `null` if nothing was.
 * @param {string} name
 * @returns {Entries | null}
 */
export const halfFilled = (name) => /** @type {Entries | null} */ (keptInTab(name));

/** @param {string} name */
export function forgetHalfFilled(name) {
  try {
    sessionStorage.removeItem(key(name));
  } catch {
    // It kept nothing.
  }
}
