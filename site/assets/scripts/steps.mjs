// One question at a time (manual 3.2): «Salva» leads to the next, then everything is read again and
// validated for good.

import { problemsOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { address, el, find, findAll, findIfAny, say, show, timeOf } from './dom.mjs';
import { entryOf, focusOn, idOf, isError } from './fields.mjs';
import { currentOf } from './kept.mjs';
import { notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { atItsQuestion, fillRecap } from './recap.mjs';
import { anchorOf, showSummary } from './summary.mjs';
import { texts } from './texts.mjs';

/** @import { BodyPage } from './body-page.mjs' */
/** @import { ShownProblem } from './fields.mjs' */
/** @import { Shown } from './kept.mjs' */

/**
 * Where the steps lead: the application's own page, once `freeze` has validated a version of the section.
 * @typedef {{ overview: string, freeze: (version: number) => Promise<unknown> }} Way
 */

/** The short name of the section, as the menu has it. */
const sectionName = () => find('[data-menu-section] a[aria-current]').textContent;

export class Steps {
  /**
   * @param {BodyPage} page
   * @param {HTMLFormElement} form
   * @param {Way} way
   */
  constructor(page, form, way) {
    this.page = page;
    this.form = form;
    this.way = way;
    this.questions = page.questions;
    this.recap = find('[data-recap]');
    this.freezing = findIfAny('button[data-freeze]', this.recap);
    this.index = 0;
    this.started = false;
    this.changing = false;
    this.progress = el('p', { class: 'step-progress', role: 'status', 'data-step-progress': true });
    this.back = el('button', { type: 'button', class: 'btn btn-outline-primary', 'data-step-back': true }, texts.back);
    find('[data-save-bar]', form).append(this.back);
    form.prepend(this.progress);
    onPress(this.back, () => this.go(this.index - 1));
    if (this.freezing) onPress(this.freezing, () => this.freeze());
    page.submit = () => this.next();
    this.questions.onChange(() => this.tellProgress());
    form.addEventListener('wanted', ({ target }) => this.change(this.asked().findIndex((field) => field === target)));
    // The first view decides where to start; later ones must not move the person.
    page.afterShow.push((view) => { if (!this.started) this.start(view); });
  }

  asked() {
    return this.questions.asked();
  }

  /** @param {Shown} view */
  start(view) {
    this.started = true;
    if (!view.editable) {
      this.showRecap({ focus: false });
      return;
    }
    const target = this.asked().findIndex((field) => `#${field.id}` === location.hash);
    this.go(target >= 0 ? target : this.firstOpen(), { focus: false });
  }

  /** What is wrong or missing: warnings stop nobody. */
  errors() {
    return (this.page.view?.problems ?? []).filter(isError);
  }

  /** @param {HTMLElement | undefined} field */
  errorsOf(field) {
    return this.errors().filter((problem) => anchorOf(problem) === field?.id);
  }

  /** @param {HTMLElement} field */
  done(field) {
    const optional = findIfAny('[data-required-mark]:not([hidden])', field) === null;
    const answered = entryOf(field).length > 0;
    return (answered || (optional && this.page.view?.started === true)) && this.errorsOf(field).length === 0;
  }

  /**
   * Shows one question; past the last one, the recap.
   * @param {number} index
   */
  go(index, { focus = true } = {}) {
    const at = Math.max(0, index);
    const now = this.asked()[at];
    if (!now) {
      this.showRecap({ focus });
      return;
    }
    this.index = at;
    for (const field of this.questions.fields) field.classList.toggle('step-away', field !== now);
    for (const group of findAll('[data-group]', this.form)) {
      group.classList.toggle('step-away', !group.contains(now));
    }
    show(this.form, true);
    show(this.recap, false);
    show(this.back, this.index > 0);
    this.tellProgress();
    if (focus) focusOn(now);
  }

  /**
   * One answer is changed from the recap: saving it leads back there, past what is still answered.
   * @param {number} index
   */
  change(index) {
    this.changing = true;
    this.go(index);
  }

  /** The first question still to be answered; past the last one if there is none. */
  firstOpen() {
    const asked = this.asked();
    const open = asked.findIndex((field) => !this.done(field));
    return open < 0 ? asked.length : open;
  }

  tellProgress() {
    const asked = this.asked();
    say(this.progress, texts.step(this.index + 1, asked.length, asked.length + this.mayCome(asked).length));
  }

  /**
   * The questions that answers still to be given may bring: those that no earlier answer has ruled out.
   * @param {HTMLElement[]} asked
   */
  mayCome(asked) {
    const given = new Set(asked.slice(0, this.index).map((field) => `"${this.questions.place}.${idOf(field)}"`));
    return this.questions.fields.filter((field) => {
      const named = field.dataset.when?.match(/"[^"]+\.[^"]+"/g) ?? [];
      return !asked.includes(field) && named.length > 0 && !named.some((name) => given.has(name));
    });
  }

  async next() {
    const now = this.asked()[this.index];
    // Nothing was ever answered: there is nothing to save, and no event of it.
    const isEmpty = this.page.isEmpty(this.questions.entries());
    const view = isEmpty ? this.page.view : await this.page.save({ quiet: true });
    if (!view) return;
    const errors = this.errorsOf(now);
    this.questions.showProblems(errors, { summary: false });
    showSummary(errors);
    if (errors.length === 0) this.go(this.changing ? this.firstOpen() : this.index + 1);
    // Nothing was answered: there was nothing to save, whatever the server keeps of it.
    const words = errors.length > 0 && now && entryOf(now).length === 0 ? '' : texts.saveDraft(timeOf(view.updated_at));
    for (const status of findAll('[data-save-status]')) say(status, words);
  }

  /** Everything answered, to be read again before it is validated. */
  showRecap({ focus = true } = {}) {
    this.changing = false;
    const editable = this.page.view?.editable === true;
    this.fillRecap(this.errors());
    show(this.form, false);
    show(this.recap, true);
    for (const part of findAll('[data-freeze], [data-freeze-warning]', this.recap)) show(part, editable);
    // That it waits to be validated is what the recap is for, not something to put right.
    const errors = this.errors().filter(({ code }) => code !== 'gate_open');
    if (editable && errors.length > 0) showSummary(errors, { title: () => texts.stepsIncomplete, focus });
    else if (focus) find('h2', this.recap).focus();
  }

  /**
   * The answers of the recap, each with what is wrong with it.
   * @param {ShownProblem[]} errors
   */
  fillRecap(errors) {
    const change = this.page.view?.editable === true ? (/** @type {number} */ index) => this.change(index) : null;
    fillRecap(find('[data-recap-list]', this.recap), this.asked(), { errors, change });
  }

  async freeze() {
    const open = this.firstOpen();
    if (open < this.asked().length) {
      this.go(open);
      showSummary(this.page.view?.problems ?? [], { title: () => texts.stepsIncomplete });
      return;
    }
    if (!await confirm(texts.confirmFreeze(sectionName()), { yes: texts.freezeYes(sectionName()), no: texts.freezeNo })) return;
    const status = find('[data-save-status]', this.recap);
    say(status, texts.freezing);
    try {
      await this.way.freeze(this.page.view?.version ?? 0);
      this.page.typing.leaving = true;
      location.assign(address(this.way.overview, { domanda: this.page.where.application }));
    } catch (error) {
      say(status, '');
      this.refused(error);
    }
  }

  /** @param {unknown} error */
  refused(error) {
    const refused = problemsOf(error).map((problem) => atItsQuestion(problem, this.questions));
    if (refused.length > 0) {
      this.questions.showProblems(refused);
      this.fillRecap(refused);
      return;
    }
    const current = currentOf(error);
    if (current) {
      this.page.take(current);
      this.showRecap({ focus: false });
    }
    notifyError(error, { focus: true });
  }
}
