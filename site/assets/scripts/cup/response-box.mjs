// The files that the national system gave: each is sent as soon as it is chosen, and what it brought
// is told file by file.

import { ApiError, post } from '../api.mjs';
import { button, el, find, icon, say } from '../dom.mjs';
import { FileBox, isFinal } from '../file-box.mjs';
import { upload } from '../upload.mjs';
import { strayList } from './files.mjs';
import { sessionIsOver } from '../service.mjs';
import { texts } from './texts.mjs';
import { importOf, importWords } from './words.mjs';

/** @import { Conversion } from '../api.d.ts' */
/** @import { Child } from '../dom.mjs' */

const ICONS = { success: 'it-check-circle', warning: 'it-warning-circle', error: 'it-error' };

/**
 * @param {keyof typeof ICONS} kind
 * @param {(Child | Child[])[]} content
 */
const told = (kind, ...content) => el('div', { class: `notice notice-${kind}`, 'data-import-told': kind },
  icon(ICONS[kind]), el('div', {}, ...content));

/** What can be downloaded now stands at the top of a long page. */
const toOutcome = () => button({ class: 'link-button' }, () => find('[data-outcome-title]').focus(), texts.toOutcome);

/**
 * What a file brought.
 * @param {Conversion} conversion
 * @param {File} file
 */
function brought(conversion, file) {
  const one = importOf(conversion, file);
  if (!one) return null;
  return told(one.contradicts ? 'error' : one.stray_count > 0 ? 'warning' : 'success',
    one.contradicts ? el('p', {}, texts.contradicts(file.name)) : el('p', {}, texts.imported(file.name, importWords(one))),
    one.unwanted.length > 0 ? el('p', {}, texts.unwanted(one.unwanted)) : null,
    strayList(one),
    one.coded + one.rejected > 0 ? el('p', {}, toOutcome()) : null);
}

/**
 * Makes the box; `take` shows the conversion as it stands after every file.
 * @param {HTMLElement} root
 * @param {string} conversion
 * @param {(conversion: Conversion) => void} take
 */
export function responseBox(root, conversion, take) {
  const place = find('[data-import-outcome]');
  find('input', root).addEventListener('change', () => place.replaceChildren());
  return new FileBox(root, {
    send: (file, progress) => upload(file, {
      announce: (announced) => post('/api/cup/conversions/{conversion}/responses', { conversion }, announced),
      received: ({ response }, announced) => post('/api/cup/conversions/{conversion}/responses/{response}/received',
        { conversion, response }, announced, { repeatable: true }),
      progress,
    }),
    done: (after, file) => {
      take(after);
      say(find('[data-upload-status]', root), '');
      place.append(brought(after, file) ?? '');
    },
    failed: (error, file) => {
      void sessionIsOver(error);
      if (!(error instanceof ApiError) || !isFinal(error) || error.status === 404) return false;
      place.append(told('error', el('p', {}, el('strong', {}, texts.importRefused(file.name)), ' ', error.message)));
      return true;
    },
  });
}
