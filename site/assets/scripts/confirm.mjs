// A question that must be answered before something is done for good.

import { button, el } from './dom.mjs';

/**
 * Asks, and gives whether the answer was yes. The focus goes back where it was. Each answer says what comes of it: whoever
 * hears the two buttons alone knows which is which.
 * @param {string} question
 * @param {{ yes: string, no: string }} answers
 * @returns {Promise<boolean>}
 */
export function confirm(question, { yes, no }) {
  return new Promise((resolve) => {
    /** @type {HTMLDialogElement} */
    const dialog = el('dialog', { class: 'confirm', 'aria-labelledby': 'domanda-conferma' },
      el('p', { id: 'domanda-conferma' }, question),
      el('p', { class: 'actions' },
        button({ class: 'btn btn-primary', 'data-confirm-yes': true }, () => dialog.close('yes'), yes),
        button({ class: 'btn btn-outline-primary', 'data-confirm-no': true }, () => dialog.close('no'), no)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
