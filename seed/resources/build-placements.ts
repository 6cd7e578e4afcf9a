import { addDays } from '#kernel/plain-date.ts';
import type { Placement } from '#modules/organisation/domain/resource-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { nameSource } from '../names/draw-names.ts';
import { STAFF_GIVEN_NAMES } from '../names/given-names.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import type { OperatingUnit } from '../places/build-places.ts';
import { between, streamOf } from '../random-stream.ts';

interface PlaceRule {
  readonly school: string;
  readonly programme: string;
  readonly competence: string;
  readonly studyYear: number;
  /** Days from today. */
  readonly from: number;
  readonly to: number;
  readonly requiredHours: number;
  readonly goals: number;
  /** Empty: follows the supervisor's roster. */
  readonly weekdays: readonly string[];
  readonly taken: boolean;
}

/** Places per 410 employed. */
// biome-ignore format: one row a place
const PLACES: readonly PlaceRule[] = [
  { school: 'Nordlys høgskole', programme: 'Bachelor i sykepleie', competence: 'nurse', studyYear: 2, from: -28, to: 28, requiredHours: 190, goals: 12, weekdays: [], taken: true },
  { school: 'Nordlys høgskole', programme: 'Bachelor i sykepleie', competence: 'nurse', studyYear: 2, from: -28, to: 28, requiredHours: 190, goals: 12, weekdays: [], taken: true },
  { school: 'Nordlys høgskole', programme: 'Bachelor i sykepleie', competence: 'nurse', studyYear: 3, from: -14, to: 42, requiredHours: 190, goals: 14, weekdays: [], taken: true },
  { school: 'Nordlys høgskole', programme: 'Bachelor i sykepleie', competence: 'nurse', studyYear: 3, from: 42, to: 98, requiredHours: 190, goals: 14, weekdays: [], taken: false },
  { school: 'Nordlys høgskole', programme: 'Bachelor i vernepleie', competence: 'nurse', studyYear: 2, from: -21, to: 35, requiredHours: 170, goals: 10, weekdays: [], taken: true },
  { school: 'Havbris videregående skole', programme: 'Helsearbeiderfag vg2', competence: 'health_worker', studyYear: 2, from: -40, to: 60, requiredHours: 180, goals: 9, weekdays: ['1', '2'], taken: true },
  { school: 'Havbris videregående skole', programme: 'Helsearbeiderfag vg2', competence: 'health_worker', studyYear: 2, from: -40, to: 60, requiredHours: 180, goals: 9, weekdays: ['1', '2'], taken: true },
  { school: 'Havbris videregående skole', programme: 'Helsearbeiderfag vg2', competence: 'health_worker', studyYear: 2, from: 48, to: 130, requiredHours: 180, goals: 9, weekdays: ['3', '4'], taken: false },
];
const PER_STAFF = 410;
/** Every third student is behind; the others have more hours than the days gone would give. */
const BEHIND_EVERY = 3;
const RULES = ['move', 'pause', 'allow'] as const;

/** Places for students in units with their supervisors; the students are not among those who take shifts. */
export function buildPlacements(
  frame: DemoFrame,
  operating: readonly OperatingUnit[],
  people: readonly DemoPerson[],
): Placement[] {
  const random = streamOf(frame.seed, 'placements');
  const nextName = nameSource(streamOf(frame.seed, 'student names'), STAFF_GIVEN_NAMES);
  const wards = [...operating.keys()].filter((index) => ['ward', 'district'].includes(operating[index]?.pattern ?? ''));
  const rounds = Math.max(1, Math.round(frame.staffCount / PER_STAFF));
  const used = new Set<string>();
  const supervisorIn = (unitIndex: number, competence: string): string | undefined => {
    const found = people.find(
      ({ staff, unitIndex: own, diary }) =>
        own === unitIndex && staff.competence === competence && !staff.nightWorker && diary && !used.has(staff.staffId),
    )?.staff.staffId;
    if (found !== undefined) used.add(found);
    return found;
  };
  return Array.from({ length: rounds }, () => PLACES)
    .flat()
    .flatMap((rule, index): Placement[] => {
      const unitIndex = wards[(index * 3 + 1) % Math.max(1, wards.length)];
      const unitId = operating[unitIndex ?? 0]?.unit.unitId;
      if (unitIndex === undefined || unitId === undefined) return [];
      const { school, programme, competence, studyYear, from, to, requiredHours, goals, weekdays, taken } = rule;
      const share = Math.max(0, Math.min(1, -from / (to - from)));
      return [
        {
          placementId: `PR-${String(index + 1).padStart(2, '0')}`,
          unitId,
          school,
          programme,
          studyYear,
          student: taken ? nextName().full : undefined,
          supervisorId: supervisorIn(unitIndex, competence),
          secondSupervisorId: index % 2 === 0 ? supervisorIn(unitIndex, competence) : undefined,
          from: addDays(frame.from, from),
          to: addDays(frame.from, to),
          weekdays,
          shift: 'D',
          requiredHours,
          doneHours: taken
            ? Math.round(requiredHours * share * (index % BEHIND_EVERY === 2 ? 0.75 : 1.2 + 0.25 * random.next()))
            : undefined,
          goals,
          goalsDone: taken ? Math.floor(goals * share) : undefined,
          outbreakRule: RULES[index % RULES.length] ?? 'move',
          extraHoursPerWeek: taken && random.next() < 0.6 ? between(random, 6, 15) : undefined,
        },
      ];
    });
}
