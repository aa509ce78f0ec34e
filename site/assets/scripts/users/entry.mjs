// The way into the pages of those who manage users: everybody else is led to the own page.

import { never } from '../once.mjs';
import { managesUsers, requireSession } from '../session.mjs';

/** Only ever returns to those who manage users. */
export async function requireManager() {
  const session = await requireSession();
  if (managesUsers()) return session;
  location.replace('/profilo/');
  return never();
}
