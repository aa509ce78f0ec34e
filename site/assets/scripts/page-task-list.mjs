// An application's own page: its sections and what comes next.

import { addressOf, get } from './api.mjs';
import { applicationAsked, closingWords, loadApplication, showLastChange, standingOf, stateWords, statusParts, tellNotLoaded } from './application.mjs';
import { el, find, findAll, findIfAny, instant, say, show } from './dom.mjs';
import { notifyError } from './notices.mjs';
import { requireSession } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { ApplicationDetail, SectionState } from './api.d.ts' */
/** @import { Standing } from './application.mjs' */

await requireSession();
const application = await applicationAsked();

/**
 * What stands beside a section's state: what is missing, or that only first answers make it complete.
 * @param {SectionState} section
 */
function noteOf({ status, missing, started, untouched }) {
  if (status === 'incomplete' && !started) return texts.notStarted;
  if (status === 'incomplete' && missing > 0) return texts.missingCount(missing);
  return untouched ? texts.untouched : '';
}

/**
 * @param {readonly SectionState[]} sections
 * @param {Standing} standing
 */
const counted = (sections, standing) => sections.filter((section) => standingOf(section) === standing).length;

/** @param {ApplicationDetail} shown */
function showSections({ sections }) {
  for (const section of sections) {
    const line = findIfAny(`[data-section="${CSS.escape(section.id)}"]`);
    if (!line) continue;
    const standing = standingOf(section);
    line.dataset.state = standing;
    find('[data-status]', line).replaceChildren(...statusParts(standing, section.status_label));
    say(find('[data-note]', line), noteOf(section));
  }
  const wanted = sections.filter(({ status }) => status !== 'not_required');
  say(find('[data-progress-text]'),
    texts.sections(counted(wanted, 'complete'), wanted.length, counted(wanted, 'untouched')));
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
  say(find('[data-reopened-text]'), told ? texts.reopened(instant(last.validated_at), closingWords(shown)) : '');
  show(find('[data-reopened-notice]'), told);
}

/**
 * What comes next.
 * @param {ApplicationDetail} shown
 */
function showWays(shown) {
  const { state } = shown;
  const send = find('[data-send-link]');
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
}

try {
  const shown = await loadApplication(application);
  showSections(shown);
  showLastChange(shown);
  show(find('[data-gate-notice]'), shown.sections.some(({ status }) => status === 'locked'));
  showReopened(shown);
  showWays(shown);
  find('[data-readings-block]').addEventListener('toggle', showReadings, { once: true });
  for (const loading of findAll('[data-loading]')) show(loading, false);
  show(find('[data-body]'), true);
} catch (error) {
  show(find('[data-loading]'), false);
  tellNotLoaded(error);
}
