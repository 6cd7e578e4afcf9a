import type { Policy } from '#platform/access/roles.ts';

/** Who may run and read simulations. */
export const simulationPolicy = {} as const satisfies Policy;
