// What a request asks for, on paper.

import { get, statusOf } from './api.mjs';
import { el, find, findAll, say, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loaded, openService } from './service.mjs';
import { row } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';
import { answered, sourceWords, standingWords, who } from './cup/words.mjs';

/** @import { Conversion, CupChange, CupSummary, Withdrawn } from './api.d.ts' */

await openService('cup');
const id = decodeURIComponent(location.hash.slice(1));
addEventListener('hashchange', () => location.reload());

/**
 * @param {Withdrawn | null} act
 * @param {string} none
 */
const acted = (act, none) => (act ? texts.doneBy(shortInstant(act.at), who(act.by)) : none);

/**
 * The facts that say which request it is: the digests tie the paper to the very files.
 * @param {Conversion} conversion
 * @returns {[string, string][]}
 */
function facts(conversion) {
  const { measure, at, by, confirmed, uploaded, files, withdrawn } = conversion;
  const notYet = withdrawn ? texts.paperNever : texts.paperNotYet;
  return [
    [texts.paperSource, sourceWords(conversion)],
    ...files.filter(({ kind }) => kind === 'source' || kind === 'request').map((file) => /** @type {[string, string]} */ ([
      texts.paperDigest(file.name), file.sha256])),
    [texts.paperMeasure, measure?.title ?? ''],
    [texts.paperMade, texts.doneBy(shortInstant(at), who(by))],
    [texts.paperState, standingWords(conversion)],
    [texts.paperConfirmed, acted(confirmed, notYet)],
    [texts.paperUploaded, acted(uploaded, answered(conversion) ? texts.paperNotNoted : notYet)],
    ...(withdrawn ? [/** @type {[string, string]} */ ([texts.paperWithdrawn, acted(withdrawn, '')])] : []),
  ];
}

/**
 * @param {string} name
 * @param {string[]} lines
 * @param {string} cut
 */
function list(name, lines, cut = '') {
  const place = find(`[data-part="${name}"]`);
  find('ul', place).replaceChildren(...lines.map((line) => el('li', {}, line)));
  say(find('[data-cut]', place), cut);
  show(place, lines.length > 0);
}

/**
 * @param {CupChange[]} changes
 * @param {number} count
 * @param {Conversion['source']['kind']} kind
 */
function showChanges(changes, count, kind) {
  const place = find('[data-part="changes"]');
  const table = find('table[data-change-lines]', place);
  find('tbody', table).replaceChildren(...changes.map(({ cell, row: number, header, from, to, reason, sentence }) =>
    row(table, reason === 'left_out'
      ? [texts.wholeRow(null, kind), header, texts.notRead, texts.notRead, sentence]
      : [cell ?? texts.wholeRow(number, kind), header, from || texts.emptyCell, to || texts.emptyCell, sentence])));
  say(find('[data-cut]', place), count > changes.length ? texts.changesCut(changes.length, count) : '');
  show(place, count > 0);
}

/**
 * @param {Conversion} conversion
 * @param {CupSummary} summary
 */
function write(conversion, summary) {
  const { requests, report } = conversion;
  find('[data-facts]').replaceChildren(...facts(conversion).map(([name, value]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, value))));
  say(find('[data-totals]'), texts.summaryTotals(requests, summary));
  const table = find('table[data-measure-lines]');
  find('tbody', table).replaceChildren(...summary.measure.map(({ label, value, note }) => row(table, [label, value, note])));
  list('differences', summary.differences.map(texts.difference));
  list('twins', summary.twins.map(texts.twin), texts.twinsTitle(summary.twin_count, summary.twins.length));
  showChanges(report.changes, report.change_count, conversion.source.kind);
  show(find('[data-paper]'), true);
  show(find('[data-print]'), true);
  document.title = `${sourceWords(conversion)} – ${texts.paperTitle} – Ristoro`;
}

find('[data-print]').addEventListener('click', () => print());
for (const back of findAll('a[data-back]')) /** @type {HTMLAnchorElement} */ (back).href = `/cup/conversione/#${encodeURIComponent(id)}`;
try {
  const conversion = await get('/api/cup/conversions/{conversion}', { conversion: id });
  if (conversion.summary_of_request) write(conversion, conversion.summary_of_request);
  else say(find('[data-told]'), texts.paperNothing);
} catch (error) {
  if (statusOf(error) === 400 || statusOf(error) === 404) say(find('[data-told]'), texts.noConversion);
  else if (statusOf(error) !== 401) notifyError(error);
}
loaded();
