// A new address, confirmed by whoever reads mail there: nobody needs to be signed in.

import { post } from './api.mjs';
import { find, say, show } from './dom.mjs';
import { clearNotice, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { loadSession } from './session.mjs';
import { texts } from './users/texts.mjs';

const code = () => location.hash.slice(1);

function start() {
  show(find('[data-with-code]'), code() !== '');
  show(find('[data-without-code]'), code() === '');
}

onPress(find('[data-confirm]'), async () => {
  clearNotice();
  const status = find('[data-confirm-status]');
  say(status, texts.confirming);
  try {
    const { email } = await post('/api/email-confirmations', {}, { code: code() });
    say(find('[data-confirmed-words]'), texts.confirmed(email));
    show(find('[data-with-code]'), false);
    show(find('[data-confirmed]'), true);
    find('#titolo-confermato').focus();
  } catch (error) {
    notifyError(error, { focus: true });
  }
  say(status, '');
});
// Another link of another mail, opened in the same tab.
addEventListener('hashchange', () => {
  clearNotice();
  show(find('[data-confirmed]'), false);
  start();
});
start();
await loadSession();
