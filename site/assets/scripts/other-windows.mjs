// What other windows of the same browser do to this one: sign in as somebody else, sign out, come back to a page
// that was left.

import { el, findAll, icon, show } from './dom.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

const OWNER = 'ristoro:accesso';

/**
 * Tells the other windows who is signed in; `null` when nobody is.
 * @param {string | null} owner
 */
export function announceOwner(owner) {
  try {
    if (localStorage.getItem(OWNER) === owner) return;
    if (owner === null) localStorage.removeItem(OWNER);
    else localStorage.setItem(OWNER, owner);
  } catch {
    // The browser keeps nothing: the other windows learn it from the server.
  }
}

/**
 * Calls `listener` when another window tells who is signed in.
 * @param {(owner: string | null) => void} listener
 */
export function onOtherOwner(listener) {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === OWNER) listener(newValue);
  });
}

/**
 * Takes away what the page shows, which is not for who is here now, and says why.
 * @param {string} words
 * @param {HTMLElement} action
 */
export function withdraw(words, action) {
  for (const dialog of findAll('dialog[open]')) dialog.close();
  for (const part of findAll('main > *')) show(part, false);
  const told = el('section', { class: 'notice notice-warning', role: 'alert', tabindex: '-1', 'data-withdrawn': true },
    icon('it-warning-circle'), el('div', {}, el('p', {}, words), el('p', { class: 'actions' }, action)));
  findAll('main')[0]?.append(el('h1', {}, texts.withdrawnTitle), told);
  told.focus();
  scrollTo(0, 0);
}

/**
 * A page that comes back out of the browser's memory is what it was when it was left: the session may have ended
 * since, and others may have written. It is hidden at once, and loaded anew; what was typed was kept on leaving.
 */
export function refreshAfterBack() {
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.documentElement.hidden = true;
    // It was left once already: nobody is asked a second time.
    addEventListener('beforeunload', (leaving) => { leaving.stopImmediatePropagation(); }, { capture: true });
    location.reload();
  });
}
