// The loop of a function on the runtime interface, written out: lighter than the official client.
import { Agent, request } from 'node:http';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One request on the one connection that stays open: its headers, and its body as text. */
function ask(method, path, body) {
  return new Promise((done, failed) => {
    const asked = request({ host, port, agent, method, path: `/2018-06-01/runtime/invocation/${path}` }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => done({ headers: answer.headers, text: Buffer.concat(pieces).toString('utf8') }));
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

/** Answers events with a handler until the process is ended. */
export async function run(handler) {
  for (;;) {
    const { headers, text } = await ask('GET', 'next');
    const id = headers['lambda-runtime-aws-request-id'];
    try {
      await ask('POST', `${id}/response`, JSON.stringify(await handler(JSON.parse(text))));
    } catch (error) {
      await ask('POST', `${id}/error`, JSON.stringify({ errorMessage: String(error) }));
    }
  }
}
