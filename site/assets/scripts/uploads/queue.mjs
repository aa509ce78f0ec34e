// The files of a slot on their way: at most two at once. What breaks off is sent again by itself; one that is refused
// stands in nobody's way.

import { delayAfter, outlook } from '../outlook.mjs';
import { statusOf } from '../api.mjs';

/** @import { Choice, State, Transfer } from './transfer.mjs' */

/**
 * What the queue does with a transfer. `prepare` gives the file to send, or a choice that the person has; why a file cannot be
 * taken is thrown as a `Refused`. `send` tells how far it has come, and that the file is there and being looked at.
 * @typedef {object} Work
 * @property {(transfer: Transfer) => Promise<File | Choice>} prepare
 * @property {(transfer: Transfer, file: File, heard: { progress: (percent: number) => void, arrived: () => void }) => Promise<void>} send
 * @property {(transfer: Transfer) => void} changed
 */

/** Why a file cannot be taken, in words for whoever chose it. */
export class Refused extends Error {}

/** How many go at once: more would only share the same line. */
export const AT_ONCE = 2;

/** How often a file is sent again by itself while the network is there: a line that always breaks costs money. */
export const MOST_FAILURES = 6;

export class Queue {
  /** @type {Transfer[]} */
  transfers = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer = undefined;

  /**
   * @param {Work} work
   * @param {() => boolean} online whether the browser knows of a network
   */
  constructor(work, online = () => globalThis.navigator?.onLine !== false) {
    this.work = work;
    this.online = online;
  }

  /** Whether something is under way, or goes on by itself. */
  get isBusy() {
    return this.transfers.some((transfer) => transfer.isAlive);
  }

  /** @param {Transfer[]} transfers */
  add(...transfers) {
    this.transfers.push(...transfers);
    for (const transfer of transfers) this.work.changed(transfer);
    this.run();
  }

  /** Starts those whose turn it is. */
  run() {
    const underWay = this.transfers.filter(({ state }) => ['preparing', 'sending', 'checking'].includes(state)).length;
    const next = this.transfers.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, AT_ONCE - underWay));
    for (const transfer of next) void this.forward(transfer);
  }

  /**
   * Brings a transfer as far as it goes.
   * @param {Transfer} transfer
   */
  async forward(transfer) {
    const { signal } = transfer.controller;
    try {
      const file = transfer.file ?? await this.prepared(transfer);
      if (file && !signal.aborted) await this.sent(transfer, file);
    } catch (error) {
      if (!signal.aborted) this.fail(transfer, error);
    }
    this.run();
  }

  /** @param {Transfer} transfer */
  async prepared(transfer) {
    this.put(transfer, 'preparing');
    const made = await this.work.prepare(transfer);
    if (transfer.controller.signal.aborted) return null;
    if (made instanceof File) return made;
    transfer.choice = made;
    this.put(transfer, 'asking');
    return null;
  }

  /**
   * @param {Transfer} transfer
   * @param {File} file
   */
  async sent(transfer, file) {
    const { signal } = transfer.controller;
    Object.assign(transfer, { file, name: file.name, percent: 0 });
    this.put(transfer, 'sending');
    await this.work.send(transfer, file, {
      progress: (percent) => {
        if (signal.aborted || transfer.state !== 'sending') return;
        transfer.percent = percent;
        this.work.changed(transfer);
      },
      arrived: () => {
        if (!signal.aborted) this.put(transfer, 'checking');
      },
    });
    if (!signal.aborted) this.put(transfer, 'done');
  }

  /**
   * @param {Transfer} transfer
   * @param {unknown} error
   */
  fail(transfer, error) {
    transfer.why = error instanceof Error ? error.message : '';
    if (error instanceof Refused) {
      this.put(transfer, 'refused');
      return;
    }
    const kind = outlook(error);
    if (kind !== 'later') {
      this.put(transfer, kind === 'session' ? 'session' : 'refused');
      return;
    }
    const offline = statusOf(error) === 0;
    // Without a network nothing was tried, and nothing is counted.
    if (!offline || this.online()) transfer.failures += 1;
    if (transfer.failures >= MOST_FAILURES) {
      this.put(transfer, 'failed');
      return;
    }
    this.put(transfer, offline ? 'offline' : 'later');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), delayAfter(Math.max(1, transfer.failures)));
  }

  /** Goes on with what waits for the network: it is back, or time has passed. */
  wake() {
    this.back(['offline', 'later']);
  }

  /** Goes on with what waits for somebody to be signed in. */
  signedIn() {
    this.back(['session', 'offline', 'later']);
  }

  /** @param {State[]} states */
  back(states) {
    clearTimeout(this.timer);
    for (const transfer of this.transfers) if (states.includes(transfer.state)) this.put(transfer, 'waiting');
    this.run();
  }

  /**
   * Tries again, since the person says so.
   * @param {Transfer} transfer
   */
  retry(transfer) {
    transfer.failures = 0;
    this.put(transfer, 'waiting');
    this.run();
  }

  /**
   * Goes on with what the person chose.
   * @param {Transfer} transfer
   * @param {'reduced' | 'whole'} which
   */
  answer(transfer, which) {
    const { choice } = transfer;
    if (transfer.state !== 'asking' || !choice) return;
    transfer.file = (which === 'whole' ? choice.whole : null) ?? choice.reduced;
    transfer.choice = null;
    this.put(transfer, 'waiting');
    this.run();
  }

  /** @param {Transfer} transfer */
  cancel(transfer) {
    transfer.controller.abort();
    this.put(transfer, 'cancelled');
    this.run();
  }

  /**
   * @param {Transfer} transfer
   * @param {State} state
   */
  put(transfer, state) {
    transfer.state = state;
    if (transfer.isOver) this.transfers = this.transfers.filter((other) => other !== transfer);
    this.work.changed(transfer);
  }
}
