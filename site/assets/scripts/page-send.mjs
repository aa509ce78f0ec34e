// From the finished application to the protocol number.

import { ApiError, addressOf, get, post, problemsOf } from './api.mjs';
import { applicationAsked, closingWords, loadApplication, tellNotLoaded } from './application.mjs';
import { confirm } from './confirm.mjs';
import { address, el, find, findAll, findIfAny, say, show } from './dom.mjs';
import { isError } from './fields.mjs';
import { notifyError } from './notices.mjs';
import { leaveFor, onPress } from './once.mjs';
import { sendPage } from './page-data.mjs';
import { showUntouched } from './overview/untouched.mjs';
import { addLeaving, listen, showPayment } from './payment/block.mjs';
import { words as paymentWords } from './payment/words.mjs';
import { showReceipt } from './receipt/page.mjs';
import { requireSession } from './session.mjs';
import { MOVED, signedBoxes, wantedFiles } from './signing/boxes.mjs';
import { showLeaving, showSignatories } from './signing/sending.mjs';
import { problemLine } from './summary.mjs';
import { texts as sending } from './sending-texts.mjs';
import { texts } from './texts.mjs';

/** @import { ApplicationDetail, Missing, Problem } from './api.d.ts' */

await requireSession();
const application = await applicationAsked();
/** @type {Map<string, string>} */
const titles = new Map();
const wanted = wantedFiles();
const boxes = signedBoxes({ application, worker: sendPage().envelope_worker }, { accepted: () => refresh(), refused: () => tellLeaving(), moved: tellMoved });
/** @type {ApplicationDetail | null} */
let latest = null;

/** What is validated and signed here. */
const called = () => (latest?.of ? sending.called.payment : sending.called.application);

/** @param {string} name */
function stage(name) {
  for (const part of findAll('[data-stage]')) show(part, part.dataset.stage === name);
}

/**
 * Says what the page is now, above it, in the window and on paper.
 * @param {string} title
 */
function sayTitle(title) {
  const heading = find('h1');
  document.title = document.title.replace(heading.textContent, title);
  say(heading, title);
}

/** @param {Problem[]} problems */
function bySection(problems) {
  /** @type {Map<string, Problem[]>} */
  const sections = new Map();
  for (const problem of problems) {
    const { section } = problem.place;
    sections.set(section, [...(sections.get(section) ?? []), problem]);
  }
  return [...sections];
}

/**
 * What is missing, section by section, every line a link to where it is put right.
 * @param {Missing} missing
 */
function showMissing({ ready, problems }) {
  find('[data-missing-list]').replaceChildren(...bySection(problems).flatMap(([section, own]) => [
    el('h3', {}, titles.get(section) ?? section), el('ul', { class: 'missing' }, own.map(problemLine)),
  ]));
  const errors = problems.filter(isError).length;
  say(find('#titolo-mancanti'), errors > 0 ? sending.missingTitle : texts.warningsTitle);
  say(find('[data-missing-intro]'), errors > 0 ? sending.missingIntro(errors) : sending.warningsOnly);
  show(find('[data-missing]'), problems.length > 0);
  const looked = !showUntouched(find('[data-untouched]'), ready ? latest?.sections ?? [] : []);
  say(find('#titolo-pronta'), sending.ready(called(), looked));
  show(find('[data-ready]'), ready);
}

async function check() {
  const status = find('[data-validate-status]');
  say(status, sending.checking);
  try {
    showMissing(await get('/api/applications/{application}/missing', { application }));
  } catch (error) {
    notifyError(error);
  }
  say(status, '');
}

async function validate() {
  if (!await confirm(sending.confirmValidate(called()), { yes: sending.validateYes(called()), no: sending.validateNo })) return;
  const status = find('[data-validate-status]');
  say(status, sending.validating);
  try {
    // Validating twice is refused by the server, never done twice: another try is safe.
    await post('/api/applications/{application}/validate', { application }, {}, { repeatable: true });
    await refresh();
    scrollTo(0, 0);
    const question = latest?.takes_payment ? findIfAny('#titolo-pagamento') : null;
    (question ?? find('[data-final-pdf]')).focus();
  } catch (error) {
    const problems = problemsOf(error);
    if (problems.length > 0) {
      showMissing({ ready: false, problems });
      find('#titolo-mancanti').focus();
    } else notifyError(error, { focus: true });
  }
  say(status, '');
}

