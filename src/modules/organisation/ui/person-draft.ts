import type { PersonDetail, PersonFields } from '../contract.ts';

/** A person's fields while they are being typed: numbers as text, languages as one line. */
export interface PersonDraft
  extends Omit<PersonFields, 'employmentPct' | 'weeklyHours' | 'maxExtraShifts' | 'languages' | 'workplaces'> {
  readonly employmentPct: string;
  readonly weeklyHours: string;
  readonly maxExtraShifts: string;
  readonly languages: string;
  readonly workplaces: readonly { readonly workplace: string; readonly pct: string }[];
}

/** The number typed, with comma or point; null for nothing, undefined for what is no number. */
export function typedNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

const shown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** A new person's draft. */
export const NEW_PERSON: PersonDraft = {
  name: '',
  source: 'own',
  competence: '',
  homeUnitId: null,
  employmentPct: '100',
  weeklyHours: '',
  consentRedeploy: false,
  maxExtraShifts: '',
  nightWorker: false,
  outbreakTeam: false,
  phone: '',
  email: '',
  languages: '',
  hprNumber: '',
  availableFrom: null,
  availableTo: null,
  poolUnits: [],
  leftOn: null,
  training: [],
  workplaces: [],
};

/** The draft of a person as they are now. */
export function draftOf(person: PersonDetail): PersonDraft {
  return {
    name: person.name,
    source: person.source,
    competence: person.competence,
    homeUnitId: person.homeUnitId,
    employmentPct: shown(person.employmentPct),
    weeklyHours: shown(person.weeklyHours),
    consentRedeploy: person.consentRedeploy,
    maxExtraShifts: shown(person.maxExtraShifts),
    nightWorker: person.nightWorker,
    outbreakTeam: person.outbreakTeam,
    phone: person.phone ?? '',
    email: person.email ?? '',
    languages: person.languages.join(', '),
    hprNumber: person.hprNumber ?? '',
    availableFrom: person.availableFrom,
    availableTo: person.availableTo,
    poolUnits: person.poolUnits,
    leftOn: person.leftOn,
    training: person.training,
    workplaces: person.workplaces.map(({ workplace, pct }) => ({ workplace, pct: shown(pct) })),
  };
}

/** What is wrong with a draft, field by field; an empty set means that it may be sent. */
export function draftFaults(draft: PersonDraft): ReadonlySet<keyof PersonDraft> {
  const faults = new Set<keyof PersonDraft>();
  if (draft.name.trim() === '') faults.add('name');
  if (draft.competence === '') faults.add('competence');
  if (draft.source === 'own' && draft.homeUnitId === null) faults.add('homeUnitId');
  for (const field of ['employmentPct', 'weeklyHours', 'maxExtraShifts'] as const) {
    if (typedNumber(draft[field]) === undefined) faults.add(field);
  }
  if (draft.training.some((row) => row.unitId === '')) faults.add('training');
  if (draft.workplaces.some((row) => row.workplace.trim() === '' || typedNumber(row.pct) === undefined)) {
    faults.add('workplaces');
  }
  return faults;
}

/** A draft without faults as the server takes it. */
export function fieldsOfDraft(draft: PersonDraft): PersonFields {
  return {
    ...draft,
    name: draft.name.trim(),
    employmentPct: typedNumber(draft.employmentPct) ?? null,
    weeklyHours: typedNumber(draft.weeklyHours) ?? null,
    maxExtraShifts: typedNumber(draft.maxExtraShifts) ?? null,
    phone: draft.phone?.trim() || null,
    email: draft.email?.trim() || null,
    hprNumber: draft.hprNumber?.trim() || null,
    languages: draft.languages
      .split(',')
      .map((language) => language.trim())
      .filter(Boolean),
    training: [...draft.training],
    workplaces: draft.workplaces.map(({ workplace, pct }) => ({
      workplace: workplace.trim(),
      pct: typedNumber(pct) ?? null,
    })),
  };
}
