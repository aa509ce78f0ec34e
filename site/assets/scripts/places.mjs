// The municipalities of the province chosen in another question, loaded when they are needed.

import { el, find, findAll } from './dom.mjs';
import { choose } from './fields.mjs';
import { texts } from './texts.mjs';

const loaded = new Map();

function load(province) {
  if (!loaded.has(province)) {
    const fetching = fetch(`${document.body.dataset.places}${province}.json`).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
    fetching.catch(() => loaded.delete(province));
    loaded.set(province, fetching);
  }
  return loaded.get(province);
}

const provinceSelect = (select, root) => find(`[name="${CSS.escape(select.dataset.province)}"]`, root);

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
  if (select.dataset.wanted !== undefined) delete select.dataset.wanted;
  select.disabled = select.dataset.readOnly === 'true' || provinceSelect(select, root).disabled;
  select.dispatchEvent(new Event('options', { bubbles: true }));
}

function offer(select, first, places) {
  select.replaceChildren(el('option', { value: '' }, first), ...places.map(([code, name, current]) =>
    el('option', { value: code }, current === 0 ? texts.ceased(name) : name)));
}

/** Fills every list of municipalities below `root` according to its province. */
export function refreshPlaces(root) {
  for (const select of findAll('select[data-province]', root)) refill(select, root);
}

/** Keeps every list of municipalities in step with its province. */
export function linkPlaces(root) {
  root.addEventListener('change', (event) => {
    const { name } = event.target;
    for (const select of findAll('select[data-province]', root)) {
      if (select.dataset.province === name) refill(select, root);
    }
  });
}
