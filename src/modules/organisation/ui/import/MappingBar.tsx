import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { MappingsReply, SavedMapping } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';

const KEY = ['organisation', 'import-mappings'];

/** The saved mappings of the municipality. */
export function useMappings() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<MappingsReply>('/api/organisation/import-mappings', undefined, signal),
  });
}

interface MappingBarProps {
  readonly current: () => SavedMapping;
  readonly onRead: (mapping: SavedMapping | undefined) => void;
}

/** Reads the files by a saved mapping, saves the present one under a name, or forgets one. */
export function MappingBar({ current, onRead }: MappingBarProps) {
  const t = useTexts(importTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const mappings = useMappings();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const known = mappings.data?.mappings ?? [];
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const save = useMutation({
    mutationFn: (as: string) => api.put(`/api/organisation/import-mappings/${encodeURIComponent(as)}`, current()),
    onSuccess: (_, as) => {
      toast.say(t('mapping.saved', { name: as }));
      setChosen(as);
      void refresh();
    },
  });
  const forget = useMutation({
    mutationFn: (which: string) => api.del(`/api/organisation/import-mappings/${encodeURIComponent(which)}`),
    onSuccess: (_, which) => {
      toast.say(t('mapping.forgotten', { name: which }));
      setChosen('');
      void refresh();
    },
  });
  const error = save.error ?? forget.error;
  return (
    <div className="import-mapping">
      <SelectField
        label={t('mapping.choose')}
        hint={t('mapping.choose.hint')}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          setName(next);
          onRead(known.find((one) => one.name === next)?.mapping);
        }}
        options={[
          { value: '', label: t('mapping.none') },
          ...known.map((one) => ({ value: one.name, label: one.name })),
        ]}
      />
      <TextField
        label={t('mapping.name')}
        hint={t('mapping.name.hint')}
        value={name}
        onChange={setName}
        maxLength={100}
      />
      <div className="button-row">
        <Button busy={save.isPending} disabled={name.trim() === ''} onClick={() => save.mutate(name.trim())}>
          {t('mapping.save')}
        </Button>
        {chosen !== '' && (
          <Button kind="plain" busy={forget.isPending} onClick={() => forget.mutate(chosen)}>
            {t('mapping.forget', { name: chosen })}
          </Button>
        )}
      </div>
      {error && <ErrorState error={error} texts={importTexts} />}
    </div>
  );
}
