// What came back: for every row its code, or why there is none.

import { el, find, icon, say, show } from '../dom.mjs';
import { fileAddress, latestOf } from './outcome.mjs';
import { inParts } from './parts.mjs';
import { row, unseen } from './table.mjs';
import { texts } from './texts.mjs';
import { answered, rowSpeaksOf, rowState } from './words.mjs';

/** @import { Conversion, CupRow } from '../api.d.ts' */

/**
 * What a row shows of its outcome.
 * @param {CupRow} one
 */
function outcome({ cup, name, rejected, revoked, later }) {
  if (cup && revoked) return [el('s', {}, cup), ' ', texts.revokedMark];
  if (later && !cup) return [icon(later.cup ? 'it-check-circle' : 'it-clock'), ' ', later.cup ? texts.codedLater(later.cup) : texts.askedLater,
    el('a', { class: 'row-action', href: `/cup/conversione/#${later.conversion}` }, texts.toLater, unseen(`: ${name}`))];
  if (cup) return [el('strong', { class: 'cup-code' }, icon('it-check-circle'), ' ', cup),
    el('a', { class: 'row-action no-print', href: `/cup/revoche/?cup=${cup}` }, texts.revoke, unseen(`: ${cup}, ${name}`))];
  if (rejected.length > 0) return [el('span', { class: 'status-incomplete' }, icon('it-error'), ' ', texts.rejected), rejected.join(' ')];
  return [icon('it-clock'), ' ', texts.waiting];
}

/**
 * @param {HTMLElement} place
 * @param {CupRow[]} rows
 */
function showRows(place, rows) {
  const wanted = find('select[data-show-rows]', place).value;
  const sought = find('input[data-find-rows]', place).value;
  const table = find('table[data-rows]', place);
  const body = find('tbody', table);
  const found = rows.filter((one) => (wanted === 'all' || rowState(one) === wanted) && rowSpeaksOf(one, sought));
  body.replaceChildren();
  show(table, found.length > 0);
  inParts(find('[data-more]', place), found, {
    put: (part) => {
      const lines = part.map((one) => row(table, [
        String(one.row), one.name, one.codifica_locale, el('div', { class: 'row-outcome' }, outcome(one)),
      ], { 'data-row': one.row, 'data-row-state': rowState(one) }));
      body.append(...lines);
      return lines[0];
    },
    told: (shown, all) => say(find('[data-rows-shown]', place), texts.rowsShown(shown, all)),
  });
}

/**
 * The links to the workbooks that the answers made.
 * @param {Conversion} conversion
 */
function ways(conversion) {
  /** @type {(kind: 'codes' | 'rejected', words: string, look: string) => HTMLElement[]} */
  const way = (kind, words, look) => {
    const file = latestOf(conversion, kind);
    if (!file) return [];
    const href = fileAddress(conversion, file);
    return [el('a', { class: `btn ${look}`, href, download: true, 'data-download': kind }, icon('it-download'), ' ', words)];
  };
  const letters = conversion.answers.coded > 0
    ? [el('a', { class: 'btn btn-outline-primary', href: `/cup/lettere/#${conversion.id}`, 'data-to-letters': true }, texts.writeLetters)] : [];
  return [...way('codes', texts.downloadCodes, 'btn-primary'), ...way('rejected', texts.downloadRejected, 'btn-outline-primary'), ...letters];
}

/**
 * Fills the part with the answers, once there is any.
 * @param {Conversion} conversion
 */
export function showAnswers(conversion) {
  const { answers, rows, requests } = conversion;
  const place = find('[data-answers]');
  show(place, answered(conversion));
  if (!answered(conversion)) return;
  say(find('[data-answers-counts]', place), texts.counts(answers));
  find('[data-answers-files]').replaceChildren(...ways(conversion));
  const cut = find('[data-rows-cut]', place);
  say(cut, texts.rowsCut(rows.length, requests));
  show(cut, rows.length < requests);
  find('[data-show-rows]', place).onchange = () => showRows(place, rows);
  find('[data-find-rows]', place).oninput = () => showRows(place, rows);
  showRows(place, rows);
}
