// A place to choose files: each is uploaded as soon as it is chosen, one after the other, with
// progress and another try when something went wrong.

import { ApiError } from './api.mjs';
import { find, say, show } from './dom.mjs';
import { texts } from './texts.mjs';
import { refusal } from './upload.mjs';

/** @import { Progress } from './upload.mjs' */

/**
 * What a box does: `send` uploads a file, `done` and `failed` hear what came of it. `failed` gives
 * whether it has told the failure in a fuller way than the box would. `examine` looks at a file before
 * it is sent, and gives the one to send; `null` if it has told why none is. `refused` hears of a file that is not even looked
 * at, and gives whether it has told why.
 * @template Reply
 * @typedef {object} Work
 * @property {(file: File) => Promise<File | null>} [examine]
 * @property {(file: File, progress: Progress) => Promise<Reply>} send
 * @property {(reply: Reply, file: File) => unknown} done
 * @property {(error: unknown, file: File) => boolean} [failed]
 * @property {(why: string, file: File) => boolean} [refused]
 */

/** Refusals that the same file may overcome: signed in again, or a little later. */
const PASSING = [401, 403, 408, 429];

/**
 * Whether another try cannot change what the server said.
 * @param {unknown} error
 */
export const isFinal = (error) => error instanceof ApiError && error.isRefusal && !PASSING.includes(error.status);

/** @template Reply */
export class FileBox {
  /**
   * @param {HTMLElement} root
   * @param {Work<Reply>} work
   */
  constructor(root, work) {
    this.root = root;
    this.work = work;
    this.input = find('input[type="file"]', root);
    this.error = find('[data-upload-error]', root);
    this.status = find('[data-upload-status]', root);
    this.progress = find('[data-progress]', root);
    this.again = find('[data-retry]', root);
    /** @type {File[]} */
    this.waiting = [];
    this.busy = false;
    this.input.multiple = 'many' in root.dataset;
    this.input.addEventListener('change', () => this.take([...this.input.files ?? []]));
    addEventListener('beforeunload', (event) => {
      if (this.busy) event.preventDefault();
    });
    find('button', this.again).addEventListener('click', () => this.run());
  }

  /** @param {File[]} files */
  take(files) {
    this.input.value = '';
    const extensions = this.input.accept.split(',').filter((part) => part.startsWith('.'));
    const limits = { maxBytes: Number(this.root.dataset.maxBytes ?? 0), extensions };
    const looked = files.map((file) => ({ file, why: refusal(file, limits) }));
    this.complain(looked.flatMap(({ file, why }) => (why && !this.work.refused?.(why, file) ? why : [])).join(' '));
    this.waiting = looked.flatMap(({ file, why }) => (why ? [] : file));
    return this.run();
  }

  /** @param {string} text */
  complain(text) {
    say(this.error, text && texts.errorPrefix + text);
    show(this.error, text !== '');
    this.root.classList.toggle('upload-failed', text !== '');
  }

  async run() {
    if (this.busy) return;
    // What is disabled, or hidden, loses the focus: whoever was here comes back here.
    const held = this.root.contains(document.activeElement);
    this.busy = true;
    this.input.disabled = true;
    show(this.again, false);
    for (let file = this.waiting[0]; file; file = this.waiting[0]) {
      if (!await this.upload(file)) break;
    }
    show(this.progress, false);
    this.input.disabled = false;
    this.busy = false;
    if (held && document.activeElement === document.body) this.input.focus({ preventScroll: true });
  }

  /**
   * Uploads the first file that waits. Gives whether the next one may follow.
   * @param {File} file
   */
  async upload(file) {
    try {
      const sent = this.work.examine ? await this.work.examine(file) : file;
      if (!sent) return this.leave();
      const reply = await this.work.send(sent, (percent) => this.tell(file, percent));
      this.waiting.shift();
      this.complain('');
      say(this.status, texts.uploaded(file.name));
      await this.work.done(reply, file);
      return true;
    } catch (error) {
      return this.fail(error, file);
    }
  }

  /** Leaves a file that is not to be sent: the next one may follow. */
  leave() {
    this.waiting.shift();
    this.complain('');
    return true;
  }

  /**
   * Tells a failure; one that another try cannot change ends this file's way. Gives whether the next
   * one may follow.
   * @param {unknown} error
   * @param {File} file
   */
  fail(error, file) {
    say(this.status, '');
    const final = isFinal(error);
    if (final) this.waiting.shift();
    else show(this.again, true);
    if (this.work.failed?.(error, file)) this.complain('');
    else this.complain(final && error instanceof Error ? error.message : texts.uploadFailed(file.name));
    return final;
  }

  /**
   * @param {File} file
   * @param {number} percent
   */
  tell(file, percent) {
    show(this.progress, true);
    find('progress', this.progress).value = percent;
    // Screen readers hear every quarter, not every percent.
    if (percent === 100) say(this.status, texts.uploadChecking(file.name));
    else if (percent % 25 === 0) say(this.status, texts.uploading(file.name, percent));
  }
}
