// Document slots: what was uploaded, and a box for more.

import { addressOf, remove, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { data, el, fileSize, find, findAll, findIfAny, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { owner as account } from './session.mjs';
import { texts } from './texts.mjs';
import { SlotBox } from './uploads/slot-box.mjs';

/** @import { StoredDocument, View } from './api.d.ts' */
/** @import { Place } from './uploads/kept-files.mjs' */

/**
 * What the slots of a body hang on: until an item is saved (`standing`) nothing can be hung on it.
 * @typedef {object} Around
 * @property {{ application: string, section: string, item: string | null, standing: boolean }} owner
 * @property {boolean} editable
 * @property {() => Promise<void>} reload
 */

/**
 * A slot's box, with what it must know now: that changes with every view.
 * @type {WeakMap<HTMLElement, { box: SlotBox, around: Around }>}
 */
const known = new WeakMap();

/**
 * Fills every slot below `root`.
 * @param {HTMLElement} root
 * @param {Pick<View, 'documents'>} view
 * @param {Around} around
 */
export function showSlots(root, view, around) {
  const { owner, editable } = around;
  for (const slot of findAll('[data-slot]', root)) {
    const documents = view.documents[data(slot, 'slot')] ?? [];
    const table = find('table[data-documents]', slot);
    find('tbody', table).replaceChildren(...documents.map((document) => row(slot, document, around)));
    show(table, documents.length > 0);
    const room = 'many' in slot.dataset || documents.length === 0;
    const room = 'many' in slot.dataset || documents.length === 0;
    boxOf(slot, around, documents).open(editable && owner.standing && room);
  }
  show(findIfAny('[data-documents-locked]', root), editable && !owner.standing);
}

/**
 * The box of a slot. The first time that files can go there, those go on that were on their way when the page was left.
 * @param {HTMLElement} slot
 * @param {Around} around
 * @param {StoredDocument[]} documents
 */
function boxOf(slot, around, documents) {
  const before = known.get(slot);
  const box = before?.box ?? new SlotBox(slot, () => placeOf(slot), () => known.get(slot)?.around.reload() ?? Promise.resolve());
  known.set(slot, { box, around });
  const could = before !== undefined && canTake(before.around);
  if (canTake(around) && !could) void box.resume(documents.map(({ id }) => id));
  return box;
}

/** @param {Around} around */
const canTake = ({ owner, editable }) => editable && owner.standing;

/**
 * Where files of a slot go now.
 * @param {HTMLElement} slot
 * @returns {Place}
 */
function placeOf(slot) {
  const { application = '', section = '', item = null } = known.get(slot)?.around.owner ?? {};
  return { owner: account(), application, section, item: item ?? '', slot: data(slot, 'slot') };
}

/**
 * @param {HTMLElement} slot
 * @param {StoredDocument} document
 * @param {Around} around
 */
function row(slot, document, around) {
  const at = { application: around.owner.application, document: document.id };
  const href = addressOf('/api/applications/{application}/documents/{document}', at);
  const download = el('a', { href, class: 'row-action', download: true }, texts.download, hidden(document));
  return el('tr', { 'data-document': document.id },
    el('td', { 'data-label': 'File', class: 'file-name' }, document.file_name),
    el('td', { 'data-label': 'Dimensione' }, fileSize(document.size)),
    el('td', { 'data-label': 'Caricato il' }, shortInstant(document.uploaded_at)),
    el('td', { 'data-label': 'Azioni' }, el('span', { class: 'row-actions' },
      download, around.editable ? removal(slot, document, around) : null)));
}

/**
 * The name of a document, for who hears only the link or button beside it.
 * @param {StoredDocument} document
 */
const hidden = ({ file_name: name }) => el('span', { class: 'visually-hidden' }, `: ${name}`);

/**
 * The button that deletes a document.
 * @param {HTMLElement} slot
 * @param {StoredDocument} document
 * @param {Around} around
 */
function removal(slot, document, { owner, reload }) {
  const { id, file_name: name } = document;
  const button = el('button', { type: 'button', class: 'link-button row-action', 'data-discard': id },
    texts.discard, hidden(document));
  onPress(button, async () => {
    if (!await confirm(texts.confirmDiscard(name), { yes: texts.discard })) return;
    try {
      await remove('/api/applications/{application}/documents/{document}', { application: owner.application, document: id });
    } catch (error) {
      if (statusOf(error) !== 404) {
        notifyError(error);
        return;
      }
    }
    notify('success', texts.discarded(name), { name: 'documents' });
    await reload();
    slot.focus();
  });
  return button;
}
