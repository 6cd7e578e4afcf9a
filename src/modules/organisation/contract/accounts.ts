import { z } from 'zod';
import { ROLES } from '#platform/access/roles.ts';
import { idSchema, momentSchema } from '#platform/http/wire-values.ts';

const grantSchema = z.object({ role: z.enum(ROLES), unitId: idSchema.nullable() });
export type RoleGrantRow = z.infer<typeof grantSchema>;

export const accountRowSchema = z.object({
  accountId: z.number().int(),
  username: z.string(),
  name: z.string(),
  personId: z.string().nullable(),
  grants: z.array(grantSchema),
  state: z.enum(['active', 'locked', 'resting', 'no-password']),
  lastSeenAt: momentSchema.nullable(),
  /** Whether the one who asks may change it: not their own, and a system administrator's only by another. */
  canChange: z.boolean(),
});
export const accountsReplySchema = z.object({
  accounts: z.array(accountRowSchema),
  /** The roles that the one who asks may give. */
  grantable: z.array(z.enum(ROLES)),
});
export type AccountRow = z.infer<typeof accountRowSchema>;
export type AccountsReply = z.infer<typeof accountsReplySchema>;

export const newAccountSchema = z.object({
  username: z
    .string()
    .trim()
    .min(3)
    .max(100)
    .regex(/^[\p{L}\p{N}._@+-]+$/u, 'letters, digits and . _ @ + -'),
  name: z.string().trim().min(1).max(200),
  personId: idSchema.nullable(),
  grants: z.array(grantSchema).min(1).max(50),
});
export const setGrantsSchema = z.object({ was: z.array(grantSchema).max(50), grants: z.array(grantSchema).max(50) });
/** A password made by the program, shown this once and stored only as a hash. */
export const oneTimePasswordSchema = z.object({
  accountId: z.number().int(),
  username: z.string(),
  password: z.string(),
});
export type OneTimePassword = z.infer<typeof oneTimePasswordSchema>;

export const ownPasswordSchema = z.object({ present: z.string().min(1).max(500), next: z.string().min(1).max(500) });
