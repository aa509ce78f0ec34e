// A code of economic activity, found by words: a combobox with a list (WAI-ARIA 1.2, list autocomplete). The box takes a
// code as it did: where the list has not come, nothing is missing but the help.

import { data, el, find, findAll, say, show } from './dom.mjs';
import { jsonOf } from './json.mjs';
import { matching } from './activity-words.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** @import { Activity } from './activity-words.mjs' */

/** How many are shown: more are not read through, another word is quicker. */
const MOST = 20;

/** @type {Promise<Activity[]> | null} */
let loaded = null;

async function read() {
  const response = await fetch(data(document.body, 'activities'));
  if (!response.ok) throw new Error(String(response.status));
  return /** @type {Activity[]} */ (await jsonOf(response));
}

function load() {
  loaded ??= read();
  loaded.catch(() => { loaded = null; });
  return loaded;
}

class Finder {
  /** @param {HTMLElement} field */
  constructor(field) {
    this.box = find('input', field);
    this.list = el('ul', { role: 'listbox', class: 'activity-list', id: `${this.box.id}-elenco`, 'aria-label': texts.activities, hidden: true });
    this.status = el('p', { class: 'field-hint', role: 'status', 'data-activity-status': true });
    this.active = -1;
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.list.id]]) {
      this.box.setAttribute(String(name), String(value));
    }
    this.box.after(this.list, this.status);
    this.box.addEventListener('input', (event) => { if (event.isTrusted) void this.search(); });
    this.box.addEventListener('keydown', (event) => this.press(event));
    this.box.addEventListener('blur', () => this.close());
    // The box keeps the focus while one of the list is pressed.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option) this.take(this.options().indexOf(option));
    });
  }

  /** @returns {Element[]} */
  options() {
    return [...this.list.children];
  }

  async search() {
    const typed = this.box.value;
    let activities;
    try {
      activities = await load();
    } catch {
      this.close();
      say(this.status, texts.activitiesFailed);
      return;
    }
    if (typed !== this.box.value || document.activeElement !== this.box) return;
    const found = matching(activities, typed);
    this.close();
    if (!found) {
      say(this.status, '');
      return;
    }
    this.list.replaceChildren(...found.slice(0, MOST).map(([code, label], index) =>
      el('li', { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false', 'data-code': code }, el('strong', {}, code), ` ${label}`)));
    say(this.status, texts.activitiesFound(found.length, MOST));
    show(this.list, found.length > 0);
    this.box.setAttribute('aria-expanded', String(found.length > 0));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const open = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else void this.search();
    } else if (event.key === 'Enter' && open && this.active >= 0) {
      event.preventDefault();
      this.take(this.active);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      this.close();
    }
  }

  /** @param {number} step */
  move(step) {
    const options = this.options();
    this.active = (this.active + step + (this.active < 0 && step < 0 ? options.length + 1 : options.length)) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.active)));
    const now = options[this.active];
    if (!now) return;
    this.box.setAttribute('aria-activedescendant', now.id);
    now.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} index */
  take(index) {
    const option = this.options()[index];
    if (!(option instanceof HTMLElement)) return;
    this.box.value = data(option, 'code');
    const words = option.textContent;
    this.close();
    say(this.status, texts.activityChosen(words));
    this.box.dispatchEvent(new Event('input', { bubbles: true }));
    this.box.dispatchEvent(new Event('change', { bubbles: true }));
  }

  close() {
    this.active = -1;
    show(this.list, false);
    this.box.setAttribute('aria-expanded', 'false');
    this.box.removeAttribute('aria-activedescendant');
  }
}

/**
 * Offers to find codes by words in every question about an activity below `root`.
 * @param {HTMLElement} root
 */
export function offerActivities(root) {
  for (const field of findAll('[data-kind="ateco"]', root)) new Finder(field);
}
