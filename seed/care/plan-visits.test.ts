import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { Visit } from '#modules/organisation/domain/municipality.ts';
import { buildDemoMunicipality } from '../build-demo-municipality.ts';

const FROM = plainDate('2026-11-23');
const demo = buildDemoMunicipality({ from: FROM });
const staffOf = new Map(demo.staff.map((person) => [person.staffId, person]));
const coversOf = new Map(demo.competences.map(({ competence, covers }) => [competence, covers]));
const shiftOf = new Map(demo.shifts.map((type) => [type.shift, type]));
const rosterOf = new Map(demo.roster.map((row) => [`${row.staffId} ${row.date}`, row]));

function carerOf(visit: Visit) {
  const carer = staffOf.get(visit.plannedCarer ?? '');
  if (!carer) throw new RangeError(`no carer of ${visit.visitId}`);
  return carer;
}

describe('planlagte besøk', () => {
  it('stand for fourteen days', () => {
    const dates = new Set(demo.visits.map(({ date }) => date));
    expect([...dates].sort()).toEqual(Array.from({ length: 14 }, (_, day) => addDays(FROM, day)));
  });

  it('are made within their window by someone with the competence who is on shift and not away', () => {
    for (const visit of demo.visits) {
      const start = visit.plannedStartMinute ?? -1;
      expect(start).toBeGreaterThanOrEqual(visit.earliestMinute);
      expect(start + visit.minutes).toBeLessThanOrEqual(visit.latestMinute);
      const carer = carerOf(visit);
      expect([carer.competence, ...(coversOf.get(carer.competence) ?? [])]).toContain(visit.competence);
      const type = shiftOf.get(rosterOf.get(`${carer.staffId} ${visit.date}`)?.shift ?? '');
      expect(start).toBeGreaterThanOrEqual(type?.startMinute ?? 9999);
      const isAway = demo.absences.some(
        ({ staffId, from, to }) => staffId === carer.staffId && from <= visit.date && (to ?? '9999') > visit.date,
      );
      expect(isAway).toBe(false);
    }
  });

  it('never overlap for one carer', () => {
    for (const day of Map.groupBy(demo.visits, (visit) => `${visit.plannedCarer} ${visit.date}`).values()) {
      const starts = day.map((visit) => [
        visit.plannedStartMinute ?? 0,
        (visit.plannedStartMinute ?? 0) + visit.minutes,
      ]);
      starts.sort(([a = 0], [b = 0]) => a - b);
      starts.forEach(([start = 0], index) => {
        expect(start).toBeGreaterThanOrEqual(starts[index - 1]?.[1] ?? 0);
      });
    }
  });

  it('leave hardly any daily visit undone', () => {
    const daily = demo.services.filter(({ kind }) => ['Morgenstell', 'Kveldsstell', 'Medisiner'].includes(kind));
    const made = Map.groupBy(demo.visits, ({ serviceId }) => serviceId);
    const count = daily.reduce((sum, { serviceId }) => sum + (made.get(serviceId)?.length ?? 0), 0);
    expect(count / (daily.length * 14)).toBeGreaterThan(0.98);
  });

  it('allow something to give way only where the service may wait or be done less', () => {
    const importanceOf = new Map(demo.services.map(({ serviceId, importance }) => [serviceId, importance]));
    const actions = (importance: string) =>
      new Set(
        demo.visits
          .filter(({ serviceId }) => importanceOf.get(serviceId ?? '') === importance)
          .flatMap(({ allowed }) => allowed.map((action) => action.replace(/:.*/, ''))),
      );
    expect(actions('must')).toEqual(new Set(['shorten', 'postpone']));
    expect(actions('should')).toEqual(new Set(['shorten', 'postpone', 'phone']));
    expect(actions('can_wait')).toEqual(new Set(['shorten', 'postpone', 'pause']));
  });
});
