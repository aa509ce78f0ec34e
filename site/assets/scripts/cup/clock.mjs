// When a request was uploaded to the national system, and how much of the 24 hours is left.

import { el, find, say, shortInstant, show } from '../dom.mjs';
import { stepWords } from './steps.mjs';
import { texts } from './texts.mjs';
import { answered, who } from './words.mjs';

/** @import { Conversion, ConversionSummary } from '../api.d.ts' */

const HOUR = 3_600_000;
/** Hours in which the national system gives its codes. */
const PROMISED = 24;
/** Hours in which whoever asked corrects wrong data there; after them only its support does. */
const CORRECTIONS = 72;

/**
 * Hours since the upload; `null` when nobody noted one, or everything came back.
 * @param {Pick<ConversionSummary, 'uploaded' | 'withdrawn' | 'requests' | 'coded' | 'rejected'>} conversion
 */
export function hoursSince({ uploaded, withdrawn, requests, coded, rejected }) {
  if (!uploaded || withdrawn || coded + rejected >= requests) return null;
  return Math.floor((Date.now() - new Date(uploaded.at.iso).getTime()) / HOUR);
}

/**
 * What the clock says, in a few words.
 * @param {number | null} hours
 */
export function clockWords(hours) {
  if (hours === null) return '';
  return hours < PROMISED ? texts.hoursLeft(PROMISED - hours) : texts.late;
}

/**
 * Until when the answer is awaited, or that it is late; nothing once it came.
 * @param {Parameters<typeof hoursSince>[0]} conversion
 */
function answerWords(conversion) {
  const hours = hoursSince(conversion);
  if (hours === null || !conversion.uploaded) return '';
  const until = new Date(conversion.uploaded.at.iso).getTime() + PROMISED * HOUR;
  return hours < PROMISED ? texts.answerUntil(dayAndTime(until)) : texts.late;
}

/**
 * A day and a time as people write them, in Italy.
 * @param {number} at
 */
function dayAndTime(at) {
  const options = /** @type {const} */ ({ timeZone: 'Europe/Rome' });
  const day = new Date(at).toLocaleDateString('it-IT', { ...options, day: '2-digit', month: '2-digit', year: 'numeric' });
  const time = new Date(at).toLocaleTimeString('it-IT', { ...options, hour: '2-digit', minute: '2-digit' });
  return `${day}, ore ${time}`;
}

/**
 * Until when wrong data can be corrected by whoever asked; nothing when nobody noted an upload, or it was given up.
 * @param {Pick<ConversionSummary, 'uploaded' | 'withdrawn'>} conversion
 */
export function correctionWords({ uploaded, withdrawn }, now = Date.now()) {
  if (!uploaded || withdrawn) return '';
  const until = new Date(uploaded.at.iso).getTime() + CORRECTIONS * HOUR;
  return until > now ? texts.correctUntil(dayAndTime(until)) : texts.correctNoMore;
}

/**
 * Fills the part with the clock.
 * @param {Conversion} conversion
 */
export function showClock(conversion) {
  const { state, uploaded, withdrawn, answers, steps } = conversion;
  const place = find('[data-clock]');
  // The first codes that come show that the file was uploaded; a time that was noted can be put right until the last.
  const waits = state === 'accepted' && !withdrawn && (answered(conversion) ? Boolean(uploaded) && answers.waiting > 0 : true);
  show(place, waits || Boolean(uploaded) || steps.length > 0);
  show(find('[data-uploaded-form]', place), waits);
  say(find('[data-uploaded-now]', place), uploaded ? texts.correctUpload : texts.noteUpload);
  const told = uploaded ? [texts.uploadedAt(shortInstant(uploaded.at), who(uploaded.by)), answerWords(conversion), correctionWords(conversion)] : [waits && texts.notUploaded];
  say(find('[data-clock-text]', place), told.filter(Boolean).join(' '));
  const history = find('[data-steps]', place);
  find('ul', history).replaceChildren(...steps.map((step) => el('li', {}, stepWords(step))));
  show(history, steps.length > 0);
}
