// A new address, confirmed by whoever reads mail there: nobody needs to be signed in.

import { post, statusOf } from './api.mjs';
import { find, say, show } from './dom.mjs';
import { clearNotice, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { loadSession } from './session.mjs';

const code = () => location.hash.slice(1);

/** @param {'with-code' | 'without-code' | 'void' | 'confirmed'} part */
function showOnly(part) {
  for (const one of ['with-code', 'without-code', 'void', 'confirmed']) show(find(`[data-${one}]`), one === part);
}

const start = () => showOnly(code() === '' ? 'without-code' : 'with-code');

onPress(find('[data-confirm]'), async () => {
  clearNotice();
  const status = find('[data-confirm-status]');
  say(status, texts.confirming);
  try {
    const { email } = await post('/api/email-confirmations', {}, { code: code() });
    say(find('[data-confirmed-words]'), texts.confirmed(email));
    showOnly('confirmed');
    find('#titolo-confermato').focus();
  } catch (error) {
    // The server knows the link, and it confirms nothing.
    if (statusOf(error) === 409) showOnly('void');
    notifyError(error, { focus: true });
  }
  say(status, '');
});
// Another link of another mail, opened in the same tab.
addEventListener('hashchange', () => {
  clearNotice();
  start();
});
start();
await loadSession();
