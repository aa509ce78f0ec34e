// The deadline of a call: how much time is left, in words, and as an entry of a calendar.

/** @import { Instant } from './api.d.ts' */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 31 * DAY;
const YEAR = 366 * DAY;

/**
 * `mancano 3 giorni`: rounded down, so that nobody counts on time that is not there. Nothing once it is over.
 * @param {number} left in milliseconds
 */
export function timeLeft(left) {
  if (left <= 0) return '';
  // Nobody counts in hundreds of days; the day itself stands beside.
  if (left >= 2 * YEAR) return `mancano ${Math.floor(left / YEAR)} anni`;
  if (left >= 4 * MONTH) return `mancano ${Math.floor(left / MONTH)} mesi`;
  if (left >= 2 * DAY) return `mancano ${Math.floor(left / DAY)} giorni`;
  if (left >= 2 * HOUR) return `mancano ${Math.floor(left / HOUR)} ore`;
  const minutes = Math.floor(left / MINUTE);
  if (minutes < 1) return 'manca meno di un minuto';
  return minutes === 1 ? 'manca 1 minuto' : `mancano ${minutes} minuti`;
}

/**
 * How long until a deadline, in words.
 * @param {Instant | null | undefined} closes
 */
export const timeLeftUntil = (closes, now = Date.now()) => (closes ? timeLeft(Date.parse(closes.iso) - now) : '');

/**
 * An instant as calendars write it, in universal time (RFC 5545, 3.3.5).
 * @param {number} at
 */
const stamp = (at) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/**
 * Text in a calendar (RFC 5545, 3.3.11), in lines of at most 75 bytes (3.1).
 * @param {string} name
 * @param {string} text
 */
function property(name, text) {
  const whole = `${name}:${text.replace(/[\\;,]/g, (found) => `\\${found}`).replace(/\n/g, '\\n')}`;
  const bytes = (/** @type {string} */ line) => new TextEncoder().encode(line).length;
  const lines = [''];
  for (const character of whole) {
    const last = lines.at(-1) ?? '';
    if (bytes(last + character) > 74) lines.push(` ${character}`);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join('\r\n');
}

/**
 * A calendar with the deadline in it (RFC 5545), and a reminder two days before.
 * @param {{ id: string, title: string, closes: Instant, page: string }} what
 */
export function calendar({ id, title, closes, page }, now = Date.now()) {
  const end = Date.parse(closes.iso);
  const summary = `Ultimo momento per inviare la domanda: ${title}`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ristoro//Termine//IT', 'BEGIN:VEVENT',
    property('UID', `${id}@ristoro`), `DTSTAMP:${stamp(now)}`, `DTSTART:${stamp(end - HOUR)}`, `DTEND:${stamp(end)}`,
    property('SUMMARY', summary), property('DESCRIPTION', `Si può inviare entro il ${closes.text}. Il termine può cambiare: fa fede quello che dice il portale. ${page}`),
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P2D', property('DESCRIPTION', summary), 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR', '',
  ];
  return lines.join('\r\n');
}
