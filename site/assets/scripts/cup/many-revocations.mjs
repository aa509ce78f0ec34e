// Many codes to be revoked at once, as they are pasted from a column of a sheet.

import { ApiError, post } from '../api.mjs';
import { confirm } from '../confirm.mjs';
import { el, find, say, show } from '../dom.mjs';
import { markInvalid } from '../fields.mjs';
import { notifyError } from '../notices.mjs';
import { onPress, onSubmit } from '../once.mjs';
import { sessionIsOver } from '../service.mjs';
import { codesSheet } from './codes-sheet.mjs';
import { day } from './day.mjs';
import { texts } from './texts.mjs';

/** @import { RevocationsNoted } from '../api.d.ts' */

/**
 * Makes the form work; `after` is done once something changed.
 * @param {HTMLFormElement} form
 * @param {() => Promise<void>} after
 */
export function manyRevocations(form, after) {
  const [box, status] = [find('textarea[data-many]', form), find('[data-many-status]', form)];
  const rows = codesSheet(form, (read) => { box.value = read.join('\n'); });
  const codes = () => box.value.split(/[\n\r\t;,]+/).map((code) => code.trim()).filter(Boolean);

  /** @param {string | null} sentence */
  const complain = (sentence) => {
    const error = find('[data-error]', form);
    say(error, sentence ?? '');
    show(error, sentence !== null);
    markInvalid(box, sentence !== null);
    if (sentence) box.focus();
  };

  /** @param {(string | null)[]} parts */
  const joined = (parts) => parts.filter(Boolean).join(', ');

  /** @param {RevocationsNoted} told */
  const tell = async ({ noted, refused }) => {
    find('[data-many-told]', form).replaceChildren(
      el('p', {}, texts.manyNoted(noted.length, refused.length)),
      el('ul', {}, refused.map(({ code, sentence }) => el('li', {}, `${joined([rows(code), code])}: ${sentence}`))));
    // What was not taken stays, to be put right.
    box.value = refused.map(({ code }) => code).join('\n');
    await after();
  };

  /** @param {() => Promise<RevocationsNoted>} ask */
  const work = async (ask) => {
    complain(codes().length === 0 ? texts.manyMissing : null);
    if (codes().length === 0) return;
    say(status, texts.noting);
    try {
      await tell(await ask());
    } catch (error) {
      if (await sessionIsOver(error)) return;
      if (error instanceof ApiError && error.isRefusal) complain(error.message);
      else notifyError(error, { focus: true });
    } finally {
      say(status, '');
    }
  };

  onSubmit(form, find('[data-many-save]', form), () => work(() => {
    const date = find('input[data-many-date]', form).value;
    const reason = find('input[data-many-reason]', form).value.trim();
    return post('/api/cup/revocations/many', {}, { codes: codes(), reason, date: day(date) ?? date });
  }));
  onPress(find('[data-many-done]', form), async () => {
    if (codes().length > 0 && !await confirm(texts.confirmManyDone(codes().length), { yes: texts.yesDone, no: texts.noDone })) return;
    await work(() => post('/api/cup/revocations/done', {}, { codes: codes() }, { repeatable: true }));
  });
}
