import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { UnitStatus } from '#modules/organisation/domain/municipality.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessAbsence } from './assess-absence.ts';
import { assessConsent } from './assess-consent.ts';
import { assessCrossSite } from './assess-cross-site.ts';
import { assessOneForeignUnit } from './assess-one-foreign-unit.ts';
import { assessOnePlace } from './assess-one-place.ts';
import { assessOutbreakIn, assessOutbreakOut } from './assess-outbreak.ts';
import { assessTraining } from './assess-training.ts';
import { onAssignedShifts } from './judgement.ts';
import type { Places } from './places.ts';
import type { Worker } from './worker.ts';

const worker: Worker = {
  personId: 'P1',
  source: 'own',
  competence: 'nurse',
  covers: [],
  homeUnitId: 'U1',
  consentsToRedeployment: false,
  outbreakTeam: false,
  nightWorker: false,
  weeklyHours: undefined,
  maxExtraShifts: undefined,
  training: new Map([['U2', plainDate('2026-11-23')]]),
  poolUnits: undefined,
  away: [],
  available: { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
  workplaces: [],
};
const poolPerson: Worker = {
  ...worker,
  source: 'pool',
  homeUnitId: undefined,
  poolUnits: ['U2'],
  consentsToRedeployment: true,
};
const placesWith = (status: UnitStatus['status'], unit: string): Places => ({
  siteOf: (unitId) => ({ U1: 'S1', U2: 'S1', U3: 'S2' })[unitId],
  hasStatus: (unitId, date, asked) => asked === status && unitId === unit && date <= '2026-11-24',
});
const D23 = '23.11 07:30–15:00';
const D24 = '24.11 07:30–15:00';
const E24 = '24.11 14:30–22:00';
const D25 = '25.11 07:30–15:00';

describe('opplæring i avdelingen', () => {
  const cases = [
    ['hjemme trengs ingen', worker, D25, 0],
    ['siste gyldige dag gjelder ennå', worker, `${D23} i U2`, 0],
    ['dagen etter er det for sent', worker, `${D24} i U2`, 1],
    ['aldri opplært', worker, `${D23} i U3`, 1],
    ['vikaren kan gå dit poolen sier', poolPerson, `${D25} i U2`, 0],
    ['men ikke andre steder', poolPerson, `${D25} i U1`, 1],
    ['en pool uten avdelinger gjelder alle', { ...poolPerson, poolUnits: [] }, `${D25} i U3`, 0],
  ] as const;
  it.each(cases)('%s', (_, person, note, count) => {
    expect(assessTraining(person, writtenShifts(note))).toHaveLength(count);
  });
});

describe('fravær og tilgjengelighet', () => {
  const night = writtenShifts('23.11 22:00–07:00');
  const awayFrom = (note: string) => ({
    ...worker,
    away: [{ start: writtenShifts(note)[0]?.start ?? 0, end: Number.POSITIVE_INFINITY }],
  });
  it('syk fra midnatt: natten som begynner kvelden før, går ikke', () => {
    expect(assessAbsence(awayFrom('24.11 00:00–01:00'), night)).toHaveLength(1);
  });
  it('syk fra klokken natten slutter: den går', () => {
    expect(assessAbsence(awayFrom('24.11 07:00–08:00'), night)).toEqual([]);
  });
  it('en vikar som er der til midnatt, tar ikke natten', () => {
    const untilMidnight = { start: 0, end: writtenShifts('24.11 00:00–01:00')[0]?.start ?? 0 };
    expect(assessAbsence({ ...poolPerson, available: untilMidnight }, night)).toHaveLength(1);
  });
});

describe('én vakt om gangen', () => {
  const cases = [
    ['dag og kveld overlapper en halvtime', [D24, E24], 1],
    ['vakter som møtes, overlapper ikke', ['24.11 07:00–14:30', E24], 0],
    ['beredskap sperrer for andre vakter', [`${D24} beredskap`, E24], 1],
    ['en lang vakt overlapper to korte', ['24.11 07:00–22:00', '24.11 08:00–10:00', '24.11 12:00–14:00'], 2],
  ] as const;
  it.each(cases)('%s', (_, notes, count) => {
    expect(assessOnePlace(writtenShifts(...notes))).toHaveLength(count);
  });
});

describe('samtykke til å jobbe et annet sted', () => {
  const cases = [
    ['hjemme trengs ikke samtykke', worker, D23, 0],
    ['borte uten samtykke', worker, `${D23} i U2`, 1],
    ['borte med samtykke', { ...worker, consentsToRedeployment: true }, `${D23} i U2`, 0],
    ['vikarer har samtykket', poolPerson, `${D23} i U2`, 0],
  ] as const;
  it.each(cases)('%s', (_, person, note, count) => {
    expect(assessConsent(person, writtenShifts(note))).toHaveLength(count);
  });
});

describe('avdeling med utbrudd (U2 til og med 24.)', () => {
  const places = placesWith('outbreak', 'U2');
  const into = [
    ['en fra en annen avdeling', worker, `${D23} i U2`, 1],
    ['en fra avdelingen selv', { ...worker, homeUnitId: 'U2' }, `${D23} i U2`, 0],
    ['en fra utbruddsteamet', { ...worker, outbreakTeam: true }, `${D23} i U2`, 0],
    ['når utbruddet er over', worker, `${D25} i U2`, 0],
  ] as const;
  it.each(into)('inn: %s', (_, person, note, count) => {
    expect(assessOutbreakIn(person, writtenShifts(note), places)).toHaveLength(count);
  });

  const out = [
    ['dagen etter i en annen avdeling', [`${D23} i U2`, D24], 1],
    ['dagen før i en annen avdeling', [D23, `${D24} i U2`], 1],
    ['bare i utbruddsavdelingen', [`${D23} i U2`, `${D24} i U2`], 0],
    ['begge etter at utbruddet er over', [`${D25} i U2`, '26.11 07:30–15:00'], 0],
  ] as const;
  it.each(out)('ut: %s', (_, notes, count) => {
    expect(assessOutbreakOut(writtenShifts(...notes), places)).toHaveLength(count);
  });

  it('ut: to publiserte vakter er ikke forslagets sak', () => {
    const shifts = writtenShifts(`${D23} i U2`, D24);
    expect(assessOutbreakOut(shifts, places, onAssignedShifts)).toEqual([]);
  });
});

describe('avdeling skjermet mot andre arbeidssteder (U1 til og med 24.)', () => {
  const places = placesWith('no_cross_site', 'U1');
  const cases = [
    ['vakt også på et annet sted', worker, [D23, `${D25} i U3`], 1],
    ['vakt også i en annen avdeling på stedet', worker, [D23, `${D25} i U2`], 0],
    ['annen arbeidsgiver', { ...worker, workplaces: ['Tenkt Rengjøring'] }, [D23], 1],
    ['også ansatt i en avdeling på et annet sted', { ...worker, workplaces: ['U3'] }, [D23], 1],
    ['også ansatt i en avdeling på stedet', { ...worker, workplaces: ['U2'] }, [D23], 0],
    ['når skjermingen er over', { ...worker, workplaces: ['U3'] }, [D25], 0],
  ] as const;
  it.each(cases)('%s', (_, person, notes, count) => {
    expect(assessCrossSite(person, writtenShifts(...notes), places)).toHaveLength(count);
  });
});

describe('høyst én fremmed avdeling', () => {
  const cases = [
    ['hjemme og i én annen', worker, [D23, `${D24} i U2`, `${D25} i U2`], 0],
    ['i to fremmede', worker, [`${D24} i U2`, `${D25} i U3`], 1],
    ['vikaren har ingen hjemme: én i alt', poolPerson, [D24, `${D25} i U2`], 1],
  ] as const;
  it.each(cases)('%s', (_, person, notes, count) => {
    expect(assessOneForeignUnit(person, writtenShifts(...notes))).toHaveLength(count);
  });
});
