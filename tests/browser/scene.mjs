// A portal, a browser and somebody signed in with an application begun: where unhappy ways start.

import { SIZES, openBrowser, openPage } from './browser.mjs';
import { startPortal } from './portal.mjs';
import { PASSWORD, createApplication, credentials, firstAccess, formulario, go, mario, register } from './steps.mjs';

/** @import { Opened, Options, Size } from './browser.mjs' */

/**
 * A page somebody walks through, and the portal that it is of.
 * @typedef {Opened & { portal: Awaited<ReturnType<typeof startPortal>> }} Walk
 */

/**
 * Who walks (`null`: nobody who is signed in), at which size.
 * @typedef {Options & { size?: Size, as?: { state: Options['storageState'] } | null }} Play
 */

export const [DESKTOP, PHONE] = SIZES;

const PATIENCE = 15_000;

export class Scene {
  /** What its pictures are called after. */
  name = 'unhappy';

  /** Registers Mario, who answers the questions that open the other sections. */
  async set() {
    this.browser = await openBrowser();
    this.portal = await startPortal();
    await this.play({ as: null }, async (walk) => {
      this.mario = await enter(walk, mario);
      this.application = await createApplication(walk);
      await formulario(walk, this.application);
    });
  }

  async clear() {
    await this.browser?.close();
    await this.portal?.stop();
  }

  /**
   * Plays one way in a browser context of its own; a way that fails leaves a picture.
   * @template T
   * @param {Play} how
   * @param {(walk: Walk) => Promise<T>} way
   */
  async play({ size = DESKTOP, as = this.mario, ...options } = {}, way) {
    const walk = await this.open({ size, as, ...options });
    try {
      return await way(walk);
    } catch (error) {
      await walk.picture('failed');
      throw error;
    } finally {
      await walk.context.close();
    }
  }

  /**
   * A page of somebody's (`as`), or of nobody's; `expected` are complaints that belong to the way.
   * @param {Play} how
   * @returns {Promise<Walk>}
   */
  async open({ size = DESKTOP, as = this.mario, ...options } = {}) {
    const opened = await openPage(this.browser, { ...size, name: `${this.name}-${size.name}` }, { storageState: as?.state, ...options });
    opened.page.setDefaultTimeout(PATIENCE);
    return { ...opened, portal: this.portal };
  }
}

/**
 * Registers somebody and signs in; gives what signs in again and the state of the browser.
 * @param {Walk} walk
 * @param {Record<string, string>} who
 */
export async function enter(walk, who) {
  await go(walk, '/registrazione/');
  await register(walk, who);
  const given = await credentials(walk.portal);
  await go(walk, '/accesso/');
  await firstAccess(walk, given);
  return { ...given, password: PASSWORD, state: await walk.context.storageState() };
}

/** What every question of the page holds now. */
export async function typed(page) {
  return page.locator('[data-field]').evaluateAll((/** @type {HTMLElement[]} */ fields) => Object.fromEntries(fields.map((field) => [
    field.dataset.field,
    [.../** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll('input, select, textarea'))]
      .map((input) => (['radio', 'checkbox'].includes(input.type) ? input.checked : input.value)),
  ])));
}
