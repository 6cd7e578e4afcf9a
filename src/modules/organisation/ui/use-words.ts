import { useMemo } from 'react';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { competenceTexts } from '../texts/competence-texts.ts';

/** Words for codes that a municipality may have made up itself; an unknown code is shown as it is. */
export interface Words {
  competence(id: string): string;
  /** A few letters, for narrow columns. */
  competenceShort(id: string): string;
  part(part: 'day' | 'evening' | 'night'): string;
  unitKind(kind: string): string;
  source(source: string): string;
}

/** Names of competences, parts of the day, kinds of unit and sources of people in the reader's language. */
export function useWords(): Words {
  const t = useTexts(competenceTexts);
  return useMemo(
    () => ({
      competence: (id) => t.find(`competence.${id}`) ?? id,
      competenceShort: (id) => t.find(`competence.short.${id}`) ?? id.slice(0, 4),
      part: (part) => t(`part.${part}`),
      unitKind: (kind) => t.find(`unit-kind.${kind}`) ?? kind,
      source: (source) => t.find(`source.${source}`) ?? source,
    }),
    [t],
  );
}
