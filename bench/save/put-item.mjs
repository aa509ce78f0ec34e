// The least that a function in Node.js can do with an event: one PutItem of the body, as it came.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { run } from './runtime.mjs';

const client = new DynamoDBClient({});
const table = process.env.RISTORO_APPLICATIONS_TABLE;

await run(async (event) => {
  const body = Buffer.from(event.body, 'base64').toString('utf8');
  const item = { pk: { S: 'BENCH' }, sk: { S: 'put-item.mjs' }, body: { S: body } };
  await client.send(new PutItemCommand({ TableName: table, Item: item }));
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
});
