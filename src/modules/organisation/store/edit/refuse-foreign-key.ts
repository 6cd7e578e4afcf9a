import { refuse } from '#kernel/refusal.ts';

const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Turns the database's complaint about a reference into a refusal that a person understands: `organisation.edit.in-use` where
 * something still refers to what would go, `organisation.edit.unknown-reference` where something named does not exist.
 */
export async function refuseForeignKey<T>(
  code: 'organisation.edit.in-use' | 'organisation.edit.unknown-reference',
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if ((error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION) refuse(code);
    throw error;
  }
}
