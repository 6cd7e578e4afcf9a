import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { VersionBody } from '../../contract/infection-rules.ts';
import { closePeriods, openPeriods, withdrawPeriods } from './change-periods.ts';
import { applyDueVersions, decideVersion, previewVersion, proposeVersion, withdrawVersion } from './change-versions.ts';
import { readPeriods } from './period-rows.ts';
import { countEffects, viewEffect } from './rule-effect.ts';
import { readVersions } from './version-rows.ts';

const TODAY = CARE_TOWN_FROM;
const NURSES = [1, 2, 3].map((number) => idOf('aasheim-2', 'nurse', number));

/** The municipality's own rule for close contacts: some days of quarantine, from some moment. */
function ownRule(days: number, from: string, more: Partial<VersionBody> = {}): VersionBody {
  return {
    illness: 'covid-19',
    illnessName: '',
    topic: 'close',
    level: 'local',
    from: instant(from),
    to: null,
    duty: 'duty',
    appliesToOpen: true,
    measure: { kind: 'contact', quarantineDays: days, ppeExempt: true, exempt: [] },
    sourceTitle: 'Vedtak i kommunestyret, sak 84/26',
    sourceUrl: 'https://kommune.example/sak-84-26',
    confidence: 'high',
    reason: 'Utbrudd på to sykehjem',
    ...more,
  };
}

