// The portal's own small forms: sign-in and password.

import { problemsOf } from './api.mjs';
import { find, findAll, say } from './dom.mjs';
import { idOf } from './fields.mjs';
import { clearNotice, notifyError } from './notices.mjs';
import { onSubmit } from './once.mjs';
import { Questions } from './questions.mjs';
import { sayInTitle } from './summary.mjs';

/** @import { ShownProblem } from './fields.mjs' */

/**
 * A problem made here, in the shape the server's have.
 * @param {string} field
 * @param {string} sentence
 * @returns {ShownProblem}
 */
export const problem = (field, sentence) => ({ place: { target: { field } }, label: '', sentence, severity: 'error' });

/** What went wrong and has been told already. */
export class AlreadyTold extends Error {}

/**
 * The texts of a form's boxes, by name.
 * @template {string} Name
 * @typedef {Record<Name, string>} Texts
 */

/**
 * Runs a form: `missing` has the sentence for each empty box that is asked for, `check` finds what else is wrong,
 * `submit` does the work. What was typed stays.
 * @template {string} Name
 * @param {HTMLFormElement} form
 * @param {object} how
 * @param {Texts<Name>} how.missing
 * @param {(texts: Texts<Name>) => ShownProblem[]} [how.check]
 * @param {string} [how.working]
 * @param {(texts: Texts<Name>) => Promise<unknown>} how.submit
 */
export function simpleForm(form, { missing, check = () => [], working = '', submit }) {
  form.dataset.questions = 'own';
  const questions = new Questions(form.parentElement ?? form, 'own');
  const status = find('[data-save-status]', form);
  for (const box of findAll('input[data-show-passwords]', form)) {
    const secrets = findAll('input[type="password"]', form);
    box.addEventListener('change', () => {
      for (const secret of secrets) secret.type = box.checked ? 'text' : 'password';
    });
  }
  const names = /** @type {Name[]} */ (Object.keys(missing));
  const typed = () => {
    const entries = questions.entries();
    return /** @type {Texts<Name>} */ (Object.fromEntries(names.map((name) => [name, String(entries[name])])));
  };
  onSubmit(form, find('[data-save]', form), async () => {
    clearNotice();
    const given = typed();
    const wanted = new Set(questions.asked().map(idOf));
    const empty = names.filter((name) => wanted.has(name) && given[name].trim() === '');
    const problems = empty.length > 0 ? empty.map((name) => problem(name, missing[name])) : check(given);
    questions.showProblems(problems);
    if (problems.length > 0) return;
    say(status, working);
    try {
      await submit(given);
    } catch (error) {
      say(status, '');
      if (problemsOf(error).length > 0) questions.showProblems(problemsOf(error));
      else if (!(error instanceof AlreadyTold)) {
        sayInTitle(true);
        notifyError(error, { focus: true });
      }
    }
  });
  return questions;
}
