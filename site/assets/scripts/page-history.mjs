// What happened to an application: a page of events, and those before on demand.

import { get } from './api.mjs';
import { applicationAsked, loadApplication, tellNotLoaded } from './application.mjs';
import { el, find, findAll, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { sayPrinted } from './printed.mjs';
import { requireSession } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { Event, EventEdit, Events } from './api.d.ts' */

await requireSession();
const application = await applicationAsked();

/** @param {EventEdit} edit @param {boolean} withAnswers */
const editLine = ({ question, before, after }, withAnswers) =>
  el('li', {}, withAnswers ? texts.edited(question, before, after) : question);

/** @param {Event} event @param {boolean} withAnswers */
const eventLine = ({ at, who_name: who, what, number, edits }, withAnswers) =>
  el('li', { 'data-event': String(number) },
    el('p', {}, el('strong', {}, what), ` – ${who}, ${instant(at)}`),
    ...(edits.length > 0 ? [el('ul', {}, ...edits.map((edit) => editLine(edit, withAnswers)))] : []));

/** The number of the earliest event that is shown, if there are others before. @type {number | null} */
let earliest = null;

/** @param {Events} page */
function add({ events, earlier, with_answers: withAnswers }) {
  const lines = events.map((event) => eventLine(event, withAnswers));
  find('[data-events]').append(...lines);
  earliest = earlier;
  show(find('[data-earlier]'), earliest !== null);
  return lines;
}

async function showEarlier() {
  if (earliest === null) return;
  try {
    const page = await get('/api/applications/{application}/events/before/{number}', { application, number: String(earliest) });
    const [first] = add(page);
    say(find('[data-earlier-status]'), texts.eventsAdded(page.events.length));
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
  const { id, title } = await loadApplication(application);
  sayPrinted((when) => texts.printedHistory(title ?? '', id, when));
  const page = await get('/api/applications/{application}/events', { application });
  add(page);
  say(find('[data-count]'), String(page.count));
  say(find('[data-digest]'), page.digest);
  show(find('[data-without-answers]'), !page.with_answers);
  find('[data-earlier]').addEventListener('click', showEarlier);
  for (const loading of findAll('[data-loading]')) show(loading, false);
  show(find('[data-body]'), true);
} catch (error) {
  show(find('[data-loading]'), false);
  tellNotLoaded(error);
}
