// Document slots: what was uploaded, and a box for more.

import { addressOf, remove, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { data, el, fileSize, find, findAll, findIfAny, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { fileLink } from './saving.mjs';
import { owner as account } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { StoredDocument, View } from './api.d.ts' */
/** @import { Place } from './uploads/kept-files.mjs' */
/** @import { SlotBox } from './uploads/slot-box.mjs' */

/**
 * What the slots of a body hang on: until an item is saved (`standing`) nothing can be hung on it.
 * @typedef {object} Around
 * @property {{ application: string, section: string, item: string | null, standing: boolean }} owner
 * @property {boolean} editable
 * @property {() => Promise<void>} reload
 */

/**
 * What the box of a slot must know now: it changes with every view.
 * @typedef {{ around: Around, documents: StoredDocument[], box: Promise<SlotBox> | null }} Known
 */

/** @type {WeakMap<HTMLElement, Known>} */
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
    const now = { around, documents, box: known.get(slot)?.box ?? null };
    known.set(slot, now);
    show(find('[data-choose]', slot), hasRoom(slot, now));
    if (now.box || canTake(around)) void open(slot);
  }
  show(findIfAny('[data-documents-locked]', root), editable && !owner.standing);
}

/** @param {Around} around */
const canTake = ({ owner, editable }) => editable && owner.standing;

/**
 * @param {HTMLElement} slot
 * @param {Known} now
 */
const hasRoom = (slot, { around, documents }) => canTake(around) && ('many' in slot.dataset || documents.length === 0);

/**
 * Opens a slot for files, or closes it.
 * @param {HTMLElement} slot
 */
async function open(slot) {
  const now = known.get(slot);
  if (!now) return;
  now.box ??= makeBox(slot);
  try {
    (await now.box).open(hasRoom(slot, known.get(slot) ?? now));
  } catch {
    // The script did not arrive: the next view of the page asks again.
    now.box = null;
    say(find('[data-upload-error]', slot), texts.uploadsMissing);
    show(find('[data-upload-error]', slot), true);
  }
}

/**
 * The box of a slot, by a script of its own, which most visits of a page need not wait for. Files go on that were on
 * their way when the page was left.
 * @param {HTMLElement} slot
 */
async function makeBox(slot) {
  const { SlotBox: Box } = await import('./uploads/slot-box.mjs');
  const box = new Box(slot, () => placeOf(slot), () => known.get(slot)?.around.reload() ?? Promise.resolve());
  void box.resume((known.get(slot)?.documents ?? []).map(({ id }) => id));
  return box;
}

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
  const download = fileLink(href, document.file_name, { class: 'row-action' }, texts.download, hidden(document));
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
    if (!await confirm(texts.confirmDiscard(name), { yes: texts.discardYes, no: texts.discardNo })) return;
    try {
      await remove('/api/applications/{application}/documents/{document}', { application: owner.application, document: id });
    } catch (error) {
      if (statusOf(error) !== 404) {
        notifyError(error, { name: 'documents', focus: true });
        return;
      }
    }
    notify('success', texts.discarded(name), { name: 'documents' });
    await reload();
    slot.focus();
  });
  return button;
}
