// Document slots: what was uploaded, and a box for more.

import { addressOf, post, remove, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { data, el, fileSize, find, findAll, findIfAny, shortInstant, show } from './dom.mjs';
import { FileBox } from './file-box.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { texts } from './texts.mjs';
import { upload } from './upload.mjs';

/** @import { StoredDocument, View } from './api.d.ts' */

/**
 * What the slots of a body hang on: until an item is saved (`standing`) nothing can be hung on it.
 * @typedef {object} Around
 * @property {{ application: string, section: string, item: string | null, standing: boolean }} owner
 * @property {boolean} editable
 * @property {() => Promise<void>} reload
 */

/**
 * What the box of a slot must know now: it changes with every view.
 * @type {WeakMap<HTMLElement, Around>}
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
    show(find('[data-choose]', slot), editable && owner.standing && room);
    const isNew = !known.has(slot);
    known.set(slot, around);
    if (isNew) makeBox(slot, around);
  }
  show(findIfAny('[data-documents-locked]', root), editable && !owner.standing);
}

/**
 * @param {HTMLElement} slot
 * @param {Around} first
 */
function makeBox(slot, first) {
  const around = () => known.get(slot) ?? first;
  return new FileBox(slot, {
    send: (file, progress) => {
      const { application, section, item } = around().owner;
      const place = { section, slot: data(slot, 'slot'), ...(item ? { item } : {}) };
      return upload(file, {
        announce: (announced) => post('/api/applications/{application}/documents', { application }, { ...place, ...announced }),
        received: ({ document }, announced) => post('/api/applications/{application}/documents/{document}/received',
          { application, document }, { ...place, ...announced }, { repeatable: true }),
        progress,
      });
    },
    done: () => around().reload(),
  });
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
