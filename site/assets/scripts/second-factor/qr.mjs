// A QR code, drawn from the path that the server gives.

import { texts } from './texts.mjs';

/** @import { QrCode } from '../api.d.ts' */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {QrCode} code */
export function drawn({ side, path }) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': texts.qr })) {
    svg.setAttribute(name, value);
  }
  const dark = document.createElementNS(SVG, 'path');
  dark.setAttribute('d', path);
  svg.append(dark);
  return svg;
}
