// What is typed on a page and not saved yet: kept in the browser, offered again, never left behind
// by mistake.

import { findIfAny } from './dom.mjs';
import { offerDraft, whenKept } from './draft-offer.mjs';
import { draftName, dropDraft, findDraft, keepDraft } from './drafts.mjs';
import { focusOn } from './fields.mjs';
import { onSessionEnd, owner } from './session.mjs';

/** @import { Entries } from './api.d.ts' */
/** @import { Questions } from './questions.mjs' */

/**
 * The page: where its answers belong, its questions, and the view that they were filled from.
 * @template {{ version: number, editable: boolean }} V
 * @typedef {object} Body
 * @property {{ application: string, item: string | null, parent: string | null, trying?: string | null }} where
 * @property {HTMLElement} root
 * @property {Questions} questions
 * @property {V | null} view
 */

const DELAY = 800;

/** @template {{ version: number, editable: boolean }} V */
export class Typing {
  /** @param {Body<V>} body */
  constructor(body) {
    this.body = body;
    this.leaving = false;
    this.signedOut = false;
    this.sessionOver = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    body.questions.onChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keep(), DELAY);
    });
    addEventListener('pagehide', () => this.keep());
    addEventListener('beforeunload', (event) => {
      // After the end of a session the way leads to sign-in and back: what is kept is found again.
      const safe = this.leaving || (this.sessionOver && this.keep());
      if (body.questions.dirty && !safe) event.preventDefault();
    });
    onSessionEnd((why) => {
      if (why === 'sign-out') this.leaving = this.signedOut = true;
      else this.sessionOver = this.keep();
    });
  }

  get name() {
    const { application, item, trying, parent } = this.body.where;
    // What is typed after a try belongs to that item, whether the reply came or not: it is no start for the next one.
    return draftName({ owner: owner(), application, path: location.pathname, item: item ?? trying ?? null, parent });
  }

  /** Keeps what differs from the last save. Gives whether it is kept. */
  keep() {
    clearTimeout(this.timer);
    const { view, questions } = this.body;
    if (!view?.editable || this.signedOut) return false;
    if (questions.dirty) return keepDraft(this.name, view.version, questions.entries(), questions.base);
    // An offer that was not answered yet stands.
    if (!findIfAny('[data-draft-take]')) this.drop();
    return false;
  }

  drop() {
    clearTimeout(this.timer);
    dropDraft(this.name);
  }

  /**
   * Offers what an earlier visit left. Typed over an older version, it is compared with the newer. Where the page saves by
   * itself (`atOnce`) what was typed over this very version is taken without a question: it was on its way.
   * @param {V} view
   * @param {{ taken: () => void, compare: (view: V, entries: Entries) => void, atOnce?: boolean, resumed?: (when: string) => void }} then
   */
  offer(view, { taken, compare, atOnce = false, resumed }) {
    const { questions, root } = this.body;
    const draft = atOnce && view.editable ? findDraft(this.name) : null;
    if (draft?.version === String(view.version)) {
      questions.overlay(draft.entries);
      resumed?.(whenKept(draft));
      return;
    }
    offerDraft(this.name, view, ({ version, entries, base }) => {
      if (base && version !== String(view.version)) {
        questions.base = base;
        questions.overlay(entries);
        compare(view, questions.entries());
        return;
      }
      questions.overlay(entries);
      taken();
      focusOn(questions.asked()[0] ?? root);
    });
  }
}
