// The users of an organisation: the list, and one of them in detail.

import { get, post, put, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { row, unseen } from './cup/table.mjs';
import { address, asked, button, el, find, findIfAny, say, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { once, onPress } from './once.mjs';
import { isSelf } from './session.mjs';
import { simpleForm } from './simple-form.mjs';
import { lastAccess, listedState, showDetail } from './users/detail.mjs';
import { askedBack } from './users/asked-back.mjs';
import { requireManager } from './users/entry.mjs';
import { chosenIn, givenEntries, offerGiven } from './users/given.mjs';
import { texts } from './users/texts.mjs';

/** @import { UserDetail } from './api.d.ts' */

await requireManager();
const wanted = asked('utente');
const form = find('form[data-user-form]');

/**
 * Suspends a user after a yes, or lets it in again.
 * @param {UserDetail} user
 */
async function turn({ username, full_name: name, state }) {
  const suspended = state === 'suspended';
  if (!suspended && !await confirm(texts.confirmSuspend(name), { yes: texts.suspendYes, no: texts.suspendNo })) return;
  try {
    const path = suspended ? '/api/users/{username}/reactivate' : '/api/users/{username}/suspend';
    await post(path, { username }, {}, { repeatable: true });
    await refresh();
    notify('success', (suspended ? texts.activated : texts.suspended)(name));
    // The button that was pressed is gone: the one in its place takes the opposite back.
    const place = wanted ? '[data-suspension]' : `[data-user-row="${CSS.escape(username)}"]`;
    findIfAny(`${place} button`)?.focus();
  } catch (error) {
    notifyError(error, { focus: true });
  }
}

/**
 * @param {UserDetail} user
 * @param {string} look
 */
function turnButton(user, look) {
  if (!user.may_change.includes('suspension')) return null;
  const words = user.state === 'suspended' ? texts.activate : texts.suspend;
  const made = button({ class: look }, () => once(made, () => turn(user)), words, unseen(`: ${user.full_name}`));
  return made;
}

/** @param {UserDetail} user */
const actions = (user) => el('div', { class: 'row-actions' },
  el('a', { class: 'row-action', href: address('/utenti/', { utente: user.username }) }, texts.detail, unseen(`: ${user.full_name}`)),
  turnButton(user, 'link-button row-action'));

async function showUsers() {
  const { users } = await get('/api/users');
  const table = find('table[data-users]');
  find('tbody', table).replaceChildren(...users.map((user) => row(table,
    [user.full_name, user.username, listedState(user), lastAccess(user), actions(user)], { 'data-user-row': user.username })));
  show(find('[data-users-view]'), true);
}

/** The user as this page read it. @type {UserDetail | undefined} */
let shown;

/** @param {string} username */
async function showUser(username) {
  const user = await get('/api/users/{username}', { username });
  shown = user;
  say(find('[data-users-title]'), user.full_name);
  document.title = `${user.full_name} – Ristoro`;
  showDetail(user);
  find('[data-suspension]').replaceChildren(turnButton(user, 'btn btn-outline-primary') ?? '');
  show(find('[data-change]'), user.may_change.includes('contacts'));
  const entered = user.last_access_at !== null;
  show(find('[data-if-new]'), !entered);
  show(find('[data-if-entered]'), entered);
  show(find('[data-if-own]'), isSelf(user.username));
  show(find('[data-awaited]'), user.awaited_email !== null && user.may_change.includes('contacts'));
  await offerGiven(form, user.may_change);
  questions.fill({ email: user.awaited_email?.email ?? user.email, phone: user.phone ?? '', ...givenEntries(user) }, { started: true });
  show(find('[data-user-view]'), true);
}

/** The address that was asked back, confirmed when it is sent again. @type {{ confirmed_email?: string }} */
let confirmed = {};
const questions = simpleForm(form, {
  missing: { email: texts.missing.email },
  working: texts.working,
  submit: async ({ email }) => {
    const entries = questions.entries();
    const update = { email, phone: String(entries.phone), ...chosenIn(entries), ...confirmed, seen: shown?.seen ?? '' };
    const before = shown?.awaited_email?.email;
    let changed;
    try {
      changed = await put('/api/users/{username}', { username: wanted ?? '' }, update);
    } catch (error) {
      const { confirmed_email: back } = askedBack(error, { email });
      if (back !== undefined) confirmed = { confirmed_email: back };
      throw error;
    }
    await refresh();
    say(find('[data-save-status]', form), '');
    notify('success', told(changed, before), { focus: true });
  },
});

/**
 * What was changed: of a new address, that it is to be confirmed.
 * @param {UserDetail} user
 * @param {string | undefined} before the address that awaited its confirmation
 */
const told = ({ full_name: name, awaited_email: awaited }, before) =>
  (awaited && awaited.email !== before ? texts.asked(name, awaited.email) : texts.changed(name));

onPress(find('[data-send-again]'), async () => {
  if (!shown?.awaited_email) return;
  const { username, full_name: name, phone, rights, grant, seen, awaited_email: { email } } = shown;
  try {
    // It was taken as it is when it was asked for.
    const again = { email, phone, rights, grant, seen, confirmed_email: email, send_again: true };
    await put('/api/users/{username}', { username }, again);
    await refresh();
    notify('success', texts.asked(name, email), { focus: true });
  } catch (error) {
    notifyError(error, { focus: true });
  }
});

async function refresh() {
  await (wanted ? showUser(wanted) : showUsers());
}

try {
  await refresh();
} catch (error) {
  if (statusOf(error) === 404) notify('warning', texts.noUser, { actions: [el('a', { href: '/utenti/' }, 'Vai all’elenco degli utenti')] });
  else if (statusOf(error) !== 401) notifyError(error);
}
show(find('[data-loading]'), false);
