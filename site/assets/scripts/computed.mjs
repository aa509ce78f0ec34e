// Computed values, as the server computes them (`shared/form/src/compute.rs`), while one types. In hundredths, exact.
// `shared/form/tests/computed.json` holds the cases that both must agree on.

import { holds, hundredths } from './conditions.mjs';
import { parsed } from './json.mjs';

/** @import { Condition, Looks } from './conditions.mjs' */

/**
 * How a value is computed, as the pages carry it (`form::Expression` as JSON).
 * @typedef {{ field: string } | { items: string } | { fixed: number } | { sum: Expression[] } | { least: Expression[] }
 *   | { less: [Expression, Expression] } | { product: [Expression, Expression] } | { percent: [Expression, Expression] }
 *   | { first: { when?: Condition, value: Expression }[] }} Expression
 */

/** @typedef {'money' | 'number' | 'percent'} Unit */

/** The largest number that a field holds, in hundredths: what is beyond is shown as this. */
const MOST = 999_999_999_999n;

/** So much is far beyond: on the way to a value nobody reckons further, and what comes of it is as far. */
const FAR = 1_000_000_000_000_000_000n;

/**
 * The value that a page carries as JSON.
 * @param {string} json
 */
export const expressionIn = (json) => /** @type {Expression} */ (parsed(json));

/**
 * The number that an expression gives, in hundredths; `null` while it has no value.
 * @param {Expression} expression
 * @param {Looks} looks
 * @returns {bigint | null}
 */
export function compute(expression, looks) {
  const value = exactly(expression, looks);
  return value === null ? null : least(value, MOST);
}

/** @type {(one: bigint, other: bigint) => bigint} */
const least = (one, other) => (one < other ? one : other);

/**
 * @param {Expression} expression
 * @param {Looks} looks
 * @returns {bigint | null}
 */
function exactly(expression, looks) {
  if ('field' in expression) return number(looks.lookUp(expression.field));
  if ('items' in expression) {
    const path = expression.items;
    const items = looks.items(path.slice(0, path.lastIndexOf('.')));
    return items ? total(items.map((item) => number(item[path]))) : null;
  }
  if ('fixed' in expression) return BigInt(expression.fixed);
  if ('sum' in expression) return total(expression.sum.map((part) => exactly(part, looks)));
  if ('least' in expression) {
    const parts = answered(expression.least.map((part) => exactly(part, looks)));
    return parts.length === 0 ? null : parts.reduce(least);
  }
  if ('less' in expression) {
    const [from, taken] = expression.less.map((part) => exactly(part, looks));
    if (from === null || from === undefined) return null;
    const left = from - (taken ?? 0n);
    if (from === FAR) return FAR;
    return left > 0n ? left : 0n;
  }
  if ('product' in expression) return times(expression.product, 100n, looks);
  if ('percent' in expression) return times(expression.percent, 10_000n, looks);
  if ('first' in expression) {
    const found = expression.first.find(({ when }) => !when || holds(when, looks));
    return found ? exactly(found.value, looks) : null;
  }
  throw new Error(`unknown expression ${JSON.stringify(expression)}`);
}

/**
 * The number of an entry, in hundredths.
 * @param {import('./api.d.ts').Entry | null | undefined} entry
 */
function number(entry) {
  const found = typeof entry === 'string' ? hundredths(entry) : null;
  return found === null ? null : BigInt(found);
}

/**
 * @param {(bigint | null)[]} numbers
 * @returns {bigint[]}
 */
const answered = (numbers) => numbers.flatMap((one) => (one === null ? [] : [one]));

/**
 * @param {(bigint | null)[]} numbers
 * @returns {bigint | null}
 */
function total(numbers) {
  const parts = answered(numbers);
  return parts.length === 0 ? null : parts.reduce((sum, part) => least(sum + part, FAR));
}

/**
 * One times the other, rounded half up. Nothing here is below nought.
 * @param {[Expression, Expression]} parts
 * @param {bigint} by
 * @param {Looks} looks
 */
function times([first, second], by, looks) {
  const [a, b] = [exactly(first, looks), exactly(second, looks)];
  if (a === null || b === null) return null;
  if ((a === FAR && b > 0n) || (b === FAR && a > 0n)) return FAR;
  return least((a * b + by / 2n) / by, FAR);
}

/**
 * A number as people write it: `1.234,50` euro, `12,5` of anything else.
 * @param {bigint} value
 * @param {Unit} unit
 */
export function written(value, unit) {
  const whole = String(value / 100n);
  const cents = String(value % 100n).padStart(2, '0');
  if (unit === 'money') return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
  return `${whole},${cents}`.replace(/0+$/, '').replace(/,$/, '');
}
