// Computed values on the page: what they are now, and where they are shown.

import { compute, expressionIn, written } from './computed.mjs';
import { data, find } from './dom.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** @import { Entry } from './api.d.ts' */
/** @import { Unit } from './computed.mjs' */
/** @import { Looks } from './conditions.mjs' */

/**
 * What a computed value is now, as people write it; nothing while it has none.
 * @param {HTMLElement} field
 * @param {Looks} looks
 */
export function valueOf(field, looks) {
  const value = compute(expressionIn(data(field, 'computed')), looks);
  return value === null ? '' : written(value, /** @type {Unit} */ (field.dataset.unit));
}

/**
 * Shows a computed value. Only what changes while one types is told to who hears the page.
 * @param {HTMLElement} field
 * @param {Entry | null | undefined} entry
 * @param {boolean} told
 */
export function showComputed(field, entry, told) {
  const output = find('output', field);
  const text = typeof entry === 'string' && entry !== '' ? entry + data(field, 'suffix') : texts.notComputed;
  if (output.textContent === text) return;
  if (told) output.setAttribute('aria-live', 'polite');
  output.textContent = text;
}

/**
 * Shows what the application says, in words.
 * @param {HTMLElement} field
 * @param {Entry | null | undefined} said
 */
export function showCarried(field, said) {
  find('output', field).textContent = typeof said === 'string' && said !== '' ? said : texts.notComputed;
}
