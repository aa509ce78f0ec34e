// The signed files: choosing them, a first look before they are uploaded, and a verdict that one can act on.

import { ApiError, post } from '../api.mjs';
import { data, find, findAll, say, show } from '../dom.mjs';
import { lookedAt } from '../envelope/looking.mjs';
import { mistakeWords } from '../envelope/mistake-words.mjs';
import { mistakeIn } from '../envelope/mistakes.mjs';
import { FileBox } from '../file-box.mjs';
import { texts } from '../texts.mjs';
import { upload } from '../upload.mjs';
import { knownOf, signatoryOf, standingOf, verdictOf } from './facts.mjs';
import { counting, mistaken, refused } from './verdict.mjs';
import { words } from './words.mjs';

/** @import { Finding } from '../envelope/inspection.mjs' */
/** @import { Mistake, Wanted } from '../envelope/mistakes.mjs' */
/** @import { Detail } from './facts.mjs' */

const EXTENSION = '.p7m';

/** What the server says when the application is not what the page shows: reopened, or sent, in another window. */
export const MOVED = ['not_validated', 'submitted'];

/**
 * Who hears of what came of a file.
 * @typedef {object} Listeners
 * @property {() => Promise<void>} accepted
 * @property {() => void} refused
 * @property {(error: ApiError) => Promise<void>} moved
 */

/** @param {string} name */
const isP7m = (name) => name.toLowerCase().endsWith(EXTENSION);

/**
 * What the page says of a box.
 * @param {HTMLElement} root
 * @returns {Wanted}
 */
const wantedIn = (root) => ({
  which: data(root, 'signed'), label: data(root, 'label'), subject: data(root, 'subject'), isFinal: data(root, 'content') === 'final_pdf',
});

/** The files that the form wants signed, in their order. */
export const wantedFiles = () => findAll('[data-signed]').map(wantedIn);

/** One box. */
class SignedBox {
  /** Whether the file that was chosen last was not accepted. */
  lastRefused = false;
  /** @type {Detail | null} */
  detail = null;
  /**
   * Files that somebody is sure of.
   * @type {WeakSet<File>}
   */
  insisted = new WeakSet();

  /**
   * @param {HTMLElement} root
   * @param {{ application: string, worker: string, all: Wanted[] }} place
   * @param {Listeners} listeners
   */
  constructor(root, { application, worker, all }, listeners) {
    this.root = root;
    this.wanted = wantedIn(root);
    this.worker = worker;
    this.all = all;
    this.listeners = listeners;
    const { which } = this.wanted;
    this.box = new FileBox(root, {
      examine: (file) => this.examine(file),
      send: (file, progress) => upload(file, {
        announce: (announced) => post('/api/applications/{application}/signed', { application }, { which, ...announced }),
        received: ({ document }, announced) => post('/api/applications/{application}/signed/{document}/received',
          { application, document }, { which, ...announced }, { repeatable: true }),
        progress,
      }),
      done: (_, file) => this.accepted(file),
      failed: (error, file) => this.failed(error, file),
      refused: (why, file) => this.tooBig(why, file),
    });
  }

  /**
   * Looks at a file before it is uploaded. Gives the file to upload; `null` if it was told what is wrong with it.
   * @param {File} file
   */
  async examine(file) {
    if (!this.detail || this.insisted.has(file)) return file;
    const known = knownOf(this.detail);
    say(this.box.status, texts.uploadChecking(file.name));
    const finding = await lookedAt(file, known.final, this.worker);
    const mistake = finding && mistakeIn(finding, this.wanted, this.all, known);
    if (mistake) this.mistaken(mistake, file);
    return mistake ? null : named(file, finding);
  }

  /**
   * @param {Mistake} mistake
   * @param {File} file
   */
  mistaken(mistake, file) {
    const insist = () => {
      this.insisted.add(file);
      this.box.input.focus();
      return this.box.take([file]);
    };
    this.tell(mistaken(mistakeWords(mistake, { name: file.name, wanted: this.wanted }), {
      ...this.around(file), other: mistake.other, insist: isP7m(file.name) && !mistake.sure ? insist : null,
    }));
  }

  /**
   * A file that is larger than any that is wanted.
   * @param {string} what
   * @param {File} file
   */
  tooBig(what, file) {
    const size = this.detail ? knownOf(this.detail).final?.size ?? null : null;
    this.tell(mistaken({ what, todo: this.wanted.isFinal ? words.smallApplication(size) : words.smallDocument }, {
      ...this.around(file), other: null, insist: null,
    }));
    return true;
  }

  /** @param {File} file */
  async accepted(file) {
    this.tell(null);
    await this.listeners.accepted();
    say(this.box.status, words.acceptedNow(file.name));
  }

  /**
   * @param {unknown} error
   * @param {File} file
   */
  failed(error, file) {
    if (error instanceof ApiError && MOVED.includes(error.code)) void this.listeners.moved(error);
    if (!(error instanceof ApiError) || error.code !== 'signature') return false;
    this.tell(refused(error.message, verdictOf(error.refusal), this.around(file)));
    return true;
  }

  /** @param {File} file */
  around({ name }) {
    return { name, label: this.wanted.label, standing: this.detail && standingOf(this.detail, this.wanted.which) };
  }

  /**
   * Shows why a file was not accepted, or that nothing is wrong any more.
   * @param {HTMLElement | null} notice
   */
  tell(notice) {
    const place = find('[data-verdict]', this.root);
    this.lastRefused = notice !== null;
    place.replaceChildren(...notice ? [notice] : []);
    this.root.classList.toggle('has-error', this.lastRefused);
    this.box.input.setAttribute('aria-invalid', String(this.lastRefused));
    say(this.box.status, '');
    // The choice of a file stands below: what is said of it must be seen.
    if (notice && notice.getBoundingClientRect().top < 0) place.scrollIntoView({ block: 'start' });
    if (notice) this.listeners.refused();
  }

  /** @param {Detail} detail */
  show(detail) {
    this.detail = detail;
    const { which } = this.wanted;
    const [standing, signatory] = [standingOf(detail, which), signatoryOf(detail, which)];
    find('[data-standing]', this.root).replaceChildren(...standing ? [counting(standing)] : []);
    const line = find('[data-signatory]', this.root);
    say(line, signatory && words.boxSignatory(signatory));
    show(line, signatory !== null);
  }
}

/**
 * The file under a name that the server takes: what is an envelope may be called as one.
 * @param {File} file
 * @param {Finding | null} finding
 */
const named = (file, finding) => finding?.envelope === 'signed' && !isP7m(file.name)
  ? new File([file], file.name + EXTENSION, { type: file.type, lastModified: file.lastModified })
  : file;

/**
 * Makes the boxes of the page.
 * @param {{ application: string, worker: string }} place
 * @param {Listeners} listeners
 */
export function signedBoxes(place, listeners) {
  const all = wantedFiles();
  const boxes = findAll('[data-signed]').map((root) => new SignedBox(root, { ...place, all }, listeners));
  return {
    /**
     * Shows which file counts in each.
     * @param {Detail} detail
     */
    show(detail) {
      for (const box of boxes) box.show(detail);
    },
    /**
     * Whether the file that was chosen last for one of the signed files was not accepted.
     * @param {string} which
     */
    lastRefused: (which) => boxes.some(({ wanted, lastRefused }) => wanted.which === which && lastRefused),
  };
}
