// A letter for each beneficiary of a request with their code: it must stand on invoices.

import { get, statusOf } from './api.mjs';
import { el, find, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loaded, openService } from './service.mjs';
import { session } from './session.mjs';
import { texts } from './cup/texts.mjs';

/** @import { Conversion, CupRow } from './api.d.ts' */

await openService('cup');
const id = decodeURIComponent(location.hash.slice(1));
const today = new Date().toLocaleDateString('it-IT', { timeZone: 'Europe/Rome' });

/** The administration that writes. */
function sender() {
  const now = session();
  return now.signed_in ? now.organisation.name : '';
}

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
  el('p', { class: 'letter-from' }, el('strong', {}, sender())),
  el('p', {}, today),
  el('p', {}, texts.letterTo(row.name)),
  el('h2', {}, texts.letterTitle),
  el('p', {}, texts.letterText(row.codifica_locale, measure?.title ?? '')),
  el('p', { class: 'letter-code' }, codeOf(row)),
  el('p', {}, texts.letterUse));

/**
 * Writes the letters of some rows; gives how many.
 * @param {Conversion} conversion
 * @param {CupRow[]} rows
 */
function write(conversion, rows) {
  const letters = rows.filter((row) => codeOf(row)).map((row) => letter(conversion, row));
  find('[data-letters]').append(...letters);
  return letters.length;
}

/**
 * Writes all letters: the rows that do not come with the conversion are asked for. Printing waits until all are there.
 * @param {Conversion} conversion
 */
async function fill(conversion) {
  const { requests, rows } = conversion;
  let [read, letters] = [rows.length, write(conversion, rows)];
  try {
    while (read > 0 && read < requests) {
      say(find('[data-told]'), texts.lettersComing(read, requests));
      const { rows: more } = await get('/api/cup/conversions/{conversion}/rows/{number}', { conversion: id, number: String(read) });
      if (more.length === 0) break;
      read += more.length;
      letters += write(conversion, more);
    }
  } finally {
    // Never fewer than all without saying so.
    say(find('[data-told]'), read > 0 && read < requests ? texts.lettersCut(read, requests) : texts.letters(letters));
    show(find('[data-print]'), letters > 0);
  }
}

find('[data-print]').addEventListener('click', () => print());
find('a[data-back]').href = `/cup/conversione/#${encodeURIComponent(id)}`;
try {
  await fill(await get('/api/cup/conversions/{conversion}', { conversion: id }));
} catch (error) {
  if (statusOf(error) === 400 || statusOf(error) === 404) say(find('[data-told]'), texts.noConversion);
  else if (statusOf(error) !== 401) notifyError(error);
}
loaded();
