import { z } from 'zod';
import { KeyId } from './ids.ts';
import { Instant } from './temporal.ts';

/** What somebody may do; each may do what those before it may. */
export const ACCESS_ROLES = ['reader', 'editor', 'admin'] as const;
export const AccessRole = z.enum(ACCESS_ROLES);
export type AccessRole = z.infer<typeof AccessRole>;

/** A key to a server, without its secret: that is shown once and kept by whoever has the key. */
export const ApiKey = z.strictObject({
  id: KeyId,
  /** Who has it; stands in the log of what they decide. Of the keys in force no two have the same. */
  name: z.string().trim().min(1).max(120),
  role: AccessRole,
  createdAt: Instant,
  revokedAt: Instant.nullable(),
  /** To the hour. */
  lastUsedAt: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;
