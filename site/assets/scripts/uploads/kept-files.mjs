// Files on their way, kept in the browser until they have arrived: after a reload or a lost connection nobody chooses them again.
// Each belongs to an account, as drafts do: it goes when the file has arrived or was refused, when that account signs out, and
// when it has grown old.

/** Where a file is to go. @typedef {{ owner: string, application: string, section: string, item: string, slot: string }} Place */

/**
 * A file on its way: as it was chosen, or as it was made ready (`prepared`). `document` is what was announced last, and `sent`
 * whether it has reached the storage.
 * @typedef {Place & { id: string, at: number, files: File[], prepared: boolean, document: string, sent: boolean }} Kept
 */

/** How long a file is kept (docs/security.md says so too): documents of others may lie on a computer that several people use. */
export const KEPT_DAYS = 3;

const [NAME, STORE] = ['ristoro:caricamenti', 'files'];

/**
 * The store of the browser; nothing where it keeps none (private windows): then a reload forgets.
 * @returns {Promise<IDBDatabase | null>}
 */
const database = () => new Promise((resolve) => {
  try {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => { opening.result.createObjectStore(STORE, { keyPath: 'id' }); };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
    opening.onblocked = () => resolve(null);
  } catch {
    resolve(null);
  }
});

/**
 * Does something with the files that are kept. Gives `otherwise` where that is not possible.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @param {T} otherwise
 * @returns {Promise<T>}
 */
async function within(mode, work, otherwise) {
  const opened = await database();
  if (!opened) return otherwise;
  try {
    return await new Promise((resolve) => {
      const transaction = opened.transaction(STORE, mode);
      const asked = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      // It is full, or was refused: the page still holds the file.
      transaction.onabort = () => resolve(otherwise);
      transaction.onerror = () => resolve(otherwise);
    });
  } catch {
    return otherwise;
  } finally {
    opened.close();
  }
}

/** Everything that is kept: nobody but this file writes there. */
const all = () => within('readonly', /** @type {(store: IDBObjectStore) => IDBRequest<Kept[]>} */ ((store) => store.getAll()), []);

/**
 * Keeps a file, or what is known of it now. Gives whether it could.
 * @param {Kept} kept
 * @returns {Promise<boolean>}
 */
export const keepFile = async (kept) => await within('readwrite', (store) => store.put(kept), '') === kept.id;

/**
 * Keeps what is known now of a file that is still kept: what was forgotten meanwhile, in another window, does not come back.
 * @param {Kept} kept
 */
export async function noteFile(kept) {
  await within('readwrite', (store) => {
    const there = store.count(kept.id);
    there.onsuccess = () => { if (there.result > 0) store.put(kept); };
    return there;
  }, 0);
}

/** @param {string} id */
export async function forgetFile(id) {
  await within('readwrite', (store) => store.delete(id), undefined);
}

/**
 * The files that were on their way to a place, in the order in which they were chosen.
 * @param {Place} place
 */
export async function filesFor({ owner, application, section, item, slot }, now = Date.now()) {
  const kept = await all();
  for (const old of kept.filter((file) => isOld(file, now))) await forgetFile(old.id);
  return kept
    .filter((file) => !isOld(file, now) && file.owner === owner && file.application === application
      && file.section === section && file.item === item && file.slot === slot)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/**
 * @param {Kept} kept
 * @param {number} now
 */
const isOld = ({ at }, now) => !(at > now - KEPT_DAYS * 86_400_000);

/**
 * Forgets the files of an account: on signing out.
 * @param {string} owner
 */
export async function forgetFiles(owner) {
  for (const kept of await all()) if (kept.owner === owner) await forgetFile(kept.id);
}

/**
 * Takes a file for this window: of two that show the same slot, one sends it. Gives how to let it go; `null` if another has it.
 * @param {string} id
 * @returns {Promise<(() => void) | null>}
 */
export function takeFile(id) {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void navigator.locks.request(`${NAME}:${id}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise((letGo) => { resolve(() => letGo(undefined)); });
    });
  });
}
