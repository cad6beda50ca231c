import { type RouterOutputs, createClient, errorOf } from '@dixit/client';
import { cache } from 'react';
import { API_URL } from './env.ts';
import { sessionKey } from './session-key.ts';

export type Session = RouterOutputs['session']['get'];

/** A server that asks for nobody, and one that does not answer: its screens say so themselves. */
const OPEN: Session = { name: null, role: 'admin', isKeyed: false };
const STRANGER: Session = { name: null, role: null, isKeyed: true };

/** Who holds a key to the API. */
export async function holderOf(token: string | undefined): Promise<Session> {
  const client = createClient(token === undefined ? { url: API_URL } : { url: API_URL, token });
  return await client.session.get.query({});
}

/** Who asked for this page. */
export const whoAmI = cache(async (): Promise<Session> => {
  try {
    return await holderOf(await sessionKey());
  } catch (error) {
    return errorOf(error).code === 'UNAUTHORIZED' ? STRANGER : OPEN;
  }
});
