// The register of codes: searched, filtered, read to the history of each project.

import { post } from './api.mjs';
import { el, find, icon, say, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { onPress, onSubmit } from './once.mjs';
import { sayPrinted } from './printed.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { session } from './session.mjs';
import { row, unseen } from './cup/table.mjs';
import { stepWords } from './cup/steps.mjs';
import { texts } from './cup/texts.mjs';

/** @import { Register, RegisterEntry, RegisterState } from './api.d.ts' */

/** @type {Record<RegisterState, string>} */
const ICONS = {
  to_confirm: 'it-clock', asked: 'it-clock', asked_again: 'it-clock', uploaded: 'it-clock', coded: 'it-check-circle', rejected: 'it-error',
  given_up: 'it-minus-circle', to_revoke: 'it-warning-circle', revoked: 'it-minus-circle',
};

await openService('cup');
const current = session();
sayPrinted((when) => texts.printedRegister(current.signed_in ? current.organisation.name : '', when));
const form = find('form[data-register-form]');
const [text, state] = [find('input[data-text]', form), find('select[data-state]', form)];

/** @param {RegisterEntry} entry */
function standing({ state: stands, reason, uploaded_at: uploaded }) {
  return [
    el('span', { class: `state register-${stands}` }, icon(ICONS[stands]), ' ', texts.registerState[stands]),
    uploaded && stands === 'uploaded' ? ` ${shortInstant(uploaded)}` : null,
    reason ? el('div', {}, reason) : null,
  ];
}

/** @param {RegisterEntry} entry */
function codes({ cup, state: stands, revoked, to_revoke: unwanted }) {
  const before = revoked.filter((one) => one !== cup || stands === 'revoked');
  return [
    cup && stands !== 'revoked' ? el('strong', { class: 'cup-code' }, cup) : null,
    ...before.map((one) => el('div', {}, el('s', {}, one), ' ', texts.revokedMark)),
    ...unwanted.filter((one) => one !== cup).map((one) => el('div', {}, one, ' ', el('em', {}, texts.toRevokeMark))),
  ];
}

/** @param {RegisterEntry} entry */
function history({ history: steps, conversion, source, local_code: code }) {
  return el('details', {},
    el('summary', {}, texts.historyOf(steps.length), unseen(`: ${code}`)),
    el('ul', {}, steps.map((step) => el('li', {}, stepWords(step)))),
    el('p', {}, el('a', { href: `/cup/conversione/#${conversion}` }, texts.toConversion(source))));
}

/**
 * The application, among those of its call.
 * @param {RegisterEntry} entry
 */
function toApplication({ application, call, local_code: local }) {
  if (!call) return texts.ofApplication;
  return el('a', { href: `/cup/bandi/?bando=${encodeURIComponent(call)}#domanda-${application}` }, texts.toApplication, unseen(`: ${local}`));
}

/**
 * @param {HTMLTableElement} table
 * @param {RegisterEntry} entry
 */
function line(table, entry) {
  const { name, tax_code: tax, local_code: local, application, granted } = entry;
  return row(table, [
    [name, tax].filter(Boolean).join(', '),
    [local, application ? el('div', {}, toApplication(entry)) : null],
    texts.euro(granted),
    standing(entry),
    codes(entry),
    history(entry),
  ], { 'data-entry': local, 'data-entry-state': entry.state });
}

/** How many entries are shown. */
let shown = 0;
/** Where the register goes on, if it does. @type {string | null} */
let next = null;

/**
 * Adds what a part of the register brought, and gives the first new line.
 * @param {Register} register
 */
function add({ entries, counts, next: after }) {
  const table = find('table[data-register]');
  const lines = entries.map((entry) => line(table, entry));
  find('tbody', table).append(...lines);
  shown += lines.length;
  next = after;
  show(table, shown > 0);
  if (counts) say(find('[data-counts]'), texts.registerCounts(counts));
  return lines[0];
}

/**
 * Brings a page more of what is sought: a rare word may want several parts of the register. Gives the first new line.
 * @param {boolean} counts
 */
async function bring(counts) {
  const chosen = /** @type {RegisterState | ''} */ (state.value);
  const sought = { text: text.value, state: chosen || null };
  const before = shown;
  /** @type {HTMLElement | undefined} */
  let first;
  /** @type {number} */
  let size;
  do {
    const part = await post('/api/cup/register/search', {}, { ...sought, after: next, counts: counts && !first && shown === 0 }, { repeatable: true });
    size = part.page_size;
    first = add(part) ?? first;
    counts = false;
    say(find('[data-found]'), texts.registerShown(shown, next !== null));
  } while (next !== null && shown - before < size);
  return first;
}

/** @param {boolean} counts */
async function search(counts) {
  [shown, next] = [0, null];
  find('table[data-register] tbody').replaceChildren();
  await told(() => bring(counts));
}

async function more() {
  const first = await told(() => bring(false));
  // Whoever asked by keyboard reads on where the new lines begin.
  first?.setAttribute('tabindex', '-1');
  first?.focus({ preventScroll: true });
}

/** @param {() => Promise<HTMLElement | undefined>} work */
async function told(work) {
  try {
    return await work();
  } catch (error) {
    if (!await sessionIsOver(error)) notifyError(error);
    return undefined;
  } finally {
    show(find('table[data-register]'), shown > 0);
    show(find('[data-none]'), shown === 0 && next === null);
    show(find('[data-pages]'), next !== null);
  }
}

onSubmit(form, find('[data-search]', form), () => search(false));
state.addEventListener('change', () => search(false));
onPress(find('[data-after]'), more);
await search(true);
loaded();
