// What to collect before one begins: as much of the page as the answers ask for.

import { get } from './api.mjs';
import { applicationAsked, loadApplication, tellNotLoaded } from './application.mjs';
import { data, find, findAll, findIfAny, show } from './dom.mjs';
import { requireSession } from './session.mjs';

/** @import { Preparation } from './api.d.ts' */

await requireSession();
const application = await applicationAsked();

/**
 * Shows what is wanted, and hides what is not.
 * @param {Preparation} wanted
 * @param {string} whom from whom, or everything
 */
function showWanted({ fields, documents }, whom) {
  for (const thing of findAll('[data-thing]')) {
    const questions = findAll('[data-question]', thing);
    for (const question of questions) {
      const need = fields[data(question, 'question')];
      show(question, need !== undefined);
      show(find('[data-perhaps]', question), need === 'perhaps');
    }
    const { document: path } = thing.dataset;
    const needs = path === undefined ? questions.map((question) => fields[data(question, 'question')]) : [documents[path]];
    const there = needs.filter((need) => need !== undefined);
    show(thing, there.length > 0 && (whom === '' || thing.dataset.from === whom));
    // Of a group each question says it of itself, unless all of them do.
    const unsure = there.every((need) => need === 'perhaps');
    show(find('[data-thing-perhaps]', thing), unsure);
    if (unsure) for (const question of questions) show(find('[data-perhaps]', question), false);
  }
  const isShown = (/** @type {HTMLElement} */ part) => findAll('[data-thing]', part).some((thing) => !thing.hidden);
  for (const part of findAll('[data-prepared-part], [data-prepared]')) show(part, isShown(part));
  show(find('[data-nothing]'), !findAll('[data-prepared]').some(isShown));
}

try {
  const [, wanted] = await Promise.all([
    loadApplication(application), get('/api/applications/{application}/preparation', { application })]);
  const whom = findIfAny('select[data-whom]');
  show(find('[data-unsettled]'), !wanted.settled);
  showWanted(wanted, '');
  whom?.addEventListener('change', () => showWanted(wanted, whom.value));
  find('[data-print]').addEventListener('click', () => print());
  show(find('[data-body]'), true);
} catch (error) {
  tellNotLoaded(error);
}
show(find('[data-loading]'), false);
