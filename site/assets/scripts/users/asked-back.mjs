// What the server asks back once, because it may be a mistake and may be meant: sent again as it was, it is confirmed.

import { problemsOf } from '../api.mjs';

/** @typedef {{ confirmed_email?: string, confirmed_fiscal_code?: string }} Confirmed */

/**
 * What is confirmed when it is sent again, after a refusal that names it.
 * @param {unknown} error
 * @param {{ email: string, fiscal_code?: string }} typed
 * @returns {Confirmed}
 */
export function askedBack(error, { email, fiscal_code: code }) {
  const named = new Set(problemsOf(error).flatMap(({ place: { target } }) => (target && 'field' in target ? [target.field] : [])));
  return {
    ...named.has('email') && { confirmed_email: email },
    ...named.has('fiscal_code') && code !== undefined && { confirmed_fiscal_code: code },
  };
}
