// Links to files that people uploaded: what keeps one from being given is said on the page, where a plain link would only fail.

import { fileAt } from './api.mjs';
import { el } from './dom.mjs';
import { clearNotice, notifyError } from './notices.mjs';

/** The name of the notice: one file at a time is spoken of. */
const NOTICE = 'file';

/**
 * A link that saves a file.
 * @param {string} href
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} words
 */
export function fileLink(href, name, attributes, ...words) {
  const link = el('a', { href, ...attributes, download: true }, ...words);
  link.addEventListener('click', (event) => {
    // A tab of its own, and whatever else a browser offers at a link, stays the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    save(href, name).catch((error) => notifyError(error, { name: NOTICE, focus: true }));
  });
  return link;
}

/**
 * @param {string} href
 * @param {string} name
 */
async function save(href, name) {
  const file = await fileAt(href);
  clearNotice(NOTICE);
  // Too long for a function: the browser follows the way to the storage by itself.
  if (file === null) {
    follow(href, '');
    return;
  }
  const address = URL.createObjectURL(file);
  follow(address, name);
  setTimeout(() => URL.revokeObjectURL(address), MEANWHILE);
}

/** How long a file that is being saved is kept, in milliseconds. */
const MEANWHILE = 60_000;

/**
 * @param {string} href
 * @param {string} name
 */
function follow(href, name) {
  const link = el('a', { href, hidden: true });
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
