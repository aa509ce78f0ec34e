// Whether a file was sent under a protocol number. The file itself stays here.

import { post } from './api.mjs';
import { el, find, icon, say } from './dom.mjs';
import { digestOf, digestOfFile, isDigest, isProtocol, protocolOf } from './receipt/typed.mjs';
import { words } from './receipt/words.mjs';
import { loadSession } from './session.mjs';
import { problem, simpleForm } from './simple-form.mjs';

const answer = find('[data-receipt-answer]');

/**
 * @param {boolean} sent
 * @param {string} protocol
 */
const told = (sent, protocol) => el('div', { class: `notice notice-${sent ? 'success' : 'warning'}`, 'data-sent': String(sent) },
  icon(sent ? 'it-check-circle' : 'it-warning-circle'), el('p', {}, (sent ? words.sent : words.notSent)(protocol)));

const form = find('form[data-receipt-form]');
const questions = simpleForm(form, {
  missing: words.missing,
  working: words.checking,
  check: ({ protocol, sha256 }) => [
    ...isProtocol(protocolOf(protocol)) ? [] : [problem('protocol', words.protocolShape)],
    ...isDigest(digestOf(sha256)) ? [] : [problem('sha256', words.digestShape(digestOf(sha256).length))],
  ],
  submit: async (typed) => {
    answer.replaceChildren();
    const protocol = protocolOf(typed.protocol);
    const { sent } = await post('/api/receipts/check', {}, { protocol, sha256: digestOf(typed.sha256) }, { repeatable: true });
    say(find('[data-save-status]', form), '');
    answer.replaceChildren(told(sent, protocol));
  },
});
// What was answered is of what was asked.
questions.onChange(() => answer.replaceChildren());

const chooser = find('input[data-digest-of]');
chooser.addEventListener('change', async () => {
  const [file] = chooser.files ?? [];
  if (!file) return;
  const status = find('[data-digest-status]');
  say(status, words.digesting(file.name));
  try {
    questions.overlay({ sha256: await digestOfFile(file) });
    say(status, words.digested(file.name));
  } catch {
    say(status, words.unreadable(file.name));
  }
});

await loadSession();
