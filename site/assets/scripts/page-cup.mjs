// The start of the service: the template, a workbook to convert, what was converted before.

import { addressOf, get } from './api.mjs';
import { el, find, icon, say, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loaded, openService } from './service.mjs';
import { clockWords, hoursSince } from './cup/clock.mjs';
import { row, unseen } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';
import { codesWords, hasRevoked, outcomeIcon, outcomeWords, sourceWords, who } from './cup/words.mjs';
import { workbookForm } from './cup/workbook-form.mjs';

/** @import { ConversionSummary, Measures } from './api.d.ts' */

await openService('cup');

/** @param {Measures} given */
function showMeasures({ measures: all }) {
  const measures = all.filter(({ revision }) => !revision?.retired);
  const options = () => measures.map(({ id, title }) => el('option', { value: id }, title));
  const [template, upload] = [find('select[data-template-measure]'), find('select[data-measure]')];
  template.replaceChildren(...options());
  upload.replaceChildren(el('option', { value: '' }, texts.measureOfSheet), ...options());
  const [link, example] = [find('a[data-template]'), find('a[data-example]')];
  const choose = () => {
    const measure = measures.find(({ id }) => id === template.value);
    for (const one of [link, example]) show(one, Boolean(measure));
    say(find('[data-template-act]'), measure ? texts.measureAct(measure) : texts.noMeasures);
    if (!measure) return;
    link.href = addressOf('/api/cup/measures/{measure}/template', { measure: measure.id });
    example.href = addressOf('/api/cup/measures/{measure}/example', { measure: measure.id });
  };
  template.addEventListener('change', choose);
  choose();
}

/**
 * @param {HTMLTableElement} table
 * @param {ConversionSummary} conversion
 */
function line(table, conversion) {
  const { id, at, by } = conversion;
  const state = hasRevoked(conversion) ? 'revoked' : conversion.state;
  const source = sourceWords(conversion);
  return row(table, [
    shortInstant(at),
    el('span', { class: 'file-name' }, source),
    who(by),
    el('span', { class: `state state-${state}` }, icon(outcomeIcon(conversion)), ' ', outcomeWords(conversion)),
    [codesWords(conversion), clockWords(hoursSince(conversion))].filter(Boolean).join('. '),
    el('a', { href: `/cup/conversione/#${id}`, class: 'row-action' }, texts.open, unseen(`: ${source}, ${shortInstant(at)}`)),
  ], { 'data-conversion-line': id });
}

/** @param {ConversionSummary[]} conversions */
function showHistory(conversions) {
  const table = find('table[data-history]');
  find('tbody', table).replaceChildren(...conversions.map((conversion) => line(table, conversion)));
  show(table, conversions.length > 0);
  show(find('[data-none]'), conversions.length === 0);
}

workbookForm(find('form[data-upload-form]'));
// Each part shows what it has, even when the other does not come.
await Promise.all([
  get('/api/cup/measures').then(showMeasures).catch((error) => notifyError(error, { name: 'measures' })),
  get('/api/cup/conversions').then(({ conversions }) => showHistory(conversions))
    .catch((error) => notifyError(error, { name: 'history' })),
]);
loaded();
// The address may name a step, which was not there while the page was loading.
if (location.hash === '#carica') find('#carica').scrollIntoView();
