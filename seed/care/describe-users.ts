import { addDays } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { Relative, Service, ServiceUser } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPlaces } from '../places/build-places.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';

/** People who get care with what a carer must know of them, from when services are granted, and who relatives are to them. */
export interface DescribedUsers {
  readonly users: readonly ServiceUser[];
  readonly services: readonly Service[];
  readonly relatives: readonly Relative[];
}

const STREETS = [
  'Lyngveien',
  'Skolebakken',
  'Fjæreveien',
  'Bjørkelia',
  'Gamleveien',
  'Tyttebærstien',
  'Naustveien',
  'Kirkeveien',
  'Myrullveien',
  'Havnegata',
  'Solsiden',
  'Rognebakken',
] as const;
/** By vulnerability 1 to 5. */
const ABILITY = [
  ['Klarer det meste selv.', 'Går uten hjelpemidler.'],
  ['Bruker stokk ute.', 'Trenger hjelp til det tyngste i huset.'],
  ['Går med rullator.', 'Trenger hjelp til stell av beina og til dusj.'],
  ['Går korte strekninger med følge.', 'Trenger hjelp til av- og påkledning.'],
  ['Sitter i rullestol, forflyttes med hjelp.', 'Sengeliggende det meste av dagen.'],
] as const;
const NOTES = [
  'Hører dårlig: banke hardt og vente.',
  'Nøkkelboks til høyre for døra.',
  'Hund i huset, snill.',
  'Blir lett urolig: presentere seg og si hva som skal skje.',
  'Husker dårlig: si dag og klokkeslett.',
  'Reagerer på lateks.',
  'Vil helst ha kaffe før stellet.',
  'Fallfare, alarm skal være på.',
] as const;
const NOTED_SHARE = 0.45;
// biome-ignore format: one row a value and its weight
const RELATIONS = [['datter', 34], ['sønn', 30], ['ektefelle', 14], ['søster', 7], ['bror', 6], ['niese', 5], ['nabo', 4]] as const;
const GUARDIAN_SHARE = 0.08;
const LEAST_GRANTED_DAYS = 20;
const MOST_GRANTED_DAYS = 1500;
const LIMITED_SHARE = 0.12;

function describe(random: Rng, user: ServiceUser, atHome: boolean): ServiceUser {
  const ability = random.pick(ABILITY[(user.vulnerability ?? 2) - 1] ?? ABILITY[1]);
  const note = random.pick(NOTES);
  const address = `${random.pick(STREETS)} ${between(random, 1, 60)}`;
  const isNoted = random.next() < NOTED_SHARE;
  const isStrict = random.next() < 0.25;
  return {
    ...user,
    ability,
    carerNotes: isNoted ? note : undefined,
    address: atHome ? address : undefined,
    protectionLevel: user.protected ? (isStrict ? 'strict' : 'confidential') : undefined,
  };
}

/** Describes the users of an invented municipality; the first of every home-care district's users is protected. */
export function describeUsers(frame: DemoFrame, places: DemoPlaces, given: DescribedUsers): DescribedUsers {
  const random = streamOf(frame.seed, 'user details');
  const districts = new Set(
    places.operating.filter(({ pattern }) => pattern === 'district').map(({ unit }) => unit.unitId),
  );
  const seen = new Map<string, number>();
  const users = given.users.map((user) => {
    const nth = (seen.get(user.unitId) ?? 0) + 1;
    seen.set(user.unitId, nth);
    const atHome = districts.has(user.unitId);
    const isProtected = user.protected || (atHome && nth === 1);
    return describe(random, { ...user, protected: isProtected }, atHome);
  });
  const services = given.services.map((service) => {
    const days = between(random, LEAST_GRANTED_DAYS, MOST_GRANTED_DAYS);
    const ahead = between(random, 20, 180);
    const isLimited = service.kind === 'Korttidsopphold' || random.next() < LIMITED_SHARE;
    return {
      ...service,
      grantedFrom: addDays(frame.from, -days),
      grantedTo: isLimited ? addDays(frame.from, ahead) : undefined,
    };
  });
  const relatives = given.relatives.map((relative) => ({
    ...relative,
    relation: pickWeighted<string>(random, RELATIONS),
    guardian: random.next() < GUARDIAN_SHARE,
  }));
  return { users, services, relatives };
}
