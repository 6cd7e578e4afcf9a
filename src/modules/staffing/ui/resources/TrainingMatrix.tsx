import { useMemo } from 'react';
import { useCatalogue, useWords } from '#modules/organisation/ui.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RegisterPerson, RegisterReply } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';

type CellState = 'trained' | 'any' | 'willing' | 'no';
const SIGNS: Readonly<Record<CellState, string>> = { trained: '●', any: '○', willing: '+', no: '' };

function stateOf(person: RegisterPerson, unitId: string): CellState {
  if (person.units.length === 0) return 'any';
  if (person.units.includes(unitId)) return 'trained';
  return person.willingUnits.includes(unitId) ? 'willing' : 'no';
}

interface TrainingMatrixProps {
  readonly register: RegisterReply;
  readonly people: readonly RegisterPerson[];
  readonly onOpen: (personId: string) => void;
}

/** People × units: who is trained for where, and who would go if they were. Units with holes come first. */
export function TrainingMatrix({ register, people, onOpen }: TrainingMatrixProps) {
  const t = useTexts(resourceTexts);
  const words = useWords();
  const { unitName } = useCatalogue();
  const units = useMemo(() => {
    const holes = register.units.map(({ unitId }) => unitId);
    const others = [...new Set(register.people.flatMap((one) => [...one.units, ...one.willingUnits]))];
    return [...new Set([...holes, ...others])];
  }, [register]);
  const missingIn = useMemo(() => new Map(register.units.map((unit) => [unit.unitId, unit.missing])), [register]);
  const columns = units.map((unitId) => ({ unitId, name: unitName(unitId) }));
  return (
    <>
      <ul className="matrix-legend">
        {(['trained', 'any', 'willing'] as const).map((state) => (
          <li key={state}>
            <span className="matrix-sign" data-state={state} aria-hidden="true">
              {SIGNS[state]}
            </span>
            {t(`resources.matrix.${state}`)}
          </li>
        ))}
      </ul>
      <section className="table-scroll matrix-scroll" aria-label={t('resources.matrix.label')} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{t('resources.matrix.person')}</th>
              {columns.map(({ unitId, name }) => (
                <th key={unitId} scope="col" data-hole={missingIn.has(unitId) || undefined}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
            <tr className="matrix-sum">
              <th scope="row">{t('resources.matrix.sum')}</th>
              {columns.map(({ unitId }) => (
                <td key={unitId}>{people.filter((one) => stateOf(one, unitId) === 'trained').length}</td>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.personId}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => onOpen(person.personId)}>
                    {person.name}
                  </button>
                  <small>{words.competenceShort(person.competence)}</small>
                </th>
                {columns.map(({ unitId }) => {
                  const state = stateOf(person, unitId);
                  return (
                    <td key={unitId}>
                      <span className="matrix-sign" data-state={state} aria-hidden="true">
                        {SIGNS[state]}
                      </span>
                      <span className="sr-only">{t(`resources.matrix.${state}`)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
