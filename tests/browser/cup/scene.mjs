// A portal with an administration whose user is signed in, and an applicant beside her.

import { openBrowser } from '../browser.mjs';
import { startPortal } from '../portal.mjs';
import { Scene as AnyScene, enter } from '../scene.mjs';
import { mario } from '../steps.mjs';
import { enterAdministration } from './steps.mjs';

/** @import { Play, Walk } from '../scene.mjs' */

export class Scene extends AnyScene {
  name = 'cup';

  async set() {
    this.browser = await openBrowser();
    this.portal = await startPortal();
    const anna = this.portal.createAdministration();
    this.portal.entrust(anna.organisation);
    await this.play({ as: null }, async (walk) => {
      this.anna = await enterAdministration(walk, anna);
    });
    await this.play({ as: null }, async (walk) => {
      this.mario = await enter(walk, mario);
    });
  }

  /**
   * @template T
   * @param {Play} how
   * @param {(walk: Walk) => Promise<T>} way
   */
  play({ as = this.anna, ...options } = {}, way) {
    return super.play({ as, ...options }, way);
  }
}
