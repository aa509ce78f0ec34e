// The way to the server: JSON in and out, the anti-forgery token, problems as one kind of error, and
// patience when the server is busy or the network falters. Requests are typed by the description
// that the API gives of itself: `api.d.ts` is made from it.

import { language } from './language.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** @import { paths, Problem, Refusal, RefusalCode } from './api.d.ts' */

/** @typedef {'get' | 'put' | 'post' | 'delete'} Method */

/**
 * The paths that take a method.
 * @template {Method} M
 * @typedef {{ [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths]} PathOf
 */

/**
 * The values in a path.
 * @template {keyof paths} P
 * @template {Method} M
 * @typedef {paths[P][M] extends { parameters: { path: infer V extends Record<string, string> } } ? V : {}} Values
 */

/**
 * What a request carries; nothing, where the route takes nothing.
 * @template {keyof paths} P
 * @template {Method} M
 * @typedef {paths[P][M] extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : undefined} Body
 */

/**
 * What goes with a path: the values in it, the body, how to ask. What a route does not take can be left out.
 * @template {keyof paths} P
 * @template {Method} M
 * @typedef {Body<P, M> extends undefined
 *   ? {} extends Values<P, M> ? [values?: {}, body?: {}, options?: Options] : [values: Values<P, M>, body?: {}, options?: Options]
 *   : [values: Values<P, M>, body: Body<P, M>, options?: Options]} Rest
 */

/** @typedef {{ repeatable?: boolean }} Options */

/**
 * What the server answers when it did what was asked for.
 * @template {keyof paths} P
 * @template {Method} M
 * @typedef {paths[P][M] extends { responses: infer Responses }
 *   ? Responses extends { 200: { content: { 'application/json': infer Reply } } } ? Reply
 *     : Responses extends { 201: { content: { 'application/json': infer Reply } } } ? Reply : null
 *   : never} Reply
 */

/** What the server refused, or what never arrived (status 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {Partial<Refusal>} refusal
   */
  constructor(status, refusal = {}) {
    super(refusal.detail || (status === 0 ? texts.noNetwork : status === 429 ? texts.busy : texts.somethingWrong));
    this.status = status;
    /** Nothing for what is not the portal's own refusal. */
    this.code = refusal.code ?? '';
    this.refusal = refusal;
    this.problems = refusal.problems ?? [];
  }

  /** Whether the server understood and said no: the same again would be refused again. */
  get isRefusal() {
    return this.status >= 400 && this.status < 500;
  }
}

/**
 * The status of what was caught; nothing for what is no answer of the server.
 * @param {unknown} error
 */
export const statusOf = (error) => (error instanceof ApiError ? error.status : undefined);

/**
 * The problems that the server found with what was sent.
 * @param {unknown} error
 * @returns {Problem[]}
 */
export const problemsOf = (error) => (error instanceof ApiError ? error.problems : []);

const MOST_TRIES = 4;
const BASE_DELAY = 400;

/** @type {string | null} */
let token = null;

/**
 * Keeps the anti-forgery token that came with the session.
 * @param {string | null} csrf
 */
export function keepToken(csrf) {
  token = csrf;
}

/** @type {(() => Promise<boolean>) | null} */
let renew = null;

/**
 * Calls `listener` when the server no longer takes the token: somebody signed in again in another
 * window. It gives whether the same request may be tried once more, with the token kept meanwhile.
 * @param {() => Promise<boolean>} listener
 */
export function onStaleToken(listener) {
  renew = listener;
}

/** @type {Map<string, (error: ApiError) => void>} */
const listeners = new Map();

/**
 * Calls `listener` for every refusal with this code, before it reaches who asked.
 * @param {RefusalCode} code
 * @param {(error: ApiError) => void} listener
 */
