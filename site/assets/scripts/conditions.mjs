// The interpreter of conditions: the same tree that the server evaluates, over entries as typed.
// `shared/form/tests/conditions.json` holds the cases that both must agree on.

import { parsed } from './json.mjs';

/** @import { Entries, Entry } from './api.d.ts' */

/**
 * A condition as the pages carry it (`form::Condition` as JSON).
 * @typedef {{ is: { field: string, value: string } } | { one_of: { field: string, values: string[] } }
 *   | { includes: { field: string, value: string } } | { more_than: { field: string, hundredths: number } }
 *   | { answered: { field: string } } | { all: Condition[] } | { any: Condition[] } | { not: Condition }} Condition
 */

/**
 * Gives the entry that counts for a field's whole path.
 * @typedef {(path: string) => Entry | null | undefined} LookUp
 */

/**
 * The condition that a page carries as JSON.
 * @param {string} json
 */
export const conditionIn = (json) => /** @type {Condition} */ (parsed(json));

/**
 * A number as written in Italian (`1.234,56`, `1234,5`, `1.234`, `12.50`), in hundredths; else `null`.
 * @param {string} text
 */
export function hundredths(text) {
  const bare = seen(text).trim().replace(/%+$/, '').trim();
  const plain = bare.replace(/^(€|euro|eur)|(€|euro|eur)$/i, '').trim();
  const [, whole = '', decimals = ''] = plain.match(/^(.*),(\d{1,2})$/) ?? plain.match(/^(\d+)\.(\d{1,2})$/) ?? [plain, plain];
  if (!/^(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}(\s\d{3})+)$/.test(whole)) return null;
  return Number(whole.replace(/[.\s]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
}

/**
 * A text without the characters that are never seen, which address books and word processors put around codes.
 * @param {string} text
 */
const seen = (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** @param {Entry} entry */
const isEmpty = (entry) => (Array.isArray(entry) ? entry.length === 0 : seen(entry).trim() === '');

/** @param {Entry} entry */
const text = (entry) => (Array.isArray(entry) ? '' : entry);

/** @param {Entry} entry */
const codes = (entry) => (Array.isArray(entry) ? entry : [entry]);

/**
 * Whether a condition holds.
 * @param {Condition} condition
 * @param {LookUp} lookUp
 * @returns {boolean}
 */
export function holds(condition, lookUp) {
  if ('all' in condition) return condition.all.every((part) => holds(part, lookUp));
  if ('any' in condition) return condition.any.some((part) => holds(part, lookUp));
  if ('not' in condition) return !holds(condition.not, lookUp);

  /** @type {(looked: { field: string }, meets: (entry: Entry) => boolean) => boolean} */
  const answered = ({ field }, meets) => {
    const entry = lookUp(field) ?? '';
    return !isEmpty(entry) && meets(entry);
  };
  if ('answered' in condition) return answered(condition.answered, () => true);
  if ('is' in condition) return answered(condition.is, (entry) => text(entry) === condition.is.value);
  if ('one_of' in condition) return answered(condition.one_of, (entry) => condition.one_of.values.includes(text(entry)));
  if ('includes' in condition) return answered(condition.includes, (entry) => codes(entry).includes(condition.includes.value));
  if ('more_than' in condition) {
    return answered(condition.more_than, (entry) => (hundredths(text(entry)) ?? -Infinity) > condition.more_than.hundredths);
  }
  throw new Error(`unknown condition ${JSON.stringify(condition)}`);
}

/**
 * One part of a page: when it is there, and for a field its whole path and what it holds.
 * @typedef {{ when: Condition[], path?: string, entry?: Entry }} Part
 */

/**
 * What is asked for, in document order: a field that is itself not asked for counts as unanswered for
 * whatever comes after it. `context` holds the entries of fields outside, by whole path.
 * Gives one boolean a part, and the look-up to judge requirements with.
 * @param {Part[]} parts
 * @param {Entries} context
 * @returns {{ shown: boolean[], lookUp: LookUp }}
 */
export function visibility(parts, context) {
  const counted = new Map(Object.entries(context));
  /** @type {LookUp} */
  const lookUp = (path) => counted.get(path);
  for (const { path } of parts) if (path) counted.delete(path);
  const shown = parts.map(({ when, path, entry }) => {
    const asked = when.every((condition) => holds(condition, lookUp));
    if (path && entry !== undefined && asked) counted.set(path, entry);
    return asked;
  });
  return { shown, lookUp };
}
