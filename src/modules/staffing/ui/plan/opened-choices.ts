import type { CreatePlanBody } from '../../contract.ts';
import type { ChoiceName } from '../../domain/replan/choices.ts';
import { CHOICE_NAMES } from '../../domain/replan/choices.ts';

export type OpenedChoices = NonNullable<CreatePlanBody['choices']>;

interface Amount {
  readonly field: string;
  readonly values: readonly number[];
  readonly unit: 'choice.hours' | 'choice.minutes';
}

/** The one number of a choice that a leader sets; what else a choice has keeps its default. */
export const CHOICE_AMOUNTS: { readonly [name in ChoiceName]?: Amount } = {
  moveShifts: { field: 'noticeHours', values: [0, 24, 48, 72, 168, 336], unit: 'choice.hours' },
  split: { field: 'leastHours', values: [2, 3, 4, 5, 6], unit: 'choice.hours' },
  longRotations: { field: 'hours', values: [12.5, 13, 14, 15, 16], unit: 'choice.hours' },
  arrivalTraining: { field: 'minutes', values: [30, 60, 120, 240, 480], unit: 'choice.minutes' },
};

/** The choices with one opened, changed or (undefined) closed. */
export function withChoice<N extends ChoiceName>(
  choices: OpenedChoices,
  name: N,
  value: OpenedChoices[N] | undefined,
): OpenedChoices {
  const { [name]: _, ...others } = choices;
  return (value === undefined ? others : { ...others, [name]: value }) as OpenedChoices;
}

/** The names of what is opened, in the order in which they are shown. */
export function openedNames(choices: OpenedChoices): ChoiceName[] {
  return CHOICE_NAMES.filter((name) => choices[name] !== undefined && choices[name] !== false);
}
