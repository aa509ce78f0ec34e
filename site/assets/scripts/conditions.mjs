// The interpreter of conditions: the same tree that the server evaluates, over entries as typed.
// `shared/form/tests/conditions.json` holds the cases that both must agree on.

import { parsed } from './json.mjs';

/** @import { Entries, Entry } from './api.d.ts' */

/**
 * A condition as the pages carry it (`form::Condition` as JSON).
 * @typedef {{ is: { field: string, value: string } } | { one_of: { field: string, values: string[] } }
 *   | { includes: { field: string, value: string } } | { more_than: { field: string, hundredths: number } }
 *   | { answered: { field: string } } | { all: Condition[] } | { any: Condition[] } | { not: Condition }
 *   | { any_item: { list: string, where: Condition } } | { count: { list: string, more_than: number } }} Condition
 */

/**
 * Gives the entry that counts for a field's whole path.
 * @typedef {(path: string) => Entry | null | undefined} LookUp
 */

/**
 * What conditions look at: the entry that counts for a whole path, and the items of a list by its path, with their
 * entries by whole path; no items of a list that is not asked for.
 * @typedef {{ lookUp: LookUp, items: (list: string) => Entries[] | undefined }} Looks
 */

/**
 * The condition that a page carries as JSON.
 * @param {string} json
 */
export const conditionIn = (json) => /** @type {Condition} */ (parsed(json));

/** The largest amount, in cents: what is beyond is no number that can be answered. */
const MOST = 999_999_999_999;

/**
 * A number as written in Italian (`1.234,56`, `1234,5`, `1.234`, `12.50`), in hundredths; else `null`.
 * @param {string} text
 */
export function hundredths(text) {
  const bare = seen(text).trim().replace(/%+$/, '').trim();
  const plain = bare.replace(/^(€|euro|eur)|(€|euro|eur)$/i, '').trim();
  const [, whole = '', decimals = ''] = plain.match(/^(.*),(\d{1,2})$/) ?? plain.match(/^(\d+)\.(\d{1,2})$/) ?? [plain, plain];
  if (!/^(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}(\s\d{3})+)$/.test(whole)) return null;
  const cents = Number(whole.replace(/[.\s]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  return cents > MOST ? null : cents;
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
 * @param {Looks} looks
 * @returns {boolean}
 */
export function holds(condition, looks) {
  if ('all' in condition) return condition.all.every((part) => holds(part, looks));
  if ('any' in condition) return condition.any.some((part) => holds(part, looks));
  if ('not' in condition) return !holds(condition.not, looks);
  const { lookUp, items } = looks;
  if ('any_item' in condition) {
    const { list, where } = condition.any_item;
    return (items(list) ?? []).some((item) => holds(where, { items, lookUp: (path) => item[path] ?? lookUp(path) }));
  }
  if ('count' in condition) return (items(condition.count.list) ?? []).length > condition.count.more_than;

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
 * One part of a page: when it is there, and for a field its whole path and what it holds; for one that is computed, how.
 * @typedef {{ when: Condition[], path?: string, entry?: Entry, computed?: (looks: Looks) => Entry }} Part
 */

/**
 * What is asked for: a field that is itself not asked for counts as unanswered for whatever looks at it.
 * `context` holds the entries of fields outside, by whole path, and `items` those of lists' items, by list.
 * Gives one boolean a part, and what else is judged with.
 * @param {Part[]} parts
 * @param {Entries} context
 * @param {Record<string, Entries[]>} items
 * @returns {{ shown: boolean[], looks: Looks }}
 */
export function visibility(parts, context, items = {}) {
  const own = new Map(parts.flatMap((part) => (part.path ? [[part.path, part]] : [])));
  /** @type {Map<Part, boolean>} */
  const asked = new Map();
  /** @type {Map<string, Entry>} */
  const computed = new Map();
  /** @type {(part: Part) => boolean} */
  const isAsked = (part) => {
    const known = asked.get(part) ?? part.when.every((condition) => holds(condition, looks));
    asked.set(part, known);
    return known;
  };
  /** @type {LookUp} */
  const lookUp = (path) => {
    const part = own.get(path);
    if (!part) return context[path];
    if (!isAsked(part)) return undefined;
    if (!part.computed) return part.entry;
    const value = computed.get(path) ?? part.computed(looks);
    computed.set(path, value);
    return value;
  };
  /** @type {Looks} */
  const looks = { lookUp, items: (list) => items[list] };
  return { shown: parts.map(isAsked), looks };
}
