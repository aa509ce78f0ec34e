// What was typed and not yet saved, kept in the browser so that a lost connection or an ended session
// takes nothing away. Removed when the server has acknowledged the save, and on signing out.

const PREFIX = 'ristoro:bozza:';

/** The storage, or nothing where the browser refuses it (private windows): then there are no drafts. */
function storage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

const keys = () => {
  const store = storage();
  return store ? Object.keys(store).filter((key) => key.startsWith(PREFIX)) : [];
};

/** The name of a place that is being filled in. */
export const draftName = ({ owner, application, path, item, parent }) =>
  `${PREFIX}${owner}|${application}|${path}|${item ?? 'nuovo'}|${parent ?? ''}|`;

/** Keeps the entries typed over a version, and what that version held. Gives whether it could. */
export function keepDraft(name, version, entries, base) {
  dropDraft(name);
  try {
    storage().setItem(`${name}${version}`, JSON.stringify({ at: Date.now(), entries, base }));
    return true;
  } catch {
    // There is no storage or it is full: the page still holds what was typed.
    return false;
  }
}

/** The draft of a place, whatever version it was typed over; `null` if there is none. */
export function findDraft(name) {
  const key = keys().find((candidate) => candidate.startsWith(name));
  if (!key) return null;
  try {
    const { at, entries, base } = JSON.parse(storage().getItem(key));
    return { version: key.slice(name.length), at: new Date(at), entries, base };
  } catch {
    storage().removeItem(key);
    return null;
  }
}

export function dropDraft(name) {
  for (const key of keys()) if (key.startsWith(name)) storage().removeItem(key);
}

/** Forgets every draft: on signing out. */
export function forgetDrafts() {
  for (const key of keys()) storage().removeItem(key);
}

/** Forgets what other people left on a computer that several use. */
export function forgetOthersDrafts(owner) {
  for (const key of keys()) if (!key.startsWith(`${PREFIX}${owner}|`)) storage().removeItem(key);
}
