// What stands before pages in production: texts go out compressed, as the distribution does it.

import { createServer, request } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Quick, as it must be for what is compressed on the way. */
const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

const TEXTS = /^(text\/|application\/(json|javascript)|image\/svg)/;

/**
 * Hands on what an origin answers; gives the address of its own.
 * @param {string} origin
 */
export async function startDistribution(origin) {
  const { hostname, port } = new URL(origin);
  const server = createServer((asked, answer) => {
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers: { ...asked.headers, host: `${hostname}:${port}` } }, (given) => {
      const pieces = [];
      given.on('data', (piece) => pieces.push(piece));
      given.on('end', () => {
        const body = Buffer.concat(pieces);
        const headers = { ...given.headers };
        delete headers['transfer-encoding'];
        const text = TEXTS.test(headers['content-type'] ?? '') && given.statusCode === 200;
        const coding = /\bbr\b/.test(asked.headers['accept-encoding'] ?? '') ? 'br' : 'gzip';
        const sent = text ? (coding === 'br' ? brotli : gzipSync)(body) : body;
        if (text) headers['content-encoding'] = coding;
        answer.writeHead(given.statusCode, { ...headers, 'content-length': sent.length });
        answer.end(sent);
      });
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise((listening) => server.listen(0, hostname, listening));
  // The same host: cookies know no ports.
  return { origin: `http://${hostname}:${server.address().port}`, stop: () => server.close() };
}
