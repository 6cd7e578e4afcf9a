import type { CriticalFunctionRow, FunctionPart } from '#modules/organisation/domain/critical-function-row.ts';
import type { DemandRow, Unit, UnitKind } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { streamOf } from '../random-stream.ts';
import { SHIFT_TYPES } from '../rosters/shift-types.ts';

interface FunctionRule {
  readonly name: string;
  readonly part: FunctionPart;
  /** Competences that will do, the best first; the first one asked for in the unit is written down. */
  readonly competences: readonly string[];
  readonly canStopHours: number;
  readonly instead: string;
  readonly dependsOn: string;
}

const NURSES = ['nurse', 'social_educator', 'health_worker'];
const CARERS = ['health_worker', 'social_educator', 'assistant'];

// biome-ignore format: one row a function
const RULES: { readonly [kind in UnitKind]?: readonly FunctionRule[] } = {
  nursing_home_ward: [
    { name: 'Legemidler og akutt helsehjelp', part: 'day', competences: NURSES, canStopHours: 0, instead: 'Sykepleier fra naboavdelingen deler ut, legevakt ringes ved endring', dependsOn: 'Medisinrom, nøkler, journal' },
    { name: 'Stell, mat og drikke', part: 'day', competences: CARERS, canStopHours: 4, instead: 'Stell på seng annenhver dag, pårørende spørres om å hjelpe ved måltider', dependsOn: 'Kjøkken, tøy' },
    { name: 'Tilsyn om natten', part: 'night', competences: CARERS, canStopHours: 0, instead: 'Nattpatruljen går runde hver time', dependsOn: 'Alarmanlegg' },
  ],
  staffed_home: [
    { name: 'Trygghet og vedtak om tilstedeværelse', part: 'day', competences: CARERS, canStopHours: 0, instead: 'Beboere samles i én bolig', dependsOn: 'Vedtaksliste' },
    { name: 'Legemidler', part: 'evening', competences: NURSES, canStopHours: 12, instead: 'Hjemmetjenesten deler ut', dependsOn: 'Dosetter fra apotek' },
  ],
  home_care: [
    { name: 'Besøk som ikke kan vente', part: 'day', competences: CARERS, canStopHours: 0, instead: 'Ringerunde, besøk hos alene-boende først', dependsOn: 'Biler, nøkler, telefon' },
    { name: 'Insulin, sår og smertelindring', part: 'day', competences: NURSES, canStopHours: 0, instead: 'Sykepleier lånes fra sykehjem', dependsOn: 'Medisinlager' },
    { name: 'Trygghetsalarm om kvelden', part: 'evening', competences: CARERS, canStopHours: 0, instead: 'Legevakt tar alarmer', dependsOn: 'Alarmsentral' },
  ],
  day_centre: [{ name: 'Dagtilbud', part: 'day', competences: CARERS, canStopHours: 168, instead: 'Stenges, hjemmetjenesten ringer deltakerne', dependsOn: 'Skyss' }],
  kitchen: [{ name: 'Varm mat til sykehjemmene', part: 'day', competences: ['cook', 'assistant'], canStopHours: 24, instead: 'Ferdigretter fra fryselager', dependsOn: 'Leveranser, bil' }],
  cleaning: [{ name: 'Smittevask', part: 'day', competences: ['cleaner', 'assistant'], canStopHours: 24, instead: 'Avtale med renholdsfirma', dependsOn: 'Desinfeksjonsmiddel' }],
};

/** Share of the units that have written down what they must keep going. */
const WRITTEN = 0.7;

/** What most units have written down, on the competences that each of them asks for. */
export function buildCriticalFunctions(
  frame: DemoFrame,
  units: readonly Unit[],
  demand: readonly DemandRow[],
): CriticalFunctionRow[] {
  const random = streamOf(frame.seed, 'critical functions');
  const startOf = new Map(SHIFT_TYPES.map((type) => [type.shift, type.startMinute]));
  const asked = Map.groupBy(demand, (row) => row.unitId);
  return units.flatMap((unit) => {
    const written = random.next() < WRITTEN;
    const rules = RULES[unit.kind] ?? [];
    if (!written) return [];
    return rules.flatMap((rule, index): CriticalFunctionRow[] => {
      const rows = (asked.get(unit.unitId) ?? []).filter((row) => partOf(startOf.get(row.shift) ?? 0) === rule.part);
      const days = new Set(rows.map((row) => row.date)).size;
      const everyDay = (name: string) =>
        rows.filter((row) => row.competence === name && row.minimum > 0).length >= days;
      const competence = days > 0 ? rule.competences.find(everyDay) : undefined;
      if (competence === undefined) return [];
      const { name, part, canStopHours, instead, dependsOn } = rule;
      const functionId = String(index + 1);
      return [{ unitId: unit.unitId, functionId, name, competence, people: 1, part, canStopHours, instead, dependsOn }];
    });
  });
}

function partOf(startMinute: number): FunctionPart {
  if (startMinute >= 20 * 60 || startMinute < 5 * 60) return 'night';
  return startMinute >= 13 * 60 ? 'evening' : 'day';
}
