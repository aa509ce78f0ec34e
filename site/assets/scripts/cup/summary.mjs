// What a request asks for, in sum: looked over, printed, confirmed before its file is had.

import { el, find, say, show } from '../dom.mjs';
import { row } from './table.mjs';
import { texts } from './texts.mjs';
import { isPast } from './words.mjs';

/** @import { Conversion, CupSummary } from '../api.d.ts' */

/**
 * @param {HTMLElement} box
 * @param {string[]} lines
 */
function list(box, lines) {
  find('ul', box).replaceChildren(...lines.map((line) => el('li', {}, line)));
  show(box, lines.length > 0);
}

/**
 * The act is decided in some year, and codes carry it: one that is not this year's may be a forgotten sheet.
 * @param {Conversion} conversion
 * @param {CupSummary} summary
 */
function isOld({ at }, { year }) {
  return year !== new Date(at.iso).getFullYear();
}

/**
 * Fills the summary, if there is one.
 * @param {Conversion} conversion
 */
export function showSummary(conversion) {
  const { summary_of_request: summary, state, withdrawn, requests } = conversion;
  const place = find('[data-summary]');
  show(place, Boolean(summary));
  if (!summary) return;
  find('a[data-to-paper]', place).href = `/cup/riepilogo/#${conversion.id}`;
  const waits = state === 'to_confirm' && !withdrawn;
  show(find('[data-confirm]', place), waits);
  // Looked over once; afterwards it would stand between people and their codes.
  find('details[data-measure-facts]', place).open = waits;
  say(find('[data-summary-totals]', place), texts.summaryTotals(requests, summary));
  const old = find('[data-summary-year]', place);
  show(old, waits && isOld(conversion, summary));
  say(find('[data-summary-year-text]', old), texts.summaryYear(summary.year, conversion.source.kind));
  say(find('[data-differences-title]', place), summary.sheet_counts ? texts.sheetCounts : texts.chosenCounts);
  // What can no longer be acted on is told elsewhere.
  const past = isPast(conversion);
  list(find('[data-differences]', place), past ? [] : summary.differences.map(texts.difference));
  const twins = find('[data-twins]', place);
  list(twins, past ? [] : summary.twins.map(texts.twin));
  say(find('[data-twins-title]', twins), texts.twinsTitle(summary.twin_count, summary.twins.length));
  const table = find('table[data-measure-lines]', place);
  find('tbody', table).replaceChildren(...summary.measure.map(({ label, value, note }) => row(table, [label, value, note])));
}
