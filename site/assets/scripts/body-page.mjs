// A page that fills in one body of the form, a section's or an item's: load, fill, save, conflict,
// drafts, lists, documents.

import { ApiError, get, put, request } from './api.mjs';
import { loadApplication, refreshApplication, showLastSaved, tellNotLoaded } from './application.mjs';
import { showConflict } from './conflict.mjs';
import { find, say, show, timeOf } from './dom.mjs';
import { focusOn } from './fields.mjs';
import { showLists } from './lists.mjs';
import { clearNotice, notify, notifyError } from './notices.mjs';
import { once } from './once.mjs';
import { Questions } from './questions.mjs';
import { offerReferences } from './references.mjs';
import { tellSaved } from './saved.mjs';
import { sessionUsed } from './session.mjs';
import { showStanding } from './standing.mjs';
import { texts } from './texts.mjs';
import { Typing } from './typing.mjs';
import { showSlots } from './uploads.mjs';

export class BodyPage {
  /** `where` is `{ application, section, place, item, parent, resource, create }`. */
  constructor(where) {
    this.where = where;
    this.root = find('[data-body]');
    this.questions = new Questions(this.root, where.place);
    this.view = null;
    this.status = find('[data-save-status]', this.root);
    this.button = find('[data-save]', this.root);
    this.afterShow = [];
    this.typing = new Typing(this);
    this.underWay = null;
    this.questions.onChange(() => say(this.status, ''));
    this.questions.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      once(this.button, () => this.submit());
    });
  }

  /** Loads what the server holds. Without an item yet, the page starts blank. */
  async load() {
    try {
      this.take(this.where.resource ? await get(this.where.resource) : await this.blank());
    } catch (error) {
      say(find('[data-loading]'), '');
      tellNotLoaded(error);
      return;
    }
    show(find('[data-loading]'), false);
    this.typing.offer({
      taken: () => say(this.status, texts.draftTaken),
      compare: (view, entries) => this.conflict(view, entries),
    });
    this.goToAnchor();
  }

  /** What a new item is filled into: the application tells whether there may be one at all. */
  async blank() {
    const { state, sections } = await loadApplication(this.where.application);
    const { status } = sections.find(({ id }) => id === this.where.section) ?? {};
    return {
      version: 0, entries: {}, problems: [], started: false, editable: state === 'draft',
      ...(['locked', 'not_required'].includes(status) ? { status } : {}), context: this.where.context ?? {},
      references: this.where.references ?? {}, lists: {}, documents: {},
    };
  }

  /** Takes a view as the server gave it. */
  take(view, { fill = true } = {}) {
    sessionUsed();
    this.view = view;
    const { questions } = this;
    questions.context = view.context ?? {};
    offerReferences(this.root, view.references ?? {});
    if (fill) questions.fill(view.entries ?? {}, view);
    questions.setEditable(view.editable !== false, view);
    questions.refresh();
    this.showAround();
    for (const listener of this.afterShow) listener(view);
    if (view.started) questions.showProblems(this.problems(view), { summary: false, gentle: true });
  }

  /** What an unfinished body lacks is no news while it is not saved once. */
  problems(view = this.view) {
    return view.problems ?? [];
  }

  showAround() {
    const { view, where } = this;
    const editable = view.editable !== false;
    const owner = { ...where, standing: !where.create || Boolean(where.item) };
    const reload = () => this.reload();
    showLists(this.root, view, { owner, editable, reload, leave: (event, href) => this.leave(event, href) });
    showSlots(this.root, view, { owner, editable, reload });
    if (this.questions.form) showLastSaved(view);
    showStanding(this.root, view);
  }

  /** Asks again for lists and documents, keeping what is being typed. */
  async reload() {
    if (!this.where.resource) return;
    try {
      const view = await get(this.where.resource);
      const moved = view.version !== this.view.version && this.questions.dirty;
      // Another person's save is met at the next save, with both versions side by side.
      this.take(moved ? { ...view, version: this.view.version } : view, { fill: !this.questions.dirty });
    } catch (error) {
      notifyError(error);
    }
    refreshApplication(this.where.application);
  }

  /** What the button does; the steps put their own in its place. */
  submit() {
    return this.save();
  }

  /** Saves, one save after the other. Gives the view, or `null` if it could not be saved. */
  save(options) {
    this.underWay = Promise.resolve(this.underWay).then(() => this.saveNow(options));
    return this.underWay;
  }

  async saveNow({ entries = this.questions.entries(), version = this.view.version, quiet = false } = {}) {
    this.typing.keep();
    clearNotice('save');
    say(this.status, texts.saving);
    let view;
    try {
      view = await this.send(entries, version);
    } catch (error) {
      say(this.status, '');
      this.refused(error, entries);
      return null;
    }
    this.typing.drop();
    if (this.where.create && !this.where.item) this.created(view);
    const since = this.questions.changes(entries);
    this.take(view);
    if (!quiet) tellSaved(this.status, view);
    if (Object.keys(since).length > 0) {
      this.questions.overlay(since);
      say(this.status, texts.savedTypedSince(timeOf(view.updated_at)));
    }
    refreshApplication(this.where.application);
    return view;
  }

  async send(entries, version) {
    const { resource, create, place, parent } = this.where;
    if (!resource) {
      return request('POST', create, { body: { list: place, ...(parent ? { parent } : {}), entries } });
    }
    return put(resource, { version, entries });
  }

  /** A new item has its own address now: reloading the page must not make a second one. */
  created(view) {
    this.where.item = view.item;
    this.where.resource = `/applications/${this.where.application}/items/${view.item}`;
    const query = new URLSearchParams(location.search);
    query.set('elemento', view.item);
    history.replaceState(null, '', `${location.pathname}?${query}`);
  }

  refused(error, entries) {
    if (error.status === 409 && error.code === 'conflict' && error.current) {
      this.conflict(error.current, entries);
    } else if (error.status === 404 && this.where.item) {
      notify('error', texts.conflictGone, { name: 'save' });
    } else if (error.status === 422 && error.problems.length > 0) {
      this.questions.showProblems(error.problems);
    } else if (error.status !== 401) {
      const text = error instanceof ApiError && error.status >= 400 && error.status < 500 ? error.message : texts.saveFailed;
      notifyError(Object.assign(error, { message: text }), { name: 'save' });
    }
  }

  conflict(current, entries) {
    const mine = JSON.stringify(entries);
    const theirs = { ...Object.fromEntries(Object.keys(entries).map((id) => [id, ''])), ...current.entries };
    if (mine === JSON.stringify(Object.fromEntries(Object.keys(entries).map((id) => [id, theirs[id]])))) {
      // The answer to an earlier try was lost on its way: what is there is what was typed here.
      this.typing.drop();
      this.take(current);
      tellSaved(this.status, current);
      return;
    }
    showConflict(this.questions, { ...current, entries: theirs }, async (kept) => {
      this.view = { ...this.view, version: current.version };
      this.questions.base = theirs;
      this.questions.overlay(kept);
      await this.save({ version: current.version });
    });
  }

  /** Going to a list's item: what was typed here is saved first. */
  async leave(event, href) {
    if (!this.questions.dirty || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await this.underWay;
    if (this.questions.dirty && !await this.save({ quiet: true })) return;
    this.typing.leaving = true;
    location.assign(href);
  }

  /** A link may have led to one question: the browser looked before it was there. */
  goToAnchor() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && this.root.contains(target)) {
      this.questions.showProblems(this.problems(), { summary: false, gentle: true });
      focusOn(target);
    }
  }
}
