// A place to choose, drop or photograph files: they go on their way at once, two at a time, each with a row of its own.

import { data, find, findIfAny, say, show } from '../dom.mjs';
import { onSessionEnd, renewSession } from '../session.mjs';
import { carry } from './carrying.mjs';
import { choosing } from './choosing.mjs';
import { Holding } from './holding.mjs';
import { grouped, nameOf, named, prepare } from './preparing.mjs';
import { Queue } from './queue.mjs';
import { Transfer } from './transfer.mjs';
import { TransferRow } from './transfer-row.mjs';
import { words } from './words.mjs';

/** @import { Place } from './kept-files.mjs' */
/** @import { Heard } from './carrying.mjs' */
/** @import { Limits } from './preparing.mjs' */

/** What came of the files that were chosen since nothing was under way. */
const nothing = () => ({ all: 0, done: 0, refused: 0, cancelled: 0, last: '', notes: /** @type {string[]} */ ([]) });

export class SlotBox {
  /** What has ended since nothing was under way. */
  counted = nothing();
  /** Whether there is room for another file now. */
  room = false;
  /** @type {Map<Transfer, TransferRow>} */
  rows = new Map();
  holding = new Holding();

  /**
   * @param {HTMLElement} root
   * @param {() => Place} place where files go now
   * @param {() => Promise<unknown>} done is told that a file has arrived
   * @param {typeof carry} deliver
   */
  constructor(root, place, done, deliver = carry) {
    this.deliver = deliver;
    this.root = root;
    this.place = place;
    this.done = done;
    this.list = find('ul[data-transfers]', root);
    this.list.setAttribute('aria-label', words.list(find('[data-label]', root).textContent ?? ''));
    this.error = find('[data-upload-error]', root);
    this.status = find('[data-upload-status]', root);
    this.input = find('input[data-choose-files]', root);
    const extensions = this.input.accept.split(',').filter((part) => part.startsWith('.'));
    /** @type {Limits} */
    this.limits = { maxBytes: Number(data(root, 'maxBytes')), extensions, many: 'many' in root.dataset };
    this.queue = new Queue({
      prepare: (transfer) => prepare(transfer.sources, this.limits, (made) => { transfer.made = made; }),
      send: (transfer, file, heard) => this.send(transfer, file, heard),
      changed: (transfer) => this.changed(transfer),
    });
    this.takeEarly = choosing(root, this.limits, (files) => this.choose(files), () => this.isOpen);
    addEventListener('beforeunload', (event) => {
      if (this.queue.isBusy) event.preventDefault();
    });
    addEventListener('online', () => this.queue.wake());
    addEventListener('focus', () => this.signedInAgain());
    // Whoever signs out leaves nothing behind; after an ended session the files go on.
    onSessionEnd((why) => {
      if (why === 'sign-out') for (const transfer of [...this.queue.transfers]) this.queue.cancel(transfer);
    });
  }

  /** Whether files may be chosen. */
  get isOpen() {
    return this.room && (this.limits.many || this.queue.transfers.length === 0);
  }

  /**
   * Shows whether files can be chosen.
   * @param {boolean} room
   */
  open(room) {
    this.room = room;
    if (this.isOpen) this.takeEarly();
    show(find('[data-choose]', this.root), this.isOpen);
  }

  /** @param {File[]} files */
  choose(files) {
    this.clear();
    const groups = grouped(files.map((file) => named(file, new Date())), this.limits);
    if (!this.isOpen) {
      this.complain(this.room ? words.onlyOne : words.full);
    } else if (!this.limits.many && groups.length > 1) {
      this.complain(words.onlyOne);
    } else {
      this.begin(groups.map((group) => new Transfer(group, nameOf(group))));
    }
  }

  /** @param {Transfer[]} transfers */
  begin(transfers) {
    if (this.queue.transfers.length === 0) this.counted = nothing();
    this.counted.all += transfers.length;
    say(this.status, words.begun(transfers.map(({ name }) => name)));
    for (const transfer of transfers) this.holding.hold(transfer, this.place());
    this.queue.add(...transfers);
  }

