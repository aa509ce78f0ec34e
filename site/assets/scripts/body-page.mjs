// A page that fills in one body of the form, a section's or an item's: load, fill, save, conflict,
// drafts, lists, documents.

import { refreshApplication, showApplication, showLastSaved, tellNotLoaded } from './application.mjs';
import { Autosave } from './autosave.mjs';
import { find, findIfAny, say, show, timeOf } from './dom.mjs';
import { focusOn, isError, isUnfinished } from './fields.mjs';
import { keepFocusInSight } from './in-sight.mjs';
import { keptItem } from './kept.mjs';
import { showLists } from './lists.mjs';
import { blank } from './new-item.mjs';
import { clearNotice, notifyError } from './notices.mjs';
import { metAnother, notSaved } from './not-saved.mjs';
import { showOffers } from './offers.mjs';
import { leaveFor, onSubmit } from './once.mjs';
import { showBooks } from './payment/statement.mjs';
import { Questions } from './questions.mjs';
import { offerReferences } from './references.mjs';
import { tellAgain, tellSaved } from './saved.mjs';
import { Sender } from './sender.mjs';
import { sessionUsed } from './session.mjs';
import { showStanding } from './standing.mjs';
import { texts } from './texts.mjs';
import { Typing } from './typing.mjs';
import { showSlots } from './uploads.mjs';

/** @import { ApplicationDetail, Entries, View } from './api.d.ts' */
/** @import { Kept, Shown } from './kept.mjs' */
/** @import { Sent } from './sender.mjs' */

/**
 * Where what is filled in belongs. An item that is not there yet is not kept anywhere: `create` makes it.
 * @typedef {object} Where
 * @property {string} application
 * @property {string} section
 * @property {string} place the path of the body in the form
 * @property {string | null} item
 * @property {string | null} parent
 * @property {string | null} [trying] the id under which somebody tried to make the item
 * @property {string[]} parents the items around, from the outermost on
 * @property {Kept | null} kept
 * @property {(entries: Entries, auto: boolean) => Promise<View>} [create]
 * @property {boolean} [autosave] whether the page saves by itself
 */

/**
 * `auto`: the page saves by itself, and whoever types is not disturbed.
 * @typedef {{ entries?: Entries, version?: number, quiet?: boolean, auto?: boolean }} Saving
 */

export class BodyPage {
  /** @param {Where} where */
  constructor(where) {
    this.where = where;
    this.root = find('[data-body]');
    this.questions = new Questions(this.root, where.place);
    /** @type {Shown | null} */
    this.view = null;
    /** The application as the page was opened with it. @type {ApplicationDetail | null} */
    this.application = null;
    this.status = findIfAny('[data-save-status]', this.root);
    /** @type {((view: Shown) => void)[]} */
    this.afterShow = [];
    /** @type {Typing<Shown>} */
    this.typing = new Typing(this);
    /** The answers that were shown to be wrong when the person wanted to go on. */
    this.shownWrong = '';
    this.sender = new Sender(where);
    this.autosave = where.autosave && this.questions.form ? new Autosave(this) : null;
    /** @type {Promise<View | null>} */
    this.underWay = Promise.resolve(null);
    /** What the button does; the steps put their own in its place. @type {() => Promise<unknown>} */
    this.submit = () => this.save();
    const { form } = this.questions;
    keepFocusInSight(findIfAny('[data-save-bar]', this.root));
    if (!this.autosave) this.questions.onChange(() => say(this.status, ''));
    if (form) onSubmit(form, find('[data-save]', form), () => this.submit());
  }

  /** Loads what the server holds. Without an item yet, the page starts blank. */
  async load() {
    let view;
    try {
      view = this.where.kept ? await this.where.kept.read() : await blank(this.where);
      showApplication(view.application);
      this.application = view.application;
      this.take(view);
    } catch (error) {
      say(find('[data-loading]'), '');
      tellNotLoaded(error);
      return;
    }
    show(find('[data-loading]'), false);
    this.typing.offer(view, {
      // A new item is another thing: whether to go on with the last one is asked.
      atOnce: this.autosave !== null && this.where.kept !== null,
      resumed: (when) => say(this.status, texts.draftResumed(when)),
      taken: () => say(this.status, texts.draftTaken),
      compare: (current, entries) => metAnother(this, current, entries),
    });
    this.goToAnchor();
    if (view.editable) void showOffers(this.questions, this.where);
  }

  /**
   * Takes a view as the server gave it.
   * @param {Shown} view
   */
  take(view, { fill = true } = {}) {
    sessionUsed();
    this.view = view;
    const { questions } = this;
    questions.context = view.context;
    questions.items = view.items;
    offerReferences(this.root, view.references);
    if (fill) questions.fill(view.entries, view);
    questions.carry(view.computed ?? {});
    questions.setEditable(view.editable, view);
    questions.refresh();
    this.showAround(view);
    for (const listener of this.afterShow) listener(view);
    if (view.started) questions.showProblems(view.problems, { summary: false, gentle: true });
  }

  /** @param {Shown} view */
  showAround(view) {
    const { editable } = view;
    // An entry that its list made is read before it was ever saved.
    const standing = this.where.kept !== null && (this.where.item === null || view.started);
    const owner = { ...this.where, standing };
    const reload = () => this.reload();
    showLists(this.root, view, { owner, editable, reload, leave: (event, href) => void this.leave(event, href) });
    showSlots(this.root, view, { owner, editable, reload });
    this.showSaved(view);
  }

