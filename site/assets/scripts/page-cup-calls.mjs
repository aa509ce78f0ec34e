// Codes for applications presented here: the calls, then the applications of one of them.

import { get, statusOf } from './api.mjs';
import { asked, el, find, findAll, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { requestForm } from './cup/request-form.mjs';
import { loaded, openService } from './service.mjs';
import { row } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';

/** @import { CupApplication, CupApplications, CupCall } from './api.d.ts' */

await openService('cup');
const wanted = asked('bando');

/** @param {CupCall} call */
function card(call) {
  const { call: id, title, measure } = call;
  return el('article', { class: 'call-card', 'data-call': id },
    el('h2', {}, title),
    el('p', {}, texts.calls(call)),
    measure
      ? el('p', {}, el('a', { class: 'btn btn-primary', href: `/cup/bandi/?bando=${encodeURIComponent(id)}` }, texts.openCall,
        el('span', { class: 'visually-hidden' }, `: ${title}`)))
      : el('p', { class: 'field-hint' }, texts.noMeasureForCall));
}

/** @param {CupCall[]} calls */
function showCalls(calls) {
  find('[data-calls]').replaceChildren(...calls.map(card));
  show(find('[data-none]'), calls.length === 0);
  show(find('[data-calls-view]'), true);
}

/**
 * @param {'waiting' | 'coded'} which
 * @param {CupApplication[]} applications
 * @param {(one: CupApplication) => HTMLElement} last
 */
function showOthers(which, applications, last) {
  const place = find(`[data-others="${which}"]`);
  const table = find('table', place);
  find('tbody', table).replaceChildren(...applications.map((one) => row(table, [
    one.name, one.protocol, shortInstant(one.submitted_at), last(one),
  ], { 'data-application': one.application })));
  show(place, applications.length > 0);
}

/**
 * @param {CupCall} call
 * @param {CupApplications} received
 */
function showCall({ call, title }, { measure, applications }) {
  say(find('[data-call-title]'), title);
  document.title = `${title} – Ristoro`;
  say(find('[data-measure]'), measure ? texts.ofMeasure(measure.title) : texts.noMeasureForCall);
  const without = applications.filter((one) => !one.cup && !one.requested_in);
  requestForm(find('[data-without]'), { call, applications: measure ? without : [] });
  showOthers('waiting', applications.filter((one) => !one.cup && one.requested_in),
    (one) => el('a', { href: `/cup/conversione/#${one.requested_in}` }, texts.requested));
  showOthers('coded', applications.filter((one) => one.cup), (one) => el('strong', { class: 'cup-code' }, one.cup));
  show(find('[data-call-view]'), true);
}

/**
 * All applications of a call. They come some at a time, and the form needs all of them: what was typed before is put back into it.
 * @param {CupCall} chosen
 */
async function everyOne({ call, submitted }) {
  const first = await get('/api/cup/calls/{call}/applications', { call });
  const applications = [...first.applications];
  for (let { next } = first; next;) {
    say(find('[data-coming]'), texts.applicationsComing(applications.length, submitted));
    const more = await get('/api/cup/calls/{call}/applications/after/{application}', { call, application: next });
    applications.push(...more.applications);
    next = more.next;
  }
  say(find('[data-coming]'), '');
  return { ...first, applications };
}

/** Leads to the application that the address names: the register links to it. */
function showNamed() {
  const id = /^#domanda-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
  const line = id && findAll('tr', find('[data-call-view]')).find((one) => one.dataset.application === id);
  if (!line) {
    if (id) notify('warning', texts.noSuchApplication);
    return;
  }
  line.setAttribute('tabindex', '-1');
  line.focus();
}

try {
  const { calls } = await get('/api/cup/calls');
  const chosen = calls.find(({ call }) => call === wanted);
  if (chosen) {
    showCall(chosen, await everyOne(chosen));
    showNamed();
  } else {
    if (wanted) notify('warning', texts.noCall);
    showCalls(calls);
  }
} catch (error) {
  if (statusOf(error) !== 401) notifyError(error);
}
loaded();
