// Document slots: what was uploaded, and a box for more.

import { remove } from './api.mjs';
import { confirm } from './confirm.mjs';
import { el, fileSize, find, findAll, shortInstant, show } from './dom.mjs';
import { FileBox } from './file-box.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { texts } from './texts.mjs';

const boxes = new WeakMap();

/** Fills every slot below `root`. `owner` is `{ application, section, item, standing }`. */
export function showSlots(root, view, { owner, editable, reload }) {
  for (const slot of findAll('[data-slot]', root)) {
    const documents = view.documents?.[slot.dataset.slot] ?? [];
    const table = find('[data-documents]', slot);
    find('tbody', table).replaceChildren(...documents.map((document) =>
      row(slot, document, { owner, editable, reload })));
    show(table, documents.length > 0);
    const room = 'many' in slot.dataset || documents.length === 0;
    show(find('[data-choose]', slot), editable && owner.standing && room);
    if (!boxes.has(slot)) boxes.set(slot, boxFor(slot));
    Object.assign(boxes.get(slot), { owner, reload });
  }
  show(find('[data-documents-locked]', root), editable && !owner.standing);
}

function boxFor(slot) {
  const box = new FileBox(slot, {
    plan: () => {
      const { application, section, item } = box.owner;
      return {
        announce: {
          path: `/applications/${application}/documents`,
          body: { section, ...(item ? { item } : {}), slot: slot.dataset.slot },
        },
        received: (id) => `/applications/${application}/documents/${id}/received`,
      };
    },
    done: () => box.reload(),
  });
  return box;
}

function row(slot, document, { owner, editable, reload }) {
  const path = `/applications/${owner.application}/documents/${document.id}`;
  const hidden = el('span', { class: 'visually-hidden' }, `: ${document.file_name}`);
  const actions = [el('a', { href: `/api${path}`, class: 'row-action', download: true }, texts.download, hidden)];
  if (editable) {
    const button = el('button', { type: 'button', class: 'link-button row-action', 'data-discard': document.id },
      texts.discard, hidden.cloneNode(true));
    onPress(button, async () => {
      if (!await confirm(texts.confirmDiscard(document.file_name), { yes: texts.discard })) return;
      try {
        await remove(path);
      } catch (error) {
        if (error.status !== 404) {
          notifyError(error);
          return;
        }
      }
      notify('success', texts.discarded(document.file_name), { name: 'documents' });
      await reload();
      slot.focus();
    });
    actions.push(button);
  }
  return el('tr', { 'data-document': document.id },
    el('td', { 'data-label': 'File', class: 'file-name' }, document.file_name),
    el('td', { 'data-label': 'Dimensione' }, fileSize(document.size)),
    el('td', { 'data-label': 'Caricato il' }, shortInstant(document.uploaded_at)),
    el('td', { 'data-label': 'Azioni' }, el('span', { class: 'row-actions' }, actions)));
}
