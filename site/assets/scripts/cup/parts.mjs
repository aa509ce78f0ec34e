// Long lists come in parts: a phone shows fifty lines at once, the rest when asked.

import { find, say, show } from '../dom.mjs';
import { onPress } from '../once.mjs';
import { texts } from './texts.mjs';

/** How many lines a part has. */
export const PART = 50;

/**
 * Shows the first part of `items` and lets the buttons in `place` bring the next one or all. `put` adds
 * so many items to what is shown and gives the first element that it added; `told` hears how many
 * there are now.
 * @template Item
 * @param {HTMLElement} place
 * @param {Item[]} items
 * @param {object} how
 * @param {(part: Item[]) => HTMLElement | undefined} how.put
 * @param {(shown: number, all: number) => void} [how.told]
 */
export function inParts(place, items, { put, told = () => {} }) {
  let shown = 0;
  // The buttons are made anew: those of an earlier list are forgotten with it.
  const next = renewed(find('[data-next]', place));
  const rest = renewed(find('[data-rest]', place));

  /** @param {number} count */
  const bring = (count) => {
    const first = put(items.slice(shown, shown + count));
    shown = Math.min(items.length, shown + count);
    const left = items.length - shown;
    show(place, left > 0);
    say(next, texts.nextPart(Math.min(PART, left)));
    say(rest, texts.allParts(items.length));
    show(rest, left > PART);
    told(shown, items.length);
    return first;
  };
  /** @param {number} count */
  const more = (count) => {
    const first = bring(count);
    // Whoever asked by keyboard reads on where the new lines begin.
    first?.setAttribute('tabindex', '-1');
    first?.focus({ preventScroll: true });
  };
  onPress(next, () => more(PART));
  onPress(rest, () => more(items.length));
  bring(PART);
}

/**
 * The same button without what it did.
 * @param {HTMLElement} old
 */
function renewed(old) {
  const button = document.importNode(old, true);
  old.replaceWith(button);
  return button;
}
