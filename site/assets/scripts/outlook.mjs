// What is to be expected of a save that failed.

import { ApiError } from './api.mjs';

/** How long until another try, each time longer, in milliseconds. */
const RETRIES = [5_000, 15_000, 30_000, 60_000];

/**
 * How long to wait after so many failures in a row.
 * @param {number} failures
 */
export const delayAfter = (failures) => RETRIES[Math.min(failures, RETRIES.length) - 1] ?? 0;

/**
 * What a failure means: the same is tried again later, once somebody is signed in again, or never.
 * @param {unknown} error
 * @returns {'later' | 'session' | 'never'}
 */
export function outlook(error) {
  if (!(error instanceof ApiError) || !error.isRefusal || error.status === 429) return 'later';
  return error.status === 401 ? 'session' : 'never';
}
