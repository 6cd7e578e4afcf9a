import { readContacts } from '#modules/organisation/index.ts';
import { readResidents } from '#modules/services/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';

/** A subject with what else is known about how to reach them. */
export interface KnownSubject extends Subject {
  readonly phone: string;
  readonly language: string;
  readonly unitId: string | null;
}

/** Looks up people of the rosters and users, by `subjectKey`; a visitor is as told. Throws `NotYours` for an id that does not exist. */
export async function readSubjects(
  work: Work,
  asked: readonly (Subject & { readonly phone?: string | undefined; readonly unitId?: string | null | undefined })[],
): Promise<ReadonlyMap<string, KnownSubject>> {
  const idsOf = (kind: Subject['kind']) =>
    asked.flatMap((one) => (one.kind === kind && one.id !== null ? [one.id] : []));
  const people = await readContacts(work, idsOf('staff'));
  const residents = await readResidents(work, { userIds: idsOf('resident') });
  const users = new Map(residents.map((one) => [one.userId, one]));
  return new Map(
    asked.map((one): [string, KnownSubject] => {
      const key = subjectKey(one);
      const phone = one.phone ?? '';
      if (one.kind === 'visitor') return [key, { ...one, id: null, phone, language: '', unitId: one.unitId ?? null }];
      const person = one.kind === 'staff' ? people.get(one.id ?? '') : undefined;
      const user = one.kind === 'resident' ? users.get(one.id ?? '') : undefined;
      if (!person && !user) throw new NotYours(`${one.kind} ${one.id}`);
      return [
        key,
        {
          ...one,
          name: person?.name ?? user?.name ?? one.name,
          phone: phone || (person?.phone ?? ''),
          language: person?.languages[0] ?? user?.languages[0] ?? '',
          unitId: one.unitId ?? person?.homeUnitId ?? user?.unitId ?? null,
        },
      ];
    }),
  );
}
