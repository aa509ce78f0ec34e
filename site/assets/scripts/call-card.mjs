// Calls as cards: what they are, until when, and the way in.

import { get, post } from './api.mjs';
import { confirm } from './confirm.mjs';
import { ways } from './contacts.mjs';
import { el, find, icon, instant, say, shortInstant, show } from './dom.mjs';
import { langOf, localised } from './language.mjs';
import { newId } from './new-id.mjs';
import { notifyError } from './notices.mjs';
import { leaveFor, onPress } from './once.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { isAdministration, signInAddress } from './session.mjs';

/** @import { Application, Call, Session } from './api.d.ts' */

/** The language of the pages of applications: their buttons and menus, whatever the form is written in. */
const FORM_PAGES = 'it';

/**
 * Loads the calls into the page's place for them.
 * @param {Session} session
 * @param {'h2' | 'h3'} heading
 */
export async function showCalls(session, heading) {
  const place = find('[data-calls]');
  try {
    const [{ calls }, drafts] = await Promise.all([get('/api/calls'), unsent(session)]);
    const cards = calls.map((call) => card(call, session, heading, drafts.filter((one) => one.call === call.call)));
    place.replaceChildren(...(cards.length > 0 ? cards : [el('p', {}, texts.noCalls)]));
  } catch (error) {
    notifyError(error);
  }
  show(find('[data-loading]'), false);
}

/**
 * The applications of who is here that were begun and not sent.
 * @param {Session} session
 */
async function unsent(session) {
  if (!session.signed_in || session.must_change_password || session.second_factor === 'awaited' || isAdministration()) return [];
  try {
    const { applications } = await get('/api/applications');
    return applications.filter(({ state }) => state === 'draft' || state === 'validated');
  } catch {
    // The calls are there without them; the page of the applications says what is wrong.
    return [];
  }
}

/**
 * @param {Call} call
 * @param {Session} session
 * @param {'h2' | 'h3'} heading
 * @param {readonly Application[]} drafts
 */
function card(call, session, heading, drafts) {
  const takes = call.state === 'open' && !call.full;
  const when = call.state === 'not_yet' ? texts.opensAt(instant(call.opens_at))
    : call.state === 'closed' ? texts.closed(instant(call.closes_at)) : texts.closesCall(instant(call.closes_at));
  return el('article', { class: 'call-card', 'data-call': call.call },
    el(heading, { lang: langOf(call.language) }, call.title),
    el('p', { class: 'call-subject', lang: langOf(call.language) }, call.subject),
    el('p', {}, publishedBy(call)),
    el('p', { class: `call-state call-state-${call.state === 'open' && call.full ? 'closed' : call.state}` },
      icon(takes ? 'it-check-circle' : 'it-lock'), ' ', call.state === 'open' && call.full ? texts.callFullState : texts.callState[call.state]),
    el('p', {}, icon('it-clock'), ' ', when),
    call.most ? el('p', {}, texts.limited(call.most)) : null,
    call.state === 'open' && call.full ? el('p', { 'data-full': true }, texts.callFull) : null,
    langOf(call.language) ? el('p', { 'data-form-language': true }, icon('it-info-circle'), ' ', texts.formLanguage(call.language)) : null,
    el('details', { class: 'fold' }, el('summary', {}, texts.whomToAsk, el('span', { class: 'visually-hidden' }, `: ${call.title}`)), el('div', { lang: langOf(call.language) }, ways(call.contacts))),
    ...(takes && !isAdministration() ? way(call, session, drafts) : []));
}

/**
 * @param {Call} call
 * @param {Session} session
 * @param {readonly Application[]} drafts
 */
function way(call, session, drafts) {
  if (!session.signed_in) {
    return [el('p', {}, el('a', { class: 'btn btn-primary', href: signInAddress(localised('/bandi/')) }, texts.signInToCreate))];
  }
  return [
    ...(drafts.length > 0 ? [wayBack(drafts)] : []),
    session.grant.kind === 'some' ? el('p', { 'data-only-granted': true }, texts.onlyGranted) : creation(call, drafts),
  ];
}

/**
 * Who publishes the call: a name in its language within a sentence of the page's.
 * @param {Call} call
 * @returns {(string | HTMLElement)[]}
 */
function publishedBy({ administration, language: of }) {
  const [before = '', after = ''] = texts.callOf.split('{administration}');
  return [before, el('span', { lang: langOf(of) }, administration), after];
}

/** What is said on a page in another language of links to the pages of the form. */
const inItalian = langOf(FORM_PAGES) ? ` ${texts.inLanguage(FORM_PAGES)}` : '';

/**
 * What was begun, to go on with.
 * @param {readonly Application[]} drafts
 */
const wayBack = (drafts) => el('div', { 'data-drafts': true },
  el('p', {}, texts.draftsThere(drafts.length)),
  el('ul', {}, drafts.map((draft) => el('li', {},
    el('a', { href: draft.path ?? '/domande/', hreflang: langOf(FORM_PAGES) },
      draft.name ?? draft.beneficiary?.name ?? texts.createdOn(shortInstant(draft.created_at)), inItalian),
    draft.name || draft.beneficiary ? `, ${texts.createdOn(shortInstant(draft.created_at))}` : '',
    ` (${draft.state === 'validated' ? texts.unsent.validated : texts.unsent.draft})`))),
  el('p', {}, el('a', {
    class: 'btn btn-primary', href: (drafts.length === 1 && drafts[0]?.path) || '/domande/', hreflang: langOf(FORM_PAGES), 'data-continue': true,
  }, drafts.length === 1 ? texts.goOnWithDraft : texts.goToApplications, inItalian)));

/**
 * @param {Call} call
 * @param {readonly Application[]} drafts
 */
function creation(call, drafts) {
  const status = el('span', { class: 'save-status', role: 'status' });
  const look = drafts.length > 0 ? 'btn-outline-primary' : 'btn-primary';
  const create = el('button', { type: 'button', class: `btn ${look}`, 'data-create': call.call }, drafts.length > 0 ? texts.createAnother : texts.create);
  const question = drafts.length > 0 ? texts.confirmCreateToo(call.title, drafts.length) : texts.confirmCreate(call.title);
  // One id for one application, however often the request is sent until it is answered.
  const id = newId();
  onPress(create, async () => {
    if (!await confirm(question, { yes: texts.createYes, no: texts.createNo })) return;
    say(status, texts.creating);
    try {
      const { path } = await post('/api/applications', {}, { call: call.call, id }, { repeatable: true });
      await leaveFor(path ?? '/domande/');
    } catch (error) {
      notifyError(error, { focus: true });
    }
    say(status, '');
  });
  return el('p', { class: 'actions' }, create, status);
}
