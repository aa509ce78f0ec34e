// Who is signed in: the header, signing out, and the end of a session in the middle of work.

import { ApiError, get, keepToken, onRefusal, onStaleToken, remove, statusOf } from './api.mjs';
import { button, data, el, find, findAll, findIfAny, say, show } from './dom.mjs';
import { forgetDrafts, forgetOldDrafts } from './drafts.mjs';
import { REGISTERED, forgetHalfFilled } from './half-filled.mjs';
import { enableMenu } from './head-menu.mjs';
import { enableLanguages, localised, plainPath } from './language.mjs';
import { clearNotice, notify, notifyError } from './notices.mjs';
import { never } from './once.mjs';
import { announceOwner, onOtherOwner, refreshAfterBack, withdraw } from './other-windows.mjs';
import { ownAddress } from './own-address.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** @import { Session, SignedIn } from './api.d.ts' */

/**
 * Why a session ends: the person leaves, or it has expired.
 * @typedef {'sign-out' | 'expired'} End
 */

const WARNING_MINUTES = 2;

/** @type {Session} */
let current = { signed_in: false };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {((why: End) => void)[]} */
const beforeEnd = [];

/** The address of this page within the site. */
export const here = () => location.pathname + location.search + location.hash;

/** The address of the sign-in page that leads back to this one. */
export const signInAddress = (back = here()) => `${localised('/accesso/')}?ritorno=${encodeURIComponent(back)}`;

/** The address of the page where the password is changed, which leads back to a page of this site. */
export const passwordAddress = (back = here()) => `${localised('/password/')}?ritorno=${encodeURIComponent(back)}`;

/** The same for whoever is sent there from this page, which needs a password of one's own: it says why. */
export const passwordFirst = () => `${passwordAddress()}&rimandato`;

/** The address of the page where the second factor is set up, which leads back to a page of this site. */
export const secondFactorAddress = (back = here()) => `/profilo/secondo-fattore/?ritorno=${encodeURIComponent(back)}`;

/** Whether who is signed in works for an administration: the pages of applicants are not for them. */
export const isAdministration = () => current.signed_in && current.organisation.kind === 'administration';

/**
 * Whether who is signed in may use a service of the administration.
 * @param {string} right
 */
export const hasRight = (right) => current.signed_in && current.rights.some((one) => one === right);

/** Whether who is signed in may work on some of the organisation's applications alone. */
export const hasSomeOnly = () => current.signed_in && current.grant.kind === 'some';

/** Whether who is signed in manages the users of the organisation. */
export const managesUsers = () => current.signed_in && current.manages_users;

/** Whether who is here gave the password, and the code after it is still awaited. */
const awaitsCode = () => current.signed_in && current.second_factor === 'awaited';

/** Where one's own work begins: for officials, at the first service that they may use. */
export function homeAddress() {
  if (!isAdministration()) return '/domande/';
  if (hasRight('cup')) return '/cup/';
  if (hasRight('calls')) return '/amministrazione/bandi/';
  if (hasRight('read')) return '/amministrazione/domande/';
  return managesUsers() ? '/utenti/' : '/profilo/';
}

/** Where to go after signing in: only ever a page of this site. */
export function returnAddress(otherwise = homeAddress()) {
  return ownAddress(new URLSearchParams(location.search).get('ritorno') ?? '', location.origin, otherwise);
}

/**
 * Calls `keep` when the session turns out to have ended, before anything else happens.
 * @param {(why: End) => void} keep
 */
export function onSessionEnd(keep) {
  beforeEnd.push(keep);
}

/** The session as the server gave it last. */
export const session = () => current;

/**
 * Whether what the server calls by this user name is done by who is signed in.
 * @param {string | null | undefined} username
 */
export const isSelf = (username) => current.signed_in && username === current.user.username;

/** Whose unsaved typing is whose, in a browser that several people use. */
export const owner = () => (current.signed_in ? `${current.organisation.code}/${current.user.username}` : '/');

/**
 * Whether a part of a page is for who is here.
 * @param {string} only
 */
function mayFind(only) {
  if (only === 'applicant') return !isAdministration();
  if (only === 'administration') return isAdministration();
  return only === 'manager' ? managesUsers() : hasRight(only);
}

/**
 * Takes a session as the server gave it.
 * @template {Session} S
 * @param {S} answer
 */
export function takeSession(answer) {
  current = answer;
  keepToken(answer.signed_in ? answer.csrf : null);
  forgetOldDrafts();
  if (answer.signed_in) {
    announceOwner(owner());
    // Whoever is in needs the confirmation of the registration no more.
    forgetHalfFilled(REGISTERED);
  }
  for (const part of findAll('[data-session]')) show(part, (part.dataset.session === 'in') === answer.signed_in);
  for (const part of findAll('[data-only]')) {
    const only = data(part, 'only');
    show(part, mayFind(only));
  }
  for (const link of findAll('a[data-sign-in]')) {
    if (!['/', '/accesso/', '/registrazione/'].includes(plainPath())) link.href = signInAddress();
  }
  if (answer.signed_in) {
    say(find('[data-session-name]'), answer.user.name || answer.user.username);
    startTimer(answer);
  } else {
    clearTimeout(timer);
  }
  return answer;
}

