// Sending what is typed, one save after the other. A save whose answer was lost is sent again as it was, before anything
// newer: the server then knows it, and nobody's own words are taken for another person's.

import { statusOf } from './api.mjs';

/** @import { Entries, View } from './api.d.ts' */
/** @import { Kept } from './kept.mjs' */

/** @typedef {{ entries: Entries, version: number, auto: boolean }} Sent */

/**
 * Where it goes: what stands already, or `create` makes it.
 * @typedef {{ kept: Kept | null, create?: (entries: Entries, auto: boolean) => Promise<View> }} Destination
 */

/**
 * Whether it is not known what became of a request.
 * @param {unknown} error
 */
const isLost = (error) => {
  const status = statusOf(error) ?? 0;
  return status === 0 || status >= 500;
};

export class Sender {
  /** @param {Destination} destination */
  constructor(destination) {
    this.destination = destination;
    /** @type {Sent | null} */
    this.unanswered = null;
  }

  /**
   * @param {Sent} sent
   * @param {(item: string) => void} created is told the id of what was made
   * @returns {Promise<View>}
   */
  async send(sent, created) {
    const { unanswered } = this;
    if (!unanswered || unanswered.version !== sent.version) return this.once(sent, created);
    const view = await this.once(unanswered, created);
    const same = JSON.stringify(unanswered.entries) === JSON.stringify(sent.entries);
    return same ? view : this.once({ ...sent, version: view.version }, created);
  }

  /**
   * @param {Sent} sent
   * @param {(item: string) => void} created
   */
  async once(sent, created) {
    const { kept, create } = this.destination;
    this.unanswered = sent;
    try {
      const view = await (kept ? kept.save(sent) : this.made(create, sent));
      this.unanswered = null;
      if (!kept && view.item) created(view.item);
      return view;
    } catch (error) {
      if (!isLost(error)) this.unanswered = null;
      throw error;
    }
  }

  /**
   * @param {Destination['create']} create
   * @param {Sent} sent
   */
  made(create, { entries, auto }) {
    if (!create) throw new Error('there is nowhere to save to');
    return create(entries, auto);
  }
}
