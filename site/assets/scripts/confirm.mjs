// A question that must be answered before something is done for good.

import { el } from './dom.mjs';
import { texts } from './texts.mjs';

/** Asks, and gives whether the answer was yes. The focus goes back where it was. */
export function confirm(question, { yes = texts.confirm, no = texts.cancel } = {}) {
  return new Promise((resolve) => {
    const dialog = el('dialog', { class: 'confirm', 'aria-labelledby': 'domanda-conferma' },
      el('p', { id: 'domanda-conferma' }, question),
      el('p', { class: 'actions' },
        el('button', { type: 'button', class: 'btn btn-primary', 'data-confirm-yes': true, onclick: () => dialog.close('yes') }, yes),
        el('button', { type: 'button', class: 'btn btn-outline-primary', 'data-confirm-no': true, onclick: () => dialog.close('no') }, no)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
