// How a section stands, and whether there is anything to fill in at all.

import { statusParts } from './application.mjs';
import { el, find, show } from './dom.mjs';
import { clearNotice, notify } from './notices.mjs';
import { texts } from './texts.mjs';

/** The way to the section that must come first: it heads the menu. */
function wayToGate() {
  const link = find('[data-menu-section] a');
  return el('a', { class: 'btn btn-primary', href: link.href }, texts.goToGate(link.textContent));
}

/** Says it in words; a section that is locked or not wanted shows no questions. */
export function showStanding(root, view) {
  if (view.status) find('[data-section-status]')?.replaceChildren(...statusParts(view.status, view.status_label));
  show(root, view.status !== 'locked' && view.status !== 'not_required');
  if (view.frozen) notify('info', texts.frozen, { name: 'state' });
  else if (view.status === 'locked') {
    const gate = find('[data-menu-section] a')?.textContent ?? '';
    notify('warning', texts.lockedSection(gate), { name: 'state', actions: [wayToGate()] });
  } else if (view.status === 'not_required') notify('info', texts.notRequiredSection, { name: 'state' });
  else if (view.editable === false) notify('info', texts.notEditable, { name: 'state' });
  else clearNotice('state');
}
