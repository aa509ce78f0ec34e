// The municipalities of the province chosen in another question, loaded when they are needed.

import { data, el, findAll, findIfAny } from './dom.mjs';
import { choose } from './fields.mjs';
import { jsonOf } from './json.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/**
 * A municipality as the lists of the site have it: code, name, and `0` when it has ceased.
 * @typedef {[code: string, name: string, current?: 0]} Place
 */

/** @type {Map<string, Promise<Place[]>>} */
const loaded = new Map();

/** @param {string} province */
function load(province) {
  const known = loaded.get(province);
  if (known) return known;
  const fetching = read(province);
  fetching.catch(() => loaded.delete(province));
  loaded.set(province, fetching);
  return fetching;
}

/**
 * @param {string} province
 */
async function read(province) {
  const response = await fetch(`${data(document.body, 'places')}${province}.json`);
  if (!response.ok) throw new Error(String(response.status));
  return /** @type {Place[]} */ (await jsonOf(response));
}

/**
 * The question whose answer is the province.
 * @param {HTMLSelectElement} select
 * @param {HTMLElement} root
 */
const provinceSelect = (select, root) => findIfAny(`select[name="${CSS.escape(data(select, 'province'))}"]`, root);

/**
 * @param {HTMLSelectElement} select
 * @param {HTMLElement} root
 */
async function refill(select, root) {
  const province = provinceSelect(select, root)?.value ?? '';
  if (select.dataset.loaded === province) return;
  const wanted = select.dataset.wanted ?? select.value;
  select.dataset.loaded = province;
  select.dataset.wanted = wanted;
  if (!province) {
    offer(select, texts.provinceFirst, []);
    select.disabled = true;
    delete select.dataset.wanted;
    return;
  }
  offer(select, texts.loadingPlaces, []);
  // A link may lead here while the list is on its way.
  select.disabled = provinceSelect(select, root)?.disabled === true;
  let places;
  try {
    places = await load(province);
  } catch {
    delete select.dataset.loaded;
    offer(select, texts.placesFailed, []);
    return;
  }
  if (select.dataset.loaded !== province) return;
  const ceasedToo = 'ceased' in select.dataset;
  offer(select, texts.choose, places.filter(([, , current]) => ceasedToo || current !== 0));
  choose(select, select.dataset.wanted ?? '');
  // What is not in this province is no wish any more.
  delete select.dataset.wanted;
  select.disabled = provinceSelect(select, root)?.disabled === true;
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} first
 * @param {Place[]} places
 */
function offer(select, first, places) {
  select.replaceChildren(el('option', { value: '' }, first), ...places.map(([code, name, current]) =>
    el('option', { value: code }, current === 0 ? texts.ceased(name) : name)));
}

/**
 * Fills every list of municipalities below `root` according to its province.
 * @param {HTMLElement} root
 */
export function refreshPlaces(root) {
  for (const select of findAll('select[data-province]', root)) void refill(select, root);
}

/**
 * Keeps every list of municipalities in step with its province.
 * @param {HTMLElement} root
 */
export function linkPlaces(root) {
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    for (const select of findAll('select[data-province]', root)) {
      if (select.dataset.province === target.name) void refill(select, root);
    }
  });
}
