// An application's own page: its sections and what comes next.

import { addressOf, get } from './api.mjs';
import { applicationAsked, closingWords, labelOf, loadApplication, showLastChange, standingOf, stateWords, statusParts, tellNotLoaded } from './application.mjs';
import { calendar, timeLeftUntil } from './deadline.mjs';
import { el, find, findAll, findIfAny, instant, say, shortInstant, show } from './dom.mjs';
import { isError } from './fields.mjs';
import { notifyError } from './notices.mjs';
import { next } from './onward.mjs';
import { texts as own } from './overview/texts.mjs';
import { requireSession } from './session.mjs';
import { problemLine } from './summary.mjs';
import { texts as sending } from './sending-texts.mjs';
import { texts } from './texts.mjs';

/** @import { ApplicationDetail, Overview, SectionState } from './api.d.ts' */
/** @import { Standing } from './application.mjs' */

await requireSession();
const application = await applicationAsked();

/**
 * What stands beside a section's state: what is missing, or that only first answers make it complete.
 * @param {SectionState} section
 */
function noteOf({ status, missing, started, untouched }) {
  if (status === 'incomplete' && started && missing > 0) return texts.missingCount(missing);
  return untouched ? texts.untouched : '';
}

/**
 * @param {readonly SectionState[]} sections
 * @param {Standing} standing
 */
const counted = (sections, standing) => sections.filter((section) => standingOf(section) === standing).length;

/**
 * Who changed a section, and when; nothing of one that nobody changed.
 * @param {SectionState} section
 */
const changeOf = ({ updated_at: at, updated_by_name: who }) => (at ? own.changed(shortInstant(at), who ?? '') : '');

/** @param {ApplicationDetail} shown */
function showSections({ sections }) {
  for (const section of sections) {
    const line = findIfAny(`[data-section="${CSS.escape(section.id)}"]`);
    if (!line) continue;
    const standing = standingOf(section);
    line.dataset.state = standing;
    find('[data-status]', line).replaceChildren(...statusParts(standing, labelOf(section)));
    say(find('[data-note]', line), noteOf(section));
    say(find('[data-changed]', line), changeOf(section));
  }
  const wanted = sections.filter(({ status }) => status !== 'not_required');
  say(find('[data-progress-text]'),
    texts.sections(counted(wanted, 'complete'), wanted.length, counted(wanted, 'untouched')));
}

/**
 * What is missing in the sections that somebody began, every line a link to its answer; the others have all before them.
 * @param {Overview} overview
 * @param {ApplicationDetail} shown
 */
function showMissing({ problems }, { sections, state }) {
  for (const section of sections) {
    const details = findIfAny(`[data-section="${CSS.escape(section.id)}"] [data-missing]`);
    if (!details) continue;
    const mine = state === 'draft' && section.started ? problems.filter(({ place }) => place.section === section.id) : [];
    const errors = mine.filter(isError).length;
    say(find('[data-missing-summary]', details), errors > 0 ? own.whatIsMissing(errors) : own.toLookAt);
    find('[data-missing-list]', details).replaceChildren(...mine.map(problemLine));
    show(details, mine.length > 0);
    // The count stands in the line that opens.
    if (errors > 0) say(find(`[data-section="${CSS.escape(section.id)}"] [data-note]`), '');
  }
}

/** @param {Overview} overview */
function showMoney({ totals }) {
  find('[data-money]').replaceChildren(...totals.map(({ label, amount }) =>
    el('div', {}, el('dt', {}, label), el('dd', {}, amount ?? own.noAmount))));
  show(find('[data-money-block]'), totals.length > 0);
}

/**
 * @param {Overview} overview
 * @param {ApplicationDetail} shown
 */
function showDocuments({ documents }, { state }) {
  const there = documents.reduce((sum, { files }) => sum + files, 0);
  const missing = documents.filter(({ required, files }) => required && files === 0).length;
  say(find('[data-documents-count]'), own.documents(there, missing, state === 'submitted' || state === 'discarded'));
  find('[data-documents]').replaceChildren(...documents.map(({ title, items, label, required, files, href }) =>
    el('li', { 'data-state': files > 0 ? 'complete' : required ? 'incomplete' : 'not_required' },
      el('a', { href }, label), el('span', { class: 'document-where' }, [title, ...items].join(' – ')),
      el('span', { class: 'task-status' }, files > 0 ? own.loaded(files) : required ? own.toLoad : own.optional))));
  show(find('[data-documents-overview]'), documents.length > 0);
}

