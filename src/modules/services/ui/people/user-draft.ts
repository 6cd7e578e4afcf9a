import type { PlainDate } from '#kernel/plain-date.ts';
import type { ChangeUser, RelativeView, UserDetail } from '../../contract/people.ts';

/** A relative as typed. */
export interface RelativeDraft {
  readonly relativeId: string;
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
  readonly email: string | null;
  readonly language: string;
  readonly callEveryDays: string;
  readonly guardian: boolean;
}

/** What a leader corrects of a person, as typed. */
export interface UserDraft {
  readonly livesAlone: boolean;
  readonly vulnerability: string;
  readonly languages: string;
  readonly ability: string;
  readonly carerNotes: string;
  readonly address: string;
  readonly room: string;
  readonly protection: UserDetail['protection'];
  readonly infectedFrom: PlainDate | undefined;
  readonly infectedTo: PlainDate | undefined;
  readonly relatives: readonly RelativeDraft[];
}

/** A person as a form shows them. */
export function draftOf(user: UserDetail, care: NonNullable<UserDetail['care']>): UserDraft {
  return {
    livesAlone: care.livesAlone,
    vulnerability: care.vulnerability === null ? '' : String(care.vulnerability),
    languages: user.languages.join(', '),
    ability: care.ability ?? '',
    carerNotes: care.carerNotes ?? '',
    address: care.address ?? '',
    room: care.room ?? '',
    protection: user.protection,
    infectedFrom: user.infectedFrom ?? undefined,
    infectedTo: user.infectedTo ?? undefined,
    relatives: care.relatives.map((one) => ({
      ...one,
      relation: one.relation ?? '',
      phone: one.phone ?? '',
      language: one.language ?? '',
      callEveryDays: one.callEveryDays === null ? '' : String(one.callEveryDays),
    })),
  };
}

/** What is sent of a form; undefined where a relative has no name or calls are not a whole number of days. */
export function fieldsOf(
  draft: UserDraft,
  user: Pick<UserDetail, 'revision'>,
  care: NonNullable<UserDetail['care']>,
): ChangeUser | undefined {
  const relatives = draft.relatives.map(relativeOf);
  if (relatives.includes(undefined)) return undefined;
  return {
    revision: user.revision,
    livesAlone: draft.livesAlone,
    vulnerability: draft.vulnerability === '' ? null : Number(draft.vulnerability),
    languages: draft.languages
      .split(/[,;\s]+/)
      .map((code) => code.trim())
      .filter(Boolean),
    ability: draft.ability.trim() || null,
    carerNotes: draft.carerNotes.trim() || null,
    address: draft.address.trim() || null,
    room: draft.room.trim() || null,
    lat: care.lat,
    lon: care.lon,
    protection: draft.protection,
    infectedFrom: draft.infectedFrom ?? null,
    infectedTo: draft.infectedTo ?? null,
    relatives: relatives.filter((one) => one !== undefined),
  };
}

function relativeOf(draft: RelativeDraft): RelativeView | undefined {
  const calls = draft.callEveryDays.trim();
  if (draft.name.trim() === '' || !/^\d{0,4}$/.test(calls) || Number(calls) > 3660 || calls === '0') return undefined;
  return {
    relativeId: draft.relativeId,
    name: draft.name.trim(),
    relation: draft.relation.trim() || null,
    guardian: draft.guardian,
    phone: draft.phone.trim() || null,
    email: draft.email,
    language: draft.language.trim() || null,
    callEveryDays: calls === '' ? null : Number(calls),
  };
}
