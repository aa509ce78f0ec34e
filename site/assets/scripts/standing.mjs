// How a section stands, and whether there is anything to fill in at all.

import { labelOf, standingOf, statusParts } from './application.mjs';
import { el, find, findIfAny, show } from './dom.mjs';
import { clearNotice, notify } from './notices.mjs';
import { texts } from './texts.mjs';

/** @import { State, View } from './api.d.ts' */

/** The section that must come first: it heads the menu. */
const gate = () => find('[data-menu-section] a');

const wayToGate = () => el('a', { class: 'btn btn-primary', href: gate().href }, texts.goToGate(gate().textContent));

/** How the application stands that the page shows, as its bar says. */
const shownState = () => /** @type {State} */ (find('[data-application-bar]').dataset.state ?? 'draft');

/**
 * Says it in words; a section that is locked or not wanted shows no questions.
 * @param {HTMLElement} root
 * @param {Pick<View, 'editable'> & Partial<Pick<View, 'status' | 'status_label' | 'frozen' | 'untouched' | 'started' | 'lists' | 'documents'>>} view
 */
export function showStanding(root, { status, status_label: label = '', frozen = false, untouched = false, started = true, lists = {}, documents = {}, editable }) {
  const begun = started || [...Object.values(lists), ...Object.values(documents)].some((all) => all.length > 0);
  if (status) {
    const section = { status, untouched, started: begun, status_label: label };
    findIfAny('[data-section-status]')?.replaceChildren(...statusParts(standingOf(section), labelOf(section)));
  }
  show(root, status !== 'locked' && status !== 'not_required');
  show(findIfAny('.required-legend', root), editable);
  if (frozen) notify('info', texts.frozen, { name: 'state' });
  else if (status === 'locked') {
    notify('warning', texts.lockedSection(gate().textContent), { name: 'state', actions: [wayToGate()] });
  } else if (status === 'not_required') notify('info', texts.notRequiredSection, { name: 'state' });
  else if (!editable) notify('info', texts.notEditable[shownState()], { name: 'state' });
  else clearNotice('state');
}
