import { describe, expect, test } from 'vitest';
import { nextFunctionId, suggestedFunctions, withNewFunction } from './plan-draft.ts';

const night = {
  functionId: '3',
  name: 'Tilsyn om natten',
  competence: 'health_worker',
  people: 1,
  part: 'night' as const,
  canStopHours: 0,
  instead: '',
  dependsOn: '',
};

describe('skjemaet for det som må holdes i gang', () => {
  test('nye funksjoner får nummeret etter det høyeste, også når numre er ord', () => {
    expect(nextFunctionId([])).toBe('1');
    expect(nextFunctionId([night, { ...night, functionId: 'natt' }])).toBe('4');
  });

  test('en ny funksjon står sist og er tom', () => {
    expect(withNewFunction([night], 'nurse').at(-1)).toMatchObject({ functionId: '4', name: '', competence: 'nurse' });
  });

  test('forslaget får ord på leserens språk', () => {
    const suggested = [
      { name: 'medicines', part: 'day' as const, competence: 'nurse', people: 2, canStopHours: 0 },
      { name: 'care', part: 'day' as const, competence: 'health_worker', people: 3, canStopHours: 4 },
    ];
    const names = suggestedFunctions(suggested, (name) => `ord for ${name}`);
    expect(names.map(({ functionId, name }) => `${functionId} ${name}`)).toEqual([
      '1 ord for medicines',
      '2 ord for care',
    ]);
  });
});
