// The sentences that scripts say on the pages around the form: from the catalogue of the page's language (shared/language). The
// bundler puts each language's in its own scripts; here, as for the types, it is that of the sources.

import catalogue from '../../../shared/language/catalogues/it.json' with { type: 'json' };
import { language } from './language.mjs';

/** With what the server says too, should somebody ask all the same. */
export const words = { ...catalogue.scripts, onlyGranted: catalogue.refusals.creation.only_some };

/** @typedef {Record<string, string | number>} Values */

/** A text that depends on how many there are of something. @typedef {{ one: string, other: string }} Counted */

/**
 * A text with its values.
 * @param {string} text
 * @param {Values} values
 */
export const filled = (text, values) =>
  text.replaceAll(/\{(\w+)\}/g, (place, /** @type {string} */ name) => String(values[name] ?? place));

/**
 * The text for so many.
 * @param {Counted} text
 * @param {number} count
 * @param {Values} values
 */
export const counted = ({ one, other }, count, values = {}) =>
  filled(new Intl.PluralRules(language).select(count) === 'one' ? one : other, { count, ...values });
