// A PDF whose pages are photographs: nothing but the pictures, each on an A4 page (ISO 32000-1, 7.3 to 7.8 and 8.9.5).

/** One picture, as JPEG in RGB. @typedef {{ bytes: Uint8Array, width: number, height: number }} Page */

/** A4 in points, and the margin around the picture. */
const [SHORT, LONG, MARGIN] = [595, 842, 28];

/**
 * Where a picture stands on its page: as large as it fits, never larger than 72 dots per inch make it, in the middle.
 * @param {{ width: number, height: number }} picture
 */
export function placed({ width, height }) {
  const [pageWidth, pageHeight] = width > height ? [LONG, SHORT] : [SHORT, LONG];
  const scale = Math.min(1, (pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN) / height);
  const size = { width: round(width * scale), height: round(height * scale) };
  return { pageWidth, pageHeight, ...size, left: round((pageWidth - size.width) / 2), bottom: round((pageHeight - size.height) / 2) };
}

/** @param {number} points */
const round = (points) => Math.round(points * 100) / 100;

/**
 * The bytes of the PDF.
 * @param {Page[]} pages
 */
export function picturePdf(pages) {
  const written = new Written();
  // The catalogue, the list of pages, and three objects for each page.
  const first = (/** @type {number} */ index) => 3 + index * 3;
  written.header();
  written.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  written.object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first(index)} 0 R`).join(' ')}] >>`);
  pages.forEach((page, index) => {
    const at = first(index);
    const { pageWidth, pageHeight, width, height, left, bottom } = placed(page);
    written.object(at, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${at + 1} 0 R `
      + `/Resources << /XObject << /P ${at + 2} 0 R >> >> >>`);
    written.stream(at + 1, '', new TextEncoder().encode(`q ${width} 0 0 ${height} ${left} ${bottom} cm /P Do Q`));
    written.stream(at + 2, `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} `
      + '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ', page.bytes);
  });
  return written.end();
}

/** What was written, and where each object stands in it. */
class Written {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  parts = [];
  length = 0;
  /** @type {number[]} */
  offsets = [];

  /** @param {string | Uint8Array} content */
  add(content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  /** The second line tells whoever carries the file that it is not text. */
  header() {
    this.add('%PDF-1.4\n');
    this.add(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  }

  /**
   * @param {number} number
   * @param {string} content
   */
  object(number, content) {
    this.offsets[number] = this.length;
    this.add(`${number} 0 obj\n${content}\nendobj\n`);
  }

  /**
   * @param {number} number
   * @param {string} entries
   * @param {Uint8Array} bytes
   */
  stream(number, entries, bytes) {
    this.offsets[number] = this.length;
    this.add(`${number} 0 obj\n<< ${entries}/Length ${bytes.length} >>\nstream\n`);
    this.add(bytes);
    this.add('\nendstream\nendobj\n');
  }

  /** The table of objects, and where it stands. Gives the whole. */
  end() {
    const start = this.length;
    const rows = this.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = rows.length + 1;
    this.add(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return new Blob(this.parts, { type: 'application/pdf' });
  }
}
