// Officials help the users of applicants in: a search, an organisation with its users, and what is done for one of them.

import { get, post, problemsOf, put, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { row, unseen } from './cup/table.mjs';
import { address, asked, button, data, el, find, findAll, instant, say, shortInstant, show } from './dom.mjs';
import { possible, standing } from './help-desk/standing.mjs';
import { texts } from './help-desk/texts.mjs';
import { notify, notifyError } from './notices.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { AlreadyTold, problem, simpleForm } from './simple-form.mjs';
import { askedBack } from './users/asked-back.mjs';

/** @import { FoundOrganisation, HelpedOrganisation, HelpedUser } from './api.d.ts' */
/** @import { Act } from './help-desk/texts.mjs' */

await openService('users');
const PAGE = '/amministrazione/assistenza/';
const wanted = asked('organizzazione');

/** Where each act is asked for that takes nothing but a reason. */
const ACTS = /** @type {const} */ ({
  reset: '/api/administration/organisations/{organisation}/users/{username}/reset',
  unlock: '/api/administration/organisations/{organisation}/users/{username}/unlock',
  suspend: '/api/administration/organisations/{organisation}/users/{username}/suspend',
  reactivate: '/api/administration/organisations/{organisation}/users/{username}/reactivate',
});

/** The organisation as this page read it. @type {HelpedOrganisation | undefined} */
let shown;
/** The user who is helped. @type {HelpedUser | undefined} */
let helped;
/** The address that was asked back, confirmed when it is sent again. @type {{ confirmed_email?: string }} */
let confirmed = {};

/** @param {FoundOrganisation} found */
const foundParts = ({ code, name, fiscal_code: fiscalCode }) => [
  name, code, fiscalCode,
  el('a', { class: 'row-action', href: address(PAGE, { organizzazione: code }) }, texts.open, unseen(`: ${name}`)),
];

/** @param {HelpedUser} user */
function userParts(user) {
  const { full_name: name, username, email, principal, last_access_at: last } = user;
  return [
    principal ? `${name} (${texts.principal})` : name, username, email,
    standing(user).map((line) => el('p', { class: 'cell-line' }, line)),
    shortInstant(last) || texts.never,
    button({ class: 'link-button row-action' }, () => help(user), texts.help, unseen(`: ${name}`)),
  ];
}

/** @param {HelpedUser} user */
function help(user) {
  helped = user;
  confirmed = {};
  say(find('[data-help-whom]'), texts.helpWhom(user.full_name, user.username));
  const offered = possible(user);
  for (const choice of findAll('[data-act]')) show(choice, offered.some((act) => act === data(choice, 'act')));
  helpForm.fill({ act: '', email: '', reason: '' }, { started: true });
  show(find('[data-help]'), true);
  find('#titolo-aiuto').focus();
}

function closeHelp() {
  helped = undefined;
  show(find('[data-help]'), false);
  find('#titolo-utenti').focus();
}

/** @param {HelpedOrganisation} organisation */
function showOrganisation(organisation) {
  shown = organisation;
  const { name, code, fiscal_code: fiscalCode, registered_at: registered, users, deeds } = organisation;
  say(find('[data-help-title]'), name);
  document.title = `${name} – Ristoro`;
  say(find('[data-code]'), code);
  say(find('[data-fiscal-code]'), fiscalCode);
  say(find('[data-registered]'), instant(registered));
  show(find('[data-released]'), organisation.released);
  show(find('[data-release]'), organisation.can_be_released);
  const [table, done] = [find('table[data-users]'), find('table[data-deeds]')];
  find('tbody', table).replaceChildren(...users.map((user) => row(table, userParts(user), { 'data-user-row': user.username })));
  find('tbody', done).replaceChildren(...deeds.map(({ at, who, what, reason }) =>
    row(done, [shortInstant(at), who, what, reason ?? ''])));
  show(done, deeds.length > 0);
  show(find('[data-no-deeds]'), deeds.length === 0);
  show(find('[data-organisation-view]'), true);
}

/**
 * Sends what is to be done for a user.
 * @param {Act} act
 * @param {{ organisation: string, username: string }} whom
 * @param {{ email: string, reason: string }} typed
 */
function send(act, whom, { email, reason }) {
  if (act === 'email') {
    return put('/api/administration/organisations/{organisation}/users/{username}/email', whom, { email, reason, ...confirmed },
      // The same address again is refused: it is the user's already.
      { repeatable: false });
  }
  return post(ACTS[act], whom, { reason });
}

const searchForm = simpleForm(find('form[data-search-form]'), {
  missing: { text: texts.missing.text },
  working: texts.searching,
  submit: async ({ text }) => {
    const { organisations, all } = await post('/api/administration/organisations/search', {}, { text }, { repeatable: true });
    const table = find('table[data-found]');
    find('tbody', table).replaceChildren(...organisations.map((found) => row(table, foundParts(found), { 'data-found-row': found.code })));
    show(table, organisations.length > 0);
    say(find('[data-search-form] [data-save-status]'), texts.found(organisations.length, all));
  },
});

const helpForm = simpleForm(find('form[data-help-form]'), {
  missing: { act: texts.missing.act, email: texts.missing.email, reason: texts.missing.reason },
  working: texts.working,
  submit: async ({ act: chosen, email, reason }) => {
    if (!shown || !helped) return;
    const [act, { username, full_name: name }] = [/** @type {Act} */ (chosen), helped];
    if (act === 'suspend' && !await confirm(texts.confirmSuspend(name), { yes: texts.suspendYes, no: texts.suspendNo })) {
      say(find('[data-help-form] [data-save-status]'), '');
      return;
    }
    try {
      showOrganisation(await send(act, { organisation: shown.code, username }, { email, reason }));
    } catch (error) {
      const { confirmed_email: back } = askedBack(error, { email });
      if (back !== undefined) confirmed = { confirmed_email: back };
      if (await sessionIsOver(error)) throw new AlreadyTold();
      throw error;
    }
    say(find('[data-help-form] [data-save-status]'), '');
    const now = shown.users.find((user) => user.username === username);
    closeHelp();
    if (now) notify('success', texts.done[act](now), { focus: true });
  },
});

const releaseForm = simpleForm(find('form[data-release-form]'), {
  missing: { 'release-reason': texts.missing.reason },
  working: texts.working,
  submit: async ({ 'release-reason': reason }) => {
    if (!shown) return;
    const { code: organisation, name } = shown;
    const status = find('[data-release-form] [data-save-status]');
    if (!await confirm(texts.confirmRelease(name), { yes: texts.releaseYes, no: texts.releaseNo })) {
      say(status, '');
      return;
    }
    try {
      showOrganisation(await post('/api/administration/organisations/{organisation}/release', { organisation }, { reason }));
    } catch (error) {
      const [wrong] = problemsOf(error);
      if (!wrong) throw await sessionIsOver(error) ? new AlreadyTold() : error;
      releaseForm.showProblems([problem('release-reason', wrong.sentence)]);
      say(status, '');
      throw new AlreadyTold();
    }
    say(status, '');
    notify('success', texts.released(name), { focus: true });
  },
});

find('[data-help-close]').addEventListener('click', closeHelp);
try {
  if (wanted) showOrganisation(await get('/api/administration/organisations/{organisation}', { organisation: wanted }));
} catch (error) {
  if (statusOf(error) === 404) notify('warning', texts.notThere);
  else if (statusOf(error) !== 401) notifyError(error);
}
show(find('[data-search-view]'), shown === undefined);
if (shown === undefined) searchForm.refresh();
loaded();