  /**
   * What a save changes around the questions, while somebody may be typing in them.
   * @param {Shown} view
   */
  showSaved(view) {
    showBooks(this.root, view);
    if (this.questions.form) showLastSaved(view);
    showStanding(this.root, view);
  }

  /** Asks again for lists and documents, keeping what is being typed. */
  async reload() {
    if (!this.where.kept) return;
    try {
      const view = await this.where.kept.read();
      const { dirty } = this.questions;
      // Another person's save is met at the next save, with both versions side by side.
      const known = this.view?.version ?? 0;
      const version = dirty ? known : Math.max(known, view.version);
      // What was read before a save that ended meanwhile is older than what stands here.
      this.take({ ...view, version }, { fill: !dirty && view.version >= known });
      showApplication(view.application);
      tellAgain(this.status, view);
    } catch (error) {
      notifyError(error);
    }
  }

  /**
   * Saves, one save after the other. Gives the view, or `null` if it could not be saved.
   * @param {Saving} how
   */
  save(how = {}) {
    // What was said of an earlier try is over as soon as the button is pressed, whatever is still under way.
    if (how.auto !== true) {
      clearNotice('save');
      this.autosave?.stop();
    }
    // A save that broke must not stand in the way of the next.
    this.underWay = this.underWay.catch(() => null).then(() => this.saveNow(how));
    return this.underWay;
  }

  /** @param {Saving} how */
  async saveNow({ entries, version = this.view?.version ?? 0, quiet = false, auto = false }) {
    if (auto && this.autosave) return this.autosave.save(version);
    return this.saveAsAsked(entries ?? this.questions.entries(), version, quiet);
  }

  /**
   * @param {Entries} entries
   * @param {number} version
   * @param {boolean} quiet
   */
  async saveAsAsked(entries, version, quiet) {
    if (!quiet && this.isEmpty(entries)) {
      say(this.status, texts.nothingToSave);
      const [first] = this.questions.asked();
      if (first) focusOn(first);
      return null;
    }
    this.typing.keep();
    clearNotice('save');
    say(this.status, texts.saving);
    let view;
    try {
      view = await this.send({ entries, version, auto: false });
    } catch (error) {
      say(this.status, '');
      notSaved(this, error, entries);
      this.autosave?.failedByHand(error);
      return null;
    }
    this.typing.drop();
    const since = this.questions.changes(entries);
    this.take(view);
    if (quiet) say(this.status, '');
    else tellSaved(this.status, view);
    if (Object.keys(since).length > 0) {
      this.questions.overlay(since);
      say(this.status, (this.autosave ? texts.savedTypedOn : texts.savedTypedSince)(timeOf(view.updated_at)));
    }
    this.autosave?.saved();
    void refreshApplication(this.where.application);
    return view;
  }

  /**
   * Whether nothing is there to save: nothing was saved before, and nothing is written, although something is asked for.
   * @param {Entries} entries
   */
  isEmpty(entries) {
    return this.view?.started !== true && this.view?.complete !== true && Object.values(entries).every((entry) => entry.length === 0);
  }

  /** @param {Sent} sent */
  send(sent) {
    return this.sender.send(sent, (item) => this.created(item));
  }

  /**
   * A new item has its own address now: reloading the page must not make a second one.
   * @param {string} item
   */
  created(item) {
    // What was kept of it is kept under no item yet.
    this.typing.drop();
    this.where.item = item;
    this.where.kept = keptItem(this.where.application, this.where.section, item);
    const query = new URLSearchParams(location.search);
    query.set('elemento', item);
    query.delete('nuovo');
    history.replaceState(null, '', `${location.pathname}?${query}`);
  }

  /**
   * Going to a list's item: what was typed here is saved first.
   * @param {MouseEvent} event
   * @param {string} href
   */
  async leave(event, href) {
    if (!this.questions.dirty || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await this.underWay;
    if (this.questions.dirty && !await this.save({ quiet: true })) return;
    this.typing.leaving = true;
    location.assign(href);
  }

  /**
   * Saves and goes on, unless an answer is wrong: it is shown first, and whoever presses again goes on all the same. What
   * is only missing keeps nobody.
   * @param {() => Promise<string>} whereTo
   */
  async saveAndGo(whereTo) {
    const before = JSON.stringify(this.questions.entries());
    const nothing = this.isEmpty(this.questions.entries());
    const saved = nothing ? this.view : await this.save();
    if (!saved) return;
    const wrong = saved.problems.some((problem) => isError(problem) && !isUnfinished(problem));
    if (wrong && this.shownWrong !== before) {
      this.shownWrong = JSON.stringify(this.questions.entries());
      return;
    }
    try {
      const href = await whereTo();
      this.typing.leaving = true;
      await leaveFor(href);
    } catch (error) {
      notifyError(error);
    }
  }

  /** A link may have led to one question: the browser looked before it was there. */
  goToAnchor() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && this.root.contains(target)) {
      this.questions.showProblems(this.view?.problems ?? [], { summary: false, gentle: true });
      focusOn(target);
    }
  }
}
