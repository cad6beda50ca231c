import { restoreSqlite } from '../src/sqlite/upkeep.ts';

const [file = '', path = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
await restoreSqlite(file, path);