/**
 * What the answers say as a whole; without it the page still leads to every section.
 * @param {ApplicationDetail} shown
 */
async function showOverview(shown) {
  try {
    const overview = await get('/api/applications/{application}/overview', { application });
    showMissing(overview, shown);
    showMoney(overview);
    showDocuments(overview, shown);
  } catch (error) {
    notifyError(error, { name: 'overview' });
  }
}

async function showReadings() {
  try {
    const { readings } = await get('/api/applications/{application}/readings', { application });
    find('[data-readings]').replaceChildren(...readings.map(({ at, administration, what }) =>
      el('li', {}, `${instant(at)} – ${administration}: ${what}`)));
    show(find('[data-no-readings]'), readings.length === 0);
  } catch (error) {
    notifyError(error, { name: 'readings' });
  }
}

/**
 * Says of a draft that was validated once what became of that.
 * @param {ApplicationDetail} shown
 */
function showReopened(shown) {
  const last = shown.earlier.at(-1);
  const told = shown.state === 'draft' && last !== undefined;
  say(find('[data-reopened-text]'), told ? sending.reopened(instant(last.validated_at), closingWords(shown)) : '');
  show(find('[data-reopened-notice]'), told);
}

/**
 * The one thing to do now, with the way there.
 * @param {ApplicationDetail} shown
 */
function nextStep(shown) {
  const send = find('a[data-send-link]').href;
  if (shown.state === 'validated') return { words: texts.nextSign, href: send };
  const section = next(shown);
  if (!section) return { words: texts.nextValidate, href: find('a[data-summary-link]').href };
  const words = section.untouched ? texts.nextLookAt : section.started ? texts.nextGoOn : texts.nextBegin;
  return { words: words(section.menu ?? section.id), href: section.path };
}

/** @param {ApplicationDetail} shown */
function showNext(shown) {
  const waits = shown.state === 'draft' || shown.state === 'validated';
  const line = find('[data-next-line]');
  show(line, waits);
  if (waits) {
    const { words, href } = nextStep(shown);
    line.replaceChildren(el('a', { href }, words));
  }
  const left = shown.open && waits ? timeLeftUntil(shown.closes_at) : '';
  show(find('[data-time-left-line]'), left !== '');
  if (left === '' || !shown.closes_at) return;
  const { id, title, closes_at: closes } = shown;
  const made = calendar({ id, title: title ?? '', closes, page: location.href });
  find('a[data-calendar]').href = URL.createObjectURL(new Blob([made], { type: 'text/calendar' }));
}

/** @param {ApplicationDetail} shown */
function showDiscarded({ state, restorable_until: until }) {
  say(find('[data-discarded-text]'), state === 'discarded' ? texts.discardedUntil(instant(until)) : '');
  show(find('[data-discarded-notice]'), state === 'discarded');
}

/**
 * What comes next.
 * @param {ApplicationDetail} shown
 */
function showWays(shown) {
  const { state } = shown;
  const send = find('a[data-send-link]');
  if (state === 'validated') say(send, texts.signAndSend);
  if (state === 'submitted') {
    say(send, texts.receipt);
    say(find('[data-submitted-text]'), stateWords(shown));
    show(find('[data-submitted-notice]'), true);
  }
  const facsimile = find('a[data-facsimile]');
  facsimile.href = addressOf('/api/applications/{application}/draft.pdf', { application });
  show(facsimile, state === 'draft');
  show(find('[data-next-step]'), state === 'draft');
  show(find('[data-preparation-line]'), state === 'draft');
  show(send, state !== 'discarded');
  show(find('a[data-summary-link]'), state !== 'discarded');
}

try {
  const shown = await loadApplication(application);
  showSections(shown);
  showLastChange(shown);
  show(find('[data-gate-notice]'), shown.sections.some(({ status }) => status === 'locked'));
  showReopened(shown);
  showWays(shown);
  showNext(shown);
  showDiscarded(shown);
  find('[data-readings-block]').addEventListener('toggle', showReadings, { once: true });
  for (const loading of findAll('[data-loading]')) show(loading, false);
  show(find('[data-body]'), true);
  await showOverview(shown);
} catch (error) {
  show(find('[data-loading]'), false);
  tellNotLoaded(error);
}
