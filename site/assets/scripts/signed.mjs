// The two signed files: choosing them, and a verdict that one can act on.

import { el, find, findAll, icon, instant } from './dom.mjs';
import { FileBox } from './file-box.mjs';
import { texts } from './texts.mjs';

function accepted({ file_name: name, uploaded_at: at, signer, fiscal_code: code }) {
  return el('div', { class: 'notice notice-success' }, icon('it-check-circle'), el('div', {},
    el('p', {}, el('strong', {}, texts.signedOk(code ? `${signer} (${code})` : signer))),
    el('p', {}, `${name}, ${instant(at)}. ${texts.signedReplace}`)));
}

function refused({ message, body }) {
  return el('div', { class: 'notice notice-error' }, icon('it-error'), el('div', {},
    el('p', {}, el('strong', {}, texts.signedRefused), ' ', message),
    body.reasons?.length > 0 ? el('ul', {}, body.reasons.map((reason) => el('li', {}, reason))) : null,
    body.signers?.length > 0 ? el('details', {}, el('summary', {}, texts.signers),
      el('ul', {}, body.signers.map((signer) => el('li', {}, texts.signerLine({ ...signer, not_after: instant(signer.not_after) }))))) : null));
}

/** Makes both boxes; `changed` is called after every accepted file. */
export function signedBoxes(application, changed) {
  const roots = findAll('[data-signed]');
  for (const root of roots) {
    const path = `/applications/${application}/signed`;
    new FileBox(root, {
      plan: () => ({
        announce: { path, body: { which: root.dataset.signed } },
        received: (id) => `${path}/${id}/received`,
      }),
      done: () => changed(),
      failed: (error) => {
        if (error.code !== 'signature') return false;
        find('[data-verdict]', root).replaceChildren(refused(error));
        return true;
      },
    });
  }
  return {
    show(signed) {
      for (const root of roots) {
        const file = signed[root.dataset.signed];
        if (file) find('[data-verdict]', root).replaceChildren(accepted(file));
      }
    },
  };
}
