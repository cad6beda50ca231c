import { storeContract } from '@dixit/testing/store-contract';
import { sqliteAdapter } from './sqlite-adapter.ts';

storeContract('SQLite', sqliteAdapter);
