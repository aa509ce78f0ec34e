// Who is signed in: the header, signing out, and the end of a session in the middle of work.

import { ApiError, get, keepToken, onRefusal, onStaleToken, remove } from './api.mjs';
import { forgetDrafts, forgetOthersDrafts } from './drafts.mjs';
import { el, find, findAll, say, show } from './dom.mjs';
import { clearNotice, notify, notifyError } from './notices.mjs';
import { texts } from './texts.mjs';

const WARNING_MINUTES = 2;

let current = null;
let timer = null;
const beforeEnd = [];

const here = () => location.pathname + location.search + location.hash;

/** The address of the sign-in page that leads back to this one. */
export const signInAddress = (back = here()) => `/accesso/?ritorno=${encodeURIComponent(back)}`;

/** Whether who is signed in works for an administration: the pages of applicants are not for them. */
export const isAdministration = () => current?.organisation?.kind === 'administration';

/** Whether who is signed in may use a service of the administration. */
export const hasRole = (role) => Boolean(current?.signed_in && current.roles?.includes(role));

/** Where one's own work begins. */
export const homeAddress = () => (isAdministration() ? '/cup/' : '/domande/');

/** Where to go after signing in: only ever a page of this site. */
export function returnAddress(otherwise = homeAddress()) {
  const wanted = new URLSearchParams(location.search).get('ritorno') ?? '';
  return wanted.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') ? wanted : otherwise;
}

/** Calls `keep` when the session turns out to have ended, before anything else happens. */
export function onSessionEnd(keep) {
  beforeEnd.push(keep);
}

export const session = () => current;

/** Whether what the server calls by this user name is done by who is signed in. */
export const isSelf = (username) => Boolean(username) && username === current?.user?.username;

/** The name of a user as far as it is known here: one's own, or else the user name. */
export const nameOf = (username) => (isSelf(username) && current.user.name) || username || '';

/** Whose unsaved typing is whose, in a browser that several people use. */
export const owner = () => `${current?.organisation?.code ?? ''}/${current?.user?.username ?? ''}`;

/** Takes a session as the server gave it. */
export function takeSession(answer) {
  current = answer;
  keepToken(answer.csrf);
  if (answer.signed_in) forgetOthersDrafts(owner());
  for (const part of findAll('[data-session]')) show(part, (part.dataset.session === 'in') === answer.signed_in);
  for (const part of findAll('[data-only]')) {
    show(part, part.dataset.only === 'applicant' ? !isAdministration() : hasRole(part.dataset.only));
  }
  for (const link of findAll('[data-sign-in]')) {
    if (!['/', '/accesso/', '/registrazione/'].includes(location.pathname)) link.href = signInAddress();
  }
  if (answer.signed_in) {
    say(find('[data-session-name]'), answer.user.name || answer.user.username);
    startTimer();
  }
  return answer;
}

/** Asks who is signed in, for pages that anybody may read. Never fails: without an answer, nobody is. */
export async function loadSession() {
  try {
    return takeSession(await get('/session'));
  } catch {
    return takeSession({ signed_in: false });
  }
}

/** Asks who is signed in, for pages that need somebody. Leads to sign-in and never returns otherwise. */
export async function requireSession() {
  let answer;
  try {
    answer = takeSession(await get('/session'));
  } catch (error) {
    notifyError(error);
    return new Promise(() => {});
  }
  if (!answer.signed_in) location.replace(signInAddress());
  else if (answer.must_change_password && location.pathname !== '/password/') {
    location.replace(`/password/?ritorno=${encodeURIComponent(here())}`);
  } else return answer;
  return new Promise(() => {});
}

function startTimer() {
  clearTimeout(timer);
  const minutes = current.idle_minutes ?? 30;
  timer = setTimeout(warn, Math.max(1, minutes - WARNING_MINUTES) * 60_000);
}

/** The server was heard: the session's time starts again. */
export function sessionUsed() {
  if (!current?.signed_in) return;
  clearNotice('session');
  startTimer();
}

function warn() {
  const stay = el('button', { type: 'button', class: 'btn btn-outline-primary', onclick: async () => {
    clearNotice('session');
    try {
      takeSession(await get('/session'));
    } catch (error) {
      notifyError(error);
    }
  } }, texts.stayIn);
  notify('warning', texts.sessionEnding, { name: 'session', actions: [stay] });
}

function ended() {
  for (const keep of beforeEnd) keep();
  clearTimeout(timer);
  const link = el('a', { class: 'btn btn-primary', href: signInAddress() }, texts.signInAgain);
  // Only a page that keeps what was typed may promise so.
  const notice = notify('warning', beforeEnd.length > 0 ? texts.sessionEnded : texts.sessionOver, { name: 'session', actions: [link] });
  notice.setAttribute('role', 'alert');
  link.focus();
}

/** Tells that the session has ended, if it has: routes of an administration then are not there at all. */
export async function tellIfEnded() {
  const answer = current?.signed_in ? await get('/session').catch(() => null) : null;
  if (answer?.signed_in !== false) return false;
  ended();
  return true;
}

async function signOut() {
  try {
    await remove('/session');
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) {
      notifyError(error);
      return;
    }
  }
  for (const keep of beforeEnd) keep('sign-out');
  forgetDrafts();
  location.assign('/');
}

/** Somebody signed in again in another window: the same person goes on here without noticing. */
async function renewed() {
  const answer = await get('/session').catch(() => null);
  const same = answer?.signed_in && answer.organisation.code === current?.organisation?.code
    && answer.user.username === current?.user?.username;
  if (same) {
    takeSession(answer);
    clearNotice('session');
  }
  return Boolean(same);
}

onStaleToken(renewed);
onRefusal('sign-in', () => { if (current?.signed_in) ended(); });
onRefusal('password', () => location.assign(`/password/?ritorno=${encodeURIComponent(here())}`));
find('[data-sign-out]')?.addEventListener('click', signOut);
