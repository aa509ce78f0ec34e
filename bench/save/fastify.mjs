// A save as one would write it with Fastify and the SDK: session, dossier with its sections, the same transaction.
// Nothing is judged: neither the answers nor what they make of the other sections.
import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import awsLambdaFastify from '@fastify/aws-lambda';
import Fastify from 'fastify';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { run } from './runtime.mjs';

const client = new DynamoDBClient({});
const { RISTORO_ACCOUNTS_TABLE: accounts, RISTORO_APPLICATIONS_TABLE: applications } = process.env;
const app = Fastify();
const schema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['version', 'entries'],
    properties: {
      version: { type: 'integer', minimum: 0 },
      entries: {
        type: 'object',
        additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      },
    },
  },
};

/** The session of the cookie, if it is open and the CSRF token is its own. */
async function session(request) {
  const token = /(?:^|; )ristoro=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const key = { pk: { S: `SESSION#${createHash('sha256').update(token).digest('hex')}` }, sk: { S: 'SESSION' } };
  const { Item: found } = await client.send(new GetItemCommand({ TableName: accounts, Key: key, ConsistentRead: true }));
  const now = Date.now() / 1000;
  if (!found || Number(found.idle_until.N) <= now || Number(found.expires_at.N) <= now) return null;
  const own = createHmac('sha256', token).update('ristoro csrf token').digest();
  const given = Buffer.from(request.headers['x-csrf-token'] ?? '', 'base64url');
  return given.length === own.length && timingSafeEqual(given, own) ? found : null;
}

/** The records of a dossier, by their sort key. */
async function dossier(pk) {
  const { Items: items } = await client.send(new QueryCommand({
    TableName: applications,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: 'DOSSIER' } },
    ConsistentRead: true,
  }));
  return new Map(items.map((item) => [item.sk.S, item]));
}

function attribute(entry) {
  return Array.isArray(entry) ? { L: entry.map((code) => ({ S: code })) } : { S: entry };
}

/** An id that sorts by time (UUID, version 7). */
function eventId() {
  const bytes = Buffer.concat([Buffer.from(Date.now().toString(16).padStart(12, '0'), 'hex'), randomBytes(10)]);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** The section, the dossier's counter of changes and the event: together or not at all. */
function write(pk, section, { version, entries }, { organisation, username }) {
  const at = { S: new Date().toISOString() };
  const id = eventId();
  const record = {
    pk: { S: pk }, sk: { S: `DOSSIER#SEC#${section}` }, record: { S: 'SECTION' }, section: { S: section },
    version: { N: String(version + 1) }, frozen: { BOOL: false }, updated_at: at, updated_by: username,
    entries: { M: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, attribute(entry)])) },
  };
  const event = {
    pk: { S: pk }, sk: { S: `EVENT#${id}` }, record: { S: 'EVENT' }, id: { S: id }, at, organisation, username,
    kind: { M: { what: { S: 'section_saved' }, section: { S: section } } },
  };
  return client.send(new TransactWriteItemsCommand({ TransactItems: [
    { Put: {
      TableName: applications, Item: record, ConditionExpression: '#version = :expected AND #frozen = :no',
      ExpressionAttributeNames: { '#version': 'version', '#frozen': 'frozen' },
      ExpressionAttributeValues: { ':expected': { N: String(version) }, ':no': { BOOL: false } },
    } },
    { Update: {
      TableName: applications, Key: { pk: { S: pk }, sk: { S: 'DOSSIER' } },
      UpdateExpression: 'SET #stage.#changes = #stage.#changes + :one, #updated_at = :at, #updated_by = :by',
      ConditionExpression: '#stage.#name = :draft',
      ExpressionAttributeNames: {
        '#stage': 'stage', '#changes': 'changes', '#updated_at': 'updated_at', '#updated_by': 'updated_by', '#name': 'name',
      },
      ExpressionAttributeValues: { ':one': { N: '1' }, ':at': at, ':by': username, ':draft': { S: 'draft' } },
    } },
    { Put: { TableName: applications, Item: event, ConditionExpression: 'attribute_not_exists(pk)' } },
  ] }));
}

app.put('/api/applications/:application/sections/:section', { schema }, async (request, reply) => {
  const user = await session(request);
  if (!user) return reply.code(401).send({ code: 'sign-in' });
  const { application, section } = request.params;
  const pk = `APP#${application}`;
  const records = await dossier(pk);
  const whole = records.get('DOSSIER');
  if (whole?.owner.S !== user.organisation.S) return reply.code(404).send({ code: 'not-found' });
  const stored = records.get(`DOSSIER#SEC#${section}`);
  const mayChange = whole.stage.M.name.S === 'draft' && stored && !stored.frozen.BOOL;
  if (!mayChange || Number(stored.version.N) !== request.body.version) return reply.code(409).send({ code: 'conflict' });
  await write(pk, section, request.body, user);
  return { section, version: request.body.version + 1, entries: request.body.entries };
});

await run(awsLambdaFastify(app));
