// Where answers are kept on the server: those of a section, or of an item of a list.

import { ApiError, get, put } from './api.mjs';

/** @import { Opened, Save, View } from './api.d.ts' */

/**
 * A view as the server gives it, or what a new item has of one.
 * @typedef {Pick<View, 'version' | 'entries' | 'problems' | 'started' | 'editable' | 'context' | 'items' | 'references' | 'lists' | 'documents'>
 *   & Partial<View>} Shown
 */

/**
 * How a body is read, with the application around it, and saved.
 * @typedef {{ read: () => Promise<Opened>, save: (typed: Save) => Promise<View> }} Kept
 */

/**
 * A section of an application.
 * @param {string} application
 * @param {string} section
 * @returns {Kept}
 */
export function keptSection(application, section) {
  const path = '/api/applications/{application}/sections/{section}';
  return {
    read: () => get(path, { application, section }),
    save: (typed) => put(path, { application, section }, typed),
  };
}

/**
 * An item of a list.
 * @param {string} application
 * @param {string} section
 * @param {string} item
 * @returns {Kept}
 */
export function keptItem(application, section, item) {
  const path = '/api/applications/{application}/sections/{section}/items/{item}';
  return {
    read: () => get(path, { application, section, item }),
    save: (typed) => put(path, { application, section, item }, typed),
  };
}

/**
 * What another person saved meanwhile, which a conflict comes with; `null` for anything else.
 * @param {unknown} error
 */
export function currentOf(error) {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return null;
  return error.refusal.current ?? null;
}
