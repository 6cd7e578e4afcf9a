import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { DropFolderInput } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import { useMappings } from './MappingBar.tsx';

const STALE_CHOICES = [2, 12, 26, 30, 50, 170];

/** A new folder to watch: its name, how it is read, and when silence is too long. */
export function DropFolderForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(importTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const mappings = useMappings();
  const [name, setName] = useState('');
  const [mappingName, setMappingName] = useState('');
  const [hours, setHours] = useState('30');
  const save = useMutation({
    mutationFn: () => {
      const input: DropFolderInput = {
        mappingName: mappingName || null,
        staleAfterHours: Number(hours),
        enabled: true,
      };
      return api.put(`/api/organisation/drop-folders/${encodeURIComponent(name.trim())}`, input);
    },
    onSuccess: () => {
      toast.say(t('drop.saved', { name: name.trim() }));
      void queries.invalidateQueries({ queryKey: ['organisation', 'drop-folders'] });
      onDone();
    },
  });
  return (
    <form
      className="import-drop-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label={t('drop.name')}
        hint={t('drop.name.hint')}
        value={name}
        onChange={setName}
        required
        maxLength={60}
      />
      <SelectField
        label={t('drop.mapping')}
        value={mappingName}
        onChange={setMappingName}
        options={[
          { value: '', label: t('mapping.none') },
          ...(mappings.data?.mappings ?? []).map((one) => ({ value: one.name, label: one.name })),
        ]}
      />
      <SelectField
        label={t('drop.stale')}
        value={hours}
        onChange={setHours}
        options={STALE_CHOICES.map((value) => ({ value: String(value), label: `${value} ${t('drop.hours')}` }))}
      />
      <div className="button-row">
        <Button type="submit" busy={save.isPending}>
          {t('drop.save')}
        </Button>
      </div>
      {save.error && <ErrorState error={save.error} texts={importTexts} />}
    </form>
  );
}
