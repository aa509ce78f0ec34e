// The parts of an IBAN, under the box where it is typed: banks and forms ask for them by name (manual 3.8), and who copies one
// finds a slip more easily in them.

import { find, findIfAny, say } from './dom.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** What may stand between the groups and after the end, as the server takes it (`shared/domain/src/compact.rs`). */
const MARKS = /[\s\p{Default_Ignorable_Code_Point}./;,:\u2010-\u2015\u2212\uff0d-]/gu;

/**
 * The parts of an account of Italy or San Marino; `null` of anything else. Whether it is right is for the server to say.
 * @param {string} typed
 */
export function partsOf(typed) {
  const [, cin = '', abi = '', cab = '', account = ''] =
    /^(?:IT|SM)\d{2}([A-Z])(\d{5})(\d{5})([A-Z\d]{12})$/.exec(typed.replace(MARKS, '').toUpperCase().replace(/^IBAN/, '')) ?? [];
  return cin ? { cin, abi, cab, account } : null;
}

/**
 * Says the parts of what is typed.
 * @param {HTMLElement} field
 */
export function showIbanParts(field) {
  const place = findIfAny('[data-iban-parts]', field);
  if (!place) return;
  const parts = partsOf(find('input', field).value);
  say(place, parts && texts.ibanParts(parts));
}
