import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { DropFoldersReply, DropFolderView } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import { DropFolderForm } from './DropFolderForm.tsx';
import { FaultsTable } from './FaultsTable.tsx';

const KEY = ['organisation', 'drop-folders'];

/** The folders on the server that are read unattended. */
export function useDropFolders() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<DropFoldersReply>('/api/organisation/drop-folders', undefined, signal),
  });
}

/** Watched folders: when something last came, whether that is too long ago, and why the newest was not read. */
export function DropFolders() {
  const t = useTexts(importTexts);
  const queries = useQueryClient();
  const folders = useDropFolders();
  const [isAdding, setAdding] = useState(false);
  const look = useMutation({
    mutationFn: () => api.post('/api/organisation/drop-folders/look', {}),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['organisation'] }),
  });
  const hasFolders = (folders.data?.folders.length ?? 0) > 0;
  return (
    <Section
      title={t('drop.title')}
      note={t('drop.note')}
      actions={
        <>
          {hasFolders && (
            <Button small busy={look.isPending} onClick={() => look.mutate()}>
              {t('drop.look')}
            </Button>
          )}
          <Button small icon="plus" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {t('drop.add')}
          </Button>
        </>
      }
    >
      {look.error && <ErrorState error={look.error} texts={importTexts} />}
      {isAdding && <DropFolderForm onDone={() => setAdding(false)} />}
      <Fetched query={folders}>
        {(data) =>
          data.folders.length === 0 ? (
            <EmptyState title={t('drop.empty')}>{t('drop.empty.text')}</EmptyState>
          ) : (
            <ul className="import-drops" aria-label={t('drop.label')}>
              {data.folders.map((folder) => (
                <Folder key={folder.name} folder={folder} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </Section>
  );
}

function Folder({ folder }: { readonly folder: DropFolderView }) {
  const t = useTexts(importTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const path = `/api/organisation/drop-folders/${encodeURIComponent(folder.name)}`;
  const pause = useMutation({
    mutationFn: () => {
      const { mappingName, staleAfterHours, enabled } = folder;
      return api.put(path, { mappingName, staleAfterHours, enabled: !enabled });
    },
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: () => api.del(path),
    onSuccess: () => {
      toast.say(t('drop.removed', { name: folder.name }));
      void refresh();
    },
  });
  const isRefused = folder.faults.length > 0 || folder.refusal !== null;
  return (
    <li>
      <div className="import-drop-head">
        <b>{folder.name}</b>
        {!folder.enabled && <span className="note">{t('drop.paused')}</span>}
        {folder.stale && <Mark kind="act">{t('drop.isStale', { hours: folder.staleAfterHours })}</Mark>}
        {isRefused && <Mark kind="act">{t('drop.refused')}</Mark>}
        {folder.lastImportedAt ? (
          <Age at={folder.lastImportedAt} verb={t('drop.came')} level={folder.stale ? 3 : 0} />
        ) : (
          <span className="note">{t('drop.never')}</span>
        )}
        {folder.lastCheckedAt && (
          <span className="note">
            <Age at={folder.lastCheckedAt} verb={t('drop.checked')} />
          </span>
        )}
        <span className="button-row">
          <Button small kind="plain" busy={pause.isPending} onClick={() => pause.mutate()}>
            {folder.enabled ? t('drop.pause') : t('drop.resume')}
          </Button>
          <Button small kind="plain" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('drop.remove')}
          </Button>
        </span>
      </div>
      <p className="note import-source">
        {t('drop.path', { path: folder.path })}
        {folder.mappingName && ` · ${t('drop.mapping')} ${folder.mappingName}`}
      </p>
      {folder.refusal && <p>{t.find(folder.refusal.code, folder.refusal.facts) ?? folder.refusal.code}</p>}
      {folder.faults.length > 0 && <FaultsTable label={t('faults.label')} faults={folder.faults} download />}
    </li>
  );
}
