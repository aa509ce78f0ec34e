// The way into the pages of a service for officials: for everybody but its users they are not there.

import { get, statusOf } from './api.mjs';
import { data, find, findAll, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { never } from './once.mjs';
import {
  hasRight, isAdministration, passwordFirst, secondFactorAddress, session, signInAddress, takeSession, tellIfEnded,
} from './session.mjs';

/** What only the users of each service find. */
const OWN = {
  cup: () => get('/api/cup/measures'),
  calls: () => get('/api/administration/calls'),
  read: () => get('/api/administration/sent-calls'),
  users: () => get('/api/second-factor'),
  official: () => get('/api/second-factor'),
};

/** Shows the page to any user of an administration, as {@link openService} does to those of a service. */
export const openOfficial = () => openService('official');

/** @param {keyof typeof OWN} right */
const mayBeHere = (right) => (right === 'official' ? isAdministration() : hasRight(right));

/**
 * Shows the page to a user of the service. Whoever's session has ended is led to sign-in and back;
 * everybody else reads what stands at an address that leads nowhere. Only the first of these returns.
 * @param {keyof typeof OWN} right
 * @returns {Promise<void>}
 */
export async function openService(right) {
  try {
    const answer = takeSession(await get('/api/session'));
    if (answer.signed_in && mayBeHere(right)) {
      if (answer.second_factor === 'awaited') return leave(signInAddress());
      if (answer.must_change_password) return leave(passwordFirst());
      if (answer.second_factor === 'to_set_up' && right !== 'official') return leave(secondFactorAddress());
      for (const part of findAll('[data-reserved]')) show(part, true);
      document.title = `${data(document.body, 'title')} – Ristoro`;
      return;
    }
    if (!answer.signed_in && await sessionHasEnded(right)) return leave(signInAddress());
    await showNotFound();
  } catch (error) {
    notifyError(error);
    loaded();
  }
  return never();
}

/**
 * Whether a refusal only means that the session is over, which has then been told.
 * @param {unknown} error
 */
export const sessionIsOver = async (error) =>
  statusOf(error) === 401 || (statusOf(error) === 404 && await tellIfEnded());

/** The data have come. */
export const loaded = () => show(find('[data-loading]'), false);

/**
 * The service asks those to sign in whose browser still carries a session that is over.
 * @param {keyof typeof OWN} right
 */
async function sessionHasEnded(right) {
  try {
    await OWN[right]();
  } catch (error) {
    if (statusOf(error) === 404) return false;
    if (statusOf(error) === 401) return true;
    throw error;
  }
  return true;
}

/** @param {string} address */
function leave(address) {
  location.replace(address);
  return never();
}

/** Puts in the words of the portal's own page for addresses that lead nowhere. */
async function showNotFound() {
  const response = await fetch('/404.html');
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  const main = find('main');
  const notices = find('[data-notices]', main);
  const content = [...find('main', other).children].filter((part) => !part.matches('[data-notices], noscript'));
  main.replaceChildren(notices, ...content.map((part) => document.adoptNode(part)));
  document.title = other.title;
  // The new links are for whoever is here, too.
  takeSession(session());
}
