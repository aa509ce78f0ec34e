// Two people changed the same body: who changed what, since the version both started from.

/** @import { Entries, Entry } from './api.d.ts' */

/**
 * Whether two entries say the same; one that is not there says nothing.
 * @param {Entry | undefined} one
 * @param {Entry | undefined} other
 */
export const same = (one, other) => JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/**
 * Compares three versions of the entries. Gives what can simply be kept (`merged`: theirs where
 * only they changed, mine where only I did), the ids of both kinds (`theirOnly`, `mineOnly`) and the
 * ids where both changed to different answers (`clashes`).
 * @param {Entries} base
 * @param {Entries} mine
 * @param {Entries} theirs
 */
export function merge(base, mine, theirs) {
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  /** @type {Entries} */
  const merged = {};
  /** @type {{ clashes: string[], theirOnly: string[], mineOnly: string[] }} */
  const apart = { clashes: [], theirOnly: [], mineOnly: [] };
  for (const id of ids) {
    const iChanged = !same(mine[id], base[id]);
    const theyChanged = !same(theirs[id], base[id]);
    merged[id] = (iChanged ? mine[id] : theirs[id]) ?? '';
    if (iChanged && theyChanged && !same(mine[id], theirs[id])) apart.clashes.push(id);
    else if (theyChanged && !iChanged) apart.theirOnly.push(id);
    else if (iChanged && !theyChanged) apart.mineOnly.push(id);
  }
  return { merged, ...apart };
}
