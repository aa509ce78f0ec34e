// The mail of a portal on one's own machine, read instead of sent.

import { el, find, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { loadSession } from './session.mjs';
import { texts } from './texts.mjs';

function message({ file, to, subject, date, text }) {
  return el('article', { class: 'outbox-message' },
    el('h2', {}, subject),
    el('p', {}, texts.mailTo(to, new Date(date).toLocaleString('it-IT'))),
    el('pre', {}, text),
    el('p', {}, el('a', { href: `/posta/${file}`, download: true }, texts.download,
      el('span', { class: 'visually-hidden' }, `: ${subject}`))));
}

loadSession();
try {
  const response = await fetch('/posta/messages.json');
  if (!response.ok) throw new Error(texts.somethingWrong);
  const { messages } = await response.json();
  find('[data-messages]').replaceChildren(...messages.map(message));
  show(find('[data-none]'), messages.length === 0);
} catch (error) {
  notifyError(error);
}
show(find('[data-loading]'), false);
