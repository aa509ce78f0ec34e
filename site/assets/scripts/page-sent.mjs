// The applications that were sent to the calls of an administration: the calls, one's list, one application.

import { addressOf, get, statusOf } from './api.mjs';
import { texts } from './administration/sent-texts.mjs';
import { inParts } from './cup/parts.mjs';
import { row, unseen } from './cup/table.mjs';
import { address, asked, el, find, instant, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { sectionAnswers } from './overview/answers.mjs';
import { texts as overview } from './overview/texts.mjs';
import { fileLink } from './saving.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { texts as general } from './texts.mjs';

/** @import { SentApplication, SentRow } from './api.d.ts' */

await openService('read');
const PAGE = '/amministrazione/domande/';
/** How many are looked over without searching. */
const FEW = 10;
const [call, application] = [asked('bando'), asked('domanda')];

/** @param {SentRow} sent */
const named = ({ protocol }) => protocol ?? texts.waiting;

/** @param {SentRow['beneficiary']} party */
const partyWords = (party) => (party ? general.party(party.name, party.fiscal_code) : texts.unknown);

/**
 * Who sent it, where that is not the beneficiary.
 * @param {SentRow} sent
 */
const senderWords = ({ beneficiary, applicant, fiscal_code: code }) =>
  beneficiary?.fiscal_code === code ? texts.theSame : general.party(applicant, code);

async function showCalls() {
  const { calls } = await get('/api/administration/sent-calls');
  find('[data-calls]').replaceChildren(...calls.map(({ call: id, title, sent }) =>
    el('li', {}, el('a', { href: address(PAGE, { bando: id }) }, title), ` (${sent})`)));
  show(find('[data-none]'), calls.length === 0);
  show(find('[data-calls-view]'), true);
}

/** @param {string} id */
async function showList(id) {
  const { title, applications } = await allOf(id);
  say(find('[data-sent-title]'), title);
  document.title = `${title} – Ristoro`;
  showFound(applications, '');
  const box = find('input[data-find-sent]');
  box.addEventListener('input', () => showFound(applications, box.value));
  show(find('[data-find]'), applications.length > FEW);
  show(find('[data-no-applications]'), applications.length === 0);
  show(find('[data-list-view]'), true);
}

/**
 * All that was sent to a call, the latest first: they come page by page, and how many there are so far is said.
 * @param {string} id
 */
async function allOf(id) {
  const status = find('[data-sent-status]');
  const first = await get('/api/administration/calls/{call}/applications', { call: id });
  let { applications, next } = first;
  while (next) {
    say(status, texts.loading(applications.length));
    const more = await get('/api/administration/calls/{call}/applications/after/{application}', { call: id, application: next });
    applications = [...applications, ...more.applications];
    next = more.next;
  }
  say(status, '');
  const at = (/** @type {SentRow} */ { arrived_at: arrived }) => arrived?.iso ?? '';
  return { title: first.title, applications: applications.sort((one, other) => at(other).localeCompare(at(one))) };
}

/**
 * Shows those that a text fits, some at a time.
 * @param {SentRow[]} all
 * @param {string} text
 */
function showFound(all, text) {
  const wanted = text.trim().toLowerCase();
  const found = all.filter((sent) => [named(sent), sent.beneficiary?.name, sent.beneficiary?.fiscal_code, sent.applicant, sent.fiscal_code].some((words) => words?.toLowerCase().includes(wanted)));
  const table = find('table[data-applications]');
  const body = find('tbody', table);
  body.replaceChildren();
  show(table, found.length > 0);
  say(find('[data-sent-status]'), wanted ? texts.found(found.length, all.length) : '');
  inParts(find('[data-more]'), found, {
    put: (part) => {
      const lines = part.map((sent) => row(table, [
        named(sent), shortInstant(sent.arrived_at), partyWords(sent.beneficiary), senderWords(sent),
        el('a', { href: address(PAGE, { domanda: sent.id }), class: 'row-action' }, texts.open, unseen(`: ${named(sent)}`)),
      ], { 'data-sent': sent.id }));
      body.append(...lines);
      return lines[0];
    },
  });
}

/** @param {SentApplication} shown */
function files({ of: { id }, signed, documents }) {
  const link = (/** @type {string} */ href, /** @type {string} */ words, /** @type {string} */ name) =>
    el('li', {}, fileLink(href, name, {}, `${words}: ${name}`));
  return [
    el('li', {}, el('a', { href: addressOf('/api/administration/applications/{application}/application.pdf', { application: id }), download: true }, texts.pdf)),
    ...signed.map(({ id: which, label, file_name: name }) =>
      link(addressOf('/api/administration/applications/{application}/signed/{which}', { application: id, which }), label, name)),
    ...documents.map(({ id: document, label, file_name: name }) =>
      link(addressOf('/api/administration/applications/{application}/documents/{document}', { application: id, document }), label, name)),
  ];
}

/** @param {string} id */
async function showApplication(id) {
  const shown = await get('/api/administration/applications/{application}', { application: id });
  const { of, call: ofCall, payment, summary: { sections, totals } } = shown;
  const title = texts.title(named(of));
  say(find('[data-sent-title]'), title);
  document.title = `${title} – Ristoro`;
  find('a[data-back]').href = address(PAGE, { bando: ofCall });
  say(find('[data-protocol]'), named(of));
  say(find('[data-arrived]'), instant(of.arrived_at));
  say(find('[data-beneficiary]'), partyWords(of.beneficiary));
  say(find('[data-applicant]'), senderWords(of));
  find('[data-files]').replaceChildren(...files(shown));
  show(find('[data-payment]'), payment !== null);
  if (payment !== null) find('a[data-payment-link]').href = address(PAGE, { domanda: payment });
  const amounts = totals.length > 0 ? el('section', { class: 'answer-section', 'aria-labelledby': 'importi' },
    el('h2', { id: 'importi' }, overview.amounts),
    el('dl', { class: 'amounts' }, totals.map(({ label, amount }) =>
      el('div', {}, el('dt', {}, label), el('dd', {}, amount ?? overview.noAmount))))) : null;
  find('[data-answers]').replaceChildren(
    ...sections.map((section) => sectionAnswers(section, [], { ways: false })), ...(amounts ? [amounts] : []));
  find('[data-print]').addEventListener('click', () => print());
  show(find('[data-application-view]'), true);
}

try {
  if (application) await showApplication(application);
  else if (call) await showList(call);
  else await showCalls();
} catch (error) {
  if (!await sessionIsOver(error)) {
    if (statusOf(error) === 404) notify('warning', application ? texts.noApplication : texts.noCall);
    else notifyError(error);
  }
}
loaded();
