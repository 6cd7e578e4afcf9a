import type { CallablePerson, Confirmation } from './callable-person.ts';

/** What the list of the register is narrowed by; empty text is everybody. */
export interface RegisterFilter {
  readonly text: string;
  readonly origin: string;
  readonly competence: string;
  /** Trained for this unit. */
  readonly unitId: string;
  readonly marks: readonly string[];
  /** Only these, such as those who lack only one unit's training. */
  readonly only: ReadonlySet<string> | undefined;
}

interface Listed extends Pick<CallablePerson, 'personId' | 'competence' | 'units' | 'origin'> {
  readonly name: string;
  readonly phone: string | null;
  readonly employer: string | null;
  readonly supplier: string | null;
  readonly available: boolean;
  readonly confirmation: Confirmation;
  readonly outbreakTeam: boolean;
  readonly willingOutbreak: boolean | null;
  readonly periods: readonly string[];
}

/** The people whom every part of a filter lets through, in the order given. */
export function filterRegister<Person extends Listed>(
  people: readonly Person[],
  filter: RegisterFilter,
  trainedForHole: ReadonlySet<string>,
): Person[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const marks: Readonly<Record<string, (person: Person) => boolean>> = {
    available: (person) => person.available,
    hole: (person) => trainedForHole.has(person.personId),
    confirm: (person) => person.confirmation !== 'fresh',
    outbreak: (person) => person.outbreakTeam || person.willingOutbreak === true,
    night: (person) => person.periods.includes('night'),
  };
  return people.filter((person) => {
    if (filter.only && !filter.only.has(person.personId)) return false;
    if (filter.origin && person.origin !== filter.origin) return false;
    if (filter.competence && person.competence !== filter.competence) return false;
    if (filter.unitId && person.units.length > 0 && !person.units.includes(filter.unitId)) return false;
    if (!filter.marks.every((mark) => marks[mark]?.(person) ?? true)) return false;
    const text = [person.name, person.phone, person.phone?.replace(/^\+47/, ''), person.employer, person.supplier]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word) || text.replaceAll(' ', '').includes(word));
  });
}
