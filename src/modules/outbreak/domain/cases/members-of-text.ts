import type { Subject } from './infected-subject.ts';

/** People of a unit, to be recognised by name. */
export interface KnownPeople {
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly residents: readonly { readonly id: string; readonly name: string }[];
}

/** A person as told: with the telephone where it was said. */
export type ToldMember = Subject & { readonly phone: string };

/** People in a text, one a line: whose name the unit knows is that person, everybody else comes from outside. */
export function membersOfText(text: string, people: KnownPeople): ToldMember[] {
  return text.split('\n').flatMap((line): ToldMember[] => {
    const phone = /\+?[\d ]{8,}/.exec(line)?.[0].replaceAll(' ', '') ?? '';
    const name = line
      .replace(/\+?[\d ]{8,}/, '')
      .replace(/[,;\s]+$/, '')
      .trim();
    if (name === '') return [];
    const key = keyOf(name);
    const staff = people.staff.find((one) => keyOf(one.name) === key);
    if (staff) return [{ kind: 'staff' as const, id: staff.id, name: staff.name, phone }];
    const resident = people.residents.find((one) => keyOf(one.name) === key);
    if (resident) return [{ kind: 'resident' as const, id: resident.id, name: resident.name, phone }];
    return [{ kind: 'visitor' as const, id: null, name, phone }];
  });
}

/** The same for «Bekkeblom, Ane» and «Ane Bekkeblom». */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .toSorted()
    .join(' ');
}
