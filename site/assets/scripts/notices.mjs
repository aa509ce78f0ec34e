// Notices at the top of the page, read out by screen readers when they appear.

import { ApiError } from './api.mjs';
import { el, find, findIfAny, icon } from './dom.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

const ICONS = { error: 'it-error', success: 'it-check-circle', warning: 'it-warning-circle', info: 'it-info-circle' };

/**
 * `focus`: the notice answers a press, which may have been far below: whoever pressed reads it, and goes on from there.
 * @typedef {{ name?: string, actions?: HTMLElement[], focus?: boolean }} Options
 */

/**
 * Shows a notice and gives it, so that it can be taken away. One notice of a `name` at a time.
 * @param {keyof typeof ICONS} kind
 * @param {string} text
 * @param {Options} options
 */
export function notify(kind, text, { name = 'general', actions = [], focus = false } = {}) {
  clearNotice(name);
  const notice = el('div', {
    class: `notice notice-${kind}`, role: kind === 'error' ? 'alert' : 'status', 'data-notice': name,
  }, icon(ICONS[kind]), el('div', {}, el('p', {}, text), ...actions));
  find('[data-notices]').append(notice);
  if (focus) {
    notice.tabIndex = -1;
    notice.focus();
  } else if (kind === 'error') {
    notice.scrollIntoView({ block: 'nearest' });
  }
  return notice;
}

export function clearNotice(name = 'general') {
  findIfAny(`[data-notice="${name}"]`)?.remove();
}

/**
 * Shows what went wrong: in its own words if no others are given, and with the number of the request
 * if something broke at the server.
 * @param {unknown} error
 * @param {Options & { words?: string }} options
 */
export function notifyError(error, { words = wordsOf(error), ...options } = {}) {
  const number = error instanceof ApiError && error.status >= 500 && error.refusal.request_id;
  return notify('error', number ? `${words} ${texts.requestNumber(number)}` : words, options);
}

/** @param {unknown} error */
const wordsOf = (error) => (error instanceof Error && error.message) || texts.somethingWrong;
