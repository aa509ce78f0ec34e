// The measures of an administration: the list, and one of them copied or revised.

import { get, post, problemsOf, put, statusOf } from './api.mjs';
import { measureTables } from './cup/measure-tables.mjs';
import { texts } from './cup/measure-texts.mjs';
import { row, unseen } from './cup/table.mjs';
import { who } from './cup/words.mjs';
import { address, asked, el, find, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { AlreadyTold, simpleForm } from './simple-form.mjs';

/** @import { CupMeasure, CupMeasureDetail, CupMeasureFacts, CupMeasureRevision, Entries } from './api.d.ts' */

await openService('cup');
const PAGE = '/cup/misure/';
const [copied, revised] = [asked('copia'), asked('misura')];

/** The revision that this page read; 0 for a new measure. */
let seen = 0;
/** What the facts of the form do not show: the label of a kind that the table lacks. */
let kindLabel = '';

/** @param {CupMeasure} measure */
function whose({ call, revision }) {
  if (call) return texts.ofCall;
  if (!revision) return texts.ofProduct;
  return revision.retired ? texts.retired : texts.own(revision.number);
}

/** @param {CupMeasure} measure */
function actions({ id, title, revision }) {
  const link = (/** @type {Record<string, string>} */ query, /** @type {string} */ words) =>
    el('a', { href: address(PAGE, query), class: 'row-action' }, words, unseen(`: ${title}`));
  return el('div', { class: 'row-actions' },
    revision && link({ misura: id }, texts.revise), link({ copia: id }, texts.copy));
}

async function showList() {
  const { measures } = await get('/api/cup/measures');
  const table = find('table[data-measures]');
  find('tbody', table).replaceChildren(...measures.map((measure) => row(table, [
    measure.title, actWords(measure.act, measure.revision), String(measure.year),
    `${measure.nature.code} – ${measure.nature.label}`, whose(measure), actions(measure),
  ], { 'data-measure-row': measure.id })));
  show(find('[data-list-view]'), true);
}

/** @param {string} act @param {CupMeasureRevision | null} revision */
const actWords = (act, revision) => (revision?.link ? el('a', { href: revision.link, rel: 'external noreferrer' }, act) : act);

/** @param {boolean} yes */
const ticked = (yes) => (yes ? 'si' : '');

/** @param {CupMeasureDetail} measure */
function showMeasure({ facts, revisions }) {
  const { cumulative, private_share: privateShare, coverage, kind, nature, ...rest } = facts;
  const [latest] = revisions;
  kindLabel = facts.kind_label;
  tables.withKind(kindLabel ? { code: kind, label: kindLabel } : null);
  const entries = {
    ...rest, nature, sector: facts.category.slice(0, 2),
    cumulative: ticked(cumulative), private_share: ticked(privateShare), coverage: [...coverage],
    link: latest?.link ?? '', retired: ticked(latest?.retired ?? false),
  };
  // The lists that hang on another have their options once that is chosen.
  questions.fill(entries, { started: true });
  tables.refresh();
  questions.fill({ ...entries, kind, category: facts.category }, { started: true });
  const table = find('[data-revisions] table');
  find('tbody', table).replaceChildren(...revisions.map(({ number, at, by, link, retired }) => row(table, [
    String(number), shortInstant(at), who(by), link ? el('a', { href: link, rel: 'external noreferrer' }, texts.act) : '',
    retired ? texts.retired : texts.offered,
  ])));
  show(find('[data-revisions]'), revisions.length > 0);
  show(find('[data-retirement]'), revisions.length > 0);
  show(find('[data-measure-view]'), true);
}

/**
 * The facts as they stand in the form.
 * @param {Entries} entries
 * @returns {CupMeasureFacts}
 */
function factsOf(entries) {
  const text = (/** @type {string} */ name) => String(entries[name] ?? '');
  const codes = entries.coverage;
  return {
    title: text('title'), act: text('act'), year: text('year'),
    nature: text('nature'), kind: text('kind'), kind_label: kindLabel, category: text('category'),
    cumulative: text('cumulative') !== '', private_share: text('private_share') !== '',
    instrument: text('instrument'), instrument_description: text('instrument_description'),
    coverage: Array.isArray(codes) ? [...codes] : [],
    description: text('description'), other_information: text('other_information'),
    owner_subject: text('owner_subject'), owner_unit: text('owner_unit'), owner_user: text('owner_user'),
  };
}

const form = find('form[data-measure-form]');
const tables = measureTables(form, await get('/api/cup/measure-tables').catch((error) => {
  notifyError(error);
  return { natures: [], categories: [], instruments: [], coverages: [] };
}));
const questions = simpleForm(form, {
  missing: texts.missing,
  working: texts.saving,
  submit: async () => {
    const entries = questions.entries();
    const [facts, link] = [factsOf(entries), String(entries.link)];
    try {
      if (revised) {
        const update = { revision: seen, facts, link, retired: String(entries.retired) !== '' };
        const measure = await put('/api/cup/measures/{measure}', { measure: revised }, update);
        open(measure);
        notify('success', texts.saved(measure.facts.title));
        find('[data-measures-title]').focus();
      } else {
        const { id } = await post('/api/cup/measures', {}, { facts, link }, { repeatable: true });
        location.assign(address(PAGE, { misura: id, fatta: 'si' }));
      }
    } catch (error) {
      if (await sessionIsOver(error)) throw new AlreadyTold();
      // What is wrong with the kind's own label is told where it is chosen.
      for (const { place } of problemsOf(error)) {
        if (place.target && 'field' in place.target && place.target.field === 'kind_label') place.target.field = 'kind';
      }
      throw error;
    }
    say(find('[data-save-status]'), '');
  },
});

/** @param {CupMeasureDetail} measure */
function open(measure) {
  seen = revised ? measure.revisions[0]?.number ?? 0 : 0;
  if (!revised) {
    say(find('[data-copied-from]'), texts.copiedFrom(measure.facts.title));
    say(find('[data-measures-title]'), texts.new);
    showMeasure({ ...measure, revisions: [], facts: { ...measure.facts, title: '', act: '' } });
  } else {
    say(find('[data-measures-title]'), measure.facts.title);
    showMeasure(measure);
  }
}

try {
  const chosen = revised ?? copied;
  if (chosen) {
    open(await get('/api/cup/measures/{measure}', { measure: chosen }));
    if (asked('fatta')) notify('success', texts.made);
  } else {
    await showList();
  }
} catch (error) {
  if (statusOf(error) === 404) {
    notify('warning', texts.gone);
    await showList();
  } else if (statusOf(error) !== 401) {
    notifyError(error);
  }
}
loaded();
