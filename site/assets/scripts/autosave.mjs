// Pages of answers save by themselves: what is typed reaches the server a moment after typing stops. What could not be
// saved is tried again by itself, when the connection or the session is back; meanwhile it is kept in the browser.

import { ApiError } from './api.mjs';
import { refreshApplication, showSectionInMenu } from './application.mjs';
import { data, findAll, findIfAny, say, timeOf } from './dom.mjs';
import { entryOf, idOf, labelOfField } from './fields.mjs';
import { clearNotice } from './notices.mjs';
import { isRefused, notSaved } from './not-saved.mjs';
import { delayAfter, outlook } from './outlook.mjs';
import { onSessionEnd, renewSession, sessionUsed } from './session.mjs';
import { dropMended, showSummary } from './summary.mjs';
import { texts } from './texts.mjs';

/** @import { Entries, View } from './api.d.ts' */
/** @import { BodyPage } from './body-page.mjs' */

/** How long after the last keystroke, in milliseconds. */
export const DELAY = 2_000;
export class Autosave {
  /** @param {BodyPage} page */
  constructor(page) {
    this.page = page;
    this.failures = 0;
    /** Why nothing is tried for now. @type {'session' | 'never' | null} */
    this.held = null;
    /** Who asked for the save whose answers were refused, until that is mended. @type {'page' | 'person' | null} */
    this.refusedTo = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.progress = findIfAny('[data-save-progress]', page.root);
    page.questions.onChange(() => this.typed());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) void this.now();
    });
    addEventListener('online', () => this.now());
    addEventListener('focus', () => this.again());
    onSessionEnd(() => {
      this.held = 'session';
      clearTimeout(this.timer);
      say(this.progress, '');
    });
  }

  typed() {
    // After a refusal the button is pressed, or something else is typed: both are another try.
    if (this.held === 'never') this.held = null;
    this.tellPending();
    this.forgive();
    this.plan(DELAY);
  }

  /** What was refused is not there any more: the page says again what it said of the answers that are saved. */
  forgive() {
    const { refusedTo, page } = this;
    const waits = refusedTo === 'person' ? page.questions.dirty : this.pending();
    if (!refusedTo || waits) return;
    this.refusedTo = null;
    clearNotice('save');
    const problems = page.view?.started === true ? page.view.problems : [];
    page.questions.showProblems(problems, { summary: false, gentle: true });
    showSummary([]);
    say(page.status, '');
  }

  /** What a refusal was about is saved: its list is over. */
  closeSummary() {
    if (this.refusedTo) showSummary([]);
  }

  /** Only for eyes: whoever listens hears what came of it, not that it is going on. */
  tellPending() {
    say(this.progress, this.pending() ? texts.autosavePending : '');
  }

  /** @param {number} delay */
  plan(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), delay);
  }

  /** The button was pressed: it saves what was waiting. */
  stop() {
    clearTimeout(this.timer);
  }

  /** Answers that cannot be changed any more once they are saved, and were not: those wait for the button. */
  firstOnes() {
    const saved = this.page.view?.entries ?? {};
    return findAll('[data-field][data-fixed]', this.page.root)
      .filter((field) => (saved[idOf(field)] ?? '').length === 0 && entryOf(field).length > 0);
  }

  /**
   * What is saved by itself.
   * @returns {Entries}
   */
  entries() {
    const entries = this.page.questions.entries();
    for (const field of this.firstOnes()) entries[data(field, 'field')] = '';
    return entries;
  }

  /** Whether there is something to save that may be saved by itself. */
  pending() {
    const waiting = new Set(this.firstOnes().map(idOf));
    const { questions } = this.page;
    return Object.keys(questions.changes()).some((id) => !waiting.has(id)) && !this.page.isEmpty(this.entries());
  }

  async now() {
    clearTimeout(this.timer);
    const { page } = this;
    const elsewhere = this.held !== null || page.questions.form?.hidden !== false || page.view?.editable !== true;
    if (elsewhere || !this.pending()) return;
    say(this.progress, texts.saving);
    const view = await page.save({ auto: true });
    if (view) this.saved();
  }

  /**
   * Saves what may be saved by itself; the page calls it when its turn has come.
   * @param {number} version
   * @returns {Promise<View | null>}
   */
  async save(version) {
    const { page } = this;
    const entries = this.entries();
    page.typing.keep();
    let view;
    try {
      view = await page.send({ entries, version, auto: true });
    } catch (error) {
      if (this.failed(error)) notSaved(page, error, entries, { unasked: true });
      return null;
    }
    clearNotice('save');
    this.settle(view, entries);
    this.tell(this.wordsFor(timeOf(view.updated_at)));
    return view;
  }

  /**
   * Takes what was saved: nothing that is being typed is touched.
   * @param {View} view
   * @param {Entries} entries
   */
  settle(view, entries) {
    const { page } = this;
    const [first, complete] = [page.view?.started !== true, page.view?.complete];
    sessionUsed();
    page.view = view;
    page.questions.context = view.context;
    page.questions.items = view.items;
    page.questions.base = entries;
    page.questions.forgiveProblems(view.problems);
    this.closeSummary();
    dropMended(view.problems);
    if (page.questions.dirty) page.typing.keep();
    else page.typing.drop();
    if (first) page.showAround(view);
    else page.showSaved(view);
    showSectionInMenu(view);
    // Only the application says how the section stands that an item is in.
    if (view.item && view.complete !== complete) void refreshApplication(page.where.application);
  }

  /**
   * Says how it stands, once: the same words again are no news.
   * @param {string} words
   */
  tell(words) {
    if (this.page.status?.textContent !== words) say(this.page.status, words);
  }

  /** After any save. */
  saved() {
    this.failures = 0;
    this.held = null;
    this.refusedTo = null;
    this.tellPending();
    if (this.pending()) this.plan(DELAY);
  }

  /**
   * What is said once it is saved: which answers still wait for the button.
   * @param {string} time
   */
  wordsFor(time) {
    const waiting = this.firstOnes().map((field) => `«${labelOfField(field)}»`);
    return waiting.length > 0 ? texts.autosavedBut(time, waiting.join(', ')) : texts.saveDraft(time);
  }

  /**
   * @param {unknown} error
   * @returns {boolean} whether the page is to tell it as it tells what the button did
   */
  failed(error) {
    say(this.progress, '');
    const kind = outlook(error);
    if (kind === 'later') {
      this.failures += 1;
      this.plan(delayAfter(this.failures));
      const why = error instanceof ApiError && error.status !== 0 ? texts.autosaveServer : texts.autosaveNetwork;
      this.tell(texts.autosaveFailed(why));
      return false;
    }
    this.held = kind;
    if (isRefused(error)) {
      this.refusedTo = 'page';
      this.tell(texts.autosaveRefused);
    } else {
      this.tell(kind === 'session' ? texts.autosaveSession : '');
    }
    return kind === 'never';
  }

  /**
   * What the button could not save is tried again by itself where another try may help; the page has told why.
   * @param {unknown} error
   */
  failedByHand(error) {
    const kind = outlook(error);
    if (kind !== 'later') {
      this.held = kind;
      if (isRefused(error)) this.refusedTo = 'person';
      return;
    }
    this.failures += 1;
    this.plan(delayAfter(this.failures));
  }

  /** The person is back on this page: they may have signed in again in another window. */
  async again() {
    if (this.held !== 'session' || !this.pending()) return;
    try {
      if (!await renewSession()) return;
    } catch {
      return;
    }
    this.held = null;
    await this.now();
  }
}
