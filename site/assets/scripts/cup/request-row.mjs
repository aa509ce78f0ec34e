// One application in the request: a box to choose it, its amounts, and what is wrong with it.

import { el, find, findAll, say, shortInstant, show } from '../dom.mjs';
import { texts as common } from '../texts.mjs';
import { row } from './table.mjs';
import { texts } from './texts.mjs';

function amount(name, application, label, value) {
  const [id, error] = [`f-${name}-${application}`, `errore-${name}-${application}`];
  return el('div', { class: 'field', id: `campo-${name}-${application}`, 'data-amount-field': name },
    el('p', { class: 'field-error', id: error, 'data-error': true, hidden: true }),
    el('input', {
      class: 'form-control', type: 'text', inputmode: 'decimal', id, autocomplete: 'off',
      'aria-label': label, 'aria-describedby': error, 'data-amount': name, value,
    }));
}

/** The row of an application; what speaks against a request already stands beside its name. */
export function applicationRow(table, one) {
  const { application: id, name } = one;
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
      one.problems?.length > 0 ? el('ul', { class: 'row-problems' }, one.problems.map((sentence) => el('li', {}, sentence))) : null,
      el('ul', { class: 'row-problems', 'data-row-problems': true, hidden: true })),
    amount('cost', id, texts.costOf(name), one.cost),
    amount('granted', id, texts.grantedOf(name), null),
  ], { 'data-application': id, 'data-name': name });
}

/** Says what is wrong at one application: `{ target, sentence }`, the target an amount or the whole. */
export function tellAt(line, problems) {
  for (const field of findAll('[data-amount-field]', line)) {
    const own = problems.filter(({ target }) => target === field.dataset.amountField);
    const error = find('[data-error]', field);
    say(error, own.map(({ sentence }) => common.errorPrefix + sentence).join(' '));
    show(error, own.length > 0);
    field.classList.toggle('has-error', own.length > 0);
    if (own.length > 0) find('input', field).setAttribute('aria-invalid', 'true');
    else find('input', field).removeAttribute('aria-invalid');
  }
  const rest = problems.filter(({ target }) => !target);
  const list = find('[data-row-problems]', line);
  list.replaceChildren(...rest.map(({ sentence }) => el('li', {}, common.errorPrefix + sentence)));
  show(list, rest.length > 0);
}
