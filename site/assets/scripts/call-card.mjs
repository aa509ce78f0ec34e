// Calls as cards: what they are, until when, and the way in.

import { get, post } from './api.mjs';
import { el, find, icon, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { leaveFor, once } from './once.mjs';
import { isAdministration, signInAddress } from './session.mjs';
import { texts } from './texts.mjs';

/** Loads the calls into the page's place for them. */
export async function showCalls(session, heading) {
  const place = find('[data-calls]');
  try {
    const { calls } = await get('/calls');
    place.replaceChildren(...(calls.length > 0 ? calls.map((call) => card(call, session, heading)) : [el('p', {}, texts.noCalls)]));
  } catch (error) {
    notifyError(error);
  }
  show(find('[data-loading]'), false);
}

function card(call, session, heading) {
  const when = call.state === 'not_yet' ? texts.opensAt(instant(call.opens_at))
    : call.state === 'closed' ? texts.closed(instant(call.closes_at)) : texts.closesCall(instant(call.closes_at));
  return el('article', { class: 'call-card', 'data-call': call.call },
    el(heading, {}, call.title),
    el('p', { class: `call-state call-state-${call.state}` },
      icon(call.state === 'open' ? 'it-check-circle' : 'it-lock'), ' ', texts.callState[call.state] ?? ''),
    el('p', {}, icon('it-clock'), ' ', when),
    call.state === 'open' && !isAdministration() ? way(call, session) : null);
}

function way(call, session) {
  if (!session.signed_in) {
    return el('p', {}, el('a', { class: 'btn btn-primary', href: signInAddress('/bandi/') }, texts.signInToCreate));
  }
  const status = el('span', { class: 'save-status', role: 'status' });
  const button = el('button', { type: 'button', class: 'btn btn-primary', 'data-create': call.call }, texts.create);
  button.addEventListener('click', () => once(button, async () => {
    say(status, texts.creating);
    try {
      await leaveFor((await post('/applications', { call: call.call })).path);
      say(status, '');
    } catch (error) {
      say(status, '');
      notifyError(error);
    }
  }));
  return el('p', { class: 'actions' }, button, status);
}
