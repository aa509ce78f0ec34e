import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, timeLeft, timeLeftUntil } from '../assets/scripts/deadline.mjs';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test('time left is told in words and never rounded up', () => {
  for (const [left, words] of [
    [1493 * day, 'mancano 4 anni'],
    [731 * day, 'mancano 23 mesi'],
    [124 * day, 'mancano 4 mesi'],
    [123 * day + 23 * hour, 'mancano 123 giorni'],
    [12 * day + 23 * hour, 'mancano 12 giorni'],
    [2 * day, 'mancano 2 giorni'],
    [2 * day - 1, 'mancano 47 ore'],
    [2 * hour - 1, 'mancano 119 minuti'],
    [minute, 'manca 1 minuto'],
    [minute - 1, 'manca meno di un minuto'],
    [0, ''],
    [-day, ''],
  ]) assert.equal(timeLeft(Number(left)), words);
  const closes = { iso: '2030-02-28T23:00:00Z', text: '28/02/2030, ore 23:59:59' };
  assert.equal(timeLeftUntil(closes, Date.parse('2030-02-25T23:00:00Z')), 'mancano 3 giorni');
  assert.equal(timeLeftUntil(null), '');
});

test('a calendar has the deadline, escaped and in short lines', () => {
  const closes = { iso: '2030-02-28T23:00:00Z', text: '28/02/2030, ore 23:59:59' };
  const title = 'Ordinanza n. 6/2014; «alluvione, tromba d’aria» e tutto quello che è successo nei giorni seguenti';
  const made = calendar({ id: 'x', title, closes, page: 'https://ristoro.example/' }, 0);
  assert.match(made, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(made, /DTSTART:20300228T220000Z\r\nDTEND:20300228T230000Z\r\n/);
  assert.match(made.replace(/\r\n /g, ''), /Ordinanza n\. 6\/2014\\; «alluvione\\, tromba/);
  for (const line of made.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
});
