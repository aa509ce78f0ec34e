// The tables that the facts of a measure are chosen from, in the controls of the form.

import { el, find } from '../dom.mjs';
import { texts } from './measure-texts.mjs';

/** @import { CupCategoryChoice, CupMeasureTables } from '../api.d.ts' */

/** @param {string} value @param {string} label */
const option = (value, label) => el('option', { value }, label);

/** @param {{ code: string, label: string }} choice */
const coded = ({ code, label }) => option(code, `${code} – ${label}`);

/** @param {CupCategoryChoice} category */
const sectorOf = ({ code }) => code.slice(0, 2);

/**
 * Puts other options into a list and keeps its choice where it is still there.
 * @param {HTMLSelectElement} select
 * @param {(HTMLOptionElement | HTMLOptGroupElement)[]} options
 */
function refill(select, options) {
  const { value } = select;
  select.replaceChildren(option('', texts.choose), ...options);
  select.value = value;
  if (select.selectedIndex < 0) select.value = '';
}

/**
 * Keeps the lists that hang on another in step with it.
 * @param {HTMLFormElement} form
 * @param {CupMeasureTables} tables
 */
export function measureTables(form, { natures, categories, instruments, coverages }) {
  const select = (/** @type {string} */ name) => find(`select#f-${name}`, form);
  const [nature, kind, sector, category] = ['nature', 'kind', 'sector', 'category'].map(select);
  if (!nature || !kind || !sector || !category) return { refresh: () => {}, withKind: () => {} };
  /** The kind of a measure that the public table lacks. @type {{ code: string, label: string } | null} */
  let own = null;

  const sectors = new Map(categories.map((one) => [sectorOf(one), one.sector]));
  refill(nature, natures.map(coded));
  refill(sector, [...sectors].map(([code, label]) => coded({ code, label })));
  refill(select('instrument'), instruments.map(coded));
  find('[data-coverages]', form).replaceChildren(...coverages.map(({ code, label }) =>
    el('div', { class: 'form-check' },
      el('input', { type: 'checkbox', id: `f-coverage-${code}`, name: 'coverage', value: code }),
      el('label', { for: `f-coverage-${code}` }, `${code} – ${label}`))));

  const refreshKinds = () => {
    const kinds = natures.find(({ code }) => code === nature.value)?.kinds ?? [];
    const missing = own && !kinds.some(({ code }) => code === own?.code) ? [own] : [];
    refill(kind, [...kinds, ...missing].map(coded));
    kind.disabled = nature.value === '';
  };
  const refreshCategories = () => {
    const within = categories.filter((one) => sectorOf(one) === sector.value);
    const groups = grouped(within);
    refill(category, [...groups].map(([label, ones]) => el('optgroup', { label }, ones.map(coded))));
    category.disabled = sector.value === '';
  };
  nature.addEventListener('change', refreshKinds);
  sector.addEventListener('change', refreshCategories);
  const refresh = () => {
    refreshKinds();
    refreshCategories();
  };
  refresh();
  return {
    /** After a choice that no person made. */
    refresh,
    /** Offers a kind that the public table lacks, as a measure has it. @param {{ code: string, label: string } | null} given */
    withKind: (given) => { own = given; },
  };
}

/** @param {CupCategoryChoice[]} categories */
function grouped(categories) {
  /** @type {Map<string, CupCategoryChoice[]>} */
  const groups = new Map();
  for (const one of categories) groups.set(one.subsector, [...groups.get(one.subsector) ?? [], one]);
  return groups;
}
