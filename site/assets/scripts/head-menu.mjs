// The main menu on small screens: it opens when it is wanted.

import { find, findIfAny } from './dom.mjs';

export function enableMenu() {
  const menu = findIfAny('button[data-menu]');
  menu?.addEventListener('click', () => {
    const opened = find('.site-header').toggleAttribute('data-menu-open');
    menu.setAttribute('aria-expanded', String(opened));
  });
}
