// Calls as cards: what they are, until when, and the way in.

import { get, post } from './api.mjs';
import { el, find, icon, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { leaveFor, onPress } from './once.mjs';
import { isAdministration, signInAddress } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { Call, Session } from './api.d.ts' */

/**
 * Loads the calls into the page's place for them.
 * @param {Session} session
 * @param {'h2' | 'h3'} heading
 */
export async function showCalls(session, heading) {
  const place = find('[data-calls]');
  try {
    const { calls } = await get('/api/calls');
    place.replaceChildren(...(calls.length > 0 ? calls.map((call) => card(call, session, heading)) : [el('p', {}, texts.noCalls)]));
  } catch (error) {
    notifyError(error);
  }
  show(find('[data-loading]'), false);
}

/**
 * @param {Call} call
 * @param {Session} session
 * @param {'h2' | 'h3'} heading
 */
function card(call, session, heading) {
  const takes = call.state === 'open' && !call.full;
  const when = call.state === 'not_yet' ? texts.opensAt(instant(call.opens_at))
    : call.state === 'closed' ? texts.closed(instant(call.closes_at)) : texts.closesCall(instant(call.closes_at));
  return el('article', { class: 'call-card', 'data-call': call.call },
    el(heading, {}, call.title),
    el('p', { class: `call-state call-state-${call.state === 'open' && call.full ? 'closed' : call.state}` },
      icon(takes ? 'it-check-circle' : 'it-lock'), ' ', call.state === 'open' && call.full ? texts.callFullState : texts.callState[call.state]),
    el('p', {}, icon('it-clock'), ' ', when),
    call.most ? el('p', {}, texts.limited(call.most)) : null,
    call.state === 'open' && call.full ? el('p', { 'data-full': true }, texts.callFull) : null,
    takes && !isAdministration() ? way(call, session) : null);
}

/**
 * @param {Call} call
 * @param {Session} session
 */
function way(call, session) {
  if (!session.signed_in) {
    return el('p', {}, el('a', { class: 'btn btn-primary', href: signInAddress('/bandi/') }, texts.signInToCreate));
  }
  const status = el('span', { class: 'save-status', role: 'status' });
  const create = el('button', { type: 'button', class: 'btn btn-primary', 'data-create': call.call }, texts.create);
  onPress(create, async () => {
    say(status, texts.creating);
    try {
      const { path } = await post('/api/applications', {}, { call: call.call });
      await leaveFor(path ?? '/domande/');
    } catch (error) {
      notifyError(error);
    }
    say(status, '');
  });
  return el('p', { class: 'actions' }, create, status);
}
