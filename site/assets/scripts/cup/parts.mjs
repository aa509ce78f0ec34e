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
 */
export function inParts(place, items, { put, told = () => {} }) {
  let shown = 0;
  const bring = (count) => {
    const first = put(items.slice(shown, shown + count));
    shown = Math.min(items.length, shown + count);
    const left = items.length - shown;
    show(place, left > 0);
    say(find('[data-next]', place), texts.nextPart(Math.min(PART, left)));
    say(find('[data-rest]', place), texts.allParts(items.length));
    show(find('[data-rest]', place), left > PART);
    told(shown, items.length);
    return first;
  };
  // The buttons are made anew: those of an earlier list are forgotten with it.
  const buttons = ['next', 'rest'].map((name) => {
    const old = find(`[data-${name}]`, place);
    const button = old.cloneNode(true);
    old.replaceWith(button);
    return button;
  });
  const more = (count) => {
    const first = bring(count);
    // Whoever asked by keyboard reads on where the new lines begin.
    first?.setAttribute('tabindex', '-1');
    first?.focus({ preventScroll: true });
  };
  onPress(buttons[0], () => more(PART));
  onPress(buttons[1], () => more(items.length));
  bring(PART);
}
