import { actionsOfVisit, uncoveredActions } from '../assessment/actions-of-visit.ts';
import type { AllowedAction } from '../visit.ts';
import type { DayAction } from './day-facts.ts';

/** What opens for actions on a service in the course of a day. */
export interface OpenedActions {
  /** By signed assessments that hold on the day. */
  readonly assessed: readonly AllowedAction[];
  /** By signed assessments that hold on the day after: a night that passes midnight needs them. */
  readonly assessedNext: readonly AllowedAction[];
  /** By actions of the night, each up to a minute of the day. */
  readonly temporary: readonly { readonly action: AllowedAction; readonly untilMinute: number }[];
}

const DAY = 1440;

/** What may be done with a visit on its day, each action up to the minute at which the last that opens for it ends. */
export function actionsOfDay(own: readonly AllowedAction[], opened: OpenedActions): DayAction[] {
  const byAssessment = actionsOfVisit(own, opened.assessed).map((action): DayAction => {
    const goesOn = uncoveredActions([action], opened.assessedNext).length === 0;
    return goesOn ? action : { ...action, untilMinute: DAY };
  });
  const byNight = opened.temporary
    .filter(({ action }) => uncoveredActions([action], opened.assessed).length > 0)
    .flatMap(({ action, untilMinute }) =>
      actionsOfVisit(own, [action]).map((one): DayAction => ({ ...one, untilMinute })),
    );
  return [...byAssessment, ...byNight];
}
