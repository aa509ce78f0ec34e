// A form of questions: filling it, collecting it, showing and hiding by conditions, saying what is
// wrong. What was typed is never thrown away.

import { offerActivities } from './activities.mjs';
import { showCarried, showComputed, valueOf } from './computed-fields.mjs';
import { conditionIn, holds, visibility } from './conditions.mjs';
import { findAll, findIfAny, show } from './dom.mjs';
import { countCharacters, entryOf, idOf, lock, setEntry, showChosen, showElsewhere, showFieldProblems, watchLists } from './fields.mjs';
import { showIbanParts } from './iban-parts.mjs';
import { same } from './merge.mjs';
import { linkPlaces, refreshPlaces } from './places.mjs';
import { anchorOf, dropAway, showSummary } from './summary.mjs';

/** @import { Entries } from './api.d.ts' */
/** @import { Part } from './conditions.mjs' */
/** @import { ShownProblem } from './fields.mjs' */
/** @import { Title } from './summary.mjs' */

/** The questions below `root`, at a place of the form (`beneficiario.professionisti`). */
export class Questions {
  /**
   * @param {HTMLElement} root
   * @param {string} place
   */
  constructor(root, place) {
    this.root = root;
    this.place = place;
    this.form = findIfAny('form[data-questions]', root);
    // What is computed, or carried in from the application, is shown, not answered.
    this.fields = findAll('[data-field]:not([data-computed], [data-carried])', root);
    /** The answers outside that conditions look at, by whole path. @type {Entries} */
    this.context = {};
    /** The items of lists outside that conditions and computed values look at. @type {Record<string, Entries[]>} */
    this.items = {};
    /** Whether the person changed something: from then on computed values are told as they change. */
    this.typed = false;
    /** @type {(() => void)[]} */
    this.listeners = [];
    linkPlaces(root);
    offerActivities(root);
    watchLists(root);
    this.base = this.entries();
    this.form?.addEventListener('input', () => this.changed());
    this.form?.addEventListener('change', () => this.changed());
    this.refresh();
  }

  /**
   * Calls `listener` after every change by the person.
   * @param {() => void} listener
   */
  onChange(listener) {
    this.listeners.push(listener);
  }

  changed() {
    this.typed = true;
    this.refresh();
    for (const listener of this.listeners) listener();
  }

  /** @param {string} id */
  field(id) {
    return this.fields.find((field) => idOf(field) === id);
  }

  /**
   * Every entry, hidden ones too: hiding a question must not lose its answer.
   * @returns {Entries}
   */
  entries() {
    return Object.fromEntries(this.fields.map((field) => [idOf(field), entryOf(field)]));
  }

  /**
   * Fills the controls. Before the first save, what the server does not name keeps its default.
   * @param {Entries} entries
   * @param {{ started: boolean }} view
   */
  fill(entries, { started }) {
    for (const field of this.fields) {
      const entry = entries[idOf(field)];
      if (started || entry !== undefined) setEntry(field, entry);
    }
    refreshPlaces(this.root);
    this.base = this.entries();
    this.refresh();
  }

  /**
   * Shows what the application says.
   * @param {Entries} said
   */
  carry(said) {
    for (const field of findAll('[data-carried]', this.root)) showCarried(field, said[idOf(field)]);
  }

  /**
   * Puts entries in over the base: they count as changes.
   * @param {Entries} entries
   */
  overlay(entries) {
    for (const [id, entry] of Object.entries(entries)) {
      const field = this.field(id);
      if (field) setEntry(field, entry);
    }
    refreshPlaces(this.root);
    this.changed();
  }

  /**
   * The entries that differ from others: from the last ones saved, if none are given.
   * @returns {Entries}
   */
  changes(since = this.base) {
    return Object.fromEntries(Object.entries(this.entries()).filter(([id, entry]) => !same(entry, since[id])));
  }

  get dirty() {
    return Object.keys(this.changes()).length > 0;
  }

