// The question for the name of an application.

import { ApiError, problemsOf, put } from '../api.mjs';
import { button, el, find, say, show } from '../dom.mjs';
import { onSubmit } from '../once.mjs';
import { applicationsPage } from '../page-data.mjs';
import { texts as general } from '../texts.mjs';
import { texts } from './texts.mjs';

/** @import { Application, ApplicationDetail } from '../api.d.ts' */

/**
 * Asks for a name and saves it; gives the application as it is then, or `null` if the person left it as it was.
 * @param {Pick<Application, 'id' | 'name'>} application
 * @returns {Promise<ApplicationDetail | null>}
 */
export function askName({ id, name }) {
  return new Promise((resolve) => {
    /** @type {ApplicationDetail | null} */
    let saved = null;
    const longest = applicationsPage().longest_name;
    const input = el('input', {
      id: 'nome-domanda', class: 'form-control', type: 'text', name: 'name', value: name ?? '', maxlength: longest * 2,
      autocomplete: 'off', 'aria-describedby': 'nome-domanda-errore nome-domanda-aiuto',
    });
    const error = el('p', { class: 'field-error', id: 'nome-domanda-errore', 'data-name-error': true, role: 'alert', hidden: true });
    /** @type {HTMLDialogElement} */
    const dialog = el('dialog', { class: 'confirm', 'aria-label': texts.nameLabel });
    const save = el('button', { type: 'submit', class: 'btn btn-primary', 'data-name-save': true }, texts.saveName);
    const form = el('form', { method: 'dialog', class: 'questions', novalidate: true },
      el('label', { for: 'nome-domanda' }, texts.nameLabel),
      el('p', { class: 'field-hint', id: 'nome-domanda-aiuto' }, texts.nameHint(longest)),
      error, input,
      el('p', { class: 'actions' }, save,
        button({ class: 'btn btn-outline-primary' }, () => dialog.close(), general.cancel)));
    dialog.append(form);
    onSubmit(form, save, async () => {
      show(error, false);
      try {
        saved = await put('/api/applications/{application}/name', { application: id }, { name: input.value });
        dialog.close();
      } catch (failure) {
        const words = problemsOf(failure)[0]?.sentence ?? (failure instanceof ApiError ? failure.message : general.somethingWrong);
        say(error, words);
        show(error, true);
        input.setAttribute('aria-invalid', 'true');
        input.focus();
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(saved);
    });
    document.body.append(dialog);
    dialog.showModal();
    find('input', dialog).select();
  });
}
