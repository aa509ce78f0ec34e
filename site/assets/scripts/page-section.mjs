// The page of a section.

import { post } from './api.mjs';
import { applicationAsked, loadApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { address, find, findIfAny, say, show } from './dom.mjs';
import { keptSection } from './kept.mjs';
import { onPress } from './once.mjs';
import { after } from './onward.mjs';
import { sectionPage } from './page-data.mjs';
import { requireSession } from './session.mjs';
import { Steps } from './steps.mjs';
import { texts } from './texts.mjs';

/** @import { SectionState } from './api.d.ts' */

await requireSession();
const application = await applicationAsked();
const { section, place, gate, one_at_a_time: oneAtATime, overview, summary } = sectionPage();
const body = new BodyPage({
  application, section, place, item: null, parent: null, parents: [], kept: keptSection(application, section),
  // One question at a time is saved by its own button, and what decides the rest is never saved unasked.
  autosave: !gate && !oneAtATime,
});
if (oneAtATime && body.questions.form) {
  new Steps(body, body.questions.form, {
    overview,
    freeze: (version) => post('/api/applications/{application}/sections/{section}/freeze', { application, section }, { version }),
  });
}

/**
 * The page after this one, as the application stands.
 * @param {SectionState[]} sections
 */
function onward(sections) {
  const then = after(sections, section);
  const path = then ? new URL(then.path, location.origin).pathname : summary;
  return { href: address(path, { domanda: application }), words: then?.menu ?? texts.lastCheck };
}

const saveNext = findIfAny('button[data-save-next]');
if (saveNext) onPress(saveNext, () => body.saveAndGo(async () => onward((await loadApplication(application)).sections).href));
await body.load();
// Without an answer there is the menu.
if (body.application) {
  const { href, words } = onward(body.application.sections);
  const link = find('a[data-next-link]');
  link.href = href;
  say(link, words);
  show(find('[data-next-section]'), true);
}
