// The way into the pages of the service: for everybody but its users they are not there.

import { get } from '../api.mjs';
import { find, findAll, show } from '../dom.mjs';
import { notifyError } from '../notices.mjs';
import { hasRole, session, signInAddress, takeSession, tellIfEnded } from '../session.mjs';

const never = () => new Promise(() => {});

/**
 * Shows the page to a user of the service and gives the session. Whoever's session has ended is led to
 * sign-in and back; everybody else reads what stands at an address that leads nowhere. Only the first
 * of these returns.
 */
export async function openService() {
  try {
    const answer = takeSession(await get('/session'));
    if (hasRole('cup')) {
      if (answer.must_change_password) return leave(`/password/?ritorno=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
      for (const part of findAll('[data-reserved]')) show(part, true);
      document.title = `${document.body.dataset.title} – Ristoro`;
      return answer;
    }
    if (!answer.signed_in && await sessionHasEnded()) return leave(signInAddress());
    await showNotFound();
  } catch (error) {
    notifyError(error);
    loaded();
  }
  return never();
}

/** Whether a refusal only means that the session is over, which has then been told. */
export const sessionIsOver = async ({ status }) => status === 401 || (status === 404 && await tellIfEnded());

/** The data have come. */
export const loaded = () => show(find('[data-loading]'), false);

/** The service asks those to sign in whose browser still carries a session that is over. */
async function sessionHasEnded() {
  try {
    await get('/cup/measures');
  } catch (error) {
    if (error.status === 404) return false;
    if (error.status === 401) return true;
    throw error;
  }
  return true;
}

function leave(address) {
  location.replace(address);
  return never();
}

/** Puts in the words of the portal's own page for addresses that lead nowhere. */
export async function showNotFound() {
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
