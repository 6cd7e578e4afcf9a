import type { PlainDate } from '#kernel/plain-date.ts';
import type { PoolSource } from './municipality.ts';

/** A person as the list of people shows them. `places` counts other units where their training is valid today. */
export interface PersonRow {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly homeUnitId: string | null;
  readonly source: 'own' | PoolSource;
  readonly employmentPct: number | null;
  readonly consentRedeploy: boolean;
  readonly nightWorker: boolean;
  readonly outbreakTeam: boolean;
  readonly places: number;
  readonly phone: string | null;
  readonly email: string | null;
  readonly leftOn: PlainDate | null;
}

/** A person on the wire: thousands of them, so an array with the three yes/no as bits of one number. */
export type PersonTuple = [
  personId: string,
  name: string,
  competence: string,
  homeUnitId: string | null,
  source: PersonRow['source'],
  employmentPct: number | null,
  flags: number,
  places: number,
  phone: string | null,
  email: string | null,
  leftOn: PlainDate | null,
];

const CONSENT = 1;
const NIGHT = 2;
const OUTBREAK = 4;

/** Packs a person for the wire. */
export function personTupleOf(row: PersonRow): PersonTuple {
  const flags = (row.consentRedeploy ? CONSENT : 0) + (row.nightWorker ? NIGHT : 0) + (row.outbreakTeam ? OUTBREAK : 0);
  return [
    row.personId,
    row.name,
    row.competence,
    row.homeUnitId,
    row.source,
    row.employmentPct,
    flags,
    row.places,
    row.phone,
    row.email,
    row.leftOn,
  ];
}

/** Unpacks a person from the wire. */
export function personRowOf(tuple: PersonTuple): PersonRow {
  const [personId, name, competence, homeUnitId, source, employmentPct, flags, places, phone, email, leftOn] = tuple;
  return {
    personId,
    name,
    competence,
    homeUnitId,
    source,
    employmentPct,
    consentRedeploy: (flags & CONSENT) !== 0,
    nightWorker: (flags & NIGHT) !== 0,
    outbreakTeam: (flags & OUTBREAK) !== 0,
    places,
    phone,
    email,
    leftOn,
  };
}

/** Whether somebody may be asked to work elsewhere: own staff who agreed and are trained somewhere, and all of the pool. */
export function canBeRedeployed(row: Pick<PersonRow, 'source' | 'consentRedeploy' | 'places' | 'leftOn'>): boolean {
  return row.leftOn === null && (row.source !== 'own' || (row.consentRedeploy && row.places > 0));
}
