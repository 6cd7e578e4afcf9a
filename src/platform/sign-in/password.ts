import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the memory and time that OWASP's password sheet gives as its first choice. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Shortest password accepted; length is what counts, so there are no rules of composition. */
export const MIN_PASSWORD_LENGTH = 12;

/** The hash to store for a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let nobody: Promise<string> | undefined;

/** Whether a password is the one behind a hash; takes as long for an account that has none, so guessing learns nothing. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobody), password);
  return stored != null && matches;
}
