// What is wrong with a request for applications, and where it is said.

import { cents } from './amount.mjs';
import { texts } from './texts.mjs';

/** @import { CupProblem, WantedCode } from '../api.d.ts' */

/** The amounts that the administration writes for each application. */
export const AMOUNTS = /** @type {const} */ (['cost', 'granted']);

/** @typedef {typeof AMOUNTS[number]} Amount */

/**
 * What is wrong at an application: with one of its amounts, or as a whole.
 * @typedef {{ application: string | null, target: Amount | null, sentence: string }} Wrong
 */

/**
 * What is wrong with the rows chosen, before anything is sent.
 * @param {WantedCode[]} rows
 * @returns {Wrong[]}
 */
export const wrongIn = (rows) => rows.flatMap((row) => AMOUNTS.flatMap((target) => {
  const sentence = wrongWith(row[target].trim());
  return sentence ? [{ application: row.application, target, sentence }] : [];
}));

/** @param {string} amount */
function wrongWith(amount) {
  if (amount === '') return texts.amountMissing;
  return cents(amount) === null ? texts.amountShape : null;
}

/**
 * The server's problems at their places: what is not about an amount is about the whole application.
 * @param {Pick<CupProblem, 'application' | 'row' | 'sentence' | 'header'>[]} problems
 * @param {Pick<WantedCode, 'application'>[]} rows
 * @returns {Wrong[]}
 */
export const placed = (problems, rows) => problems.map(({ application, row, sentence, header }) => ({
  application: application ?? rows[(row ?? 0) - 1]?.application ?? null,
  target: targetOf(header ?? ''),
  sentence,
}));

/**
 * @param {string} header
 * @returns {Amount | null}
 */
function targetOf(header) {
  if (/costo/i.test(header)) return 'cost';
  return /finanziamento|contributo|concesso/i.test(header) ? 'granted' : null;
}
