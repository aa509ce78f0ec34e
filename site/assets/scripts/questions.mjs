// A form of questions: filling it, collecting it, showing and hiding by conditions, saying what is
// wrong. What was typed is never thrown away.

import { visibility, holds } from './conditions.mjs';
import { find, findAll, show } from './dom.mjs';
import { countCharacters, entryOf, lock, setEntry, showFieldProblems } from './fields.mjs';
import { linkPlaces, refreshPlaces } from './places.mjs';
import { anchorOf, showSummary } from './summary.mjs';

const same = (one, other) => JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** The questions below `root`, at a place of the form (`beneficiario.professionisti`). */
export class Questions {
  constructor(root, place) {
    this.root = root;
    this.place = place;
    this.form = find('[data-questions]', root);
    this.fields = findAll('[data-field]', root);
    this.context = {};
    this.listeners = [];
    linkPlaces(root);
    this.base = this.entries();
    this.form?.addEventListener('input', () => this.changed());
    this.form?.addEventListener('change', () => this.changed());
    this.refresh();
  }

  /** Calls `listener` after every change by the person. */
  onChange(listener) {
    this.listeners.push(listener);
  }

  changed() {
    this.refresh();
    for (const listener of this.listeners) listener();
  }

  field(id) {
    return this.fields.find((field) => field.dataset.field === id);
  }

  /** Every entry, hidden ones too: hiding a question must not lose its answer. */
  entries() {
    return Object.fromEntries(this.fields.map((field) => [field.dataset.field, entryOf(field)]));
  }

  /** Fills the controls. Before the first save, what the server does not name keeps its default. */
  fill(entries, { started }) {
    for (const field of this.fields) {
      const id = field.dataset.field;
      if (started || entries[id] !== undefined) setEntry(field, entries[id]);
    }
    refreshPlaces(this.root);
    this.base = this.entries();
    this.refresh();
  }

  /** Puts entries in over the base: they count as changes. */
  overlay(entries) {
    for (const [id, entry] of Object.entries(entries)) {
      const field = this.field(id);
      if (field) setEntry(field, entry);
    }
    refreshPlaces(this.root);
    this.changed();
  }

  /** The entries that differ from others: from the last ones saved, if none are given. */
  changes(since = this.base) {
    return Object.fromEntries(Object.entries(this.entries()).filter(([id, entry]) => !same(entry, since[id])));
  }

  get dirty() {
    return Object.keys(this.changes()).length > 0;
  }

  /** What is asked for now: questions, groups, lists and documents below the root. */
  refresh() {
    const places = findAll('[data-group], [data-field], [data-list], [data-slot]', this.root);
    const parts = places.map((element) => {
      const group = element.dataset.field && element.closest('[data-group]');
      const when = [group, element]
        .filter((one) => one?.dataset.when)
        .map((one) => JSON.parse(one.dataset.when));
      return element.dataset.field
        ? { when, path: `${this.place}.${element.dataset.field}`, entry: entryOf(element) }
        : { when };
    });
    const { shown, lookUp } = visibility(parts, this.context);
    places.forEach((element, index) => {
      show(element, shown[index]);
      const { required } = element.dataset;
      if (required && required !== 'always' && required !== 'never') {
        show(find('[data-required-mark]', element), holds(JSON.parse(required), lookUp));
      }
    });
    for (const area of findAll('textarea[data-max]', this.root)) countCharacters(area);
    const documents = find('[data-documents-block]', this.root);
    if (documents) show(documents, findAll('[data-slot]', documents).some((slot) => !slot.hidden));
  }

  /** The questions asked for now, in order. */
  asked() {
    return this.fields.filter((field) => !field.hidden && !field.closest('[data-group]')?.hidden);
  }

  /** Says what is wrong at each question, and in the summary. `gentle`: gaps are things to do. */
  showProblems(problems, { summary = true, title, focus, gentle } = {}) {
    for (const place of findAll('[data-field], [data-list], [data-slot]', this.root)) {
      showFieldProblems(place, problems.filter((problem) => anchorOf(problem) === place.id), { gentle });
    }
    if (summary) showSummary(problems, { title, focus });
  }

  /** Makes everything read-only. Fixed answers are read-only once saved. */
  setEditable(editable, { started }) {
    for (const field of this.fields) {
      const fixed = 'fixed' in field.dataset && started && entryOf(field).length > 0;
      lock(field, !editable || fixed);
    }
    show(find('[data-save-bar]', this.root), editable);
  }
}
