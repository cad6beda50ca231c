import { ACCESS_ROLES, type AccessRole, DixitError } from '@dixit/model';

/** Who calls, as the door found out; what a client says of itself plays no part in it. */
export interface Caller {
  /** Name of the key; null without one: this very process, an open server, or anybody. */
  name: string | null;
  /** Null may do nothing. */
  role: AccessRole | null;
  /** Whether the door asks for keys. */
  isKeyed: boolean;
}

/** Whoever works in this process, or at a server that asks for no keys. */
export const HERE: Caller = { name: null, role: 'admin', isKeyed: false };

/** What a procedure says of who may call it. */
export interface Access {
  /** Null: anybody. Unless it is said, a query or subscription is for readers and a mutation for editors. */
  role?: AccessRole | null;
}

export function roleFor(type: 'query' | 'mutation' | 'subscription', access: Access | undefined): AccessRole | null {
  if (access?.role !== undefined) return access.role;
  return type === 'mutation' ? 'editor' : 'reader';
}

const mayDo = ({ role }: Caller, needed: AccessRole | null): boolean =>
  needed === null || (role !== null && ACCESS_ROLES.indexOf(role) >= ACCESS_ROLES.indexOf(needed));

/** UNAUTHORIZED where a key would help, FORBIDDEN where it takes another one. */
export function checkRole(caller: Caller, needed: AccessRole | null): void {
  if (mayDo(caller, needed) || needed === null) return;
  throw new DixitError(caller.name === null ? 'UNAUTHORIZED' : 'FORBIDDEN', { problem: NEEDS[needed] });
}

const NEEDS = { reader: 'needsReader', editor: 'needsEditor', admin: 'needsAdmin' } as const;
