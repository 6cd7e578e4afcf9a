import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PeopleReply } from '#modules/organisation/contract.ts';
import { personRowOf, useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';
import type { ChosenPerson } from './chosen-person.ts';
import { withoutPerson, withPeople } from './chosen-person.ts';

interface PickProps {
  readonly chosen: readonly ChosenPerson[];
  readonly onChoose: (chosen: readonly ChosenPerson[]) => void;
}

/** Boxes for the people of one unit at a time; what was ticked in another unit stays chosen. */
export function PickInUnit({ chosen, onChoose }: PickProps) {
  const t = useTexts(absenceTexts);
  const words = useWords();
  const place = usePlace();
  const units = useMemo(() => leaves(place.rows), [place.rows]);
  const [unit, setUnit] = useState('');
  const unitId = unit || (units.some((one) => one.value === place.id) ? (place.id ?? '') : '');
  const people = useQuery({
    queryKey: ['people', unitId],
    enabled: unitId !== '',
    queryFn: ({ signal }) => api.get<PeopleReply>('/api/organisation/people', { unit: unitId }, signal),
  });
  const unitName = units.find((one) => one.value === unitId)?.label ?? '';
  return (
    <>
      <SelectField
        label={t('absence.form.unit')}
        value={unitId}
        onChange={setUnit}
        options={units}
        placeholder={t('absence.form.choose-unit')}
      />
      {unitId !== '' && (
        <Fetched query={people} texts={absenceTexts}>
          {(data) => (
            <fieldset className="pick-list">
              <legend className="ds-label">{t('absence.form.people-of', { unit: unitName })}</legend>
              {data.people
                .map(personRowOf)
                .filter((person) => person.homeUnitId === unitId)
                .toSorted((a, b) => compareNames(a.name, b.name))
                .map((person) => (
                  <Checkbox
                    key={person.personId}
                    label={person.name}
                    note={words.competence(person.competence)}
                    checked={chosen.some((one) => one.personId === person.personId)}
                    onChange={(checked) =>
                      onChoose(
                        checked
                          ? withPeople(chosen, [{ personId: person.personId, name: person.name, unitName }])
                          : withoutPerson(chosen, person.personId),
                      )
                    }
                  />
                ))}
            </fieldset>
          )}
        </Fetched>
      )}
    </>
  );
}

type PlaceRows = ReturnType<typeof usePlace>['rows'];

/** Units that have no units below them, named under the ones above. */
function leaves(rows: PlaceRows): { value: string; label: string; group?: string }[] {
  const parents = new Set(rows.map((row) => row.parentId));
  return rows
    .filter((row) => !parents.has(row.id))
    .map((row) => ({
      value: row.id,
      label: row.name,
      ...(row.above.at(-1) ? { group: row.above.at(-1) as string } : {}),
    }));
}
