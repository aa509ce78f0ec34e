// One's own second factor: set up, confirmed, replaced; recovery codes, which are shown once.

import { get, post } from './api.mjs';
import { el, find, findAll, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { codeForm } from './second-factor/code-form.mjs';
import { drawn } from './second-factor/qr.mjs';
import { texts } from './second-factor/texts.mjs';
import { loaded, openOfficial } from './service.mjs';
import { returnAddress, session } from './session.mjs';

/** @import { RecoveryCodes, SecondFactorSetup } from './api.d.ts' */

await openOfficial();
const now = session();
show(find('[data-forced]'), now.signed_in && now.second_factor === 'to_set_up');

/** @param {'none' | 'begun' | 'codes' | 'there'} name */
function view(name) {
  for (const part of findAll('[data-view]')) show(part, part.dataset.view === name);
  const title = find(`[data-view="${name}"] h2`);
  if (title.tabIndex === -1) title.focus();
}

/** @param {SecondFactorSetup} setup */
function showSetup({ secret, address, qr }) {
  find('[data-qr]').replaceChildren(drawn(qr));
  say(find('[data-secret]'), secret.match(/.{1,4}/g)?.join(' ') ?? secret);
  find('a[data-address]').href = address;
  view('begun');
}

/** @param {RecoveryCodes} codes */
function showCodes({ codes }) {
  find('[data-codes]').replaceChildren(...codes.map((code) => el('li', {}, el('code', {}, code))));
  find('a[data-go-on]').href = returnAddress();
  show(find('[data-forced]'), false);
  view('codes');
}

async function showWhatIsThere() {
  const { since, recovery_codes: left } = await get('/api/second-factor');
  say(find('[data-since]'), since ? texts.since(since.text) : '');
  say(find('[data-left]'), texts.left(left));
  view(since ? 'there' : 'none');
}

onPress(find('[data-begin]'), async () => {
  try {
    showSetup(await post('/api/second-factor', {}, { code: null }));
  } catch (error) {
    notifyError(error, { focus: true });
  }
});
codeForm(find('form[data-form="confirm"]'), 'confirm-code', async (code) => showCodes(await post('/api/second-factor/confirm', {}, { code })));
codeForm(find('form[data-form="replace"]'), 'replace-code', async (code) => showSetup(await post('/api/second-factor', {}, { code })));
codeForm(find('form[data-form="renew"]'), 'renew-code', async (code) => showCodes(await post('/api/second-factor/recovery-codes', {}, { code })));
find('[data-print]').addEventListener('click', () => print());
onPress(find('[data-copy]'), async () => {
  try {
    await navigator.clipboard.writeText(findAll('[data-codes] code').map((code) => code.textContent).join('\n'));
    say(find('[data-copied]'), texts.copied);
  } catch {
    say(find('[data-copied]'), texts.notCopied);
  }
});
try {
  await showWhatIsThere();
} catch (error) {
  notifyError(error);
}
loaded();
