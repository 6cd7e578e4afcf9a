import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POLICIES } from '#app/modules.ts';
import { logRoutes } from '#modules/log/routes.ts';
import { organisationRoutes } from '#modules/organisation/routes.ts';
import type { Database } from '#platform/db/database.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { RegisterFields } from '../contract.ts';
import { staffingRoutes } from '../routes.ts';
import { fieldsOfRegister, NEW_DRAFT } from '../ui/resources/register-draft.ts';

const REGISTER = '/api/staffing/resources';
const RECRUITING = '/api/staffing/recruiting';
const PLACEMENTS = '/api/staffing/placements';
const RESPONSE = '/api/staffing/response';

function newcomer(more: Partial<RegisterFields> = {}): RegisterFields {
  return {
    ...fieldsOfRegister({ ...NEW_DRAFT, name: 'Multe, Per', competence: 'nurse' }),
    units: ['aasheim-1'],
    ...more,
  };
}

describe.each(testDatabases())('folk utenom enhetene, over HTTP ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let coordinator: TestClient;
  let leader: TestClient;
  let tenantId: number;

  beforeAll(async () => {
    database = await open();
    const routes = [organisationRoutes, staffingRoutes, logRoutes];
    server = await openTestServer(database, { policies: POLICIES, routes });
  });
  beforeEach(async () => {
    tenantId = await insertMunicipality(database, careTown());
    coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
    leader = await server.signIn(tenantId, ['unit_leader', 'aasheim-1']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const named = async (name: string) =>
    (await coordinator.get(REGISTER)).body.people.find((one: { name: string }) => one.name === name);
  const undo = (editId: number) => coordinator.post(`/api/organisation/edits/${editId}/undo`);

  describe('registeret', () => {
    test('en ny frivillig fra skolen er først ledig når lederen har sagt ja, og alt kan angres', async () => {
      const fields = newcomer({ origin: 'other_sector', employer: 'Fjellhagen skole' });
      expect((await coordinator.post(REGISTER, fields)).status).toBe(200);
      const person = await named('Multe, Per');
      expect(person).toMatchObject({ available: false, confirmation: 'fresh', employer: 'Fjellhagen skole' });
      const url = `${REGISTER}/${person.personId}`;
      const agreed = await coordinator.put(url, { ...fields, leaderConsent: true, revision: person.revision });
      expect((await named('Multe, Per')).available).toBe(true);
      expect((await undo(agreed.body.editId)).status).toBe(200);
      expect((await named('Multe, Per')).available).toBe(false);
    });

    test('planen ser den grove kilden: byråets kjente er billigere enn de nye', async () => {
      for (const [name, coreRank] of [
        ['Kjent, Kari', 1],
        ['Ny, Nils', null],
      ] as const)
        await coordinator.post(REGISTER, newcomer({ name, origin: 'agency', coreRank }));
      const people = (await coordinator.get('/api/organisation/people')).body.people as string[][];
      expect(
        people.filter(([, name]) => ['Kjent, Kari', 'Ny, Nils'].includes(name ?? '')).map((row) => row[4]),
      ).toEqual(['agency_known', 'agency_new']);
    });

    test('et HPR-nummer med feil form sies fra om; uten nummer går det bra', async () => {
      const wrong = await coordinator.post(REGISTER, newcomer({ hprNumber: '12' }));
      expect([wrong.status, wrong.body.code]).toEqual([409, 'staffing.resource.hpr-form']);
      expect((await coordinator.post(REGISTER, newcomer({ hprNumber: null }))).status).toBe(200);
    });

    test('av to som endrer samtidig, får den andre vite det', async () => {
      await coordinator.post(REGISTER, newcomer());
      const { personId, revision } = await named('Multe, Per');
      const save = () => coordinator.put(`${REGISTER}/${personId}`, { ...newcomer({ distanceKm: 4 }), revision });
      const replies = await Promise.all([save(), save()]);
      expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
    });

    test('flere tas ut på en gang, og planen ser det; angring gir dagene tilbake', async () => {
      await coordinator.post(REGISTER, newcomer());
      const { personId } = await named('Multe, Per');
      const act = (action: object) => coordinator.post(`${REGISTER}/actions`, { personIds: [personId], action });
      const out = await act({ do: 'unavailable' });
      expect(await named('Multe, Per')).toMatchObject({ available: false, availableTo: '2026-11-23' });
      await undo(out.body.editId);
      expect((await named('Multe, Per')).available).toBe(true);
      await act({ do: 'train', unitId: 'fuglenes-1' });
      expect((await named('Multe, Per')).units).toEqual(['aasheim-1', 'fuglenes-1']);
    });

    test('en enhetsleder ser hvem som kan ringes, men endrer ingenting', async () => {
      expect((await leader.get(REGISTER)).body.canChange).toBe(false);
      expect((await leader.post(REGISTER, newcomer())).status).toBe(403);
    });

    test('utvalget lastes ned som regneark, og det spores', async () => {
      await coordinator.post(REGISTER, newcomer());
      const { personId } = await named('Multe, Per');
      const file = await coordinator.post(`${REGISTER}/export`, { personIds: [personId] });
      expect(file.body.name).toBe('ressurser.xlsx');
      expect(Buffer.from(file.body.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    });

    test('et byrå legges inn én gang', async () => {
      const url = '/api/staffing/suppliers/Havblikk%20Vikar';
      const terms = { phone: null, email: null, hourPrice: null, noticeHours: 12, validTo: null, terms: null };
      const body = { ...terms, arrivalTrainingMinutes: 120, noCrossSite: true, revision: null };
      expect((await coordinator.put(url, body)).status).toBe(200);
      expect((await coordinator.put(url, body)).body.code).toBe('staffing.supplier.name-taken');
      expect((await coordinator.get(REGISTER)).body.suppliers).toMatchObject([
        { supplier: 'Havblikk Vikar', people: 0 },
      ]);
    });
  });

  describe('rekruttering', () => {
    const vacancy = {
      unitId: 'aasheim-1',
      competence: 'nurse',
      pct: 100,
      vacantFrom: '2026-11-23',
      reason: 'resigned',
    };
    const applicant = { name: 'Tiur, Ola', received: '2026-11-20', campaignId: null, startsOn: null, pct: null };
    const start = async () => {
      await coordinator.post('/api/staffing/vacancies', { ...vacancy, revision: null });
      const [made] = (await coordinator.get(RECRUITING)).body.vacancies;
      const { vacancyId } = made;
      await coordinator.post('/api/staffing/applicants', { ...applicant, vacancyId, stage: 'offered', revision: null });
      const [row] = (await coordinator.get(RECRUITING)).body.applicants;
      return { vacancyId, row, url: `/api/staffing/applicants/${row.applicantId}` };
    };
    const moved = (row: Record<string, unknown>, change: object) => {
      const { applicantId: _, deleteAfter: __, ...fields } = row;
      return { ...fields, ...change };
    };

    test('den som takker ja med en startdag, teller i kapasiteten fra da', async () => {
      const { row, url } = await start();
      const late = await coordinator.put(url, moved(row, { stage: 'accepted' }));
      expect(late.body.code).toBe('staffing.applicant.start-needed');
      await coordinator.put(url, moved(row, { stage: 'accepted', startsOn: '2026-12-07' }));
      const { body } = await coordinator.get(RECRUITING);
      const nurse = body.competences.find((one: { competence: string }) => one.competence === 'nurse');
      const gains = nurse.with.map(
        (posts: number, week: number) => Math.round((posts - nurse.without[week]) * 10) / 10,
      );
      expect(gains.slice(0, 2)).toEqual([0, 0]);
      expect(gains[2]).toBeGreaterThan(0.8);
      expect(body.accepted).toBe(1);
    });

    test('et trinn som ikke leder dit, avvises; den som begynner, lukker stillingen, og det kan angres', async () => {
      const { row, url } = await start();
      const jump = await coordinator.put(url, moved(row, { stage: 'started', startsOn: '2026-12-07' }));
      expect(jump.body.code).toBe('staffing.applicant.stage-not-open');
      await coordinator.put(url, moved(row, { stage: 'accepted', startsOn: '2026-12-07' }));
      const [accepted] = (await coordinator.get(RECRUITING)).body.applicants;
      const begun = await coordinator.put(url, moved(accepted, { stage: 'started' }));
      expect((await coordinator.get(RECRUITING)).body.vacancies).toEqual([]);
      await undo(begun.body.editId);
      expect((await coordinator.get(RECRUITING)).body.vacancies).toHaveLength(1);
    });

    test('navn på søkere ser bare den som leder enheten og bemanning', async () => {
      await start();
      const elsewhere = await server.signIn(tenantId, ['unit_leader', 'fuglenes-1']);
      expect((await leader.get(RECRUITING)).body.applicants).toHaveLength(1);
      expect((await elsewhere.get(RECRUITING)).body).toMatchObject({ applicants: [], vacancies: [] });
    });

    test('en forutsetning endres med en grunn, og går tilbake til det som er regnet ut', async () => {
      const set = (value: number | null, reason = '') =>
        coordinator.put('/api/staffing/assumptions', { name: 'normalAbsence', value, reason });
      expect((await set(0.2)).body.code).toBe('staffing.assumption.reason-needed');
      expect((await set(0.2, 'fjorårets tall')).status).toBe(200);
      const assumption = async () => (await coordinator.get(RECRUITING)).body.assumptions[0];
      expect(await assumption()).toMatchObject({ value: 0.2, changed: { reason: 'fjorårets tall' } });
      await set(null);
      expect((await assumption()).changed).toBeNull();
    });
  });

  describe('innsatsteamet', () => {
    const memberId = idOf('fuglenes-1', 'nurse', 1);
    const join = async () => {
      const person = (await coordinator.get(`/api/organisation/people/${memberId}`)).body;
      const fields = { role: 'Leder', trainedTo: '2027-01-01', readyHours: 2, onCallFrom: null, onCallTo: null };
      return coordinator.put(`${RESPONSE}/members/${memberId}`, { ...fields, revision: person.revision });
    };
    const callOut = () =>
      coordinator.post(`${RESPONSE}/callouts`, { unitId: 'aasheim-2', reason: 'To syke', personIds: [memberId] });

    test('medlemskapet er merket som planen leser, og angring tar det bort', async () => {
      const joined = await join();
      const inTeam = async () => (await coordinator.get(`/api/organisation/people/${memberId}`)).body.outbreakTeam;
      expect(await inTeam()).toBe(true);
      expect((await coordinator.get(RESPONSE)).body.members).toMatchObject([{ personId: memberId, why: null }]);
      await undo(joined.body.editId);
      expect(await inTeam()).toBe(false);
      expect((await coordinator.get(RESPONSE)).body.members).toEqual([]);
    });

    test('utrykning: kalt ut, svart, framme, punkt gjort, avsluttet; alt står i loggen', async () => {
      await join();
      const { calloutId } = (await callOut()).body;
      const url = `${RESPONSE}/callouts/${calloutId}`;
      expect((await callOut()).body.code).toBe('staffing.response.already-out');
      await coordinator.put(`${url}/people/${memberId}`, { answer: 'coming', arrived: true });
      await coordinator.put(`${url}/steps/gather`, { done: true, ownerId: memberId, note: '' });
      const { callouts, members } = (await coordinator.get(RESPONSE)).body;
      expect(members[0].why).toBe('out');
      expect(callouts[0].steps[0]).toMatchObject({ step: 'gather', ownerName: 'Bekkeblom, Ole' });
      expect(callouts[0].steps[0].doneAt).not.toBeNull();
      const end = { revision: callouts[0].revision, wentWell: 'Raskt ute', toImprove: 'Mer tape' };
      expect((await coordinator.post(`${url}/stand-down`, end)).status).toBe(200);
      const after = await coordinator.put(`${url}/steps/doors`, { done: true, ownerId: null, note: '' });
      expect(after.body.code).toBe('staffing.response.over');
      const kinds = (await coordinator.get('/api/log')).body.entries.map((entry: { kind: string }) => entry.kind);
      expect(kinds).toEqual(expect.arrayContaining(['staffing.response.called-out', 'staffing.response.stood-down']));
    });

    test('av to som kaller ut samtidig, får bare én gjort det', async () => {
      await join();
      const replies = await Promise.all([callOut(), callOut()]);
      expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
    });
  });

  describe('praksis', () => {
    const place = {
      unitId: 'aasheim-1',
      school: 'Nordlys høgskole',
      programme: 'Bachelor i sykepleie',
      studyYear: 2,
      student: 'Rype, Siri',
      supervisorId: idOf('aasheim-1', 'nurse', 1),
      secondSupervisorId: null,
      from: '2026-11-16',
      to: '2026-12-07',
      weekdays: [],
      shift: 'D',
      requiredHours: 100,
      doneHours: 10,
      goals: 5,
      goalsDone: 1,
      outbreakRule: 'pause',
      extraHoursPerWeek: null,
    };
    const enter = async () => {
      expect((await leader.post(PLACEMENTS, { ...place, revision: null })).status).toBe(200);
      return (await leader.get(PLACEMENTS)).body.placements[0];
    };

    test('studenten følger veilederens turnus, og dager uten veileder synes når hun blir syk', async () => {
      const before = await enter();
      expect(before.days.length).toBeGreaterThan(4);
      expect(new Set(before.days.map((one: { supervision: string }) => one.supervision))).toEqual(
        new Set(['supervisor']),
      );
      const absences = [{ personId: place.supervisorId, kind: 'sick', from: '2026-11-23', to: '2026-12-20' }];
      await coordinator.post('/api/staffing/absences', { absences });
      const after = (await leader.get(PLACEMENTS)).body.placements[0];
      expect(after.days.every((one: { supervision: string }) => one.supervision !== 'supervisor')).toBe(true);
      expect(after.progress.plannedHours).toBe(0);
    });

    test('utbrudd på enheten ber om en beslutning; den loggføres og praksisen står på pause', async () => {
      await enter();
      const outbreak = { status: 'outbreak', from: '2026-11-23', to: null, was: null };
      await coordinator.put('/api/organisation/units/aasheim-1/status', outbreak);
      const placement = (await leader.get(PLACEMENTS)).body.placements[0];
      expect(placement.outbreakSince).toBe('2026-11-23');
      const url = `${PLACEMENTS}/${placement.placementId}/decisions`;
      const pause = { revision: placement.revision, decision: 'pause', unitId: null, days: [], reason: 'Tre syke' };
      expect((await leader.post(url, pause)).status).toBe(200);
      expect((await leader.post(url, pause)).status).toBe(409);
      const paused = (await leader.get(PLACEMENTS)).body.placements[0];
      expect(paused).toMatchObject({ state: 'paused', outbreakSince: null, days: [] });
      expect(paused.decisions).toMatchObject([{ decision: 'pause', reason: 'Tre syke' }]);
    });

    test('å flytte krever at en leder har begge enhetene; bemanning kan', async () => {
      const placement = await enter();
      const url = `${PLACEMENTS}/${placement.placementId}/decisions`;
      const move = { revision: placement.revision, decision: 'move', unitId: 'fuglenes-1', days: [], reason: '' };
      expect((await leader.post(url, move)).status).toBe(404);
      expect((await coordinator.post(url, { ...move, unitId: null })).body.code).toBe('staffing.placement.move-where');
      expect((await coordinator.post(url, move)).status).toBe(200);
      const [there] = (await coordinator.get(PLACEMENTS)).body.placements;
      expect(there).toMatchObject({ unitId: 'fuglenes-1', supervisorId: null, state: 'planned' });
    });
  });
});