/**
 * Asks who is signed in, for pages that anybody may read. Never fails: without an answer, nobody is.
 * @returns {Promise<Session>}
 */
export async function loadSession() {
  try {
    return takeSession(await get('/api/session'));
  } catch {
    return takeSession({ signed_in: false });
  }
}

/**
 * Asks who is signed in, for pages that need somebody. Leads to sign-in and never returns otherwise.
 * @returns {Promise<SignedIn>}
 */
export async function requireSession() {
  let answer;
  try {
    answer = takeSession(await get('/api/session'));
  } catch (error) {
    notifyError(error);
    return never();
  }
  if (!answer.signed_in || answer.second_factor === 'awaited') location.replace(signInAddress());
  else if (answer.must_change_password && plainPath() !== '/password/') location.replace(passwordFirst());
  else return answer;
  return never();
}

/** @param {SignedIn} session */
function startTimer({ idle_minutes: minutes }) {
  clearTimeout(timer);
  timer = setTimeout(warn, Math.max(1, minutes - WARNING_MINUTES) * 60_000);
}

/** The server was heard: the session's time starts again. */
export function sessionUsed() {
  if (!current.signed_in) return;
  clearNotice('session');
  startTimer(current);
}

function warn() {
  const stay = button({ class: 'btn btn-outline-primary' }, async () => {
    clearNotice('session');
    try {
      takeSession(await get('/api/session'));
    } catch (error) {
      notifyError(error);
    }
  }, texts.stayIn);
  notify('warning', texts.sessionEnding(WARNING_MINUTES), { name: 'session', actions: [stay] });
}

function ended() {
  for (const keep of beforeEnd) keep('expired');
  clearTimeout(timer);
  const link = el('a', { class: 'btn btn-primary', href: signInAddress() }, texts.signInAgain);
  // Only a page that keeps what was typed may promise so.
  const notice = notify('warning', beforeEnd.length > 0 ? texts.sessionEnded : texts.sessionOver, { name: 'session', actions: [link] });
  notice.setAttribute('role', 'alert');
  link.focus();
}

/** The session as the server has it now; `null` if it does not answer. */
const askAgain = () => get('/api/session').catch(() => null);

/** Tells that the session has ended, if it has: routes of an administration then are not there at all. */
export async function tellIfEnded() {
  const answer = current.signed_in ? await askAgain() : null;
  if (answer?.signed_in !== false) return false;
  ended();
  return true;
}

/** Nothing that this account typed or chose stays in the browser. */
async function forgetAll() {
  for (const keep of beforeEnd) keep('sign-out');
  forgetDrafts(owner());
  // Whoever has files on their way has this script already.
  const files = await import('./uploads/kept-files.mjs').catch(() => null);
  await files?.forgetFiles(owner());
}

async function signOut() {
  try {
    await remove('/api/session');
  } catch (error) {
    if (statusOf(error) !== 401) {
      notifyError(error);
      return;
    }
  }
  await forgetAll();
  announceOwner(null);
  location.assign(localised('/'));
}

/** Somebody signed in again in another window: the same person goes on here without noticing. */
async function renewed() {
  const answer = await askAgain();
  if (answer?.signed_in !== true || !current.signed_in) return false;
  const same = answer.organisation.code === current.organisation.code && answer.user.username === current.user.username;
  if (!same) {
    tellOtherAccount();
    throw new ApiError(403, { code: 'origin', detail: texts.otherAccount });
  }
  takeSession(answer);
  clearNotice('session');
  return same;
}

/** Whether somebody signed in again in another window as who was signed in here: then this page goes on. */
export const renewSession = () => renewed();

/** Another account is signed in, in another window: here nothing can be saved any more. What was typed is kept. */
function tellOtherAccount() {
  for (const keep of beforeEnd) keep('expired');
  clearTimeout(timer);
  withdraw(texts.otherAccount, button({ class: 'btn btn-primary' }, () => { location.reload(); }, texts.reload));
}

/** Who was here signed out in another window: nothing of theirs stays in this one either. */
function tellSignedOut() {
  clearTimeout(timer);
  const link = el('a', { class: 'btn btn-primary', href: signInAddress() }, texts.signInAgain);
  void forgetAll().finally(() => takeSession({ signed_in: false }));
  withdraw(texts.signedOutElsewhere, link);
}

enableMenu();
enableLanguages();
addEventListener('hashchange', enableLanguages);
refreshAfterBack();
onOtherOwner((other) => {
  if (!current.signed_in || other === owner()) return;
  if (other === null) tellSignedOut();
  else tellOtherAccount();
});

onStaleToken(renewed);
onRefusal('sign-in', () => { if (current.signed_in) ended(); });
onRefusal('password', () => location.assign(passwordFirst()));
onRefusal('second-factor', () => location.assign(awaitsCode() ? signInAddress() : secondFactorAddress()));
findIfAny('[data-sign-out]')?.addEventListener('click', signOut);
