// The start of the service: the template, a workbook to convert, what was converted before.

import { get } from './api.mjs';
import { el, find, icon, say, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loaded, openService } from './cup/service.mjs';
import { row, unseen } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';
import { codesWords, outcomeIcon, outcomeWords, sourceWords } from './cup/words.mjs';
import { workbookForm } from './cup/workbook-form.mjs';

await openService();

function showMeasures(measures) {
  const options = () => measures.map(({ id, title }) => el('option', { value: id }, title));
  const [template, upload] = [find('[data-template-measure]'), find('[data-measure]')];
  template.replaceChildren(...options());
  upload.replaceChildren(el('option', { value: '' }, texts.measureOfSheet), ...options());
  const link = find('[data-template]');
  const choose = () => {
    const measure = measures.find(({ id }) => id === template.value);
    show(link, Boolean(measure));
    say(find('[data-template-act]'), measure ? texts.measureAct(measure) : texts.noMeasures);
    if (measure) link.href = `/api/cup/measures/${encodeURIComponent(measure.id)}/template`;
  };
  template.addEventListener('change', choose);
  choose();
}

function line(table, conversion) {
  const source = sourceWords(conversion);
  return row(table, [
    shortInstant(conversion.at),
    el('span', { class: 'file-name' }, source),
    conversion.by?.name || conversion.by?.username,
    el('span', { class: `state state-${conversion.state}` }, icon(outcomeIcon(conversion)), ' ', outcomeWords(conversion)),
    codesWords(conversion),
    el('a', { href: `/cup/conversione/#${conversion.id}`, class: 'row-action' }, texts.open, unseen(`: ${source}, ${shortInstant(conversion.at)}`)),
  ], { 'data-conversion-line': conversion.id });
}

function showHistory(conversions) {
  const table = find('[data-history]');
  find('tbody', table).replaceChildren(...conversions.map((conversion) => line(table, conversion)));
  show(table, conversions.length > 0);
  show(find('[data-none]'), conversions.length === 0);
}

workbookForm(find('[data-upload-form]'));
// Each part shows what it has, even when the other does not come.
await Promise.all([
  get('/cup/measures').then(({ measures }) => showMeasures(measures)).catch((error) => notifyError(error, { name: 'measures' })),
  get('/cup/conversions').then(({ conversions }) => showHistory(conversions)).catch((error) => notifyError(error, { name: 'history' })),
]);
loaded();
// The address may name a step, which was not there while the page was loading.
if (location.hash === '#carica') find('#carica').scrollIntoView();
