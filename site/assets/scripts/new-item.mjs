// An item that is not there yet: the page starts blank, with what is around it.

import { loadApplication } from './application.mjs';
import { keptItem, keptSection } from './kept.mjs';

/** @import { Around } from './api.d.ts' */
/** @import { Shown } from './kept.mjs' */

/**
 * What the conditions of a new item at `place` look at, and what it may refer to: it has no view of its
 * own yet, so this comes with the view of what it will belong to. Without an answer there is none.
 * @param {{ application: string, section: string, place: string, parent: string | null }} where
 * @returns {Promise<Around | undefined>}
 */
export async function surroundings({ application, section, place, parent }) {
  const owner = parent ? keptItem(application, section, parent) : keptSection(application, section);
  try {
    return (await owner.read()).new_items[place];
  } catch {
    // Whoever asks for the application tells what is wrong.
    return undefined;
  }
}

/**
 * What a new item is filled into: the application tells whether there may be one at all.
 * @param {{ application: string, section: string, surroundings?: Around }} where
 * @returns {Promise<Shown>}
 */
export async function blank({ application, section, surroundings: around }) {
  const { state, sections } = await loadApplication(application);
  const { status, status_label } = sections.find(({ id }) => id === section) ?? {};
  const hindered = status === 'locked' || status === 'not_required';
  return {
    version: 0, entries: {}, problems: [], started: false, editable: state === 'draft',
    ...(hindered ? { status, status_label } : {}),
    context: around?.context ?? {}, items: around?.items ?? {}, references: around?.references ?? {}, lists: {}, documents: {},
  };
}
