// Pictures to upload, made by the browser itself: what a telephone or a screen gives.

/**
 * A picture of noise, which no compression makes small.
 * @param {import('playwright-core').Page} page
 * @param {{ width: number, height: number, type: 'image/png' | 'image/jpeg' }} how
 */
export async function picture(page, { width, height, type }) {
  const base64 = await page.evaluate(async (how) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: how.width, height: how.height });
    const context = canvas.getContext('2d');
    const image = context.createImageData(how.width, how.height);
    const words = new Uint32Array(image.data.buffer);
    let seed = 1;
    for (let at = 0; at < words.length; at += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      words[at] = seed | 0xff000000;
    }
    context.putImageData(image, 0, 0);
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, how.type, 0.95); });
    const url = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(blob);
    });
    return url.slice(url.indexOf(',') + 1);
  }, { width, height, type });
  return Buffer.from(base64, 'base64');
}

/** The camera was turned by a quarter (EXIF 2.3, orientation 6), and noted where it was. */
export function turned(jpeg) {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(6, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

/** The width and height of a JPEG, and whether a camera’s notes are in it. */
export function facts(jpeg) {
  let at = 2;
  let notes = false;
  for (;;) {
    const code = jpeg[at + 1];
    if (code === 0xe1) notes = true;
    if (code >= 0xc0 && code <= 0xc2) return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7), notes };
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
}
