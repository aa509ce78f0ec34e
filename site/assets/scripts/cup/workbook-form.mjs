// A filled workbook on its way: sent, then judged. That it arrived is not that it was converted, and
// each is said as it happens.

import { ApiError, post, statusOf } from '../api.mjs';
import { find, say, show } from '../dom.mjs';
import { markInvalid } from '../fields.mjs';
import { clearNotice, notifyError } from '../notices.mjs';
import { leaveFor, onSubmit } from '../once.mjs';
import { texts as common } from '../texts.mjs';
import { refusal, send } from '../upload.mjs';
import { sessionIsOver } from '../service.mjs';
import { texts } from './texts.mjs';

/** What is read, and what the service names with its own remedy: other endings are refused here. */
const EXTENSIONS = ['.xlsx', '.ods', '.xls', '.xlsb', '.xlsm', '.csv', '.xml', '.html', '.htm', '.pdf', '.numbers', '.zip'];

/**
 * Makes the form work; a conversion that was begun is shown on its own page.
 * @param {HTMLFormElement} form
 */
export function workbookForm(form) {
  const input = find('input[data-file]', form);
  let busy = false;
  addEventListener('beforeunload', (event) => {
    if (busy) event.preventDefault();
  });
  input.addEventListener('change', () => complain(form, null));
  onSubmit(form, find('[data-convert]', form), async () => {
    const file = input.files?.[0];
    const refused = refusalOf(form, file);
    complain(form, refused);
    if (!file || refused) {
      input.focus();
      return;
    }
    busy = true;
    const conversion = await convert(form, file);
    busy = false;
    show(find('[data-progress]', form), false);
    if (!conversion) return;
    await leaveFor(`/cup/conversione/#${conversion}`);
    say(find('[data-convert-status]', form), '');
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {File | undefined} file
 */
function refusalOf(form, file) {
  if (!file) return texts.workbookMissing;
  return refusal(file, { maxBytes: Number(form.dataset.maxBytes), extensions: EXTENSIONS });
}

/**
 * @param {HTMLFormElement} form
 * @param {string | null} sentence
 */
function complain(form, sentence) {
  const field = find('[data-workbook]', form);
  const error = find('[data-error]', field);
  say(error, sentence && common.errorPrefix + sentence);
  show(error, sentence !== null);
  field.classList.toggle('has-error', sentence !== null);
  markInvalid(find('input', field), sentence !== null);
}

/**
 * Sends the file and has it judged; gives the conversion, or nothing when there is none to look at.
 * @param {HTMLFormElement} form
 * @param {File} file
 */
async function convert(form, file) {
  const status = find('[data-convert-status]', form);
  clearNotice();
  say(status, texts.announcing);
  let conversion;
  try {
    conversion = await deliver(form, file);
  } catch (error) {
    say(status, '');
    await tellNotSent(form, error);
    return null;
  }
  say(status, texts.judging);
  try {
    await post('/api/cup/conversions/{conversion}/received', { conversion }, {}, { repeatable: true });
  } catch (error) {
    say(status, texts.sentNotJudged);
    // Who has to sign in again is told so; the conversion waits in the history.
    if (await sessionIsOver(error)) return null;
  }
  return conversion;
}

/**
 * Begins a conversion and brings the file to the storage; gives the conversion.
 * @param {HTMLFormElement} form
 * @param {File} file
 */
async function deliver(form, file) {
  const begun = await post('/api/cup/conversions', {}, {
    file_name: file.name, size: file.size,
    measure: find('select[data-measure]', form).value || null, split: find('input[data-split]', form).checked,
    // Announced twice, one conversion more waits in the history; the work goes on.
  }, { repeatable: true });
  const bar = find('[data-progress]', form);
  show(bar, true);
  await send(file, begun.upload, (percent) => {
    find('progress', bar).value = percent;
    // Screen readers hear every quarter, not every percent.
    if (percent % 25 === 0) say(find('[data-convert-status]', form), texts.sending(percent));
  });
  return begun.conversion;
}

/**
 * @param {HTMLFormElement} form
 * @param {unknown} error
 */
async function tellNotSent(form, error) {
  if (await sessionIsOver(error)) return;
  // The storage refuses without a code: its words are not for people.
  const refused = error instanceof ApiError && error.isRefusal && error.code !== '' && error.status !== 403;
  if (refused) complain(form, error.message);
  else if ((statusOf(error) ?? 0) >= 500) notifyError(error);
  else complain(form, texts.notSent);
  find('[data-file]', form).focus();
}
