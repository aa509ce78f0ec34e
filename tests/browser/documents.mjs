// Small real files to upload.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A PDF of one empty page. */
export async function pdf(folder, name) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const file = path.join(folder, name);
  await writeFile(file, text, 'latin1');
  return file;
}

/** A program for another system, under whatever name. */
export async function program(folder, name) {
  const file = path.join(folder, name);
  await writeFile(file, Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(4096)]));
  return file;
}

/** Changes one byte in the middle of a file. */
export async function altered(file, name) {
  const bytes = await readFile(file);
  const at = bytes.indexOf('%PDF-') + 20;
  bytes[at] ^= 0x01;
  const other = path.join(path.dirname(file), name);
  await writeFile(other, bytes);
  return other;
}
