// The files that a set of answers names, as real ones of their kind.

import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { pdf } from '../documents.mjs';
import { root } from '../portal.mjs';

/** @import { startPortal } from '../portal.mjs' */

/** What stands for a kind of file, by how its name ends. */
const FIXTURES = { jpg: 'photo.jpg', jpeg: 'photo.jpg', zip: 'archive.zip', xlsx: 'workbook.xlsx' };

/**
 * A file of that name to upload.
 * @param {Pick<Awaited<ReturnType<typeof startPortal>>, 'folder' | 'sign'>} portal
 * @param {string} name
 */
export async function paper(portal, name) {
  const ending = path.extname(name).slice(1);
  if (ending === 'pdf') return pdf(portal.folder, name);
  if (ending === 'p7m') {
    portal.sign(await pdf(portal.folder, path.basename(name, '.p7m')));
    return path.join(portal.folder, name);
  }
  if (!(ending in FIXTURES)) throw new Error(`nothing stands for «${name}»`);
  const file = path.join(portal.folder, name);
  await copyFile(path.join(root, 'tests/fixtures', FIXTURES[ending]), file);
  return file;
}
