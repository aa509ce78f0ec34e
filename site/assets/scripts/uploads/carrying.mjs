// How a file reaches its slot: announced, sent to the storage, received. What is known of it is kept on the way, so that it goes
// on where it was: a file that has reached the storage is not sent again.

import { ApiError, post, statusOf } from '../api.mjs';
import { sendOnce } from '../upload.mjs';
import { noteFile } from './kept-files.mjs';

/** @import { Kept } from './kept-files.mjs' */
/** @import { Transfer } from './transfer.mjs' */

/** Refusals after which the file is announced and sent anew: what was announced before is of no use any more. */
const ANEW = ['not-arrived', 'already-received'];

/**
 * What the storage refuses may pass: the form with which a file is sent is good for a quarter of an hour, and a new one is asked for.
 * @param {unknown} error
 * @returns {never}
 */
function ofStorage(error) {
  throw statusOf(error) === 403 ? new ApiError(503) : error;
}

/**
 * What goes on while a file is carried.
 * @typedef {{ progress: (percent: number) => void, arrived: () => void }} Heard
 */

/**
 * Carries a file to its slot.
 * @param {Transfer} transfer
 * @param {File} file
 * @param {Kept} kept
 * @param {Heard} heard
 */
export async function carry(transfer, file, kept, heard) {
  const { application, section, slot, item } = kept;
  const announced = { section, slot, ...(item ? { item } : {}), file_name: file.name, size: file.size };
  const received = () => post('/api/applications/{application}/documents/{document}/received',
    { application, document: kept.document }, announced, { repeatable: true });
  const { signal } = transfer.controller;
  /** @param {Partial<Kept>} change */
  const note = async (change) => {
    Object.assign(kept, change);
    if (!signal.aborted) await noteFile(kept);
  };

  if (signal.aborted) return;
  if (kept.sent) {
    heard.arrived();
    try {
      await received();
      return;
    } catch (error) {
      if (!(error instanceof ApiError) || !ANEW.includes(error.code)) throw error;
    }
  }
  const leave = await post('/api/applications/{application}/documents', { application }, announced);
  if (signal.aborted) return;
  await note({ files: [file], prepared: true, document: leave.document, sent: false });
  await sendOnce(file, leave.upload, { progress: heard.progress, signal }).catch(ofStorage);
  await note({ sent: true });
  if (signal.aborted) return;
  heard.arrived();
  await received();
}