  /** What was said of earlier files is over as soon as others are chosen. */
  clear() {
    this.complain('');
    for (const [transfer, row] of this.rows) if (transfer.state === 'refused') this.drop(transfer, row);
  }

  /** @param {string} text */
  complain(text) {
    say(this.error, text);
    show(this.error, text !== '');
    this.mark();
  }

  /**
   * @param {Transfer} transfer
   * @param {File} file
   * @param {Heard} heard
   */
  async send(transfer, file, heard) {
    const kept = await this.holding.ready(transfer, file);
    if (kept) await this.deliver(transfer, file, kept, heard);
  }

  /**
   * Goes on with the files that were on their way when the page was left, unless another window does.
   * @param {string[]} there the documents that are there already
   */
  async resume(there) {
    // It has arrived, or another one took the only place meanwhile.
    const transfers = await this.holding.left(this.place(), ({ document }) =>
      there.includes(document) || (!this.limits.many && there.length > 0));
    if (transfers.length > 0) this.begin(transfers);
  }

  /** @param {Transfer} transfer */
  changed(transfer) {
    const row = this.rows.get(transfer) ?? this.addRow(transfer);
    row.show();
    const aloud = words.aloud(transfer.state, transfer.name);
    // The same words again are no news.
    if (aloud !== '' && this.status.textContent !== aloud) say(this.status, aloud);
    if (transfer.isOver) this.end(transfer, row);
    this.mark();
    show(find('[data-choose]', this.root), this.isOpen);
  }

  /** @param {Transfer} transfer */
  addRow(transfer) {
    const row = new TransferRow(transfer, {
      cancel: () => (transfer.state === 'refused' ? this.dismiss(transfer) : this.queue.cancel(transfer)),
      retry: () => this.queue.retry(transfer),
      answer: (which) => this.queue.answer(transfer, which),
    });
    this.rows.set(transfer, row);
    this.list.append(row.element);
    show(this.list, true);
    return row;
  }

  /**
   * A transfer is over: a refused one stays to be read.
   * @param {Transfer} transfer
   * @param {TransferRow} row
   */
  end(transfer, row) {
    const { state } = transfer;
    if (state !== 'done' && state !== 'refused' && state !== 'cancelled') return;
    this.counted[state] += 1;
    this.counted.last = transfer.name;
    if (state === 'done' && transfer.made !== '') this.counted.notes.push(transfer.made);
    say(this.status, `${words.summary(this.counted)} ${words.done(this.counted.notes)}`.trim());
    void this.holding.letGo(transfer);
    if (state !== 'refused') this.drop(transfer, row);
    if (state === 'done') void this.done();
  }

  /** @param {Transfer} transfer */
  dismiss(transfer) {
    const row = this.rows.get(transfer);
    if (row) this.drop(transfer, row);
    this.mark();
  }

  /**
   * @param {Transfer} transfer
   * @param {TransferRow} row
   */
  drop(transfer, row) {
    // What goes away loses the focus: whoever was there stays in this slot.
    const held = row.element.contains(document.activeElement);
    this.rows.delete(transfer);
    row.element.remove();
    show(this.list, this.rows.size > 0);
    if (held) (this.isOpen ? this.input : this.root).focus({ preventScroll: true });
  }

  /** Marks the slot while something is wrong in it, and offers one answer to many questions. */
  mark() {
    const bad = [...this.rows.keys()].some(({ state }) => state === 'refused' || state === 'failed');
    this.root.classList.toggle('upload-failed', bad || !this.error.hidden);
    const asking = [...this.rows.keys()].filter(({ state }) => state === 'asking');
    const all = findIfAny('[data-reduce-all]', this.root);
    if (!all) return;
    show(all, asking.length > 1);
    say(find('span', all), words.askAll(asking.length));
    find('button', all).onclick = () => { for (const transfer of asking) this.queue.answer(transfer, 'reduced'); };
  }

  /** The person is back on this page: they may have signed in again in another window. */
  async signedInAgain() {
    if (!this.queue.transfers.some(({ state }) => state === 'session')) return;
    if (await renewSession().catch(() => false)) this.queue.signedIn();
  }
}