  /** What is asked for now: questions, groups, lists and documents below the root. */
  refresh() {
    const places = findAll('[data-group], [data-field], [data-list], [data-slot]', this.root);
    const parts = places.map((element) => this.part(element));
    const { shown, looks } = visibility(parts, this.context, this.items);
    places.forEach((element, index) => {
      show(element, shown[index] === true);
      const { required } = element.dataset;
      if (required && required !== 'always' && required !== 'never') {
        show(findIfAny('[data-required-mark]', element), holds(conditionIn(required), looks));
      }
      if ('computed' in element.dataset) showComputed(element, looks.lookUp(`${this.place}.${idOf(element)}`), this.typed);
    });
    hideEmptyGroups(this.root);
    for (const area of findAll('textarea[data-max]', this.root)) countCharacters(area);
    for (const field of this.fields) {
      showElsewhere(field);
      showChosen(field);
      showIbanParts(field);
    }
    const documents = findIfAny('[data-documents-block]', this.root);
    dropAway();
    if (documents) show(documents, findAll('[data-slot]', documents).some((slot) => !slot.hidden));
  }

  /**
   * What decides whether an element is there: its own condition, and for a question its group's too.
   * @param {HTMLElement} element
   * @returns {Part}
   */
  part(element) {
    const isField = element.dataset.field !== undefined;
    const when = [isField ? groupOf(element) : null, element]
      .flatMap((one) => (one?.dataset.when ? [conditionIn(one.dataset.when)] : []));
    if (!isField) return { when };
    const path = `${this.place}.${idOf(element)}`;
    // No condition looks at it: it would look at the application's own answer.
    if ('carried' in element.dataset) return { when, path, entry: '' };
    return 'computed' in element.dataset
      ? { when, path, computed: (looks) => valueOf(element, looks) }
      : { when, path, entry: entryOf(element) };
  }

  /** The questions asked for now, in order. */
  asked() {
    return this.fields.filter((field) => !field.hidden && !groupOf(field)?.hidden);
  }

  /**
   * Says what is wrong at each question, and in the summary. `gentle`: gaps are things to do.
   * @param {ShownProblem[]} problems
   * @param {{ summary?: boolean, title?: Title, focus?: boolean, gentle?: boolean }} how
   */
  showProblems(problems, { summary = true, title, focus, gentle } = {}) {
    for (const place of findAll('[data-field], [data-list], [data-slot]', this.root)) {
      showFieldProblems(place, problems.filter((problem) => anchorOf(problem) === place.id), { gentle });
    }
    if (summary) showSummary(problems, { title, focus });
  }

  /**
   * Takes away what is said at questions that are right by now; what is new is said when the person asks for it.
   * @param {ShownProblem[]} problems
   */
  forgiveProblems(problems) {
    for (const place of findAll('[data-field], [data-list], [data-slot]', this.root)) {
      const told = findIfAny('[data-error]:not([hidden])', place) !== null;
      if (told && !problems.some((problem) => anchorOf(problem) === place.id)) showFieldProblems(place, []);
    }
  }

  /**
   * Makes everything read-only. Fixed answers are read-only once saved.
   * @param {boolean} editable
   * @param {{ started: boolean }} view
   */
  setEditable(editable, { started }) {
    for (const field of this.fields) {
      const fixed = 'fixed' in field.dataset && started && entryOf(field).length > 0;
      lock(field, !editable || fixed);
    }
    show(findIfAny('[data-save-bar]', this.root), editable);
  }
}

/**
 * A heading over nothing that is asked for is none.
 * @param {HTMLElement} root
 */
function hideEmptyGroups(root) {
  for (const group of findAll('[data-group]', root)) {
    const inside = findAll('[data-field]', group);
    if (inside.length > 0 && inside.every((field) => field.hidden)) show(group, false);
  }
}

/**
 * The group that a question stands in.
 * @param {HTMLElement} field
 * @returns {HTMLElement | null}
 */
export const groupOf = (field) => field.closest('[data-group]');
