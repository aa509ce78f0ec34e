// Two people changed the same body: who changed what, since the version both started from.

const same = (one, other) => JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/**
 * Compares three versions of the entries. Gives what can simply be kept (`merged`: theirs where
 * only they changed, mine where only I did), the ids of both kinds (`theirOnly`, `mineOnly`) and the
 * ids where both changed to different answers (`clashes`).
 */
export function merge(base, mine, theirs) {
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = {};
  const [clashes, theirOnly, mineOnly] = [[], [], []];
  for (const id of ids) {
    const iChanged = !same(mine[id], base[id]);
    const theyChanged = !same(theirs[id], base[id]);
    merged[id] = (iChanged ? mine[id] : theirs[id]) ?? '';
    if (iChanged && theyChanged && !same(mine[id], theirs[id])) clashes.push(id);
    else if (theyChanged && !iChanged) theirOnly.push(id);
    else if (iChanged && !theyChanged) mineOnly.push(id);
  }
  return { merged, clashes, theirOnly, mineOnly };
}
