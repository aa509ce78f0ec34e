// What a page of answers shows when it could not save: another person's save, answers that are wrong, a failure.

import { ApiError, problemsOf, statusOf } from './api.mjs';
import { showConflict } from './conflict.mjs';
import { currentOf } from './kept.mjs';
import { same } from './merge.mjs';
import { notify, notifyError } from './notices.mjs';
import { tellSaved } from './saved.mjs';
import { texts } from './texts.mjs';

/** @import { Entries } from './api.d.ts' */
/** @import { BodyPage } from './body-page.mjs' */
/** @import { Shown } from './kept.mjs' */

/**
 * Whether answers were refused, each with its own sentence.
 * @param {unknown} error
 */
export const isRefused = (error) => statusOf(error) === 422 && problemsOf(error).length > 0;

/**
 * Shows why a save failed. Of one that nobody asked for (`unasked`), what is wrong is told at the answers alone: whoever is
 * typing stays where they are.
 * @param {BodyPage} page
 * @param {unknown} error
 * @param {Entries} entries what was to be saved
 * @param {{ unasked?: boolean }} how
 */
export function notSaved(page, error, entries, { unasked = false } = {}) {
  const current = currentOf(error);
  if (current) {
    metAnother(page, current, entries);
  } else if (statusOf(error) === 404 && page.where.item) {
    notify('error', texts.conflictGone, { name: 'save' });
  } else if (isRefused(error)) {
    page.questions.showProblems(problemsOf(error), { summary: !unasked });
  } else if (statusOf(error) !== 401) {
    const words = error instanceof ApiError && error.isRefusal ? error.message : texts.saveFailed;
    notifyError(error, { name: 'save', words });
  }
}

/**
 * Another save came first: both versions are shown side by side, unless they say the same.
 * @param {BodyPage} page
 * @param {Shown} current what stands now
 * @param {Entries} entries what was to be saved
 */
export function metAnother(page, current, entries) {
  // It was made by an earlier try: from here on it is saved, not made.
  if (!page.where.kept && current.item) page.created(current.item);
  const ids = Object.keys(entries);
  /** @type {Entries} */
  const theirs = { ...Object.fromEntries(ids.map((id) => [id, ''])), ...current.entries };
  if (ids.every((id) => same(theirs[id], entries[id]))) {
    // The answer to an earlier try was lost on its way: what is there is what was typed here.
    const since = page.questions.changes(entries);
    page.typing.drop();
    page.take(current);
    tellSaved(page.status, current);
    page.questions.overlay(since);
    page.autosave?.saved();
    return;
  }
  showConflict(page.questions, { ...current, entries: theirs }, async (kept) => {
    if (page.view) page.view.version = current.version;
    page.questions.base = theirs;
    page.questions.overlay(kept);
    await page.save({ version: current.version });
  });
}
