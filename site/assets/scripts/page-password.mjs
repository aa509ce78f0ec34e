// Change of password, forced at the first access.

import { post } from './api.mjs';
import { asked, find, show } from './dom.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { requireSession, returnAddress } from './session.mjs';
import { simpleForm } from './simple-form.mjs';

const { must_change_password: forced } = await requireSession();
show(find('[data-forced]'), forced);
// Whoever tried another page is told why it did not open.
show(find('[data-sent-here]'), forced && asked('rimandato') !== null);
show(find('[data-own-password]'), !forced);
const form = find('form[data-password-form]');
simpleForm(form, {
  missing: texts.passwordMissing,
  submit: async (typed) => {
    await post('/api/password', {}, typed);
    show(form, false);
    show(find('[data-forced]'), false);
    show(find('[data-own-password]'), true);
    show(find('[data-changed]'), true);
    const goOn = find('a[data-go-on]');
    goOn.href = returnAddress();
    goOn.focus();
  },
});
