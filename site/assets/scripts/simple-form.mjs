// The portal's own small forms: sign-in and password.

import { find, findAll, say } from './dom.mjs';
import { notifyError, clearNotice } from './notices.mjs';
import { once } from './once.mjs';
import { Questions } from './questions.mjs';

/** A problem made here, in the shape the server's have. */
export const problem = (field, label, sentence) =>
  ({ place: { target: { field } }, label, sentence, severity: 'error' });

/**
 * Runs a form: `missing` has the sentence for each empty box, `check` finds what else is wrong,
 * `submit` does the work. What was typed stays.
 */
export function simpleForm(selector, { missing, check = () => [], working = '', submit }) {
  const form = find(selector);
  form.dataset.questions = 'own';
  const questions = new Questions(form.parentElement, 'own');
  const button = find('[data-save]', form);
  const status = find('[data-save-status]', form);
  for (const box of findAll('[data-show-passwords]', form)) {
    const secrets = findAll('input[type="password"]', form);
    box.addEventListener('change', () => {
      for (const secret of secrets) secret.type = box.checked ? 'text' : 'password';
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    once(button, async () => {
      clearNotice();
      const entries = questions.entries();
      const empty = Object.keys(missing).filter((id) => entries[id].trim() === '');
      const problems = empty.map((id) => problem(id, '', missing[id])).concat(empty.length ? [] : check(entries));
      questions.showProblems(problems);
      if (problems.length > 0) return;
      say(status, working);
      try {
        await submit(entries);
      } catch (error) {
        say(status, '');
        if (error.problems?.length > 0) questions.showProblems(error.problems);
        else if (error instanceof Error) notifyError(error);
      }
    });
  });
  return questions;
}