/** @param {ApplicationDetail} shown */
function showSigning(shown) {
  const { final_pdf: pdf } = shown;
  boxes.show(shown);
  say(find('[data-final-digest]'), pdf?.sha256 ? sending.digest(pdf.sha256) : '');
  tellLeaving();
  show(find('[data-reopening]'), shown.open);
}

/** Says which files leave with the application: the boxes and this are one truth. */
function tellLeaving() {
  if (!latest) return;
  const complete = showLeaving(latest, wanted, boxes.lastRefused);
  const ready = showPayment(latest);
  addLeaving(latest, { ready, complete });
  // A payment request is sent from its application's page: here nothing is left to press.
  const alone = latest.of ? paymentWords.onlyTogether : sending.onlySending;
  say(findIfAny('[data-steps-left]'), complete && ready ? alone : sending.stepsLeft);
  const button = findIfAny('button[data-submit]');
  if (button) /** @type {HTMLButtonElement} */ (button).disabled = !(complete && ready && latest.open && !latest.full);
}

async function submit() {
  const question = latest?.payment ? paymentWords.confirmSend : sending.confirmSend;
  if (!await confirm(question, { yes: sending.sendYes, no: sending.sendNo })) return;
  const status = find('[data-submit-status]');
  say(status, sending.sending);
  try {
    await post('/api/applications/{application}/submit', { application }, {}, { repeatable: true });
    await refresh();
    scrollTo(0, 0);
    find('[data-stage="submitted"] h2').focus();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'full') tellFull(error.message);
    else if (error instanceof ApiError && MOVED.includes(error.code)) await tellMoved(error);
    else notifyError(error, { focus: true });
  }
  say(status, '');
}

/**
 * The application went on elsewhere: the page shows what it is now, and why what was asked for was not done.
 * @param {ApiError} error
 */
async function tellMoved(error) {
  await refresh();
  notifyError(error, { focus: true });
}

/**
 * The call takes no more: said in the place of the button.
 * @param {string} words
 */
function tellFull(words) {
  const notice = find('[data-submit-full]');
  say(find('[data-submit-full-words]'), words);
  show(find('[data-submit-way]'), false);
  show(find('[data-submit-waiting]'), false);
  show(notice, true);
  notice.focus();
}

/**
 * The section whose answers stay as they are whatever happens; nothing if there is none.
 * @param {ApplicationDetail} shown
 */
const frozenOf = ({ sections }) => sections.find(({ gate }) => gate)?.menu ?? '';

async function reopen() {
  if (!latest) return;
  if (!await confirm(sending.confirmReopen(called(), closingWords(latest), frozenOf(latest)), { yes: sending.reopenYes, no: sending.reopenNo })) return;
  const status = find('[data-reopen-status]');
  say(status, sending.reopening);
  try {
    await post('/api/applications/{application}/reopen', { application });
    await leaveFor(address(sendPage().overview, { domanda: application }));
  } catch (error) {
    await tellNotReopened(error);
  }
}

/**
 * Says why the application stays as it is, beside the button if that is still there.
 * @param {unknown} error
 */
async function tellNotReopened(error) {
  say(find('[data-reopen-status]'), '');
  const refused = error instanceof ApiError && error.isRefusal;
  if (refused) await refresh();
  if (refused && !find('[data-reopening]').closest('[hidden]')) say(find('[data-reopen-status]'), error.message);
  else notifyError(error, { focus: true });
}

async function refresh() {
  const shown = await loadApplication(application);
  latest = shown;
  for (const { id, title } of shown.sections) titles.set(id, title ?? id);
  showSignatories(shown, wanted);
  show(find('[data-call-full]'), shown.full && shown.state !== 'submitted');
  if (shown.state === 'draft') await check();
  if (shown.state === 'validated') showSigning(shown);
  if (shown.state === 'submitted') {
    if (!shown.of) {
      sayTitle(sending.receiptTitle);
      await showReceipt(shown);
    }
  }
  for (const link of findAll('a[data-payment-of]')) if (shown.of) link.href = shown.of.send_path;
  stage(shown.state);
}

for (const link of findAll('a[data-final-pdf]')) link.href = addressOf('/api/applications/{application}/application.pdf', { application });
onPress(find('[data-check-again]'), check);
onPress(find('[data-validate]'), validate);
const sends = findIfAny('[data-submit]');
if (sends) onPress(sends, submit);
listen(application, () => latest, refresh);
onPress(find('[data-reopen]'), reopen);
findIfAny('[data-print]')?.addEventListener('click', () => print());
try {
  await refresh();
} catch (error) {
  tellNotLoaded(error);
}
show(find('[data-loading]'), false);
