// What is wrong with a request for applications, and where it is said.

import { cents } from './amount.mjs';
import { texts } from './texts.mjs';

/** The amounts that the administration writes for each application. */
export const AMOUNTS = ['cost', 'granted'];

/** What is wrong with the rows chosen, before anything is sent: `{ application, target, sentence }`. */
export function wrongIn(rows) {
  return rows.flatMap(({ application, ...amounts }) => AMOUNTS.flatMap((target) => {
    const text = amounts[target].trim();
    const sentence = text === '' ? texts.amountMissing : cents(text) === null ? texts.amountShape : null;
    return sentence ? [{ application, target, sentence }] : [];
  }));
}

/** The server's problems at their places: what is not about an amount is about the whole application. */
export function placed(problems, rows) {
  return problems.map(({ application, row, sentence, header }) => ({
    application: application ?? rows[row - 1]?.application ?? null,
    target: targetOf(header),
    sentence,
  }));
}

function targetOf(header) {
  if (/costo/i.test(header ?? '')) return 'cost';
  return /finanziamento|contributo|concesso/i.test(header ?? '') ? 'granted' : null;
}
