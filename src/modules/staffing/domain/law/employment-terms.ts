/** How somebody's working hours are laid out; the law's weekly limit follows from it. */
export const ROTA_CLASSES = ['ordinary', 'rota_38', 'continuous_36', 'three_part'] as const;
export type RotaClass = (typeof ROTA_CLASSES)[number];

/** Managers and particularly independent positions stand outside most of chapter 10 (§ 10-12 (1)(2)). */
export const POSITIONS = ['ordinary', 'leader', 'independent'] as const;
export type Position = (typeof POSITIONS)[number];

/** What the law asks about one person's employment beyond competence and unit. Hours at 100 % employment. */
export interface EmploymentTerms {
  readonly staffId: string;
  readonly rotaClass: RotaClass;
  readonly position: Position;
  /** Night work with particular risk or considerable strain (§ 10-11 (7)). */
  readonly heavyStrain: boolean;
  /** Agreed hours per week of the person's own position; absent: weekly hours times employment. */
  readonly agreedWeekHours?: number | undefined;
}

/** What is taken for somebody nothing is registered for: the law's main rule, and said so in a finding. */
export function unknownTerms(staffId: string): EmploymentTerms {
  return { staffId, rotaClass: 'ordinary', position: 'ordinary', heavyStrain: false };
}
