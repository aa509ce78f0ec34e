// One conversion, named by the address: it can be reloaded, kept, and shown to a colleague.

import { get, post } from './api.mjs';
import { confirm } from './confirm.mjs';
import { el, find, findAll, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { showAnswers } from './cup/answers.mjs';
import { showFiles, showImports } from './cup/files.mjs';
import { kindOf, showOutcome } from './cup/outcome.mjs';
import { showChanges, showLeftOut, showProblems } from './cup/problems.mjs';
import { responseBox } from './cup/response-box.mjs';
import { loaded, openService } from './cup/service.mjs';
import { texts } from './cup/texts.mjs';
import { sourceWords } from './cup/words.mjs';

await openService();
const id = decodeURIComponent(location.hash.slice(1));
const path = `/cup/conversions/${encodeURIComponent(id)}`;
addEventListener('hashchange', () => location.reload());
// The address names the conversion: links within the page must not take its place.
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1))?.focus();
});

let current;

function take(conversion) {
  const { report } = conversion;
  current = conversion;
  say(find('[data-source]'), sourceWords(conversion));
  document.title = `${sourceWords(conversion)} – ${document.body.dataset.title} – Ristoro`;
  say(find('[data-made]'), texts.madeBy(shortInstant(conversion.at), conversion.by?.name || conversion.by?.username, conversion.measure?.title));
  showOutcome(conversion, path);
  for (const part of findAll('[data-state]')) show(part, part.dataset.state === conversion.state);
  if (conversion.state === 'refused') {
    showProblems(find('[data-problems]'), find('[data-problems-more]'), report.problems);
    const cut = find('[data-problems-cut]');
    say(cut, texts.cut(report.problems.length, report.problem_count));
    show(cut, report.problem_count > report.problems.length);
  }
  showLeftOut(find('[data-left-out]'), conversion);
  showChanges(find('[data-changes]'), conversion);
  showAnswers(conversion, path);
  showFiles(conversion, path);
  showImports(conversion);
  show(find('[data-conversion]'), true);
}

function tellNotThere(error) {
  if (error?.status === 401) return;
  if (error && ![400, 404].includes(error.status)) {
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
    take(await post(`${path}/received`, {}, { repeatable: true }));
    say(status, '');
    find('[data-outcome-title]').focus();
  } catch (error) {
    say(status, [404, 409, 422].includes(error.status) ? texts.notThere : '');
    if (![401, 404, 409, 422].includes(error.status)) notifyError(error);
  }
}

/** Gives the request up, if the person is sure that it was not sent. */
async function withdraw() {
  const question = texts.withdrawQuestion(kindOf(current));
  if (!await confirm(question, { yes: texts.yesWithdraw, no: texts.noWithdraw })) return;
  const status = find('[data-withdraw-status]');
  say(status, texts.withdrawing);
  try {
    take(await post(`${path}/withdraw`, {}, { repeatable: true }));
    find('[data-outcome-title]').focus();
  } catch (error) {
    if (error.status !== 401) notifyError(error);
  }
  say(status, '');
}

onPress(find('[data-check-now]'), checkNow);
onPress(find('[data-withdraw-now]'), withdraw);
try {
  if (!id) throw Object.assign(new Error(), { status: 404 });
  take(await get(path));
  responseBox(find('[data-response]'), path, take);
  loaded();
  if (document.activeElement === document.body) find('[data-outcome-title]').focus();
} catch (error) {
  tellNotThere(error);
  loaded();
}
