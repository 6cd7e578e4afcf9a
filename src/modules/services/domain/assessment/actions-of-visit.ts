import type { AllowedAction } from '../visit.ts';

/**
 * What may be done with one visit: what assessments open for its service, no longer than the visit's own row says where that names the
 * same kind. The row never opens for anything by itself.
 */
export function actionsOfVisit(
  own: readonly AllowedAction[],
  assessed: readonly AllowedAction[] | undefined,
): readonly AllowedAction[] {
  return (assessed ?? []).map((action): AllowedAction => {
    if (!('minutes' in action)) return action;
    const limits = own.flatMap((one) => ('minutes' in one && one.kind === action.kind ? [one.minutes] : []));
    return { kind: action.kind, minutes: Math.min(action.minutes, ...limits) };
  });
}

/** What a visit's own row names that no assessment in force covers: it is not used, and whoever wrote it is told. */
export function uncoveredActions(
  own: readonly AllowedAction[],
  assessed: readonly AllowedAction[] | undefined,
): readonly AllowedAction[] {
  return own.filter(
    (action) =>
      !(assessed ?? []).some(
        (one) =>
          one.kind === action.kind && (!('minutes' in one) || !('minutes' in action) || action.minutes <= one.minutes),
      ),
  );
}
