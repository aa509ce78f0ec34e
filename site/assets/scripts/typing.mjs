// What is typed on a page and not saved yet: kept in the browser, offered again, never left behind
// by mistake.

import { find } from './dom.mjs';
import { offerDraft } from './draft-offer.mjs';
import { draftName, dropDraft, keepDraft } from './drafts.mjs';
import { focusOn } from './fields.mjs';
import { onSessionEnd, owner } from './session.mjs';

const DELAY = 800;

export class Typing {
  /** `body` is the page: its `where`, its `questions`, the `view` they were filled from. */
  constructor(body) {
    this.body = body;
    this.leaving = false;
    this.signedOut = false;
    this.sessionOver = false;
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
    const { application, item, parent } = this.body.where;
    return draftName({ owner: owner(), application, path: location.pathname, item, parent });
  }

  /** Keeps what differs from the last save. Gives whether it is kept. */
  keep() {
    clearTimeout(this.timer);
    const { view, questions } = this.body;
    if (!view || view.editable === false || this.signedOut) return false;
    if (questions.dirty) return keepDraft(this.name, view.version, questions.entries(), questions.base);
    // An offer that was not answered yet stands.
    if (!find('[data-draft-take]')) this.drop();
    return false;
  }

  drop() {
    clearTimeout(this.timer);
    dropDraft(this.name);
  }

  /** Offers what an earlier visit left. Typed over an older version, it is compared with the newer. */
  offer({ taken, compare }) {
    const { body } = this;
    offerDraft(this.name, body.view, ({ version, entries, base }) => {
      if (base && version !== String(body.view.version)) {
        body.questions.base = base;
        body.questions.overlay(entries);
        compare(body.view, body.questions.entries());
        return;
      }
      body.questions.overlay(entries);
      taken();
      focusOn(body.questions.asked()[0] ?? body.root);
    });
  }
}
