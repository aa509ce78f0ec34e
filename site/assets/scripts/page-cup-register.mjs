// The register of codes: searched, filtered, read to the history of each project.

import { post } from './api.mjs';
import { el, find, icon, say, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { onPress, onSubmit } from './once.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { row, unseen } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';
import { who } from './cup/words.mjs';

/** @import { Register, RegisterEntry, RegisterState } from './api.d.ts' */

/** @type {Record<RegisterState, string>} */
const ICONS = {
  asked: 'it-clock', asked_again: 'it-clock', uploaded: 'it-clock', coded: 'it-check-circle', rejected: 'it-error',
  given_up: 'it-minus-circle', to_revoke: 'it-warning-circle', revoked: 'it-minus-circle',
};

await openService('cup');
const form = find('form[data-register-form]');
const [text, state] = [find('input[data-text]', form), find('select[data-state]', form)];
let page = 0;

/** @param {RegisterEntry} entry */
function standing({ state: stands, reason, uploaded_at: uploaded }) {
  return [
    el('span', { class: `state register-${stands}` }, icon(ICONS[stands]), ' ', texts.registerState[stands]),
    uploaded && stands === 'uploaded' ? ` ${shortInstant(uploaded)}` : null,
    reason ? el('div', {}, reason) : null,
  ];
}

/** @param {RegisterEntry} entry */
function codes({ cup, state: stands, revoked }) {
  const before = revoked.filter((one) => one !== cup || stands === 'revoked');
  return [
    cup && stands !== 'revoked' ? el('strong', { class: 'cup-code' }, cup) : null,
    ...before.map((one) => el('div', {}, el('s', {}, one), ' ', texts.revokedMark)),
  ];
}

/** @param {RegisterEntry} entry */
function history({ history: steps, conversion, source, local_code: code }) {
  return el('details', {},
    el('summary', {}, texts.historyOf(steps.length), unseen(`: ${code}`)),
    el('ul', {}, steps.map((step) => el('li', {}, texts.step(step, shortInstant(step.at), who(step.by))))),
    el('p', {}, el('a', { href: `/cup/conversione/#${conversion}` }, texts.toConversion(source))));
}

/**
 * @param {HTMLTableElement} table
 * @param {RegisterEntry} entry
 */
function line(table, entry) {
  const { name, tax_code: tax, local_code: local, application, granted } = entry;
  return row(table, [
    [name, tax].filter(Boolean).join(', '),
    [local, application ? el('div', {}, texts.ofApplication) : null],
    texts.euro(granted),
    standing(entry),
    codes(entry),
    history(entry),
  ], { 'data-entry': local, 'data-entry-state': entry.state });
}

/** @param {Register} register */
function fill({ entries, found, page_size: size, counts }) {
  const table = find('table[data-register]');
  find('tbody', table).replaceChildren(...entries.map((entry) => line(table, entry)));
  show(table, entries.length > 0);
  show(find('[data-none]'), found === 0);
  say(find('[data-counts]'), texts.registerCounts(counts));
  say(find('[data-found]'), texts.registerFound(found));
  show(find('[data-pages]'), found > size);
  say(find('[data-page]'), texts.pageOf(page + 1, Math.ceil(found / size)));
  find('button[data-before]').disabled = page === 0;
  find('button[data-after]').disabled = (page + 1) * size >= found;
}

/** @param {number} wanted */
async function search(wanted) {
  page = wanted;
  try {
    const chosen = /** @type {RegisterState | ''} */ (state.value);
    fill(await post('/api/cup/register/search', {}, { text: text.value, state: chosen || null, page }, { repeatable: true }));
  } catch (error) {
    if (!await sessionIsOver(error)) notifyError(error);
  }
}

/** @param {number} by */
async function turn(by) {
  await search(page + by);
  find('#titolo-registro').focus();
}

onSubmit(form, find('[data-search]', form), () => search(0));
state.addEventListener('change', () => search(0));
onPress(find('[data-before]'), () => turn(-1));
onPress(find('[data-after]'), () => turn(1));
await search(0);
loaded();
