// What was typed and not yet saved, kept in the browser so that a lost connection or an ended session
// takes nothing away. Each belongs to an account: it is removed when the server has acknowledged the save,
// when that account signs out, and when it has grown old.

import { parsed } from './json.mjs';

/** @import { Entries } from './api.d.ts' */

/**
 * What was typed, when, over which version, and what that version held (`base`).
 * @typedef {{ version: string, at: Date, entries: Entries, base?: Entries }} Draft
 */

const PREFIX = 'ristoro:bozza:';
/** How long a draft is kept (docs/security.md says so too). */
export const DRAFT_DAYS = 14;

/** The storage, or nothing where the browser refuses it (private windows): then there are no drafts. */
function storage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

const keys = () => Object.keys(storage() ?? {}).filter((key) => key.startsWith(PREFIX));

/**
 * The name of a place that is being filled in.
 * @param {{ owner: string, application: string, path: string, item?: string | null, parent?: string | null }} place
 */
export const draftName = ({ owner, application, path, item, parent }) =>
  `${PREFIX}${owner}|${application}|${path}|${item ?? NEW}|${parent ?? ''}|`;

/** What stands in a draft's name for an item that nobody tried to make yet. */
const NEW = 'nuovo';

/**
 * The items of a place that somebody typed into without knowing whether they were made: their ids were drawn here, and the
 * reply was lost.
 * @param {{ owner: string, application: string, path: string, parent?: string | null }} place
 */
export function draftItems({ owner, application, path, parent }) {
  const start = `${PREFIX}${owner}|${application}|${path}|`;
  return keys().filter((key) => key.startsWith(start)).flatMap((key) => {
    const [item = NEW, within = ''] = key.slice(start.length).split('|');
    return item !== NEW && within === (parent ?? '') ? [item] : [];
  });
}

/**
 * Keeps the entries typed over a version, and what that version held. Gives whether it could.
 * @param {string} name
 * @param {number} version
 * @param {Entries} entries
 * @param {Entries} [base]
 */
export function keepDraft(name, version, entries, base) {
  const store = storage();
  if (!store) return false;
  const key = `${name}${version}`;
  try {
    store.setItem(key, JSON.stringify({ at: Date.now(), entries, base }));
  } catch {
    // It is full: the page still holds what was typed, and an older draft stays.
    return false;
  }
  for (const older of keys()) if (older !== key && older.startsWith(name)) forget(older);
  return true;
}

/**
 * The draft of a place, whatever version it was typed over; `null` if there is none.
 * @param {string} name
 * @returns {Draft | null}
 */
export function findDraft(name) {
  const key = keys().find((candidate) => candidate.startsWith(name));
  const kept = key && storage()?.getItem(key);
  if (!kept) return null;
  try {
    const { at, entries, base } = /** @type {Omit<Draft, 'at'> & { at: number }} */ (parsed(kept));
    return { version: key.slice(name.length), at: new Date(at), entries, base };
  } catch {
    forget(key);
    return null;
  }
}

/** @param {string} key */
const forget = (key) => storage()?.removeItem(key);

/** @param {string} name */
export const dropDraft = (name) => keys().filter((key) => key.startsWith(name)).forEach(forget);

/**
 * Forgets the drafts of an account: on signing out.
 * @param {string} owner
 */
export const forgetDrafts = (owner) => keys().filter((key) => key.startsWith(`${PREFIX}${owner}|`)).forEach(forget);

/** Forgets whatever has grown old, whosever it is, and what cannot be read. */
export function forgetOldDrafts(now = Date.now()) {
  for (const key of keys()) {
    const at = keptAt(key);
    if (!(at > now - DRAFT_DAYS * 86_400_000)) forget(key);
  }
}

/** @param {string} key */
function keptAt(key) {
  try {
    return Number(/** @type {{ at?: number }} */ (parsed(storage()?.getItem(key) ?? '')).at);
  } catch {
    return Number.NaN;
  }
}
