// An application's own page: its sections and what comes next.

import { get } from './api.mjs';
import { applicationAsked, loadApplication, showLastSaved, statusParts, tellNotLoaded } from './application.mjs';
import { el, find, findAll, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { nameOf, requireSession } from './session.mjs';
import { texts } from './texts.mjs';

await requireSession();
const id = await applicationAsked();

function showSections({ sections }) {
  for (const section of sections) {
    const line = find(`[data-section="${CSS.escape(section.id)}"]`);
    if (!line) continue;
    line.dataset.state = section.status;
    find('[data-status]', line).replaceChildren(...statusParts(section.status, section.status_label));
    const missing = section.status === 'incomplete' && section.missing > 0 && texts.missingCount(section.missing);
    say(find('[data-note]', line), section.reason || missing || '');
  }
  const wanted = sections.filter(({ status }) => status !== 'not_required');
  say(find('[data-progress-text]'),
    texts.sections(wanted.filter(({ status }) => status === 'complete').length, wanted.length));
}

async function showEvents() {
  try {
    const { events } = await get(`/applications/${id}/events`);
    find('[data-events]').replaceChildren(...events.map(({ at, who, what }) =>
      el('li', {}, `${instant(at)} – ${nameOf(who)}: ${what}`)));
  } catch (error) {
    notifyError(error, { name: 'events' });
  }
}

try {
  const application = await loadApplication(id);
  showSections(application);
  showLastSaved(application);
  show(find('[data-gate-notice]'), application.sections.some(({ status }) => status === 'locked'));
  const send = find('[data-send-link]');
  if (application.state === 'validated') say(send, texts.signAndSend);
  if (application.state === 'submitted') {
    say(send, texts.receipt);
    say(find('[data-submitted-text]'), texts.stateSubmitted(application.protocol));
    show(find('[data-submitted-notice]'), true);
  }
  const facsimile = find('[data-facsimile]');
  facsimile.href = `/api/applications/${id}/draft.pdf`;
  show(facsimile, application.state === 'draft');
  if (application.state !== 'draft') show(find('[data-next-step]'), false);
  find('[data-history]').addEventListener('toggle', showEvents, { once: true });
  for (const loading of findAll('[data-loading]')) show(loading, false);
  show(find('[data-body]'), true);
} catch (error) {
  show(find('[data-loading]'), false);
  tellNotLoaded(error);
}
