import type { Policy } from '#platform/access/roles.ts';

/** Who may see and decide what about infection. Health data: few roles, every look logged. */
export const outbreakPolicy = {} as const satisfies Policy;
