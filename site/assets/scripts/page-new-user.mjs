// A new user: what was typed stays until the user is there.

import { post } from './api.mjs';
import { find, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { isAdministration } from './session.mjs';
import { simpleForm } from './simple-form.mjs';
import { askedBack } from './users/asked-back.mjs';
import { requireManager } from './users/entry.mjs';
import { chosenIn, givenToNew, offerGiven } from './users/given.mjs';
import { texts } from './users/texts.mjs';

await requireManager();
// An official without any right could do nothing once in.
const { rights, ...common } = texts.missing;
const form = find('form[data-user-form]');
/** @type {import('./users/asked-back.mjs').Confirmed} */
let confirmed = {};
const questions = simpleForm(form, {
  missing: /** @type {typeof texts.missing} */ (isAdministration() ? { ...common, rights } : common),
  working: texts.working,
  submit: async (typed) => {
    const entries = questions.entries();
    const wanted = { ...typed, phone: String(entries.phone), ...chosenIn(entries), ...confirmed };
    let made;
    try {
      made = await post('/api/users', {}, wanted);
    } catch (error) {
      confirmed = { ...confirmed, ...askedBack(error, typed) };
      throw error;
    }
    show(form, false);
    say(find('[data-made-words]'), texts.made(made.full_name, made.email));
    const told = find('[data-made]');
    show(told, true);
    told.focus();
  },
});
try {
  await offerGiven(form, givenToNew());
} catch (error) {
  notifyError(error);
}
