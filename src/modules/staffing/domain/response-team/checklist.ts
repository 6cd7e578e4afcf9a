/** What a rapid-response team does, in four parts: move out, close the unit, isolate, guide the others. */
export const RESPONSE_PHASES = ['move', 'close', 'isolate', 'guide'] as const;
export type ResponsePhase = (typeof RESPONSE_PHASES)[number];

/** One line of the check-list; its words stand in the texts under `step.<id>`. */
export interface ResponseStep {
  readonly id: string;
  readonly phase: ResponsePhase;
  /** Minutes from the call-out to when it should be done. */
  readonly dueMinutes: number;
}

/** The check-list in the order it is done; our own wording of what municipalities have told of such teams. */
export const RESPONSE_CHECKLIST: readonly ResponseStep[] = [
  { id: 'gather', phase: 'move', dueMinutes: 30 },
  { id: 'equipment', phase: 'move', dueMinutes: 60 },
  { id: 'briefing', phase: 'move', dueMinutes: 90 },
  { id: 'doors', phase: 'close', dueMinutes: 120 },
  { id: 'staff-stay', phase: 'close', dueMinutes: 120 },
  { id: 'visitors', phase: 'close', dueMinutes: 180 },
  { id: 'relatives', phase: 'close', dueMinutes: 360 },
  { id: 'overview', phase: 'isolate', dueMinutes: 180 },
  { id: 'rooms', phase: 'isolate', dueMinutes: 240 },
  { id: 'zones', phase: 'isolate', dueMinutes: 300 },
  { id: 'testing', phase: 'isolate', dueMinutes: 480 },
  { id: 'dressing', phase: 'guide', dueMinutes: 360 },
  { id: 'buddies', phase: 'guide', dueMinutes: 480 },
  { id: 'hand-over', phase: 'guide', dueMinutes: 1440 },
];

/** The lines of the check-list with when each should be done, counted from the call-out. */
export function scheduleSteps(startedAtMs: number): readonly { readonly step: string; readonly dueAtMs: number }[] {
  return RESPONSE_CHECKLIST.map(({ id, dueMinutes }) => ({ step: id, dueAtMs: startedAtMs + dueMinutes * 60_000 }));
}
