import type { ApiKey } from '../key.ts';

/** The keys of a server. What is kept of a secret is its digest. */
export interface KeyStore {
  /** All that were ever made, the newest first. */
  list(): Promise<ApiKey[]>;
  /** CONFLICT when a key in force has this name. */
  add(key: ApiKey, digest: string): Promise<void>;
  /** A key in force, with the digest of its secret. */
  find(id: string): Promise<{ key: ApiKey; digest: string } | null>;
  /** NOT_FOUND for one that is not there; one that was revoked before stays as it is. */
  revoke(id: string, at: string): Promise<ApiKey>;
  /** Keeps when a key was last used. */
  touch(id: string, at: string): Promise<void>;
}
