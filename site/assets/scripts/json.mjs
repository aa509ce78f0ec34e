// JSON that does not come by `api.mjs`: what the pages carry, what the browser keeps, other files of the
// site. It is `unknown` until whoever asks says what it is.

/**
 * What a text says.
 * @type {(text: string) => unknown}
 */
export const parsed = JSON.parse;

/**
 * What an answer says.
 * @param {Response} response
 * @returns {Promise<unknown>}
 */
export const jsonOf = (response) => response.json();
