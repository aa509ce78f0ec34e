// A column of codes out of a workbook: the server reads it and keeps nothing, the codes stand in the box as if pasted.

import { ApiError, post } from '../api.mjs';
import { find, say, show } from '../dom.mjs';
import { markInvalid } from '../fields.mjs';
import { notifyError } from '../notices.mjs';
import { sessionIsOver } from '../service.mjs';
import { texts } from './texts.mjs';

/** @import { CodesSheet } from '../api.d.ts' */

/**
 * The bytes of a file, in base64.
 * @param {File} file
 */
async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * Makes the choice of a file work; `fill` takes the codes that were read. Gives what names the rows of a code.
 * @param {HTMLFormElement} form
 * @param {(codes: string[]) => void} fill
 */
export function codesSheet(form, fill) {
  const input = find('input[data-many-sheet]', form);
  const [error, status] = [find('[data-sheet-error]', form), find('[data-sheet-status]', form)];
  /** @type {Map<string, number[]>} */
  let rows = new Map();

  /** @param {string | null} sentence */
  const complain = (sentence) => {
    say(error, sentence ?? '');
    show(error, sentence !== null);
    markInvalid(input, sentence !== null);
  };

  /** @param {CodesSheet} read */
  const take = ({ sheet, column, codes, unread }) => {
    rows = new Map();
    for (const { row, code } of codes) rows.set(code, [...rows.get(code) ?? [], row]);
    fill([...rows.keys()]);
    const others = unread.length > 0 ? ` ${texts.sheetUnread(unread)}` : '';
    say(status, texts.sheetRead(codes.length, sheet, column) + others);
  };

  /** @param {File} file */
  const read = async (file) => {
    complain(null);
    if (file.size > Number(input.dataset.maxBytes)) return complain(texts.sheetTooLarge);
    say(status, texts.sheetReading);
    try {
      const content = await base64(file);
      take(await post('/api/cup/revocations/sheet', {}, { content }, { repeatable: true }));
    } catch (why) {
      say(status, '');
      if (await sessionIsOver(why)) return undefined;
      if (why instanceof ApiError && why.isRefusal) complain(why.message);
      else notifyError(why);
    } finally {
      // The same file can be chosen again, once it is put right.
      input.value = '';
    }
    return undefined;
  };

  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file) await read(file);
  });
  return (/** @type {string} */ code) => {
    const where = rows.get(code);
    return where ? texts.ofRows(where) : null;
  };
}
