// Small ways of reading and making elements. Text always goes in as text, never as markup.

/** Makes an element. Attributes that are `false`, `null` or `undefined` are left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon that only decorates: the words stand beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon icon-sm');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${document.body.dataset.icons}#${name}`);
  svg.append(use);
  return svg;
}

export const find = (selector, inside = document) => inside.querySelector(selector);
export const findAll = (selector, inside = document) => [...inside.querySelectorAll(selector)];

export function show(element, shown) {
  if (element) element.hidden = !shown;
}

export function say(element, text) {
  if (element) element.textContent = text;
}

/** What the page was built with. */
export const page = () => JSON.parse(document.body.dataset.page ?? '{}');

/** What stands in the page's own address. */
export const asked = (name) => new URLSearchParams(location.search).get(name);

/** An address of one application's page. */
export function address(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return `${path}?${query}`;
}

/** Adds the application to every link that belongs to it. */
export function linkToApplication(application) {
  for (const link of findAll('a[data-of-application]')) {
    link.href = address(new URL(link.href).pathname, { domanda: application });
  }
}

/** `21:43`: when something was saved by the server's clock, or now by this computer's. */
export function timeOf(value) {
  const [, time] = instant(value).match(/(\d{2}:\d{2}):\d{2}$/) ?? [];
  return time ?? new Date().toLocaleTimeString('it-IT', { hour: '2-digit', minute: '2-digit' });
}

/** `3,2 MB`. */
export function fileSize(bytes) {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('it-IT')} kB`;
  return `${(bytes / 1024 / 1024).toLocaleString('it-IT', { maximumFractionDigits: 1 })} MB`;
}

/** The text of an instant as the server gives it. */
export const instant = (value) => (value && typeof value === 'object' ? value.text : value) || '';

/** The short form of an instant, for tables: without the seconds. */
export const shortInstant = (value) => instant(value).replace(/(\d{2}:\d{2}):\d{2}$/, '$1');
