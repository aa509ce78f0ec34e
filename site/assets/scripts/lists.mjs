// The tables of list items: opening, adding, deleting.

import { remove } from './api.mjs';
import { confirm } from './confirm.mjs';
import { address, el, find, findAll, show } from './dom.mjs';
import { statusParts } from './application.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { texts } from './texts.mjs';

/** Fills every table below `root`. `owner` is `{ application, item }`; `leave` saves before going. */
export function showLists(root, view, { owner, editable, leave, reload }) {
  for (const block of findAll('[data-list]', root)) {
    const items = view.lists?.[block.dataset.listId] ?? view.lists?.[block.dataset.list] ?? [];
    showItems(block, items, { owner, editable, leave, reload });
  }
}

function showItems(block, items, options) {
  const { owner, editable, leave } = options;
  const table = find('[data-items]', block);
  const columns = findAll('[data-column]', table);
  find('tbody', table).replaceChildren(...items.map((item) => row(block, columns, item, options)));
  show(table, items.length > 0);
  show(find('[data-list-empty]', block), items.length === 0);

  const add = find('[data-new-item]', block);
  const full = items.length >= Number(block.dataset.atMost);
  const standing = owner.standing;
  show(add.closest('.list-new'), editable && standing && !full);
  show(find('[data-list-locked]', block), editable && !standing);
  add.href = address(block.dataset.itemPage, { domanda: owner.application, padre: owner.item });
  add.onclick = (event) => leave(event, add.href);
}

function row(block, columns, item, { owner, editable, leave, reload }) {
  const href = address(block.dataset.itemPage, {
    domanda: owner.application, elemento: item.id, padre: owner.item,
  });
  const cells = columns.map((column) =>
    el('td', { 'data-label': column.textContent }, item.columns?.[column.dataset.column] || '–'));
  const name = `${block.dataset.itemName} ${item.columns?.[columns[0]?.dataset.column] ?? ''}`.trim();
  const status = item.complete ? 'complete' : 'incomplete';
  const open = el('a', { href, class: 'row-action', 'data-edit-item': item.id },
    editable ? texts.edit : texts.view, el('span', { class: 'visually-hidden' }, `: ${name}`));
  open.addEventListener('click', (event) => leave(event, href));
  const actions = [open];
  if (editable) {
    const button = el('button', { type: 'button', class: 'link-button row-action', 'data-remove-item': item.id },
      texts.remove, el('span', { class: 'visually-hidden' }, `: ${name}`));
    onPress(button, () => removeItem(block, item, name, owner, reload));
    actions.push(button);
  }
  return el('tr', { 'data-item': item.id }, cells,
    el('td', { 'data-label': 'Stato', class: `status-${status}` }, el('span', {}, statusParts(status, item.complete ? texts.complete : texts.incomplete))),
    el('td', { 'data-label': 'Azioni' }, el('span', { class: 'row-actions' }, actions)));
}

async function removeItem(block, item, name, { application }, reload) {
  if (!await confirm(texts.confirmRemove(name), { yes: texts.remove })) return;
  try {
    await remove(`/applications/${application}/items/${item.id}`, { version: item.version });
  } catch (error) {
    if (error.status !== 404) {
      notifyError(error);
      return;
    }
  }
  notify('success', texts.removed(name), { name: 'list' });
  await reload();
  block.focus();
}
