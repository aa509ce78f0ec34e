// The files that the national system gave: each is sent as soon as it is chosen, and what it brought
// is told file by file.

import { el, find, icon, say } from '../dom.mjs';
import { FileBox } from '../file-box.mjs';
import { strayList } from './files.mjs';
import { sessionIsOver } from './service.mjs';
import { texts } from './texts.mjs';
import { importOf, importWords, strayCount } from './words.mjs';

function told(kind, ...content) {
  const icons = { success: 'it-check-circle', warning: 'it-warning-circle', error: 'it-error' };
  return el('div', { class: `notice notice-${kind}`, 'data-import-told': kind }, icon(icons[kind]), el('div', {}, content.flat()));
}

/** What can be downloaded now stands at the top of a long page. */
const toOutcome = () => el('button', {
  type: 'button', class: 'link-button', onclick: () => find('[data-outcome-title]').focus(),
}, texts.toOutcome);

/** Makes the box; `take` shows the conversion as it stands after every file. */
export function responseBox(root, path, take) {
  const place = find('[data-import-outcome]');
  find('input', root).addEventListener('change', () => place.replaceChildren());
  return new FileBox(root, {
    plan: () => ({
      announce: { path: `${path}/responses`, body: {} },
      identify: ({ response }) => response,
      received: (response) => `${path}/responses/${response}/received`,
    }),
    done: (conversion, file) => {
      take(conversion);
      say(find('[data-upload-status]', root), '');
      const one = importOf(conversion, file) ?? { coded: 0, rejected: 0, strays: [] };
      place.append(told(strayCount(one) > 0 ? 'warning' : 'success',
        el('p', {}, texts.imported(file.name, importWords(one))),
        strayList(one),
        one.coded + one.rejected > 0 ? el('p', {}, toOutcome()) : []));
    },
    failed: (error, file) => {
      sessionIsOver(error);
      if (!(error.status >= 400 && error.status < 500) || [401, 403, 404, 408, 429].includes(error.status)) return false;
      place.append(told('error', el('p', {}, el('strong', {}, texts.importRefused(file.name)), ' ',
        error.problems[0]?.sentence ?? error.message)));
      return true;
    },
  });
}
