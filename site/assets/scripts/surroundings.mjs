// A new item has no view of its own yet: what its conditions look at, and what it may refer to,
// is gathered from the sections that hold it.

import { get } from './api.mjs';
import { findAll } from './dom.mjs';

/** Every field that a condition looks at. */
function* fieldsOf(condition) {
  for (const [name, value] of Object.entries(condition)) {
    if (name === 'field') yield value;
    else if (Array.isArray(value)) for (const part of value) { if (typeof part === 'object') yield* fieldsOf(part); }
    else if (value && typeof value === 'object') yield* fieldsOf(value);
  }
}

const conditions = (root) => findAll('[data-when], [data-required]', root)
  .flatMap(({ dataset }) => [dataset.when, dataset.required])
  .filter((text) => text?.startsWith('{'))
  .map((text) => JSON.parse(text));

const placeOf = (path) => path.slice(0, path.lastIndexOf('.'));

/** `{ context, references }` for a new item at `place`, as its view would have them. */
export async function surroundings(root, { application, place, parent }) {
  const outside = [...new Set(conditions(root).flatMap((one) => [...fieldsOf(one)]))]
    .filter((path) => placeOf(path) !== place);
  const references = findAll('[data-reference]', root);
  const asked = new Map();
  const view = (path) => {
    if (!asked.has(path)) asked.set(path, get(`/applications/${application}/${path}`).catch(() => ({})));
    return asked.get(path);
  };

  const context = {};
  for (const path of outside) {
    const at = placeOf(path);
    const around = await view(at.includes('.') ? `items/${parent}` : `sections/${at}`);
    const entry = around.entries?.[path.slice(at.length + 1)];
    if (entry !== undefined) context[path] = entry;
  }
  const offered = {};
  for (const select of references) {
    const [section, list] = select.dataset.reference.split('.');
    const { lists } = await view(`sections/${section}`);
    offered[select.name] = (lists?.[list] ?? []).map(({ id, columns }) =>
      ({ id, label: Object.values(columns).filter(Boolean).join(', ') || id }));
  }
  return { context, references: offered };
}
