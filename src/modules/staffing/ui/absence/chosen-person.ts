/** Somebody picked for an absence. */
export interface ChosenPerson {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string | null;
}

/** The people chosen, with some more, each once and in the order in which they were chosen. */
export function withPeople(chosen: readonly ChosenPerson[], more: readonly ChosenPerson[]): readonly ChosenPerson[] {
  const known = new Set(chosen.map((person) => person.personId));
  return [...chosen, ...more.filter((person) => !known.has(person.personId))];
}

/** The people chosen, without one. */
export function withoutPerson(chosen: readonly ChosenPerson[], personId: string): readonly ChosenPerson[] {
  return chosen.filter((person) => person.personId !== personId);
}
