// What can go wrong, told apart by code: node errors-by-code.ts ID [http://127.0.0.1:4311]
import { createClient, errorOf } from '@dixit/client';

const [id = '', url = 'http://127.0.0.1:4311'] = process.argv.slice(2);
const client = createClient({ url });

try {
  const { text } = await client.statement.get.query({ id });
  process.stdout.write(`${text}\n`);
} catch (thrown) {
  const { code, params } = errorOf(thrown);
  switch (code) {
    case 'NOT_FOUND':
      process.stdout.write(`nothing is called ${String(params['id'])}\n`);
      break;
    case 'INPUT_INVALID':
      process.stdout.write(`not an id: ${id}\n`);
      break;
    case 'SERVER_UNREACHABLE':
      process.stdout.write(`nobody answers at ${String(params['url'])}\n`);
      break;
    default:
      throw thrown;
  }
}
