// The tables of list items: opening, adding, deleting.

import { post, remove, statusOf } from './api.mjs';
import { statusParts } from './application.mjs';
import { confirm } from './confirm.mjs';
import { address, data, el, find, findAll, findIfAny, show } from './dom.mjs';
import { namesOf } from './item-names.mjs';
import { newId } from './new-id.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { texts } from './texts.mjs';

/** @import { ItemRow, View } from './api.d.ts' */

/**
 * What the lists of a body hang on: until an item is saved (`standing`) nothing can be hung on it.
 * `leave` saves before going to an item's page.
 * @typedef {object} Around
 * @property {{ application: string, section: string, item: string | null, parents: string[], standing: boolean }} owner
 * @property {boolean} editable
 * @property {(event: MouseEvent, href: string) => void} leave
 * @property {() => Promise<void>} reload
 */

/**
 * Fills every table below `root`.
 * @param {HTMLElement} root
 * @param {Pick<View, 'lists'>} view
 * @param {Around} around
 */
export function showLists(root, view, around) {
  for (const block of findAll('[data-list]', root)) showItems(block, view.lists[data(block, 'listId')] ?? [], around);
}

/**
 * @param {HTMLElement} block
 * @param {ItemRow[]} items
 * @param {Around} around
 */
function showItems(block, items, around) {
  const { owner, editable, leave } = around;
  const table = find('table[data-items]', block);
  const columns = findAll('[data-column]', table);
  const full = items.length >= Number(block.dataset.atMost);
  const names = namesOf(data(block, 'itemName'), items.map((item) => [item.name, ...cellsOf(columns, item)]));
  find('tbody', table).replaceChildren(...items.map((item, index) => row(block, columns, item, names[index] ?? '', { ...around, full })));
  show(table, items.length > 0);
  show(find('[data-list-empty]', block), items.length === 0);

  if (makesItsEntries(block)) return;
  show(find('.list-new', block), editable && owner.standing && !full);
  show(find('[data-list-locked]', block), editable && !owner.standing);
  show(findIfAny('[data-copy-hint]', block), editable && !full && items.length > 0);
  const add = find('a[data-new-item]', block);
  add.href = itemAddress(block, owner, null);
  add.onclick = (event) => leave(event, add.href);
}

/**
 * Whether the list makes its entries itself, one for each item of others.
 * @param {HTMLElement} block
 */
const makesItsEntries = (block) => 'each' in block.dataset;

/**
 * The page of an item, or of a new one.
 * @param {HTMLElement} block
 * @param {Around['owner']} owner
 * @param {string | null} item
 */
const itemAddress = (block, owner, item) =>
  address(data(block, 'itemPage'), {
    domanda: owner.application, elemento: item, padre: [...owner.parents, owner.item].filter(Boolean).join('.'),
  });

/**
 * What stands in the columns of an item.
 * @param {HTMLElement[]} columns
 * @param {ItemRow} item
 */
const cellsOf = (columns, item) => columns.map((column) => item.columns[data(column, 'column')] ?? '');

/**
 * @param {HTMLElement} block
 * @param {HTMLElement[]} columns
 * @param {ItemRow} item
 * @param {string} name
 * @param {Around & { full: boolean }} around
 */
function row(block, columns, item, name, around) {
  const { owner, editable, leave } = around;
  const shown = cellsOf(columns, item);
  const cells = columns.map((column, index) => el('td', { 'data-label': column.textContent }, shown[index] || '–'));
  const heading = findIfAny('[data-entry-heading]', block);
  const named = heading ? [el('td', { 'data-label': heading.textContent }, item.name ?? '–')] : [];
  const href = itemAddress(block, owner, item.id);
  const open = el('a', { href, class: 'row-action', 'data-edit-item': item.id },
    editable ? texts.edit : texts.view, el('span', { class: 'visually-hidden' }, `: ${name}`));
  open.addEventListener('click', (event) => leave(event, href));
  const status = item.complete ? 'complete' : 'incomplete';
  const words = item.version === 0 ? texts.toFillIn : data(block, status);
  return el('tr', { 'data-item': item.id }, named, cells,
    el('td', { 'data-label': 'Stato', class: `status-${status}` }, el('span', {}, statusParts(status, words), gaps(item))),
    el('td', { 'data-label': 'Azioni' }, el('span', { class: 'row-actions' },
      open, ...(editable && !makesItsEntries(block) ? [around.full ? null : duplication(block, item, name, around), removal(block, item, name, around)] : []))));
}

/** How many of the things that are missing are named in a row. */
const NAMED = 3;

/**
 * What is missing of an item that was begun, so that nobody has to open it to know.
 * @param {ItemRow} item
 */
function gaps({ version, missing }) {
  if (version === 0 || missing.length === 0) return null;
  return el('span', { class: 'row-gaps', 'data-row-gaps': true }, texts.rowGaps(missing.slice(0, NAMED), missing.length - NAMED));
}

/**
 * The button that copies an item with the items in it.
 * @param {HTMLElement} block
 * @param {ItemRow} item
 * @param {string} name
 * @param {Around} around
 */
function duplication(block, item, name, { owner, reload }) {
  const button = el('button', { type: 'button', class: 'link-button row-action', 'data-copy-item': item.id },
    texts.copyItem, el('span', { class: 'visually-hidden' }, `: ${name}`));
  // One id for one copy, however often the request is sent until it is answered.
  const id = newId();
  onPress(button, async () => {
    const at = { application: owner.application, section: owner.section, item: item.id };
    try {
      await post('/api/applications/{application}/sections/{section}/items/{item}/copy', at, { id }, { repeatable: true });
    } catch (error) {
      notifyError(error, { name: 'list', focus: true });
      return;
    }
    notify('success', texts.copiedItem(name), { name: 'list' });
    await reload();
    findIfAny(`[data-edit-item="${CSS.escape(id)}"]`, block)?.focus();
  });
  return button;
}

/**
 * The button that deletes an item.
 * @param {HTMLElement} block
 * @param {ItemRow} item
 * @param {string} name
 * @param {Around} around
 */
function removal(block, item, name, { owner, reload }) {
  const button = el('button', { type: 'button', class: 'link-button row-action', 'data-remove-item': item.id },
    texts.remove, el('span', { class: 'visually-hidden' }, `: ${name}`));
  onPress(button, async () => {
    if (!await confirm(texts.confirmRemove(name), { yes: texts.removeYes, no: texts.removeNo })) return;
    const at = { application: owner.application, section: owner.section, item: item.id };
    try {
      await remove('/api/applications/{application}/sections/{section}/items/{item}', at, { version: item.version });
    } catch (error) {
      if (statusOf(error) !== 404) {
        notifyError(error, { name: 'list', focus: true });
        return;
      }
    }
    notify('success', texts.removed(name), { name: 'list' });
    await reload();
    block.focus();
  });
  return button;
}
