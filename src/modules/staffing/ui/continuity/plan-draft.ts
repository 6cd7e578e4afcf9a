import type { ContinuityPlanView, CriticalFunctionView } from '../../contract.ts';

type Functions = readonly CriticalFunctionView[];

/** The next number that no function of the plan has. */
export function nextFunctionId(functions: Functions): string {
  const used = functions.map(({ functionId }) => Number(functionId)).filter(Number.isFinite);
  return String(Math.max(0, ...used) + 1);
}

/** The plan with an empty function at its end. */
export function withNewFunction(functions: Functions, competence: string): CriticalFunctionView[] {
  const functionId = nextFunctionId(functions);
  const empty = { name: '', people: 1, part: 'day', canStopHours: 0, instead: '', dependsOn: '' } as const;
  return [...functions, { functionId, competence, ...empty }];
}

/** The suggestions for the unit's kind as functions that can be changed; `nameOf` gives a suggestion's words. */
export function suggestedFunctions(
  suggested: ContinuityPlanView['suggested'],
  nameOf: (name: string) => string,
): CriticalFunctionView[] {
  return suggested.map(({ name, ...rest }, index) => ({
    functionId: String(index + 1),
    name: nameOf(name),
    instead: '',
    dependsOn: '',
    ...rest,
  }));
}
