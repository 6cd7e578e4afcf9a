import { useSession } from './use-session.ts';

/** Whether the reader has a permission. For showing or leaving out a button; the server decides. */
export function useCan(action: string): boolean {
  return useSession().permissions.includes(action);
}
