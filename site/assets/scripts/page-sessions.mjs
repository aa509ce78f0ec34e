// One's own open sessions: where, since when, and an end to those elsewhere.

import { get, remove, statusOf } from './api.mjs';
import { button, el, find, say, shortInstant, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { once, onPress } from './once.mjs';
import { requireSession } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { ListedSession } from './api.d.ts' */

await requireSession();
const status = find('[data-sessions-status]');

/** @param {ListedSession} session */
function card({ id, browser, opened, used, this_one: thisOne }) {
  const title = `sessione-${id.slice(0, 12)}`;
  const name = thisOne ? texts.thisSession(browser) : texts.otherSession(browser, shortInstant(opened));
  return el('article', { class: 'application-card', 'data-open-session': thisOne ? 'this' : 'other', 'aria-labelledby': title },
    el('h2', { id: title }, name),
    el('dl', { class: 'instants' },
      el('div', {}, el('dt', {}, texts.sessionOpened), el('dd', {}, shortInstant(opened))),
      el('div', {}, el('dt', {}, texts.sessionUsed), el('dd', {}, shortInstant(used)))),
    thisOne ? null : el('p', { class: 'actions' }, closing(id, name)));
}

/**
 * @param {string} id
 * @param {string} name
 */
function closing(id, name) {
  const made = button({ class: 'btn btn-outline-primary', 'data-close-session': true }, () => once(made, async () => {
    try {
      await remove('/api/sessions/{session}', { session: id });
    } catch (error) {
      // It ended by itself meanwhile: that was asked for.
      if (statusOf(error) !== 404) return void notifyError(error, { focus: true });
    }
    await list();
    say(status, texts.sessionClosed(name));
    find('main').focus();
  }), texts.closeSession, el('span', { class: 'visually-hidden' }, `: ${name}`));
  return made;
}

async function list() {
  try {
    const { sessions } = await get('/api/sessions');
    find('[data-sessions]').replaceChildren(...sessions.map(card));
    show(find('[data-others]'), sessions.length > 1);
  } catch (error) {
    notifyError(error);
  }
  show(find('[data-loading]'), false);
}

onPress(find('[data-close-others]'), async () => {
  try {
    await remove('/api/sessions');
  } catch (error) {
    notifyError(error, { focus: true });
    return;
  }
  await list();
  say(status, texts.othersClosed);
  find('main').focus();
});
await list();
