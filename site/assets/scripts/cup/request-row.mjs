// One application in the request: a box to choose it, its amounts, and what is wrong with it.

import { data, el, find, findAll, say, shortInstant, show } from '../dom.mjs';
import { markInvalid } from '../fields.mjs';
import { texts as common } from '../texts.mjs';
import { row } from './table.mjs';
import { texts } from './texts.mjs';

/** @import { CupApplication, WantedCode } from '../api.d.ts' */
/** @import { Amount, Wrong } from './request-problems.mjs' */

/**
 * @param {Amount} name
 * @param {string} application
 * @param {string} label
 * @param {CupApplication['cost']} value
 */
function amount(name, application, label, value) {
  const [id, error] = [`f-${name}-${application}`, `errore-${name}-${application}`];
  return el('div', { class: 'field', id: `campo-${name}-${application}`, 'data-amount-field': name },
    el('div', { class: 'field-error', id: error, 'data-error': true, hidden: true }),
    el('input', {
      class: 'form-control', type: 'text', inputmode: 'decimal', id, autocomplete: 'off',
      'aria-label': label, 'aria-describedby': error, 'data-amount': name, value,
    }));
}

/**
 * The row of an application; what speaks against a request already stands beside its name.
 * @param {HTMLTableElement} table
 * @param {CupApplication} one
 */
export function applicationRow(table, one) {
  const { application: id, name, problems } = one;
  const place = [one.municipality, one.province && `(${one.province})`].filter(Boolean).join(' ');
  const box = `scelta-${id}`;
  return row(table, [
    el('span', { class: 'form-check' },
      el('input', { type: 'checkbox', id: box, 'data-chosen': true }),
      el('label', { for: box }, el('span', { class: 'visually-hidden' }, texts.choose(name)))),
    el('div', { id: `campo-domanda-${id}`, tabindex: '-1' },
      el('strong', {}, name), el('br'),
      [one.fiscal, place].filter(Boolean).join(', '), el('br'),
      el('span', { class: 'field-hint' }, [one.protocol, shortInstant(one.submitted_at)].filter(Boolean).join(' · ')),
      one.revoked.length > 0 ? el('p', { class: 'field-hint' }, texts.wasRevoked(one.revoked)) : null,
      problems.length > 0 ? el('ul', { class: 'row-problems' }, problems.map((sentence) => el('li', {}, sentence))) : null,
      el('ul', { class: 'row-problems', 'data-row-problems': true, hidden: true })),
    amount('cost', id, texts.costOf(name), one.cost),
    amount('granted', id, texts.grantedOf(name), null),
  ], { 'data-application': id, 'data-name': name });
}

/**
 * Whether an application is chosen.
 * @param {HTMLElement} line
 */
export const isChosen = (line) => find('input[data-chosen]', line).checked;

/**
 * What a row asks for.
 * @param {HTMLElement} line
 * @returns {WantedCode}
 */
export const wantedIn = (line) =>
  ({ application: data(line, 'application'), cost: amountIn(line, 'cost'), granted: amountIn(line, 'granted') });

/**
 * @param {HTMLElement} line
 * @param {Amount} name
 */
const amountIn = (line, name) => find(`input[data-amount="${name}"]`, line).value;

/**
 * Says what is wrong at one application: with an amount, or as a whole.
 * @param {HTMLElement} line
 * @param {Wrong[]} problems
 */
export function tellAt(line, problems) {
  for (const field of findAll('[data-amount-field]', line)) {
    const own = problems.filter(({ target }) => target === field.dataset.amountField);
    const error = find('[data-error]', field);
    say(error, own.map(({ sentence }) => common.errorPrefix + sentence).join(' '));
    show(error, own.length > 0);
    field.classList.toggle('has-error', own.length > 0);
    markInvalid(find('input', field), own.length > 0);
  }
  const rest = problems.filter(({ target }) => !target);
  const list = find('[data-row-problems]', line);
  list.replaceChildren(...rest.map(({ sentence }) => el('li', {}, common.errorPrefix + sentence)));
  show(list, rest.length > 0);
}
