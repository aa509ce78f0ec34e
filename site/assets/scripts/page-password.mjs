// Change of password, forced at the first access.

import { post } from './api.mjs';
import { find, show } from './dom.mjs';
import { requireSession, returnAddress } from './session.mjs';
import { problem, simpleForm } from './simple-form.mjs';
import { texts } from './texts.mjs';

const session = await requireSession();
show(find('[data-forced]'), session.must_change_password);
simpleForm('[data-password-form]', {
  missing: texts.passwordMissing,
  check: (entries) => (entries.new === entries.repeat ? [] : [problem('repeat', '', texts.passwordsDiffer)]),
  submit: async ({ current, new: fresh, repeat }) => {
    await post('/password', { current, new: fresh, repeat });
    show(find('[data-password-form]'), false);
    show(find('[data-forced]'), false);
    show(find('[data-changed]'), true);
    find('[data-go-on]').href = returnAddress();
    find('[data-go-on]').focus();
  },
});
