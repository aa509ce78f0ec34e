// One's own applications: how each stands, and what can be done with it now.

import { addressOf, get } from './api.mjs';
import { closingWords, stateIcon, stateWords } from './application.mjs';
import { el, find, icon, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { never } from './once.mjs';
import { homeAddress, isAdministration, requireSession } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { Application } from './api.d.ts' */

const { grant } = await requireSession();
// An administration has no applications of its own.
if (isAdministration()) {
  location.replace(homeAddress());
  await never();
}

/**
 * @param {string} term
 * @param {Application['protocol']} value
 */
const line = (term, value) => el('div', {}, el('dt', {}, term), el('dd', {}, value || texts.notYet));

/**
 * The sending page of an application, from its own page's address.
 * @param {string} path
 */
function sendAddress(path) {
  const url = new URL(path, location.origin);
  return `${url.pathname}invio/${url.search}`;
}

/**
 * @param {string} href
 * @param {string} words
 * @param {Record<string, string>} more
 */
const link = (href, words, main = false, more = {}) =>
  el('a', { href, class: `btn ${main ? 'btn-primary' : 'btn-outline-primary'}`, ...more }, words);

/** @param {Application} application */
function actions({ id, path, state }) {
  // Pages of a revision that this site does not have cannot be opened.
  if (!path) return [];
  const send = sendAddress(path);
  const mark = { 'data-open': id };
  switch (state) {
    case 'draft': return [
      link(path, texts.compile, true, mark),
      link(send, texts.validate),
      link(addressOf('/api/applications/{application}/draft.pdf', { application: id }), texts.facsimile),
    ];
    case 'validated': return [link(send, texts.signAndSend, true), link(path, texts.look, false, mark)];
    case 'submitted': return [link(send, texts.receipt, true), link(path, texts.look, false, mark)];
  }
}

/** @param {Application} application */
function card(application) {
  const { state, cup } = application;
  return el('article', { class: 'application-card', 'data-application': application.id, 'data-state': state },
    el('h2', {}, application.title),
    el('p', { 'data-beneficiary': true }, texts.beneficiary(application.beneficiary
      ? texts.party(application.beneficiary.name, application.beneficiary.fiscal_code) : texts.notSaidYet)),
    el('p', { class: 'application-state' }, icon(stateIcon(application)), ' ', stateWords(application)),
    state === 'submitted' ? null : el('p', {}, icon('it-clock'), ' ', closingWords(application)),
    el('dl', { class: 'instants' },
      line(texts.created, instant(application.created_at)),
      line(texts.lastChange, instant(application.updated_at)),
      line(texts.validated, instant(application.validated_at)),
      line(texts.signatureUploaded, instant(application.uploaded_at)),
      line(texts.submitted, instant(application.submitted_at)),
      state === 'submitted' ? line(texts.protocol, application.protocol) : null,
      cup ? line(texts.cup, application.cup_revoked_at ? texts.cupRevoked(cup) : cup) : null,
      ...application.earlier_cups.map((earlier) => line(texts.earlierCup, texts.cupRevoked(earlier.cup)))),
    el('p', { class: 'actions' }, actions(application)));
}

if (grant.kind === 'some') {
  say(find('[data-granted]'), texts.granted(grant.until));
  show(find('[data-granted]'), true);
}
try {
  const { applications } = await get('/api/applications');
  find('[data-applications]').replaceChildren(...applications.map(card));
  show(find('[data-none]'), applications.length === 0 && grant.kind === 'all');
} catch (error) {
  notifyError(error);
}
show(find('[data-loading]'), false);
