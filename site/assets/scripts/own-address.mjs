// Addresses that lead to a page of this site, and nowhere else.

/**
 * A wanted address as far as it is of this site: path, question and anchor; else another. Browsers drop tabs and line breaks, and read
 * backslashes as slashes, so only the address as they read it counts.
 * @param {string} wanted
 * @param {string} origin
 * @param {string} otherwise
 */
export function ownAddress(wanted, origin, otherwise) {
  if (!wanted.startsWith('/') || !URL.canParse(wanted, origin)) return otherwise;
  const to = new URL(wanted, origin);
  // «/.//elsewhere» is of this site until its dots are gone; what is left of it names another host.
  const own = to.origin === origin && !to.pathname.startsWith('//');
  return own ? to.pathname + to.search + to.hash : otherwise;
}
