// What came back: for every row its code, or why there is none.

import { el, find, icon, say, show } from '../dom.mjs';
import { fileAddress, latestOf } from './outcome.mjs';
import { inParts } from './parts.mjs';
import { row, unseen } from './table.mjs';
import { texts } from './texts.mjs';
import { answered, rowState, rowSpeaksOf } from './words.mjs';

const parts = {
  coded: ({ cup, name }) => [el('strong', { class: 'cup-code' }, icon('it-check-circle'), ' ', cup),
    el('a', { class: 'row-action no-print', href: `/cup/revoche/?cup=${cup}` }, texts.revoke, unseen(`: ${cup}, ${name ?? ''}`))],
  rejected: ({ rejected }) => [el('span', { class: 'status-incomplete' }, icon('it-error'), ' ', texts.rejected), rejected.join(' ')],
  waiting: () => [icon('it-clock'), ' ', texts.waiting],
};

function showRows(place, rows) {
  const wanted = find('[data-show-rows]', place).value;
  const sought = find('[data-find-rows]', place).value;
  const table = find('[data-rows]', place);
  const body = find('tbody', table);
  const found = rows.filter((one) => (wanted === 'all' || rowState(one) === wanted) && rowSpeaksOf(one, sought));
  body.replaceChildren();
  show(table, found.length > 0);
  inParts(find('[data-more]', place), found, {
    put: (part) => {
      const lines = part.map((one) => row(table, [
        String(one.row), one.name, one.codifica_locale, el('div', { class: 'row-outcome' }, parts[rowState(one)](one)),
      ], { 'data-row': one.row, 'data-row-state': rowState(one) }));
      body.append(...lines);
      return lines[0];
    },
    told: (shown, all) => say(find('[data-rows-shown]', place), texts.rowsShown(shown, all)),
  });
}

function ways(conversion, path) {
  return [['codes', texts.downloadCodes, 'btn-primary'], ['rejected', texts.downloadRejected, 'btn-outline-primary']].map(([kind, words, look]) => {
    const file = latestOf(conversion, kind);
    return file && el('a', { class: `btn ${look}`, href: fileAddress(path, file), download: true, 'data-download': kind },
      icon('it-download'), ' ', words);
  });
}

/** Fills the part with the answers, once there is any. */
export function showAnswers(conversion, path) {
  const { answers, rows = [] } = conversion;
  const place = find('[data-answers]');
  show(place, answered(conversion));
  if (!answered(conversion)) return;
  say(find('[data-answers-counts]', place), texts.counts(answers));
  find('[data-answers-files]').replaceChildren(...ways(conversion, path).filter(Boolean));
  find('[data-show-rows]', place).onchange = () => showRows(place, rows);
  find('[data-find-rows]', place).oninput = () => showRows(place, rows);
  showRows(place, rows);
}
