// The parts of an IBAN, under the box where it is typed: banks and forms ask for them by name (manual 3.8), and who copies one
// finds a slip more easily in them.

import { find, findIfAny, say } from './dom.mjs';
import { texts } from './texts.mjs';

/**
 * The parts of an account of Italy or San Marino; `null` of anything else. Whether it is right is for the server to say.
 * @param {string} typed
 */
export function partsOf(typed) {
  const [, cin = '', abi = '', cab = '', account = ''] =
    /^(?:IT|SM)\d{2}([A-Z])(\d{5})(\d{5})([A-Z\d]{12})$/.exec(typed.replace(/\s/g, '').toUpperCase()) ?? [];
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
