// A letter for each beneficiary of a request with their code: it must stand on invoices.

import { get, statusOf } from './api.mjs';
import { el, find, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loaded, openService } from './service.mjs';
import { texts } from './cup/texts.mjs';

/** @import { Conversion, CupRow } from './api.d.ts' */

await openService('cup');
const id = decodeURIComponent(location.hash.slice(1));
const today = new Date().toLocaleDateString('it-IT');

/**
 * The code of a row that counts: its own, or the one that a later request brought.
 * @param {CupRow} row
 */
const codeOf = ({ cup, revoked, later }) => (cup && !revoked ? cup : later?.cup ?? null);

/**
 * @param {Conversion} conversion
 * @param {CupRow} row
 */
const letter = ({ measure }, row) => el('section', { class: 'letter', 'data-letter': row.codifica_locale },
  el('p', {}, today),
  el('p', {}, texts.letterTo(row.name)),
  el('h2', {}, texts.letterTitle),
  el('p', {}, texts.letterText(row.codifica_locale, measure?.title ?? '')),
  el('p', { class: 'letter-code' }, codeOf(row)),
  el('p', {}, texts.letterUse));

/** @param {Conversion} conversion */
function fill(conversion) {
  const rows = conversion.rows.filter((row) => codeOf(row));
  find('[data-letters]').replaceChildren(...rows.map((row) => letter(conversion, row)));
  say(find('[data-told]'), texts.letters(rows.length));
  show(find('[data-print]'), rows.length > 0);
}

find('[data-print]').addEventListener('click', () => print());
find('a[data-back]').href = `/cup/conversione/#${encodeURIComponent(id)}`;
try {
  fill(await get('/api/cup/conversions/{conversion}', { conversion: id }));
} catch (error) {
  if (statusOf(error) === 400 || statusOf(error) === 404) say(find('[data-told]'), texts.noConversion);
  else if (statusOf(error) !== 401) notifyError(error);
}
loaded();
