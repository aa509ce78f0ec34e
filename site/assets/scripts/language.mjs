// The language of the page, and where the pages around the form are in it.

/** The language of the sources: its pages have the plain addresses. */
const SOURCES = 'it';

/** The language of the page, as `lang` says it. */
export const language = (typeof document === 'undefined' ? '' : document.documentElement.lang) || SOURCES;

const prefix = language === SOURCES ? '' : `/${language}`;

/**
 * The address of a page that is there in every language, in this one.
 * @param {string} path
 */
export const localised = (path) => `${prefix}${path}`;

/** The path of this page in the language of the sources. */
export const plainPath = () => (location.pathname.startsWith(`${prefix}/`) ? location.pathname.slice(prefix.length) : location.pathname);

/**
 * What an element says of the language of its words, where that is not the page's.
 * @param {string} of
 */
export const langOf = (of) => (of === language ? null : of);

/**
 * What a language is called in that of the page.
 * @param {string} code
 */
export const nameOf = (code) => new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;

/**
 * A number as people write it in the language of the page.
 * @param {number} number
 */
export const written = (number) => number.toLocaleString(language === SOURCES ? 'it-IT' : language);

const INSTANT = /^(\d{2})\/(\d{2})\/(\d{4}), ore (.*)$/;

/**
 * An instant of the server, which tells them as people in Italy write them, in the language of the page.
 * @param {string} text
 */
export function toldInstant(text) {
  const [, day, month, year, time] = language === SOURCES ? [] : INSTANT.exec(text) ?? [];
  if (!day || !month) return text;
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return `${Number(day)} ${name} ${year}, ${time}`;
}

/** Links to the same page in another language keep what stands in the address. */
export function enableLanguages() {
  for (const link of document.querySelectorAll('a[data-language]')) {
    if (link instanceof HTMLAnchorElement) Object.assign(link, { search: location.search, hash: location.hash });
  }
}
