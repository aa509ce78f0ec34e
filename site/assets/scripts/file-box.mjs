// A place to choose files: each is uploaded as soon as it is chosen, one after the other, with
// progress and another try when something went wrong.

import { find, say, show } from './dom.mjs';
import { refusal, upload } from './upload.mjs';
import { texts } from './texts.mjs';

export class FileBox {
  /** `plan(file)` says how to upload; `done(answer, file)` and `failed(error, file)` what happens then. */
  constructor(root, { plan, done, failed }) {
    Object.assign(this, { root, plan, done, failed });
    this.input = find('input[type="file"]', root);
    this.error = find('[data-upload-error]', root);
    this.status = find('[data-upload-status]', root);
    this.progress = find('[data-progress]', root);
    this.again = find('[data-retry]', root);
    this.waiting = [];
    this.busy = false;
    this.input.multiple = 'many' in root.dataset;
    this.input.addEventListener('change', () => this.take([...this.input.files]));
    addEventListener('beforeunload', (event) => {
      if (this.busy) event.preventDefault();
    });
    find('button', this.again).addEventListener('click', () => this.run());
  }

  take(files) {
    this.input.value = '';
    const extensions = this.input.accept.split(',').filter((part) => part.startsWith('.'));
    const maxBytes = Number(this.root.dataset.maxBytes) || 0;
    const refused = files.map((file) => refusal(file, { maxBytes, extensions, texts })).filter(Boolean);
    this.complain(refused.join(' '));
    this.waiting = files.filter((file) => !refusal(file, { maxBytes, extensions, texts }));
    return this.run();
  }

  complain(text) {
    say(this.error, text && texts.errorPrefix + text);
    show(this.error, Boolean(text));
    this.root.classList.toggle('upload-failed', Boolean(text));
  }

  async run() {
    if (this.busy) return;
    this.busy = true;
    this.input.disabled = true;
    show(this.again, false);
    while (this.waiting.length > 0) {
      const [file] = this.waiting;
      try {
        const answer = await upload(file, { ...this.plan(file), progress: (percent) => this.tell(file, percent) });
        this.waiting.shift();
        this.complain('');
        say(this.status, texts.uploaded(file.name));
        await this.done(answer, file);
      } catch (error) {
        say(this.status, '');
        // A refusal that another try cannot change ends this file's way.
        const hopeless = error.status >= 400 && error.status < 500 && ![401, 403, 408, 429].includes(error.status);
        if (hopeless) this.waiting.shift();
        else show(this.again, true);
        // Who made the box may have a fuller way to tell.
        if (this.failed?.(error, file)) this.complain('');
        else this.complain(hopeless ? error.message : texts.uploadFailed(file.name));
        if (!hopeless) break;
      }
    }
    show(this.progress, false);
    this.input.disabled = false;
    this.busy = false;
  }

  tell(file, percent) {
    show(this.progress, true);
    find('progress', this.progress).value = percent;
    // Screen readers hear every quarter, not every percent.
    if (percent === 100) say(this.status, texts.uploadChecking(file.name));
    else if (percent % 25 === 0) say(this.status, texts.uploading(file.name, percent));
  }
}
