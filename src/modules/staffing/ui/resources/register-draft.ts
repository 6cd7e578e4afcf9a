import type { RegisterFields, RegisterPerson } from '../../contract.ts';
import { numberText, typedNumber } from '../number-text.ts';

const NUMBERS = [
  'lastPractised',
  'availablePct',
  'studyYear',
  'hoursPerWeek',
  'timesUsed',
  'arrivalTrainingMinutes',
  'coreRank',
  'distanceKm',
] as const;
export type NumberField = (typeof NUMBERS)[number];

/** Somebody of the register as the form holds them: numbers and languages as typed. */
export type RegisterDraft = Omit<RegisterFields, NumberField | 'languages'> &
  Readonly<Record<NumberField, string>> & { readonly languages: string };

/** An empty form. */
export const NEW_DRAFT: RegisterDraft = draftOfRegister({
  name: '',
  origin: 'pool',
  competence: '',
  phone: null,
  email: null,
  languages: [],
  title: null,
  hprNumber: null,
  lastPractised: null,
  employer: null,
  leaderConsent: null,
  availablePct: null,
  studyYear: null,
  mayDo: null,
  hoursPerWeek: null,
  startsOn: null,
  supplier: null,
  timesUsed: null,
  arrivalTrainingMinutes: null,
  coreRank: null,
  willingOutbreak: null,
  availableFrom: null,
  availableTo: null,
  units: [],
  willingUnits: [],
  periods: [],
  distanceKm: null,
});

/** The form filled with somebody. */
export function draftOfRegister(fields: RegisterFields | RegisterPerson): RegisterDraft {
  const { name, origin, competence, phone, email, title, hprNumber, employer, leaderConsent, mayDo } = fields;
  const { startsOn, supplier, willingOutbreak, availableFrom, availableTo, units, willingUnits, periods } = fields;
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberText(fields[field])]));
  return {
    ...(numbers as Record<NumberField, string>),
    ...{ name, origin, competence, phone, email, title, hprNumber, employer, leaderConsent, mayDo },
    ...{ startsOn, supplier, willingOutbreak, availableFrom, availableTo, units, willingUnits, periods },
    languages: fields.languages.join(', '),
  };
}

/** Fields that cannot be saved as they stand. */
export function faultsOfRegister(draft: RegisterDraft): ReadonlySet<keyof RegisterDraft> {
  const faults = new Set<keyof RegisterDraft>(NUMBERS.filter((field) => typedNumber(draft[field]) === undefined));
  if (draft.name.trim() === '') faults.add('name');
  if (draft.competence === '') faults.add('competence');
  return faults;
}

/** What the form says, as it is sent. */
export function fieldsOfRegister(draft: RegisterDraft): RegisterFields {
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, typedNumber(draft[field]) ?? null]));
  return {
    ...draft,
    ...(numbers as Record<NumberField, number | null>),
    name: draft.name.trim(),
    languages: draft.languages
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter(Boolean),
  };
}
