// A form that is sent once and has no place on the server yet, kept in this tab of the browser alone: it
// outlives a reload, and not the tab.

import { parsed } from './json.mjs';

/** @import { Entries } from './api.d.ts' */

/** @param {string} name */
const key = (name) => `ristoro:modulo:${name}`;

/**
 * @param {string} name
 * @param {Entries} entries
 */
export function keepHalfFilled(name, entries) {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(entries));
  } catch {
    // The browser keeps nothing: the page still holds it.
  }
}

/**
 * What was typed before in this tab; `null` if nothing was.
 * @param {string} name
 * @returns {Entries | null}
 */
export function halfFilled(name) {
  try {
    const kept = sessionStorage.getItem(key(name));
    return kept ? /** @type {Entries} */ (parsed(kept)) : null;
  } catch {
    return null;
  }
}

/** @param {string} name */
export function forgetHalfFilled(name) {
  try {
    sessionStorage.removeItem(key(name));
  } catch {
    // It kept nothing.
  }
}
