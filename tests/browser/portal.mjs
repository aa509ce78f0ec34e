// A portal of the test's own: the real binary on a free port, its data in a folder thrown away.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const binary = process.env.RISTORO_PROGRAM ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'), 'debug', 'ristoro');

/** The text of a mail as it was sent. */
function mailText(raw) {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? unquoted(body) : body;
}

/**
 * Starts a portal; gives its origin, its folder and the way to stop it.
 * @param {{ data?: string, secondFactor?: 'required' | 'optional', calls?: string, daysAhead?: number }} how the folder of the calls: the repository's
 */
export async function startPortal({ data, secondFactor = 'optional', calls = path.join(root, 'shared/calls'), daysAhead = 0 } = {}) {
  const folder = data ?? await mkdtemp(path.join(tmpdir(), 'ristoro-browser-'));
  const child = spawn(binary, ['serve', '--port', '0', '--data', folder, '--calls', calls, '--days-ahead', String(daysAhead)], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, RISTORO_SECOND_FACTOR: secondFactor },
  });
  let said = '';
  const origin = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const found = said.match(/Ristoro is at (http:\S+)/);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
  return {
    origin,
    folder,
    async stop({ keep = false } = {}) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
    /** The text of the latest mail that holds some words; mails of one instant have no order. */
    async latestMail(words = '') {
      const names = (await readdir(path.join(folder, 'outbox'))).sort().reverse();
      for (const name of names) {
        const text = mailText(await readFile(path.join(folder, 'outbox', name), 'utf8'));
        if (text.includes(words)) return text;
      }
      throw new Error(`no mail with «${words}»`);
    },
    /** Makes an administration, as whoever runs the portal does; gives what its first user signs in with. */
    createAdministration(name = 'Comune di Modena', rights = []) {
      const printed = execFileSync(binary, [
        'admin', 'create', '--data', folder, '--name', name, '--username', 'anna', '--user-name', 'Anna Verdi',
        '--email', 'anna.verdi@example.org', ...rights.flatMap((right) => ['--right', right]),
      ], { encoding: 'utf8' });
      const given = (label) => printed.match(new RegExp(`${label}: +(\\S+)`))[1];
      return { organisation: given('Code'), username: given('Username'), password: given('Password') };
    },
    /** Entrusts an administration with a call, as whoever runs the portal does. */
    entrust(organisation, call = 'ordinanza-6-2014') {
      execFileSync(binary, [
        'calls', 'entrust', call, '--data', folder, '--to', organisation, '--act', 'Delibera n. 1 del 2026', '--author', 'prova',
      ]);
    },
    /** Signs files as a newcomer would, with the script for trying out. */
    sign(...files) {
      execFileSync(path.join(root, 'scripts', 'demo-sign'), [
        '--name', 'Elena Bassi', '--fiscal-code', 'BSSLNE75E54F257M', ...files,
      ], { env: { ...process.env, RISTORO_DATA: folder }, stdio: 'pipe' });
    },
  };
}

function unquoted(text) {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