describe.each(testDatabases())('smitteregler og perioder ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let doctor: Actor;
  let leader: Actor;
  let unitLeader: Actor;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    town = await openTown(database, careTown());
    doctor = await town.actor('Lege Lyngmo', 'municipal_doctor');
    leader = await town.actor('Kjell Kriseleder', 'crisis_leader');
    unitLeader = await town.actor('Turid Myrull', 'unit_leader', 'fuglenes-1');
  });
  afterAll(() => database.close());

  const as = <T>(actor: Actor, run: (work: Work) => Promise<T>) => town.work(actor, run);
  const source = (number: number) => ({ kind: 'contact', id: String(number) }) as const;
  const contactOf = (number: number, lastExposure = addDays(TODAY, -1)) => ({
    source: source(number),
    subjectKind: 'staff' as const,
    subjectId: NURSES[number - 1] ?? '',
    unitId: 'aasheim-2',
    facts: { kind: 'contact' as const, illness: 'covid-19', group: 'close' as const, lastExposure },
  });
  const publish = async (body: VersionBody) => {
    const versionId = await as(doctor, (work) => proposeVersion(work, body));
    const effects = await as(leader, async (work) => {
      const [version] = await readVersions(work, { versionId });
      return decideVersion(work, versionId, { revision: version?.revision ?? 0, approve: true, note: '' });
    });
    return { versionId, effects };
  };
  const withdraw = (versionId: number) =>
    as(leader, async (work) => {
      const [version] = await readVersions(work, { versionId });
      return withdrawVersion(work, versionId, { revision: version?.revision ?? 0, reason: 'Prøvd nok' });
    });
  const away = async (personId: string) =>
    (
      await as(doctor, (work) =>
        work.trx
          .selectFrom('availability')
          .select(['awayFrom', 'awayTo', 'workOnly'])
          .where('availability.tenantId', '=', work.trx.tenantId)
          .where('availability.personId', '=', personId)
          .where('availability.withdrawnAt', 'is', null)
          .execute(),
      )
    ).map(({ awayFrom, awayTo, workOnly }) => `${awayFrom} ${awayTo}${workOnly ? ' kan jobbe' : ''}`);

  test('den som skrev regelen kan ikke godkjenne den; av to som godkjenner samtidig får den siste vite det', async () => {
    const versionId = await as(doctor, (work) => proposeVersion(work, ownRule(5, '2026-01-01T00:00Z')));
    const decide = (actor: Actor, revision: number, approve = true) =>
      as(actor, (work) => decideVersion(work, versionId, { revision, approve, note: '' }));
    await expect(decide(doctor, 1)).rejects.toMatchObject({ code: 'outbreak.rule.four-eyes' });
    const outcomes = await Promise.allSettled([decide(leader, 1, false), decide(leader, 1, false)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(decide(leader, 1)).rejects.toMatchObject({ code: 'outbreak.rule.decided-meanwhile' });
  });

  test('uten egen regel er ingen borte; med den er tre borte, og tilbaketrekking gir dem fri', async () => {
    const { versionId } = await publish(ownRule(5, '2026-01-01T00:00Z'));
    const opened = await as(doctor, (work) => openPeriods(work, [contactOf(1), contactOf(2), contactOf(3)]));
    expect([...opened.values()].map(({ period }) => `${period.kind} ${period.to}`)).toEqual(
      Array(3).fill(`quarantine ${addDays(TODAY, 5)}`),
    );
    expect(await away(NURSES[0] ?? '')).toEqual([`${addDays(TODAY, -1)} ${addDays(TODAY, 5)}`]);
    await as(doctor, (work) => withdrawPeriods(work, [source(3)]));
    expect(await away(NURSES[2] ?? '')).toEqual([]);
    const effects = await withdraw(versionId);
    expect(effects && countEffects(effects)).toMatchObject({ released: 2 });
    await as(doctor, (work) => withdrawPeriods(work, [source(1), source(2)]));
  });

  test('en ny regel regner om dem som er i karantene, viser forskjellen med navn bare til den som må, og kan angres', async () => {
    const first = await publish(ownRule(5, '2026-01-01T00:00Z'));
    await as(doctor, (work) => openPeriods(work, [contactOf(1), contactOf(2, addDays(TODAY, -5))]));
    const stricter = ownRule(10, `${TODAY}T00:00:00.000Z`);
    const named = await as(doctor, async (work) => viewEffect(work, await previewVersion(work, stricter)));
    expect(named.counts).toMatchObject({ longer: 2, unchanged: 0 });
    expect(named.people?.map(({ effect }) => effect)).toEqual(['longer', 'longer']);
    const counted = await as(leader, async (work) => viewEffect(work, await previewVersion(work, stricter)));
    expect([counted.counts, counted.people]).toEqual([named.counts, null]);
    const elsewhere = await as(unitLeader, async (work) => viewEffect(work, await previewVersion(work, stricter)));
    expect(elsewhere.people).toEqual([]);
    expect(await away(NURSES[0] ?? '')).toEqual([`${addDays(TODAY, -1)} ${addDays(TODAY, 5)}`]);

    const { versionId, effects } = await publish(stricter);
    expect(effects && countEffects(effects)).toEqual(named.counts);
    expect(await away(NURSES[0] ?? '')).toEqual([`${addDays(TODAY, -1)} ${addDays(TODAY, 10)}`]);
    const [entry] = (await as(doctor, (work) => readDecisionLog(work, {}, { limit: 5 }))).entries;
    expect(entry).toMatchObject({ kind: 'outbreak.rule.published', facts: { longer: 2 } });

    await withdraw(versionId);
    expect(await away(NURSES[0] ?? '')).toEqual([`${addDays(TODAY, -1)} ${addDays(TODAY, 5)}`]);
    await withdraw(first.versionId);
    await as(doctor, (work) => withdrawPeriods(work, [source(1), source(2)]));
  });

  test('en regel fram i tid virker når tiden kommer, én gang', async () => {
    const first = await publish(ownRule(5, '2026-01-01T00:00Z'));
    const { versionId, effects } = await publish(ownRule(7, `${addDays(TODAY, 3)}T10:00:00.000Z`));
    expect(effects).toBeNull();
    const due = () => as(systemActor(doctor.tenantId, 'test'), applyDueVersions);
    await as(doctor, (work) => openPeriods(work, [contactOf(1)]));
    expect(await due()).toBe(0);
    town.clock.minutes = 4 * 24 * 60;
    expect(await due()).toBe(1);
    expect(await due()).toBe(0);
    expect(await away(NURSES[0] ?? '')).toEqual([`${addDays(TODAY, -1)} ${addDays(TODAY, 7)}`]);
    await withdraw(versionId);
    await withdraw(first.versionId);
  });

  test('kan jobbe, men ikke i fritiden: fraværet følger delene', async () => {
    const measure = {
      kind: 'contact' as const,
      quarantineDays: 7,
      workAfterNegativeDay: 3,
      ppeExempt: true,
      exempt: [],
    };
    const { versionId } = await publish(ownRule(7, '2026-01-01T00:00Z', { measure }));
    const exposed = addDays(TODAY, -4);
    await as(doctor, (work) => openPeriods(work, [contactOf(1, exposed)]));
    expect(await away(NURSES[0] ?? '')).toEqual([`${exposed} ${addDays(exposed, 8)}`]);
    const tested = contactOf(1, exposed);
    const tests = [{ on: addDays(exposed, 3), result: 'negative' as const }];
    await as(doctor, (work) => openPeriods(work, [{ ...tested, facts: { ...tested.facts, tests } }]));
    expect((await away(NURSES[0] ?? '')).toSorted()).toEqual(
      [`${exposed} ${addDays(exposed, 4)}`, `${addDays(exposed, 4)} ${addDays(exposed, 8)} kan jobbe`].toSorted(),
    );
    await as(doctor, (work) => closePeriods(work, [source(1)], TODAY));
    expect((await away(NURSES[0] ?? '')).length).toBe(1);
    await as(doctor, (work) => withdrawPeriods(work, [source(1)]));
    await withdraw(versionId);
  });

  test('fravær som noen har endret for hånd, blir stående og sies fra om', async () => {
    const { versionId } = await publish(ownRule(5, '2026-01-01T00:00Z'));
    await as(doctor, (work) => openPeriods(work, [contactOf(1)]));
    await as(doctor, (work) =>
      work.trx
        .updateTable('availability')
        .set((eb) => ({ awayTo: addDays(TODAY, 2), revision: eb('availability.revision', '+', 1) }))
        .where('availability.tenantId', '=', work.trx.tenantId)
        .where('availability.personId', '=', NURSES[0] ?? '')
        .where('availability.withdrawnAt', 'is', null)
        .execute(),
    );
    const { versionId: second, effects } = await publish(ownRule(10, `${TODAY}T00:00:00.000Z`));
    expect(effects && countEffects(effects)).toMatchObject({ byHand: 1 });
    expect(await away(NURSES[0] ?? '')).toEqual([`${addDays(TODAY, -1)} ${addDays(TODAY, 2)}`]);
    await withdraw(second);
    await withdraw(versionId);
    await as(doctor, (work) => withdrawPeriods(work, [source(1)]));
  });

  test('regelen endres mens noen snakker med nærkontakten: datoene sies ikke før de er sett på nytt', async () => {
    const first = await publish(ownRule(5, '2026-01-01T00:00Z'));
    const seen = await as(doctor, (work) => openPeriods(work, [contactOf(1)]));
    const seenRuleIds = [...seen.values()][0]?.period.ruleIds ?? [];
    await as(doctor, (work) => withdrawPeriods(work, [source(1)]));
    const second = await publish(ownRule(10, `${TODAY}T00:00:00.000Z`));
    await expect(as(doctor, (work) => openPeriods(work, [{ ...contactOf(1), seenRuleIds }]))).rejects.toMatchObject({
      code: 'outbreak.rule.changed-meanwhile',
    });
    await withdraw(second.versionId);
    await withdraw(first.versionId);
  });

  test('hull, overlapp og mildere enn plikten sies fra om med stedet', async () => {
    const propose = (body: VersionBody) => as(doctor, (work) => proposeVersion(work, body));
    await expect(
      propose(ownRule(5, '2026-01-01T00:00Z', { level: 'national', to: instant('2026-02-01T00:00+01:00') })),
    ).rejects.toMatchObject({ code: 'outbreak.rule.gap', facts: { from: '01.02.2026 00:00' } });
    await expect(propose(ownRule(5, '2022-01-31T23:00Z', { level: 'national' }))).rejects.toMatchObject({
      code: 'outbreak.rule.overlap',
    });
    await expect(propose(ownRule(3, '2021-12-16T00:00Z', { to: instant('2022-01-01T00:00Z') }))).rejects.toMatchObject({
      code: 'outbreak.rule.weaker-than-national',
      facts: { fields: ['quarantineDays'], national: expect.stringContaining('covid-19/close/') },
    });
  });

  test('en annen kommune ser ikke versjonene, og perioder krever helserollen', async () => {
    await publish(ownRule(5, '2026-01-01T00:00Z'));
    const other = await openTown(database, careTown());
    const stranger = await other.actor('Lege Langtbortistan', 'municipal_doctor');
    expect(await other.work(stranger, (work) => readVersions(work))).toEqual([]);
    expect(
      await other.work(stranger, (work) => readPeriods(work, { open: { illness: 'covid-19', day: TODAY } })),
    ).toEqual([]);
    await expect(as(doctor, (work) => work.trx.selectFrom('infectionPeriod').selectAll().execute())).rejects.toThrow(
      /permission denied/,
    );
  });
});
