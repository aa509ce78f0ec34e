// One question at a time (manual 3.2): «Salva» leads to the next, then everything is read again and
// validated for good.

import { post } from './api.mjs';
import { confirm } from './confirm.mjs';
import { address, el, find, findAll, say, show, timeOf } from './dom.mjs';
import { entryOf, focusOn, labelOfField, readable } from './fields.mjs';
import { notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { anchorOf, showSummary } from './summary.mjs';
import { texts } from './texts.mjs';

export class Steps {
  constructor(page, { overview, gate }) {
    Object.assign(this, { page, overview, gate });
    this.questions = page.questions;
    this.recap = find('[data-recap]');
    this.index = 0;
    this.progress = el('p', { class: 'step-progress', role: 'status', 'data-step-progress': true });
    this.back = el('button', { type: 'button', class: 'btn btn-outline-primary', 'data-step-back': true }, texts.back);
    find('[data-save-bar]', page.root).append(this.back);
    this.questions.form.prepend(this.progress);
    onPress(this.back, () => this.go(this.index - 1));
    onPress(find('[data-freeze]', this.recap), () => this.freeze());
    page.submit = () => this.next();
    this.questions.onChange(() => this.tellProgress());
    this.questions.form.addEventListener('wanted', ({ target }) => this.change(this.questions.asked().indexOf(target)));
    // The first view decides where to start; later ones must not move the person.
    page.afterShow.push((view) => { if (!this.started) this.start(view); });
  }

  start(view) {
    this.started = true;
    if (view.editable === false) {
      this.showRecap({ focus: false });
      return;
    }
    const asked = this.questions.asked();
    const target = asked.findIndex((field) => `#${field.id}` === location.hash);
    const first = target >= 0 ? target : this.firstOpen();
    if (first < asked.length) this.go(first, { focus: false });
    else this.showRecap({ focus: false });
  }

  problemsOf(field) {
    return this.page.problems().filter((problem) => anchorOf(problem) === field.id && problem.severity !== 'warning');
  }

  done(field) {
    const optional = find('[data-required-mark]:not([hidden])', field) === null;
    const answered = entryOf(field).length > 0;
    return (answered || (optional && this.page.view.started)) && this.problemsOf(field).length === 0;
  }

  go(index, { focus = true } = {}) {
    const asked = this.questions.asked();
    if (index >= asked.length) {
      this.showRecap();
      return;
    }
    this.index = Math.max(0, index);
    const now = asked[this.index];
    for (const field of this.questions.fields) field.classList.toggle('step-away', field !== now);
    for (const group of findAll('[data-group]', this.questions.form)) {
      group.classList.toggle('step-away', !group.contains(now));
    }
    show(this.questions.form, true);
    show(this.recap, false);
    show(this.back, this.index > 0);
    this.tellProgress();
    if (focus) focusOn(now);
  }

  /** One answer is changed from the recap: saving it leads back there, past what is still answered. */
  change(index) {
    this.changing = true;
    this.go(index);
  }

  /** The first question still to be answered; past the last one if there is none. */
  firstOpen() {
    const asked = this.questions.asked();
    const open = asked.findIndex((field) => !this.done(field));
    return open < 0 ? asked.length : open;
  }

  tellProgress() {
    say(this.progress, texts.step(this.index + 1, this.questions.asked().length));
  }

  async next() {
    const now = this.questions.asked()[this.index];
    const view = await this.page.save({ quiet: true });
    if (!view) return;
    const problems = this.problemsOf(now);
    this.questions.showProblems(problems, { summary: false });
    if (problems.length > 0) {
      showSummary(problems);
      return;
    }
    showSummary([]);
    this.go(this.changing ? this.firstOpen() : this.index + 1);
    for (const status of findAll('[data-save-status]')) say(status, texts.saveDraft(timeOf(view.updated_at)));
  }

  /** Everything answered, to be read again before it is validated. */
  showRecap({ focus = true } = {}) {
    const { view } = this.page;
    this.changing = false;
    const editable = view.editable !== false;
    const asked = this.questions.asked();
    find('[data-recap-list]', this.recap).replaceChildren(...asked.map((field, index) => el('div', {},
      el('dt', {}, labelOfField(field)),
      el('dd', {}, el('span', {}, readable(field, entryOf(field))),
        editable && el('button', {
          type: 'button', class: 'link-button', 'data-change': field.dataset.field, onclick: () => this.change(index),
        }, texts.change, el('span', { class: 'visually-hidden' }, `: ${labelOfField(field)}`)) || ''))));
    show(this.questions.form, false);
    show(this.recap, true);
    for (const part of findAll('[data-freeze], [data-freeze-warning]', this.recap)) show(part, editable);
    const missing = this.page.problems().filter(({ severity }) => severity !== 'warning');
    if (editable && missing.length > 0) showSummary(missing, { title: texts.stepsIncomplete, focus });
    else if (focus) find('h2', this.recap).focus();
  }

  async freeze() {
    const open = this.firstOpen();
    if (open < this.questions.asked().length) {
      this.go(open);
      showSummary(this.page.problems(), { title: texts.stepsIncomplete });
      return;
    }
    const button = find('[data-freeze]', this.recap);
    if (!await confirm(texts.confirmFreeze, { yes: texts.confirm })) return;
    const status = find('[data-save-status]', this.recap);
    say(status, texts.freezing);
    try {
      await post(`${this.page.where.resource}/freeze`, { version: this.page.view.version });
      this.page.typing.leaving = true;
      location.assign(address(this.overview, { domanda: this.page.where.application }));
    } catch (error) {
      say(status, '');
      if (error.problems?.length > 0) this.questions.showProblems(error.problems);
      else if (error.status === 409 && error.current) {
        this.page.take(error.current);
        this.showRecap();
        notifyError(error);
      } else notifyError(error);
      button.focus();
    }
  }
}
