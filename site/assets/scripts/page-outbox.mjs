// The mail of a portal on one's own machine, read instead of sent.

import { el, find, show } from './dom.mjs';
import { jsonOf } from './json.mjs';
import { notifyError } from './notices.mjs';
import { loadSession } from './session.mjs';
import { texts } from './texts.mjs';

/**
 * A message as the local server lists it (`functions/local/src/outbox.rs`).
 * @typedef {{ file: string, to: string, subject: string, date: string, text: string }} Message
 */

/** @param {Message} message */
function article({ file, to, subject, date, text }) {
  return el('article', { class: 'outbox-message' },
    el('h2', {}, subject),
    el('p', {}, texts.mailTo(to, new Date(date).toLocaleString('it-IT', { timeZone: 'Europe/Rome' }))),
    el('pre', {}, text),
    el('p', {}, el('a', { href: `/posta/${file}`, download: true }, texts.download,
      el('span', { class: 'visually-hidden' }, `: ${subject}`))));
}

async function read() {
  const response = await fetch('/posta/messages.json');
  if (!response.ok) throw new Error(texts.somethingWrong);
  return /** @type {{ messages: Message[] }} */ (await jsonOf(response));
}

void loadSession();
try {
  const { messages } = await read();
  find('[data-messages]').replaceChildren(...messages.map(article));
  show(find('[data-none]'), messages.length === 0);
} catch (error) {
  notifyError(error);
}
show(find('[data-loading]'), false);
