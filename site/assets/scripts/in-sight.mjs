// What has the focus is never under the bar that stands at the bottom of the window (WCAG 2.4.11): the browser is told how
// high the bar is, which changes with the words in it.

/** @param {HTMLElement | null} bar */
export function keepFocusInSight(bar) {
  if (!bar || !('ResizeObserver' in window)) return;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--save-bar', `${Math.ceil(bar.getBoundingClientRect().height)}px`);
    const held = document.activeElement;
    // It was in sight until the bar grew.
    if (held && held !== document.body && !bar.contains(held) && isUnder(held, bar)) held.scrollIntoView({ block: 'nearest' });
  }).observe(bar);
}

/**
 * @param {Element} element
 * @param {HTMLElement} bar
 */
function isUnder(element, bar) {
  const [own, above] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
  return own.bottom > above.top && own.top < above.bottom;
}
