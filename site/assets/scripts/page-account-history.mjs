// What happened to the account of an organisation: a page of events, and those before on demand.

import { get, statusOf } from './api.mjs';
import { el, find, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { sayPrinted } from './printed.mjs';
import { texts as common } from './texts.mjs';
import { requireManager } from './users/entry.mjs';
import { texts } from './users/texts.mjs';

/** @import { AccountEvent, AccountEvents } from './api.d.ts' */

const current = await requireManager();

/** @param {AccountEvent} event */
const eventLine = ({ number, at, who, what, reason }) =>
  el('li', { 'data-event': String(number) },
    el('p', {}, el('strong', {}, what), ` – ${who}, ${instant(at)}`),
    reason === null ? null : el('p', {}, texts.reason(reason)));

/** The number of the earliest event that is shown, if there are others before. @type {number | null} */
let earliest = null;

/** @param {AccountEvents} page */
function add({ events, earlier }) {
  const lines = events.map(eventLine);
  find('[data-events]').append(...lines);
  earliest = earlier;
  show(find('[data-earlier]'), earliest !== null);
  return lines;
}

async function showEarlier() {
  if (earliest === null) return;
  try {
    const page = await get('/api/account/events/before/{number}', { number: String(earliest) });
    const [first] = add(page);
    say(find('[data-earlier-status]'), common.eventsAdded(page.events.length));
    // The button may be gone: whoever used the keyboard goes on where the new events begin.
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
  } catch (error) {
    notifyError(error, { name: 'events' });
  }
}

try {
  const page = await get('/api/account/events');
  add(page);
  say(find('[data-count]'), String(page.count));
  say(find('[data-digest]'), page.digest);
  const { organisation: { name, code } } = current;
  sayPrinted((when) => texts.printedHistory(name, code, when));
  find('[data-earlier]').addEventListener('click', showEarlier);
  show(find('[data-body]'), true);
} catch (error) {
  if (statusOf(error) !== 401) notifyError(error);
}
show(find('[data-loading]'), false);
