// From the finished application to the protocol number.

import { get, post, request } from './api.mjs';
import { applicationAsked, loadApplication, tellNotLoaded } from './application.mjs';
import { confirm } from './confirm.mjs';
import { el, find, findAll, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { requireSession } from './session.mjs';
import { signedBoxes } from './signed.mjs';
import { problemLine } from './summary.mjs';
import { texts } from './texts.mjs';

await requireSession();
const id = await applicationAsked();
const titles = new Map();
const boxes = signedBoxes(id, () => refresh());

function stage(name) {
  for (const part of findAll('[data-stage]')) show(part, part.dataset.stage === name);
}

/** What is missing, section by section, every line a link to where it is put right. */
function showMissing({ ready, problems }) {
  const bySection = Map.groupBy ? Map.groupBy(problems, ({ place }) => place?.section ?? '')
    : problems.reduce((map, one) => map.set(one.place?.section ?? '', [...(map.get(one.place?.section ?? '') ?? []), one]), new Map());
  const place = find('[data-missing-list]');
  place.replaceChildren(...[...bySection].flatMap(([section, own]) => [
    el('h3', {}, titles.get(section) ?? section), el('ul', { class: 'missing' }, own.map(problemLine)),
  ]));
  const errors = problems.filter(({ severity }) => severity !== 'warning').length;
  say(find('#titolo-mancanti'), errors > 0 ? texts.missingTitle : texts.warningsTitle);
  say(find('[data-missing-intro]'), errors > 0 ? texts.missingIntro(errors) : texts.warningsOnly);
  show(find('[data-missing]'), problems.length > 0);
  show(find('[data-ready]'), ready);
}

async function check() {
  const status = find('[data-validate-status]');
  say(status, texts.checking);
  try {
    showMissing(await get(`/applications/${id}/missing`));
  } catch (error) {
    notifyError(error);
  }
  say(status, '');
}

async function validate() {
  if (!await confirm(texts.confirmValidate, { yes: texts.confirm })) return;
  const status = find('[data-validate-status]');
  say(status, texts.validating);
  try {
    // Validating twice is refused by the server, never done twice: another try is safe.
    await request('POST', `/applications/${id}/validate`, { body: {}, repeatable: true });
    await refresh();
    scrollTo(0, 0);
    find('[data-final-pdf]').focus();
  } catch (error) {
    if (error.problems?.length > 0) showMissing({ ready: false, problems: error.problems });
    else notifyError(error);
  }
  say(status, '');
}

function showSigning(application) {
  boxes.show(application.signed ?? {});
  const { sha256 } = application.final_pdf ?? {};
  say(find('[data-final-digest]'), sha256 ? texts.digest(sha256) : '');
  const ready = Boolean(application.signed?.application && application.signed?.identity && application.open);
  find('[data-submit]').disabled = !ready;
  if (ready) say(find('[data-submit-waiting]'), texts.sendReady);
}

async function submit() {
  if (!await confirm(texts.confirmSend, { yes: texts.confirm })) return;
  const status = find('[data-submit-status]');
  say(status, texts.sending);
  try {
    await post(`/applications/${id}/submit`, {}, { repeatable: true });
    await refresh();
    scrollTo(0, 0);
    find('[data-stage="submitted"] h2').focus();
  } catch (error) {
    notifyError(error);
  }
  say(status, '');
}

function showReceipt(application) {
  say(find('[data-protocol]'), application.protocol);
  say(find('[data-cup]'), application.cup ?? '');
  show(find('[data-cup-given]'), Boolean(application.cup));
  show(find('[data-cup-use]'), !application.cup_revoked_at);
  show(find('[data-cup-revoked]'), Boolean(application.cup_revoked_at));
  say(find('[data-validated-at]'), instant(application.validated_at));
  say(find('[data-uploaded-at]'), instant(application.uploaded_at));
  say(find('[data-submitted-at]'), instant(application.submitted_at));
}

async function refresh() {
  const application = await loadApplication(id);
  for (const section of application.sections) titles.set(section.id, section.title);
  if (application.state === 'draft') await check();
  if (application.state === 'validated') showSigning(application);
  if (application.state === 'submitted') showReceipt(application);
  stage(application.state);
}

for (const link of findAll('[data-final-pdf]')) link.href = `/api/applications/${id}/application.pdf`;
onPress(find('[data-check-again]'), check);
onPress(find('[data-validate]'), validate);
onPress(find('[data-submit]'), submit);
find('[data-print]').addEventListener('click', () => print());
try {
  await refresh();
} catch (error) {
  tellNotLoaded(error);
}
show(find('[data-loading]'), false);
