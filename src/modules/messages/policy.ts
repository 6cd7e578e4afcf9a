import type { Policy } from '#platform/access/roles.ts';

/** Who may read drafts; a unit leader reads those to the unit's own people. */
export const messagesPolicy = {
  'messages.drafts.read': [
    'municipal_administrator',
    'crisis_leader',
    'staffing_coordinator',
    'unit_leader',
    'communication',
  ],
} as const satisfies Policy;
