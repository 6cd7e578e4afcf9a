import type { PlainDate } from '#kernel/plain-date.ts';

/** What a step of cleaning looks like; each is a drawing of our own in ui/cleaning/. */
export const CLEANING_PICTURES = [
  'air',
  'hands',
  'protect_on',
  'protect_off',
  'laundry',
  'waste',
  'wash',
  'touch_points',
  'bathroom',
  'disinfect',
  'wait',
  'floor',
  'curtain',
  'machine',
  'sign',
] as const;
export type CleaningPicture = (typeof CLEANING_PICTURES)[number];

/** What a method is for: surfaces many touch, the room of somebody isolated there, a room they have left, or a machine afterwards. */
export type CleaningUse = 'points' | 'daily' | 'final' | 'machine';

export const MACHINE_KINDS = ['vapour', 'uv', 'steam', 'laundry'] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];

/** One step, ticked off when done; its words are `step.<step>` in texts/cleaning/. */
export interface CleaningStep {
  readonly step: string;
  readonly picture: CleaningPicture;
}

/** A way of cleaning in force from a day on. Minutes are for one room of ordinary size. */
export interface CleaningMethod {
  readonly method: string;
  /** Names this wording of the method, so that a task keeps the one it was made with. */
  readonly version: string;
  readonly from: PlainDate;
  readonly use: CleaningUse;
  /** Illnesses it is for; empty: any that has no method of its own. */
  readonly illnesses: readonly string[];
  /** Minutes with open windows before anybody begins. */
  readonly airMinutes: number;
  readonly minutes: number;
  /** Hours within which it should be done. */
  readonly dueHours: number;
  readonly needsTraining: boolean;
  readonly machine?: { readonly kinds: readonly MachineKind[]; readonly minutes: number };
  readonly steps: readonly CleaningStep[];
  readonly source: string;
  /** How sure we are of times and agents as they stand here: the guidance gives the order of work, seldom minutes. */
  readonly confidence: 'high' | 'medium' | 'low';
}

const step = (name: string, picture: CleaningPicture): CleaningStep => ({ step: name, picture });
const BEFORE = [step('hands-before', 'hands'), step('protect-on', 'protect_on')];
const AFTER = [step('protect-off', 'protect_off'), step('hands-after', 'hands')];
const DAY = (text: string) => text as PlainDate;
const NOROVIRUS =
  'FHI, Smittevernhåndboka: Norovirusenteritt (vask før desinfeksjon, klor eller annet middel med virkning mot norovirus)';

/**
 * Methods as dated data. Sources are public guidance of the Norwegian Institute of Public Health (FHI): the handbook of basic
 * infection control, «Renhold og desinfeksjon» of the covid-19 guide, and the chapter on norovirus. A municipality's own routine
 * goes before these; what is not said in the guidance (minutes, deadlines) is our own estimate and marked so by its confidence.
 */
