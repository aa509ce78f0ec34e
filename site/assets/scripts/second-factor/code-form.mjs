// A form that takes one code: what is wrong with it is said at its box, which keeps the focus.

import { ApiError } from '../api.mjs';
import { find } from '../dom.mjs';
import { portalTexts as texts } from '../portal-texts.mjs';
import { AlreadyTold, problem, simpleForm } from '../simple-form.mjs';

/**
 * @param {HTMLFormElement} form
 * @param {string} box
 * @param {(code: string) => Promise<unknown>} submit
 */
export function codeForm(form, box, submit) {
  const questions = simpleForm(form, {
    missing: { [box]: texts.codeMissing },
    working: texts.codeWorking,
    submit: async (typed) => {
      try {
        await submit(typed[box] ?? '');
        find('[data-save-status]', form).textContent = '';
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'second-factor-code') throw error;
        questions.showProblems([problem(box, error.message)]);
        throw new AlreadyTold();
      }
    },
  });
  return questions;
}
