// Small ways of reading and making elements. Text always goes in as text, never as markup.

import { toldInstant } from './language.mjs';

/** @import { ParseSelector } from 'typed-query-selector/parser.d.ts' */
/** @import { Instant } from './api.d.ts' */

/**
 * What may stand within an element; nothing at all leaves nothing.
 * @typedef {Node | string | null | undefined} Child
 */

/**
 * The element that a selector finds: a tag in its last part says which kind it is.
 * @template {string} S
 * @typedef {ParseSelector<S, HTMLElement>} Found
 */

/**
 * Makes an element. Attributes that are `false`, `null` or `undefined` are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {(Child | readonly Child[])[]} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Makes a button that does something.
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {(event: MouseEvent) => unknown} press
 * @param {(Child | readonly Child[])[]} children
 */
export function button(attributes, press, ...children) {
  const made = el('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', press);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An icon that only decorates: the words stand beside it.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon icon-sm');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${data(document.body, 'icons')}#${name}`);
  svg.append(use);
  return svg;
}

/**
 * The first element that a selector finds, if there is any.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} inside
 * @returns {Found<S> | null}
 */
export const findIfAny = (selector, inside = document) => inside.querySelector(selector);

/**
 * The first element that a selector finds, which the page is sure to have.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} inside
 */
export function find(selector, inside = document) {
  const found = findIfAny(selector, inside);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * Every element that a selector finds.
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} inside
 */
export function findAll(selector, inside = document) {
  /** @type {NodeListOf<Found<S>>} */
  const found = inside.querySelectorAll(selector);
  return [...found];
}

/**
 * What the page says of an element (`data-…`), where it is sure to say something.
 * @param {HTMLElement} element
 * @param {string} name
 */
export function data(element, name) {
  const value = element.dataset[name];
  if (value === undefined) throw new Error(`an element has no ${name} among its data`);
  return value;
}

/**
 * @param {HTMLElement | null} element
 * @param {boolean} shown
 */
export function show(element, shown) {
  if (element) element.hidden = !shown;
}

/**
 * @param {HTMLElement | null} element
 * @param {string | null | undefined} text
 */
export function say(element, text) {
  if (element) element.textContent = text ?? '';
}

/**
 * What stands in the page's own address.
 * @param {string} name
 */
export const asked = (name) => new URLSearchParams(location.search).get(name);

/**
 * An address of one application's page.
 * @param {string} path
 * @param {Record<string, string | null | undefined>} values
 */
export function address(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return `${path}?${query}`;
}

/**
 * Adds the application to every link that belongs to it.
 * @param {string} application
 */
export function linkToApplication(application) {
  for (const link of findAll('a[data-of-application]')) {
    link.href = address(new URL(link.href).pathname, { domanda: application });
  }
}

/**
 * `21:43`: when something was saved by the server's clock, or now by this computer's.
 * @param {Instant | null | undefined} at
 */
export function timeOf(at) {
  const [, time] = instant(at).match(/(\d{2}:\d{2}):\d{2}$/) ?? [];
  return time ?? new Date().toLocaleTimeString('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/**
 * `3,2 MB`: the same words as in mails and PDFs (`shared/domain/src/file_size.rs`), rounded up.
 * @param {number} bytes
 */
export function fileSize(bytes) {
  if (bytes <= MEGABYTE - KILOBYTE) return `${Math.ceil(bytes / KILOBYTE)}\u{a0}KB`;
  return `${(Math.ceil((bytes * 10) / MEGABYTE) / 10).toFixed(1).replace('.', ',')}\u{a0}MB`;
}

/**
 * The text of an instant as the server gives it; nothing for one that has not come.
 * @param {Instant | null | undefined} at
 */
export const instant = (at) => toldInstant(at?.text ?? '');

/**
 * The short form of an instant, for tables: without the seconds.
 * @param {Instant | null | undefined} at
 */
export const shortInstant = (at) => instant(at).replace(/(\d{2}:\d{2}):\d{2}$/, '$1');