export const CLEANING_METHODS: readonly CleaningMethod[] = [
  {
    method: 'contact_points',
    version: '2020-03',
    from: DAY('2020-03-12'),
    use: 'points',
    illnesses: [],
    airMinutes: 0,
    minutes: 25,
    dueHours: 12,
    needsTraining: false,
    steps: [
      ...BEFORE,
      step('wash-touch', 'touch_points'),
      step('wash-surfaces', 'wash'),
      step('toilet', 'bathroom'),
      step('floor', 'floor'),
      ...AFTER,
    ],
    source: 'FHI, Renhold og desinfeksjon utenfor helsetjenesten og i fellesarealer (covid-19-veilederen)',
    confidence: 'medium',
  },
  {
    method: 'isolation_daily',
    version: '2020-03',
    from: DAY('2020-03-12'),
    use: 'daily',
    illnesses: [],
    airMinutes: 0,
    minutes: 30,
    dueHours: 24,
    needsTraining: true,
    steps: [
      ...BEFORE,
      step('waste', 'waste'),
      step('wash-touch', 'touch_points'),
      step('disinfect-spots', 'disinfect'),
      step('toilet', 'bathroom'),
      step('floor', 'floor'),
      step('cloths', 'laundry'),
      ...AFTER,
    ],
    source: 'FHI, Håndbok i basale smittevernrutiner: Renhold; isoleringsveilederen: daglig renhold i isolat',
    confidence: 'medium',
  },
  {
    method: 'isolation_final',
    version: '2020-03',
    from: DAY('2020-03-12'),
    use: 'final',
    illnesses: [],
    airMinutes: 60,
    minutes: 75,
    dueHours: 24,
    needsTraining: true,
    steps: [
      step('air-first', 'air'),
      ...BEFORE,
      step('linen', 'laundry'),
      step('waste', 'waste'),
      step('curtains', 'curtain'),
      step('wash-high-low', 'wash'),
      step('wash-touch', 'touch_points'),
      step('toilet', 'bathroom'),
      step('disinfect-all', 'disinfect'),
      step('let-work', 'wait'),
      step('floor', 'floor'),
      ...AFTER,
      step('sign', 'sign'),
    ],
    source: 'FHI, isoleringsveilederen: sluttrengjøring av isolat; covid-19-veilederen: renhold i helsetjenesten',
    confidence: 'medium',
  },
  {
    method: 'norovirus_points',
    version: '2020-01',
    from: DAY('2020-01-01'),
    use: 'points',
    illnesses: ['norovirus'],
    airMinutes: 0,
    minutes: 35,
    dueHours: 4,
    needsTraining: false,
    steps: [
      ...BEFORE,
      step('soak-up', 'wash'),
      step('wash-touch', 'touch_points'),
      step('wash-surfaces', 'wash'),
      step('toilet', 'bathroom'),
      step('chlorine', 'disinfect'),
      step('let-work', 'wait'),
      step('floor', 'floor'),
      ...AFTER,
    ],
    source: NOROVIRUS,
    confidence: 'medium',
  },
  {
    method: 'norovirus_daily',
    version: '2020-01',
    from: DAY('2020-01-01'),
    use: 'daily',
    illnesses: ['norovirus'],
    airMinutes: 0,
    minutes: 45,
    dueHours: 12,
    needsTraining: true,
    steps: [
      ...BEFORE,
      step('waste', 'waste'),
      step('soak-up', 'wash'),
      step('wash-touch', 'touch_points'),
      step('toilet', 'bathroom'),
      step('chlorine', 'disinfect'),
      step('let-work', 'wait'),
      step('floor', 'floor'),
      step('cloths', 'laundry'),
      ...AFTER,
    ],
    source: NOROVIRUS,
    confidence: 'medium',
  },
  {
    method: 'norovirus_final',
    version: '2020-01',
    from: DAY('2020-01-01'),
    use: 'final',
    illnesses: ['norovirus'],
    airMinutes: 30,
    minutes: 90,
    dueHours: 12,
    needsTraining: true,
    steps: [
      step('air-first', 'air'),
      ...BEFORE,
      step('linen', 'laundry'),
      step('waste', 'waste'),
      step('soak-up', 'wash'),
      step('wash-high-low', 'wash'),
      step('wash-touch', 'touch_points'),
      step('toilet', 'bathroom'),
      step('chlorine', 'disinfect'),
      step('let-work', 'wait'),
      step('floor', 'floor'),
      ...AFTER,
      step('sign', 'sign'),
    ],
    source: NOROVIRUS,
    confidence: 'medium',
  },
  {
    method: 'machine_after_wash',
    version: '2020-03',
    from: DAY('2020-03-12'),
    use: 'machine',
    illnesses: [],
    airMinutes: 60,
    minutes: 60,
    dueHours: 48,
    needsTraining: true,
    machine: { kinds: ['vapour', 'uv'], minutes: 150 },
    steps: [
      step('air-first', 'air'),
      ...BEFORE,
      step('linen', 'laundry'),
      step('wash-high-low', 'wash'),
      step('toilet', 'bathroom'),
      step('close-room', 'sign'),
      step('machine', 'machine'),
      step('let-work', 'wait'),
      step('air-after', 'air'),
      ...AFTER,
      step('sign', 'sign'),
    ],
    source: 'Leverandørens anvisning og kommunens rutine; FHI anbefaler ikke romdesinfeksjon i stedet for rengjøring',
    confidence: 'low',
  },
];

/** The methods in force on a day, the newest wording of each. */
export function methodsOn(date: PlainDate): CleaningMethod[] {
  const newest = new Map<string, CleaningMethod>();
  for (const one of CLEANING_METHODS) {
    const before = newest.get(one.method);
    if (one.from <= date && (!before || before.from < one.from)) newest.set(one.method, one);
  }
  return [...newest.values()];
}

/** The method of a use for an illness: its own where there is one, else the general one. */
export function methodFor(
  methods: readonly CleaningMethod[],
  use: CleaningUse,
  illness: string,
): CleaningMethod | undefined {
  const ofUse = methods.filter((one) => one.use === use);
  return (
    ofUse.find(({ illnesses }) => illnesses.includes(illness)) ?? ofUse.find(({ illnesses }) => illnesses.length === 0)
  );
}
