// The way to the server: JSON in and out, the anti-forgery token, problems as one kind of error, and
// patience when the server is busy or the network falters.

import { texts } from './texts.mjs';

/** What the server refused, or what never arrived. */
export class ApiError extends Error {
  constructor(status, body = {}) {
    super(body.detail || (status === 0 ? texts.noNetwork : status === 429 ? texts.busy : texts.somethingWrong));
    this.status = status;
    this.code = body.code ?? '';
    this.body = body;
    this.problems = body.problems ?? [];
    this.current = body.current;
    this.requestId = body.request_id;
  }
}

const MOST_TRIES = 4;
const BASE_DELAY = 400;

let token = null;

/** Keeps the anti-forgery token that came with the session. */
export function keepToken(csrf) {
  token = csrf ?? null;
}

let renew = null;

/**
 * Calls `listener` when the server no longer takes the token: somebody signed in again in another
 * window. It gives whether the same request may be tried once more, with the token kept meanwhile.
 */
export function onStaleToken(listener) {
  renew = listener;
}

const listeners = new Map();

/** Calls `listener` for every refusal with this code, before it reaches who asked. */
export function onRefusal(code, listener) {
  listeners.set(code, listener);
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** How long to wait before another try: longer each time, never the same for all (full jitter). */
export function delayBefore(attempt, retryAfter, random = Math.random) {
  const asked = Number.parseInt(retryAfter, 10);
  if (Number.isFinite(asked) && asked >= 0) return Math.min(asked, 20) * 1000 + random() * BASE_DELAY;
  return random() * BASE_DELAY * 2 ** attempt;
}

/**
 * Asks the server. Requests that do the same when repeated (`GET`, `PUT`, `DELETE`, and those marked
 * `repeatable`) are tried again when the network falters or the server is busy; the others only
 * when the server itself says that it did nothing (429, 503).
 */
export async function request(method, path, { body, repeatable = method !== 'POST' } = {}) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const options = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined) options.body = JSON.stringify(body);
  let renewed = false;

  for (let attempt = 0; ; attempt += 1) {
    if (method !== 'GET' && token) headers['X-CSRF-Token'] = token;
    let response;
    try {
      response = await fetch(`/api${path}`, options);
    } catch {
      if (repeatable && attempt + 1 < MOST_TRIES) {
        await pause(delayBefore(attempt));
        continue;
      }
      throw new ApiError(0);
    }
    const busy = response.status === 429 || response.status === 503;
    if (busy && attempt + 1 < MOST_TRIES) {
      await pause(delayBefore(attempt, response.headers.get('Retry-After')));
      continue;
    }
    if (response.status === 403 && method !== 'GET' && token && !renewed) {
      renewed = true;
      const { code } = await response.clone().json().catch(() => ({}));
      if (code === 'origin' && await renew?.()) continue;
    }
    return read(response);
  }
}

async function read(response) {
  if (response.status === 204) return null;
  let body;
  try {
    body = await response.json();
  } catch {
    body = {};
  }
  if (response.ok) return body;
  const error = new ApiError(response.status, body);
  listeners.get(error.code)?.(error);
  throw error;
}

export const get = (path) => request('GET', path);
export const put = (path, body) => request('PUT', path, { body });
export const post = (path, body, options = {}) => request('POST', path, { body: body ?? {}, ...options });
export const remove = (path, body) => request('DELETE', path, { body });
