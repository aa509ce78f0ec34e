// A file on its way, as a row of its slot: name, size, how far it is, and what can be done.

import { button, el, fileSize, say, show } from '../dom.mjs';
import { words } from './words.mjs';

/** @import { Transfer } from './transfer.mjs' */

/** @typedef {{ cancel: () => void, retry: () => void, answer: (which: 'reduced' | 'whole') => void }} Acts */

export class TransferRow {
  /**
   * @param {Transfer} transfer
   * @param {Acts} acts
   */
  constructor(transfer, acts) {
    this.transfer = transfer;
    this.name = el('span', { class: 'file-name' });
    this.size = el('span', { class: 'field-hint' });
    this.progress = el('progress', { max: 100, value: 0 });
    this.state = el('p', { class: 'transfer-state', 'data-transfer-state': true });
    this.why = el('p', { class: 'field-error', 'data-transfer-why': true });
    this.note = el('p', { class: 'field-hint' });
    /** @type {HTMLElement} */
    this.choice = el('p', { 'data-transfer-choice': true });
    this.retry = this.act(words.retry, acts.retry, 'data-transfer-retry');
    this.reduce = this.act(words.reduce, () => acts.answer('reduced'), 'data-transfer-reduce');
    this.whole = this.act(words.whole, () => acts.answer('whole'), 'data-transfer-whole');
    this.cancel = this.act(words.cancel, acts.cancel, 'data-transfer-cancel');
    this.element = el('li', {},
      el('p', { class: 'transfer-name' }, this.name, ' ', this.size),
      this.progress, this.state, this.why, this.note, this.choice,
      el('p', { class: 'row-actions' }, this.reduce, this.whole, this.retry, this.cancel));
    this.show();
  }

  /**
   * @param {string} label
   * @param {() => void} press
   * @param {string} mark
   */
  act(label, press, mark) {
    return button({ class: 'link-button row-action', [mark]: true }, press, el('span', {}, label), el('span', { class: 'visually-hidden' }));
  }

  /** Shows the transfer as it stands. */
  show() {
    const { state, name, size, percent, why, made, choice, resumed } = this.transfer;
    const bad = state === 'refused' || state === 'failed';
    this.element.dataset.transfer = state;
    say(this.name, name);
    say(this.size, fileSize(size));
    this.progress.value = percent;
    this.progress.setAttribute('aria-label', words.progress(name));
    show(this.progress, state === 'sending' || state === 'checking');
    say(this.state, words.state(state, percent));
    show(this.state, !bad && state !== 'asking');
    say(this.why, state === 'refused' ? why : words.state(state, percent));
    show(this.why, bad);
    const note = [resumed ? words.resumed : '', made].join(' ').trim();
    say(this.note, note);
    show(this.note, note !== '' && !bad);
    say(this.choice, choice ? words.ask(choice.before, choice.after, choice.whole !== null) : '');
    show(this.choice, choice !== null);
    const asking = state === 'asking' && choice !== null;
    this.offer(this.reduce, asking, words.reduce);
    this.offer(this.whole, asking && choice.whole !== null, words.whole);
    this.offer(this.retry, state === 'failed' || state === 'offline' || state === 'later', words.retry);
    this.offer(this.cancel, true, state === 'refused' ? words.dismiss : words.cancel);
    // A button that is hidden loses the focus: whoever pressed it stays in this row.
    const active = document.activeElement;
    if (active instanceof HTMLElement && this.element.contains(active) && active.hidden) this.cancel.focus({ preventScroll: true });
  }

  /**
   * @param {HTMLElement} act
   * @param {boolean} offered
   * @param {string} label
   */
  offer(act, offered, label) {
    const [said, hidden] = act.children;
    if (said && said.textContent !== label) said.textContent = label;
    const name = `: ${this.transfer.name}`;
    if (hidden && hidden.textContent !== name) hidden.textContent = name;
    show(act, offered);
  }
}
