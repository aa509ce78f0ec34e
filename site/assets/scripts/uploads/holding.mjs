// What this window has on its way: kept in the browser, and taken, so that no other window sends it too.

import { newId } from '../new-id.mjs';
import { filesFor, forgetFile, keepFile, takeFile } from './kept-files.mjs';
import { nameOf } from './preparing.mjs';
import { Transfer } from './transfer.mjs';

/** @import { Kept, Place } from './kept-files.mjs' */

export class Holding {
  /** How to let go of what was taken. @type {WeakMap<Transfer, Promise<() => void>>} */
  taken = new WeakMap();

  /**
   * Keeps the files of a transfer, and takes it for this window.
   * @param {Transfer} transfer
   * @param {Place} place
   */
  hold(transfer, place) {
    if (this.taken.has(transfer)) return;
    const kept = { ...place, id: newId(), at: Date.now(), files: transfer.sources, prepared: false, document: '', sent: false };
    transfer.kept = kept;
    this.taken.set(transfer, keepAndTake(kept));
  }

  /**
   * What is kept of a transfer from the moment its file is known: nothing is asked or converted twice.
   * @param {Transfer} transfer
   * @param {File} file
   * @returns {Promise<Kept | null>}
   */
  async ready(transfer, file) {
    if (transfer.kept && !transfer.kept.prepared) transfer.kept = { ...transfer.kept, files: [file], prepared: true };
    await this.taken.get(transfer);
    return transfer.kept;
  }

  /**
   * Forgets what was kept of a transfer that is over.
   * @param {Transfer} transfer
   */
  async letGo(transfer) {
    const letGo = await this.taken.get(transfer);
    if (transfer.kept) await forgetFile(transfer.kept.id);
    letGo?.();
    this.taken.delete(transfer);
  }

  /**
   * What was on its way to a place when a page was left, and is in no other window. What has arrived meanwhile is forgotten.
   * @param {Place} place
   * @param {(kept: Kept) => boolean} isOver
   * @returns {Promise<Transfer[]>}
   */
  async left(place, isOver) {
    const transfers = [];
    for (const kept of await filesFor(place)) {
      const letGo = await takeFile(kept.id);
      if (!letGo) continue;
      const transfer = new Transfer(kept.files, kept.files.length === 1 ? kept.files[0]?.name ?? '' : nameOf(kept.files), kept);
      this.taken.set(transfer, Promise.resolve(letGo));
      if (isOver(kept)) await this.letGo(transfer);
      else transfers.push(transfer);
    }
    return transfers;
  }
}

/** @param {Kept} kept */
async function keepAndTake(kept) {
  const letGo = await takeFile(kept.id) ?? (() => {});
  await keepFile(kept);
  return letGo;
}
