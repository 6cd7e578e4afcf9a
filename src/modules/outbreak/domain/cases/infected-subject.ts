/** Who somebody is to the tracers: one of the rosters, one who receives services, or anybody else. */
export const SUBJECT_KINDS = ['staff', 'resident', 'visitor'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A person of the rosters or a user by id; a visitor by name, since the municipality has no id for them. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Null for visitors. */
  readonly id: string | null;
  readonly name: string;
}

/** One text per person, the same however the name of a visitor is typed. */
export function subjectKey({ kind, id, name }: Subject): string {
  return `${kind}:${id ?? name.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`;
}
