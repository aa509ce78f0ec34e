// «Copia quietanze da altro giustificativo»: the proofs of one expense pay another one too.

import { get, post } from '../api.mjs';
import { data, el, find, findIfAny, say, show } from '../dom.mjs';
import { notifyError } from '../notices.mjs';
import { onPress } from '../once.mjs';
import { words } from './invoice-words.mjs';

/** @import { BodyPage } from '../body-page.mjs' */
/** @import { ItemRow } from '../api.d.ts' */

/**
 * Listens on the page of an expense; on others there is nothing to listen to.
 * @param {BodyPage} page
 * @param {string} list the list that the expenses stand in
 */
export function listen(page, list) {
  const block = findIfAny('[data-copy-proofs]', page.root);
  if (!block) return;
  const status = find('[data-copy-proofs-status]', block);
  const choice = find('select', block);
  page.afterShow.push((view) => show(block, view.editable && page.where.item !== null && isAsked(data(block, 'copyProofs'))));
  onPress(find('button[data-copy-proofs-open]', block), async () => {
    const { application, section, item } = page.where;
    try {
      const view = await get('/api/applications/{application}/sections/{section}', { application, section });
      const others = (view.lists[list] ?? []).filter(({ id }) => id !== item);
      choice.replaceChildren(el('option', { value: '' }, words.copyChoose), ...others.map(optionOf));
      show(find('[data-copy-proofs-choice]', block), others.length > 0);
      say(status, others.length > 0 ? '' : words.copyNone);
      if (others.length > 0) choice.focus();
    } catch (error) {
      notifyError(error, { focus: true });
    }
  });
  onPress(find('button[data-copy-proofs-do]', block), async () => {
    const { application, section, item } = page.where;
    if (!item || choice.value === '') {
      choice.focus();
      return;
    }
    const before = page.view?.lists;
    try {
      const view = await post('/api/applications/{application}/sections/{section}/items/{item}/proofs',
        { application, section, item }, { from: choice.value }, { repeatable: true });
      say(status, words.copyDone(countOf(view.lists) - countOf(before ?? {})));
      await page.reload();
    } catch (error) {
      notifyError(error, { focus: true });
    }
  });
}

/**
 * Whether an expense is asked for proofs: simplified costs have none, and their list is away.
 * @param {string} list
 */
const isAsked = (list) => !document.getElementById(list)?.closest('[hidden]:not([data-body])');

/** @param {Record<string, readonly ItemRow[]>} lists */
const countOf = (lists) => Object.values(lists).reduce((sum, rows) => sum + rows.length, 0);

/** @param {ItemRow} row */
const optionOf = ({ id, columns }) => el('option', { value: id }, Object.values(columns).filter((text) => text && text !== '—').join(' – '));
