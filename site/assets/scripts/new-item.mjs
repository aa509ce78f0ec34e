// An item that is not there yet: the page starts blank, with what is around it.

import { keptItem, keptSection } from './kept.mjs';

/** @import { ApplicationDetail } from './api.d.ts' */
/** @import { Shown } from './kept.mjs' */

/**
 * What a new item is filled into. It has no view of its own yet: what its conditions look at, what it may refer to, and
 * whether there may be one at all, come with what it will belong to.
 * @param {{ application: string, section: string, place: string, parent: string | null }} where
 * @returns {Promise<Shown & { application: ApplicationDetail }>}
 */
export async function blank({ application, section, place, parent }) {
  const owner = parent ? keptItem(application, section, parent) : keptSection(application, section);
  const { application: around, new_items: places, state, status, status_label } = await owner.read();
  const hindered = status === 'locked' || status === 'not_required';
  const { context = {}, items = {}, references = {} } = places[place] ?? {};
  return {
    version: 0, entries: {}, problems: [], started: false, editable: state === 'draft',
    ...(hindered ? { status, status_label } : {}),
    context, items, references, lists: {}, documents: {}, application: around,
  };
}
