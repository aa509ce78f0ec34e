// A new item has no view of its own yet: what its conditions look at, and what it may refer to, come
// with the view of what it will belong to.

import { keptItem, keptSection } from './kept.mjs';

/** @import { View } from './api.d.ts' */

/** @typedef {NonNullable<View['new_items'][string]>} Surroundings */

/**
 * The surroundings of a new item at `place`; without an answer, none.
 * @param {{ application: string, section: string, place: string, parent: string | null }} where
 * @returns {Promise<Surroundings | undefined>}
 */
export async function surroundings({ application, section, place, parent }) {
  const owner = parent ? keptItem(application, parent) : keptSection(application, section);
  try {
    return (await owner.read()).new_items[place];
  } catch {
    // Whoever asks for the application tells what is wrong.
    return undefined;
  }
}
