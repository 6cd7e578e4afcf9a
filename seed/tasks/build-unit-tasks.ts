import { addDays } from '#kernel/plain-date.ts';
import type { DemandRow, Unit } from '#modules/organisation/domain/municipality.ts';
import type { UnitTask } from '#modules/organisation/domain/task-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { SHIFT_TYPES } from '../rosters/shift-types.ts';

interface TaskRule {
  readonly task: string;
  readonly name: string;
  /** Share of the time that those of the competence have on the shift. */
  readonly share: number;
  readonly allowed: readonly string[];
  /** Moved to this competence where there is an outbreak. */
  readonly inOutbreak?: string;
}

// biome-ignore format: one row a task
const RULES: Readonly<Record<string, readonly TaskRule[]>> = {
  nurse: [
    { task: 'vurdering', name: 'Vurdere helsetilstand, legevisitt og journal', share: 0.2, allowed: [] },
    { task: 'sprøyter', name: 'Sprøyter, sonder, sår og prøver', share: 0.15, allowed: [] },
    { task: 'legemidler', name: 'Dele ut legemidler', share: 0.15, allowed: ['health_worker', 'social_educator'], inOutbreak: 'health_worker' },
    { task: 'stell-syke', name: 'Stell og mobilisering av de sykeste', share: 0.3, allowed: ['health_worker', 'social_educator', 'assistant'], inOutbreak: 'health_worker' },
    { task: 'måltid-syke', name: 'Hjelp ved måltider', share: 0.2, allowed: ['health_worker', 'social_educator', 'assistant'], inOutbreak: 'assistant' },
  ],
  health_worker: [
    { task: 'tiltak', name: 'Følge opp tiltak og rapportere', share: 0.25, allowed: ['nurse', 'social_educator'] },
    { task: 'stell', name: 'Stell og tilsyn', share: 0.5, allowed: ['nurse', 'social_educator', 'assistant'] },
    { task: 'måltid', name: 'Mat, servering og samvær', share: 0.25, allowed: ['nurse', 'social_educator', 'assistant'], inOutbreak: 'assistant' },
  ],
  assistant: [
    { task: 'rydding', name: 'Rydde, tøy og avfall', share: 0.5, allowed: ['health_worker', 'cleaner'] },
    { task: 'lager', name: 'Fylle på smittevernutstyr', share: 0.5, allowed: ['health_worker', 'cleaner'] },
  ],
};

const KINDS: ReadonlySet<string> = new Set(['nursing_home_ward', 'home_care', 'isolation_ward']);
const SHIFTS = ['D', 'A'] as const;

/** The tasks of days and evenings in wards and home care, with those that an outbreak has moved. */
export function buildUnitTasks(
  frame: DemoFrame,
  units: readonly Unit[],
  demand: readonly DemandRow[],
  outbreakUnits: ReadonlySet<string>,
): UnitTask[] {
  const most = new Map<string, number>();
  for (const { unitId, shift, competence, normal } of demand) {
    const key = `${unitId} ${shift} ${competence}`;
    most.set(key, Math.max(normal, most.get(key) ?? 0));
  }
  return units
    .filter((unit) => KINDS.has(unit.kind))
    .flatMap(({ unitId }) =>
      SHIFTS.flatMap((shift) =>
        Object.entries(RULES).flatMap(([competence, rules]) => {
          const minutes = (most.get(`${unitId} ${shift} ${competence}`) ?? 0) * minutesOf(shift);
          return rules
            .filter(() => minutes > 0)
            .map(
              ({ task, name, share, allowed, inOutbreak }): UnitTask => ({
                unitId,
                shift,
                task,
                name,
                minutes: Math.max(5, 5 * Math.round((share * minutes) / 5)),
                competence,
                allowed,
                ...(inOutbreak !== undefined && outbreakUnits.has(unitId)
                  ? {
                      movedTo: inOutbreak,
                      movedFrom: addDays(frame.today, -1),
                      movedUntil: addDays(frame.today, 21),
                      decidedBy: 'Kommunalsjef for helse og mestring',
                      basis: 'Delegering etter helsepersonelloven § 5, opplæring gitt på enheten',
                    }
                  : { decidedBy: '', basis: '' }),
              }),
            );
        }),
      ),
    );
}

function minutesOf(shift: string): number {
  const type = SHIFT_TYPES.find((one) => one.shift === shift);
  return type ? type.endMinute - type.startMinute - type.breakMinutes : 0;
}