export function onRefusal(code, listener) {
  listeners.set(code, listener);
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/**
 * How long to wait before another try: longer each time, never the same for all (full jitter).
 * @param {number} attempt
 * @param {string | null} retryAfter
 */
export function delayBefore(attempt, retryAfter = null, random = Math.random) {
  const asked = Number.parseInt(retryAfter ?? '', 10);
  if (Number.isFinite(asked) && asked >= 0) return Math.min(asked, LONGEST_WAIT) * 1000 + random() * BASE_DELAY;
  return random() * BASE_DELAY * 2 ** attempt;
}

/** The longest that a page waits by itself, in seconds: beyond that, whoever waits is told for how long. */
const LONGEST_WAIT = 20;

/** @param {string | null} retryAfter */
const isSoon = (retryAfter) => !(Number.parseInt(retryAfter ?? '', 10) > LONGEST_WAIT);

/**
 * Asks the server. Requests that do the same when repeated (`GET`, `PUT`, `DELETE`, and those marked
 * `repeatable`) are tried again when the network falters or the server has too much to do (503: part of it may have been
 * done); the others only when the server says that it did nothing (429).
 * @param {Method} method
 * @param {string} path
 * @param {{ body?: unknown, repeatable?: boolean }} options
 * @returns {Promise<unknown>}
 */
export async function request(method, path, { body, repeatable = method !== 'post' } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  /** @type {RequestInit} */
  const options = { method: method.toUpperCase(), headers, credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  let renewed = false;

  for (let attempt = 0; ; attempt += 1) {
    if (method !== 'get' && token) headers['X-CSRF-Token'] = token;
    let response;
    try {
      response = await fetch(path, options);
    } catch {
      if (repeatable && attempt + 1 < MOST_TRIES) {
        await pause(delayBefore(attempt));
        continue;
      }
      throw new ApiError(0);
    }
    const busy = response.status === 429 || (response.status === 503 && repeatable);
    const retryAfter = response.headers.get('Retry-After');
    if (busy && attempt + 1 < MOST_TRIES && isSoon(retryAfter)) {
      await pause(delayBefore(attempt, retryAfter));
      continue;
    }
    if (response.status === 403 && method !== 'get' && token && !renewed) {
      renewed = true;
      const { code } = await refusalIn(response.clone());
      if (code === 'origin' && await renew?.()) continue;
    }
    return read(response);
  }
}

/**
 * @param {Response} response
 * @returns {Promise<unknown>}
 */
async function read(response) {
  if (response.status === 204) return null;
  if (response.ok) {
    return response.json().catch(() => {
      // Cut off on its way, or not the portal's: whether it was done is not known.
      throw new ApiError(0);
    });
  }
  throw await refusedBy(response);
}

/**
 * Asks for a file. Nothing comes of it where the storage gives the file itself: whoever follows the path gets there.
 * @param {string} path
 * @returns {Promise<Blob | null>}
 */
export async function fileAt(path) {
  const unreached = () => {
    throw new ApiError(0);
  };
  const headers = { 'Accept-Language': language };
  const options = /** @type {const} */ ({ headers, credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
  const response = await fetch(path, options).catch(unreached);
  if (response.type === 'opaqueredirect') return null;
  if (!response.ok) throw await refusedBy(response);
  return response.blob().catch(unreached);
}

/** @param {Response} response */
async function refusedBy(response) {
  const error = new ApiError(response.status, await refusalIn(response));
  listeners.get(error.code)?.(error);
  return error;
}

/**
 * What a refusal says: nothing when it did not come from the portal itself.
 * @param {Response} response
 * @returns {Promise<Partial<Refusal>>}
 */
const refusalIn = (response) => response.json().catch(() => ({}));

/**
 * A path with its values put in.
 * @param {string} path
 * @param {Record<string, string>} values
 */
const filled = (path, values) =>
  Object.entries(values).reduce((address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value)), path);

/**
 * The address of what a route gives: for links.
 * @type {<P extends PathOf<'get'>>(path: P, values: Values<P, 'get'>) => string}
 */
export const addressOf = filled;

/**
 * A way of asking, typed by the routes that take the method.
 * @template {Method} M
 * @param {M} method
 */
function asking(method) {
  /** @type {(path: string, values?: Record<string, string>, body?: unknown, options?: Options) => Promise<unknown>} */
  const ask = (path, values = {}, body, options) => request(method, filled(path, values), { body, ...options });
  return /** @type {<P extends PathOf<M>>(path: P, ...rest: Rest<P, M>) => Promise<Reply<P, M>>} */ (ask);
}

export const get = asking('get');
export const put = asking('put');
export const post = asking('post');
export const remove = asking('delete');
