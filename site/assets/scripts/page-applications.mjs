// One's own applications: how each stands, and what can be done with it now.

import { get } from './api.mjs';
import { closingWords, stateIcon, stateWords } from './application.mjs';
import { el, find, icon, instant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { homeAddress, isAdministration, requireSession } from './session.mjs';
import { texts } from './texts.mjs';

await requireSession();
// An administration has no applications of its own.
if (isAdministration()) {
  location.replace(homeAddress());
  await new Promise(() => {});
}

const line = (term, value) => el('div', {}, el('dt', {}, term), el('dd', {}, value || texts.notYet));

/** The sending page of an application, from its own page's address. */
function sendAddress({ path }) {
  const url = new URL(path, location.origin);
  return `${url.pathname}invio/${url.search}`;
}

function actions(application) {
  const link = (href, words, main, more = {}) =>
    el('a', { href, class: `btn ${main ? 'btn-primary' : 'btn-outline-primary'}`, ...more }, words);
  const open = (words, main) => link(application.path, words, main, { 'data-open': application.id });
  switch (application.state) {
    case 'draft': return [
      open(texts.compile, true),
      link(sendAddress(application), texts.validate, false),
      link(`/api/applications/${application.id}/draft.pdf`, texts.facsimile, false),
    ];
    case 'validated': return [link(sendAddress(application), texts.signAndSend, true), open(texts.look, false)];
    default: return [link(sendAddress(application), texts.receipt, true), open(texts.look, false)];
  }
}

function card(application) {
  const { state } = application;
  return el('article', { class: 'application-card', 'data-application': application.id, 'data-state': state },
    el('h2', {}, application.title),
    el('p', { class: 'application-state' }, icon(stateIcon(application)), ' ', stateWords(application)),
    state === 'submitted' ? null : el('p', {}, icon('it-clock'), ' ', closingWords(application)),
    el('dl', { class: 'instants' },
      line(texts.created, instant(application.created_at)),
      line(texts.lastChange, instant(application.updated_at)),
      line(texts.validated, instant(application.validated_at)),
      line(texts.signatureUploaded, instant(application.uploaded_at)),
      line(texts.submitted, instant(application.submitted_at)),
      state === 'submitted' ? line(texts.protocol, application.protocol) : null,
      application.cup ? line(texts.cup, texts.cupNow(application.cup, application.cup_revoked_at)) : null),
    el('p', { class: 'actions' }, actions(application)));
}

try {
  const { applications } = await get('/applications');
  find('[data-applications]').replaceChildren(...applications.map(card));
  show(find('[data-none]'), applications.length === 0);
} catch (error) {
  notifyError(error);
}
show(find('[data-loading]'), false);
