// Notices at the top of the page, read out by screen readers when they appear.

import { texts } from './texts.mjs';
import { el, find, icon } from './dom.mjs';

const ICONS = { error: 'it-error', success: 'it-check-circle', warning: 'it-warning-circle', info: 'it-info-circle' };

/** Shows a notice and gives it, so that it can be taken away. One notice of a `name` at a time. */
export function notify(kind, text, { name = 'general', actions = [] } = {}) {
  clearNotice(name);
  const notice = el('div', {
    class: `notice notice-${kind}`, role: kind === 'error' ? 'alert' : 'status', 'data-notice': name,
  }, icon(ICONS[kind]), el('div', {}, el('p', {}, text), ...actions));
  find('[data-notices]').append(notice);
  if (kind === 'error') notice.scrollIntoView({ block: 'nearest' });
  return notice;
}

export function clearNotice(name = 'general') {
  find(`[data-notice="${name}"]`)?.remove();
}

/** Shows a refusal, with its number if the server gave one. */
export function notifyError(error, options) {
  const number = error.requestId && error.status >= 500 ? ` ${texts.requestNumber(error.requestId)}` : '';
  return notify('error', `${error.message || texts.somethingWrong}${number}`, options);
}
