// One conversion, named by the address: it can be reloaded, kept, and shown to a colleague.

import { ApiError, get, post, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { data, el, find, findAll, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { showAnswers } from './cup/answers.mjs';
import { showFiles, showImports } from './cup/files.mjs';
import { kindOf, showOutcome } from './cup/outcome.mjs';
import { showClock } from './cup/clock.mjs';
import { showChanges, showLeftOut, showProblems, showToldBefore } from './cup/problems.mjs';
import { responseBox } from './cup/response-box.mjs';
import { loaded, openService } from './service.mjs';
import { showSummary } from './cup/summary.mjs';
import { texts } from './cup/texts.mjs';
import { sourceWords, who } from './cup/words.mjs';

/** @import { Conversion } from './api.d.ts' */

await openService('cup');
const id = decodeURIComponent(location.hash.slice(1));
const at = { conversion: id };
addEventListener('hashchange', () => location.reload());
// The address names the conversion: links within the page must not take its place.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1))?.focus();
});

/** @param {Conversion} conversion */
function take(conversion) {
  const { state, by, measure } = conversion;
  say(find('[data-source]'), sourceWords(conversion));
  document.title = `${sourceWords(conversion)} – ${data(document.body, 'title')} – Ristoro`;
  say(find('[data-made]'), texts.madeBy(shortInstant(conversion.at), who(by), measure?.title));
  showPart(conversion);
  showOutcome(conversion);
  showSummary(conversion);
  showClock(conversion);
  for (const part of findAll('[data-state]')) show(part, part.dataset.state === state);
  if (state === 'refused') showRefused(conversion);
  showLeftOut(find('[data-left-out]'), conversion);
  showToldBefore(find('[data-told-before]'), conversion);
  showChanges(find('[data-changes]'), conversion);
  showAnswers(conversion);
  showFiles(conversion);
  showImports(conversion);
  withdrawal = () => withdraw(texts.withdrawQuestion[kindOf(conversion)]);
  show(find('[data-conversion]'), true);
}

/**
 * The part of the service that the conversion was begun in: the page is made for a workbook's.
 * @param {Conversion} conversion
 */
function showPart({ source }) {
  const part = source.kind === 'applications' ? '/cup/bandi/' : '/cup/';
  for (const link of findAll('.part-menu a')) {
    if (link.getAttribute('href') === part) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** What the button that gives the request up does: it depends on how the conversion stands. */
let withdrawal = async () => {};

/** @param {Conversion} conversion */
function showRefused({ source: { kind }, report: { problems, problem_count: count, others } }) {
  find('[data-others]').replaceChildren(...others.map(({ conversion, words, rows }) => el('li', {},
    texts.otherRows(rows), ' ', el('a', { href: `/cup/conversione/#${conversion}` }, texts.otherRequest(words)), '.')));
  show(find('[data-others]'), others.length > 0);
  showProblems(find('table[data-problems]'), find('[data-problems-more]'), problems, kind);
  const cut = find('[data-problems-cut]');
  say(cut, texts.cut(problems.length, count));
  show(cut, count > problems.length);
}

/** @param {unknown} error */
function tellNotThere(error) {
  if (statusOf(error) === 401) return;
  if (statusOf(error) !== 400 && statusOf(error) !== 404) {
    notifyError(error);
    return;
  }
  notify('warning', texts.noConversion, {
    actions: [el('a', { class: 'btn btn-primary', href: '/cup/' }, texts.toConversions)],
  });
}

/** The workbook is looked for once more; the storage may have been slower than the person. */
async function checkNow() {
  const status = find('[data-check-status]');
  say(status, texts.checking);
  try {
    take(await post('/api/cup/conversions/{conversion}/received', at, {}, { repeatable: true }));
    say(status, '');
    find('[data-outcome-title]').focus();
  } catch (error) {
    const notThere = [404, 409, 422].includes(statusOf(error) ?? 0);
    say(status, notThere ? texts.notThere : '');
    if (!notThere && statusOf(error) !== 401) notifyError(error);
  }
}

/**
 * Gives the request up, if the person is sure that it was not sent.
 * @param {string} question
 */
async function withdraw(question) {
  if (!await confirm(question, { yes: texts.yesWithdraw, no: texts.noWithdraw })) return;
  const status = find('[data-withdraw-status]');
  say(status, texts.withdrawing);
  try {
    take(await post('/api/cup/conversions/{conversion}/withdraw', at, {}, { repeatable: true }));
    find('[data-outcome-title]').focus();
  } catch (error) {
    if (statusOf(error) !== 401) notifyError(error, { focus: true });
  }
  say(status, '');
}

/** Confirms what the request asks for: its file can be had then. */
async function agree() {
  const status = find('[data-confirm-status]');
  say(status, texts.confirming);
  try {
    take(await post('/api/cup/conversions/{conversion}/confirm', at, {}, { repeatable: true }));
    find('[data-outcome-title]').focus();
  } catch (error) {
    if (statusOf(error) !== 401) notifyError(error, { focus: true });
  }
  say(status, '');
}

/** Notes when the file was uploaded to the national system. */
async function noteUploaded() {
  const [box, error] = [find('input[data-uploaded-at]'), find('[data-uploaded-error]')];
  say(error, '');
  show(error, false);
  try {
    take(await post('/api/cup/conversions/{conversion}/uploaded', at, { at: box.value || null }, { repeatable: true }));
    box.value = '';
  } catch (problem) {
    if (problem instanceof ApiError && problem.status === 422) {
      say(error, problem.message);
      show(error, true);
      box.focus();
    } else if (statusOf(problem) !== 401) notifyError(problem, { focus: true });
  }
}

onPress(find('[data-confirm]'), agree);
onPress(find('[data-uploaded-now]'), noteUploaded);
onPress(find('[data-check-now]'), checkNow);
onPress(find('[data-withdraw-now]'), () => withdrawal());
try {
  if (!id) throw new ApiError(404);
  take(await get('/api/cup/conversions/{conversion}', at));
  responseBox(find('[data-response]'), id, take);
  loaded();
  if (document.activeElement === document.body) find('[data-outcome-title]').focus();
} catch (error) {
  tellNotThere(error);
  loaded();
}
