// A filled workbook on its way: sent, then judged. That it arrived is not that it was converted, and
// each is said as it happens.

import { ApiError, post } from '../api.mjs';
import { find, say, show } from '../dom.mjs';
import { clearNotice, notifyError } from '../notices.mjs';
import { leaveFor, once } from '../once.mjs';
import { refusal, send } from '../upload.mjs';
import { texts as common } from '../texts.mjs';
import { sessionIsOver } from './service.mjs';
import { texts } from './texts.mjs';

/** Makes the form work; a conversion that was begun is shown on its own page. */
export function workbookForm(form) {
  const input = find('[data-file]', form);
  const button = find('[data-convert]', form);
  let busy = false;
  addEventListener('beforeunload', (event) => {
    if (busy) event.preventDefault();
  });
  input.addEventListener('change', () => complain(form, ''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    once(button, async () => {
      const [file] = input.files;
      const refused = refusalOf(form, file);
      complain(form, refused);
      if (refused) {
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
  });
}

function refusalOf(form, file) {
  if (!file) return texts.workbookMissing;
  return refusal(file, { maxBytes: Number(form.dataset.maxBytes), extensions: ['.xlsx'], texts: common });
}

function complain(form, sentence) {
  const field = find('[data-workbook]', form);
  const error = find('[data-error]', field);
  say(error, sentence ? common.errorPrefix + sentence : '');
  show(error, Boolean(sentence));
  field.classList.toggle('has-error', Boolean(sentence));
  if (sentence) find('input', field).setAttribute('aria-invalid', 'true');
  else find('input', field).removeAttribute('aria-invalid');
}

/** Sends the file and has it judged; gives the conversion, or nothing when there is none to look at. */
async function convert(form, file) {
  const status = find('[data-convert-status]', form);
  const bar = find('[data-progress]', form);
  clearNotice();
  say(status, texts.announcing);
  let begun;
  try {
    begun = await post('/cup/conversions', {
      file_name: file.name, size: file.size,
      measure: find('[data-measure]', form).value || null, split: find('[data-split]', form).checked,
      // Announced twice, one conversion more waits in the history; the work goes on.
    }, { repeatable: true });
    show(bar, true);
    await send(file, begun.upload, (percent) => {
      find('progress', bar).value = percent;
      // Screen readers hear every quarter, not every percent.
      if (percent % 25 === 0) say(status, texts.sending(percent));
    });
  } catch (error) {
    say(status, '');
    await tellNotSent(form, error);
    return null;
  }
  say(status, texts.judging);
  try {
    await post(`/cup/conversions/${begun.conversion}/received`, {}, { repeatable: true });
  } catch (error) {
    say(status, texts.sentNotJudged);
    // Who has to sign in again is told so; the conversion waits in the history.
    if (await sessionIsOver(error)) return null;
  }
  return begun.conversion;
}

async function tellNotSent(form, error) {
  if (await sessionIsOver(error)) return;
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500 && error.code;
  if (refused && error.status !== 403) complain(form, error.problems[0]?.sentence ?? error.message);
  else if (error.status >= 500) notifyError(error);
  else complain(form, texts.notSent);
  find('[data-file]', form).focus();
}
