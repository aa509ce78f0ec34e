// What happened to a project and to the requests of its code, in words.

import { shortInstant } from '../dom.mjs';
import { texts } from './texts.mjs';
import { who } from './words.mjs';

/** @import { RegisterStep } from '../api.d.ts' */

/**
 * A step of the history.
 * @param {RegisterStep} step
 */
export const stepWords = (step) =>
  texts.step(step, shortInstant(step.at), who(step.by), step.uploaded_at ? shortInstant(step.uploaded_at) : '');
