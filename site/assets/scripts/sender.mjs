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

/**
 * Whether a request was turned away unread: that says nothing of an earlier one.
 * @param {unknown} error
 */
const isTurnedAway = (error) => [401, 403, 429].includes(statusOf(error) ?? 0);

export class Sender {
  /** @param {Destination} destination */
  constructor(destination) {
    this.destination = destination;
    /** @type {Sent | null} */
    this.unanswered = null;
    /**
     * How far the server is known to be ahead of the page, when only an older save was answered.
     * @type {{ of: number, version: number } | null}
     */
    this.ahead = null;
  }

  /**
   * @param {Sent} sent
   * @param {(item: string) => void} created is told the id of what was made
   * @returns {Promise<View>}
   */
  async send(sent, created) {
    const version = this.ahead?.of === sent.version ? this.ahead.version : sent.version;
    const view = await this.settled({ ...sent, version }, sent.version, created);
    this.ahead = null;
    return view;
  }

  /**
   * @param {Sent} sent
   * @param {number} of the version that the page knows
   * @param {(item: string) => void} created
   */
  async settled(sent, of, created) {
    const { unanswered } = this;
    if (!unanswered || unanswered.version !== sent.version) return this.once(sent, created);
    const same = JSON.stringify(unanswered.entries) === JSON.stringify(sent.entries);
    let view;
    try {
      view = await this.once(unanswered, created);
    } catch (error) {
      // What was refused for its words was never saved: the newer words are judged for themselves.
      if (same || statusOf(error) !== 422) throw error;
      return this.once(sent, created);
    }
    if (same) return view;
    this.ahead = { of, version: view.version };
    return this.once({ ...sent, version: view.version }, created);
  }

  /**
   * @param {Sent} sent
   * @param {(item: string) => void} created
   */
  async once(sent, created) {
    const { kept, create } = this.destination;
    const earlier = this.unanswered;
    this.unanswered = sent;
    try {
      const view = await (kept ? kept.save(sent) : this.made(create, sent));
      this.unanswered = null;
      if (!kept && view.item) created(view.item);
      return view;
    } catch (error) {
      if (isTurnedAway(error)) this.unanswered = earlier;
      else if (!isLost(error)) this.unanswered = null;
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
