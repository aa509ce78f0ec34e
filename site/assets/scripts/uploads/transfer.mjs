// One file on its way into a slot: what is known of it, and how it stands.

/** @import { Kept } from './kept-files.mjs' */

/**
 * `waiting` for its turn, `preparing` (a picture is being converted), `asking` whether it may be reduced, `sending`, `checking` (the
 * portal looks at it), `offline` and `later` (tried again by itself), `session` (once somebody is signed in again), `failed` (only
 * the person tries again), `refused`, `done`, `cancelled`.
 * @typedef {'waiting' | 'preparing' | 'asking' | 'sending' | 'checking' | 'offline' | 'later' | 'session' | 'failed' | 'refused'
 *   | 'done' | 'cancelled'} State
 */

/**
 * A file that may be reduced, and what it would become. `whole` is `null` where only the reduced one fits.
 * @typedef {{ whole: File | null, reduced: File, before: string, after: string }} Choice
 */

/** States in which something is going on, or goes on by itself. @type {readonly State[]} */
const ALIVE = ['waiting', 'preparing', 'sending', 'checking', 'offline', 'later'];

/** States that end a transfer. @type {readonly State[]} */
const OVER = ['refused', 'done', 'cancelled'];

export class Transfer {
  /** @type {State} */
  state = 'waiting';
  percent = 0;
  /** Why it was refused or failed. */
  why = '';
  /** What was made of it, for whoever chose it. */
  made = '';
  /** Failures in a row. */
  failures = 0;
  /** What is asked. @type {Choice | null} */
  choice = null;
  /** What stops it. */
  controller = new AbortController();

  /**
   * @param {File[]} sources what was chosen: several pictures may become one file
   * @param {string} name
   * @param {Kept | null} kept as the browser kept it, if it goes on after a reload
   */
  constructor(sources, name, kept = null) {
    this.sources = sources;
    this.name = name;
    this.kept = kept;
    /** What goes on its way. @type {File | null} */
    this.file = kept?.prepared ? sources[0] ?? null : null;
    this.resumed = kept !== null;
  }

  /** In bytes. */
  get size() {
    return this.file?.size ?? this.sources.reduce((sum, { size }) => sum + size, 0);
  }

  /** Whether it goes on by itself. */
  get isAlive() {
    return ALIVE.includes(this.state);
  }

  get isOver() {
    return OVER.includes(this.state);
  }
}
