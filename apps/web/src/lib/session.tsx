'use client';

import type { AccessRole } from '@dixit/model';
import { type ReactNode, createContext, useContext } from 'react';
import { NOBODY } from './query.ts';
import type { Session } from './who-am-i.ts';

/** Each may do what those below it may. Written out here: the list of the model would bring all schemas to the page. */
const RANKS: Readonly<Record<AccessRole, number>> = { reader: 0, editor: 1, admin: 2 };

const SessionContext = createContext<Session>({ name: null, role: 'admin', isKeyed: false });

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export const useSession = (): Session => useContext(SessionContext);

/** The name that stands in the log of what the person does. */
export const useMe = (): string => useSession().name ?? NOBODY;

/** Whether the person may do what such a key permits. The server decides again, whatever is offered here. */
export function useMay(role: AccessRole): boolean {
  const own = useSession().role;
  return own !== null && RANKS[own] >= RANKS[role];
}

/** What is offered only to whoever may do it. */
export function Allowed({ to, children }: { to: AccessRole; children: ReactNode }) {
  return useMay(to) ? children : null;
}
