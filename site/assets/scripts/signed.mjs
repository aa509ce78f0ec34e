// The signed files: choosing them, and a verdict that one can act on.

import { ApiError, post } from './api.mjs';
import { data, el, find, findAll, icon, instant } from './dom.mjs';
import { FileBox } from './file-box.mjs';
import { texts } from './texts.mjs';
import { upload } from './upload.mjs';

/** @import { ApplicationDetail, Refusal, Signed, Signer } from './api.d.ts' */

/** @param {Signed} file */
function accepted({ file_name: name, uploaded_at: at, signer }) {
  return el('div', { class: 'notice notice-success' }, icon('it-check-circle'), el('div', {},
    el('p', {}, el('strong', {}, texts.signedOk(signer))),
    el('p', {}, `${name}, ${instant(at)}. ${texts.signedReplace}`)));
}

/**
 * @param {string} message
 * @param {Partial<Refusal>} refusal
 * @param {Signed | undefined} standing what was accepted before
 */
function refused(message, { reasons, signers }, standing) {
  const line = (/** @type {Signer} */ signer) => el('li', {}, texts.signerLine(signer, instant(signer.not_after)));
  return el('div', { class: 'notice notice-error' }, icon('it-error'), el('div', {},
    el('p', {}, el('strong', {}, texts.signedRefused), ' ', message),
    standing ? el('p', {}, texts.signedStands(standing.file_name)) : null,
    reasons?.length ? el('ul', {}, reasons.map((reason) => el('li', {}, reason))) : null,
    signers?.length ? el('details', {}, el('summary', {}, texts.signers), el('ul', {}, signers.map(line))) : null));
}

/**
 * What was accepted as one of the files; ids are a call's own words, and may be those of any object too.
 * @param {ApplicationDetail['signed']} signed
 * @param {string} which
 */
const acceptedAs = (signed, which) => (Object.hasOwn(signed, which) ? signed[which] : undefined);

/**
 * Makes the boxes; `changed` is called after every accepted file.
 * @param {string} application
 * @param {() => Promise<void>} changed
 */
export function signedBoxes(application, changed) {
  const roots = findAll('[data-signed]');
  /** @type {ApplicationDetail['signed']} */
  let standing = {};
  for (const root of roots) {
    const which = data(root, 'signed');
    new FileBox(root, {
      send: (file, progress) => upload(file, {
        announce: (announced) => post('/api/applications/{application}/signed', { application }, { which, ...announced }),
        received: ({ document }, announced) => post('/api/applications/{application}/signed/{document}/received',
          { application, document }, { which, ...announced }, { repeatable: true }),
        progress,
      }),
      done: () => changed(),
      failed: (error) => {
        if (!(error instanceof ApiError) || error.code !== 'signature') return false;
        find('[data-verdict]', root).replaceChildren(refused(error.message, error.refusal, acceptedAs(standing, which)));
        return true;
      },
    });
  }
  return {
    /**
     * Shows what was accepted; gives whether that is everything: the page has a box for each file.
     * @param {ApplicationDetail['signed']} signed
     */
    show(signed) {
      standing = signed;
      for (const root of roots) {
        const file = acceptedAs(signed, data(root, 'signed'));
        if (file) find('[data-verdict]', root).replaceChildren(accepted(file));
      }
      return roots.every((root) => acceptedAs(signed, data(root, 'signed')));
    },
  };
}
