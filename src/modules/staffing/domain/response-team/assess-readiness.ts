import type { PlainDate } from '#kernel/plain-date.ts';

/** A member as readiness sees them. */
export interface TeamMember {
  readonly personId: string;
  readonly competence: string;
  /** Last day the training counts; null: none is recorded. */
  readonly trainedTo: PlainDate | null;
  /** Hours from the call to being there; null: not known. */
  readonly readyHours: number | null;
  readonly onCallFrom: PlainDate | null;
  readonly onCallTo: PlainDate | null;
  /** Away today: sick, in isolation, on leave. */
  readonly away: boolean;
  /** Already out at a unit. */
  readonly out: boolean;
}

/** What keeps somebody from moving out. */
export type NotReady = 'away' | 'out' | 'untrained' | 'unknown-hours';

/** Steps of the clock that strength is shown at. */
export const READY_STEPS = [1, 2, 4, 8, 24] as const;

/** Today's strength: who can be there within so many hours, in all and per competence. */
export interface Readiness {
  readonly members: number;
  readonly ready: readonly { readonly personId: string; readonly hours: number; readonly onCall: boolean }[];
  readonly notReady: readonly { readonly personId: string; readonly why: NotReady }[];
  readonly byStep: readonly {
    readonly hours: number;
    readonly people: number;
    readonly byCompetence: ReadonlyMap<string, number>;
  }[];
}

/** Whether somebody is on call on a day. */
export function isOnCall(member: Pick<TeamMember, 'onCallFrom' | 'onCallTo'>, today: PlainDate): boolean {
  return (
    member.onCallFrom !== null && member.onCallFrom <= today && (member.onCallTo === null || today < member.onCallTo)
  );
}

/** Why somebody cannot move out today; undefined: they can. */
export function whyNotReady(member: TeamMember, today: PlainDate): NotReady | undefined {
  if (member.away) return 'away';
  if (member.out) return 'out';
  if (member.trainedTo === null || member.trainedTo < today) return 'untrained';
  return member.readyHours === null ? 'unknown-hours' : undefined;
}

/** How strong the team is today, and how soon. */
export function assessReadiness(members: readonly TeamMember[], today: PlainDate): Readiness {
  const judged = members.map((member) => ({ member, why: whyNotReady(member, today) }));
  const ready = judged
    .filter(({ why }) => why === undefined)
    .map(({ member }) => ({ member, hours: member.readyHours ?? 0 }))
    .toSorted((a, b) => a.hours - b.hours || (a.member.personId < b.member.personId ? -1 : 1));
  return {
    members: members.length,
    ready: ready.map(({ member, hours }) => ({ personId: member.personId, hours, onCall: isOnCall(member, today) })),
    notReady: judged.flatMap(({ member, why }) => (why === undefined ? [] : [{ personId: member.personId, why }])),
    byStep: READY_STEPS.map((step) => {
      const within = ready.filter(({ hours }) => hours <= step);
      const groups = Map.groupBy(within, ({ member }) => member.competence);
      return {
        hours: step,
        people: within.length,
        byCompetence: new Map([...groups].map(([competence, own]) => [competence, own.length])),
      };
    }),
  };
}
